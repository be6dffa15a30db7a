"""One clear line for everything that can go wrong between here and a model's answer."""

import re
from json import JSONDecodeError

from httpx2 import TimeoutException
from openai import APIConnectionError, APIStatusError, APITimeoutError

from rewriter.errors import ContextError, ModelError
from rewriter.llm.endpoint import Endpoint
from rewriter.llm.retry import Retry, is_out_of_quota, retry_after

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")
_LONGEST = 160
_TOO_LONG = re.compile(
    r"context_length_exceeded|maximum context|context (?:length|window|size)|too many tokens"
    r"|(?:prompt|input) is too long",
    re.IGNORECASE,
)
"""How endpoints say so, where they have no code for it."""


def explain(error: Exception, endpoint: Endpoint, retry: Retry, timeout: float) -> ModelError:
    """The ModelError for *error*: what is wrong, with the address or model at fault, then what to do.

    What the endpoint wrote is quoted shortened, on one line, and with the key blanked.
    """
    where = f"model {endpoint.model!r} at {endpoint.url}"
    if isinstance(error, APITimeoutError | TimeoutException):
        return ModelError(
            f"{where} did not answer within {timeout:g} s; allow more time, or try a shorter article or another model"
        )
    if isinstance(error, APIConnectionError):
        return ModelError(
            f"cannot reach {endpoint.url}: {_quote(str(error.__cause__ or error), endpoint)}; "
            "start the server or mend --base-url, or use --model builtin"
        )
    if isinstance(error, JSONDecodeError | UnicodeDecodeError):
        return ModelError(f"{where} answered {retry.attempts} times with a body that is cut off or no JSON; try later")
    if isinstance(error, APIStatusError) and is_too_long(error):
        said = _quote(_message(error), endpoint)
        return ContextError(f"the article is too long for {where}: {said}; take a model with a larger context")
    if isinstance(error, APIStatusError):
        return ModelError(_explain_status(error, endpoint, where))
    return ModelError(f"{where} failed: {type(error).__name__}: {_quote(str(error), endpoint)}; try another model")


def is_too_long(error: APIStatusError) -> bool:
    """True for a request that the endpoint says the model has no room for."""
    return error.status_code in {400, 413, 422} and bool(_TOO_LONG.search(f"{error.code} {_message(error)}"))


def _explain_status(error: APIStatusError, endpoint: Endpoint, where: str) -> str:
    said = _quote(_message(error), endpoint)
    if error.status_code in {401, 403}:
        return f"{endpoint.url} refused the key (status {error.status_code}); check OPENAI_API_KEY and what it may use"
    if is_out_of_quota(error):
        return f"{where}: the account's quota is used up; check its plan and billing, or use --model builtin"
    if error.status_code == 404:
        return f"{endpoint.url} knows no model {endpoint.model!r}: {said}; check the name, and that the URL ends in /v1"
    if error.status_code == 429:
        wait = retry_after(error)
        pause = "later" if wait is None else f"in {wait:.0f} s"
        return f"{where} limits the rate of requests: {said}; try again {pause}"
    if error.status_code >= 500:
        return f"{where} failed with status {error.status_code}: {said}; try later or another endpoint"
    return f"{where} refused the request with status {error.status_code}: {said}; check the model and its options"


def _message(error: APIStatusError) -> str:
    body = error.body
    if isinstance(body, dict):
        inner = body.get("message") or body.get("error") or body.get("detail")
        return str(inner) if inner else "no reason given"
    return str(body) if body else "no reason given"


def _quote(text: str, endpoint: Endpoint) -> str:
    line = _UNPRINTABLE.sub(" ", text.replace(endpoint.key, "…") if len(endpoint.key) > 4 else text).strip()
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
