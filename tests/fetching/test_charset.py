"""Bytes as text, whatever they claim to be."""

import pytest

from rewriter.fetching.charset import decode
from rewriter.fetching.failure import FetchError

WORDS = "Der Fährmann sagt “ja”: 1.200 Fahrgäste für 3 €."


@pytest.mark.parametrize(
    ("body", "declared"),
    [
        (WORDS.encode(), ""),
        (WORDS.encode(), "utf-8"),
        (WORDS.encode(), "bogus-8"),
        (WORDS.encode(), "rot13"),
        (WORDS.encode(), "iso-8859-12"),
        (WORDS.encode("utf-8-sig"), "iso-8859-1"),
        (WORDS.encode("windows-1252"), ""),
        (WORDS.encode("windows-1252"), "ISO-8859-1".lower()),
        (WORDS.encode("utf-16"), "utf-8"),
        (WORDS.encode("utf-16-be"), "utf-16be"),
        (b'<meta charset="windows-1252">' + WORDS.encode("windows-1252"), ""),
        (b"<META http-equiv=Content-Type content='text/html; charset=windows-1252'>" + WORDS.encode("cp1252"), "x"),
        (b"<meta charset=utf-16>" + WORDS.encode(), ""),
        (b"<meta charset=latin1>" + WORDS.encode(), "utf-8"),
    ],
)
def test_the_words_are_read(body: bytes, declared: str) -> None:
    assert decode(body, declared).endswith(WORDS)


def test_one_wrong_byte_does_not_lose_the_page() -> None:
    assert decode(b"x" * 500 + b"\xff" + "é".encode(), "utf-8") == "x" * 500 + "\ufffdé"


@pytest.mark.parametrize(("body", "declared"), [(b"PK\x03\x04\x00\x00", ""), (b"\xff\xfe\xfd" * 9, "utf-8")])
def test_what_is_no_text_is_refused(body: bytes, declared: str) -> None:
    with pytest.raises(FetchError, match="is no text"):
        decode(body, declared)
