"""How markers are written: kept, as footnotes, as links; and the list of works at the end."""

import pytest

from rewriter.domain import Draft, Statement, Status
from rewriter.editing import render
from rewriter.editing.spans import spans
from rewriter.reading import read_article
from rewriter.rules import check

NUMBERED = """The dam holds 40 ships [1][3]. It opened in May [2].

## References

1. Fjord Gazette, "The dam", 4 May 2026.
2. Kalmar Board, annual report, 2026.
3. Harbour Letters, 2025, https://letters.example/dam
"""


def draft(*keys: str, text: str = "The dam holds 40 ships.") -> Draft:
    return Draft("", (Statement(text, ("s1",), Status.REPORTED, keys),))


def test_numbered_markers_keep_the_entries_they_point_at() -> None:
    article = read_article(NUMBERED)
    rendered = render(draft("1", "3"), article)
    assert "The dam holds 40 ships [1][3]." in rendered
    assert "- [1] Fjord Gazette" in rendered
    assert "[2]" not in rendered


def test_the_list_of_works_is_read_as_one_and_passes_the_check() -> None:
    article = read_article(NUMBERED)
    rendered = render(draft("1", "3"), article)
    again = read_article(rendered)
    assert [s.block.value for s in again.sentences][-2:] == ["reference", "reference"]
    assert check(rendered, article).passed


@pytest.mark.parametrize(
    "text",
    [
        "The dam holds (web:3).",
        "The dam holds (Fjord Gazette, 2024).",
        "The dam holds ([Post](https://post.example/a)).",
    ],
)
def test_markers_that_name_their_work_or_have_no_entry_get_no_list(text: str) -> None:
    article = read_article(text)
    assert "Sources" not in render(draft(*article.citations[0].keys), article)


def test_footnotes_are_numbered_in_order_and_defined_once() -> None:
    article = read_article(NUMBERED)
    two = Draft("", (*draft("3", "1").statements, *draft("1", text="It holds.").statements))
    rendered = render(two, article, "footnotes")
    assert "The dam holds 40 ships.[^1][^2] It holds.[^2]" in rendered
    assert rendered.count("[^1]:") == rendered.count("[^2]:") == 1
    assert "[^1]: Harbour Letters" in rendered


def test_a_footnote_to_an_id_without_a_reference_says_so() -> None:
    article = read_article("The dam holds (web:13).")
    assert render(draft("web:13"), article, "footnotes").endswith("[^1]: (web:13), no reference in the original.\n")


def test_links_take_the_address_of_the_source_and_keep_what_has_none() -> None:
    rendered = render(draft("1", "3"), read_article(NUMBERED), "links")
    assert "(https://letters.example/dam)" in rendered
    assert "[1]" in rendered
    assert "[3]" not in rendered


def test_a_link_is_kept_as_it_was_written() -> None:
    article = read_article("The dam holds ([Post](https://post.example/a)).")
    (key,) = article.citations[0].keys
    assert render(draft(key), article, "links") == render(draft(key), article)


def test_footnotes_of_the_original_keep_their_definitions() -> None:
    article = read_article("The dam holds 40 ships.[^1]\n\n[^1]: Fjord Gazette, 4 May 2026.\n")
    assert render(draft("^1"), article).endswith("[^1].\n\n[^1]: Fjord Gazette, 4 May 2026.\n")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://x.example/a b", "https://x.example/`a`"])
def test_an_address_that_could_break_out_is_never_written_as_a_link(address: str) -> None:
    article = read_article(f"The dam holds [1].\n\n## References\n\n1. Fjord Gazette, {address}\n")
    for form in ("footnotes", "links"):
        assert f"]({address})" not in render(draft("1"), article, form)


def test_an_unknown_form_is_named() -> None:
    with pytest.raises(ValueError, match="citations='bold'"):
        render(draft(), read_article(""), "bold")  # type: ignore[arg-type]


def test_statements_are_found_where_they_stand_whatever_follows() -> None:
    article = read_article(NUMBERED)
    made = draft("1", "3")
    (found,) = spans(render(made, article), made, article)
    assert found.of(render(made, article)) == "The dam holds 40 ships [1][3]."
