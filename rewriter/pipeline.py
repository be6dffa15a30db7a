"""The story of one rewrite: read, draft, check, repair what fails, withdraw what still fails, account for all of it."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, Unpack

from rewriter import acceptance
from rewriter.acceptance import Version, evidence, mend, problems
from rewriter.accounting import failed, ledger_of
from rewriter.dialogue import Step, Story, arun, run
from rewriter.domain import Article, Attempt, Draft, Ledger, Refusal, Source, Statement
from rewriter.domain.ledger import BUILTIN
from rewriter.editing import Edit, edit
from rewriter.errors import InputError, ModelError
from rewriter.fitting import fit
from rewriter.reading import read, read_article
from rewriter.strategies.length import TIGHTENINGS, limit, most_words, target
from rewriter.strategies.options import TIGHTENED, Options, Settings, settings_of
from rewriter.strategies.status import settled
from rewriter.withdrawal import Judge, withdraw

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel
    from langchain_core.runnables import Runnable, RunnableConfig

    from rewriter.strategies.planning import Plan
    from rewriter.strategies.writer import Writer

NOTHING = Decimal(0)


def rewrite(
    original: str | Article,
    model: "str | BaseChatModel" = BUILTIN,
    sources: Iterable[Source] | None = None,
    *,
    config: "RunnableConfig | None" = None,
    **options: Unpack[Options],
) -> Ledger:
    """Rewrite one article and account for all of it.

    *model* is "builtin", "openai/NAME" or any langchain chat model; *options* are Options, *config* is langchain's. The
    status is "accepted" only where the check of the rendered text has no error finding. Raises InputError for an
    article nothing of which could be published and for unknown names, ModelError as ``on_model_error`` says.
    """
    if model == BUILTIN:
        settings = settings_of(options)
        return run(_story(_Job(_readable(original, settings.uncited), tuple(sources or ()), settings)))
    return rewrite_chain(model, sources, **options).invoke(original, config)


def rewrite_chain(
    model: "str | BaseChatModel" = BUILTIN, sources: Iterable[Source] | None = None, **options: Unpack[Options]
) -> "Runnable[str | Article, Ledger]":
    """``rewrite`` as a langchain Runnable: article text in, Ledger out."""
    from rewriter.llm.deadline import Deadline
    from rewriter.llm.runnable import RewriteRunnable

    settings, known = settings_of(options), tuple(sources or ())
    team = _team(model, settings)

    def story(original: str | Article) -> Story:
        article = _readable(original, "drop" if team else settings.uncited)
        return _story(_Job(article, known, settings, team))

    return RewriteRunnable(
        lambda original, config: run(story(original), config, Deadline.after(settings.deadline)),
        lambda original, config: arun(story(original), config, Deadline.after(settings.deadline)),
    )


def plan(original: str | Article, model: "str | BaseChatModel" = BUILTIN, **options: Unpack[Options]) -> "Plan":
    """The calls a rewrite would make, with their estimated tokens and cost; nobody is asked."""
    from rewriter.strategies.planning import plan_of

    settings = settings_of(options)
    team = _team(model, settings)
    article = _readable(original, "drop" if team else settings.uncited)
    return plan_of(article, settings, team[0] if team else None)


@dataclass(frozen=True, slots=True)
class _Job:
    article: Article
    sources: tuple[Source, ...] = ()
    settings: Settings = field(default_factory=Settings)
    team: "tuple[Writer, ...]" = ()
    """The model asked first and those that step in for it; empty for the built-in editor."""


def _story(job: _Job) -> Story:
    """The rewrite, told once; it stops where a model is asked."""
    article, settings = job.article, job.settings
    builtin = edit(article, settings.uncited, None if job.team else most_words(article, settings))
    titles = (builtin.draft.title, "")
    judge = partial(acceptance.judge, article=article, sources=job.sources, titles=titles, style=settings.style)
    attempts: list[Attempt] = []
    try:
        draft, team = yield from _draft(job, builtin, attempts)
    except ModelError as error:
        if settings.on_model_error == "raise":
            raise
        return failed(article, attempts, job.team[0].name, str(error), job.team[0].prices.currency)

    version = judge(draft)
    attempts[-1] = replace(attempts[-1], findings=version.codes, refused=version.refusals)
    rounds = settings.rounds if team else 0
    while version.failing and rounds > 0:
        mended = yield from _repair(job, version, team, attempts)
        version = judge(mend(version.draft, mended)) if mended else version
        attempts[-1] = replace(attempts[-1], findings=version.codes, refused=version.refusals)
        rounds = rounds - 1 if mended else 0
    if version.failing:
        version, refused, note = withdraw(version, article, builtin.draft.statements, judge)
        attempts.append(replace(_by_builtin("withdraw"), findings=version.codes, refused=refused, note=note))
    if team:
        version = yield from _tighten(job, version, team[0], attempts, judge)
        version = _arrange(version, article, attempts, judge)
        version = _fit(job, version, attempts, judge)
    return ledger_of(
        article, job.sources, version, builtin, attempts, model=(team or job.team)[0].name if job.team else BUILTIN,
        citations=settings.citations, style=settings.style,
        currency=job.team[0].prices.currency if job.team else "",
    )


def _draft(
    job: _Job, builtin: Edit, attempts: list[Attempt]
) -> Generator[Step, Any, "tuple[Draft, tuple[Writer, ...]]"]:
    """A draft, and who is left to mend it: the model that wrote it first, then those after it.

    The last ModelError when every model fails and the built-in editor is not to step in.
    """
    if not job.team:
        attempts.append(_by_builtin("draft"))
        return builtin.draft, ()
    from rewriter.strategies.drafting import Assignment, draft

    last: ModelError | None = None
    for number, writer in enumerate(job.team):
        try:
            drafted = yield from draft(Assignment(job.article, job.settings, writer, builtin.draft), attempts)
        except ModelError as error:
            attempts.append(writer.failed("draft", writer.draft, error))
            last = error
        else:
            return settled(drafted, job.article), job.team[number:]
    assert last is not None, "a team has at least one model"
    if job.settings.on_model_error != "builtin" and BUILTIN not in job.settings.fallbacks:
        raise last
    attempts.append(_by_builtin("fallback"))
    return builtin.draft, ()


def _repair(
    job: _Job, version: Version, team: "tuple[Writer, ...]", attempts: list[Attempt]
) -> Generator[Step, Any, dict[int, tuple[Statement, ...]]]:
    """The second try at the failing statements, by the next model where one fails; none leaves them to be withdrawn."""
    from rewriter.llm.chain import Failing, RepairRequest

    failing = tuple(
        Failing(index, version.draft.statements[index], problems(found), evidence(version, index, job.article))
        for index, found in version.failing.items()
    )
    for writer in team:
        try:
            reply = yield Step(writer.repairing(), RepairRequest(job.article, failing))
        except ModelError as error:
            attempts.append(writer.failed("repair", writer.repair, error))
        else:
            attempts.append(writer.attempt("repair", writer.repair, reply))
            mended: dict[int, tuple[Statement, ...]] = reply.mended
            return mended
    return {}


def _tighten(
    job: _Job, version: Version, writer: "Writer", attempts: list[Attempt], judge: Judge
) -> Generator[Step, Any, Version]:
    """*version* in fewer words where the strategy is to tighten, asked for again while it is too long; as it is where
    the model fails."""
    if job.settings.strategy != TIGHTENED:
        return version
    from rewriter.llm.chain import TightenRequest
    from rewriter.tightening import tighten

    most, bound = target(job.article, job.settings)[1], limit(job.article, job.settings)
    for _ in range(TIGHTENINGS):
        if read(version.text).words <= bound:
            break
        try:
            reply = yield Step(writer.tightening(), TightenRequest(job.article, version.draft.statements, most))
        except ModelError as error:
            attempts.append(writer.failed("tighten", writer.tighten, error))
            break
        before, (version, note) = version, tighten(version, reply.shorter, judge)
        attempt = writer.attempt("tighten", writer.tighten, reply)
        attempts.append(replace(attempt, findings=version.codes, note="; ".join(filter(None, (attempt.note, note)))))
        if version is before:
            break
    return version


def _arrange(version: Version, article: Article, attempts: list[Attempt], judge: Judge) -> Version:
    """*version* in a reader's order; the record says where that did not pass."""
    from rewriter.arranging import arrange

    arranged, note = arrange(version, article, judge)
    if note:
        attempts.append(replace(_by_builtin("arrange"), findings=version.codes, note=note))
    return arranged


def _fit(job: _Job, version: Version, attempts: list[Attempt], judge: Judge) -> Version:
    """*version* without rumours it has no room for, and a line on record for what was left out."""
    shorter, left_out = fit(version, job.article, limit(job.article, job.settings), judge)
    if left_out:
        gone = tuple(Refusal(one.text, (), one.rests_on) for one in left_out)
        attempts.append(replace(_by_builtin("fit"), findings=shorter.codes, refused=gone))
    return shorter


def _by_builtin(purpose: str) -> Attempt:
    return Attempt(purpose, BUILTIN, cost=NOTHING)


def _team(model: "str | BaseChatModel", settings: Settings) -> "tuple[Writer, ...]":
    if model == BUILTIN:
        return ()
    from rewriter.strategies.writer import writers

    return writers(model, settings)


def _readable(original: str | Article, uncited: str) -> Article:
    article = read_article(original) if isinstance(original, str) else original
    if not article.words:
        raise InputError("the article holds no words; give a text of at least one sentence")
    if not article.citations and uncited == "drop":
        raise InputError("the article cites nothing, so none of it can be published; add markers, or keep it marked "
                         "as unsourced with --uncited mark and the built-in editor")
    return article
