"""A marker that the original does not have.

## What it does
Every source a statement cites must be cited somewhere in the original, or be among the supplied sources.

## Why is this bad
An invented source makes an invention look checked.

## Example
    original: The museum reopened on 3 May [1].
    rewrite:  The museum reopened on 3 May [4].
    instead:  The museum reopened on 3 May [1].
"""

import re
from collections.abc import Iterator

from rewriter.domain import Block, Severity
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.own_notes import alike, named
from rewriter.rules.rule import Hit, rule

ENTRY_ID = re.compile(r"^\s*(?:[-*]\s+)?(?:\[[^\]]{1,40}\]:?|\d{1,3}[.)])\s*")


def _entries(case: Case) -> Iterator[Hit]:
    """Entries of the rewrite's source list that name no work of the original."""
    listed = [s for s in case.rewrite.sentences if s.block is Block.REFERENCE]
    if not listed:
        return
    own = [s.span.of(case.original.article.text) for s in case.original.article.sentences if s.block is Block.REFERENCE]
    for sentence in listed:
        text = ENTRY_ID.sub("", sentence.span.of(case.rewrite.text))
        if text and not named(text, case.original) and not any(alike(text, entry) for entry in own):
            yield Hit(sentence.span, "the original lists no such source", "list only the works the original cites")


@rule("C202", Severity.ERROR, far=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        for citation in statement.citations:
            unknown = [n for n, key in zip(citation.names, citation.keys, strict=True) if key in statement.unknown]
            if citation.in_prose and citation.text in case.original.article.text:
                continue  # the original glosses a work so without citing it
            if unknown:
                yield Hit(
                    citation.span,
                    f"{', '.join(map(repr, unknown))} is cited nowhere in the original",
                    "cite the source the original gives",
                )
    yield from _entries(case)
