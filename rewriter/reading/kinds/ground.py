"""What the article is about: the names and words of its sentences outside comparisons and calls."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rewriter.domain import Article
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.parts import Part
from rewriter.reading.kinds.words import capitals

_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What another text about the same subject speaks of: its names, and for each stem how many sentences use it."""

    names: frozenset[str] = frozenset()
    stems: Mapping[str, int] = field(default_factory=dict)


_NOTHING = Known()


@dataclass(frozen=True, slots=True)
class Ground:
    """``names`` maps every name and part of a name to the sentences that use it; ``stems`` likewise."""

    names: dict[str, set[str]]
    stems: dict[str, set[str]]
    topic: frozenset[str]
    """Stems of the title, and stems that more than a tenth of the sentences share."""
    known: Known = _NOTHING

    def knows_name(self, name: str, without: frozenset[str] = frozenset()) -> bool:
        """True when a sentence outside *without* uses *name*, as a whole."""
        return name in self.known.names or bool(self.names.get(name, frozenset()) - without)

    def known_share(self, stems: Iterable[str], without: frozenset[str] = frozenset()) -> float:
        """The share of *stems* that sentences outside *without* use; 1 for no stems."""
        distinct = set(stems)
        known = sum(
            stem in self.known.stems or bool(self.stems.get(stem, frozenset()) - without) for stem in distinct
        )
        return known / len(distinct) if distinct else 1.0


def ground_of(article: Article, parts: Iterable[Part], known: Known = _NOTHING) -> Ground:
    """The ground that *parts*, those that may count as being about the subject, give, and what is *known* besides."""
    names, stems = _indexed(parts)
    for _, _, phrase in capitals(article.title):
        for name in pieces(phrase):
            names[name].add("title")
    often = max(3, len(article.sentences) // 10)
    here = {stem for stem, used in stems.items() if len(used) + known.stems.get(stem, 0) >= often}
    return Ground(names, stems, _often(known, often).union(content_stems(article.title), here), known)


def known_from(parts: Iterable[Part]) -> Known:
    """What *parts* of another text make known."""
    names, stems = _indexed(parts)
    return Known(frozenset(names), {stem: len(used) for stem, used in stems.items()})


def _indexed(parts: Iterable[Part]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The names and the stems of *parts*, each with the sentences that use it."""
    names: dict[str, set[str]] = defaultdict(set)
    stems: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        home = part.sentence.id
        for name in part.names:
            for piece in pieces(name):
                names[piece].add(home)
        for stem in part.stems:
            stems[stem].add(home)
    return names, stems


@lru_cache(maxsize=8)
def _often(known: Known, often: int) -> frozenset[str]:
    """The stems that at least *often* sentences of a known text use."""
    return frozenset(stem for stem, used in known.stems.items() if used >= often)


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
