"""Patterns that are looked for only where a word of theirs begins: no match may lack one of the heads given for it."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from rewriter.domain import Span
from rewriter.facts import confirmation, polarity
from rewriter.facts.lowered import lowered
from rewriter.facts.word_sets import Gated, heads
from rewriter.rules import flipped_polarity, invented_cause, reversed_order, reversed_relation, widened_scope
from rewriter.rules.alignment import certainty_gap, direction

DATASETS = Path(__file__).parents[2] / "evals" / "datasets"
GATED = {
    f"{module.__name__.rpartition('.')[2]}.{name}": (gated.pattern, gated.needs)
    for module in (direction, reversed_order, reversed_relation, widened_scope)
    for name, gated in vars(module).items()
    if isinstance(gated, Gated) and gated.needs
}
BESIDE = {
    "negation": (polarity._CUE, polarity._HEADS),
    "done": (certainty_gap.DONE, certainty_gap.DONE_HEADS),
    "emphatic": (certainty_gap.EMPHATIC, certainty_gap.EMPHATIC_HEADS),
    "settles": (flipped_polarity.SETTLES, flipped_polarity.SETTLES_HEADS),
    "cause": (invented_cause.CAUSE, invented_cause.CAUSE_HEADS),
}
EVERY = GATED | BESIDE
ALTERNATIVE = re.compile(r"[a-z][a-z' -]{2,}")
"""A piece of a pattern that is plain words: the pattern may find it in a sentence made of it."""


@cache
def texts() -> tuple[str, ...]:
    articles = [path.read_text(encoding="utf-8") for path in sorted((DATASETS / "articles").glob("*.md"))]
    rows = (DATASETS / "pairs" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    return (*articles, *(json.loads(row)["claim"] for row in rows))


@pytest.mark.parametrize("name", EVERY)
def test_every_match_holds_one_of_its_heads(name: str) -> None:
    pattern, needs = EVERY[name]
    spelt = [f"It {piece} it was {piece} 5 of the {piece}." for piece in ALTERNATIVE.findall(pattern.pattern)]
    for text in (*texts(), *spelt):
        for match in pattern.finditer(lowered(text)):
            # a pattern may look ahead: the word that stands behind is a part of what it needs
            end = re.compile(r"\w*").match(text, match.end())
            assert end is not None
            assert needs & heads(text, Span(match.start(), end.end())), match


@pytest.mark.parametrize(("name", "text"), [
    ("negation", "The council rejected calls to close the pool."),
    ("done", "The reserve has since fallen and the debt has grown."),
    ("widened_scope.ONLY", "She bound all the volumes herself."),
    ("widened_scope.ONLY", "He repaired the loom on his own."),
    ("widened_scope.ONLY", "The ferry alone carries mail."),
    ("reversed_order.FIRST", "The hives were moved first and the sheds later."),
    ("reversed_order.THEN", "The exhibition opens in Ghent, then in Turin."),
])  # fmt: skip
def test_a_match_of_several_words_is_found_behind_its_heads(name: str, text: str) -> None:
    pattern, needs = EVERY[name]
    assert pattern.search(lowered(text))
    assert needs & heads(text, Span(0, len(text)))


@pytest.mark.parametrize("name", EVERY)
def test_every_head_opens_a_word_of_its_pattern(name: str) -> None:
    pattern, needs = EVERY[name]
    plain = re.sub(r"\\[a-zA-Z]", " ", pattern.pattern)
    for head in needs - {"t"}:
        assert head[:3] in plain or head[:2] in plain, head


@pytest.mark.parametrize("text", [*(f"Nothing is {word} of it." for word in ("unconfirmed", "unofficial")),
    "The date is to be confirmed.", "It remains to be seen.", "She hasn't commented.", "They are silent on it.",
    "The club declined to comment.", "Nobody knows, without confirmation.", "It lacks any evidence."])  # fmt: skip
def test_a_missing_confirmation_is_found_behind_its_heads(text: str) -> None:
    span = Span(0, len(text))
    cheap = bool(confirmation._CHEAP.search(text))
    here = heads(text, span)
    assert cheap is not (here.isdisjoint(confirmation._HEADS) and not here >= confirmation._TO_COME)
