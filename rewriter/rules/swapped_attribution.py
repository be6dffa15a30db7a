"""A statement put into another mouth, or another outlet's columns, than in the original.

## What it does
Where a clause of the statement names who says it and the evidence clause it restates names who says it too, the two
have to meet: the same person, body or outlet. A cited outlet may always be named.
A holder ("analysts say") for what the original says of itself was made up.

## Why is this bad
Who says a thing is half of what is said.

## Example
    original: The operator says the line will open in May; the union says that it will open in July [1].
    rewrite:  The union says the line will open in May [1].
    instead:  The operator says the line will open in May [1].
"""

import re
from collections.abc import Hashable, Iterator
from itertools import pairwise

from rewriter.domain import Evidence, Name, Severity, Span
from rewriter.facts.attribution import Attribution, attributions
from rewriter.facts.matching import names
from rewriter.facts.names import find
from rewriter.facts.stems import stem
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.counterpart import Counterpart, content_in, counterparts
from rewriter.rules.alignment.roles import OFFICE
from rewriter.rules.alignment.slot import REPORTING
from rewriter.rules.rule import Hit, rule

SOCIAL = frozenset(
    stem(word)
    for word in (
        "fans",
        "users",
        "posts",
        "viewers",
        "redditors",
        "commenters",
        "posters",
        "leakers",
        "tipsters",
        "rumours",
        "reports",
        "leaks",
        "speculation",
        "people",
        "insiders",
        "talk",
        "word",
        "chatter",
        "claims",
        "accounts",
        "gossip",
        "whispers",
        "buzz",
        "observers",
        "sources",
        "some",
        "many",
        "members",
    )
)
"""Holders that any unnamed crowd may be called."""
GENERIC = (
    "company",
    "firm",
    "club",
    "team",
    "operator",
    "maker",
    "studio",
    "agency",
    "group",
    "government",
    "ministry",
    "council",
    "study",
    "report",
    "statement",
    "developer",
    "publisher",
    "network",
    "board",
    "bank",
    "university",
    "court",
    "authors",
    "trial",
    "survey",
    "poll",
    "paper",
    "review",
    "analysis",
    "audit",
    "data",
)
"""Nouns that take up a name given before."""
OWNS = re.compile(r"['’]s?\s")
ASIDE_ENDS = re.compile(r"\b(?:say|says|said),\s(?:and|but|while)\b")
OF_ITS_OWN = re.compile(r"(?:[Tt]he [a-z]+['’]s|[Ii]ts|[Tt]heir) own [a-z -]+")
""" "The streamer's own calendar": the calendar of whoever was named before."""
JOINT = re.compile(r"\b(?:and|but|while|whereas)\b|;")
RESTATED_HALF = 0.5
VALUED = 0.45
"""The same for a clause that has a value told."""


