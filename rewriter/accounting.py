"""What came of one rewrite, put on record: the published text, and what became of every sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rewriter.acceptance import Version
from rewriter.domain import Article, Attempt, Disposal, Ledger, Outcome, Refusal, Report, Source
from rewriter.domain.ledger import BUILTIN
from rewriter.editing import Edit, account, render
from rewriter.editing.edit import NOT_JUDGED
from rewriter.editing.marking import Citations
from rewriter.editing.render import Style
from rewriter.reading import language
from rewriter.rules import check

_TAKES_BACK = {"withdraw", "fit"}


def ledger_of(
    article: Article,
    sources: Sequence[Source],
    version: Version,
    builtin: Edit,
    attempts: Sequence[Attempt],
    *,
    model: str = BUILTIN,
    citations: Citations = "keep",
    style: Style = "news",
    currency: str = "",
) -> Ledger:
    """The record of *version*; its text is rendered and checked once more where markers are written anew."""
    statements = version.draft.statements
    disposals = _disposals(article, version, builtin, attempts, model)
    notes = [] if statements else ["no cited statement of the article is left to publish"]
    notes += [f"{finding.code}: {finding.message}" for finding in version.elsewhere]
    notes += [NOT_JUDGED] if article.language != language.CUES else []
    text, report = version.text, version.report
    if citations != "keep":
        text = render(version.draft, article, citations, style)
        report = check(text, article, tuple(sources))
    accepted = version.accepted and report.passed
    return Ledger(
        "accepted" if accepted else "rejected", article, text, statements, disposals,
        tuple(attempts), report, model, "; ".join(notes), currency,
    )


def failed(article: Article, attempts: Sequence[Attempt], model: str, why: str, currency: str) -> Ledger:
    """The record of a rewrite that no model could make."""
    return Ledger("error", article, "", (), (), tuple(attempts), Report((), ()), model, why, currency)


def _disposals(
    article: Article, version: Version, builtin: Edit, attempts: Sequence[Attempt], model: str
) -> tuple[Disposal, ...]:
    """What became of every sentence; of one that was taken back the finding, of one never taken the editor's reason."""
    if version.draft.statements == builtin.draft.statements:
        return builtin.disposals
    back = [refusal for attempt in attempts if attempt.purpose in _TAKES_BACK for refusal in attempt.refused]
    why = {name: _because(refusal) for refusal in back for name in refusal.rests_on}
    editors = {disposal.sentence: disposal for disposal in builtin.disposals} if model == BUILTIN else {}
    return tuple(_reasoned(each, why, editors) for each in account(article, version.draft))


def _because(refusal: Refusal) -> str:
    """The reason on record for a statement that was taken back: its first finding, or that there was no room."""
    if not refusal.findings:
        return "left out for length: a rumour that nobody answers"
    first = refusal.findings[0]
    return f"taken back: {first.code} {first.message}"


def _reasoned(disposal: Disposal, why: Mapping[str, str], editors: Mapping[str, Disposal]) -> Disposal:
    if disposal.outcome is not Outcome.CUT:
        return disposal
    if disposal.sentence in why:
        return replace(disposal, reason=why[disposal.sentence])
    known = editors.get(disposal.sentence)
    return replace(disposal, reason=known.reason) if known and known.outcome is Outcome.CUT else disposal
