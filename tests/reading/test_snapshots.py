from pathlib import Path

import pytest

from rewriter.domain.citation import Source
from rewriter.errors import InputError
from rewriter.reading.snapshots import load_sources

GOOD = (
    "---\nid: {}\npublisher: Larch Desk\ntitle: Mills turn\nurl: https://e.org/1\n"
    "date: 2024-03-01\n---\n\nThe mill turns.\n"
)


def _folder(root: Path, **files: str) -> Path:
    for name, content in files.items():
        (root / name.replace("_", ".")).write_text(content, encoding="utf-8")
    return root


def test_a_snapshot_is_a_source_keyed_as_its_marker_is(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path,
        a_md=GOOD.format("Larch Desk, 2024"),
        b_txt=GOOD.format('"web:13"'),
        c_md=GOOD.format("[2]"),
        d_json="{}",
    )
    found = load_sources(folder)
    assert [source.key for source in found] == ["larch desk 2024", "web:13", "2"]
    assert found[0] == Source(
        "larch desk 2024", "Larch Desk", "Mills turn", "https://e.org/1", "2024-03-01", "The mill turns."
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("The mill turns.\n", r"a\.md' has no 'id' in its front matter; add"),
        ("---\nid: 1\n---\n\n", r"a\.md' has no text below its front matter"),
        ("---\nid: [1\n---\nText\n", r"a\.md': the front matter cannot be read"),
        ("", r"a\.md' is empty"),
    ],
)
def test_a_bad_snapshot_is_named_with_what_to_do(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        load_sources(_folder(tmp_path, a_md=content))


def test_two_snapshots_of_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="two files with the id 'web:1'"):
        load_sources(_folder(tmp_path, a_md=GOOD.format("(web:1)"), b_md=GOOD.format("web:1")))


def test_a_folder_must_exist_and_hold_something(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        load_sources(tmp_path / "none")
    with pytest.raises(InputError, match=r"holds no \.md or \.txt file"):
        load_sources(tmp_path)
