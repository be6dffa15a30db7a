"""A quotation given to another speaker than in the cited evidence.

## What it does
Where both the statement and the original say who speaks, the two must be the same person or body.

## Why is this bad
Nobody may be made to say what somebody else said.

## Example
    original: "The pumps were never tested," said inspector Jo Lund [1]. Mayor Ida Berg thanked the crew [1].
    rewrite:  "The pumps were never tested," said Ida Berg [1].
    instead:  "The pumps were never tested," said Jo Lund [1].
"""

from collections.abc import Iterator

from rewriter.domain import Name, Quotation, Severity, Span
from rewriter.facts.matching import names
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule


@rule("F105", Severity.ERROR, english=True, far=Severity.WARNING, restated=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for located in statement.located:
            claim = located.fact
            if not isinstance(claim, Quotation) or not claim.speaker:
                continue
            speakers = [each.speaker for _, each in located.occurrences if isinstance(each, Quotation) and each.speaker]
            if speakers and not any(_same(speaker, claim.speaker) for speaker in speakers):
                yield Hit(
                    statement.passage.sentence.span,
                    f"{claim.text} is said by {speakers[0]!r} in the original, not {claim.speaker!r}",
                    f"give it to {speakers[0]}",
                    located.evidence,
                )


def _same(evidence: str, claim: str) -> bool:
    return names.refers(_name(evidence), _name(claim)) or names.refers(_name(claim), _name(evidence))


def _name(text: str) -> Name:
    return Name(Span(0, len(text)), text, tuple(text.split()))
