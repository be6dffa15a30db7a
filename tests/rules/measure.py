"""How often the validator is right: both error rates over labelled statements and cases.

    python -m tests.rules.measure

Statements are single sentences about the articles of ``evals/datasets``, half of them right, half with one thing
wrong; cases are the Markdown files beside the rules' tests. A statement or case counts as blocked on any error finding.
"""

import json
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from rewriter.domain import Severity
from rewriter.reading import read_article
from rewriter.rules import RULES, check
from tests.rules.casefile import CASES, load, run

WARNINGS = {rule.code for rule in RULES if rule.severity is not Severity.ERROR}
DATASETS = Path(__file__).parents[2] / "evals" / "datasets"


@dataclass(frozen=True)
class Judged:
    """One statement or case: is it right, was it blocked, and what kind of statement it is."""

    kind: str
    right: bool
    blocked: bool


@dataclass(frozen=True)
class Rates:
    """Shares in 0..1: wrong statements caught, right statements blocked."""

    caught: float
    alarms: float
    wrong: int
    right: int

    def __str__(self) -> str:
        return f"{self.caught:6.1%} of {self.wrong} wrong caught, {self.alarms:5.1%} of {self.right} right blocked"


TUNED = ("harbour-stadium", "migraine-patch", "pocket-console", "solar-ferry")
"""The articles that the rules were made on."""
HELD_BACK = frozenset(
    line for line in (DATASETS / "heldback.txt").read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")
)
"""The articles nobody looked at."""


def statements(of: Container[str] = TUNED) -> Iterator[Judged]:
    """The labelled statements of some articles of the datasets, judged."""
    for path in sorted((DATASETS / "claims").glob("*.yaml")):
        if path.name.removesuffix(".claims.yaml") not in of:
            continue
        article = DATASETS / "articles" / path.name.replace(".claims.yaml", ".md")
        original = read_article(article.read_text(encoding="utf-8"))
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            findings = check(row["rewrite"], original).findings
            blocked = any(finding.severity is Severity.ERROR for finding in findings)
            yield Judged(row["kind"], row["label"] == "right", blocked)


def cases(folder: Path = CASES) -> Iterator[Judged]:
    """Every case of *folder*, judged; a case that expects only warnings counts as right."""
    for path in sorted(folder.glob("*.md")):
        for case in load(path):
            errors = any(finding.severity is Severity.ERROR for finding in run(case).findings)
            wants_error = any(code[0] != "W" and code not in WARNINGS for each in case.expected for code in each.codes)
            yield Judged(path.stem, not wants_error, errors)


def adversary() -> Iterator[Judged]:
    """Texts that once got past the check, or were blocked though true; chosen against it, so this is no rate."""
    root = DATASETS.parents[1]
    for line in (Path(__file__).parent / "adversary.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        findings = check(row["rewrite"], read_article((root / row["article"]).read_text(encoding="utf-8"))).findings
        blocked = any(finding.severity is Severity.ERROR for finding in findings)
        yield Judged(row["class"], row["should"] == "pass", blocked)


def rates(judged: list[Judged]) -> Rates:
    wrong, right = [j for j in judged if not j.right], [j for j in judged if j.right]
    caught, alarms = sum(j.blocked for j in wrong), sum(j.blocked for j in right)
    return Rates(caught / max(1, len(wrong)), alarms / max(1, len(right)), len(wrong), len(right))


def main() -> None:  # a table for people
    every = {path.name.removesuffix(".md") for path in (DATASETS / "articles").glob("*.md")}
    groups = {
        "statements, first four articles": list(statements()),
        "statements, later articles": list(statements(every - HELD_BACK - set(TUNED))),
        "statements, articles held back": list(statements(HELD_BACK)),
        "cases of the rules": list(cases()),
        "cases held back": list(cases(Path(__file__).parent / "heldback")),
        "chosen against the check": list(adversary()),
    }
    for name, judged in groups.items():
        print(f"{name:32} {rates(judged)}")
    print("\nstatements by kind: judged rightly of all")
    total, good = Counter[str](), Counter[str]()
    for each in groups["statements, first four articles"]:
        label = f"{'right' if each.right else 'wrong'}: {each.kind}"
        total[label] += 1
        good[label] += each.blocked is not each.right
    for label in sorted(total):
        print(f"  {label:34} {good[label]:3} of {total[label]}")


if __name__ == "__main__":
    main()
