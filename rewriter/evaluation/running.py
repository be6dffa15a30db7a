"""The story of a run: plan it, make every rewrite that is not in the log yet, score it, add it to the log."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from traceback import extract_tb

from rewriter.domain import Report
from rewriter.errors import InputError
from rewriter.evaluation.arms import described
from rewriter.evaluation.drafting import Answering, Outcome, draft
from rewriter.evaluation.labels.dataset import Item
from rewriter.evaluation.metrics import registry
from rewriter.evaluation.metrics.judged import judged
from rewriter.evaluation.runs.environment import code_digest
from rewriter.evaluation.runs.log import Log, read_run
from rewriter.evaluation.runs.run import Measure, Plan, Run, Sample, Shown, Subject, measure_of
from rewriter.evaluation.tasks import BUILTIN, Task, TaskArm
from rewriter.reporting.ledger_json import ledger_document

Tell = Callable[[Sample, int, int], None]
"""Called after each sample with how many are done, and of how many."""


def plan(name: str, task: Task, arms: Sequence[TaskArm], reference: str, items: Sequence[Item], repeat: int) -> Plan:
    """What is to be done, in full; InputError for a prompt that does not exist."""
    return Plan(
        "rewrites",
        name,
        tuple(described(arm) for arm in arms),
        measures_of(task),
        tuple(Subject(item.name, item.digest, item.article.text) for item in items),
        reference,
        repeat,
        code_digest(),
    )


def measures_of(task: Task) -> tuple[Measure, ...]:
    """The task's metrics in the registry's order; tested ones are those it names under ``metrics``."""
    wanted = {*task.metrics, *task.shown, *(gate.metric for gate in task.gates)}
    return tuple(measure_of(each, each.name in task.metrics) for each in registry.METRICS if each.name in wanted)


def execute(
    plan: Plan,
    arms: Sequence[TaskArm],
    items: Sequence[Item],
    answering: Answering,
    folder: Path,
    tell: Tell = lambda _sample, _done, _all: None,
    jobs: int = 1,
) -> Run:
    """Make what is missing in the log of *folder*, *jobs* at a time, and read the whole of it back."""
    log = Log(folder, plan)
    wanted = [(arm, item, repeat) for item in items for arm in arms for repeat in _repeats(arm, plan.repeat)]
    missing = [each for each in wanted if (each[0].name, each[1].name, each[2]) not in log.done]
    done = len(wanted) - len(missing)

    def make(each: tuple[TaskArm, Item, int]) -> Sample:
        made = sample(*each, answering, plan.measures)
        log.add(made)
        return made

    for number, made in enumerate(_mapped(make, missing, jobs), start=done + 1):
        tell(made, number, len(wanted))
    log.finish()
    return read_run(folder)


def sample(arm: TaskArm, item: Item, repeat: int, answering: Answering, measures: Sequence[Measure]) -> Sample:
    """One rewrite, scored; of an error nothing is measured, and the run's other samples go on."""
    try:
        return _scored(arm, item, repeat, draft(arm, item, repeat, answering), measures)
    except InputError as error:  # the article, not the program, is what an arm cannot deal with
        return Sample(arm.name, item.name, repeat, "error", note=str(error))
    except Exception as error:
        *_, place = extract_tb(error.__traceback__)
        note = f"a bug in rewriter: {type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"
        return Sample(arm.name, item.name, repeat, "error", note=note)


def _scored(arm: TaskArm, item: Item, repeat: int, outcome: Outcome, measures: Sequence[Measure]) -> Sample:
    ledger = ledger_document(outcome.ledger) if outcome.ledger else None
    if outcome.drafted is None:
        return Sample(arm.name, item.name, repeat, "error", note=outcome.note, ledger=ledger)
    seen = judged(item, outcome.drafted)
    scores = {each.name: registry.find(each.name).measure(seen) for each in measures}
    text, findings = outcome.drafted.text, shown(seen.report)
    return Sample(arm.name, item.name, repeat, outcome.status, scores, outcome.note, text, findings, ledger)


def shown(report: Report) -> tuple[Shown, ...]:
    """The findings of a check as a report points them out."""
    return tuple(
        Shown(f.code, f.severity.value, f"{f.rule}: {f.message}", f.span.start, f.span.end) for f in report.findings
    )


def _repeats(arm: TaskArm, repeat: int) -> range:
    """The built-in editor gives the same bytes each time; once is enough."""
    return range(1, 2 if arm.model == BUILTIN else repeat + 1)


def _mapped(
    make: Callable[[tuple[TaskArm, Item, int]], Sample], wanted: Sequence[tuple[TaskArm, Item, int]], jobs: int
) -> Iterable[Sample]:
    if jobs == 1:
        yield from map(make, wanted)
        return
    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(make, wanted)
