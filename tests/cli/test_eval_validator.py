"""`rewriter eval validator`: the table, the document, and what it refuses."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.evaluation.articles import TEXT


def test_both_rates_of_an_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tram.md").write_text(TEXT, encoding="utf-8")
    ended = run("eval", "validator", "tram.md", "--kind", "currency", "--kind", "unit", "--output", "out.json")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("seed 0, on tram\n")
    assert "the article's own sentences" in ended.out
    document = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert set(document["kinds"]) == {"currency", "unit"}
    assert document["false_alarms"]["untouched"]["total"] > 10


def test_pairs_are_judged_by_the_claims_check_or_the_named_function(run: Run, tmp_path: Path) -> None:
    row = {"id": "a", "claim": "It carried 4,812 people.", "source": "It carried 4,812 people.", "label": "supported"}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(row), encoding="utf-8")
    for judge in ([], ["--judge", "tests.evaluation.test_pairs:absent_numbers"]):
        ended = run("eval", "validator", "--pairs", "pairs.jsonl", *judge, "--kind", "near-number")
        assert (ended.status, ended.err) == (0, "")
        assert "supported claims" in ended.out


def test_what_cannot_be_measured_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for arguments, said in (
        (("empty",), "no article in 'empty'"),
        (("none.md",), "does not exist"),
        (("--kind", "typo"), "no planted error is called 'typo'"),
        (("--pairs", "none.jsonl"), "none.jsonl"),
        (("--judge", "a:b"), "judges pairs"),
    ):
        ended = run("eval", "validator", *arguments)
        assert ended.status == 2
        assert said in ended.err
        assert ended.err.count("\n") == 1
