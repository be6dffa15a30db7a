"""Where the work of articles is done: what a run asks of an engine."""

from types import TracebackType
from typing import Protocol, Self

from rewriter.batch.values import Finished, Outcome, Status, Work
from rewriter.errors import ModelError


class ClusterLostError(ModelError):
    """The scheduler is gone; the state is whole, and a run takes up where this one stopped."""


class Engine(Protocol):
    """Runs ``replay.advance`` elsewhere. A worker that is lost costs nothing: the work is done again."""

    width: int
    """How many articles it can work on at once."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    async def advance(self, work: Work) -> Outcome:
        """How far *work* comes; an article that keeps killing its worker ends as FAILED, it is never raised."""
        ...


def crashed(why: str) -> Finished:
    """The end of an article that took its worker down with it."""
    return Finished(Status.FAILED, note=f"its worker process {why}; the article is left out, please report it as a bug")
