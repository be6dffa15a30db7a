"""A bad file is one clear line, status 2, no traceback, and nothing written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import RIGHT, Run

BAD_FILES = {
    "empty": b"",
    "blank": b" \n\t\n",
    "binary": b"\x00\x01\x02PNG\x00" * 50,
    "latin1": "Der F\u00e4hrmann aus M\u00fcnchen (web:1).".encode("latin-1"),
}


@pytest.fixture(params=[*BAD_FILES, "missing", "folder", "oversized"])
def bad(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.md"
    if request.param == "folder":
        path.mkdir()
    elif request.param == "oversized":
        with path.open("wb") as stream:
            stream.truncate(1 << 30)
    elif request.param != "missing":
        path.write_bytes(BAD_FILES[request.param])
    return path


def assert_one_line(err: str, *words: str) -> None:
    assert err.startswith("rewriter: error: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    for word in words:
        assert word in err


def test_rewrite_of_a_bad_file(bad: Path, run: Run, tmp_path: Path) -> None:
    ended = run("rewrite", bad, "--output", "out.md", "--ledger", "out.json")
    assert (ended.status, ended.out) == (2, "")
    assert_one_line(ended.err, bad.name)
    assert not (tmp_path / "out.md").exists()
    assert not (tmp_path / "out.json").exists()


def test_check_of_a_bad_rewrite(bad: Path, article: Path, run: Run) -> None:
    ended = run("check", bad, "--original", article)
    assert (ended.status, ended.out) == (2, "")
    assert_one_line(ended.err, bad.name)


def test_check_against_a_bad_original(bad: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "new.md").write_text(RIGHT)
    ended = run("check", "new.md", "--original", bad)
    assert (ended.status, ended.out) == (2, "")
    assert_one_line(ended.err, bad.name)


@pytest.mark.parametrize("stdin", [b"", b"\x00\x01binary\x00", b"\xff\xfe\xff\xfe\xff"])
def test_bad_stdin(stdin: bytes, run: Run) -> None:
    ended = run("rewrite", "-", stdin=stdin)
    assert (ended.status, ended.out) == (2, "")
    assert_one_line(ended.err, "standard input")


def test_an_article_without_a_citation_is_refused_with_what_to_do(run: Run) -> None:
    ended = run("rewrite", "-", "--quiet", stdin="The ferry is back. It carried 1,200 passengers in May 2026.\n")
    assert (ended.status, ended.out) == (2, "")
    assert_one_line(ended.err, "cites nothing", "--uncited mark")


@pytest.mark.parametrize("name", ["no/such/folder/out.md", "."])
@pytest.mark.parametrize("option", ["--output", "--ledger"])
def test_an_output_that_cannot_be_written_is_said_before_any_work(
    option: str, name: str, article: Path, run: Run, tmp_path: Path
) -> None:
    ended = run("rewrite", article, option, name)
    assert (ended.status, ended.out) == (2, "")
    assert_one_line(ended.err, f"cannot write {name!r}")
    assert [path.name for path in tmp_path.iterdir()] == ["article.md"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full on this system")
class TestFullDisk:
    def test_output(self, article: Path, run: Run) -> None:
        ended = run("rewrite", article, "--quiet", "--output", "/dev/full")
        assert (ended.status, ended.out) == (2, "")
        assert_one_line(ended.err, "cannot write '/dev/full'", "no space left")
        assert not Path("/dev/full").is_file()

    def test_stdout(self, article: Path, tmp_path: Path) -> None:
        script = tmp_path / "script.sh"
        script.write_text(f'"$@" rewrite {article.name} --quiet > /dev/full\n')
        ended = run_shell(script, tmp_path)
        assert ended[0] == 2
        assert_one_line(ended[1], "cannot write to stdout", "no space left")


def run_shell(script: Path, folder: Path) -> tuple[int, str]:
    command = ["sh", str(script), sys.executable, "-m", "rewriter"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    return ended.returncode, ended.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    script = tmp_path / "script.sh"
    script.write_text('{ "$@" rules; echo "status $?" >&2; } | true\n')
    # `true` may or may not be gone before the first byte; both endings are quiet
    assert run_shell(script, tmp_path)[1] in {"status 141\n", "status 0\n"}


def test_a_missing_sources_folder(article: Path, run: Run) -> None:
    ended = run("rewrite", article, "--sources", "nowhere", "--quiet")
    assert (ended.status, ended.out) == (2, "")
    assert_one_line(ended.err, "nowhere")
