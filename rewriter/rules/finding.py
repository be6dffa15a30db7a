"""From a rule's hits to findings, with their place in the text; a rule that fails is a finding of its own."""

import bisect
import re
from collections.abc import Iterable, Iterator

from rewriter.domain import Finding, Severity, Span
from rewriter.rules.alignment.case import Case
from rewriter.rules.check_itself import INCOMPLETE
from rewriter.rules.rule import Hit, Rule


class LineMap:
    """Offsets to line and column, both from 1."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def run(rule: Rule, case: Case, lines: LineMap, severity: Severity | None = None) -> Iterable[Finding]:
    """The findings of *rule* in *case*, of its own severity or the one given."""
    try:
        hits = list(rule.check(case))
    except Exception as error:
        failed = Hit(
            Span(0, 0),
            f"rule {rule.code} failed ({type(error).__name__}: {error}); the check is incomplete",
            "report this as a bug",
        )
        return (_finding(INCOMPLETE.code, INCOMPLETE.name, Severity.ERROR, failed, lines),)
    if not hits:
        return ()
    return [_finding(rule.code, rule.name, severity or rule.severity, hit, lines) for hit in _once(hits)]


def _once(hits: Iterable[Hit]) -> Iterator[Hit]:
    seen: set[tuple[Span, str]] = set()
    for hit in hits:
        if (hit.span, hit.message) not in seen:
            seen.add((hit.span, hit.message))
            yield hit


def _finding(code: str, name: str, severity: Severity, hit: Hit, lines: LineMap) -> Finding:
    line, column = lines.place(hit.span.start)
    return Finding(code, name, severity, hit.message, hit.span, line, column, hit.suggestion, hit.evidence)
