"""The agreement of two folders of gold files, as a table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from rewriter.errors import InputError
from rewriter.evaluation.agreement.kappa import kappa, observed
from rewriter.evaluation.agreement.questions import QUESTIONS, Pair, pairs, unmatched
from rewriter.evaluation.labels.dataset import Item, gold_files, load_item
from rewriter.evaluation.labels.validating import problems
from rewriter.reporting.columns import columns
from rewriter.reporting.counting import plural
from rewriter.reporting.paint import shorten

_SHOWN = 70


def agreement_text(first: Path, second: Path, verbose: bool = False) -> str:
    """A row a question over all articles that both labelled; with *verbose* every sentence they differ in.

    InputError where they share no article, and where a label does not fit its article.
    """
    both = shared(first, second)
    rows = [["", "sentences", "agree", "kappa"]]
    apart: list[str] = []
    for question in QUESTIONS:
        found = [pair for one, other in both for pair in pairs(question, one, other)]
        rows.append([question.name, *_figures(found)])
        differing = [pair for pair in found if pair.first != pair.second]
        apart += [f"{question.name}: {_difference(pair)}" for pair in differing]
    lines = [f"{plural(len(both), 'article')} labelled twice: {', '.join(one.name for one, _ in both)}", ""]
    lines += columns(rows)
    lines += _cut_elsewhere(both)
    lines += ["", *apart] if verbose and apart else []
    return "\n".join(lines) + "\n"


def shared(first: Path, second: Path) -> list[tuple[Item, Item]]:
    """The articles with a gold file in both folders; those of the first are read."""
    ours = {path.name: path for path in gold_files(first)}
    found = []
    for path in gold_files(second):
        if path.name not in ours:
            continue
        one = load_item(ours[path.name])
        other = load_item(path, articles=first)
        for item, where in ((one, ours[path.name]), (other, path)):
            if wrong := problems(item.gold, item.article):
                raise InputError(f"{str(where)!r} does not fit its article: {wrong[0]}; mend the labels first")
        found.append((one, other))
    if not found:
        raise InputError(f"no gold file of {str(second)!r} is called as one in {str(first)!r}; name them alike")
    return found


def _figures(found: Sequence[Pair]) -> list[str]:
    answers = [(pair.first, pair.second) for pair in found]
    agreed, beyond = observed(answers), kappa(answers)
    return [
        str(len(found)),
        "–" if agreed is None else f"{agreed:.1%}",
        "–" if beyond is None else f"{beyond:.2f}",
    ]


def _difference(pair: Pair) -> str:
    return f"{pair.article}: {pair.first} or {pair.second}: {shorten(pair.text, _SHOWN)}"


def _cut_elsewhere(both: Sequence[tuple[Item, Item]]) -> Iterator[str]:
    counts = Counter({one.name: unmatched(one, other) for one, other in both})
    if counts.total():
        yield ""
        yield f"not compared: {plural(counts.total(), 'sentence')} that the two cut elsewhere"
