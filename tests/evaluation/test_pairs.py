"""Errors planted into claims about a source, judged by what is handed in."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from rewriter.errors import InputError
from rewriter.evaluation.pairs import Pair, by_claims, load_judge, load_pairs, measure_pairs

SOURCE = "The yard built 18 ships in 1950. Its crane lifts 40 tonnes. The dock was dug by 250 men in 1931."
PAIRS = (
    Pair("a", "The yard built 18 ships in 1950.", SOURCE),
    Pair("b", "The crane of the yard lifts 40 tonnes.", SOURCE),
    Pair("c", "The yard built 90 ships.", SOURCE, "unsupported"),
)


def absent_numbers(pairs: Sequence[Pair]) -> list[bool]:
    """Flags a claim with a word that has a digit and is not in the source."""
    return [any(w not in pair.source for w in pair.claim.rstrip(".").split() if w.isdigit()) for pair in pairs]


def test_a_judge_that_looks_for_absent_numbers_misses_the_swaps() -> None:
    swapped = measure_pairs(PAIRS, absent_numbers, kinds=("number-swap",))
    assert swapped.caught(["number-swap"]).total >= 1
    assert swapped.caught(["number-swap"]).hits == 0
    near = measure_pairs(PAIRS, absent_numbers, kinds=("near-number",))
    assert near.caught(["near-number"]).hits == near.caught(["near-number"]).total == 2


def test_the_claims_check_catches_both() -> None:
    measured = measure_pairs(PAIRS, by_claims, kinds=("number-swap", "near-number"))
    assert measured.alarms("claim").hits == 0
    assert measured.caught(["number-swap", "near-number"]).share == 1


def test_only_supported_claims_count_and_flagged_ones_get_no_error() -> None:
    measured = measure_pairs(PAIRS, lambda pairs: [pair.id == "a" for pair in pairs], kinds=("near-number",))
    assert (measured.alarms("claim").hits, measured.alarms("claim").total) == (1, 2)
    assert [one.before for one in measured.planted] == [PAIRS[1].claim]


def test_a_judge_that_drops_pairs_is_a_bug() -> None:
    with pytest.raises(ValueError, match="0 verdicts on 2 pairs"):
        measure_pairs(PAIRS, lambda _: [])


def test_pairs_are_read_from_lines(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    row = {"id": 1, "claim": "It sank.", "source": "It sank.", "label": "supported"}
    path.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    assert load_pairs(path) == (Pair("1", "It sank.", "It sank."),)
    path.write_text(json.dumps(row) + "\n{}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"line 2 of .* is no pair \(KeyError: 'id'\)"):
        load_pairs(path)
    path.write_text(json.dumps(row | {"label": "no"}) + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="labelled 'supported'"):
        load_pairs(path)


def test_a_judge_is_named_by_module_and_function() -> None:
    assert load_judge("tests.evaluation.test_pairs:absent_numbers")(PAIRS[:1]) == [False]
    for name in ("tests.evaluation.test_pairs:PAIRS", "tests.evaluation.test_pairs:none", "nowhere:judge", "judge"):
        with pytest.raises(InputError, match=r"name it package\.module:function"):
            load_judge(name)