@rule("M306", Severity.ERROR, english=True, far=Severity.WARNING, restated=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for clause in statement.passage.clauses:
            for said, part in _parts(statement, clause.span):
                told = content_in(statement.passage, part) - _who(statement, said) - REPORTING
                found = counterparts(statement, told, statement.cited) if told else ()
                close = _of_values(told, found)
                if close:
                    yield from _swaps(statement, said, close)


def _parts(statement: Aligned, clause: Span) -> list[tuple[list[Attribution], Span]]:
    """Who says what in *clause*: "55 according to A and 62 according to B" is one part each, anything else one."""
    prose = statement.passage.article.prose
    said = list(attributions(prose, clause))
    joints = [_joint(prose, one.span.end, other.span.start) for one, other in pairwise(said)]
    borders = [clause.start, *(joint for joint in joints if joint >= 0), clause.end]
    parts = [Span(start, end) for start, end in pairwise(borders)]
    valued = all(any(each.span in part for each in statement.passage.quantities) for part in parts)
    if len(said) == 1 and prose.startswith(", ", said[0].span.start - 2):  # "A, the club says, and B": of A alone
        joint = ASIDE_ENDS.search(prose, said[0].span.end, clause.end)
        return [(said, Span(clause.start, joint.start() if joint else clause.end))]
    if len(said) < 2 or len(parts) != len(said) or not valued:
        return [(said, clause)] if said else []
    return [([one], part) for one, part in zip(said, parts, strict=True)]


def _of_values(told: frozenset[Hashable], found: tuple[Counterpart, ...]) -> list[Counterpart]:
    """The clauses restated; of several those that have the values told, for a value says more than a topic."""
    values = {each for each in told if not isinstance(each, str)}
    having = [e for e in found if e.share >= VALUED and values & content_in(e.passage, e.clause.span)]
    return having or [each for each in found if each.share >= RESTATED_HALF]


def _joint(prose: str, start: int, end: int) -> int:
    """Where what one says ends and what the other says begins; -1 where nothing parts the two."""
    joint = JOINT.search(prose, start, end)
    return joint.start() if joint else prose.rfind(", ", start, end)


def _who(statement: Aligned, said: list[Attribution]) -> frozenset[str]:
    return frozenset().union(*(statement.passage.stems_of(each.span) for each in said))


def _swaps(statement: Aligned, said: list[Attribution], close: list[Counterpart]) -> Iterator[Hit]:
    meant = [each for found in close for each in attributions(found.passage.article.prose, found.clause.span)]
    if any(_is_pronominal(each.who) for each in meant) and not _says_otherwise(said, close):
        return  # "the company" may be whoever the statement names
    known = [each.who for each in meant] + [found.clause.attribution for found in close]
    known += [name.text for found in close for name in _names_in(found)]
    outlets = [n for found in close for c in found.passage.citations for n in c.names] + _outlets(statement)
    for each in said:
        if each.named and meant and not any(_same(each.who, who) for who in (*known, *outlets) if who):
            yield Hit(
                each.span,
                f"the original puts this down to {meant[0].who!r}, not to {each.who!r}",
                f"put it down to {meant[0].who}",
                _evidence(close),
            )
        elif not each.named and not _is_pronominal(each.who) and not _holders(each.who) & (
            SOCIAL | _told_by(said, close)
        ):
            yield Hit(
                each.span,
                f"the original says this of itself; {each.who!r} is made up",
                "leave the holder out",
                _evidence(close),
            )


def _told_by(said: list[Attribution], close: list[Counterpart]) -> set[str]:
    """The words in which a passage may name its holder: all of it, unless he says something else there."""
    if _says_otherwise(said, close):
        return {stem for found in close for stem in found.passage.stems_of(found.clause.span)}
    return {stem for found in close for stem in found.passage.stems}


def _says_otherwise(said: list[Attribution], close: list[Counterpart]) -> bool:
    """Does a speaker of the statement say something else in the same passage?"""
    others = [
        each.who
        for found in close
        for clause in found.passage.clauses
        if clause.span not in {other.clause.span for other in close}
        for each in attributions(found.passage.article.prose, clause.span)
    ]
    return any(_same(each.who, who) for each in said for who in others)


def _is_pronominal(who: str) -> bool:
    """ "The company", "the composer": whoever was named before."""
    taken_up = who.casefold() in {f"the {noun}" for noun in GENERIC} or bool(OF_ITS_OWN.fullmatch(who))
    return taken_up or (who[:4] == "the " and bool(OFFICE.search(f"{who} ")))


def _outlets(statement: Aligned) -> list[str]:
    return [name for citation in statement.citations for name in citation.names]


def _holders(who: str) -> set[str]:
    return {stem(word) for word in who.split()}


def _evidence(close: list[Counterpart]) -> tuple[Evidence, ...]:
    return (close[0].passage.evidence(close[0].clause.span),)


def _names_in(found: Counterpart) -> Iterator[Name]:
    return (name for name in found.passage.names if name.span in found.clause.span)


def _same(one: str, other: str) -> bool:
    left, right = _name(one), _name(other)
    return names.refers(left, right) or names.refers(right, left)


def _name(text: str) -> Name:
    """The name in *text*; of "Acme's Ana Ruiz" the person, of "Acme's June report" the body."""
    whole = Span(0, len(text))
    found = find(text, whole)
    owner = found[0] if len(found) == 2 and OWNS.fullmatch(text, found[0].span.end, found[1].span.start) else None
    return found[1] if owner else next(iter(found), Name(whole, text, tuple(text.split())))
