"""What the article is about: the names and words of its sentences outside comparisons and calls."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rewriter.domain import Article
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.parts import Part
from rewriter.reading.kinds.words import capitals

_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Ground:
    """``names`` maps every name and part of a name to the sentences that use it; ``stems`` likewise."""

    names: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    topic: frozenset[str]
    """Stems of the title, and stems that more than a tenth of the sentences share."""

    def knows_name(self, name: str, without: frozenset[str] = frozenset()) -> bool:
        """True when a sentence outside *without* uses *name*, as a whole."""
        return bool(self.names.get(name, frozenset()) - without)

    def known_share(self, stems: Iterable[str], without: frozenset[str] = frozenset()) -> float:
        """The share of *stems* that sentences outside *without* use; 1 for no stems."""
        distinct = set(stems)
        known = sum(bool(self.stems.get(stem, frozenset()) - without) for stem in distinct)
        return known / len(distinct) if distinct else 1.0


def ground_of(article: Article, parts: Iterable[Part], known: Iterable[Part] = ()) -> Ground:
    """The ground that *parts*, those that may count as being about the subject, give.

    *known* are parts of another text about the same subject: its sentence ids are kept apart.
    """
    names: dict[str, set[str]] = defaultdict(set)
    stems: dict[str, set[str]] = defaultdict(set)
    for prefix, group in (("", parts), ("known ", known)):
        for part in group:
            home = prefix + part.sentence.id
            for _, _, phrase in capitals(part.text):
                for name in pieces(phrase):
                    names[name].add(home)
            for stem in content_stems(part.text):
                stems[stem].add(home)
    for _, _, phrase in capitals(article.title):
        for name in pieces(phrase):
            names[name].add("title")
    often = max(3, len(article.sentences) // 10)
    topic = set(content_stems(article.title)) | {stem for stem, used in stems.items() if len(used) >= often}
    return Ground(_frozen(names), _frozen(stems), frozenset(topic))


def _frozen(index: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in index.items()}


def pieces(phrase: str) -> tuple[str, ...]:
    """*phrase* and every run of its words, so that a part of a known name is known."""
    words = phrase.split()[:12]
    runs = (
        " ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(len(words), i + _LONGEST_NAME) + 1)
    )
    return tuple(dict.fromkeys(run for run in (phrase, *runs) if len(run) > 2))


def uses(parts: Iterable[Part]) -> dict[str, tuple[Part, ...]]:
    """For each source key the parts it closes, in order."""
    index: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        for key in part.keys:
            index[key].append(part)
    return {key: tuple(found) for key, found in index.items()}
