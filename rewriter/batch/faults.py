"""What a failed call means for its article and for the run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from json import JSONDecodeError

import httpx2
from openai import APIConnectionError, APIStatusError, APITimeoutError, AuthenticationError, NotFoundError
from openai import PermissionDeniedError as Denied

from rewriter.llm.endpoint import Endpoint
from rewriter.llm.failures import explain
from rewriter.llm.retry import Retry, is_out_of_quota


class Kind(Enum):
    """Who must act."""

    THROTTLED = auto()
    """Too fast: everybody waits; no fault of the article."""
    DOWN = auto()
    """Nothing could be sent; no fault of the article."""
    PASSING = auto()
    """May not happen again: a 5xx, a time-out, a body that is cut off or of the wrong shape."""
    LASTING = auto()
    """Would happen again: the request is refused."""
    STOP = auto()
    """Would happen to every article: no quota, a refused key, an unknown model."""


@dataclass(frozen=True, slots=True)
class Fault:
    """``maybe_charged`` where the endpoint may have made, and charged, an answer that did not arrive."""

    kind: Kind
    message: str
    maybe_charged: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)


def fault_of(error: Exception, endpoint: Endpoint, timeout: float) -> Fault:
    """What *error*, from the client or from reading its answer, means."""
    message = str(explain(error, endpoint, Retry(attempts=1), timeout))
    if isinstance(error, APIStatusError):
        return Fault(_kind(error), message, headers=error.response.headers)
    if isinstance(error, APITimeoutError):
        unsent = isinstance(error.__cause__, httpx2.ConnectTimeout)
        return Fault(Kind.DOWN if unsent else Kind.PASSING, message, maybe_charged=not unsent)
    if isinstance(error, APIConnectionError):
        unsent = isinstance(error.__cause__, httpx2.ConnectError)
        return Fault(Kind.DOWN if unsent else Kind.PASSING, message, maybe_charged=not unsent)
    if isinstance(error, JSONDecodeError | UnicodeDecodeError):
        return Fault(Kind.PASSING, f"model {endpoint.model!r} at {endpoint.url} answered with a body that is cut off "
                     "or no JSON", maybe_charged=True)
    return Fault(Kind.PASSING, message, maybe_charged=True)


def _kind(error: APIStatusError) -> Kind:
    if is_out_of_quota(error) or isinstance(error, AuthenticationError | Denied | NotFoundError):
        return Kind.STOP
    if error.status_code == 429:
        return Kind.THROTTLED
    if error.status_code in {408, 409} or error.status_code >= 500:
        return Kind.PASSING
    return Kind.LASTING
