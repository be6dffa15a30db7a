"""A long article in parts, and one draft out of theirs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rewriter.domain import Article, Draft, Statement
from rewriter.facts.stems import content_stems
from rewriter.llm.tokens import estimate
from rewriter.llm.view import Line, View

PART_TOKENS = 3_000
"""Most tokens of sentences in a part: a model keeps account of a few thousand better than of many."""
_AROUND = 6
"""Tokens of a line beside its text: id, brackets, colon."""
_EARLY = 0.6
"""How full a part is at least that ends before a heading for the heading's sake."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*", re.ASCII)
_DENIAL = re.compile(r"\b(?:no|not|never|none|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE)
SAME = 0.75
"""The share of its content words that makes a statement a repeat of another with the same figures."""


@dataclass(frozen=True, slots=True)
class Part:
    """Sentence ids in order; ``share`` is the part's of the whole, by tokens, and the shares add up to 1."""

    sentences: tuple[str, ...]
    share: float


def parts_of(article: Article, size: int, notes: Mapping[str, tuple[str, ...]] | None = None) -> tuple[Part, ...]:
    """What a model gets to see of *article* in parts of at most *size* estimated tokens.

    A part begins at a heading where one is near; a sentence longer than *size* is a part of its own.
    """
    lines = View(article, lean=True, notes=notes).lines()
    groups: list[list[Line]] = [[]]
    filled = 0
    for line in lines:
        weight = _weight(line)
        heading = "heading" in line.labels
        if groups[-1] and (filled + weight > size or (heading and filled >= _EARLY * size)):
            groups.append([])
            filled = 0
        groups[-1].append(line)
        filled += weight
    total = sum(map(_weight, lines)) or 1
    return tuple(
        Part(tuple(line.id for line in group), sum(map(_weight, group)) / total) for group in groups if _tells(group)
    )


def _tells(group: Sequence[Line]) -> bool:
    """A part of headings alone is not worth a call."""
    return any("heading" not in line.labels for line in group)


def add(drafted: Draft, part: Draft) -> Draft:
    """*drafted* and after it what *part* adds; the first title stays, and what was told is not told again."""
    statements = list(drafted.statements)
    for statement in part.statements:
        if not any(repeats(statement, earlier) for earlier in statements):
            statements.append(statement)
    return replace(drafted, title=drafted.title or part.title, statements=tuple(statements))


def worth_telling(drafted: Draft, article: Article, sentences: Sequence[str], size: int) -> tuple[str, ...]:
    """Texts of statements so far that the part of *sentences* could repeat, the nearest of at most *size* tokens.

    In the order they were made; a statement that shares no word with the part is no use to it.
    """
    part = set(content_stems(" ".join(article.by_id[name].span.of(article.prose) for name in sentences)))
    shares = [_share(stems, part) if (stems := content_stems(one.text)) else 0.0 for one in drafted.statements]
    left, chosen = size, set()
    for index in sorted(range(len(shares)), key=lambda at: (-shares[at], -at)):
        left -= estimate(drafted.statements[index].text)
        if left < 0 or not shares[index]:
            break
        chosen.add(index)
    return tuple(one.text for index, one in enumerate(drafted.statements) if index in chosen)


def repeats(later: Statement, earlier: Statement) -> bool:
    """True when *earlier* says, as surely, most of what *later* says, figures and all."""
    if later.status is not earlier.status:
        return False
    said, before = content_stems(later.text), set(content_stems(earlier.text))
    figures, known = (set(_FIGURE.findall(one.text)) for one in (later, earlier))
    denies, denied = (bool(_DENIAL.search(one.text)) for one in (later, earlier))
    return bool(said) and figures <= known and denies is denied and _share(said, before) >= SAME


def _share(said: Sequence[str], before: set[str]) -> float:
    own = set(said)
    return len(own & before) / len(own)


def _weight(line: Line) -> int:
    return estimate(line.text) + _AROUND
