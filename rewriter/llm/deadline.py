"""How long the calls for one article may still take, wherever in the call stack somebody asks.

A context variable, for a foreign chat model's calls pass through code that is not ours. Times are seconds of the
monotonic clock.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import monotonic

from rewriter.errors import DeadlineError

_ENDS: "ContextVar[Deadline | None]" = ContextVar("rewriter_deadline", default=None)


@dataclass(frozen=True, slots=True)
class Deadline:
    """``seconds`` were given in all; it ends at the moment ``ends``."""

    seconds: float
    ends: float

    @classmethod
    def after(cls, seconds: float | None) -> "Deadline | None":
        """The deadline *seconds* from now; None for None."""
        return None if seconds is None else cls(seconds, monotonic() + seconds)

    def left(self) -> float:
        """Seconds left; raises DeadlineError when there are none."""
        left = self.ends - monotonic()
        if left <= 0:
            raise self.error()
        return left

    def error(self) -> DeadlineError:
        return DeadlineError(
            f"the deadline of {self.seconds:g} s for the article has passed; allow more (--deadline), or take a "
            "faster model"
        )


def current() -> Deadline | None:
    """The deadline that holds here; None where there is none."""
    return _ENDS.get()


@contextmanager
def holding(deadline: Deadline | None) -> Iterator[None]:
    """*deadline* for all calls inside."""
    token = _ENDS.set(deadline)
    try:
        yield
    finally:
        _ENDS.reset(token)
