"""The one retry layer: what is asked again, how often, and how long is waited before.

Asked again: 408, 409 and 429, 5xx, timeouts, broken connections, and a body that is cut off or no JSON. Not asked
again: a used-up quota, a refused key, an unknown model, a bad request, a wait longer than ``longest_wait``.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from json import JSONDecodeError
from typing import TypeVar

from httpx2 import TransportError
from openai import APIConnectionError, APIStatusError
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt

T = TypeVar("T")
_PASSING = frozenset({408, 409, 429})


@dataclass(frozen=True, slots=True)
class Retry:
    """How often one call is tried and how long is waited; times in seconds."""

    attempts: int = 4
    first_wait: float = 0.5
    longest_wait: float = 60.0

    async def acall(self, ask: Callable[[], Awaitable[T]]) -> T:
        """*ask*'s result; its last error when every attempt failed or another would not help."""

        async def waited() -> T:  # tenacity awaits what is declared async, and a lambda is not
            return await ask()

        return await AsyncRetrying(
            retry=retry_if_exception(self._helps), stop=stop_after_attempt(self.attempts), wait=self._wait, reraise=True
        )(waited)

    def _helps(self, error: BaseException) -> bool:
        if isinstance(error, APIConnectionError | TransportError | JSONDecodeError | UnicodeDecodeError):
            return True
        if not isinstance(error, APIStatusError) or is_out_of_quota(error):
            return False
        passing = error.status_code in _PASSING or error.status_code >= 500
        return passing and (retry_after(error) or 0.0) <= self.longest_wait

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = retry_after(error) if isinstance(error, APIStatusError) else None
        doubled: float = self.first_wait * 2 ** (state.attempt_number - 1)
        return asked if asked is not None else min(doubled, self.longest_wait)


def is_out_of_quota(error: APIStatusError) -> bool:
    """A 429 that no waiting mends: the account has nothing left to spend."""
    return "insufficient_quota" in {error.code, error.type}


def retry_after(error: APIStatusError) -> float | None:
    """Seconds to wait by ``Retry-After``, in seconds or as a date (RFC 9110, 10.2.3); None where the header is not."""
    value = error.response.headers.get("retry-after", "").strip()
    if value.isascii() and value.replace(".", "", 1).isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
