"""The values the rooms of a backlog hand to one another; all of them travel between processes."""

from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """Where an article stands."""

    WAITING = "waiting"
    RUNNING = "running"
    """Leased by a run; a lease ends with the run that holds it."""
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    """Accepted after statements were taken back."""
    REVIEW = "review"
    """Nothing could be published; a person has to look."""
    FAILED = "failed"
    """Not done for a reason outside the text: the endpoint, the file, a crash. ``batch retry`` tries again."""
    DUPLICATE = "duplicate"
    """Another input has the same id; this one was not read."""
    MISSING = "missing"
    """Once among the inputs, and no longer; what was written for it stays."""


DONE = frozenset({Status.ACCEPTED, Status.WITHDRAWN, Status.REVIEW})
"""Settled by the article's own text: the same text is not done again."""
PUBLISHED = frozenset({Status.ACCEPTED, Status.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Options:
    """Everything but the article that decides a rewrite. ``sources`` is a path on every machine that works."""

    model: str = "builtin"
    base_url: str | None = None
    prompt: str | None = None
    rounds: int = 2
    uncited: str = "drop"
    citations: str = "keep"
    sources: str | None = None
    max_output: int = 16_384
    """Most tokens of one answer, asked of the endpoint: what makes the cost of a call bounded beforehand."""
    strategy: str = "one-call"
    style: str = "news"
    target_words: int | None = None

    @property
    def asks_a_model(self) -> bool:
        return self.model != "builtin"


@dataclass(frozen=True, slots=True)
class Work:
    """One article with the answers bought for it so far, as {request digest: body of the chat completion}."""

    name: str
    text: str
    options: Options
    filename: str = ""
    """What tells the text's format; empty for a record."""
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asking:
    """The work stops here until this request is answered; ``request`` is the JSON body of a chat completion."""

    digest: str
    request: str


@dataclass(frozen=True, slots=True)
class Unusable:
    """A stored answer from which no draft can be made; it was paid for, and another one has to be asked for."""

    digest: str
    why: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of one article. ``text`` is empty unless the status is one of PUBLISHED."""

    status: Status
    text: str = ""
    ledger: str = ""
    """The ledger as JSON; empty where there is none."""
    words_before: int = 0
    words_after: int = 0
    sentences: dict[str, int] = field(default_factory=dict)
    """Number of sentences by outcome."""
    findings: tuple[tuple[str, str, int], ...] = ()
    """(code, rule, number) of what a person has to look at."""
    note: str = ""


Outcome = Asking | Unusable | Finished
