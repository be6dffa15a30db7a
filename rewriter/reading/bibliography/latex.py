"""LaTeX in a bibliography's values as plain words: accents, signs and braces."""

import re
import unicodedata

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
    "i": "i", "j": "j", "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textquoteright": "’",
}  # fmt: skip
_ACCENT = re.compile(r"\\(?:([`'^~=.\"])\s?|([uvHckrd])(?=\s|\{|\\)\s?)\{?\\?([A-Za-z])\}?")
_COMMAND = re.compile(r"\\([A-Za-z]{1,30})\s{0,3}")
_SIGN = re.compile(r"\\([&%$#_{}])")
_QUOTES = (("``", "“"), ("''", "”"), ("---", "—"), ("--", "–"), ("~", " "))


def plain(value: str) -> str:
    """*value* without LaTeX, on one line; a command that is not known leaves its argument."""
    if "\\" in value:
        value = _ACCENT.sub(_accented, value)
        value = _COMMAND.sub(lambda command: _LETTERS.get(command[1], ""), value)
        value = _SIGN.sub(lambda sign: "" if sign[1] in "{}" else sign[1], value)
    for written, meant in _QUOTES:
        value = value.replace(written, meant)
    return " ".join(value.replace("{", "").replace("}", "").split())


def _accented(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match[3] + _ACCENTS[match[1] or match[2]])
