"""`rewriter check`, whole, as a user or a program sees it."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, PLACE_IN_WRONG, RIGHT, WRONG, Run

Rewritten = Callable[[str], Path]


def test_a_right_sentence_passes_in_one_line(run: Run, article: Path, rewritten: Rewritten) -> None:
    ended = run("check", rewritten(RIGHT), "--original", article)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.endswith("\n")
    assert ended.out.splitlines()[-1].startswith("passed: ")


def test_a_wrong_figure_fails_with_its_place_and_the_evidence(run: Run, article: Path, rewritten: Rewritten) -> None:
    ended = run("check", rewritten(WRONG).name, "--original", article)
    assert (ended.status, ended.err) == (1, "")
    assert ended.out.startswith(f"new.md:1:{PLACE_IN_WRONG}: error ")
    assert "1,200 passengers" in ended.out
    assert ended.out.splitlines()[-1].startswith("failed: 1 error")


def test_the_json_of_a_failed_check_is_the_documented_one(run: Run, article: Path, rewritten: Rewritten) -> None:
    ended = run("check", rewritten(WRONG), "--original", article, "--format", "json")
    document = json.loads(ended.out)
    assert (ended.status, ended.err) == (1, "")
    assert (document["schema"], document["passed"]) == ("rewriter/report@1", False)
    (error,) = [finding for finding in document["findings"] if finding["severity"] == "error"]
    assert WRONG[error["start"] : error["end"]].startswith("1,700")
    for evidence in error["evidence"]:
        assert ARTICLE[evidence["start"] : evidence["end"]] == evidence["text"]


@pytest.mark.parametrize(("text", "status"), [(RIGHT, 0), (WRONG, 1)])
def test_either_text_can_come_from_stdin(text: str, status: int, run: Run, article: Path, rewritten: Rewritten) -> None:
    first = run("check", "-", "--original", article, stdin=text)
    second = run("check", rewritten(text), "--original", "-", stdin=ARTICLE)
    assert (first.status, second.status) == (status, status)
    names = re.compile("|".join(map(re.escape, ("<stdin>", str(article), str(rewritten(text))))))
    assert names.sub("", first.out) == names.sub("", second.out)


def test_strict_lets_a_warning_fail(run: Run, article: Path, rewritten: Rewritten) -> None:
    repeated = rewritten(RIGHT + "\nThe Marlow ferry carried 1,200 passengers in its first week (web:2).\n")
    lenient, strict = (run("check", repeated, "--original", article, *flag) for flag in ((), ("--strict",)))
    assert " warning " in lenient.out
    assert (lenient.status, strict.status) == (0, 1)
    assert strict.out.splitlines()[-1].startswith("failed: ")


def test_a_source_that_says_otherwise_is_found(run: Run, article: Path, rewritten: Rewritten, tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    text = "The Marlow ferry carried 1,100 passengers in its first week."
    (folder / "two.md").write_text(f"---\nid: web:2\n---\n{text}\n")
    ended = run("check", rewritten(RIGHT), "--original", article, "--sources", folder, "--format", "json")
    verdicts = {fact["text"]: fact["verdict"] for each in json.loads(ended.out)["statements"] for fact in each["facts"]}
    assert verdicts["1,200"] == "contradicted"
    assert ended.status == 1


def test_the_same_check_is_the_same_bytes_in_any_locale(
    run_process: Run, article: Path, rewritten: Rewritten
) -> None:
    text = WRONG.replace("ferry", "ferry “Čapek”")
    check = ("check", rewritten(text), "--original", article)
    plain, other = run_process(*check, LC_ALL="C.UTF-8"), run_process(*check, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert (plain.status, plain.err) == (1, "")
    assert "“Čapek”" in plain.out
    assert other == plain
