import io
import sys
from pathlib import Path

import pytest

from rewriter.errors import InputError
from rewriter.reading import files
from rewriter.reading.files import MAX_BYTES, load_text


def _written(folder: Path, data: bytes) -> str:
    path = folder / "article.md"
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    "data",
    [
        "Größe – 5 €\nZwei\n".encode(),
        "Größe – 5 €\r\nZwei\r\n".encode("utf-8-sig"),
        "Größe – 5 €\rZwei\n".encode("utf-16"),
        b"\xfe\xff" + "Größe – 5 €\r\nZwei\r\n".encode("utf-16-be"),
    ],
)
def test_encodings_that_say_what_they_are_are_read_alike(tmp_path: Path, data: bytes) -> None:
    assert load_text(_written(tmp_path, data)) == "Größe – 5 €\nZwei\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (
            b"caf\xe9 is open",
            "is not UTF-8: byte 0xe9 at offset 3; convert it, for example: iconv -f ISO-8859-1 -t UTF-8",
        ),
        (b"\xef\xbb\xbfcaf\xe9", "byte 0xe9 at offset 6"),
        (b"PNG\0\0data", "is binary (a NUL byte at offset 3)"),
        ("a\0b".encode("utf-16"), "is binary (a NUL character at position 1)"),
        (b"\xff\xfea", "is not UTF-16"),
        ("hello".encode("utf-32"), "is UTF-32"),
        ("a café opens".encode("utf-16-le"), "is UTF-16LE without a byte order mark; convert it: iconv -f UTF-16LE"),
        ("a café opens".encode("utf-16-be"), "is UTF-16BE without a byte order mark"),
        (b"a" * (MAX_BYTES + 1), "is larger than 5,000,000 bytes"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        load_text(_written(tmp_path, data))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        load_text(str(tmp_path / "none.md"))
    with pytest.raises(InputError, match="is a folder"):
        load_text(str(tmp_path))
    with pytest.raises(InputError, match="cannot be read"):
        load_text("a\0b")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"It turns.\r\n")))
    assert load_text("-") == "It turns.\n"


def test_standard_input_is_named_in_the_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    with pytest.raises(InputError, match="standard input is empty"):
        files.load_text("-")
