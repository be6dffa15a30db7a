"""A role, office or part given to another person than the original gives it to.

## What it does
Reads who is what, from brackets ("Ana Prieto (chief engineer)"), appositions and titles before a name, and compares
it with the roles of the whole original. A part and its player may not change places either.

## Why is this bad
The names are all in the source, and yet the sentence puts one person's words or deeds on another.

## Example
    original: Chief engineer Ana Prieto signed the report [1]. Luis Prieto, the yard's owner, was away [1].
    rewrite:  Luis Prieto, the chief engineer, was away [1].
    instead:  Luis Prieto, who owns the yard, was away [1].
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rewriter.domain import Name, Severity, Span
from rewriter.facts.matching import names
from rewriter.facts.word_sets import words
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.edits import edits
from rewriter.rules.alignment.index import Index
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.roles import OFFICE, ROOT, Role, roles
from rewriter.rules.rule import Hit, rule

BETWEEN = re.compile(
    r"\s*[,(]?\s*(?:(?:the|its|their|his|her|[\w’']+[’']s|an?|who is|general|of|at|for)\s+){0,4}[)]?", re.IGNORECASE
)


@lru_cache(maxsize=8)
def known_roles(original: Index) -> tuple[tuple[Role, Passage], ...]:
    """Every role the original gives, with the passage that gives it."""
    return tuple((role, passage) for passage in original.passages for role in roles(passage))


@rule("F108", Severity.ERROR, english=True, far=Severity.WARNING)
def check(case: Case) -> Iterator[Hit]:
    known = known_roles(case.original)
    for statement in case.statements:
        yield from _edited(statement)
        for claim in roles(statement.passage):
            original = [role for role, _ in known]
            holder = _exchanged(claim, original) if claim.bearer else _holder(claim, original, case.original)
            if holder:
                passage = next(passage for role, passage in known if role is holder)
                yield Hit(
                    claim.span,
                    f"the original gives this role to {holder.name.text!r}, not to {claim.name.text!r}",
                    f"name {holder.name.text}, or leave the role out",
                    (passage.evidence(),),
                )


MUTUAL = frozenset(word[:ROOT] for word in words("cousin sibling twin neighbour colleague rival classmate namesake"))
"""What two are of each other: the cousin of the one is the other's cousin."""
SAME_OFFICE = (
    words("boss manager coach head chief leader director"),
    words("ceo executive chief"),
    words("spokesman spokeswoman spokesperson"),
    words("chair chairman chairwoman chairperson president"),
    words("doctor physician"),
    words("lawyer attorney solicitor barrister counsel"),
    words("policeman officer constable"),
)


def _edited(statement: Aligned) -> Iterator[Hit]:
    """Another office beside the same name, with the same words around it."""
    for edit in edits(statement):
        said, meant = edit.said_words[-1:], edit.meant_words[-1:]
        if not said or not meant or not _at_name(statement.passage, edit.said):
            continue
        one, other = said[0], meant[0]
        offices = OFFICE.search(f"{one} ") and OFFICE.search(f"{other} ")
        alike = one[:ROOT] == other[:ROOT] or any({one, other} <= group for group in SAME_OFFICE)
        if offices and not alike and _at_name(edit.passage, edit.meant):
            yield Hit(
                edit.said,
                f"{' '.join(edit.said_words)!r} where the original has {' '.join(edit.meant_words)!r}",
                "keep the original's role",
                (edit.passage.evidence(edit.meant),),
            )


def _at_name(passage: Passage, span: Span) -> bool:
    """Does a name stand right before or behind *span*, and none in it?"""
    prose = passage.article.prose
    if any(name.span.overlaps(span) for name in passage.names):
        return False
    beside = (
        prose[min(span.end, n.span.end) : max(span.start, n.span.start)] for n in passage.names
    )
    return any(BETWEEN.fullmatch(text) for text in beside)


def _exchanged(claim: Role, original: list[Role]) -> Role | None:
    """``B (A)`` where the original has ``A (B)``, or ``A (C)`` where it has ``A (B)`` and ``D (C)``."""
    assert claim.bearer
    pairs = [role for role in original if role.bearer]
    if any(_same(role.name, claim.name) and _same(role.bearer, claim.bearer) for role in pairs):
        return None
    crossed = (
        r for r in pairs if _same(r.name, claim.bearer) or _same(r.bearer, claim.bearer) or _same(r.name, claim.name)
    )
    return next(crossed, None)


def _holder(claim: Role, original: list[Role], index: Index) -> Role | None:
    """The role of somebody else that the claim gives to its name, where the original never gives it to that name."""
    stems = claim.stems - {stem[:ROOT] for stem in index.topic}
    own = frozenset().union(*(role.stems for role in original if _same(role.name, claim.name)))
    if not stems or stems & own or claim.stems & MUTUAL:
        return None
    others = (r for r in original if stems <= r.stems and not r.bearer and not _same(r.name, claim.name))
    holder = next(others, None)
    if holder and _succeeds(claim, holder, index):
        return None
    return (
        holder if own or (holder and claim.name.words != holder.name.words and _beside(claim, holder, index)) else None
    )


SUCCEEDS = re.compile(
    r"\b(?:replac|succe(?:ed|ss)|took over|takes over|taken over|gave way|follow)\w*\b", re.IGNORECASE
)
"""Who follows whom holds the same office after."""


def _succeeds(claim: Role, holder: Role, index: Index) -> bool:
    """ "B gave way to A as sponsor" for "A replaced B as sponsor": both are or were it."""
    homes = (p for p in index.passages if any(_same(n, holder.name) for n in p.names))
    both = (p for p in homes if any(_same(n, claim.name) for n in p.names))
    return any(SUCCEEDS.search(each.sentence.span.of(each.article.prose)) for each in both)


def _beside(claim: Role, holder: Role, index: Index) -> bool:
    """Does a passage name both, so that the one without a role cannot have been meant by the other's?"""
    homes = (p for p in index.passages if any(_same(n, holder.name) for n in p.names))
    return any(any(_same(n, claim.name) for n in p.names) for p in homes)


def _same(one: Name | None, other: Name | None) -> bool:
    return one is not None and other is not None and (names.refers(one, other) or names.refers(other, one))
