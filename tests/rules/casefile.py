"""Cases of a rule, as Markdown: sections with ``original``, ``rewrite`` and ``findings`` fences.

A section without ``findings`` must come out clean. A line of ``findings`` is ``CODE fragment``: a finding of that
code whose span overlaps the fragment of the rewrite; ``F101|F106 fragment`` accepts either code.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from rewriter.domain import Finding, Report, Severity, Source
from rewriter.reading import read_article
from rewriter.rules import check

CASES = Path(__file__).parent / "cases"
SECTION = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
FENCE = re.compile(
    r"^```(?P<kind>original|rewrite|findings|source)(?: (?P<key>[^\n]+))?\n(?P<body>.*?)\n?^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Expected:
    codes: tuple[str, ...]
    fragment: str


@dataclass(frozen=True)
class CaseText:
    file: str
    title: str
    original: str
    rewrite: str
    expected: tuple[Expected, ...]
    sources: tuple[Source, ...] = field(default=())

    @property
    def id(self) -> str:
        return f"{self.file}: {self.title}"


def load(path: Path) -> list[CaseText]:
    text = path.read_text(encoding="utf-8")
    heads = list(SECTION.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return [_section(path.stem, head["title"], text[head.end() : end]) for head, end in zip(heads, ends, strict=True)]


def _section(file: str, title: str, body: str) -> CaseText:
    fences = [(m["kind"], m["key"] or "", m["body"]) for m in FENCE.finditer(body)]
    parts = {kind: text for kind, _, text in fences}
    lines = [line.split(maxsplit=1) for line in parts.get("findings", "").splitlines() if line.strip()]
    expected = tuple(Expected(tuple(line[0].split("|")), line[1] if len(line) > 1 else "") for line in lines)
    sources = tuple(Source(key=key, text=text) for kind, key, text in fences if kind == "source")
    return CaseText(file, title, parts["original"], parts["rewrite"], expected, sources)


def run(case: CaseText) -> Report:
    return check(read_article(case.rewrite), read_article(case.original), case.sources)


def meets(finding: Finding, expected: Expected, rewrite: str) -> bool:
    start = rewrite.find(expected.fragment)
    inside = finding.span.start < start + len(expected.fragment) and start < finding.span.end
    return finding.code in expected.codes and (not expected.fragment or (start >= 0 and inside))


def problems(case: CaseText) -> list[str]:
    """What the report says otherwise than the case; empty when it agrees."""
    report = run(case)
    missing = [e for e in case.expected if not any(meets(f, e, case.rewrite) for f in report.findings)]
    said = [f"missed: {'|'.join(e.codes)} {e.fragment}" for e in missing]
    if not case.expected:
        own = {f.code for f in report.findings if f.rule == case.file}
        alarms = [f for f in report.findings if f.severity is Severity.ERROR or f.code in own]
        said += [f"false positive against {case.title!r}: {f.code} {f.message}" for f in alarms]
    return said
