"""`rewriter claims`: a verdict a line, in order, whatever the lines hold."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rewriter.domain import Severity
from rewriter.rules import RULES
from rewriter.rules.rule import Hit, Rule
from tests.cli.conftest import Run

SOURCE = "The tram carried 41,000 riders on weekdays and 18,000 on Sundays. It opened on 6 July 2025 in Norwick."


def verdicts(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def pairs(folder: Path, *lines: object) -> str:
    path = folder / "pairs.jsonl"
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), "utf-8")
    return str(path)


def test_a_verdict_for_each_claim_in_order(run: Run, tmp_path: Path) -> None:
    right = {"id": "a", "claim": "On Sundays the tram carried 18,000 riders.", "source": SOURCE}
    wrong = {"id": 7, "claim": "On Sundays the tram carried 41,000 riders.", "source": SOURCE}
    result = run("claims", pairs(tmp_path, right, wrong))
    assert result.status == 0
    first, second = verdicts(result.out)
    assert (first["id"], first["verdict"], first["findings"]) == ("a", "supported", [])
    assert (second["id"], second["verdict"]) == (7, "unsupported")
    finding = second["findings"][0]
    assert finding["code"] == "F106"
    assert wrong["claim"][finding["start"] : finding["end"]] == "41,000"  # type: ignore[index]
    evidence = finding["evidence"][0]
    assert evidence["document"] == "source"
    assert SOURCE[evidence["start"] : evidence["end"]] == evidence["text"] == "18,000"
    assert 0 <= second["score"] < first["score"] <= 1


def test_another_source_is_a_wrong_citation_and_an_unknown_id_an_invented_one(run: Run, tmp_path: Path) -> None:
    sources = {"web:1": "The museum reopened its east wing on 3 May.", "web:2": "Entry costs 12 euros for adults."}
    claim = {"id": 1, "claim": "Entry costs 12 euros for adults.", "sources": sources}
    result = run("claims", pairs(tmp_path, *(claim | {"citations": [key]} for key in ("web:2", "web:1", "web:9"))))
    right, wrong, invented = verdicts(result.out)
    assert right["verdict"] == "supported"
    assert {f["code"] for f in wrong["findings"]} == {"C203"}
    assert wrong["findings"][0]["evidence"][0]["document"] == "web:2"
    assert "C202" in {f["code"] for f in invented["findings"]}


def test_broken_lines_are_told_by_number_and_the_others_judged(run: Run, tmp_path: Path) -> None:
    good = {"id": 1, "claim": "It opened in Norwick.", "source": SOURCE}
    path = pairs(tmp_path, good, "{not json", {"id": 2, "claim": "No source."}, "", good | {"id": 3})
    result = run("claims", path)
    assert result.status == 2
    assert [v["id"] for v in verdicts(result.out)] == [1, 3]
    assert f"{path}:2:" in result.err
    assert f"{path}:3:" in result.err


@pytest.mark.parametrize(("claim", "source"), [("", SOURCE), ("It opened in Norwick.", ""), ("...", "..."), (" ", " ")])
def test_an_empty_claim_or_source_is_answered(run: Run, tmp_path: Path, claim: str, source: str) -> None:
    result = run("claims", pairs(tmp_path, {"id": 1, "claim": claim, "source": source}))
    (verdict,) = verdicts(result.out)
    assert result.status == 0
    assert (verdict["verdict"], verdict["score"], verdict["findings"][0]["code"]) == ("unsupported", 0.0, "I903")


def test_strict_counts_warnings(run: Run, tmp_path: Path) -> None:
    claim = {"id": 1, "claim": "The new ferry crosses the sound in nine minutes."}
    claim["source"] = "The new ferry is expected to cross the sound in nine minutes."
    path = pairs(tmp_path, claim)
    (plain,), (strict,) = verdicts(run("claims", path).out), verdicts(run("claims", path, "--strict").out)
    assert [f["severity"] for f in plain["findings"]] == ["warning"]
    assert (plain["verdict"], strict["verdict"]) == ("supported", "unsupported")


def test_a_file_is_written_whole(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "verdicts.jsonl"
    path = pairs(tmp_path, {"id": 1, "claim": "It opened in Norwick.", "source": SOURCE})
    result = run("claims", path, "--output", str(out))
    assert (result.status, result.out) == (0, "")
    assert verdicts(out.read_text("utf-8"))[0]["verdict"] == "supported"
    assert list(tmp_path.glob(".*")) == []


def test_a_missing_file_is_one_line(run: Run, tmp_path: Path) -> None:
    result = run("claims", str(tmp_path / "none.jsonl"))
    assert result.status == 2
    assert result.err.count("\n") == 1
    assert "none.jsonl" in result.err


def test_a_rule_that_raises_is_a_finding_of_its_own(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> Iterator[Hit]:
        raise ZeroDivisionError("planted")

    from rewriter.rules import claims

    rule = next(rule for rule in RULES if rule.code == "F101")
    failing = Rule(rule.code, rule.name, Severity.ERROR, rule.doc, broken, far=Severity.ERROR)
    monkeypatch.setattr(claims, "_RULES", dict.fromkeys(claims._RULES, ((failing, Severity.ERROR),)))
    result = run("claims", pairs(tmp_path, {"id": 1, "claim": "It opened in Norwick.", "source": SOURCE}))
    (verdict,) = verdicts(result.out)
    assert verdict["verdict"] == "unsupported"
    assert verdict["findings"][0]["code"] == "I901"
    assert "F101" in verdict["findings"][0]["message"]


def test_the_same_verdicts_whatever_the_order_of_sets(tmp_path: Path) -> None:
    """Sets of strings are ordered anew by each process; with many passages alike, that must not choose among them."""
    boats = ("lugger", "yawl", "ketch", "brig", "sloop", "smack")
    source = " ".join(
        f"The {boat} {name} landed {place * 7 + 11} crates of herring at the north quay on Monday."
        for place, name in enumerate(("Alma", "Berta", "Clio", "Dora", "Elsa", "Frida"))
        for boat in boats
    )
    claims = [
        {"id": place, "claim": f"A {boat} landed {crates} crates of herring at the quay on Monday.", "source": source}
        for place, (boat, crates) in enumerate((boat, crates) for boat in boats for crates in (11, 25, 40))
    ]
    path = pairs(tmp_path, *claims)
    told = {
        subprocess.run(
            [sys.executable, "-m", "rewriter", "claims", str(path)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
    assert len(verdicts(told.pop().decode())) == len(claims)


def test_a_fact_of_another_source_is_told_by_the_sources_name(run: Run, tmp_path: Path) -> None:
    sources = {"guide": "The bakery opened in Norwick. Rosa Field runs it.", "atlas": "The mill stands in Norwick."}
    path = pairs(tmp_path, {"id": 1, "claim": "Rosa Field runs it.", "sources": sources, "citations": ["atlas"]})
    (verdict,) = verdicts(run("claims", path).out)
    (finding,) = verdict["findings"]
    assert finding["code"] == "C203"
    assert "under guide, not" in finding["message"]
    assert finding["suggestion"] == "cite guide"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nope", "this line is no JSON; give {id"),
        ('{"id": 1, "source": "x"}', "'claim' is missing; give {id"),
        ('{"id": 1, "claim": 5, "source": "x"}', "'claim' is no text; give {id"),
        ('{"id": 1, "claim": "a", "sourc": "x"}', "no 'source' or 'sources' beside 'id', 'claim', 'sourc'; give {id"),
        ('{"id": 1, "claim": "a", "source": "x", "sources": {}}', "both 'source' and 'sources'; give {id"),
    ],
)
def test_a_broken_line_says_what_is_wrong_with_it(run: Run, line: str, said: str) -> None:
    result = run("claims", "-", stdin=line + "\n")
    assert result.status == 2
    assert result.err.startswith(f"rewriter: error: stdin:1: {said}")
    assert result.err.count("\n") == 1


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        ("The bakery is closed on Sundays.", "The bakery is closed on Mondays.", "unsupported"),
        ("The council met on a Friday.", "Its members came together on a Thursday, the council says.", "unsupported"),
        ("The bakery is closed on Mondays.", "On a Monday, the bakery is closed.", "supported"),
        ("The bakery is open on Thursdays.", "The bakery is open from Tuesday to Saturday.", "supported"),
        ("The vote was on a Monday.", "They spoke on Sunday, and the vote was on the following day.", "supported"),
        ("The strike began on a Monday.", "On Friday talks failed; the strike began on 5 October 2026.", "supported"),
        ("The strike began on a Monday.", "The strike began after talks had failed.", "supported"),
    ],
)
def test_a_weekday_is_absent_where_only_others_are_told(
    run: Run, tmp_path: Path, claim: str, source: str, verdict: str
) -> None:
    (found,) = verdicts(run("claims", pairs(tmp_path, {"id": 1, "claim": claim, "source": source})).out)
    assert found["verdict"] == verdict, found["findings"]
