"""The values a run is made of: measures, arms, the plan, samples. Validator evals are put into the same ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rewriter.evaluation.metrics.metric import Better, Metric, Score, Unit

SCHEMA = "rewriter/eval-run@1"


@dataclass(frozen=True, slots=True)
class Measure:
    """A metric as a report needs it. ``tested`` ones are compared between arms, others are only shown."""

    name: str
    better: Better
    unit: Unit
    doc: str = ""
    tested: bool = True


def measure_of(metric: Metric, tested: bool) -> Measure:
    return Measure(metric.name, metric.better, metric.unit, metric.doc, tested)


@dataclass(frozen=True, slots=True)
class ArmInfo:
    """What an arm was: enough to know whether two runs tried the same thing."""

    name: str
    model: str
    prompt: str = ""
    """``name@vN``; empty where no model is asked."""
    prompt_digest: str = ""
    strategy: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is sampled: an article, with the digest of it and its labels. ``text`` is shown beside the samples."""

    name: str
    digest: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run sets out to do; two runs with equal plans may share a log. The first arm named is the reference."""

    kind: str
    """"rewrites" or "validator"."""
    task: str
    arms: tuple[ArmInfo, ...]
    measures: tuple[Measure, ...]
    subjects: tuple[Subject, ...]
    reference: str
    repeat: int = 1
    code: str = ""
    """Digest of the package's source: another validator gives other values."""
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of a sample's text to point out, with what is wrong there."""

    code: str
    severity: str
    message: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sample:
    """What one arm made of one subject, once. ``status`` is "accepted", "rejected", "done" or "error".

    Of an "error" nothing was measured, and ``note`` says why; its ``scores`` are empty.
    """

    arm: str
    subject: str
    repeat: int
    status: str
    scores: Mapping[str, Score] = field(default_factory=dict)
    note: str = ""
    text: str = ""
    findings: tuple[Shown, ...] = ()
    ledger: Mapping[str, Any] | None = None
    """``rewriter/ledger@1``; None where no ledger was kept, as of free text."""

    @property
    def key(self) -> tuple[str, str, int]:
        return self.arm, self.subject, self.repeat


@dataclass(frozen=True, slots=True)
class Run:
    """A log as read: ``status`` is "started" until every sample is in it, then "finished"."""

    plan: Plan
    status: str
    samples: tuple[Sample, ...]
    versions: Mapping[str, str] = field(default_factory=dict)
    revision: str = ""
    started: str = ""
    finished: str = ""
