"""Do the labels of a gold file fit the article they are about?

Every text must stand in the article word for word, the sentences in its order and with nothing but markup between
them; values inside their fact's text; markers must be the article's own, and stand on the fact they are given for.
"""

import re
from collections.abc import Iterator, Sequence

from rewriter.domain import Article
from rewriter.evaluation.labels.gold import Analogy, Conflict, Gold, KeyFact, LabelledSentence
from rewriter.evaluation.labels.places import keys_at, marker_keys, place_of
from rewriter.evaluation.labels.wording import says
from rewriter.reporting.paint import shorten

_MARKUP = re.compile(
    r"(?:[\s#>|*_+:.\-–—=`~\[\]()]|^\s*\d+[.)]\s|^\s*\[\^?[\w.-]{1,40}\]|&nbsp;|<[^<>\n]{0,80}>)*", re.MULTILINE
)
"""What may stand between labelled sentences: signs of headings, lists, tables, the label of a source's entry."""
_SHOWN = 60


def problems(gold: Gold, article: Article) -> tuple[str, ...]:
    """What does not fit, one line each; nothing where all of it does."""
    found = (
        *_sentences(gold.sentences, article),
        *(line for fact in gold.key_facts for line in _key_fact(fact, article)),
        *_verbatim("rumour", [each.text for each in gold.rumours], article),
        *_verbatim("analogy", [each.text for each in gold.analogies], article),
        *(line for each in gold.analogies for line in _analogy(each, gold, article)),
        *_verbatim("call to action", gold.calls_to_action, article),
        *_verbatim("uncited statement", gold.uncited, article),
        *(line for text in gold.uncited for line in _uncited(text, article)),
        *(line for each in gold.conflicts for line in _conflict(each, article)),
    )
    return tuple(dict.fromkeys(found))


def _sentences(sentences: tuple[LabelledSentence, ...], article: Article) -> Iterator[str]:
    """The sentences cover the article: each found behind the one before, with markup alone in between."""
    position = _front_matter(article)
    for sentence in sentences:
        start = article.text.find(sentence.text, position)
        if start < 0:
            known = sentence.text in article.text
            said = "stands before the sentence above it" if known else "is not in the article"
            yield f"sentence {_quoted(sentence.text)} {said}"
            continue
        yield from _left_over(article, position, start)
        position = start + len(sentence.text)
        for part in sentence.parts:
            if part.text not in sentence.text:
                yield f"part {_quoted(part.text)} is not in its sentence {_quoted(sentence.text)}"
            if part.kind is sentence.kind:
                yield f"part {_quoted(part.text)} is of its sentence's own kind, {part.kind.value!r}"
    yield from _left_over(article, position, len(article.text))


def _left_over(article: Article, start: int, end: int) -> Iterator[str]:
    between = article.text[start:end]
    markers = [c for c in article.citations if start <= c.span.start and c.span.end <= end]
    for marker in reversed(markers):
        between = between[: marker.span.start - start] + between[marker.span.end - start :]
    if not _MARKUP.fullmatch(between):
        yield f"no label for {_quoted(between.strip())}"


def _front_matter(article: Article) -> int:
    return article.sentences[0].span.start if article.text.startswith("---") and article.sentences else 0


def _key_fact(fact: KeyFact, article: Article) -> Iterator[str]:
    span = place_of(fact.text, article)
    if span is None:
        yield f"text of key fact {_quoted(fact.fact)} is not in the article: {_quoted(fact.text)}"
        return
    for value in fact.values:
        if value not in fact.text:
            yield f"value {value!r} is not in the text of key fact {_quoted(fact.fact)}"
    cited = keys_at(span, article)
    for marker in fact.markers:
        keys = marker_keys(marker, article)
        if not _is_marker(marker, article):
            yield f"marker {marker!r} of key fact {_quoted(fact.fact)} is no marker of the article"
        elif not keys & cited and not says(fact.text, marker):
            yield f"marker {marker!r} of key fact {_quoted(fact.fact)} does not stand on its text"


def _is_marker(marker: str, article: Article) -> bool:
    """Read as one, or in the text with a year: a citation in the flow of a sentence is easily read for words."""
    year = marker[-4:].isdigit() and len(marker) > len("2026")
    return bool(marker_keys(marker, article)) or (year and says(article.text, marker))


def _analogy(analogy: Analogy, gold: Gold, article: Article) -> Iterator[str]:
    if not analogy.relevant and not analogy.words:
        yield f"analogy {_quoted(analogy.text)} is irrelevant and has no words to tell its survival by"
    irrelevant = [each.text for each in gold.analogies if not each.relevant]
    for word in analogy.words:
        if word not in analogy.text:
            yield f"word {word!r} is not in its analogy {_quoted(analogy.text)}"
        elif not analogy.relevant and article.text.count(word) > sum(text.count(word) for text in irrelevant):
            yield f"word {word!r} of analogy {_quoted(analogy.text)} also stands elsewhere in the article"


def _conflict(conflict: Conflict, article: Article) -> Iterator[str]:
    for each in conflict.values:
        if each.value not in article.text:
            yield f"value {each.value!r} of conflict {_quoted(conflict.about)} is not in the article"
        for marker in each.markers:
            if not _is_marker(marker, article):
                yield f"marker {marker!r} of conflict {_quoted(conflict.about)} is no marker of the article"


def _uncited(text: str, article: Article) -> Iterator[str]:
    span = place_of(text, article)
    if span and any(marker.span.overlaps(span) for marker in article.citations):
        yield f"uncited statement {_quoted(text)} has a marker in it"


def _verbatim(what: str, texts: Sequence[str], article: Article) -> Iterator[str]:
    for text in texts:
        if place_of(text, article) is None:
            yield f"{what} {_quoted(text)} is not in the article"
    for text in dict.fromkeys(texts):
        if list(texts).count(text) > article.text.count(text) > 0:
            yield f"{what} {_quoted(text)} is labelled more often than it stands in the article"


def _quoted(text: str) -> str:
    return repr(shorten(text, _SHOWN))

