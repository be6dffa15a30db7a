"""The page of the measured rates: ``python -m rewriter.evaluation.page docs/validator-evals.md``, or ``make evals``."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from rewriter.evaluation.datasets import exhibits
from rewriter.evaluation.intervals import Rate
from rewriter.evaluation.planting import PLANTERS
from rewriter.evaluation.table import TRUE_ARE, groups_of, percent
from rewriter.evaluation.validator import INTO, TRUE, Measured, measure

_HEAD = """# How often the validator is right

`make evals` writes this page (about a minute). `rewriter eval validator --misses 3` shows what lies behind it: which
errors slipped through, and which true statements were blocked.

## How it is measured

Errors are planted into true statements, one at a time, and each statement is checked alone with its marker, under the
heading "Unconfirmed" where it is hearsay. A statement counts as blocked when the check has a finding of severity
`error`; warnings are counted apart. Both rates are printed: an error caught is worth little from a check that blocks
what is true.

- **True statements**: every cited sentence of an article that states facts or hearsay and nothing else, word for word;
  the same with numbers, dates, quotation marks and markers in another form; the paraphrases labelled right in
  `evals/datasets/claims`; the built-in editor's statements.
- **Planted errors**: at most one of each kind in each untouched sentence and each labelled paraphrase, chosen by a
  seeded generator. A statement that is blocked as it is gets none, since its block would show nothing.
- **Never planted** is what would still be true: an equal value, "at least 5" for "at least 9", names of "A and B met",
  a marker whose sentences speak of the same.
- The planters' words and patterns are their own. Errors made with the validator's tables would be found by them.
- Intervals are Wilson's, 95%. They take statements for independent; those of one article are not quite, so the true
  uncertainty is larger.

Not measured: errors of two steps, whole rewrites, other languages. The articles are those the validator was written
with; text of other style is caught less often. Of several planted errors some are read as true by some editors ("would"
told as "will", a circumstance added at the end); they stand in the tables all the same.
"""


def page(measured: Measured) -> str:
    """The page in Markdown."""
    articles = f"Seed {measured.seed}, articles: {', '.join(measured.articles)}."
    parts = [_HEAD, "## The rates\n", f"{articles}\n", *_table(_true_rows(measured)), ""]
    parts += [*_table(_group_rows(measured)), "", "## By kind\n", *_table(_kind_rows(measured)), ""]
    return "\n".join([*parts, "## By article\n", *_table(_article_rows(measured))]) + "\n"


def main(path: Path) -> int:
    """Measure the bundled articles, and write the page to *path*."""
    path.write_text(page(measure(exhibits())), encoding="utf-8")
    return 0


def _true_rows(measured: Measured) -> Iterator[Sequence[str]]:
    yield "true statements", "blocked", "of", "rate", "95% interval"
    for origin in TRUE:
        rate = measured.alarms(origin)
        yield TRUE_ARE[origin], *_cells(rate)


def _group_rows(measured: Measured) -> Iterator[Sequence[str]]:
    into = [f"into {TRUE_ARE[origin]}" for origin in INTO]
    yield "planted errors", "caught", "of", "rate", "95% interval", "swaps within the article", *into
    for group, kinds, swaps in groups_of(measured):
        swapped = [measured.caught(swaps)] if swaps else []
        shares = [f"{one.share:.1%} of {one.total}" for one in [*swapped, *(measured.caught(kinds, i) for i in INTO)]]
        yield group.value, *_cells(measured.caught(kinds)), *([] if swaps else ["–"]), *shares


def _kind_rows(measured: Measured) -> Iterator[Sequence[str]]:
    yield "kind", "caught", "of", "rate", "95% interval", "warned", "what is planted"
    for one in PLANTERS:
        rate = measured.caught([one.kind])
        warned = measured.noticed([one.kind]).hits - rate.hits
        yield one.kind, *_cells(rate), str(warned), one.summary


def _article_rows(measured: Measured) -> Iterator[Sequence[str]]:
    yield "article", "planted errors caught", "true statements blocked"
    for name in measured.articles:
        planted = [one.blocked for one in measured.planted if one.article == name]
        true = [one.blocked for one in measured.true if one.article == name]
        rates = [Rate(sum(found), len(found)) for found in (planted, true)]
        yield name, *(f"{rate.share:.1%} of {rate.total}" for rate in rates)


def _cells(rate: Rate) -> tuple[str, str, str, str]:
    return str(rate.hits), str(rate.total), *(percent(rate) if rate.total else ("–", "–"))


def _table(rows: Iterator[Sequence[str]]) -> Iterator[str]:
    head = next(rows)
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' if index == 0 or 'what' in cell else '--:' for index, cell in enumerate(head))} |"
    for row in rows:
        yield f"| {' | '.join(row)} |"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
