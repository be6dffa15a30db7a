"""`rewriter rewrite` with the built-in editor, as a user or a program sees it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Run

NO_KEY = "rewriter: no key is set (OPENAI_API_KEY), using the built-in editor: no model is asked\n"


def test_the_rewrite_is_on_stdout_and_the_account_on_stderr(run: Run, article: Path) -> None:
    ended = run("rewrite", article)
    assert ended.status == 0
    assert ended.out.startswith("# ")
    assert "1,200 passengers" in ended.out
    assert "(web:2)" in ended.out
    assert "Charon" not in ended.out
    assert "book your crossing" not in ended.out
    assert ended.err.startswith(NO_KEY)
    assert "\nAccepted: the built-in editor, no model asked.\n  words       " in ended.err


def test_what_was_said_by_posts_alone_stands_under_unconfirmed(run: Run, article: Path) -> None:
    confirmed, _, unconfirmed = run("rewrite", article, "--quiet").out.partition("## Unconfirmed")
    assert "night boat" not in confirmed
    assert "night boat" in unconfirmed
    assert "(post:1)" in unconfirmed


def test_the_verbose_account_names_what_was_cut(run: Run, article: Path) -> None:
    ended = run("rewrite", article, "--verbose", "--model", "builtin")
    for title in ("Where the facts come from", "Marked as unconfirmed", "Cut"):
        assert f"\n{title}\n" in ended.err
    assert "Charon" in ended.err.partition("\nCut\n")[2]


def test_quiet_says_nothing(run: Run, article: Path) -> None:
    ended = run("rewrite", article, "--quiet")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out


def test_stdin_and_a_file_give_the_same_bytes(run: Run, article: Path) -> None:
    assert run("rewrite", "-", "-q", stdin=ARTICLE).out == run("rewrite", article, "-q").out


def test_output_and_ledger_go_to_their_files(run: Run, article: Path, tmp_path: Path) -> None:
    ended = run("rewrite", article, "--output", "new.md", "--ledger", "ledger.json")
    assert (ended.status, ended.out) == (0, "")
    ledger = json.loads((tmp_path / "ledger.json").read_text(encoding="utf-8"))
    assert (ledger["schema"], ledger["status"], ledger["model"]) == ("rewriter/ledger@1", "accepted", "builtin")
    assert (tmp_path / "new.md").read_text(encoding="utf-8") == ledger["rewrite"]["text"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.md", "ledger.json", "new.md"]


def test_every_sentence_of_the_original_is_in_the_ledger_with_its_end(run: Run, article: Path) -> None:
    ledger = json.loads(run("rewrite", article, "--format", "json", "-q").out)
    assert ledger["original"]["text"] == ARTICLE
    assert [each["id"] for each in ledger["sentences"] if not (each["outcome"] and each["reason"])] == []
    assert {each["kind"] for each in ledger["sentences"]} >= {"fact", "analogy", "call_to_action"}


def test_every_statement_stands_in_the_text_with_a_verdict_and_evidence(run: Run, article: Path) -> None:
    ledger = json.loads(run("rewrite", article, "--format", "json", "-q").out)
    text, original = ledger["rewrite"]["text"], ledger["original"]["text"]
    assert ledger["statements"]
    for statement in ledger["statements"]:
        assert statement["start"] is not None, statement["text"]
        assert statement["verdict"] in {"cited", "grounded"}
        for fact in statement["facts"]:
            assert text[fact["start"] : fact["end"]] == fact["text"]
            assert fact["evidence"], fact["text"]
            for evidence in fact["evidence"]:
                assert original[evidence["start"] : evidence["end"]] == evidence["text"]


def test_a_rewrite_passes_its_own_check(run: Run, article: Path) -> None:
    run("rewrite", article, "--output", "new.md")
    assert run("check", "new.md", "--original", article).status == 0


def test_uncited_facts_are_left_out_or_marked(run: Run) -> None:
    text = "The Marlow ferry carried 1,200 passengers in May 2026 (web:2). The refit cost £2.4 million.\n"
    dropped, marked = (run("rewrite", "-", "-q", "--uncited", how, stdin=text) for how in ("drop", "mark"))
    assert (dropped.status, marked.status) == (0, 0)
    assert "£2.4 million" not in dropped.out
    assert "£2.4 million" in marked.out


@pytest.mark.parametrize(
    ("options", "variables", "word"),
    [
        (["--model", "gpt"], {}, "unknown model 'gpt'"),
        (["--model", "openai/x"], {}, "OPENAI_API_KEY"),
        (["--model", "openai/x", "--base-url", "nowhere"], {}, "base URL 'nowhere'"),
        (["--model", "openai/x", "--prompt", "none@v9"], {"OPENAI_API_KEY": "k"}, "no prompt 'none@v9'"),
        ([], {"REWRITER_MODEL": "gpt"}, "unknown model 'gpt'"),
    ],
)
def test_a_wrong_model_is_the_users_to_mend(
    options: list[str], variables: dict[str, str], word: str, run: Run, article: Path
) -> None:
    ended = run("rewrite", article, "--quiet", *options, **variables)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("rewriter: error: ")
    assert ended.err.count("\n") == 1
    assert word in ended.err


def test_an_endpoint_that_does_not_answer_is_status_3_and_writes_nothing(
    run_process: Run, article: Path, tmp_path: Path
) -> None:
    url = "http://127.0.0.1:9/v1"
    ended = run_process("rewrite", article, "-q", "--model", "openai/x", "--base-url", url, "--output", "new.md")
    assert (ended.status, ended.out) == (3, "")
    assert ended.err.startswith(f"rewriter: error: cannot reach {url}")
    assert ended.err.count("\n") == 1
    assert not (tmp_path / "new.md").exists()
