"""Two labellings of one article, and how far they agree beyond chance."""

from pathlib import Path
from typing import Any

import pytest

from rewriter.errors import InputError
from rewriter.evaluation.agreement.kappa import kappa, observed
from rewriter.evaluation.agreement.report import agreement_text
from tests.evaluation.small import GOLD, write_dataset


def test_cohens_own_example() -> None:
    """Cohen (1960), table 1: three diagnoses, 200 patients; observed .44 + … = .70, expected .41 give .492."""
    cells = {"aa": 88, "ab": 14, "ac": 18, "ba": 10, "bb": 40, "bc": 10, "ca": 2, "cb": 6, "cc": 12}
    pairs = [tuple(cell) for cell, count in cells.items() for _ in range(count)]
    assert observed(pairs) == pytest.approx(0.70)  # type: ignore[arg-type]
    assert kappa(pairs) == pytest.approx((0.70 - 0.41) / 0.59)  # type: ignore[arg-type]


def test_kappa_at_its_ends() -> None:
    assert kappa([("a", "a"), ("b", "b")]) == 1
    assert kappa([("a", "b"), ("b", "a")]) == -1
    assert kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == 0
    assert kappa([]) is None
    assert kappa([("a", "a")]) is None, "one label throughout leaves nothing to chance"


def rows(text: str) -> dict[str, list[str]]:
    lines = [line for line in text.splitlines() if "  " in line]
    return {line.split("  ")[0]: line.split()[-3:] for line in lines}


def test_equal_labels_agree_in_everything(tmp_path: Path) -> None:
    first, second = write_dataset(tmp_path / "first"), write_dataset(tmp_path / "second")
    found = rows(agreement_text(first, second))
    assert found["kind of sentence"] == ["8", "100.0%", "1.00"]
    assert found["holds a rumour"] == ["8", "100.0%", "1.00"]
    assert found["relevance of its analogy"] == ["2", "100.0%", "1.00"]
    assert found["status of its key fact"] == ["3", "100.0%", "–"]


def test_other_labels_show_where_they_differ(tmp_path: Path) -> None:
    sentences: Any = [dict(row) for row in GOLD["sentences"]]  # type: ignore[attr-defined]
    sentences[3]["kind"], sentences[7]["kind"] = "fact", "filler"
    first = write_dataset(tmp_path / "first")
    second = write_dataset(tmp_path / "second", sentences=sentences, rumours=[], calls_to_action=[])
    (second / "marlow.md").unlink()
    text = agreement_text(first, second, verbose=True)
    found = rows(text)
    assert found["kind of sentence"][:2] == ["8", "75.0%"]
    assert found["holds a rumour"] == ["8", "87.5%", "0.00"]
    assert "kind of sentence: marlow: rumour or fact: Posts on a fan forum claim" in text


def test_sentences_cut_elsewhere_are_counted_not_compared(tmp_path: Path) -> None:
    sentences: Any = [dict(row) for row in GOLD["sentences"]]  # type: ignore[attr-defined]
    joined = [*sentences[:5], {"text": f"{sentences[5]['text']} {sentences[6]['text']}", "kind": "fact"}, sentences[7]]
    first, second = write_dataset(tmp_path / "first"), write_dataset(tmp_path / "second", sentences=joined)
    text = agreement_text(first, second)
    assert rows(text)["kind of sentence"][0] == "6"
    assert "not compared: 3 sentences" in text


def test_labels_that_do_not_fit_are_not_compared(tmp_path: Path) -> None:
    first, second = write_dataset(tmp_path / "first"), write_dataset(tmp_path / "second", uncited=["No."])
    with pytest.raises(InputError, match="does not fit its article"):
        agreement_text(first, second)
    with pytest.raises(InputError, match="no gold file of"):
        agreement_text(first, write_dataset(tmp_path / "third", ("other",)))
