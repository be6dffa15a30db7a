"""Help, version, and usage that is wrong."""

import re

import pytest

from tests.cli.conftest import Run

INTERFACE = {
    "rewrite": (
        "--output", "--model", "--base-url", "--prompt", "--sources", "--ledger", "--format", "--rounds", "--uncited",
    ),
    "check": ("--original", "--sources", "--format", "--strict"),
    "rules": (),
    "batch": (
        "--out", "--state", "--model", "--prompt", "--sources", "--concurrency", "--rpm", "--tpm", "--budget",
        "--retries", "--engine", "--scheduler", "--resume", "--restart", "--limit", "--dry-run", "--via",
        "--log-format",
    ),
    "sources": ("--fetch", "--map", "--sources", "--format", "--allow-private"),
}  # fmt: skip


def test_help_is_the_whole_story(run: Run) -> None:
    ended = run("--help")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out == (
        "Usage: rewriter [OPTIONS] COMMAND [ARGS]...\n"
        "\n"
        "  Turns an SEO article into a concise, accurate version, and proves it.\n"
        "\n"
        "Options:\n"
        "  --version   Show the version.\n"
        "  -h, --help  Show this message and exit.\n"
        "\n"
        "Commands:\n"
        "  rewrite  Make the concise, accurate version of an article.\n"
        "  check    Judge a rewrite against its original.\n"
        "  claims   Judge single claims against source texts.\n"
        "  audit    Say what an article is made of, and what is wrong with it.\n"
        "  rules    List the rules of a check and of an audit, or explain one.\n"
        "  sources  List what an article cites; fetch the cited pages.\n"
        "  eval     Say whether a prompt, a model or a strategy is better.\n"
        "  batch    Rewrite a backlog of articles; stop and go on at any time.\n"
        "\n"
        "  Exit status: 0 accepted or passed, 1 error findings, 2 your input or usage,\n"
        "  3 the model or its endpoint.\n"
    )


@pytest.mark.parametrize("command", INTERFACE)
def test_every_option_of_the_interface_is_in_the_help(command: str, run: Run) -> None:
    ended = run(command, "--help")
    assert (ended.status, ended.err) == (0, "")
    assert set(INTERFACE[command]) <= set(re.findall(r"--[a-z-]+", ended.out))


def test_version_is_one_line(run_process: Run) -> None:
    ended = run_process("--version")
    assert (ended.status, ended.err) == (0, "")
    assert re.fullmatch(r"rewriter \d+\.\d+\.\d+\n", ended.out)


def test_no_command_shows_the_help_and_is_an_error(run: Run) -> None:
    ended = run()
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("Usage: rewriter")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["chek"], "No such command 'chek'. Did you mean 'check'? (see 'rewriter --help')"),
        (["check", "new.md"], "Missing option '--original' (see 'rewriter check --help')"),
        (["check"], "Missing argument 'REWRITE|-' (see 'rewriter check --help')"),
        (["rewrite", "a.md", "--fromat", "json"], "No such option: --fromat (Possible options: --format"),
        (["rewrite", "a.md", "--format", "pdf"], "Invalid value for '--format': 'pdf' is not one of"),
        (["rewrite", "a.md", "--rounds", "-1"], "Invalid value for '--rounds': Input should be greater"),
        (["rewrite", "a.md", "--rounds", "few"], "Invalid value for '--rounds': Input should be a valid integer"),
        (["rewrite", "a.md", "--uncited", "keep"], "Invalid value for '--uncited'"),
        (["check", "-", "--original", "-"], "stdin ('-') can be the rewrite or the original, not both"),
        (["rewrite", "a.md", "--model", "builtin", "--prompt", "draft@v1"], "--prompt is for a model"),
        (["rewrite", "a.md", "--base-url", "http://127.0.0.1:9/v1"], "--base-url is for a model"),
        (["rules", "Z999"], "no rule 'Z999'"),
    ],
)
def test_wrong_usage_is_one_clear_line(arguments: list[str], line: str, run: Run) -> None:
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"rewriter: error: {line}")
    assert ended.err.count("\n") == 1
