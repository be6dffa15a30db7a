"""The opposite of a word that the best evidence has.

## What it does
Where evidence had to be searched for, looks for words of the statement that its best passages do not have, while
they have an opposite of it that the statement lacks, and both stand among the same words.

## Why is this bad
One word turns a sentence round, and all the others still agree with the source.

## Example
    evidence: Harvests were poor. The firm, a trader in Rouen, expects higher prices for grain next year.
    claim:    Lower prices for grain are what traders and millers of the region foresee.
    instead:  The firm expects higher prices for grain next year.
"""

import re
from collections.abc import Iterator

from rewriter.domain import Fact, Name, Severity, Span
from rewriter.facts.stems import stem
from rewriter.facts.word_sets import words
from rewriter.rules.alignment.antonyms import LOOSE
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.direction import sides_crossed, sides_of_than
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.alignment.passage import Passage, Token
from rewriter.rules.rule import Hit, rule

CONTRASTS = re.compile(r"[;:]|\b(?:while|whereas|although|though|but)\b", re.IGNORECASE)
CONVERSE = frozenset(map(stem, words("buy bought purchase acquire sell sold borrow lend lent")))
"""Two verbs for one deal, told from either side."""
AMONG = 2
"""Content words on either side that count as the same surroundings."""


@rule("D807", Severity.ERROR, english=True, near=False, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for token in statement.passage.tokens:
            found = _opposite(statement, token)
            if found:
                passage, other = found
                span = Span(token.start, token.start + len(token.word))
                message = f"{token.word!r} where the evidence has {other.word!r}"
                yield Hit(span, message, "keep the word of the evidence", (passage.evidence(),))


def _opposite(statement: Aligned, token: Token) -> tuple[Passage, Token] | None:
    wanted = LOOSE.get(token.stem)
    if any(name.span.start <= token.start < name.span.end for name in statement.passage.names):
        return None
    passages = [ranked.passage for ranked in statement.cited[:3]]
    if not wanted or any(token.stem in passage.stems for passage in passages):
        return None
    around = _around(statement.passage, token)
    for passage in passages:
        for other in passage.tokens:
            if other.stem not in wanted or other.stem in statement.passage.stems:
                continue
            both = not LOOSE.get(other.stem, frozenset()).isdisjoint(passage.stems)
            if both or _converse(statement, token, passage, other):
                continue
            denied = _is_denied(statement.passage, token) or _is_denied(passage, other)
            if not denied and around & _around(passage, other):
                return passage, other
    return None


def _around(passage: Passage, token: Token) -> frozenset[str]:
    position = passage.tokens.index(token)
    near = passage.tokens[max(0, position - AMONG) : position + AMONG + 1]
    part = _part(passage, token.start)
    values: list[Fact] = [*passage.quantities, *passage.dates]
    return frozenset(
        each.stem
        for each in near
        if each is not token
        and part.start <= each.start < part.end
        and not any(value.span.start <= each.start < value.span.end for value in values)
    )


def _part(passage: Passage, position: int) -> Span:
    """The stretch between words that set one thing against another."""
    span, prose = passage.sentence.span, passage.article.prose
    borders = [match.start() for match in CONTRASTS.finditer(prose, span.start, span.end)]
    start = max((border for border in borders if border <= position), default=span.start)
    return Span(start, min((border for border in borders if border > position), default=span.end))


def _converse(statement: Aligned, token: Token, passage: Passage, other: Token) -> bool:
    """ "A buys from B" for "B sells to A": the sides are exchanged with the word."""
    mine, theirs = _sides(statement.passage, token), _sides(passage, other)
    if token.stem in CONVERSE:
        mine, theirs = _sides(statement.passage, token, named=False), _sides(passage, other, named=False)
        turned = len(mine[0] & theirs[1]), len(mine[1] & theirs[0])
        return min(turned) > 0 and sum(turned) > len(mine[0] & theirs[0]) + len(mine[1] & theirs[1])
    if token.word.endswith("er") and _of_another(statement.passage, passage, other):
        return True
    compared, meant = sides_of_than(statement.passage), sides_of_than(passage)
    if compared and meant and sides_crossed(compared, meant):
        return True
    crossed = bool(mine[0] & theirs[1]) and bool(mine[1] & theirs[0])
    return crossed and not (mine[0] & theirs[0] or mine[1] & theirs[1])


def _of_another(claim: Passage, passage: Passage, other: Token) -> bool:
    """ "Merges the school in Wend with the larger one at Hallow": the name nearest to the degree is not the claim's."""
    near = min(passage.names, key=lambda name: abs(name.span.start - other.start), default=None)
    named = frozenset().union(*(claim.stems_of(name.span) for name in claim.names))
    return near is not None and bool(named & passage.stems) and named.isdisjoint(passage.stems_of(near.span))


def _sides(passage: Passage, token: Token, *, named: bool = True) -> tuple[frozenset[str], frozenset[str]]:
    """The words before and behind *token*, of names alone where those are asked for."""
    told = [t for t in passage.tokens if not named or any(t.start in range(*_ends(n)) for n in passage.names)]
    before = frozenset(each.stem for each in told if each.start < token.start)
    return before, frozenset(each.stem for each in told if each.start > token.start)


def _ends(name: Name) -> tuple[int, int]:
    return name.span.start, name.span.end


def _is_denied(passage: Passage, token: Token) -> bool:
    return token.stem in negated_stems(passage, passage.sentence.span)
