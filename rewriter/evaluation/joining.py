"""Runs that are done, put together as if they had been one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rewriter.errors import InputError
from rewriter.evaluation.runs.run import Plan, Run, Subject


def joined(runs: Sequence[tuple[str, Run]], reference: str | None = None) -> Run:
    """One run with every arm of *runs*, given with their names; an arm's name that is taken gets its run's before it.

    The reference is the first run's, unless an arm is named. InputError where the same article, or its labels, differ
    between runs, and where they measure nothing in common.
    """
    arms, samples = [], []
    taken = Counter(arm.name for _, run in runs for arm in run.plan.arms)
    for name, run in runs:
        called = {arm.name: arm.name if taken[arm.name] == 1 else f"{name}: {arm.name}" for arm in run.plan.arms}
        arms += [replace(arm, name=called[arm.name]) for arm in run.plan.arms]
        samples += [replace(sample, arm=called[sample.arm]) for sample in run.samples]
    names = [arm.name for arm in arms]
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise InputError(f"arm {twice[0]!r} is named twice; give runs whose folders have different names")
    first = runs[0][1].plan
    own = [arm.name for arm in first.arms].index(first.reference)
    chosen = reference or names[own]
    if chosen not in names:
        raise InputError(f"no arm {chosen!r} in these runs; there are {', '.join(names)}")
    measures = tuple(m for m in first.measures if all(_measures(m.name, run.plan) for _, run in runs))
    if not measures:
        raise InputError("these runs have no metric in common; compare runs of one kind")
    codes = {run.plan.code for _, run in runs}
    plan = replace(
        first, task=" + ".join(dict.fromkeys(run.plan.task for _, run in runs)), arms=tuple(arms), measures=measures,
        subjects=_subjects(runs), reference=chosen, repeat=max(run.plan.repeat for _, run in runs),
        code=codes.pop() if len(codes) == 1 else "",
    )  # fmt: skip
    status = "finished" if all(run.status == "finished" for _, run in runs) else "started"
    return replace(runs[0][1], plan=plan, samples=tuple(samples), status=status)


def _measures(name: str, plan: Plan) -> bool:
    return any(measure.name == name for measure in plan.measures)


def _subjects(runs: Sequence[tuple[str, Run]]) -> tuple[Subject, ...]:
    found: dict[str, Subject] = {}
    for name, run in runs:
        for subject in run.plan.subjects:
            known = found.setdefault(subject.name, subject)
            if known.digest != subject.digest:
                raise InputError(f"article {subject.name!r} or its labels differ in {name!r}; run the eval again")
    return tuple(found.values())
