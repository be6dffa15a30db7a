"""A circuit breaker: when an endpoint is down the run waits and says so, and tries it with one call at a time."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

_FAILURES = 8
"""In a row, over all articles, before the endpoint counts as down."""
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 60.0


class Breaker:
    """Closed while calls succeed. ``say`` gets one line when it opens, each time it waits, and when it closes."""

    def __init__(
        self, say: Callable[[str], None], failures: int = _FAILURES, first_pause: float = _FIRST_PAUSE
    ) -> None:
        self._say = say
        self._most = failures
        self._first_pause = first_pause
        self._pause = first_pause
        self._in_a_row = 0
        self._probing = asyncio.Lock()

    @property
    def is_open(self) -> bool:
        return self._in_a_row >= self._most

    @asynccontextmanager
    async def passage(self) -> AsyncIterator[None]:
        """Held around one call. While the endpoint is down one caller at a time waits and then tries."""
        if not self.is_open:
            yield
            return
        async with self._probing:
            if self.is_open:
                await asyncio.sleep(self._pause)
                self._pause = min(self._pause * 2, _LONGEST_PAUSE)
            yield

    def succeeded(self) -> None:
        if self.is_open:
            self._say("the endpoint answers again; the run goes on")
        self._in_a_row, self._pause = 0, self._first_pause

    def failed(self, why: str) -> None:
        self._in_a_row += 1
        if self._in_a_row == self._most:
            self._say(f"the endpoint is down: {why}; the run waits, and tries one call in {self._pause:g} s")
        elif self.is_open and self._probing.locked():
            self._say(f"the endpoint is still down; the next try is in {self._pause:g} s")
