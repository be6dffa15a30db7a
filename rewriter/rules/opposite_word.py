"""A word of the evidence turned into its opposite.

## What it does
Where a clause restates an evidence clause but has the opposite of one of its words (accepted for rejected, included
for excluded) and not the word itself, the meaning is reversed. Both or neither being negated is taken into account.

## Why is this bad
No value changes, and the sentence says the contrary.

## Example
    original: The court accepted the city's appeal on Monday [1].
    rewrite:  On Monday the court rejected the city's appeal [1].
    instead:  The city's appeal was accepted by the court on Monday [1].
"""

from collections.abc import Iterator

from rewriter.domain import Clause, Severity
from rewriter.facts.stems import stem
from rewriter.rules.alignment.antonyms import LOOSE, OPPOSITES
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.counterpart import Counterpart, clauses
from rewriter.rules.alignment.edits import edits
from rewriter.rules.alignment.negation import negated_stems
from rewriter.rules.rule import Hit, rule

RESTATED_HALF = 0.4
NEGATIONS = frozenset({"not", "no", "never", "without", "nor", "neither"})
FEW = 3
"""Words of a change beyond which more was reworded than one of them."""


@rule("M308", Severity.ERROR, english=True, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        yield from _edited(statement)
        for clause, found in clauses(statement):
            close = [each for each in found if each.share >= RESTATED_HALF]
            turned = [_opposite(statement, clause, each) for each in close]
            if turned and all(turned):
                evidence = close[0].passage.evidence(close[0].clause.span)
                yield Hit(
                    clause.span,
                    f"has the opposite of the original's {turned[0]!r}",
                    "keep the original's word",
                    (evidence,),
                )


def _edited(statement: Aligned) -> Iterator[Hit]:
    """A word replaced by an opposite, with the same words around it: here looser pairs count as well."""
    for edit in edits(statement):
        for word in edit.said_words:
            against = LOOSE.get(stem(word), frozenset()) & {stem(other) for other in edit.meant_words}
            denied = NEGATIONS & {*edit.said_words, *edit.meant_words}
            if against and not denied and len(edit.said_words) <= FEW and stem(word) not in map(stem, edit.meant_words):
                yield Hit(
                    edit.said,
                    f"{' '.join(edit.said_words)!r} where the original has {' '.join(edit.meant_words)!r}",
                    "keep the original's word",
                    (edit.passage.evidence(edit.meant),),
                )


def _opposite(statement: Aligned, clause: Clause, evidence: Counterpart) -> str:
    """The evidence's stem whose opposite the clause has in its place; empty where there is none."""
    said, meant = statement.passage.stems_of(clause.span), evidence.passage.stems_of(evidence.clause.span)
    denied = negated_stems(statement.passage, clause.span) | negated_stems(evidence.passage, evidence.clause.span)
    for word in sorted(said - meant - denied):
        for opposite in sorted(OPPOSITES.get(word, frozenset()) & meant - statement.passage.stems - denied):
            return opposite
    return ""
