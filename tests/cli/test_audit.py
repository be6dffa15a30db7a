"""`rewriter audit`: exit statuses, the JSON document, the text."""

import json
from pathlib import Path

from tests.cli.conftest import Run

FAILING = (
    "This 2,000-word guide explores the ferry. The ferry returned on 4 May 2026 (web:1). It carried 1,200 people.\n"
)
PASSING = "The ferry returned on 4 May 2026 ([Harbour Weekly](https://harbourweekly.example/ferry)).\n"


def test_exit_status_follows_the_errors(run: Run) -> None:
    assert run("audit", "-", stdin=FAILING).status == 1
    assert run("audit", "-", stdin=PASSING).status == 0


def test_strict_lets_warnings_fail(run: Run) -> None:
    text = PASSING + "\nIt carried 1,200 people in its first week.\n"
    assert run("audit", "-", stdin=text).status == 0
    assert run("audit", "-", "--strict", stdin=text).status == 1


def test_input_that_cannot_be_read_is_one_line_on_stderr(run: Run) -> None:
    for arguments, stdin in ((("audit", "missing.md"), ""), (("audit", "-"), "  … !\n")):
        ended = run(*arguments, stdin=stdin)
        assert (ended.status, ended.out) == (2, "")
        assert ended.err.startswith("rewriter: error: ")
        assert ended.err.count("\n") == 1


def test_the_json_document_has_composition_sources_and_findings(run: Run) -> None:
    ended = run("audit", "-", "--format", "json", stdin=FAILING)
    document = json.loads(ended.out)
    assert (ended.status, ended.err) == (1, "")
    assert document["schema"] == "rewriter/audit@1"
    assert document["passed"] is False
    assert document["composition"]["facts"]["number"] == {"cited": 0, "uncited": 1}
    assert [(source["key"], source["cited"], source["resolved"]) for source in document["sources"]] == [
        ("web:1", 1, False)
    ]
    found = {finding["rule"]: finding for finding in document["findings"]}
    described = found["self-description-untrue"]
    assert FAILING[described["start"] : described["end"]] == "2,000-word"
    keys = {"code", "rule", "severity", "message", "start", "end", "line", "column", "suggestion", "evidence"}
    assert all(set(finding) == keys for finding in document["findings"])


def test_the_text_tells_what_the_article_is_made_of_and_groups_findings_by_rule(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_text(FAILING, encoding="utf-8")
    ended = run("audit", "ferry.md")
    lines = ended.out.splitlines()
    assert lines[0] == "ferry.md: 17 words (18 with its markers), 3 sentences, 0 headings"
    assert "1 source: 1 resolve to nothing; 1 marker" in lines
    assert "A113 self-description-untrue: 1 error" in lines
    assert any(line.startswith("  ferry.md:1:6: '2,000-word'") for line in lines)
    assert lines[-1] == "failed: 1 error, 1 warning and 1 advice"


def test_supplied_texts_resolve_markers(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "one.md").write_text("---\nid: web:1\n---\nThe ferry returned on 4 May 2026.\n", encoding="utf-8")
    document = json.loads(run("audit", "-", "--sources", folder, "--format", "json", stdin=FAILING).out)
    assert [source["at_hand"] for source in document["sources"]] == ["text"]


def test_the_rules_of_an_audit_are_explained_too(run: Run) -> None:
    assert run("rules", "A104").out.startswith("A104 one-id-several-publishers (error)\n\nOne id that stands for")
