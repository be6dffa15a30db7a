"""The rules as text: a list, one rule, and docs/rules.md.

``python -m rewriter.reporting.rules_page docs/rules.md`` writes the page; with ``--check`` it only says whether the
page is up to date.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from rewriter.domain import Severity
from rewriter.reporting.columns import columns
from rewriter.rules import RULES

_HEADING = re.compile(r"^##(?= )", re.MULTILINE)
_INTRODUCTION = """\
# Rules

What `rewriter check` looks for. Findings of severity `error` make a check fail; warnings do so with `--strict`.
`rewriter rules CODE` shows one of these sections. The page is made from the rules' own documentation by `make docs`.
"""


class Documented(Protocol):
    """What a page tells of a rule, of a check or of an audit."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def doc(self) -> str: ...


def rules_list(rules: Sequence[Documented] = RULES) -> str:
    """A line a rule: code, severity, name, what it finds."""
    rows = [(rule.code, rule.severity.value, rule.name, summary(rule)) for rule in rules]
    return "\n".join(columns(rows)) + "\n"


def rule_text(rule: Documented) -> str:
    """Everything documented about one rule."""
    return f"{rule.code} {rule.name} ({rule.severity.value})\n\n{rule.doc}\n"


def summary(rule: Documented) -> str:
    """The first line of a rule's documentation, without its full stop."""
    return rule.doc.partition("\n")[0].rstrip(".")


def rules_page(rules: Sequence[Documented] = RULES) -> str:
    """docs/rules.md: a table of all rules, then each rule's documentation in the order of the rules."""
    table = ["| code | rule | severity | finds |", "| --- | --- | --- | --- |", *map(_row, rules)]
    return "\n".join([_INTRODUCTION, *table, "", *map(_section, rules)])


def _row(rule: Documented) -> str:
    return f"| [{rule.code}](#{_anchor(rule)}) | {rule.name} | {rule.severity.value} | {summary(rule)} |"


def _section(rule: Documented) -> str:
    return f"## {rule.code} {rule.name}\n\nSeverity: {rule.severity.value}.\n\n{_HEADING.sub('###', rule.doc)}\n"


def _anchor(rule: Documented) -> str:
    """The anchor that code hosts make of the section's heading."""
    return f"{rule.code.lower()}-{rule.name}"


def main(path: Path, check: bool) -> int:
    """Write the page, or compare it; 1 when it is out of date."""
    page = rules_page()
    if not check:
        path.write_text(page, encoding="utf-8")
        return 0
    if path.is_file() and path.read_text(encoding="utf-8") == page:
        return 0
    sys.stderr.write(f"{path} is out of date: run `make docs`\n")
    return 1


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    sys.exit(main(Path(arguments[0]), check="--check" in sys.argv))
