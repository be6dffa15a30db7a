"""Each rule's docstring is its documentation: complete, and true of what the rule does."""

import re

import pytest

from rewriter.domain import Finding, Severity, Source
from rewriter.reading import read_article
from rewriter.rules import RULES, Rule, check
from rewriter.rules.claims import Claim, judge

PART = re.compile(r"^    (original|rewrite|evidence|claim|instead|source (?P<key>\S+)):\s+(?P<text>.+)$", re.MULTILINE)
REPEAT = re.compile(r"\((?P<text>[^()]+)\) × (?P<times>\d+)")
"""``(text) × 60`` in an example stands for sixty numbered copies of the text, for rules about length."""


def parts(rule: Rule) -> dict[str, str]:
    return {m.group(1): _expand(m["text"]) for m in PART.finditer(rule.doc)}


def _expand(text: str) -> str:
    return REPEAT.sub(lambda m: " ".join(m["text"].replace("#", str(n)) for n in range(1, int(m["times"]) + 1)), text)


def codes(rule: Rule, rewrite: str) -> set[str]:
    found = parts(rule)
    sources = [Source(key=k.removeprefix("source "), text=t) for k, t in found.items() if k.startswith("source ")]
    return {finding.code for finding in check(read_article(rewrite), read_article(found["original"]), sources).findings}


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_documented_under_the_fixed_headings(rule: Rule) -> None:
    assert re.findall(r"^## (.+)$", rule.doc, re.MULTILINE) == ["What it does", "Why is this bad", "Example"]
    assert rule.doc.splitlines()[0].endswith(".")


NEAR, FAR = [rule for rule in RULES if rule.near], [rule for rule in RULES if not rule.near]


@pytest.mark.parametrize("rule", NEAR, ids=lambda rule: rule.name)
def test_the_example_is_flagged(rule: Rule) -> None:
    assert rule.code in codes(rule, parts(rule)["rewrite"])


def judged(rule: Rule, part: str) -> tuple[Finding, ...]:
    return judge(Claim(parts(rule)[part], {"source": parts(rule)["evidence"]})).findings


@pytest.mark.parametrize("rule", FAR, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_on_searched_evidence_is_flagged_and_its_mend_is_not(rule: Rule) -> None:
    assert rule.code in {finding.code for finding in judged(rule, "claim")}
    assert not [f for f in judged(rule, "instead") if f.code == rule.code or f.severity is Severity.ERROR]


@pytest.mark.parametrize("rule", NEAR, ids=lambda rule: rule.name)
def test_what_the_example_suggests_instead_is_clean(rule: Rule) -> None:
    found = check(read_article(parts(rule)["instead"]), read_article(parts(rule)["original"])).findings
    assert not [f.code for f in found if f.code == rule.code or f.severity is Severity.ERROR]
