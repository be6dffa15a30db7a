"""docs/validator-evals.md: every kind and every group has its row."""

from pathlib import Path

from rewriter.evaluation.datasets import Exhibit
from rewriter.evaluation.page import page
from rewriter.evaluation.planting import PLANTERS, Group
from rewriter.evaluation.validator import measure
from tests.evaluation.articles import article

PAGE = Path(__file__).parents[2] / "docs" / "validator-evals.md"


def rows(text: str) -> dict[str, int]:
    """First cells of the tables, with the number of cells of their row."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return {line.split("|")[1].strip(): line.count("|") for line in lines}


def test_the_page_has_every_kind_and_group() -> None:
    shown = rows(PAGE.read_text(encoding="utf-8"))
    assert {planter.kind for planter in PLANTERS} <= set(shown), "run `make evals`"
    assert {group.value for group in Group} <= set(shown)


def test_rows_of_a_table_have_as_many_cells_as_its_head() -> None:
    shown = rows(page(measure([Exhibit("tram", article())], kinds=("currency", "foreign-year", "negation-flip"))))
    kinds = {shown[planter.kind] for planter in PLANTERS}
    groups = {shown[name] for name in ("planted errors", "numbers", "dates", "negation and certainty")}
    assert kinds == {shown["kind"]}
    assert len(groups) == 1
    assert shown["tram"] == shown["article"]
