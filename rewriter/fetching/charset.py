"""The bytes of a page as text, whatever they are declared to be."""

import codecs
import re

from rewriter.fetching.failure import Unfetched

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


def decode(body: bytes, declared: str) -> str:
    """*body* by its byte order mark, else as *declared*, else by its own ``<meta>``, else as UTF-8 or Windows-1252.

    Characters that cannot be read become U+FFFD. Raises Unfetched where they are more than a few, or where there are
    NUL characters: that is no text.
    """
    text = _decoded(body, declared)
    if "\0" in text or text.count("\ufffd") > _MOST_UNREADABLE * len(text):
        raise Unfetched("is no text, whatever it is declared to be; not read")
    return text


def _decoded(body: bytes, declared: str) -> str:
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    meta = _META.search(body, 0, _HEAD)
    for name in (declared, meta[1].decode("ascii").lower() if meta else ""):
        if _KNOWN.fullmatch(name):
            return body.decode(_as_browsers_read(name), "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("windows-1252", "replace")


def _as_browsers_read(name: str) -> str:
    """Latin-1 means Windows-1252 on the web (WHATWG Encoding, 4.2)."""
    return "windows-1252" if _LATIN.fullmatch(name) else name
