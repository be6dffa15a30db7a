"""Words of an article as plain text in Markdown: nothing in them can become a link, a heading, a list or HTML."""

import re

_SIGNS = re.compile(r"[\\`*_\[\]<>|~]")
_ADDRESS = re.compile(r"\b(https?|ftp|www|mailto)([:.])", re.IGNORECASE)
"""Where a bare address begins: viewers make links of those too."""
_LINE_START = re.compile(r"^(?:(#{1,6})(?=\s)|([-+])(?=\s)|(\d{1,9})([.)])(?=\s)|(={2,}|-{2,})$)")
_HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f]")


def escape(text: str) -> str:
    """*text* on one line with every sign that Markdown reads as markup written as itself."""
    plain = " ".join(_HIDDEN.sub("", " ".join(text.split())).split())
    signed = _SIGNS.sub(_safe, plain)
    still = _ADDRESS.sub(r"\1\\\2", signed)
    return _LINE_START.sub(_kept_in_line, still)


def _safe(match: re.Match[str]) -> str:
    sign, text = match.group(), match.string
    around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    if sign == "_" and len(around) == 2 and around.isalnum():
        return sign
    return {"<": "&lt;", ">": "&gt;"}.get(sign, "\\" + sign)


def _kept_in_line(match: re.Match[str]) -> str:
    return f"{match[3]}\\{match[4]}" if match[3] else "\\" + match.group()
