"""A bad bibliography is one line that says where, what and what to do."""

from pathlib import Path

import pytest

from rewriter.errors import InputError
from rewriter.reading.bibliography import load_bibliography, load_supplied

BAD = {
    "json": (
        ("[\n{]", r"refs\.json:2: is no JSON \(.*column 2\)"),
        ("3", "neither a CSL-JSON list nor a map"),
        ('["a"]', r"refs\.json: entry 1 is no object"),
        ('[{"title": "A"}]', r"refs\.json: entry 1: an entry without id"),
        ('[{"id": "1"}, {"id": "[1]"}]', r"entry 2: the id '1' is given at refs\.json: entry 1 too"),
        ('{"web:1": 3}', r"refs\.json: 'web:1' leads to no file or address"),
        ('{"web:1": {"fiel": "a.md"}}', "'fiel' is no field of a source"),
        ('{"web:1": "gone.md"}', r"refs\.json: 'web:1': .*gone\.md' does not exist"),
        ("[]", "holds no entry"),
        ("[" * 100_000, "its nesting is too large"),
        ("9" * 9_000, "a number or its nesting is too large"),
    ),
    "yaml": (
        ("- id: 1\n- id: [", r"refs\.yaml:2: is no YAML"),
        ("@a: b", r"refs\.yaml:1: is no YAML .* in quotes"),
        ("just words", "neither a list of sources .* nor a map"),
        ("# nothing", "neither a list"),
        ("- a.md", r"refs\.yaml:1: is no source; write its fields"),
        ("- id: 1\n  publsher: A", r"refs\.yaml:2: 'publsher' is no field of a source; there are id, publisher"),
        ("- id: 1\n  title: [a]", r"refs\.yaml:2: 'title' is no plain text"),
        ("- id: 1\n  id: 2", r"refs\.yaml:2: 'id' is given twice"),
        ("- id: 1\n- title: A", r"refs\.yaml:2: an entry without id"),
        ("web:1: gone.md", r"refs\.yaml:1: .*gone\.md' does not exist; check the path"),
        ("web:1: page.pdf", r"refs\.yaml:1: 'page\.pdf' is no \.md or \.txt file"),
        ("web:1:", r"refs\.yaml:1: 'web:1' leads to no file or address"),
        ("[1]: a.md", r"refs\.yaml:1: is no marker; put it in quotes"),
        ("web:1: https://a.example/\nweb:01: https://b.example/", r"refs\.yaml:2: the id 'web:1' is given at"),
        ("[" * 50_000, "is no YAML"),
    ),
    "bib": (
        ("@misc{a, title = {A}", r"refs\.bib:1: an entry that is never closed"),
        ("\n@misc{a, title = {A", r"refs\.bib:2: a brace that is never closed"),
        ('@misc{a, title = "A}', r"refs\.bib:1: a quotation mark that is never closed"),
        ("@comment(never", "a parenthesis that is never closed"),
        ("@misc{a,\n title {A}}", r"refs\.bib:2: no 'field = value' where one is due.*in the entry of line 1"),
        ("@misc{a,\n title = {A}\n year = 2025}", r"refs\.bib:3: neither ',' nor '}' behind the field 'title'"),
        ("@misc{a, title = }", "no value behind '='"),
        ("@misc{a, journal = jt}", "'jt' is defined by no @string; put it in braces"),
        ("@misc{, title = {A}}", "an entry of type 'misc' without key"),
        ("@ misc a", "an '@' without a type and a brace"),
        ("@misc{a, title={A}}\n@misc{A, title={B}}", r"refs\.bib:2: the id 'a' is given at refs\.bib:1 too"),
        ("no entries at all", "holds no entry"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("suffix", "text", "said"), [(suffix, *case) for suffix, cases in BAD.items() for case in cases]
)
def test_what_is_wrong_is_said_in_one_line(suffix: str, text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / f"refs.{suffix}"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said) as caught:
        load_bibliography(path)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("name", ["refs.txt", "refs", "gone.bib"])
def test_a_file_that_is_no_bibliography(name: str, tmp_path: Path) -> None:
    if name != "gone.bib":
        (tmp_path / name).write_text("x")
    with pytest.raises(InputError, match=r"is no bibliography; name a folder|does not exist"):
        load_supplied(tmp_path / name)


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no \.md or \.txt file"):
        load_supplied(tmp_path)
