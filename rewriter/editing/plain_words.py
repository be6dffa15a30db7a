"""Wordy phrases said in fewer words that state the same: "at a price of $4" for "$4", "in order to" as "to".

A closed list of constructions, none of which carries a value, a doubt or a name. What stands in quotation marks stays.
"""

import re
from collections.abc import Callable
from decimal import Decimal

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_MONEY = r"(?=(?:(?:about|around|roughly|nearly|over|almost)\s)?(?:[A-Z]{1,3})?[$€£¥₩]?\d)"
_SMALL = r"(?:[A-Z]{1,2})?[$€£¥₩]?[0-9][0-9,]*(?:\.[0-9]+)?"
_RANGE = re.compile(
    r"(?P<before>\b(?:of|at|for|costs?|worth|offered|pays?|paid|charges?|expects?|has|have|holds?|weighs?|lasts?|takes?|open"
    rf"|contains?)\s|:\s)between\s(?![0-9]{{4}}\s)(?P<low>{_SMALL})\sand\s(?P<high>{_SMALL})"
    r"(?![0-9.,]*\s?(?:am|pm|a\.m|p\.m|o’clock|BC|AD|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b)(?![0-9]*:)"
)
"""Two amounts, no two years, hours or days."""
_NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
_TO = re.compile(
    r"(?<![\w.,–-])(?<!from )(?<!From )(?<!voted )(?<!won )(?<!lost )(?<!by )"
    rf"{_NUMBER}\sto\s{_NUMBER}(?=%|\s(?!of\b)[a-zµ°])"
)
"""A range of one unit: "48 to 55 minutes"."""
_PHRASES: tuple[tuple[str, str], ...] = (
    (r"\b[Ii]n\sorder\sto\b", "to"),
    (r"\b(?:[Dd]ue|[Oo]wing)\sto\sthe\sfact\sthat\b", "because"),
    (r"\b(?:[Dd]espite|[Ii]n\sspite\sof)\sthe\sfact\sthat\b", "although"),
    (r"\bin\sthe\sevent\sthat\b", "if"),
    (r"\bwhether\sor\snot\b(?=\s[a-z]+\s)", "whether"),
    (r"\bin\sthe\scourse\sof\b", "during"),
    (r"\b[Pp]rior\sto\b", "before"),
    (r"\bon\sa\s(daily|weekly|monthly|yearly)\sbasis\b", r"\1"),
    (r"\b(?:a\stotal\sof|no\sless\sthan\sa\stotal\sof)\s(?=\d)", ""),
    (r"\bas\s(?:many|much)\sas\s(?=(?:[A-Z]{1,3})?[$€£¥₩]?\d)", "up to "),
    (r"\bno\smore\sthan\s(?=(?:[A-Z]{1,3})?[$€£¥₩]?\d)", "at most "),
    (r"\bno\s(?:fewer|less)\sthan\s(?=(?:[A-Z]{1,3})?[$€£¥₩]?\d)", "at least "),
    (rf"\bat\sa\s(?:price|cost)\sof\s{_MONEY}", "for "),
    (r"\b(?:is|are)\sin\sa\sposition\sto\b", "can"),
    (r"\s(?:flatly|outright|actually|really|simply|altogether|as\sa\swhole)(?=[\s.,])", ""),
    (r"\b((?:up|down)\sfrom\s\S+)\s(?:today|now|currently|at\spresent)(?=[.,]|$)", r"\1"),
    (r",\s(?:though|however|meanwhile|moreover|for\sinstance|of\scourse|in\sfact|as\sit\shappens),\s(?=[a-z])", " "),
    (r",\s(?:though|however|meanwhile|moreover|for\sinstance|of\scourse|in\sfact|as\sit\shappens),\s(?=[A-Z])", ", "),
    (r"\btook\sthe\swraps\soff\b", "unveiled"),
    (
        r"\bof\swhich\s((?:about|around|roughly|nearly|some|almost)\s)?(\d[\d,.]*%?)\s(?:is|are|was|were)\s(?=[a-z])",
        r"\1\2 ",
    ),
    (
        r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b"
        r"(says|said|adds|added|believes|warns|warned|reckons)\sthat\s"
        r"(?=(?:the|an?|its|his|her|their|it|he|she|they|no|there|[A-Z][a-z]+)\s)"
        r"(?!(?:the|an?)\s(?:day|week|month|year)\s)",
        r"\1 ",
    ),
    (
        r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bbeen )\b(says|said)\sthat\s"
        rf"(?={_SMALL}[\s%]|[a-z]+ing\s|(?:most|all|some)\s)",
        r"\1 ",
    ),
    (r"(?<=,\s)(?:which|who)\s(?:was|were)\s(?=(?:first\s)?[a-z]+ed\s(?:by|in|on|at|from|for|after)\s)", ""),
    (r"(?<=,\s)(?:which|who)\s(?:is|are)\s(?=(?:due|worth|part|one|the|an?|\d)\b)", ""),
)
_RULES = tuple((re.compile(pattern), said) for pattern, said in _PHRASES)


def in_plain_words(text: str) -> str:
    """*text* with its wordy phrases in fewer words; a capital at its start is kept."""
    plain = outside_quotes(text, _said)
    return plain[:1].upper() + plain[1:] if text[:1].isupper() else plain


def _said(words: str) -> str:
    for pattern, said in _RULES:
        words = pattern.sub(said, words)
    return _TO.sub(_ranged, _RANGE.sub(_between, words))


def _between(match: re.Match[str]) -> str:
    return f"{match['before']}{match['low']}–{match['high']}"


def _ranged(match: re.Match[str]) -> str:
    """The two numbers with a dash where the second is the greater; a score and a change stay as they are."""
    return f"{match[1]}–{match[2]}" if Decimal(match[1]) < Decimal(match[2]) else match.group()


def outside_quotes(text: str, change: Callable[[str], str]) -> str:
    """*text* with *change* made to each stretch of it that stands outside quotation marks."""
    pieces: list[str] = []
    position = 0
    for match in _QUOTED.finditer(text):
        pieces += [change(text[position : match.start()]), match.group()]
        position = match.end()
    return "".join([*pieces, change(text[position:])])
