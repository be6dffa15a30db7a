"""A reference that no marker of the text cites.

## What it does
Compares the entries of the reference lists with the markers. Where no entry of a list is cited at all, it says so once.

## Why is this bad
The list lends the text a weight that nothing in it earns: no reader can tell which fact the entry is there for.

## Example
    article: The bridge closed in May [1]. It reopened in June [1]. ⏎ ⏎ [1]: https://a.example/ ⏎ [2]:
             https://b.example/
    instead: The bridge closed in May [1]. It reopened in June [2]. ⏎ ⏎ [1]: https://a.example/ ⏎ [2]:
             https://b.example/
"""

from collections.abc import Iterator

from rewriter.auditing.rule import Hit, rule
from rewriter.auditing.survey import Survey
from rewriter.auditing.wording import counted, some_of
from rewriter.domain import Block, Severity, Source, Span
from rewriter.reading.citations import keys


@rule("A103", Severity.WARNING)
def check(survey: Survey) -> Iterator[Hit]:
    entries = [s.span for s in survey.article.sentences if s.block is Block.REFERENCE]
    cited = {key for citation in survey.article.citations for key in citation.keys}
    addresses = {_address(survey, key) for key in cited} - {""}
    free = [s for s in survey.article.sources if s.key not in cited and not (s.url and _url(s) in addresses)]
    unused = list({source.url or source.publisher or source.key: source for source in reversed(free)}.values())[::-1]
    if not entries or not unused:
        return
    if len(unused) > 1 and len(free) == len(survey.article.sources):
        names = some_of([_label(source) for source in unused])
        yield Hit(
            entries[0], f"{counted(len(unused), 'source')} listed and none cited: {names}", "mark what each is for"
        )
        return
    for source in unused:
        yield Hit(_entry(survey, entries, source), f"{_label(source)} is listed and never cited", "cite it, or drop it")


def _address(survey: Survey, key: str) -> str:
    found = survey.by_key.get(key)
    return _url(found.source) if found and found.source.url else key


def _url(source: Source) -> str:
    return keys.url(source.url)


def _label(source: Source) -> str:
    described = source.title or source.publisher or source.url
    return f"{source.key!r} ({described})" if described and described.casefold() not in source.key else repr(source.key)


def _entry(survey: Survey, entries: list[Span], source: Source) -> Span:
    """The entry that holds the source's own words; the first one where none does."""
    wanted = [words for words in (source.url, source.title, source.publisher, source.key) if words]
    return next((e for words in wanted for e in entries if words in e.of(survey.article.text)), entries[0])
