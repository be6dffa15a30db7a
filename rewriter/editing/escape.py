"""Words of an article as plain text in Markdown: nothing in them can become a link, a heading, a list or HTML."""

import re

_SIGNS = re.compile(r"[\\`*_\[\]<>|~]")
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|\bwww\.\S+", re.IGNORECASE)
_LINE_START = re.compile(r"^(?:(#{1,6})(?=\s)|([-+])(?=\s)|(\d{1,9})([.)])(?=\s)|(={2,}|-{2,})$)")
_HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f]")


def escape(text: str) -> str:
    """*text* on one line with every sign that Markdown reads as markup written as itself."""
    plain = " ".join(_HIDDEN.sub("", text).split())
    plain = _SIGNS.sub(lambda match: _safe(match, plain), plain)
    return _LINE_START.sub(lambda match: "\\" + match.group() if not match[3] else f"{match[3]}\\{match[4]}", plain)


def _safe(match: re.Match[str], text: str) -> str:
    sign, before, after = match.group(), text[: match.start()][-1:], text[match.end() : match.end() + 1]
    if sign == "_" and before.isalnum() and after.isalnum():
        return sign
    return {"<": "&lt;", ">": "&gt;"}.get(sign, "\\" + sign)
