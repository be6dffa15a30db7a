"""The bytes of a body, unpacked, and never more of them than allowed."""

import zlib
from collections.abc import Iterable, Iterator

from rewriter.fetching.failure import FetchError

_GZIP = 16 + zlib.MAX_WBITS


def body(chunks: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The whole body of a response, *chunks* as sent under the content *encoding* "", "identity" or "gzip".

    Raises FetchError when it is larger than *most* bytes, packed or unpacked; no more than that is ever held.
    """
    if encoding in ("", "identity"):
        return b"".join(_bounded(chunks, most))
    if encoding in ("gzip", "x-gzip"):
        return b"".join(_bounded(_unpacked(_bounded(chunks, most), most), most))
    raise FetchError(f"is sent in the encoding {encoding[:40]!r}, which was not asked for")


def _bounded(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise FetchError(f"is larger than {most:,} bytes")
        yield chunk


def _unpacked(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The members of a gzip stream (RFC 1952), each step at most one byte more than *most*."""
    member = zlib.decompressobj(_GZIP)
    for chunk in chunks:
        rest = chunk
        while rest:
            if member.eof:
                member = zlib.decompressobj(_GZIP)
            try:
                yield member.decompress(rest, most + 1)
            except zlib.error:
                raise FetchError("is broken: its gzip data cannot be unpacked") from None
            rest = member.unused_data if member.eof else member.unconsumed_tail
    if not member.eof:
        raise FetchError("breaks off: the connection ended before the page did", passing=True)
