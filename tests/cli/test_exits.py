"""What becomes of what goes wrong inside: the exit statuses of docs/cli.md."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import rewriter.api
from rewriter.cli import exits, main
from rewriter.domain import Finding, Ledger, Report, Severity, Span
from rewriter.errors import InputError, ModelError
from tests.cli.conftest import ARTICLE

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"
REFUSAL = (
    "rewriter: error: the rewrite is rejected: 1 error left in it; nothing was published, "
    "--ledger FILE keeps all of it\n"
)
Outcome = Callable[..., Ledger]


@pytest.fixture
def rewriting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., int]:
    """Runs `rewrite` in this process with the public function replaced; the exit status."""

    def run(outcome: Outcome, *options: str) -> int:
        monkeypatch.setattr(rewriter.api, "rewrite", outcome)
        monkeypatch.chdir(tmp_path)
        Path("article.md").write_text(ARTICLE, encoding="utf-8")
        with pytest.raises(SystemExit) as ended:
            main(["rewrite", "article.md", "--model", "builtin", *options])
        assert isinstance(ended.value.code, int)
        return ended.value.code

    return run


def failing(error: BaseException) -> Outcome:
    def fail(*_: object, **__: object) -> Ledger:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (InputError("no such thing; name another"), exits.USAGE, "rewriter: error: no such thing; name another\n"),
        (ModelError("no answer; try later"), exits.MODEL, "rewriter: error: no answer; try later\n"),
        (KeyboardInterrupt(), exits.INTERRUPTED, ""),
    ],
)
def test_an_error_is_one_line_and_its_status(
    error: BaseException,
    status: int,
    line: str,
    rewriting: Callable[..., int],
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert rewriting(failing(error)) == status
    assert capfd.readouterr() == ("", line)


def test_a_bug_is_called_one_and_says_how_to_get_the_traceback(
    rewriting: Callable[..., int], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REWRITER_DEBUG", raising=False)
    assert rewriting(failing(ZeroDivisionError("division by zero"))) == exits.BUG
    assert capfd.readouterr() == (
        "",
        "rewriter: error: this is a bug in rewriter, not in your input: ZeroDivisionError: division by zero; "
        "please report it with the traceback that REWRITER_DEBUG=1 shows\n",
    )
    monkeypatch.setenv("REWRITER_DEBUG", "1")
    assert rewriting(failing(ZeroDivisionError("division by zero"))) == exits.BUG
    assert capfd.readouterr().err.startswith("Traceback (most recent call last):\n")


@pytest.fixture
def rejected() -> Ledger:
    ledger = rewriter.api.rewrite(ARTICLE)
    finding = Finding("F101", "invented-quantity", Severity.ERROR, "'9' is in no source", Span(2, 3), 1, 3)
    return replace(ledger, status="rejected", report=Report((finding,), ledger.report.statements))


def test_a_rejected_rewrite_is_in_the_ledger_and_nowhere_else(
    rewriting: Callable[..., int], rejected: Ledger, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "new.md").write_text("the last good one")
    status = rewriting(lambda *_, **__: rejected, "--output", "new.md", "--ledger", "ledger.json")
    assert status == exits.FINDINGS
    assert (tmp_path / "new.md").read_text() == "the last good one"
    assert '"status": "rejected"' in (tmp_path / "ledger.json").read_text(encoding="utf-8")
    printed = capfd.readouterr()
    assert printed.out == ""
    assert "rewrite of article.md:1:3: error F101 invented-quantity: '9' is in no source\n" in printed.err
    assert "\nRejected: the built-in editor" in printed.err
    assert printed.err.endswith(f"\n{REFUSAL}")


def test_a_rejected_rewrite_without_files_prints_no_markdown(
    rewriting: Callable[..., int], rejected: Ledger, capfd: pytest.CaptureFixture[str]
) -> None:
    assert rewriting(lambda *_, **__: rejected, "--quiet") == exits.FINDINGS
    assert capfd.readouterr() == ("", REFUSAL)


def test_a_ledger_of_a_failed_model_is_status_3(rewriting: Callable[..., int], rejected: Ledger) -> None:
    assert rewriting(lambda *_, **__: replace(rejected, status="error")) == exits.MODEL


def test_the_docs_list_every_exit_status() -> None:
    documented = {int(number) for number in re.findall(r"^\| (\d+) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)}
    assert documented == {value for name, value in vars(exits).items() if name.isupper()}
