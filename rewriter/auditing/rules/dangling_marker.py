"""A marker that resolves to nothing: no reference entry, no address, no text supplied.

## What it does
Looks every id up among the article's own references and links and what was supplied with `--sources`. Where no id of
a style resolves, as in text copied out of a chat, it says so once, as advice: the style carries no list.

## Why is this bad
A marker looks like proof. One that leads nowhere proves nothing, and nobody can check what stands before it.

## Example
    article: The bridge closed in May [1]. It reopened in June [3]. ⏎ ⏎ [1]: https://a.example/ ⏎ [2]:
             https://b.example/
    instead: The bridge closed in May [1]. It reopened in June [2]. ⏎ ⏎ [1]: https://a.example/ ⏎ [2]:
             https://b.example/
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.auditing.wording import counted, some_of
from rewriter.domain import Citation, Severity


@rule("A102", Severity.ERROR)
def check(survey: Survey) -> Iterator[Hit]:
    styles: dict[str, list[Citation]] = defaultdict(list)
    for citation in survey.article.citations:
        styles[citation.style].append(citation)
    for markers in styles.values():
        first: dict[str, Citation] = {}
        for citation in markers:
            for key in citation.keys:
                first.setdefault(key, citation)
        dangling = {key: citation for key, citation in first.items() if not survey.resolves(key)}
        if len(dangling) == len(first):
            yield _whole_style(survey, markers, list(first))
        else:
            yield from (_one(survey, key, citation) for key, citation in dangling.items())


def _whole_style(survey: Survey, markers: Sequence[Citation], keys: Sequence[str]) -> Hit:
    used = counted(len(markers), "marker")
    ids = some_of([survey.written(key) for key in keys])
    message = f"{used} of this style resolve to nothing ({ids}): the text has no list of them"
    remedy = "supply the list of sources, with --sources or in the text"
    return Hit(markers[0].span, message, remedy, severity=Severity.ADVICE)


def _one(survey: Survey, key: str, citation: Citation) -> Hit:
    message = f"{survey.written(key)!r} resolves to nothing, though other markers of its style do"
    return Hit(citation.span, message, "add its entry, or correct the id")
