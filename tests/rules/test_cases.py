"""Every case of every rule says what the report says."""

import pytest

from rewriter.rules import RULES
from tests.rules.casefile import CASES, CaseText, load, problems

ALL = [case for path in sorted(CASES.glob("*.md")) for case in load(path)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_the_report_agrees_with_the_case(case: CaseText) -> None:
    assert problems(case) == []


def test_every_rule_has_cases_that_fail_it_and_cases_that_pass() -> None:
    for rule in RULES:
        cases = [case for case in ALL if case.file == rule.name]
        assert any(rule.code in e.codes for case in cases for e in case.expected), f"{rule.name}: no case fails it"
        assert any(not case.expected for case in cases), f"{rule.name}: no case passes it"
