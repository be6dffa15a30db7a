"""Sentences as other editors tell them, each under its marker: what is true passes, its wrong twin does not.

Rows are held against the articles of ``examples`` and of this folder, which were written for them; those about the
articles of the datasets stand with their claims. ``limit`` says why a row is not judged rightly yet.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from rewriter.domain import Severity
from rewriter.reading import read_article
from rewriter.rules import check

ROOT = Path(__file__).parents[2]
ROWS = [
    json.loads(line)
    for line in Path(__file__).with_name("paraphrases.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=[f"{number}-{row['class']}" for number, row in enumerate(ROWS, 1)])
def test_a_paraphrase_is_judged_by_what_it_says(row: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "limit" in row:
        request.applymarker(pytest.mark.xfail(reason=row["limit"], strict=True))
    original = read_article((ROOT / row["article"]).read_text(encoding="utf-8"))
    blocked = any(finding.severity is Severity.ERROR for finding in check(row["rewrite"], original).findings)
    assert blocked is (row["should"] == "fail")
