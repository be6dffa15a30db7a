"""The batch API of an endpoint: a file up, a batch begun, looked at, its answers fetched."""

import json
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

import httpx2
from openai import OpenAIError
from openai.types import Batch

from rewriter.batch.buying import RunStoppedError
from rewriter.batch.calling import Caller
from rewriter.batch.faults import Kind, fault_of

T = TypeVar("T")
ENDPOINT: Literal["/v1/chat/completions"] = "/v1/chat/completions"
ENDED = frozenset({"completed", "expired", "cancelled", "failed"})


class TryLaterError(Exception):
    """The endpoint did not answer, for a reason that may pass."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer file; ``body`` is None where the request failed, and ``why`` says how."""

    attempt: int
    body: dict[str, Any] | None
    why: str = ""


class Remote:
    """The calls of one round; each raises RunStoppedError or TryLaterError."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._client = caller.client

    async def upload(self, path: Path) -> str:
        """The endpoint's name for the file."""
        told = await self._tried(self._client.files.create(file=path, purpose="batch"))
        return told.id

    async def begin(self, file: str, mark: str) -> str:
        """Begin a batch; its name."""
        batch = await self._tried(self._client.batches.create(
            completion_window="24h", endpoint=ENDPOINT, input_file_id=file, metadata={"rewriter": mark}
        ))
        return batch.id

    async def find(self, mark: str) -> str | None:
        """The batch that was begun with *mark*, among the newest hundred."""
        page = await self._tried(self._page())
        return next((batch.id for batch in page if (batch.metadata or {}).get("rewriter") == mark), None)

    async def look(self, batch: str) -> Batch:
        return await self._tried(self._client.batches.retrieve(batch))

    async def lines(self, file: str) -> AsyncIterator[Line]:
        """The lines of an answer file, as they come."""
        try:
            async with self._client.files.with_streaming_response.content(file) as stream:
                async for line in stream.iter_lines():
                    if line.strip():
                        yield _line(json.loads(line))
        except (OpenAIError, ValueError, httpx2.HTTPError) as error:
            raise self._named(error) from error

    async def _page(self) -> list[Batch]:
        page = await self._client.batches.list(limit=100)
        return list(page.data)

    async def _tried(self, call: Awaitable[T]) -> T:
        try:
            return await call
        except (OpenAIError, ValueError, httpx2.HTTPError) as error:
            raise self._named(error) from error

    def _named(self, error: Exception) -> Exception:
        fault = fault_of(error, self._caller.endpoint, self._caller.timeout)
        if fault.kind in {Kind.STOP, Kind.LASTING}:
            return RunStoppedError(f"{fault.message} (while it was asked for a batch)")
        return TryLaterError(fault.message)


def _line(row: dict[str, Any]) -> Line:
    attempt = int(str(row["custom_id"]).rpartition("-")[2])
    response = row.get("response") or {}
    if response.get("status_code") == 200 and isinstance(response.get("body"), dict):
        return Line(attempt, response["body"])
    error = row.get("error") or (response.get("body") or {}).get("error") or {}
    return Line(attempt, None, str(error.get("message") or error.get("code") or "no reason given")[:200])
