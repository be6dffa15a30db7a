"""Task files: what an eval compares, on which articles, by which metrics, and what it must not fall below."""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from rewriter.errors import InputError
from rewriter.evaluation.labels.dataset import evals_folder
from rewriter.evaluation.labels.gold import first_problem
from rewriter.evaluation.metrics import registry

BUILTIN = "builtin"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TaskArm(_Strict):
    """One way to make a rewrite. A model needs a prompt or a strategy, the built-in editor takes neither."""

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9 ._@/+-]{0,59}$")
    model: str = BUILTIN
    prompt: str | None = None
    strategy: str | None = None
    """A drafting strategy of the chain; its own default where it is not said."""
    rounds: int = Field(default=2, ge=0, le=10)

    @model_validator(mode="after")
    def _fits(self) -> "TaskArm":
        if self.model == BUILTIN and (self.prompt or self.strategy):
            raise ValueError("the built-in editor takes no prompt and no strategy")
        if self.model != BUILTIN and not (self.prompt or self.strategy):
            raise ValueError("an arm with a model needs a prompt or a strategy")
        return self


class Gate(_Strict):
    """The mean of *metric* in *arm* (in every arm where none is named) must be at least, or at most, a value."""

    metric: str
    at_least: float | None = None
    at_most: float | None = None
    arm: str | None = None

    @model_validator(mode="after")
    def _one_bound(self) -> "Gate":
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("a gate has one of at_least and at_most")
        return self


class Task(_Strict):
    """One file of ``evals/tasks``. ``metrics`` are tested between arms and corrected together, ``shown`` only shown."""

    description: str
    kind: Literal["rewrites"] = "rewrites"
    dataset: str = "datasets/articles"
    """A folder, relative to the folder of evals."""
    recordings: str | None = None
    """Recorded answers, relative to the folder of evals; replayed before an endpoint is asked."""
    arms: tuple[TaskArm, ...] = Field(min_length=1)
    reference: str
    metrics: tuple[str, ...] = Field(min_length=1)
    shown: tuple[str, ...] = ()
    gates: tuple[Gate, ...] = ()
    repeat: int = Field(default=1, ge=1, le=100)

    @model_validator(mode="after")
    def _known_names(self) -> "Task":
        names = [arm.name for arm in self.arms]
        if len(set(names)) < len(names):
            raise ValueError(f"two arms share a name among {', '.join(names)}")
        wanted = [self.reference, *(gate.arm for gate in self.gates if gate.arm)]
        if strangers := [name for name in wanted if name not in names]:
            raise ValueError(f"no arm {strangers[0]!r}; there are {', '.join(names)}")
        known = [metric.name for metric in registry.METRICS]
        for name in (*self.metrics, *self.shown, *(gate.metric for gate in self.gates)):
            if name not in known:
                raise ValueError(f"no metric {name!r}; there are {', '.join(known)}")
        if twice := set(self.metrics) & set(self.shown):
            raise ValueError(f"metric {min(twice)!r} is both tested and shown; name it once")
        return self


def task_files() -> dict[str, Path]:
    """Every task by name."""
    return {path.stem: path for path in sorted((evals_folder() / "tasks").glob("*.yaml"))}


def load_task(name: str) -> Task:
    """The task called *name*, or in the file *name*; InputError names what exists, or what is wrong in the file."""
    known = task_files()
    path = known.get(name) or Path(name)
    if name not in known and (path.suffix not in {".yaml", ".yml"} or not path.is_file()):
        there = ", ".join(known) or "none"
        raise InputError(f"no task {name!r}; there are {there} (`rewriter eval list`), or name a task's .yaml file")
    try:
        return Task.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"task {str(path)!r} is no YAML file: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        said = first_problem(error).replace("value error, ", "")
        raise InputError(f"task {str(path)!r}: {said}; docs/evals.md has the keys") from error
