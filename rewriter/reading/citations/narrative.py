"""An outlet with its year in the sentence: ``Collider (2025) notes``, ``per Whats on Netflix (2025)``.

A work glossed by its year has the same shape (``Squid Game (2021)``). An attribution is one by what stands around it:
a report verb or a verb with a that-clause behind it, any verb of telling behind a name that looks like an outlet's or
is called one ("the podcast ..."), "per", "according to", "told" before it, a list of outlets or channels it stands in;
or because the same name and year is an attribution elsewhere. A name called a film, a novel, a game is none. The span
is exactly the name and the bracket; the name stays a word of the sentence.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from rewriter.domain.span import Span
from rewriter.facts.word_sets import words
from rewriter.reading.citations import attribution_cues as cues
from rewriter.reading.citations import gazetteer, keys, outlet_date
from rewriter.reading.citations.hit import Hit
from rewriter.reading.finite import is_finite

MAX_WORDS = 8
MAX_NAME = 120

_YEAR = re.compile(rf"\s?\(\s?({keys.DATE})\s?\)", re.IGNORECASE | re.ASCII)
_OWNER = re.compile(
    r"(?<![\w'’.&-])(?P<name>[A-Z][\w.&-]{0,40}(?: (?:(?:and|of|the|et) ){0,2}[A-Zal][\w.&-]{0,40}){0,6})"
    r"(?:['’]s|(?<=s)['’]) (?:[a-z][\w-]{0,30} ){1,4}\((?P<year>\d{4})\)"
)
"""``Bench Notes' video loop (2026)``: between an outlet and its year stands what of it is told."""
_TOKEN = re.compile(r"\S+")
_CONNECTORS = words("et al. on of the for & de la le del di der die das van")
_OPENERS = """
in per according as but and yet while when although though however meanwhile both by from via since after before at on
to for with if or so because where reporting see read notably recently previously also then an this that later earlier
today yesterday instead indeed even only first these those its his her their our my season
"""
_NOT_A_NAME = frozenset(_OPENERS.split())
_NAME_START = re.compile(r"[^\W\d_a-zà-öø-ÿ]|\d|@\w|[ru]/\w|[a-z]{1,2}[A-Z]|\w+\.(?:com|org|net|io)\b")
_FIRST_HALF = re.compile(
    r"(?:^|\n|[.!?:;(]\s{0,3}|\b(?:[a-zà-öø-ÿ]+|The|In|Per|But|While|Yet)\s)[\"“*_]{0,3}"
    r"([A-ZÀ-ÖØ-Þ][\w’'-]{1,20})\sand\s[*_]{0,3}$"
)
_ABBREVIATION = re.compile(r"(?:[A-Z]\.)+$|(?:St|Dr|al)\.$")
_ET_AL = re.compile(r"\bet al\.?$")
"""A work by several authors: nothing else is written so."""
_SIGNS = "*_\"“‘'(["


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: Span
    end: int
    key: str
    written: str
    """Name and year as the author wrote them."""


def find(text: str) -> Iterator[Hit]:
    candidates = list(_candidates(text))
    sure = {candidate.key for candidate in candidates if _is_attributed(text, candidate)}
    sure |= {candidate.key for candidate in candidates if _ET_AL.search(candidate.name.of(text))}
    sure |= {key for hit in outlet_date.find(text) for key, _ in hit.ids}
    yield from (_hit(each) for candidate in candidates if (each := _among(text, candidate, sure)))


def find_known(text: str, known: frozenset[str]) -> Iterator[Hit]:
    """The names with a year that are in *known*: nothing around them need say so."""
    candidates = _candidates(text) if known else ()
    yield from (_hit(each) for candidate in candidates if (each := _among(text, candidate, known)))
    for owner in _OWNER.finditer(text) if known else ():
        for word in re.finditer(r"\S+", owner["name"]):  # "In Bench Notes": an opener may stand before the name
            name = owner["name"][word.start() :]
            if (key := keys.outlet(name, owner["year"])) in known:
                ids = ((key, f"{name} ({owner['year']})"),)
                yield Hit(Span(owner.start("year") - 1, owner.end()), "narrative", ids)
                break


