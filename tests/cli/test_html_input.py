"""An article in HTML goes through every command."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

PAGE = """<!doctype html><title>Mill</title><nav>Menu</nav><h1>The mill</h1>
<p>The mill at Larch made 1,200 loaves in May 2024.<sup><a href="#fn1">1</a></sup></p>
<ol><li id="fn1"><a href="https://fir.example/1">Fir Post</a>, 2024</li></ol>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "mill.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_page_is_rewritten_with_its_markers(page: Path, run: Run) -> None:
    ended = run("rewrite", page, "--model", "builtin", "--quiet")
    assert ended.status == 0
    assert "The mill at Larch made 1,200 loaves in May 2024 [1]." in ended.out
    assert "Menu" not in ended.out


def test_a_page_is_checked_against_a_page(page: Path, run: Run) -> None:
    assert run("check", page, "--original", page).status == 0
    other = page.with_name("other.html")
    other.write_text(PAGE.replace("1,200", "1,300"), encoding="utf-8")
    ended = run("check", other, "--original", page)
    assert ended.status == 1
    assert "'1,300' is not in the original" in ended.out


def test_the_sources_of_a_page_are_listed(page: Path, run: Run) -> None:
    assert "https://fir.example/1" in run("sources", page).out


def test_a_page_that_nests_without_end_is_refused_in_one_line(tmp_path: Path, run: Run) -> None:
    (tmp_path / "deep.html").write_text("<div>" * 50_000, encoding="utf-8")
    ended = run("rewrite", tmp_path / "deep.html", "--model", "builtin")
    assert ended.status == 2
    assert ended.err.count("\n") == 1
    assert "nest more than 1,000 deep" in ended.err
