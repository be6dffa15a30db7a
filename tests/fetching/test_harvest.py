"""A folder of snapshots: what is written, what is kept, what is told, what is asked again."""

from pathlib import Path

import pytest

from rewriter.domain import Source
from rewriter.errors import InputError
from rewriter.fetching import snapshots
from rewriter.fetching.download import Download, Fate
from rewriter.fetching.fetcher import Fetcher
from rewriter.fetching.harvest import fetch_sources
from rewriter.reading.snapshots import load_sources
from tests.fetching.conftest import MakeFetcher
from tests.fetching.server import Server, answer, moved

pytestmark = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1$"])

TEXT = b"The ferry carried 1,200 passengers.\n\n---\n\nid: none"


def test_a_page_becomes_a_snapshot_that_can_be_read(server: Server, fetcher: MakeFetcher, tmp_path: Path) -> None:
    server.pages["/a"] = answer(TEXT)
    source = Source("web:1", "The Marlow Gazette", "Fares: “all”\n---\nnew", server.url("/a"), "2026-03-01")
    (download,) = fetch_sources([source], tmp_path, fetcher())
    assert download == Download("web:1", source.url, Fate.FETCHED, str(tmp_path / "web-1.md"))
    (read,) = load_sources(tmp_path)
    assert read == Source("web:1", source.publisher, "Fares: “all” --- new", source.url, source.date, TEXT.decode())
    written = (tmp_path / "web-1.md").read_text(encoding="utf-8")
    assert f"sha256: {snapshots.digest(TEXT.decode())}\n" in written
    assert "retrieved: '2026-03-02T10:00:00Z'\n" in written


def test_what_the_page_says_of_itself_goes_first(server: Server, fetcher: MakeFetcher, tmp_path: Path) -> None:
    page = b"<title>New fares</title><meta property=og:site_name content='Marlow Gazette'><p>1,200 came.</p>"
    server.pages |= {"/a": moved("/b"), "/b": answer(page, kind="text/html")}
    source = Source("1", "The Gazette", "Fares", server.url("/a"), "2025")
    fetch_sources([source], tmp_path, fetcher())
    assert load_sources(tmp_path) == (Source("1", "Marlow Gazette", "New fares", source.url, "2025", "1,200 came."),)
    assert f"found_at: {server.url('/b')}\n" in (tmp_path / "1.md").read_text()


