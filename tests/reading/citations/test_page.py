"""The documentation of the citation styles is what the reader does."""

from pathlib import Path

import pytest

from tests.reading.citations.examples import EXAMPLES, Example
from tests.reading.citations.page import main, page, written_back

DOCUMENT = Path(__file__).parents[3] / "docs" / "citations.md"


def test_the_page_is_up_to_date() -> None:
    assert DOCUMENT.read_text("utf-8") == page(), "run `make docs`"


def test_the_page_says_that_every_family_is_read() -> None:
    assert "not read" not in page()
    assert [f"| {example.number} | {example.family} |" in page() for example in EXAMPLES] == [True] * len(EXAMPLES)


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.marker], ids=lambda example: example.family)
def test_a_rewrite_carries_the_marker_as_the_author_wrote_it(example: Example) -> None:
    assert written_back(example) == example.marker


def test_a_page_that_is_out_of_date_is_found_and_made_again(tmp_path: Path) -> None:
    path = tmp_path / "citations.md"
    path.write_text("old", "utf-8")
    assert main(["--check", str(path)]) == 1
    assert main([str(path)]) == 0
    assert main(["--check", str(path)]) == 0
