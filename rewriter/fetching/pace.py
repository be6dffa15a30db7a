"""Whose turn it is: one request at a time, a pause between two to one host, and as long as a host asks for."""

import math
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from rewriter.fetching.connection import Clock
from rewriter.fetching.failure import FetchError
from rewriter.fetching.limits import Limits


class Pace:
    """Remembers for each host when it may be asked again. Waits with *sleep*, by the seconds of *clock*."""

    def __init__(self, limits: Limits, clock: Clock, sleep: Callable[[float], None]) -> None:
        self._limits = limits
        self._clock = clock
        self._sleep = sleep
        self._free: dict[str, float] = {}

    def await_turn(self, host: str) -> float:
        """Returns when *host* may be asked, with the seconds that took, and reserves the pause after it.

        Raises FetchError when that would take too long.
        """
        wait = self._free.get(host, -math.inf) - self._clock()
        if wait > self._limits.longest_wait:
            asked = "it has asked for fewer requests" if math.isinf(wait) else f"it asks to wait {wait:.0f} s"
            raise FetchError(f"host {host!r} is busy: {asked}; run the command again later")
        if wait > 0:
            self._sleep(wait)
        self._free[host] = self._clock() + self._limits.pause
        return max(0.0, wait)

    def hold(self, host: str, seconds: float) -> None:
        """*host* is not asked for *seconds*; infinite for the rest of the run."""
        self._free[host] = max(self._free.get(host, -math.inf), self._clock() + seconds)


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds to wait by a ``Retry-After`` header, a number or a date (RFC 9110, 10.2.3); None where it is neither."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
