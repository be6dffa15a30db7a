"""Words in quotation marks that the cited evidence does not have, word for word, in quotation marks.

## What it does
Looks for every quotation of a statement in the original sentences that carry its citations, after making
typographic quotes, dashes and spaces alike. An ellipsis may leave words out. Words that the original only reports,
without quotation marks, may not become a direct quotation.

## Why is this bad
Quotation marks promise the speaker's own words.

## Example
    original: "We will not raise fares this year," said Mira Holt [1].
    rewrite:  Mira Holt said: "We will never raise fares this year" [1].
    instead:  Mira Holt said: "We will not raise fares this year" [1].
"""

from collections.abc import Iterator

from rewriter.domain import Quotation, Severity, Verdict
from rewriter.facts.matching import quotations
from rewriter.facts.stems import STOP_WORDS
from rewriter.rules.alignment.case import Aligned, Case
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule


@rule("F104", Severity.ERROR, far=Severity.WARNING, restated=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for located in statement.located:
            if isinstance(located.fact, Quotation) and (not case.is_claim or _is_words(located.fact)):
                yield from _judge(statement, located, located.fact, case.is_claim)


MANY = 4


def _is_words(quotation: Quotation) -> bool:
    """Somebody's words, and no title or term of the claim's own."""
    return (quotation.is_speech or len(quotation.words) >= MANY) and not _is_title(quotation)


def _is_title(quotation: Quotation) -> bool:
    """Capitals on all words but the small ones."""
    content = [word for word in quotation.words if word.lower() not in STOP_WORDS]
    return len(content) > 1 and all(word[0].isupper() for word in content)


def _judge(statement: Aligned, located: Located, quotation: Quotation, is_claim: bool) -> Iterator[Hit]:
    best = (statement.best.passage.evidence(),) if statement.best else ()
    if located.verdict in (Verdict.UNSUPPORTED, Verdict.CONTRADICTED):
        yield Hit(
            quotation.span,
            f"quotation {quotation.text} is not in the cited original in these words",
            "quote word for word, or tell it without quotation marks",
            best,
        )
    elif quotation.is_speech and not any(
        _is_quoted(passage.quotations, quotation) or (is_claim and not _reports(passage))
        for passage, _ in located.occurrences
    ):
        yield Hit(
            quotation.span,
            f"{quotation.text} is told, not quoted, in the original",
            "leave out the quotation marks",
            located.evidence,
        )


def _reports(passage: Passage) -> bool:
    """Does the passage say who said so? A source may be quoted in its own words."""
    return any(clause.attribution for clause in passage.clauses)


def _is_quoted(originals: tuple[Quotation, ...], claim: Quotation) -> bool:
    return any(quotations.verbatim(each.text, claim) for each in originals)
