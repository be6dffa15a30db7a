"""Judging a draft by its rendered text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rewriter import grounds
from rewriter.domain import Article, Draft, Finding, Refusal, Report, Severity, Source, Span, Statement, Status
from rewriter.editing import render
from rewriter.editing.render import Style
from rewriter.editing.spans import spans as spans_of
from rewriter.facts.stems import content_stems
from rewriter.rules import check

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Version:
    """A draft, the text made of it, and what the check says of that text.

    ``spans`` say where in the text each statement stands. ``failing`` holds the error findings by index of the
    statement they stand in; ``title_fails`` is True for one in
    the title; ``elsewhere`` are those that stand in neither, and that no repair of a statement can mend.
    """

    draft: Draft
    text: str
    report: Report
    spans: tuple[Span, ...]
    failing: Mapping[int, tuple[Finding, ...]]
    title_fails: bool
    elsewhere: tuple[Finding, ...]

    @property
    def accepted(self) -> bool:
        """No error finding, none that only the draft can tell, and something to publish."""
        return self.report.passed and not self.failing and bool(self.draft.statements)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """The failing statements with their findings."""
        told = ((self.draft.statements[index], found) for index, found in self.failing.items())
        return tuple(Refusal(statement.text, found, statement.rests_on) for statement, found in told)

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the error findings, in order of position."""
        errors = [finding for finding in self.report.findings if finding.severity is Severity.ERROR]
        more = [each for found in self.failing.values() for each in found if each.code in grounds.CODES]
        return tuple(finding.code for finding in sorted([*errors, *more], key=lambda each: each.span))


def judge(
    draft: Draft, article: Article, sources: Sequence[Source], titles: Sequence[str] = ("",), style: Style = "news"
) -> Version:
    """*draft* rendered, read afresh as anybody's text, and checked.

    A title that fails gives way to the next of *titles*.
    """
    version = _judge(draft, article, sources, style)
    for title in titles:
        if not version.title_fails and (version.draft.title in titles or title_holds(version)):
            break
        version = _judge(replace(draft, title=title), article, sources, style)
    return version


def title_holds(version: Version) -> bool:
    """True when the title promises nothing but what statements that pass, and are not unconfirmed, say.

    At least two of three content words are theirs, every number is, and none is found in unconfirmed statements alone.
    """
    title = version.draft.title
    passing = [one for index, one in enumerate(version.draft.statements) if index not in version.failing]
    firm = " ".join(one.text for one in passing if one.status is not Status.UNCONFIRMED)
    loose = " ".join(one.text for one in version.draft.statements if one.status is Status.UNCONFIRMED)
    promised, said = set(content_stems(title)), set(content_stems(firm))
    only_loose = promised & (set(content_stems(loose)) - said)
    numbers = set(_NUMBER.findall(title)) <= set(_NUMBER.findall(firm))
    return bool(promised) and 3 * len(promised & said) >= 2 * len(promised) and not only_loose and numbers


def _judge(draft: Draft, article: Article, sources: Sequence[Source], style: Style) -> Version:
    text = render(draft, article, style=style)
    spans = spans_of(text, draft, article)
    report = check(text, article, tuple(sources))
    failing: dict[int, tuple[Finding, ...]] = {}
    title_fails, elsewhere = False, []
    title_end = text.find("\n") if draft.title else -1
    for finding in report.findings:
        if finding.severity is not Severity.ERROR:
            continue
        hit = [index for index, span in enumerate(spans) if finding.span.overlaps(span)]
        for index in hit:
            failing[index] = (*failing.get(index, ()), finding)
        if not hit and len(finding.span) and finding.span.end <= title_end:
            title_fails = True
        elif not hit:
            elsewhere.append(finding)
    for index, (statement, where) in enumerate(zip(draft.statements, spans, strict=True)):
        if strays := grounds.faults(statement, article, where):
            failing[index] = (*failing.get(index, ()), *strays)
    return Version(draft, text, report, spans, failing, title_fails, tuple(elsewhere))


def mend(draft: Draft, mended: Mapping[int, Sequence[Statement]]) -> Draft:
    """*draft* with each statement in *mended* replaced by the statements given for it, by none where it is empty."""
    kept = [
        statement
        for index, original in enumerate(draft.statements)
        for statement in mended.get(index, (original,))
    ]
    return replace(draft, statements=tuple(dict.fromkeys(kept)))


def problems(findings: Sequence[Finding]) -> tuple[str, ...]:
    """What a model is told of each finding: its message, and what to do."""
    return tuple(
        dict.fromkeys(f"{f.message}; {f.suggestion}" if f.suggestion else f.message for f in findings)
    )


def evidence(version: Version, index: int, article: Article) -> tuple[str, ...]:
    """Ids of the sentences a failing statement may rest on, in order of the article: its own and its findings'."""
    ids = {name for name in version.draft.statements[index].rests_on if name in article.by_id}
    spans = [e.span for finding in version.failing[index] for e in finding.evidence if e.document == "original"]
    found = {s.id for s in article.sentences if any(s.span.overlaps(span) for span in spans)}
    return tuple(s.id for s in article.sentences if s.id in ids | found)
