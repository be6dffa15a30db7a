"""Every case of every rule says what the report says, but for the limits that are known."""

import pytest

from rewriter.rules import RULES
from tests.rules.casefile import CASES, CaseText, load, problems

ALL = [case for path in sorted(CASES.glob("*.md")) for case in load(path)]
LIMITS = frozenset((CASES.parent / "known_limits.txt").read_text(encoding="utf-8").splitlines())
"""Cases the rules do not get right yet, by id; one that comes right must leave the list."""


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_the_report_agrees_with_the_case(case: CaseText, request: pytest.FixtureRequest) -> None:
    if case.id in LIMITS:
        request.applymarker(pytest.mark.xfail(reason="a known limit of the rules", strict=True))
    assert problems(case) == []


def test_the_known_limits_are_few_and_each_is_a_case() -> None:
    assert {case.id for case in ALL} >= LIMITS
    assert len(LIMITS) <= len(ALL) * 0.05


def test_every_rule_has_cases_that_fail_it_and_cases_that_pass() -> None:
    for rule in (rule for rule in RULES if rule.near):
        cases = [case for case in ALL if case.file == rule.name]
        assert any(rule.code in e.codes for case in ALL for e in case.expected), f"{rule.name}: no case fails it"
        assert any(not case.expected for case in cases) or not cases, f"{rule.name}: no case passes it"
