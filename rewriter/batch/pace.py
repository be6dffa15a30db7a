"""How fast calls may start: so many requests and tokens a minute, and pauses that the endpoint asks for."""

import asyncio
from collections.abc import Callable

_MINUTE = 60.0


class Bucket:
    """A token bucket that holds one second's worth, so that at most *per_minute* flow in any minute.

    One amount larger than the bucket passes when it is full, and what follows waits for it. Times are in seconds of
    any clock that does not go back.
    """

    def __init__(self, per_minute: float, now: float) -> None:
        self._capacity = max(1.0, per_minute / _MINUTE)
        self._rate = (per_minute - self._capacity + 1) / _MINUTE
        self._level = self._capacity
        self._at = now

    def wait(self, amount: float, now: float) -> float:
        """Seconds until *amount* may flow; 0.0 for at once."""
        self._refill(now)
        missing = min(amount, self._capacity) - self._level
        return max(0.0, missing / self._rate)

    def take(self, amount: float, now: float) -> None:
        """Let *amount* flow; a negative one gives back what was taken too much."""
        self._refill(now)
        self._level = min(self._capacity, self._level - amount)

    def _refill(self, now: float) -> None:
        self._level = min(self._capacity, self._level + max(0.0, now - self._at) * self._rate)
        self._at = max(self._at, now)


class Pace:
    """The gate before every call of a run."""

    def __init__(self, rpm: float | None, tpm: float | None, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._requests = Bucket(rpm, clock()) if rpm else None
        self._tokens = Bucket(tpm, clock()) if tpm else None
        self._not_before = 0.0
        self._turn = asyncio.Lock()

    async def admit(self, tokens: int) -> None:
        """Return when a call of *tokens* may start; calls are let through one after another, first come first."""
        async with self._turn:
            while (wait := self._wait(tokens)) > 0:
                await asyncio.sleep(wait)
            now = self._clock()
            if self._requests:
                self._requests.take(1, now)
            if self._tokens:
                self._tokens.take(tokens, now)

    def correct(self, tokens: int) -> None:
        """The last call used *tokens* more than was thought, or less where negative."""
        if self._tokens:
            self._tokens.take(tokens, self._clock())

    def pause(self, seconds: float) -> None:
        """No call starts for *seconds*."""
        self._not_before = max(self._not_before, self._clock() + seconds)

    def _wait(self, tokens: int) -> float:
        now = self._clock()
        waits = [self._not_before - now]
        if self._requests:
            waits.append(self._requests.wait(1, now))
        if self._tokens:
            waits.append(self._tokens.wait(tokens, now))
        return max(waits)
