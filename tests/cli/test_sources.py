"""`rewriter sources`: the registry as a user sees it, with and without fetching."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from rewriter.fetching import fetcher
from rewriter.fetching.limits import Limits
from tests.cli.conftest import Run
from tests.fetching.server import Server, answer, moved, serving

pytestmark = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1$"])

ARTICLE = """\
# Why the Marlow Ferry Is Back

The Marlow ferry returned on 4 May 2026 (web:1). It carried 1,200 passengers in its first week (web:1, web:2).
The refit cost £2.4 million ([Gazette]({url}/fares?utm_source=chatgpt.com)). A night boat was announced
([Tides]({url}/tides#:~:text=night%20boat)).
"""


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.pages |= {
            "/fares?utm_source=chatgpt.com": answer(
                b"<meta property=og:site_name content='The Marlow Gazette'><title>Fares</title><p>It cost 2.4 million.",
                kind="text/html",
            ),
            "/one": moved("/moved"),
            "/moved": answer(b"The ferry returned on 4 May 2026."),
        }
        yield running


@dataclass(frozen=True)
class Hurried(fetcher.Fetcher):
    """A fetcher that does not pause between two pages of a host."""

    limits: Limits = field(default_factory=lambda: Limits(pause=0))


@pytest.fixture(autouse=True)
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetcher, "Fetcher", Hurried)


@pytest.fixture
def cited(server: Server, tmp_path: Path) -> Path:
    path = tmp_path / "cited.md"
    path.write_text(ARTICLE.replace("{url}", server.url("")), encoding="utf-8")
    return path


def test_the_registry_says_what_cites_each_source_and_what_is_at_hand(run: Run) -> None:
    text = ARTICLE.replace("{url}", "https://tides.example")
    ended = run("sources", "-", stdin=text)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out == (
        "web:1: nothing: the id resolves to nothing in the article; cited by 2 sentences (s2, s3)\n"
        "web:2: nothing: the id resolves to nothing in the article; cited by 1 sentence (s3)\n"
        "https://tides.example/fares: reference only; cited by 1 sentence (s4)\n"
        "    https://tides.example/fares?utm_source=chatgpt.com\n"
        "https://tides.example/tides: quoted fragment; cited by 1 sentence (s5)\n"
        "    https://tides.example/tides#:~:text=night%20boat\n"
        "    quoted: “night boat”\n"
        "\n"
        "4 sources: 1 with a quoted fragment, 1 by reference only, 2 that resolve to nothing\n"
    )


def test_fetching_lists_failures_and_is_no_error(cited: Path, server: Server, run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(f"web:1: {server.url('/one')}\nweb:2: herald.md\n")
    (tmp_path / "herald.md").write_text("It carried 1,200 passengers.\n")
    ended = run("sources", cited, "--fetch", "texts", "--map", "map.yaml", "--allow-private")
    assert ended.status == 0
    assert ended.err.splitlines() == [
        f"rewriter: asking {server.url('/one')}",
        f"rewriter: asking {server.url('/fares?utm_source=chatgpt.com')}",
        f"rewriter: asking {server.url('/tides#:~:text=night%20boat')}",
    ]
    lines = ended.out.splitlines()
    assert "web:1: text (7 words); cited by 2 sentences (s2, s3)" in lines
    assert "    The Marlow Gazette · Fares" in lines
    assert lines[lines.index("Not fetched:") + 1].endswith("answers with status 404 (Not Found)")
    assert lines[-1] == "4 sources: 3 with text, 1 with a quoted fragment; 2 fetched and 1 failed"
    assert len(list((tmp_path / "texts").iterdir())) == 2


def test_a_second_run_asks_only_for_what_is_missing(cited: Path, server: Server, run: Run) -> None:
    run("sources", cited, "--fetch", "texts", "--allow-private")
    server.asked.clear()
    ended = run("sources", cited, "--fetch", "texts", "--allow-private", "--format", "json")
    assert server.asked == ["/tides"]
    document = json.loads(ended.out)
    assert document["schema"] == "rewriter/sources@1"
    assert document["counts"] == {
        "sources": 4, "text": 1, "fragment": 1, "reference": 0, "nothing": 2, "fetched": 0, "kept": 1, "failed": 1,
    }  # fmt: skip
    (tides,) = (each for each in document["sources"] if each["fragments"])
    assert tides["download"]["status"] == "failed"
    assert tides["cited_by"] == ["s5"]


def test_loopback_is_refused_without_the_flag(cited: Path, server: Server, run: Run) -> None:
    ended = run("sources", cited, "--fetch", "texts")
    assert ended.status == 0
    assert ended.out.count("is the private address 127.0.0.1; --allow-private lets it through") == 2
    assert server.asked == []


def test_snapshots_are_what_the_other_commands_read(cited: Path, run: Run, tmp_path: Path) -> None:
    run("sources", cited, "--fetch", "texts", "--allow-private")
    ended = run("sources", cited, "--sources", "texts")
    assert ended.out.splitlines()[-1].startswith("4 sources: 1 with text")
    assert [path.suffix for path in (tmp_path / "texts").iterdir()] == [".md"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["gone.md"], "'gone.md' does not exist"),
        (["cited.md", "--map", "gone.yaml"], "'gone.yaml' does not exist"),
        (["cited.md", "--map", "cited.md"], "'cited.md' is no bibliography"),
        (["cited.md", "--sources", "gone"], "'gone' is no bibliography"),
        (["cited.md", "--fetch", "cited.md"], "cannot make the folder 'cited.md'"),
        (["cited.md", "--format", "xml"], "Invalid value for '--format'"),
    ],
)
@pytest.mark.usefixtures("cited")
def test_wrong_input_is_one_line_and_status_2(arguments: list[str], said: str, run: Run) -> None:
    ended = run("sources", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"rewriter: error: {said}")
    assert ended.err.count("\n") == 1


def test_an_article_that_cites_nothing_says_so(run: Run) -> None:
    ended = run("sources", "-", "--fetch", "texts", stdin="The ferry is back.\n")
    assert (ended.status, ended.out) == (0, "no sources: the article cites nothing\n")
    assert "--map can give the markers addresses" in ended.err
