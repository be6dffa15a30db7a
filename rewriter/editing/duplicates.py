"""Repeats: a statement all of whose values and names stand in earlier, better sourced ones.

Source: the editing study, section 5, with its strict rule: a sentence that has a value or a name the survivors lack
is never dropped.
"""

import re
from collections import defaultdict
from dataclasses import replace

from rewriter.domain import Article, Block, Outcome, Status
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.values import Content, content_of
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.reports import official, reported

_NEIGHBOURS = 8
_RECAP = re.compile(
    r"\s*(?:in short|all told|boiled down|in sum|to sum up|summing up|in brief|in summary|in conclusion"
    r"|the bottom line|to recap|in a nutshell|put simply|all in all|overall|taken together|once more|again)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_TIMING = frozenset(
    content_stems(
        "release released launch launched date timeline availability expected anticipated rumored rumoured due planned "
        "scheduled arrives arrival yet"
    )
)
"""Words that say of a date that it is one: "Release: anticipated in May" tells no more than "expected in May"."""
_LIMITS = re.compile(r"\b(?:only|solely|alone|no\s+longer|not|never|none)\b", re.IGNORECASE)
"""What a statement rules out is not said by one that has the same values."""


def without_repeats(
    article: Article, candidates: tuple[Candidate, ...]
) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """The candidates that say something new, in order, and the others with the sentences they repeat."""
    contents = {id(candidate): content_of(candidate.sentence, candidate.text) for candidate in candidates}
    kept: list[Candidate] = []
    dropped: list[Dropped] = []
    index: dict[str, list[Candidate]] = defaultdict(list)
    topic = _topic(contents)
    lent: dict[int, list[Candidate]] = defaultdict(list)
    ranked = sorted(candidates, key=lambda one: _rank(article, one, contents[id(one)]))
    for candidate in ranked:
        content = contents[id(candidate)]
        near = _near(content, index)
        carriers = _carriers(article, candidate, content, near, contents, topic)
        if carriers:
            into = tuple(sorted({one.sentence.id for one in carriers}))
            if len(carriers) == 1 and _same(carriers[0], contents[id(carriers[0])], candidate, content):
                lent[id(carriers[0])].append(candidate)
            dropped.append(Dropped(candidate.sentence.id, Outcome.MERGED, f"repeats {', '.join(into)}", into))
            continue
        kept.append(candidate)
        for key in content.all | content.stems:
            if len(index[key]) < 4 * _NEIGHBOURS:
                index[key].append(candidate)
    whole = (_with_markers(one, lent[id(one)]) for one in kept)
    return tuple(sorted(whole, key=lambda one: one.order)), tuple(dropped)


def _same(home: Candidate, said: Content, candidate: Candidate, content: Content) -> bool:
    """True where *candidate* states every value, date and name of *home*: then its sources carry all of it too."""
    if home.status is not candidate.status or home.sentence.id == candidate.sentence.id:
        return False
    valued = bool(said.hard or said.dates)
    whole = said.hard <= content.hard and said.dates <= content.dates and said.names <= content.names
    return valued and whole and 2 * len(said.stems & content.stems) >= len(said.stems)


def _with_markers(home: Candidate, repeats: list[Candidate]) -> Candidate:
    if not repeats:
        return home
    citations = dict.fromkeys([*home.citations, *(citation for one in repeats for citation in one.citations)])
    return replace(home, citations=tuple(citations), also=tuple(one.sentence.id for one in repeats))


def _rank(article: Article, candidate: Candidate, content: Content) -> tuple[bool, bool, int, int]:
    """Rumours after facts, recaps after what they recapitulate, then the better sourced, then the earlier."""
    return (
        candidate.status is Status.UNCONFIRMED,
        _recap(article, candidate),
        -_worth(candidate, content),
        candidate.order,
    )


def _worth(candidate: Candidate, content: Content) -> int:
    """Values twice, a marker, a named outlet and a report verb, prose before items: the study's score."""
    text = candidate.text
    score = 2 * (len(content.hard) + len(content.dates)) + 2 * bool(candidate.citations) + len(content.names)
    score += (
        2 * any(citation.in_prose for citation in candidate.citations) + bool(reported(text)) + 2 * bool(official(text))
    )
    return score + (candidate.sentence.block is Block.PARAGRAPH)


def _topic(contents: dict[int, Content]) -> frozenset[str]:
    """Names and stems that a fifth of the statements share: they tell no statement from another."""
    used: dict[str, int] = defaultdict(int)
    for content in contents.values():
        for key in content.names | content.stems:
            used[key] += 1
    return frozenset(key for key, count in used.items() if count > max(2, len(contents) // 5))


def _near(content: Content, index: dict[str, list[Candidate]]) -> list[Candidate]:
    """The kept statements that share most with *content*, at most eight."""
    shared: dict[int, int] = defaultdict(int)
    by_id: dict[int, Candidate] = {}
    for key in content.all | content.stems:
        for other in index.get(key, ())[: 4 * _NEIGHBOURS]:
            shared[id(other)] += 3 if key in content.hard else 1
            by_id[id(other)] = other
    best = sorted(by_id, key=lambda one: (-shared[one], by_id[one].order))[:_NEIGHBOURS]
    return [by_id[one] for one in best]


def _carriers(
    article: Article,
    candidate: Candidate,
    content: Content,
    near: list[Candidate],
    contents: dict[int, Content],
    topic: frozenset[str],
) -> list[Candidate]:
    """The kept statements that together say all of *candidate*, or none."""
    if not near:
        return []
    best = contents[id(near[0])]
    if candidate.denial and not near[0].denial and not content.hard:
        return []
    if _LIMITS.search(_BRACKETS.sub("", candidate.text)) and not any(_LIMITS.search(one.text) for one in near[:1]):
        return []
    if _recap(article, candidate) and content.hard and any(content.hard & contents[id(one)].hard for one in near):
        fresh = content.hard - frozenset().union(*(contents[id(one)].hard for one in near))
        return near[:2] if len(fresh) * 2 <= len(content.hard) else []
    if _says(best, content, topic):
        return near[:1]
    if not content.hard:
        return []
    union = Content(
        *(
            frozenset().union(*(getattr(contents[id(one)], field) for one in near))
            for field in ("hard", "dates", "names", "stems")
        )
    )
    sharing = [one for one in near if content.hard & contents[id(one)].hard]
    sharing = sharing[:3]
    return sharing if sharing and content.hard <= union.hard and _says(union, content, topic, share=0.7) else []


def _says(best: Content, content: Content, topic: frozenset[str], share: float = 0.0) -> bool:
    """True when *best* has every value and name of *content* and enough of its words."""
    if not (content.hard <= best.hard and content.dates <= best.dates):
        return False
    if any(not _named(name, best) for name in content.names - topic):
        return False
    timing = _TIMING if content.dates else frozenset()
    common, own = content.stems & best.stems - topic - timing, content.stems - topic - timing
    overlap = len(common) / len(own) if own else 1.0
    least = share or (0.3 if content.hard else 0.5 if content.dates else 0.6)
    return overlap >= least


def _named(name: str, best: Content) -> bool:
    model = any(character.isdigit() for character in name)
    return any(
        name == other or f" {name} " in f" {other} " or (model and " " in other and name.endswith(f" {other}"))
        for other in best.names
    )


def _recap(article: Article, candidate: Candidate) -> bool:
    return bool(_RECAP.match(flat(candidate.sentence.span.of(article.prose))))
