"""Each audit rule's docstring is its documentation: complete, and true of what the rule does."""

import re
from pathlib import Path

import pytest

from rewriter.auditing import AUDIT_RULES, AuditRule, audit
from rewriter.reading import read_article
from rewriter.reporting.rules_page import summary
from rewriter.rules import RULES

PART = re.compile(r"^    (article|instead): (.+(?:\n {9,}.+)*)", re.MULTILINE)
LINE_END = " ⏎ "
"""How an example writes a line end: examples are one line."""


def parts(rule: AuditRule) -> dict[str, str]:
    found = {name: " ".join(text.split()) for name, text in PART.findall(rule.doc)}
    return {name: text.replace(LINE_END, "\n").replace("⏎ ", "\n") for name, text in found.items()}


def names(text: str) -> set[str]:
    return {finding.rule for finding in audit(read_article(text)).findings}


def test_codes_and_names_are_unique_among_all_rules() -> None:
    rules = [(rule.code, rule.name) for rule in (*RULES, *AUDIT_RULES)]
    assert len({code for code, _ in rules}) == len({name for _, name in rules}) == len(rules)


def test_the_rules_stand_in_the_order_of_their_codes() -> None:
    assert [rule.code for rule in AUDIT_RULES] == sorted(rule.code for rule in AUDIT_RULES)


@pytest.mark.parametrize("rule", AUDIT_RULES, ids=lambda rule: rule.name)
def test_a_rule_is_documented_under_the_fixed_headings(rule: AuditRule) -> None:
    assert re.findall(r"^## (.+)$", rule.doc, re.MULTILINE) == ["What it does", "Why is this bad", "Example"]
    assert rule.doc.splitlines()[0].endswith(".")


@pytest.mark.parametrize("rule", AUDIT_RULES, ids=lambda rule: rule.name)
def test_the_example_is_flagged(rule: AuditRule) -> None:
    assert rule.name in names(parts(rule)["article"])


@pytest.mark.parametrize("rule", AUDIT_RULES, ids=lambda rule: rule.name)
def test_what_the_example_suggests_instead_is_clean(rule: AuditRule) -> None:
    assert rule.name not in names(parts(rule)["instead"])


def test_the_page_of_the_audit_has_a_row_for_every_rule() -> None:
    page = (Path(__file__).parents[2] / "docs" / "audit.md").read_text(encoding="utf-8")
    rows = [f"| {r.code} | {r.name} | {r.severity.value} | {summary(r)} |" for r in AUDIT_RULES]
    assert re.findall(r"^\| A\d+ .*$", page, re.MULTILINE) == rows
