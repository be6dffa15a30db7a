"""The bytes of a page as text, whatever they are declared to be."""

import codecs
import re

from rewriter.fetching.failure import FetchError

_META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
"""How far into a page its own declaration is looked for (the standard says 1024; real pages are untidy)."""
_KNOWN = re.compile(
    r"(?:utf[-_]?(?:8|16(?:[-_]?[bl]e)?)|(?:us[-_])?ascii|latin[-_]?[1-9]|iso[-_]?8859[-_]?\d{1,2}|(?:windows|cp)[-_]?125\d"
    r"|koi8[-_][ru]|shift[-_]jis|sjis|euc[-_](?:jp|kr)|iso[-_]2022[-_]jp|gb(?:k|2312|18030)|big5|tis[-_]620)",
    re.ASCII,
)
"""The encodings pages are written in; Python knows others that are no character sets at all."""
_LATIN = re.compile(r"(?:us[-_])?ascii|latin[-_]?1|iso[-_]?8859[-_]?1", re.ASCII)
_MOST_UNREADABLE = 0.02


_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(body: bytes, declared: str) -> str:
    """*body* by its byte order mark, else as *declared*, as its own ``<meta>`` says, as UTF-8, or as Windows-1252.

    The first of these that reads every character is taken; where none does, the first that is known, with U+FFFD for
    what cannot be read. Raises FetchError where that is more than a little, or where there are NUL characters.
    """
    text = _decoded(body, declared)
    if "\0" in text or text.count("\ufffd") > _MOST_UNREADABLE * len(text):
        raise FetchError("is no text, whatever it is declared to be; not read")
    return text


def _decoded(body: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    named = _named(body, declared)
    for encoding in (*named, "utf-8"):
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    return body.decode(named[0] if named else "windows-1252", "replace")


def _named(body: bytes, declared: str) -> list[str]:
    """The encodings the header and the page itself name, as far as they exist."""
    meta = _META.search(body, 0, _HEAD)
    inner = meta[1].decode("ascii").lower() if meta else ""
    # a page whose tags read as ASCII is not UTF-16, whatever they say (WHATWG HTML, 13.2.3.2)
    names = [declared, "utf-8" if inner.startswith("utf-16") else inner]
    return [_as_browsers_read(name) for name in names if _KNOWN.fullmatch(name) and _exists(name)]


def _exists(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def _as_browsers_read(name: str) -> str:
    """Latin-1 means Windows-1252 on the web (WHATWG Encoding, 4.2)."""
    return "windows-1252" if _LATIN.fullmatch(name) else name
