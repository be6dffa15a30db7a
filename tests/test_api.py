"""The public functions take texts, Articles, folders and Sources alike."""

import re
from pathlib import Path

import pytest

from rewriter import InputError, Severity, Source, check, read_article, rewrite, rewrite_chain

ORIGINAL = "The Marlow ferry carried 1,200 passengers in May 2026 (web:2). Book your crossing today!"
RIGHT = "In May 2026 the Marlow ferry carried 1,200 passengers (web:2)."
WRONG = RIGHT.replace("1,200", "1,700")


def test_check_takes_texts_and_articles() -> None:
    assert check(RIGHT, ORIGINAL).passed
    assert check(read_article(RIGHT), read_article(ORIGINAL)) == check(RIGHT, ORIGINAL)


def test_a_wrong_figure_is_an_error_finding_with_its_span() -> None:
    report = check(WRONG, ORIGINAL)
    (error,) = [finding for finding in report.findings if finding.severity is Severity.ERROR]
    assert error.span.of(WRONG).startswith("1,700")
    assert not report.passed


def test_sources_are_a_folder_or_values(tmp_path: Path) -> None:
    text = "The Marlow ferry carried 1,200 passengers in May 2026."
    (tmp_path / "two.md").write_text(f"---\nid: web:2\n---\n{text}\n", encoding="utf-8")
    from_folder = check(RIGHT, ORIGINAL, tmp_path)
    assert from_folder.counts["grounded"] > 0
    assert check(RIGHT, ORIGINAL, str(tmp_path)).counts == from_folder.counts
    assert check(RIGHT, ORIGINAL, [Source("web:2", text=text)]).counts == from_folder.counts


def test_rewrite_gives_an_accepted_ledger() -> None:
    ledger = rewrite(ORIGINAL)
    assert (ledger.status, ledger.model) == ("accepted", "builtin")
    assert "1,200" in ledger.text
    assert rewrite(read_article(ORIGINAL)) == ledger


def test_the_chain_gives_the_same_ledger() -> None:
    assert rewrite_chain().invoke(ORIGINAL) == rewrite(ORIGINAL)


@pytest.mark.parametrize("empty", ["", " \n", "—!"])
def test_a_text_without_words_is_refused(empty: str) -> None:
    with pytest.raises(InputError, match="the rewrite has no words"):
        check(empty, ORIGINAL)
    with pytest.raises(InputError, match="the original has no words"):
        rewrite(empty)


README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_readme_run(example: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(example, {})
    printed = capsys.readouterr().out
    assert printed.startswith("accepted # ")
    assert "F101 number '1,300' is not in the original under web:1, which says '1,200'" in printed
