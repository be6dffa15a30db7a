"""Who acted told as whom it was done to, in other words than the evidence's.

## What it does
Where a short text is the evidence of a claim, looks who acts on whom there: the name before a verb and the one behind
it, the one before "against" and the one behind it. A claim in the passive ("A was taken over by B"), or one with
"against" itself, has to have the same two in the same parts, whatever the verb.

## Why is this bad
Every name is in the source, and the buyer has become the one that was bought.

## Example
    evidence: It was a busy week for both. On Monday Lindgren Foods bought the dairy Oakes Brothers for nine million.
    claim:    Lindgren Foods has been taken over by Oakes Brothers.
    instead:  Oakes Brothers has been taken over by Lindgren Foods.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from rewriter.domain import Name, Severity, Span
from rewriter.facts.matching import names
from rewriter.rules.alignment.borrowing import is_adjective
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.dealings import deals
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+)?\w+(?:ed|en|t|un|ne|ld|ght|id|de)\b[^,;.]*?\bby\s+",
    re.IGNORECASE,
)
APPOSITION = re.compile(r",\s+(?:the|an?|its|of|in|from)\b[^,;.]*,")
AGAINST = re.compile(r"\bagainst\b")
NOT_ACTING = re.compile(
    r"[;:]|\b(?:by|lost|loses?|losing|received?|receives|borrowed|inherited|learn\w*|from|and|or|with|after|behind|below|"
    r"under|beside|near|than|whose|who|which|that|of)\b",
    re.IGNORECASE,
)
"""Words between two names by which the first does not act on the second."""
PLACED = re.compile(r"\b(?:of|in|at|from|near)\s+(?:the\s+)?$")
BE = frozenset({"is", "are", "was", "were", "been", "be", "being"})
THE = re.compile(r"(?:the\s+)?", re.IGNORECASE)
OBJECT = re.compile(r"\s(?:for\s)?(?:the\s)?")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
REACH = 80
"""Characters between two names of one deed."""

Parties = tuple[Name, Name]


@rule("D815", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements if case.original.is_brief else ():
        told = statement.passage
        for said, known in ((_passive(told), _active), (_against(told), _against)):
            found = _turned(said, statement.original.passages, known) if said else None
            if said and found:
                yield _hit(said, found)
                break
        else:
            yield from (*_exchanged(statement), *_acted_on(statement))[:1]


def _hit(said: Parties, told: Passage) -> Hit:
    message = f"{said[0].text!r} and {said[1].text!r} have changed parts"
    return Hit(said[0].span, message, "keep who did it to whom", (told.evidence(),))


def _exchanged(statement: Aligned) -> Iterator[Hit]:
    """Giver and taker, or winner and loser, the other way round than by any verb of the text."""
    said = deals(statement.passage)
    known = [(deal, passage) for passage in statement.original.passages for deal in deals(passage)] if said else []
    for deal in said:
        alike = [(other, passage) for other, passage in known if other.kind == deal.kind]
        if any(deal.giver & other.giver or deal.taker & other.taker for other, _ in alike):
            continue
        found = next((p for other, p in alike if deal.giver & other.taker and deal.taker & other.giver), None)
        if found:
            message = f"{_words(deal.giver)} and {_words(deal.taker)} have changed parts"
            yield Hit(statement.passage.sentence.span, message, "keep who did it to whom", (found.evidence(),))
            return


def _words(stems: frozenset[str]) -> str:
    return repr(" ".join(sorted(stems)))


def _acted_on(statement: Aligned) -> Iterator[Hit]:
    """ "The club paid the fund" where the evidence has "was paid by the fund"."""
    for verb, name in _objects(statement.passage):
        for passage in statement.original.passages:
            acts = any(stem == verb and _same(name, each) for stem, each in _agents(passage))
            known = (pair for other in statement.original.passages for pair in _objects(other)) if acts else ()
            if acts and not any(stem == verb and _same(name, each) for stem, each in known):
                message = f"{name.text!r} did this in the evidence"
                yield Hit(name.span, message, "keep who did it", (passage.evidence(),))
                return


@kept
def _agents(passage: Passage) -> tuple[tuple[str, Name], ...]:
    """The verbs of the passives of a sentence, with who acts."""
    prose, span = passage.article.prose, passage.sentence.span
    found = []
    for match in PASSIVE.finditer(prose, span.start, span.end):
        inside = (t for t in passage.tokens if match.start() < t.start < match.end())
        verb = next((t for t in inside if t.word.lower() not in BE), None)
        name = next((n for n in passage.names if n.span.start >= match.end()), None)
        if verb and name and THE.fullmatch(prose, match.end(), name.span.start):
            found.append((verb.stem, name))
    return tuple(found)


@kept
def _objects(passage: Passage) -> tuple[tuple[str, Name], ...]:
    """The names right behind a verb that is not passive, with it; "for" and "the" may stand between."""
    prose, span = passage.article.prose, passage.sentence.span
    found = []
    for name in passage.names:
        token = next((t for t in reversed(passage.tokens) if t.start < name.span.start), None)
        if token is None or AUXILIARY.search(prose, max(span.start, token.start - 24), token.start):
            continue
        if OBJECT.fullmatch(prose, token.start + len(token.word), name.span.start):
            found.append((token.stem, name))
    return tuple(found)


def _turned(
    said: Parties, passages: Sequence[Passage], known: Callable[[Passage], Parties | None]
) -> Passage | None:
    """The passage that has the two the other way round, where none has them as said."""
    return _crossed(said, [(passage, parties) for passage in passages if (parties := known(passage))])


def _crossed(said: Parties, pairs: Sequence[tuple[Passage, Parties]]) -> Passage | None:
    if any(_same(said[0], one) and _same(said[1], other) for _, (one, other) in pairs):
        return None
    return next((p for p, (one, other) in pairs if _same(said[0], other) and _same(said[1], one)), None)


def _passive(passage: Passage) -> Parties | None:
    """Who acts and on whom, in "B was taken over by A"."""
    span, prose = passage.sentence.span, passage.article.prose
    match = PASSIVE.search(prose, span.start, span.end)
    if not match:
        return None
    parties = [name for name in passage.names if not is_adjective(passage, name)]
    before = [name for name in parties if name.span.end <= match.start()]
    behind = [name for name in parties if name.span.start >= match.end()]
    return (behind[0], before[-1]) if before and behind else None


def _active(passage: Passage) -> Parties | None:
    """The first name of a sentence and the next one that it may act on."""
    prose = passage.article.prose
    span = passage.sentence.span
    aside = [Span(*match.span()) for match in APPOSITION.finditer(prose, span.start, span.end)]
    parties = [n for n in passage.names if not is_adjective(passage, n) and not any(n.span in each for each in aside)]
    for one, other in pairwise(parties):
        between = APPOSITION.sub(" ", prose[one.span.end : other.span.start])
        if len(between) <= REACH and not NOT_ACTING.search(between) and any(c.isalpha() for c in between):
            return one, other
    return None


def _against(passage: Passage) -> Parties | None:
    """Who has something against whom."""
    span, prose = passage.sentence.span, passage.article.prose
    match = AGAINST.search(prose, span.start, span.end)
    placed = [name for name in passage.names if not PLACED.search(prose, span.start, name.span.start)]
    before = [name for name in placed if match and name.span.end <= match.start()]
    behind = [name for name in placed if match and name.span.start >= match.end()]
    return (before[-1], behind[0]) if before and behind else None


def _same(one: Name, other: Name) -> bool:
    return names.refers(one, other) or names.refers(other, one)
