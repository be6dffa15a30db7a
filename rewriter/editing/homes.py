"""Where in the original a statement comes from: the sentence it says most of, and the section that one stands in."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rewriter.domain import Article, Block, Kind, Sentence, Statement
from rewriter.facts.stems import content_stems

_TOLD = (Kind.FACT, Kind.RUMOUR)
_FEW = 2


def home_of(statement: Statement, article: Article) -> Sentence | None:
    """The sentence *statement* says most of, the first of several; None where it rests on none."""
    homes = [article.by_id[name] for name in statement.rests_on if name in article.by_id]
    if len(homes) < 2:
        return homes[0] if homes else None
    said = frozenset(content_stems(statement.text))
    return max(homes, key=lambda one: len(said.intersection(content_stems(one.span.of(article.prose)))))


@lru_cache(maxsize=8)
def places(article: Article) -> Mapping[str, int]:
    """The place of each sentence in *article*, by id."""
    return MappingProxyType({sentence.id: place for place, sentence in enumerate(article.sentences)})


@lru_cache(maxsize=8)
def subjects(article: Article) -> frozenset[str]:
    """Ids of the headings whose sections are about something: not the opening one, which has a bit of everything, nor
    one that tells more rumours than facts."""
    told = [one for one in article.sentences if one.kind in _TOLD and one.block is not Block.HEADING]
    facts, rumours = (Counter(one.heading for one in told if one.kind is kind) for kind in _TOLD)
    return frozenset(name for name in facts if name and name != told[0].heading and facts[name] >= rumours[name])


@lru_cache(maxsize=8)
def often_used(article: Article) -> frozenset[str]:
    """Content stems that more than a few sentences of *article* have: they tie no two statements together."""
    used = Counter(stem for one in article.sentences for stem in set(content_stems(one.span.of(article.prose))))
    return frozenset(stem for stem, count in used.items() if count > _FEW)
