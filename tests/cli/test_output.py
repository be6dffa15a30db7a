"""Files are written whole or not at all, and nothing else is touched."""

import os
from pathlib import Path

import pytest

from rewriter.cli.output import write_files
from rewriter.errors import InputError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    write_files({tmp_path / "a.md": "é\r\n", tmp_path / "b.json": "{}\n"})
    assert (tmp_path / "a.md").read_bytes() == "é\r\n".encode()
    assert names(tmp_path) == ["a.md", "b.json"]


def test_one_that_cannot_be_written_stops_both(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old")
    with pytest.raises(InputError, match=r"cannot write '.*b\.json': no such file or directory"):
        write_files({tmp_path / "a.md": "new", tmp_path / "missing" / "b.json": "{}"})
    assert (tmp_path / "a.md").read_text() == "old"
    assert names(tmp_path) == ["a.md"]


def test_a_write_that_breaks_off_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("old")

    def break_off(self: Path, text: str, **_: object) -> int:
        with self.open("w") as stream:
            stream.write(text[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", break_off)
    with pytest.raises(InputError, match="no space left on device"):
        write_files({tmp_path / "a.md": "new text"})
    assert (tmp_path / "a.md").read_text() == "old"
    assert names(tmp_path) == ["a.md"]


def test_permissions_and_links_of_an_old_file_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "real.md", tmp_path / "link.md"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_files({link: "new"})
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_the_user_gives_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_files({tmp_path / "a.md": "new"})
    finally:
        os.umask(before)
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_pipe_or_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_files({pipe: "through"})
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 252 + ".md")
    write_files({path: "text"})
    assert path.read_text() == "text"
