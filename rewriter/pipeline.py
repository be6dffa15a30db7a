"""The story of one rewrite: read, draft, check, repair what fails, withdraw what still fails, account for all of it."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from rewriter.acceptance import Version, evidence, judge, mend, problems, withdraw
from rewriter.dialogue import Step, Story, arun, run
from rewriter.domain import (
    Article,
    Attempt,
    Disposal,
    Draft,
    Finding,
    Ledger,
    Outcome,
    Report,
    Source,
    Statement,
    Usage,
)
from rewriter.editing import Edit, account, edit, render
from rewriter.editing.edit import NOT_JUDGED
from rewriter.editing.marking import Citations
from rewriter.errors import InputError, ModelError
from rewriter.reading import language, read_article
from rewriter.rules import check

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel
    from langchain_core.runnables import Runnable

BUILTIN = "builtin"
_TARGET = (0.2, 0.35)
"""The words asked of a model, as parts of the article's; the check warns above 0.4."""
OnModelError = Literal["raise", "builtin", "record"]
"""A model that fails: raise ModelError, take the built-in editor's text, or return a ledger with status "error"."""


def rewrite(
    original: str | Article,
    model: "str | BaseChatModel" = BUILTIN,
    sources: Iterable[Source] | None = None,
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    prompt: str | None = None,
    rounds: int = 2,
    uncited: str = "drop",
    timeout: float = 120.0,
    on_model_error: OnModelError = "raise",
    citations: Citations = "keep",
) -> Ledger:
    """Rewrite one article and account for all of it.

    *model* is "builtin", "openai/NAME" or any langchain chat model; *prompt* a drafting prompt, ``name`` or
    ``name@vN``; *rounds* the most repairs; *timeout* seconds of silence a call may last. The status is "accepted" only
    where the check of the rendered text has no error finding. Raises InputError for an article nothing of which could
    be published and for unknown names, ModelError as *on_model_error* says.
    """
    if model == BUILTIN:
        job = _Job(_readable(original, uncited), tuple(sources or ()), uncited=uncited, citations=citations)
        return run(_story(job))
    chain = rewrite_chain(
        model, sources, base_url=base_url, api_key=api_key, prompt=prompt, rounds=rounds, uncited=uncited,
        timeout=timeout, on_model_error=on_model_error, citations=citations,
    )
    return chain.invoke(original)


