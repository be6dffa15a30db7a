"""Where a line end was meant, and which bare lines are headings.

Plain text marks neither. A wrapped line breaks because the next word did not fit; a line end before a word that would
have fitted was meant. A heading is short, has no final punctuation, carries no marker and has something below it.
"""

import re
from collections.abc import Iterable

MAX_WORDS = 12
MAX_LENGTH = 100
MIN_WIDTH = 60
"""Nobody wraps text narrower than this."""

_EMPHASIS = "*_~` \t"
_TERMINAL = re.compile(r"[.!?…:。！？][\"'”’»)\]*_】]*$|[)\]】>][*_]*$")
_MARKER_LIKE = re.compile(r"\]\(|\[\^?\d|[(\[](?:web|post):|【|https?:|[,;] \d{4}\)|\([12]\d{3}\)")
_OPENS_NEW = re.compile(r"[^\W\d_a-zà-öø-ÿ]|[\d\"'“‘«*_@#(\[&$€£<]")
_ENTRY_NUMBER = re.compile(r"\[\d{1,3}\]", re.ASCII)
_BYLINE = re.compile(
    r"(?:\w+\s)?[Bb]y\s(?!The\b)[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}$"
    r"|(?i:published|updated|posted|last updated)\b[^\n]{0,20}\d"
)
_HANGING_LIST = "a an and as at but by for from in into of on or the to with und der die das de la el dan di"
_HANGING = frozenset(_HANGING_LIST.split())
_BOLD_ONLY = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+)\1:?$")


def breaks_after(line: str, following: str, width: int, opens_part: bool = True) -> bool:
    """Whether the end of *line* was meant, in a run of lines wrapped at *width* characters or more.

    *opens_part* says that nothing before *line* runs on into it: only then can it be a heading.
    """
    if _ENTRY_NUMBER.match(following):
        return bool(_ENTRY_NUMBER.match(line) or _TERMINAL.search(line[-8:]))
    if not _OPENS_NEW.match(following):
        return False
    first_word = following.split(maxsplit=1)[0] if following else ""
    fits = len(line) + 1 + len(first_word) <= max(width, MIN_WIDTH)
    if line.endswith("\\") or (ends_sentence(line) and looks_like_heading(following) and is_titled(following)):
        return True
    return fits and (ends_sentence(line) or (opens_part and (looks_like_heading(line) or is_bold_only(line))))


def wrap_width(lines: Iterable[str]) -> int:
    """The least width the wrapping of *lines* allows for: each without its last word, which may not have fitted."""
    return max((len(line.rpartition(" ")[0]) for line in lines), default=0)


def ends_sentence(line: str) -> bool:
    """Whether *line* ends with final punctuation, a colon or a marker."""
    return _TERMINAL.search(line[-8:]) is not None


def looks_like_heading(line: str) -> bool:
    """Whether the bare *line* has the shape of a heading; its surroundings decide."""
    bare = line.strip(_EMPHASIS)
    words = bare.split()
    if not 0 < len(words) <= MAX_WORDS or len(bare) > MAX_LENGTH or _MARKER_LIKE.search(bare):
        return False
    if bare[-1] in ".,;:!…。)]】>|" or words[-1].lower() in _HANGING:
        return False
    if _BYLINE.match(bare):
        return False
    whole = bare.count("(") == bare.count(")")
    return whole and not bare[0].islower() and any(character.isalpha() for character in bare)


def is_titled(line: str) -> bool:
    """Whether most longer words of *line* start with a capital, or the line is so short that it does not matter."""
    words = [word.strip("“”\"'‘’:?()") for word in line.strip(_EMPHASIS).split()]
    long_words = [word for word in words if len(word) > 3]
    capitals = sum(not word[0].islower() for word in long_words)
    return len(words) <= 4 or capitals * 3 >= len(long_words) * 2


def is_bold_only(line: str) -> bool:
    """Whether the whole *line* is one bold phrase in the shape of a heading."""
    bold = _BOLD_ONLY.match(line.strip())
    return bold is not None and looks_like_heading(bold[2])
