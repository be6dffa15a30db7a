"""Planted errors in the log and reports that every eval has: an arm that is the validator, a sample for each article.

Two runs with different code can then be compared (`rewriter eval compare`): is the validator better, or did its rate
just move? An article's value is its own rate, and an arm's the mean over articles, so that a long article does not
count more; the rates of docs/validator-evals.md are over all statements together.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rewriter.evaluation.metrics.metric import Better, Score, Unit, share
from rewriter.evaluation.planting import PLANTERS, Group
from rewriter.evaluation.runs.environment import code_digest
from rewriter.evaluation.runs.log import Log, read_run
from rewriter.evaluation.runs.run import ArmInfo, Measure, Plan, Run, Sample, Subject
from rewriter.evaluation.validator import TRUE, Measured, Verdict

ARM = "validator"
_GROUPS = {planter.kind: planter.group for planter in PLANTERS}
_UNTOUCHED = TRUE[0]
_ALARMS = "alarms_"


def validator_run(measured: Measured, folder: Path, kinds: Sequence[str] = ()) -> Run:
    """*measured* as a finished run, its log in *folder*; InputError where that holds another run."""
    plan = Plan(
        "validator", "validator", (ArmInfo(ARM, ARM, parameters={"seed": measured.seed, "kinds": list(kinds)}),),
        tuple(_measures(measured)), tuple(_subject(name, measured) for name in measured.articles), ARM,
        code=code_digest(),
    )  # fmt: skip
    log = Log(folder, plan)
    for name in measured.articles:
        made = _sample(name, measured, plan.measures)
        if made.key not in log.done:
            log.add(made)
    log.finish()
    return read_run(folder)


def _measures(measured: Measured) -> Iterator[Measure]:
    """Every group of planted errors that occurs and all of them, every sort of true statement that occurs."""
    planted = "formula: planted errors with an error finding / errors planted"
    yield Measure("caught", Better.HIGHER, Unit.SHARE, f"Planted errors of every kind that are blocked.\n\n{planted}")
    for group in Group:
        if any(_GROUPS[one.kind] is group for one in measured.planted):
            doc = f"Planted errors in {group.value} that are blocked.\n\n{planted}"
            yield Measure(_caught(group), Better.HIGHER, Unit.SHARE, doc)
    for origin in TRUE:
        if any(one.origin == origin for one in measured.true):
            doc = f"True statements ({origin}) that are blocked.\n\nformula: with an error finding / true statements"
            yield Measure(f"{_ALARMS}{origin}", Better.LOWER, Unit.SHARE, doc)


def _subject(name: str, measured: Measured) -> Subject:
    """By its untouched statements: they depend on the article, not on what the validator makes of it."""
    texts = [one.before for one in measured.true if one.article == name and one.origin == _UNTOUCHED]
    return Subject(name, hashlib.sha256("\0".join(texts).encode()).hexdigest())


def _sample(name: str, measured: Measured, measures: Sequence[Measure]) -> Sample:
    scores = {measure.name: _score(measure.name, name, measured) for measure in measures}
    return Sample(ARM, name, 1, "done", scores)


def _score(measure: str, article: str, measured: Measured) -> Score:
    if measure.startswith(_ALARMS):
        origin = measure.removeprefix(_ALARMS)
        true = [one for one in measured.true if one.article == article and one.origin == origin]
        return _share([one for one in true if one.blocked], true, [one for one in true if one.blocked])
    mine = [one for one in measured.planted if one.article == article]
    planted = [one for one in mine if measure in ("caught", _caught(_GROUPS[one.kind]))]
    return _share([one for one in planted if one.blocked], planted, [one for one in planted if not one.blocked])


def _caught(group: Group) -> str:
    """The name of a group's measure: ``caught_names_and_roles``."""
    return "caught_" + group.value.replace(" ", "_")


def _share(hits: Sequence[Verdict], of: Sequence[Verdict], against: Sequence[Verdict]) -> Score:
    found = share(len(hits), len(of), "the article has no such statement")
    return replace(found, details=tuple(_told(one) for one in against))


def _told(one: Verdict) -> str:
    """A miss with what was planted, a false alarm with what it was blocked for."""
    why = one.note or ", ".join(f"{code} {message}" for code, message in one.errors)
    return f"{one.kind}: {one.after}{f' ({why})' if why else ''}"