def rewrite_chain(
    model: "str | BaseChatModel" = BUILTIN,
    sources: Iterable[Source] | None = None,
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    prompt: str | None = None,
    rounds: int = 2,
    uncited: str = "drop",
    timeout: float = 120.0,
    on_model_error: OnModelError = "raise",
    citations: Citations = "keep",
) -> "Runnable[str | Article, Ledger]":
    """``rewrite`` as a langchain Runnable: article text in, Ledger out."""
    from rewriter.llm.runnable import RewriteRunnable

    writer = None if model == BUILTIN else _writer(model, base_url, api_key, prompt, timeout)
    known = tuple(sources or ())

    def story(original: str | Article) -> Story:
        article = _readable(original, uncited if writer is None else "drop")
        return _story(_Job(article, known, writer, rounds, uncited, on_model_error, citations))

    return RewriteRunnable(
        lambda original, config: run(story(original), config), lambda original, config: arun(story(original), config)
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """A model with its two chains, and the prompts behind them as (reference, digest)."""

    name: str
    drafting: "Runnable[Any, Any]"
    repairing: "Runnable[Any, Any]"
    draft_prompt: tuple[str, str]
    repair_prompt: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Job:
    article: Article
    sources: tuple[Source, ...] = ()
    writer: _Writer | None = None
    rounds: int = 0
    uncited: str = "drop"
    on_model_error: OnModelError = "raise"
    citations: Citations = "keep"


def _story(job: _Job) -> Story:
    article, sources = job.article, job.sources
    builtin = edit(article, uncited=job.uncited)
    titles, rounds = (builtin.draft.title, ""), job.rounds if job.writer else 0
    try:
        draft, attempts = yield from _draft(job, builtin)
    except ModelError as error:
        failed = _attempt("draft", job.writer, usage=_usage(error), note=str(error))
        if job.on_model_error == "raise":
            raise
        if job.on_model_error == "record":
            return Ledger("error", article, "", (), (), (failed,), Report((), ()), failed.model, str(error))
        draft, attempts, rounds = builtin.draft, [failed, Attempt("fallback", BUILTIN)], 0

    version = judge(draft, article, sources, titles)
    attempts[-1] = replace(attempts[-1], findings=version.codes, refused=version.refusals)
    while version.failing and rounds > 0:
        mended, attempt = yield from _repair(job, version)
        version = judge(mend(version.draft, mended), article, sources, titles) if mended else version
        attempts.append(replace(attempt, findings=version.codes, refused=version.refusals))
        rounds = rounds - 1 if mended else 0
    if version.failing:
        version, refused = withdraw(version, article, sources, builtin.draft.statements, titles)
        attempts.append(Attempt("withdraw", BUILTIN, findings=version.codes, refused=refused))
    return _ledger(job, version, builtin, attempts)


def _draft(job: _Job, builtin: Edit) -> Generator[Step, Any, tuple[Draft, list[Attempt]]]:
    if job.writer is None:
        return builtin.draft, [Attempt("draft", BUILTIN)]
    from rewriter.llm.chain import DraftRequest

    words = job.article.words
    reply = yield Step(job.writer.drafting, DraftRequest(job.article, *(round(words * part) for part in _TARGET)))
    return reply.draft, [_attempt("draft", job.writer, usage=reply.usage, note=reply.note)]


def _repair(job: _Job, version: Version) -> Generator[Step, Any, tuple[dict[int, tuple[Statement, ...]], Attempt]]:
    """The model's second try at the failing statements; a model that fails here leaves them to be withdrawn."""
    from rewriter.llm.chain import Failing, RepairRequest

    assert job.writer is not None, "only a model's draft is repaired"
    failing = tuple(
        Failing(index, version.draft.statements[index], problems(found), evidence(version, index, job.article))
        for index, found in version.failing.items()
    )
    try:
        reply = yield Step(job.writer.repairing, RepairRequest(job.article, failing))
    except ModelError as error:
        return {}, _attempt("repair", job.writer, usage=_usage(error), note=str(error))
    return reply.mended, _attempt("repair", job.writer, usage=reply.usage, note=reply.note)


def _ledger(job: _Job, version: Version, builtin: Edit, attempts: Sequence[Attempt]) -> Ledger:
    statements = version.draft.statements
    disposals = _disposals(job, version, builtin, attempts)
    notes = [] if statements else ["no cited statement of the article is left to publish"]
    notes += [f"{finding.code}: {finding.message}" for finding in version.elsewhere]
    notes += [NOT_JUDGED] if job.article.language != language.CUES else []
    text, report = _published(job, version)
    accepted = version.accepted and report.passed
    return Ledger(
        "accepted" if accepted else "rejected", job.article, text, statements, disposals,
        tuple(attempts), report, job.writer.name if job.writer else BUILTIN, "; ".join(notes),
    )


def _disposals(job: _Job, version: Version, builtin: Edit, attempts: Sequence[Attempt]) -> tuple[Disposal, ...]:
    """What became of every sentence; of one that was taken back the finding, of one never taken the editor's reason."""
    if version.draft.statements == builtin.draft.statements:
        return builtin.disposals
    refused = [refusal for attempt in attempts if attempt.purpose == "withdraw" for refusal in attempt.refused]
    why = {name: refusal.findings[0] for refusal in refused for name in refusal.rests_on if refusal.findings}
    editors = {disposal.sentence: disposal for disposal in builtin.disposals} if job.writer is None else {}
    return tuple(_reasoned(each, why, editors) for each in account(job.article, version.draft))


def _reasoned(disposal: Disposal, why: Mapping[str, Finding], editors: Mapping[str, Disposal]) -> Disposal:
    if disposal.outcome is not Outcome.CUT:
        return disposal
    if disposal.sentence in why:
        finding = why[disposal.sentence]
        return replace(disposal, reason=f"taken back: {finding.code} {finding.message}")
    known = editors.get(disposal.sentence)
    return replace(disposal, reason=known.reason) if known and known.outcome is Outcome.CUT else disposal


def _published(job: _Job, version: Version) -> tuple[str, Report]:
    """The text with its markers written as asked, and the check of exactly that text."""
    if job.citations == "keep":
        return version.text, version.report
    text = render(version.draft, job.article, job.citations)
    return text, check(text, job.article, job.sources)


def _attempt(purpose: str, writer: _Writer | None, usage: Usage, note: str) -> Attempt:
    if writer is None:
        return Attempt(purpose, BUILTIN, note=note)
    reference, digest = writer.repair_prompt if purpose == "repair" else writer.draft_prompt
    return Attempt(purpose, writer.name, reference, digest, usage, note=note)


def _usage(error: ModelError) -> Usage:
    """What a failed call cost all the same, where an answer came."""
    return getattr(error, "usage", Usage())


def _readable(original: str | Article, uncited: str) -> Article:
    article = read_article(original) if isinstance(original, str) else original
    if not article.words:
        raise InputError("the article holds no words; give a text of at least one sentence")
    if not article.citations and uncited == "drop":
        raise InputError("the article cites nothing, so none of it can be published; add markers, or keep it marked "
                         "as unsourced with --uncited mark and the built-in editor")
    return article


def _writer(
    model: "str | BaseChatModel", base_url: str | None, api_key: str | None, prompt: str | None, timeout: float
) -> _Writer:
    from rewriter import prompts
    from rewriter.llm.chain import drafting, name_of, repairing
    from rewriter.llm.chat import EndpointChat
    from rewriter.llm.endpoint import resolve

    first, second = prompts.load(prompt or "draft"), prompts.load("repair")
    if first.purpose != "draft":
        raise InputError(f"prompt {first.reference!r} is for {first.purpose!r}, not for drafting; take a drafting one")
    if isinstance(model, str):
        model = EndpointChat(endpoint=resolve(model, base_url, api_key), timeout=timeout)
    return _Writer(
        name_of(model), drafting(model, first), repairing(model, second),
        (first.reference, first.digest), (second.reference, second.digest),
    )
