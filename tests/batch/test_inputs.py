"""Inputs and the names they get: nothing is skipped silently, nothing leaves the output folder."""

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.batch.inputs import Columns, texts
from rewriter.batch.names import ledger_name, mirrored, record_name, safe
from rewriter.errors import InputError


def found(*inputs: object, out: Path = Path("out"), **columns: str) -> dict[str, str]:
    """Text (or fault) by name."""
    return {one.name: one.fault or text for text, one in texts(map(str, inputs), Columns(**columns), out)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("in/a.md", "in/sub/b.txt", "in/sub/c.html", "in/.hidden.md", "in/picture.png", "out/old.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def test_a_folder_is_mirrored_and_what_is_no_article_is_left_out(folder: Path) -> None:
    assert sorted(found("in")) == ["a.md", "sub/b.txt.md", "sub/c.html.md"]
    assert sorted(found(".", out=folder / "out")) == ["in/a.md", "in/sub/b.txt.md", "in/sub/c.html.md"]


def test_globs_files_and_lists(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sorted(found("in/**/*.*")) == ["a.md", "picture.png.md", "sub/b.txt.md", "sub/c.html.md"]
    assert list(found("in/sub/b.txt")) == ["in/sub/b.txt.md"]
    assert next(iter(found(folder / "in" / "a.md"))).endswith("in/a.md")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"in/a.md\n\n../gone.md\r\n")))
    listed = found("-")
    assert listed["in/a.md"] == "in/a.md"
    assert "does not exist" in listed["gone.md"]


@pytest.mark.parametrize("given", ["in/*.pdf", "empty"])
def test_an_input_that_matches_nothing_is_an_error(folder: Path, given: str) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(InputError, match=r"no file matches|holds no article"):
        found(given)


def test_jsonl_records_with_their_faults(folder: Path) -> None:
    last = '{"slug": "z/../é", "text": "ü"}'
    rows = ['{"id": "x", "text": "one [1]"}', "", "no json", '["list"]', '{"id": "y"}', last]
    (folder / "b.jsonl").write_bytes(b"\xef\xbb\xbf" + "\n".join(rows).encode())
    named = found("b.jsonl")
    assert named["b/x.md"] == "one [1]"
    assert named[record_name(Path("b.jsonl"), "z/../é")] == "ü"
    assert "line 3 is no JSON object" in named["b/line-3.md"]
    assert "no object" in named["b/line-4.md"]
    assert "line 5 has no text" in named["b/y.md"]


def test_csv_records_over_several_lines(folder: Path) -> None:
    data = 'id,title,body\r\nx,T,"first line\nsecond, ""quoted"""\r\n\r\ny,U,\r\nz,V,third\r\n'
    (folder / "b.csv").write_bytes(data.encode())
    named = found("b.csv")
    assert named["b/x.md"] == 'first line\nsecond, "quoted"'
    assert "has no text in 'body'" in named["b/y.md"]
    assert named["b/z.md"] == "third"


def test_columns_can_be_named(folder: Path) -> None:
    (folder / "b.csv").write_text("nr,words\n7,hello\n", encoding="utf-8")
    assert found("b.csv", text="words", identity="nr") == {"b/7.md": "hello"}
    with pytest.raises(InputError, match="has no column 'text/article/body/content'"):
        found("b.csv")
    (folder / "b.jsonl").write_text(json.dumps({"nr": 7, "words": "hello"}), encoding="utf-8")
    assert found("b.jsonl", text="words", identity="nr") == {"b/7.md": "hello"}


HOSTILE = st.text(st.sampled_from("./\\~ \0\n:*?\"<>|aZé字-"), max_size=40) | st.text(max_size=300)


@given(HOSTILE)
def test_no_name_leaves_the_output_folder(identity: str) -> None:
    for name in (record_name(Path("b.jsonl"), identity), mirrored(Path(identity.replace("\0", "")))):
        path = (Path("/out") / name).as_posix()
        parts = path.split("/")
        assert parts[:2] == ["", "out"]
        assert not {"..", ".", ""} & set(parts[2:])
        assert path.isprintable()
        assert max(len(part.encode()) for part in parts) <= 255
        assert ledger_name(name) != name


@given(HOSTILE, HOSTILE)
def test_different_ids_get_different_names(one: str, other: str) -> None:
    assert (safe(one) == safe(other)) == (one == other)
