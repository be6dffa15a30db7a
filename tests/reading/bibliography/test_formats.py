"""Every format of a bibliography gives the same Sources."""

import json
from pathlib import Path

import pytest

from rewriter.domain import Source
from rewriter.reading.bibliography import load_bibliography, load_supplied, merged

HERALD = Source("web:13", "The Herald", "Fares to fall", "https://herald.example/fares", "2026-03-02")
TIDES = Source("tides2025", "Journal of Tides", "On tides – a study", "https://doi.org/10.1/tides", "2025-06")
EXPECTED = (HERALD, TIDES)

FORMATS = {
    "refs.json": json.dumps([
        {"id": "web:13", "type": "webpage", "title": "Fares to fall", "container-title": "The Herald",
         "publisher": "Herald Group", "URL": "https://herald.example/fares", "issued": {"date-parts": [[2026, 3, 2]]}},
        {"id": "tides2025", "title": ["On tides – a study"], "container-title": "Journal of Tides", "DOI": "10.1/tides",
         "issued": {"date-parts": [["2025", "6"]]}},
    ]),
    "zotero.json": json.dumps({"items": [
        {"id": "web:13", "title": "Fares to fall", "publisher": "The Herald", "URL": "https://herald.example/fares",
         "issued": {"raw": "2026-03-02"}},
        {"id": "tides2025", "title": "On tides – a study", "publisher": "Journal of Tides",
         "URL": "https://doi.org/10.1/tides", "issued": {"literal": "2025-06"}},
    ]}),
    "refs.bib": """
        Exported on 2 March by somebody@example.org.
        @comment{ @article{no, title = {No}} }
        % @misc{neither, title = {Neither}}
        @preamble{"\\newcommand{\\x}{y}"}
        @string{jt = {Journal of } # "Tides"}
        @Online{web:13, Title={{Fares} to fall}, organization = "The {Herald}",
            url = {https://herald.example/fares}, date={2026-03-02}}
        @article(tides2025, title = {On tides -- {a} study}, journal = jt,
            doi = {10.1/tides}, year = 2025, month = jun,)
        """,
    "refs.yaml": """
- {id: web:13, publisher: The Herald, title: "Fares to fall", url: https://herald.example/fares, date: 2026-03-02}
- id: tides2025
  publisher: Journal of Tides
  title: On tides – a study
  url: https://doi.org/10.1/tides
  date: 2025-06
""",
}  # fmt: skip


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_a_bibliography_gives_its_sources(name: str, tmp_path: Path) -> None:
    assert load_bibliography(write(tmp_path, name, FORMATS[name])) == EXPECTED


MANIFESTS = {
    "map.yaml": """
web:13: texts/herald.md
"[2]": https://gazette.example/fares
(CBS News, 2025): {file: texts/plain.txt, title: Tides}
^Note: {url: www.example.org/a}
""",
    "map.json": json.dumps({
        "web:13": "texts/herald.md", "[2]": "https://gazette.example/fares",
        "(CBS News, 2025)": {"file": "texts/plain.txt", "title": "Tides"}, "^Note": {"url": "www.example.org/a"},
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_maps_markers_as_written_to_files_and_addresses(name: str, tmp_path: Path) -> None:
    write(
        tmp_path, "texts/herald.md", "---\nid: other\npublisher: The Herald\ndate: 2026-03-02\n---\nIt carried 1,200.\n"
    )
    write(tmp_path, "texts/plain.txt", "Tides rose.\n")
    assert load_bibliography(write(tmp_path, name, MANIFESTS[name])) == (
        Source("web:13", "The Herald", date="2026-03-02", text="It carried 1,200."),
        Source("2", url="https://gazette.example/fares"),
        Source("cbs news 2025", title="Tides", text="Tides rose."),
        Source("^note", url="www.example.org/a"),
    )


def test_an_entry_without_id_is_known_by_its_page(tmp_path: Path) -> None:
    path = write(tmp_path, "refs.yml", "- url: http://www.Example.org/a/?utm_source=x\n  title: 12\n")
    assert load_bibliography(path) == (
        Source("https://example.org/a", "", "12", "http://www.Example.org/a/?utm_source=x"),
    )


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ('title = {Die F{\\"a}hre {\\ss}} # " und" ', Source("k", title="Die Fähre ß und")),
        ("title = {\\'{E}t\\'e, {\\o}re \\& 5\\% \\emph{of} ``it''}", Source("k", title="Été, øre & 5% of “it”")),
        (
            "title = {S\\~ao, ni\\~no, \\v{C}apek, \\c{c}a, \\L{}\\'od\\'z}",
            Source("k", title="São, niño, Čapek, ça, Łódź"),
        ),
        ('title = {A "quoted" {B}} , note = "n{"}n"', Source("k", title='A "quoted" B')),
        ("howpublished = {\\url{https://example.org/a_b}}", Source("k", url="https://example.org/a_b")),
        ("url = {https://example.org/a\\_b\\%20c}", Source("k", url="https://example.org/a_b%20c")),
        ("year = {2025}, month = {March}, day = 7", Source("k", date="2025-03-07")),
        ("year = {n.d.}, month = may", Source("k", date="n.d.")),
        ("year = 2025, month = 13", Source("k", date="2025")),
        ("date = {2025-03-01/2025-03-09}", Source("k", date="2025-03-01")),
        ("file = {Full text:papers/a.pdf:application/pdf}", Source("k")),
        ("file = {:text.md:md}", Source("k")),
    ],
)
def test_fields_of_bibtex(fields: str, source: Source, tmp_path: Path) -> None:
    assert load_bibliography(write(tmp_path, "refs.bib", f"@misc{{k, {fields}}}")) == (source,)


def test_a_folder_gives_its_texts_and_what_a_bibliography_beside_them_adds(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "---\nid: web:13\ntitle: Own title\n---\nIt carried 1,200.\n")
    write(tmp_path, "sources.yaml", FORMATS["refs.yaml"])
    write(tmp_path, "ledger.json", '{"schema": "of something else"}')
    assert load_supplied(tmp_path) == (
        Source("web:13", "The Herald", "Own title", HERALD.url, HERALD.date, "It carried 1,200."),
        TIDES,
    )


def test_a_folder_with_a_bibliography_alone_is_enough(tmp_path: Path) -> None:
    write(tmp_path, "references.bib", FORMATS["refs.bib"])
    assert load_supplied(tmp_path) == EXPECTED
    assert load_supplied(tmp_path / "references.bib") == EXPECTED


def test_the_first_group_to_say_something_is_heard() -> None:
    first, second = Source("1", title="A"), Source("1", title="B", url="u")
    assert merged((first,), (second, Source("2"))) == (Source("1", title="A", url="u"), Source("2"))