def test_failures_are_told_and_the_rest_goes_on(server: Server, fetcher: MakeFetcher, tmp_path: Path) -> None:
    server.pages |= {"/b": answer(TEXT), "/c": answer(b"%PDF", kind="application/pdf")}
    wanted = [
        Source("web:1", url=server.url("/missing")),
        Source("web:2", url="ftp://example.org/"),
        Source("web:3", url=server.url("/c")),
        Source("web:4"),
        Source("web:5", url=server.url("/b")),
    ]
    downloads = fetch_sources(wanted, tmp_path, fetcher())
    assert [(each.key, each.fate.value, each.reason) for each in downloads] == [
        ("web:1", "failed", "answers with status 404 (Not Found)"),
        ("web:2", "failed", "is an address of scheme 'ftp'"),
        ("web:3", "failed", "is application/pdf, not text; not read"),
        ("web:5", "fetched", ""),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["web-5.md"]


def test_one_page_is_asked_once_whatever_it_is_tracked_with(
    server: Server, fetcher: MakeFetcher, tmp_path: Path
) -> None:
    server.pages["/a?utm_source=x"] = answer(TEXT)
    wanted = [Source(key, url=server.url(path)) for key, path in (("1", "/a?utm_source=x"), ("2", "/a"), ("3", "/a#b"))]
    told: list[str] = []
    fetch_sources(wanted, tmp_path, fetcher(), told.append)
    assert server.asked == ["/a?utm_source=x"]
    assert told == [wanted[0].url]
    assert [source.key for source in load_sources(tmp_path)] == ["1", "2", "3"]


class TestASecondRun:
    @pytest.fixture
    def source(self, server: Server, fetcher: MakeFetcher, tmp_path: Path) -> Source:
        server.pages["/a"] = answer(TEXT)
        source = Source("web:1", url=server.url("/a"))
        fetch_sources([source], tmp_path, fetcher())
        server.asked.clear()
        return source

    def test_keeps_what_is_there(self, source: Source, server: Server, fetcher: MakeFetcher, tmp_path: Path) -> None:
        before = (tmp_path / "web-1.md").read_bytes()
        (download,) = fetch_sources([source], tmp_path, fetcher())
        assert (download.fate, server.asked) == (Fate.KEPT, [])
        assert (tmp_path / "web-1.md").read_bytes() == before

    def test_asks_again_for_what_was_damaged(
        self, source: Source, server: Server, fetcher: MakeFetcher, tmp_path: Path
    ) -> None:
        path = tmp_path / "web-1.md"
        whole = path.read_text()
        path.write_text(whole.replace("1,200", "1,700"))
        (download,) = fetch_sources([source], tmp_path, fetcher())
        assert (download.fate, server.asked, path.read_text()) == (Fate.FETCHED, ["/a"], whole)

    def test_asks_again_when_the_id_stands_for_another_page(
        self, source: Source, server: Server, fetcher: MakeFetcher, tmp_path: Path
    ) -> None:
        server.pages["/b"] = answer(b"Another page.")
        fetch_sources([Source(source.key, url=server.url("/b"))], tmp_path, fetcher())
        assert [each.text for each in load_sources(tmp_path)] == ["Another page."]

    def test_leaves_the_old_text_when_the_page_is_gone(
        self, source: Source, server: Server, fetcher: MakeFetcher, tmp_path: Path
    ) -> None:
        path = tmp_path / "web-1.md"
        path.write_text(path.read_text() + "more\n")
        del server.pages["/a"]
        before = path.read_bytes()
        assert fetch_sources([source], tmp_path, fetcher())[0].fate is Fate.FAILED
        assert path.read_bytes() == before


def test_a_file_a_person_put_there_is_never_replaced(server: Server, fetcher: MakeFetcher, tmp_path: Path) -> None:
    server.pages["/a"] = answer(TEXT)
    mine = tmp_path / "mine.txt"
    mine.write_text("---\nid: (web:1)\n---\nMy own notes.\n")
    taken = tmp_path / "web-2.md"
    taken.write_text("---\nid: web:9\n---\nOf another source.\n")
    downloads = fetch_sources([Source(key, url=server.url("/a")) for key in ("web:1", "web:2")], tmp_path, fetcher())
    assert [each.fate for each in downloads] == [Fate.KEPT, Fate.FETCHED]
    assert mine.read_text().endswith("My own notes.\n")
    assert taken.read_text().endswith("Of another source.\n")
    assert Path(downloads[1].path).name.startswith("web-2-")


def test_a_run_that_is_broken_off_leaves_whole_files_alone(
    server: Server, fetcher: MakeFetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.pages |= {"/a": answer(TEXT), "/b": answer(TEXT)}
    wanted = [Source("web:1", url=server.url("/a")), Source("web:2", url=server.url("/b"))]
    whole, write = Path.write_bytes, iter(["whole", "broken off"])

    def break_off(path: Path, data: bytes) -> int:
        if next(write) == "whole":
            return whole(path, data)
        whole(path, data[:40])
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", break_off)
    with pytest.raises(KeyboardInterrupt):
        fetch_sources(wanted, tmp_path, fetcher())
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["web-1.md"]
    assert [each.fate.value for each in fetch_sources(wanted, tmp_path, fetcher())] == ["kept", "fetched"]


def test_a_full_disk_is_one_clear_line(
    server: Server, fetcher: MakeFetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> int:  # noqa: ARG001
        raise OSError(28, "No space left on device")

    server.pages["/a"] = answer(TEXT)
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(InputError, match=r"cannot write '.*web-1\.md': no space left on device; make room"):
        fetch_sources([Source("web:1", url=server.url("/a"))], tmp_path, fetcher())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot make the folder"):
        fetch_sources([], tmp_path / "file", Fetcher())


KEYS = [
    "web:13",
    "web 13",
    "web-13",
    "1",
    "^1",
    "cbs news 2025",
    "https://example.org/a",
    "https://example.org/A",
    "사자",
]


def test_no_two_keys_share_a_file_name() -> None:
    names = [snapshots.file_name(key) for key in KEYS]
    assert len({name.lower() for name in names}) == len(KEYS)
    assert all(name.isascii() and "/" not in name and len(name) < 80 for name in names)


def test_a_folder_that_could_not_be_read_back_is_refused_before_anything_is_asked(
    server: Server, fetcher: MakeFetcher, tmp_path: Path
) -> None:
    (tmp_path / "notes.md").write_text("No id here.\n")
    with pytest.raises(InputError, match=r"notes\.md' has no 'id'"):
        fetch_sources([Source("web:1", url=server.url("/a"))], tmp_path, fetcher())
    assert server.asked == []