def _among(text: str, candidate: _Candidate, sure: Collection[str]) -> _Candidate | None:
    """The candidate whose key is *sure*, or the author of one by full name: "Dana Popov (2025)" for "(Popov, 2025)"."""
    if candidate.key in sure:
        return candidate
    given, _, surname = candidate.name.of(text).rpartition(" ")
    if not given or any(not word[:1].isupper() for word in given.split()):
        return None
    year = candidate.written[len(candidate.name.of(text)) :].strip(" ()")
    key = keys.outlet(surname, year)
    name = Span(candidate.name.end - len(surname), candidate.name.end)
    return _Candidate(name, candidate.end, key, f"{surname} ({year})") if key in sure else None


def _hit(candidate: _Candidate) -> Hit:
    ids = ((candidate.key, candidate.written),)
    return Hit(Span(candidate.name.start, candidate.end), "narrative", ids, candidate.name, in_prose=True)


def _candidates(text: str) -> Iterator[_Candidate]:
    for year in _YEAR.finditer(text):
        name = _name_before(text, year.start())
        if name is not None and not gazetteer.is_gloss(name.of(text)):
            name = _with_first_half(text, name)
            outlet = name.of(text)
            yield _Candidate(name, year.end(), keys.outlet(outlet, year[1]), f"{outlet} ({year[1]})")


def _with_first_half(text: str, name: Span) -> Span:
    """*name* with what "and" joins to it: ``Car and Driver``, ``Smith and Jones``; not ``Reuters and Bloomberg``.

    One capitalised word before "and" that is no outlet by itself, and does not close a list or a longer name.
    """
    joined = _FIRST_HALF.search(text[max(0, name.start - 60) : name.start])
    if joined is None or gazetteer.is_outlet_like(joined[1]) or joined[1].lower() in _NOT_A_NAME:
        return name
    return Span(name.start - len(joined[0]) + joined.start(1) - joined.start(), name.end)


def _name_before(text: str, end: int) -> Span | None:
    """The capitalised words that run up to *end*, without what merely opens the sentence."""
    window = max(0, end - MAX_NAME)
    window = max(window, text.rfind("\n", window, end) + 1)
    taken: list[re.Match[str]] = []
    for token in reversed(list(_TOKEN.finditer(text, window, end))):
        if len(taken) == MAX_WORDS or (taken and _ends_phrase(token[0])) or not _belongs(token[0]):
            break
        taken.append(token)
    while taken and (_bare(taken[-1][0]).lower() in _NOT_A_NAME or taken[-1][0] in _CONNECTORS):
        taken.pop()
    if not taken:
        return None
    start = taken[-1].end() - len(taken[-1][0].lstrip(_SIGNS))
    stop = taken[0].start() + len(taken[0][0].rstrip("*_,"))
    return Span(start, stop) if start < stop else None


def _bare(token: str) -> str:
    return token.strip("*_")


def _ends_phrase(token: str) -> bool:
    return token[-1] in '.,;:!?)]”"' and not _ABBREVIATION.match(token)


def _belongs(token: str) -> bool:
    return token in _CONNECTORS or _NAME_START.match(token.lstrip(_SIGNS)) is not None


def _is_attributed(text: str, candidate: _Candidate) -> bool:
    start = candidate.name.start
    before = text[max(0, start - cues.REACH_BEFORE) : start]
    behind = text[candidate.end : candidate.end + cues.REACH_BEHIND]
    if cues.BEFORE.search(before):
        return True
    if cues.WORK_NOUN.search(before):
        return False
    if cues.BEHIND.match(behind) or _tells(behind, before, candidate.name.of(text)):
        return True
    if cues.WHERE.search(before) and gazetteer.is_outlet_like(candidate.name.of(text)):
        return True
    return cues.LISTED.search(text[max(0, start - cues.REACH_LIST) : start]) is not None


def _tells(behind: str, before: str, name: str) -> bool:
    """Whether the verb behind the name tells something in its name: by its that-clause, or because of whose it is."""
    clause = cues.THAT.match(behind)
    if clause and _is_verb_of_telling(clause[1]):
        return True
    verb = cues.VERB.match(behind)
    if verb is None or not _is_verb_of_telling(verb[1]):
        return False
    return cues.OUTLET_NOUN.search(before) is not None or gazetteer.is_outlet_like(name)


def _is_verb_of_telling(word: str) -> bool:
    """By its form and place: a finite verb that is none of what becomes of a thing."""
    inflected = len(word) > 3 and word.endswith(("s", "ed")) and not word.endswith("ss")
    return word not in cues.OF_ITSELF and (inflected or is_finite(word))
