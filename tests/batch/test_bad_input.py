"""What can be wrong with a backlog: one clear line, that article marked, the rest done."""

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from rewriter.batch.outputs import OutputError, Outputs
from rewriter.batch.state import StateError, open_state
from rewriter.batch.values import Finished, Status
from rewriter.errors import InputError
from tests.batch.conftest import Listener, Runner
from tests.loopback.articles import article
from tests.loopback.server import Served

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])
Articles = Callable[[int], Path]


def test_a_state_of_another_version_is_refused_and_left_as_it_is(
    articles: Articles, backlog: Runner, tmp_path: Path
) -> None:
    articles(1)
    backlog()
    with sqlite3.connect(tmp_path / "out" / "backlog.sqlite") as state:
        state.execute("PRAGMA user_version = 99")
    with pytest.raises(InputError, match="has version 99, and this rewriter reads 1"):
        backlog()
    assert backlog(restart=True).counts[Status.ACCEPTED] == 1
    assert (tmp_path / "out" / "backlog.sqlite.1").is_file()


@pytest.mark.parametrize("damage", [b"no database at all, but text", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_state_is_refused_and_left_as_it_is(
    articles: Articles, backlog: Runner, tmp_path: Path, damage: bytes
) -> None:
    articles(1)
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "backlog.sqlite"
    path.write_bytes(damage)
    with pytest.raises(InputError, match="is damaged or no state file"):
        backlog()
    assert path.read_bytes() == damage
    assert backlog(restart=True).counts[Status.ACCEPTED] == 1


def test_a_state_damaged_in_its_middle_is_found_out(articles: Articles, backlog: Runner, tmp_path: Path) -> None:
    articles(30)
    backlog()
    path = tmp_path / "out" / "backlog.sqlite"
    data = bytearray(path.read_bytes())
    data[4096 + 8 : len(data) - 4096] = b"\x5a" * (len(data) - 8192 - 8)
    path.write_bytes(bytes(data))
    with pytest.raises(InputError, match="is damaged or no state file"):
        backlog()


def test_another_database_is_no_state(articles: Articles, backlog: Runner, tmp_path: Path) -> None:
    articles(1)
    with sqlite3.connect(tmp_path / "other.sqlite") as other:
        other.execute("CREATE TABLE t (a)")
    with pytest.raises(InputError, match="is no state file of a backlog"):
        backlog(state=tmp_path / "other.sqlite")


def test_resume_needs_a_state(articles: Articles, backlog: Runner) -> None:
    articles(1)
    with pytest.raises(InputError, match="no state file"):
        backlog(resume=True)


def test_an_output_folder_that_is_a_file_is_one_clear_line(
    articles: Articles, backlog: Runner, tmp_path: Path
) -> None:
    articles(1)
    (tmp_path / "out").write_text("a file")
    with pytest.raises(InputError, match="cannot make the folder"):
        backlog()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_folder_that_is_closed_is_one_clear_line(
    articles: Articles, backlog: Runner, tmp_path: Path
) -> None:
    articles(1)
    (tmp_path / "out").mkdir(mode=0o555)
    with pytest.raises(InputError, match="cannot"):
        backlog()


def test_an_article_whose_files_cannot_be_written_fails_alone_and_is_not_bought_again(
    articles: Articles, backlog: Runner, served: Served, tmp_path: Path
) -> None:
    articles(3)
    (tmp_path / "out" / "00" / "a00001.md").mkdir(parents=True)
    result = backlog(url=served.url)
    assert result.counts[Status.ACCEPTED] == 2
    assert result.counts[Status.FAILED] == 1
    assert result.stopped is None
    (tmp_path / "out" / "00" / "a00001.md").rmdir()
    with open_state(tmp_path / "out" / "backlog.sqlite").db as state:
        state.execute("UPDATE jobs SET status = 'waiting' WHERE status = 'failed'")
    assert backlog(url=served.url).counts[Status.ACCEPTED] == 3
    assert len(served.app.log) == 3


def test_a_full_disk_stops_the_run_before_all_is_bought(
    articles: Articles, backlog: Runner, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Outputs, name: str, end: Finished) -> None:  # noqa: ARG001
        raise OutputError(f"cannot write {name!r}: no space left on device; make room")

    articles(30)
    with monkeypatch.context() as patch:
        patch.setattr(Outputs, "write", full)
        result = backlog(url=served.url, concurrency=1)
    assert isinstance(result.stopped, OutputError)
    assert result.counts[Status.FAILED] < 20
    assert result.counts[Status.WAITING] > 0
    bought = len(served.app.log)
    assert bought < 30


def test_a_state_that_cannot_be_written_ends_the_run_with_one_line(
    articles: Articles, backlog: Runner, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles(6)

    def full(*_: object) -> None:
        raise StateError("the state file cannot be written: database or disk is full; make room")

    with monkeypatch.context() as patch:
        patch.setattr("rewriter.batch.attempts.answered", full)
        with pytest.raises(StateError, match="disk is full"):
            backlog(url=served.url, concurrency=1)
    assert len(served.app.log) < 6
    assert backlog(url=served.url).counts[Status.ACCEPTED] == 6


def test_an_input_that_disappears_during_the_run_is_marked(
    articles: Articles, backlog: Runner, listener: Listener
) -> None:
    folder = articles(3)
    greet = listener.say

    def vanish(line: str) -> None:
        greet(line)
        (folder / "00" / "a00001.md").unlink(missing_ok=True)

    listener.say = vanish  # type: ignore[method-assign]
    result = backlog()
    assert result.counts[Status.ACCEPTED] == 2
    assert result.counts[Status.FAILED] == 1
    assert any("a00001.md" in line and "does not exist" in line for line in listener.said)


def test_an_input_that_is_gone_when_a_run_begins_keeps_its_output(
    articles: Articles, backlog: Runner, tmp_path: Path
) -> None:
    folder = articles(2)
    backlog()
    (folder / "00" / "a00001.md").unlink()
    assert backlog().counts[Status.MISSING] == 1
    assert (tmp_path / "out" / "00" / "a00001.md").is_file()


def test_a_missing_file_is_marked_and_the_others_are_done(articles: Articles, backlog: Runner, tmp_path: Path) -> None:
    result = backlog(articles(2), tmp_path / "nowhere.md")
    assert result.counts[Status.ACCEPTED] == 2
    assert result.counts[Status.FAILED] == 1


def test_two_inputs_with_one_id_the_second_is_marked(backlog: Runner, tmp_path: Path) -> None:
    rows = [{"id": "a", "text": article(1)}, {"id": "a", "text": article(2)}, {"id": "b", "text": article(3)}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    result = backlog(tmp_path / "in.jsonl")
    assert result.counts[Status.ACCEPTED] == 2
    assert result.counts[Status.DUPLICATE] == 1
    last = json.loads((tmp_path / "out" / "manifest.jsonl").read_text("utf-8").splitlines()[-1])
    assert last["status"] == "duplicate"
    assert "has the same id as" in last["note"]


def test_an_article_that_raises_in_the_parser_fails_alone(
    articles: Articles, backlog: Runner, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rewriter.batch import replay

    read = replay.read_article

    def crash(text: str) -> object:
        if "crash" in text:
            raise RecursionError("maximum recursion depth exceeded")
        return read(text)

    monkeypatch.setattr(replay, "read_article", crash)
    (articles(2) / "00" / "bad.md").write_text("This will crash [1].", encoding="utf-8")
    result = backlog()
    assert result.counts[Status.ACCEPTED] == 2
    assert result.counts[Status.FAILED] == 1
    assert any("bad.md" in line and "RecursionError" in line for line in listener.said)


def test_an_article_that_kills_its_process_fails_alone() -> None:
    """A real process that really dies: the worker is replaced, and the others' work is not lost."""
    import asyncio

    from rewriter.batch.values import Options, Work
    from rewriter.batch.workers import Workers

    class Deadly(str):
        """Ends the process that unpickles it."""

        __slots__ = ()

        def __reduce__(self) -> tuple[object, tuple[int]]:
            return os._exit, (7,)

    async def work() -> list[object]:
        async with Workers(1) as engine:
            given = [Work("a", article(1), Options()), Work("b", Deadly(), Options()), Work("c", article(2), Options())]
            return [await engine.advance(each) for each in given]

    first, second, third = asyncio.run(work())
    assert isinstance(first, Finished)
    assert isinstance(second, Finished)
    assert isinstance(third, Finished)
    assert (first.status, third.status) == (Status.ACCEPTED, Status.ACCEPTED)
    assert second.status is Status.FAILED
    assert "ended with status 7" in second.note


def test_an_article_nothing_of_which_can_be_published_is_for_a_person(
    backlog: Runner, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bare.md").write_text("The ferry returned in May. It cites nobody.", encoding="utf-8")
    (tmp_path / "in" / "binary.md").write_bytes(b"\0\1\2\3")
    result = backlog()
    assert result.counts[Status.REVIEW] == 1
    assert result.counts[Status.FAILED] == 1
    assert not list((tmp_path / "out").rglob("*.md"))
