"""From the words of `rewriter eval TASK …` to what is run: everything is checked before a model is paid."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rewriter.evaluation.drafting import Answering
    from rewriter.evaluation.labels.dataset import Item
    from rewriter.evaluation.runs.run import Plan
    from rewriter.evaluation.tasks import Gate, TaskArm

RUNS = Path("eval-runs")


@dataclass(frozen=True, slots=True)
class Setup:
    """``gates`` are the task's that speak of an arm that is run."""

    plan: "Plan"
    arms: "tuple[TaskArm, ...]"
    items: "tuple[Item, ...]"
    answering: "Answering"
    gates: "tuple[Gate, ...]"
    folder: Path


def set_up(
    name: str,
    prompts: Sequence[str],
    models: Sequence[str],
    dataset: Path | None,
    repeat: int | None,
    limit: int | None,
    out: Path | None,
    record: bool,
    recordings: Path | None,
    base_url: str | None,
    prices: Path | None,
) -> Setup:
    """The plan and all it needs; InputError for whatever of it does not exist or does not fit."""
    from rewriter.evaluation.arms import arms_of
    from rewriter.evaluation.labels.dataset import evals_folder, load_dataset
    from rewriter.evaluation.running import plan
    from rewriter.evaluation.runs.log import plan_digest
    from rewriter.evaluation.tasks import load_task

    task = load_task(name)
    arms, reference = arms_of(task, prompts, models)
    items = load_dataset(dataset or evals_folder() / task.dataset, limit)
    planned = plan(Path(name).stem, task, arms, reference, items, repeat or task.repeat)
    slug = re.sub(r"[^a-z0-9-]+", "-", planned.task.lower()).strip("-") or "task"
    folder = out or RUNS / f"{slug}-{plan_digest(planned)[:10]}"
    names = {arm.name for arm in arms}
    gates = tuple(gate for gate in task.gates if gate.arm is None or gate.arm in names)
    answering = _answering(task.recordings, folder, record, recordings, base_url, prices)
    if record:
        _require_endpoints(arms, answering)
    return Setup(planned, arms, items, answering, gates, folder)


def _require_endpoints(arms: "Sequence[TaskArm]", answering: "Answering") -> None:
    """InputError for a model that has no address or no key, before the first article is begun."""
    from rewriter.evaluation.tasks import BUILTIN
    from rewriter.llm.endpoint import resolve

    for model in dict.fromkeys(arm.model for arm in arms if arm.model != BUILTIN):
        resolve(model, answering.base_url)


def _answering(
    own: str | None, folder: Path, record: bool, named: Path | None, base_url: str | None, prices: Path | None
) -> "Answering":
    """Answers are looked for in the file named, the run's own and the task's; new ones go to the first of these."""
    from rewriter.cli.settings import choose_address
    from rewriter.errors import InputError
    from rewriter.evaluation.drafting import Answering
    from rewriter.evaluation.labels.dataset import evals_folder
    from rewriter.evaluation.recordings import ANSWERS, Recordings
    from rewriter.llm.prices import load_prices

    if base_url and not record:
        raise InputError("--base-url names an endpoint, and without --record none is asked; add --record")
    if named and not record and not named.is_file():
        raise InputError(f"no recordings {str(named)!r}; name a file that is there, or add --record")
    into = named or folder / ANSWERS
    files = [path for path in (into, folder / ANSWERS) if path.is_file()]
    files += [evals_folder() / own] if own and (evals_folder() / own).is_file() else []
    load_prices(prices)  # a table that cannot be read is better known now
    return Answering(Recordings(dict.fromkeys(files), into), record, choose_address(base_url, ""), prices)
