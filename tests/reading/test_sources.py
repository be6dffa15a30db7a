import pytest

from rewriter.domain.citation import Source
from rewriter.reading.citations import keys
from rewriter.reading.reader import read


def _registry(text: str) -> dict[str, Source]:
    return dict(read(text).by_key)


def test_every_key_that_is_cited_is_a_source_though_nothing_defines_it() -> None:
    found = _registry("It rose (web:3). Larch Desk (2025) reports a fall (Fir Post, 2024).\n")
    assert list(found) == ["web:3", "larch desk 2025", "fir post 2024"]
    assert found["larch desk 2025"] == Source("larch desk 2025", publisher="Larch Desk", date="2025")
    assert found["web:3"] == Source("web:3")


def test_a_numbered_list_defines_its_numbers() -> None:
    found = _registry(
        "It rose [1][2].\n\n## References\n\n1. Fir A, et al. (2019). Mills of the valley. *Wheel Res*.\n"
        "2. Harbour grows - Port Weekly, accessed May 2, 2025, [https://p.org/a](https://p.org/a)\n"
    )
    assert (found["1"].publisher, found["1"].title, found["1"].date) == (
        "Fir A, et al",
        "Mills of the valley. Wheel Res",
        "2019",
    )
    assert (found["2"].publisher, found["2"].title, found["2"].url) == (
        "Port Weekly",
        "Harbour grows",
        "https://p.org/a",
    )


def test_bracketed_entries_footnotes_and_link_definitions() -> None:
    found = _registry(
        "It rose [1]. It fell.[^n] See ([Fir][f]).\n\n[1] Larch Desk. Mills turn. https://e.org/1?utm_source=x\n\n"
        '[^n]: "Wheels", Fir Post News, 2024.\n[f]: https://f.org/wheel\n'
    )
    assert (found["1"].publisher, found["1"].title) == ("Larch Desk", "Mills turn")
    assert (found["^n"].publisher, found["^n"].title, found["^n"].date) == ("Fir Post News", "Wheels", "2024")
    assert found["f"].url == "https://f.org/wheel"


def test_a_names_only_line_gives_one_source_a_name() -> None:
    assert [s.publisher for s in read("It rose.\n\nSources: Larch Desk, Tom's Guide and Fir Post\n").sources] == [
        "Larch Desk",
        "Tom's Guide",
        "Fir Post",
    ]


def test_a_two_level_list_defines_both_levels() -> None:
    found = _registry("It rose [6].\n\n[6]: Larch Desk (web:6, web:24) and Fir Post (web:31)\n")
    assert {key: source.publisher for key, source in found.items() if key != "6"} == {
        "web:6": "Larch Desk",
        "web:24": "Larch Desk",
        "web:31": "Fir Post",
    }


_TAG = '<grok:render type="render_inline_citation"><argument name="citation_id">{}</argument></grok:render>'


def test_positions_in_a_source_line_resolve_by_the_tag_behind_the_link() -> None:
    text = f"It rose{_TAG.format(1)}.\n\nSources: [Larch](https://l.org/a){_TAG.format(0)}, [Fir](https://f.org/b){_TAG.format(1)}\n"
    assert _registry(text)["citation_id:1"] == Source("citation_id:1", publisher="Fir", url="https://f.org/b")


@pytest.mark.parametrize(("first", "name"), [(0, "Larch Desk"), (1, "Larch Desk")])
def test_positions_resolve_by_counting_where_no_tag_stands(first: int, name: str) -> None:
    text = f"It rose{_TAG.format(first)}. It fell{_TAG.format(first + 1)}.\n\nSources: Larch Desk, Fir Post\n"
    assert _registry(text)[f"citation_id:{first}"].publisher == name


def test_a_position_beyond_the_list_stays_unresolved() -> None:
    assert (
        _registry(f"It rose{_TAG.format(0)}{_TAG.format(9)}.\n\nSources: Larch Desk\n")["citation_id:0"].publisher == ""
    )


def test_entries_of_lost_lists_are_sources_without_anything() -> None:
    assert _registry("It rose.[1][2]\n\n## References\n\n[1]\n\n[2]\n")["2"] == Source("2")


@pytest.mark.parametrize(
    "address",
    [
        "https://www.e.org/a/?utm_source=chatgpt.com",
        "http://e.org/a",
        "www.e.org/a/",
        "https://E.org/a#:~:text=Six%20parts",
        "https://e.org/a?fbclid=1&gclid=2&ref=home",
    ],
)
def test_one_page_is_one_source(address: str) -> None:
    assert keys.url(address) == "https://e.org/a"


def test_other_parameters_and_paths_are_other_pages() -> None:
    assert len({keys.url(f"https://e.org/{rest}") for rest in ("a?id=1", "a?id=2", "b", "A")}) == 4


def test_a_text_fragment_is_kept_as_what_it_quotes() -> None:
    (citation,) = read("It rose ([Fir](https://f.org/a#:~:text=Six%20parts)).").citations
    assert citation.keys == ("https://f.org/a",)
    assert keys.quoted_fragment(citation.names[0]) == "Six%20parts"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("web:13", "web:13"),
        ("(web:13)", "web:13"),
        ("[1]", "1"),
        ("1", "1"),
        ("[^a]", "^a"),
        ("CBS News, 2025", "cbs news 2025"),
        ("(The Korea Herald, 2022)", "korea herald 2022"),
        ("Korea Herald (2022)", "korea herald 2022"),
        ("https://www.e.org/a?utm_source=x", "https://e.org/a"),
        ("【24†source】", "†24"),
        ("What’s on Telly (2025)", "whats on telly 2025"),
    ],
)
def test_an_id_is_normalised_as_its_marker_is(written: str, key: str) -> None:
    assert keys.normalise(written) == key


@pytest.mark.parametrize(
    "text",
    ["It rose (The Larch Desk, 2022).", "The Larch Desk (2022) says it rose.", "Larch Desk (2022) says it rose."],
)
def test_bracketed_and_narrative_markers_share_a_key(text: str) -> None:
    assert [citation.keys for citation in read(text).citations] == [("larch desk 2022",)]


def test_front_matter_lists_sources_and_names_the_video() -> None:
    found = _registry(
        "---\nvideoId: abc123\nsources:\n  - id: web:3\n    publisher: Larch Desk\n    url: https://l.org/a\n"
        '  - https://f.org/b\n---\nIt rose (web:3) <a data-t="00:21:30">[00:21:30]</a>.\n'
    )
    assert found["web:3"] == Source("web:3", publisher="Larch Desk", url="https://l.org/a")
    assert found["https://f.org/b"].url == "https://f.org/b"
    assert found["video"].url == "https://www.youtube.com/watch?v=abc123"
