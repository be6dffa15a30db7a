"""From bytes to text, HTML in a process of its own."""

import pytest

from rewriter.fetching.extraction import PageText, extract
from rewriter.fetching.failure import FetchError
from rewriter.fetching.fetcher import Page


def page(body: str, kind: str = "text/html") -> Page:
    return Page("https://example.org/", kind, "utf-8", body.encode())


def test_html_is_read_by_a_process_that_knows_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONSTARTUP", "nothing")
    body = "<title>Fares</title><meta name=date content=2026-03-02><p>Größe: 1,200 “fares”.</p>"
    assert extract(page(body)) == PageText("Größe: 1,200 “fares”.", "", "Fares", "2026-03-02")


@pytest.mark.parametrize("kind", ["text/plain", "text/markdown"])
def test_plain_text_stays_as_it_is(kind: str) -> None:
    assert extract(page("\ufeff# Fares\r\n\r\n<b>1,200</b>\x00"[:-1], kind)) == PageText(
        "# Fares\n\n<b>1,200</b>", title="Fares"
    )


@pytest.mark.parametrize(
    ("body", "kind"), [("", "text/plain"), (" - \n", "text/plain"), ("<div id=app></div>", "text/html")]
)
def test_a_page_without_words_says_so(body: str, kind: str) -> None:
    with pytest.raises(FetchError, match="holds no readable text"):
        extract(page(body, kind))


def test_a_page_built_to_take_for_ever_is_left() -> None:
    with pytest.raises(FetchError, match=r"takes longer than 0\.6 s to read"):
        extract(page("<div>" * 150_000 + "x"), seconds=0.6)


def test_a_page_built_to_fill_the_memory_is_left() -> None:
    hungry = "".join(f"<p><b id={number}>" for number in range(100_000))
    with pytest.raises(FetchError, match=r"cannot be read|takes longer"):
        extract(page(hungry), seconds=1)
