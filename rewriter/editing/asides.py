"""Asides that no cue word gives away: a source that is cited for nothing but strangers to the text.

Its statements hold no value and nobody's word; their names, and most of their words, stand nowhere else. One such
statement may be news; a source that has only such ones, twice at least, is there for decoration.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from rewriter.domain import Article, Block, Kind, Name, Outcome, Sentence
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.sources_part import first_markers, linked_words
from rewriter.editing.trim import KEPT
from rewriter.editing.values import content_of
from rewriter.facts.common_words import is_common
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.reports import reported

_LEAST_STATEMENTS = 8
"""In a shorter text most names and words are used once, and company tells nothing."""
_LEAST_USES = 2
_TOPIC = 3
_ALONE = 1 / 5
"""Words that the article knows, of a sentence whose source is cited once."""
_ANY = frozenset(
    content_stems("first second third last always never often once still even everything something people tell")
)
"""Words of any topic."""
_THE = re.compile(r"\b(?:the|this|its|their|these)\s+(?P<what>[\w’'-]+)", re.IGNORECASE)
_KNOWN, _HEARD = 1 / 3, 1 / 6
"""Most of their words that the article knows; fewer where it is hearsay, which often speaks of something new."""


def without_asides(
    article: Article, candidates: Sequence[Candidate]
) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """*candidates* without those whose sources are cited for strangers alone, in order, and the others."""
    if len(candidates) < _LEAST_STATEMENTS:
        return tuple(candidates), ()
    uses: dict[str, list[Sentence]] = defaultdict(list)
    called = {key: linked_words(key, cited) or key for cited in (first_markers(article),) for key in cited}
    for sentence in article.sentences:
        for name in dict.fromkeys(called[key] for citation in sentence.cited_by for key in citation.keys):
            uses[name].append(sentence)
    known = _Known(article)
    gone = {
        id(one)
        for one in candidates
        if one.keys and all(_decorates(article, uses[called[key]], known) for key in one.keys) and not one.denial
    }
    reason = "an aside: its source is cited for nothing that the article is about"
    dropped = (Dropped(one.sentence.id, Outcome.CUT, reason) for one in candidates if id(one) in gone)
    return tuple(one for one in candidates if id(one) not in gone), tuple(dropped)


class _Known:
    """How many sentences of an article have a stem."""

    def __init__(self, article: Article) -> None:
        self._count: dict[str, int] = defaultdict(int)
        for sentence in article.sentences:
            if sentence.kind in KEPT or sentence.kind is Kind.META:
                for stem in set(content_stems(sentence.span.of(article.prose))):
                    self._count[stem] += 1

    def meant(self, text: str) -> bool:
        """True where *text* speaks of "the mill" and the article does so again and again."""
        meant = (stem for match in _THE.finditer(text) for stem in content_stems(match["what"]))
        return any(self._count[stem] >= _TOPIC for stem in meant)

    def share(self, stems: set[str], own: list[set[str]]) -> float:
        """The part of *stems* that a sentence outside *own* has."""
        met = sum(self._count[stem] > sum(stem in one for one in own) for stem in stems)
        return met / len(stems) if stems else 1.0


def _decorates(article: Article, uses: list[Sentence], known: _Known) -> bool:
    if len(uses) == 1:
        return _alone(article, uses[0], known)
    fresh = [sentence for sentence in uses if sentence.kind is not Kind.ANALOGY]
    stems = [set(content_stems(sentence.span.of(article.prose))) for sentence in fresh]
    return len(uses) >= _LEAST_USES and all(
        _stranger(article, sentence)
        and not known.meant(sentence.span.of(article.prose))
        and known.share(own, stems) <= _most(article, sentence)
        for sentence, own in zip(fresh, stems, strict=True)
    )


def _alone(article: Article, sentence: Sentence, known: _Known) -> bool:
    """True for the one use of a source that tells of nothing the article knows: no value, no word said, no name."""
    text = sentence.span.of(article.prose)
    content = content_of(sentence, " ".join(text.split()))
    speaks = reported(text) or social(text) or hearsay(text) or denial(text) or possible(text) or outlook(text)
    told = content.hard or content.dates or speaks
    names = [fact for fact in sentence.facts if isinstance(fact, Name) and not _opens(sentence, fact)]
    known_name = any(article.prose.count(" ".join(fact.words)) > 1 for fact in names)
    if told or known_name or sentence.block is not Block.PARAGRAPH:
        return False
    stems = set(content_stems(text)) - _ANY
    return known.share(stems, [stems]) <= _ALONE


def _most(article: Article, sentence: Sentence) -> float:
    return _HEARD if hearsay(sentence.span.of(article.prose)) else _KNOWN


def _stranger(article: Article, sentence: Sentence) -> bool:
    text = sentence.span.of(article.prose)
    content = content_of(sentence, " ".join(text.split()))
    speaks = reported(text) or social(text) or outlook(text)
    names = [" ".join(fact.words) for fact in sentence.facts if isinstance(fact, Name) and not _opens(sentence, fact)]
    told = content.hard or content.dates or speaks or sentence.block is not Block.PARAGRAPH
    return bool(names) and not told and all(article.prose.count(name) == 1 for name in names)


def _opens(sentence: Sentence, name: Name) -> bool:
    """True for a common word with a sentence's capital: "Sparrows"."""
    first = name.words[0]
    return name.span.start == sentence.span.start and len(name.words) == 1 and (is_common(first) or first.endswith("s"))
