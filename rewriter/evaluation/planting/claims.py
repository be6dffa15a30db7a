"""Claims made larger: for all, for a reason, for something that nobody said."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.bank import bank_of
from rewriter.evaluation.planting.dates_in import MONTHS, WEEKDAYS
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Planted, Told, swap, words

_SOME = re.compile(
    r"\b(?P<word>[Ss]ome|[Mm]any|[Ss]everal|(?<!the )(?<!The )(?<!of )[Mm]ost|[Aa] few|[Aa] number of)(?= (?:of the |"
    r"of )?[a-z-]+)(?! (?:\d|time|more|kind|say|way|extent))",
)
_SHARE = re.compile(
    r"(?:%|\bper ?cent) of (?:the )?(?P<adjective>(?!the\b|all\b|its\b|their\b|his\b|"
    r"our\b|people\b)[a-z-]+ )(?=[a-z]+s\b)",
)
_PLACE = re.compile(
    rf"(?<=[a-z]) (?:in|on|at) (?:the )?(?!(?:{'|'.join([*MONTHS, *WEEKDAYS])})\b)[A-Z]\w+(?: [A-Z]\w+)*(?=[ ,.;]|$)",
)
_MOST = re.compile(r"\b(?:first|only|\w{3,}est|most \w+|best-selling)\b(?! (?:in|on|at) (?:the )?\d)")
_NOT_MOST = frozenset(
    ("interest", "request", "forest", "harvest", "test", "guest", "honest", "protest", "suggest", "latest", "contest")
)
_CLAUSE = r"(?=(?:the|its|it|a|an|this|their|he|she|they|[A-Z]\w+)\b(?: [\w'’%,.-]+){1,6})"
_SEQUENCE = re.compile(rf"(?:, (?:and|while) |; |\bafter ){_CLAUSE}")
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|stayed|\w{2,}ed|rose|fell|took|put|gave|left|went|came|turned|"
    r"brought|needs|stands|costs)\b",
)
_MADE_UP = (
    "{name} has received a design award", "{name} has hired a new head of marketing",
    "{name} opened an office in Lisbon", "{name} is training local schoolchildren",
    "{name} has been praised by environmental groups",
    "{name} is the subject of a parliamentary inquiry", "{name} has drawn visitors from Japan",
)  # fmt: skip
_DETAIL = (
    ", to loud applause", ", despite protests from residents", ", after months of secret talks",
    ", to the surprise of investors",
)  # fmt: skip


@planter("scope-widened", Group.OTHER)
def scope_widened(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Some become all, and what holds in one place holds everywhere."""
    del article
    choices = [(Span(*m.span("word")), "All" if m["word"][0].isupper() else "all") for m in _SOME.finditer(told.plain)]
    choices += [(Span(*m.span("adjective")), "") for m in _SHARE.finditer(told.plain)]
    if any(m.group().lower() not in _NOT_MOST for m in _MOST.finditer(told.plain)):
        places = [m for m in _PLACE.finditer(told.plain) if _superlative_before(told.plain, m.start())]
        choices += [(Span(*m.span()), "") for m in places]
    if not choices:
        return None
    return swap(told, "scope-widened", *rng.choice(choices))


@planter("cause-invented", Group.OTHER)
def cause_invented(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Two things told side by side become a reason and what followed."""
    del article
    found = [m for m in _SEQUENCE.finditer(told.plain) if _clauses(told.plain, m)]
    if not found or any(marker.span.start < found[0].start() for marker in told.markers):
        return None
    match = rng.choice(found)
    because = "because " if match.group().startswith("after") else " because "
    return swap(told, "cause-invented", Span(*match.span()), because)


@planter("pure-invention", Group.OTHER)
def pure_invention(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A sentence about the same name that nobody wrote, under the same marker."""
    found = bank_of(article).names_in(told)
    names = [one for one in found if one.sort != "place" and article.text.count(one.text) > 1]
    trailing = [one for one in told.markers if not one.in_prose and not told.plain[one.span.end :].strip(" .")]
    if not names or not trailing:
        return None
    name = rng.choice(names)
    definite = name.sort == "organisation" and name.text in bank_of(article).definite
    made = rng.choice(_MADE_UP).format(name=f"The {name.text}" if definite else name.text)
    start = min(one.span.start for one in trailing)
    if told.plain[:start].strip() == "" or any(not one.in_prose and one.span.start < start for one in told.markers):
        return None
    return swap(told, "pure-invention", Span(0, start), f"{made} ", "a made-up sentence")


@planter("added-detail", Group.OTHER)
def added_detail(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A circumstance that nobody wrote is added at the end."""
    del article
    end = len(told.plain.rstrip(" ."))
    if told.quotations or len(words(told.plain)) < 6 or any(marker.span.start < end for marker in told.markers):
        return None
    return swap(told, "added-detail", Span(end, end), rng.choice(_DETAIL), "a made-up circumstance")


def _superlative_before(plain: str, at: int) -> bool:
    return any(m.group().lower() not in _NOT_MOST for m in _MOST.finditer(plain[:at]))


def _clauses(plain: str, match: re.Match[str]) -> bool:
    """Is there a whole clause on both sides?"""
    right = re.split(r"[,;]", plain[match.end() :])[0]
    return _VERB.search(plain[: match.start()]) is not None and _VERB.search(right) is not None
