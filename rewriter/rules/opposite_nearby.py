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

from collections.abc import Iterator

from rewriter.domain import Severity, Span
from rewriter.rules.alignment.antonyms import LOOSE
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.alignment.passage import Passage, Token
from rewriter.rules.rule import Hit, rule

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
            denied = _is_denied(statement.passage, token) or _is_denied(passage, other)
            if not denied and around & _around(passage, other):
                return passage, other
    return None


def _around(passage: Passage, token: Token) -> frozenset[str]:
    position = passage.tokens.index(token)
    near = passage.tokens[max(0, position - AMONG) : position + AMONG + 1]
    return frozenset(each.stem for each in near if each is not token)


def _is_denied(passage: Passage, token: Token) -> bool:
    return token.stem in negated_stems(passage, passage.sentence.span)
