"""One request to the endpoint, with everything an endpoint may lack or refuse."""

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import httpx2
from openai import AsyncOpenAI, BadRequestError, DefaultAsyncHttpxClient, UnprocessableEntityError

from rewriter.errors import ModelError
from rewriter.llm.chat import to_drop
from rewriter.llm.completion import result
from rewriter.llm.endpoint import Endpoint

_CONNECT_SECONDS = 10.0
_CAPS = ("max_completion_tokens", "max_tokens")


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of a chat completion as it came, known to hold one, and the headers beside it."""

    body: str
    headers: Mapping[str, str]


class Caller:
    """A client for one run, in one event loop, that keeps its connections. ``timeout`` is seconds of silence.

    What the endpoint refuses once (a structured answer, a temperature, the name of the limit on an answer's length)
    is left out of later requests.
    """

    def __init__(self, endpoint: Endpoint, timeout: float, connections: int) -> None:
        self.endpoint = endpoint
        self.timeout = timeout
        self._left_out: set[str] = set()
        limits = httpx2.Limits(max_connections=connections + 4, max_keepalive_connections=connections + 4)
        silence = httpx2.Timeout(timeout, connect=min(timeout, _CONNECT_SECONDS))
        http = DefaultAsyncHttpxClient(limits=limits, timeout=silence, trust_env=not endpoint.is_loopback)
        self.client = AsyncOpenAI(
            api_key=endpoint.key, base_url=endpoint.url, max_retries=0, http_client=http,
            default_headers={"Accept-Encoding": "gzip"},
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.client.close()

    async def ask(self, request: str, mark: str) -> Answer:
        """The answer to *request*, the JSON body of a chat completion; *mark* names the attempt to the endpoint.

        Raises what the client raises, ModelError for an answer of the wrong shape, JSONDecodeError for one cut off.
        """
        wanted: dict[str, Any] = json.loads(request)
        refused: set[str] = set()
        while True:
            sent = self.sendable(wanted, refused)
            try:
                answer = await self._send(sent, mark)
            except (BadRequestError, UnprocessableEntityError) as error:
                blamed = _blamed(sent, error)
                if not blamed:
                    raise
                refused |= blamed
            else:
                self._left_out |= refused  # only now is it known that the option was at fault, not the article
                return answer

    def sendable(self, request: dict[str, Any], refused: Set[str] = frozenset()) -> dict[str, Any]:
        """*request* without what the endpoint is known to refuse, and without *refused*."""
        out = self._left_out | refused
        sent = {name: value for name, value in request.items() if name not in out}
        first, second = _CAPS
        if first in out and second not in out and first in request:
            sent[second] = request[first]
        return sent

    @property
    def caps_answers(self) -> bool:
        """False once the endpoint refused both names of the limit: what a call costs is then not known beforehand."""
        return not self._left_out.issuperset(_CAPS)

    async def _send(self, request: dict[str, Any], mark: str) -> Answer:
        create: Any = self.client.chat.completions.with_raw_response.create
        raw = await create(**request, extra_headers={"X-Client-Request-Id": mark})
        body = raw.http_response.content.decode("utf-8")
        try:
            result(json.loads(body), self.endpoint)
        except ModelError as error:
            raise WrongShapeError(str(error)) from error
        return Answer(body, raw.headers)


def _blamed(sent: dict[str, Any], error: BadRequestError | UnprocessableEntityError) -> Set[str]:
    """The options of *sent* that *error* is about and that a request can do without."""
    named = f"{error.param} {error.message}"
    if cap := next((name for name in _CAPS if name in sent and name in named), None):
        return {cap}
    drop = to_drop(sent, error)
    return {drop} if drop else set()


class WrongShapeError(ModelError):
    """Status 200, and no chat completion in it."""
