"""`rewriter rules`: the list, one rule, and the page made from the same words."""

import re
from pathlib import Path

from rewriter.auditing import AUDIT_RULES
from rewriter.reporting.rules_page import main, rules_page
from rewriter.rules import RULES
from rewriter.rules.check_itself import CHECK_ITSELF
from tests.cli.conftest import Run

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_list_has_a_line_for_every_rule(run: Run) -> None:
    ended = run("rules")
    assert (ended.status, ended.err) == (0, "")
    lines = [re.split(r" {2,}", line, maxsplit=3) for line in ended.out.splitlines()]
    known = (*RULES, *AUDIT_RULES, *CHECK_ITSELF)
    assert [(line[0], line[2]) for line in lines] == [(rule.code, rule.name) for rule in known]
    assert all(len(line) == 4 and line[3] for line in lines)


def test_one_rule_by_code_or_name_in_any_case(run: Run) -> None:
    rule = RULES[0]
    shown = {run("rules", word).out for word in (rule.code, rule.code.lower(), rule.name)}
    assert shown == {f"{rule.code} {rule.name} ({rule.severity.value})\n\n{rule.doc}\n"}


def test_the_page_of_the_rules_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_page(), "run `make docs`"


def test_the_page_says_when_it_is_not(tmp_path: Path) -> None:
    page = tmp_path / "rules.md"
    assert main(page, check=True) == 1
    assert main(page, check=False) == 0
    assert main(page, check=True) == 0
