"""Makes the documentation of the citation styles out of the examples the tests run on.

``python -m tests.reading.citations.page docs/citations.md`` writes it, ``--check`` before the path only compares.
What the table says is what the reader does when the page is made, not what it should do.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from rewriter.domain import Article, Citation, Draft, Statement, Status
from rewriter.editing import render
from rewriter.editing.markers import markers
from rewriter.reading import read_article, scope
from tests.reading.citations.examples import EXAMPLES, Example
from tests.reading.test_scope import CASES

INTRODUCTION = """\
# Citation styles

<!-- made by `python -m tests.reading.citations.page docs/citations.md` from the examples in tests/reading/citations -->

What is read as a citation, what only looks like one, and what a citation covers. The tables are made by running the
reader on the examples of the tests: `make docs` makes them again, `make check` says whether they are still true.

## The families

A marker *names* the sources it stands for: two markers name one source when they share a name. An address is named
without tracking parameters and text fragments, a page with line ranges by the page alone, an outlet by its name and
year. A marker that resolves to nothing still names a source: one without text.

"Other ways" are variants that are read as well: blanks put in by formatters, lines broken inside the marker, invisible
characters, lists and ranges. "Written back" is what a rewrite carries for the marker; where it says *unchanged*, every
character is the author's. A name that is a word of its sentence stays there when the sentence is kept, and goes into
brackets, "(Larch Desk, 2025)", behind a sentence it is no word of.
"""
LOOK_ALIKES = """
## What only looks like a citation

None of these is read as one.
"""
SCOPE = """
## What a marker covers
"""


def page() -> str:
    """The whole page, Markdown."""
    return "\n".join([INTRODUCTION, *_families(), LOOK_ALIKES, *_look_alikes(), SCOPE, *_scope()]) + "\n"


def written_back(example: Example) -> str:
    """What a rewrite carries for the example's marker; "" where the reader finds no marker."""
    article = read_article(example.text.format(example.marker))
    found = _at(article, article.text.index(example.marker))
    if found is None:
        return ""
    sentence = next(sentence for sentence in article.sentences if found in sentence.cited_by)
    if found.in_prose:  # a word of its sentence stays where it stands when the sentence is kept
        kept = Statement(sentence.span.of(article.text), (sentence.id,), Status.REPORTED, found.keys)
        return found.text if found.text in render(Draft("", (kept,)), article) else markers(kept, article)
    return markers(Statement("It rose.", (sentence.id,), Status.REPORTED, found.keys), article)


def _at(article: Article, start: int) -> Citation | None:
    return next((found for found in article.citations if found.span.start == start), None)


def _families() -> Iterator[str]:
    yield "| # | family | example | names | other ways | written back | look-alikes refused |"
    yield "| --: | --- | --- | --- | --: | --- | --: |"
    for example in EXAMPLES:
        yield f"| {' | '.join([str(example.number), example.family, *_read(example), _refused(example)])} |"


def _read(example: Example) -> tuple[str, str, str, str]:
    """Marker, names, variants read, and what is written back."""
    if not example.marker:
        return "none: cites nothing by itself", "", "", ""
    article = read_article(example.text.format(example.marker))
    found = _at(article, article.text.index(example.marker))
    names = " ".join(_code(key) for key in found.keys) if found else "**not read**"
    back = written_back(example)
    variants = sum(_is_read(example.text.format(marker), marker, keys) for marker, keys in example.variants)
    others = f"{variants} of {len(example.variants)}" if example.variants else ""
    return _code(example.marker), names, others, "unchanged" if back == example.marker else _code(back)


def _is_read(text: str, marker: str, keys: tuple[str, ...]) -> bool:
    found = _at(read_article(text), text.index(marker))
    return found is not None and (found.text, found.keys) == (marker, keys)


def _refused(example: Example) -> str:
    refused = sum(not read_article(text).citations for text in example.look_alikes)
    return f"{refused} of {len(example.look_alikes)}" if example.look_alikes else ""


def _look_alikes() -> Iterator[str]:
    yield "| looks like | text |"
    yield "| --- | --- |"
    for example in EXAMPLES:
        for text in example.look_alikes:
            if not read_article(text).citations:
                yield f"| {example.family} | {_code(text)} |"


def _scope() -> Iterator[str]:
    _, _, rule = (scope.__doc__ or "").partition("\n")
    yield rule.strip()
    yield "\n| where the marker stands | text | what each sentence cites |"
    yield "| --- | --- | --- |"
    for place, (text, _) in CASES.items():
        cited = [
            ", ".join(_code(key) for key in sorted(sentence.keys)) or "–" for sentence in read_article(text).sentences
        ]
        yield f"| {place} | {_code(text)} | {' / '.join(cited)} |"


def _code(text: str) -> str:
    """*text* as code in a cell of a table; line ends and characters nobody sees are shown."""
    shown = re.sub("[\ue000-\uf8ff]", lambda match: f"‹U+{ord(match[0]):04X}›", text.strip("\n"))
    shown = shown.replace("\n", "⏎").replace("|", "\\|")
    fence = "``" if "`" in shown else "`"
    return f"{fence}{shown}{fence}"


def main(arguments: list[str]) -> int:
    path = Path(arguments[-1])
    if "--check" not in arguments:
        path.write_text(page(), encoding="utf-8")
        return 0
    if path.read_text(encoding="utf-8") == page():
        return 0
    sys.stderr.write(f"{path} is out of date: run `make docs`\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
