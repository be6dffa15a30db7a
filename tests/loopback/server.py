"""The endpoint: HTTP/1.1 with kept connections, written out by hand so that it costs next to nothing."""

import asyncio
import hashlib
import json
import threading
from collections import Counter
from typing import Any

from tests.loopback.answers import answer_to
from tests.loopback.batches import BatchApi
from tests.loopback.faults import Fault, Script

CHAT = "/v1/chat/completions"


class Loopback:
    """Answers chat completions by its script, and logs every request with what became of it."""

    def __init__(self, script: Script | None = None) -> None:
        self.script = script or Script()
        self.log: list[dict[str, Any]] = []
        self.times: Counter[str] = Counter()
        self.batches = BatchApi(self.content_for)
        self.refuse_with: tuple[int, dict[str, Any]] | None = None
        self.refuses = ""
        """The name of an option that a request may not have."""
        self.held_from = 10**9
        """Requests from this number on wait until it is raised: a run that needs them cannot come to its end."""
        self.busy = 0
        self.busiest = 0
        self.headers: dict[str, str] = {}

    def content_for(self, request: dict[str, Any]) -> dict[str, Any]:
        """The good answer to *request*."""
        digest = digest_of(request)
        content = answer_to(request, wrong=self.script.is_wrong(digest))
        return completion(content, request, f"chatcmpl-{digest[:8]}-{self.times[digest]}")

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (head := await _head(reader)) is not None:
                method, path, headers = head
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                if path == CHAT:
                    await self._chat(json.loads(body), headers, writer)
                elif path == "/count":
                    await _send(writer, 200, str(len(self.log)).encode())
                elif path.startswith("/hold/"):
                    self.held_from = int(path.removeprefix("/hold/"))
                    await _send(writer, 200, b"true")
                elif path == "/log":
                    await _send(writer, 200, json.dumps({"log": self.log, "busiest": self.busiest}).encode())
                else:
                    status, answer, kind = self.batches.handle(method, path, body)
                    await _send(writer, status, answer, content_type=kind)
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _chat(self, request: dict[str, Any], headers: dict[str, str], writer: asyncio.StreamWriter) -> None:
        digest, mark = digest_of(request), headers.get("x-client-request-id", "")
        times = self.times[digest]
        self.times[digest] += 1
        entry = {"digest": digest, "mark": mark, "kind": "begun"}
        self.log.append(entry)
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        try:
            if self.refuse_with:
                entry["kind"] = "refused"
                await _send(writer, self.refuse_with[0], json.dumps(self.refuse_with[1]).encode())
                return
            if self.refuses and self.refuses in request:
                entry["kind"] = "refused"
                error = {"message": f"unsupported: {self.refuses}", "type": None, "param": self.refuses, "code": None}
                await _send(writer, 400, json.dumps({"error": error}).encode())
                return
            number = len(self.log)
            while number >= self.held_from:
                await asyncio.sleep(0.01)
            fault = self.script.fault(digest, times)
            await asyncio.sleep(self.script.delay(digest, times))
            await self._answer(fault, request, writer)
            entry["kind"] = fault.value
        finally:
            self.busy -= 1

    async def _answer(self, fault: Fault, request: dict[str, Any], writer: asyncio.StreamWriter) -> None:
        good = self.content_for(request)
        match fault:
            case Fault.THROTTLED:
                error = {"error": {"message": "slow down", "type": "requests", "param": None, "code": "rate_limited"}}
                await _send(writer, 429, json.dumps(error).encode(), {"retry-after": "0.05"})
            case Fault.BROKEN:
                await _send(writer, 500, b'{"error": {"message": "broken", "type": null, "param": null, "code": null}}')
            case Fault.SILENT:
                await asyncio.sleep(self.script.silence)
                raise ConnectionError("nobody waits that long")
            case Fault.CUT_OFF:
                whole = json.dumps(good).encode()
                await _send(writer, 200, whole[: len(whole) // 2])
            case Fault.WRONG_SHAPE:
                await _send(writer, 200, b'{"object": "list", "data": []}')
            case Fault.USELESS:
                bad = completion('{"statements": "none"}', request, "chatcmpl-useless")
                await _send(writer, 200, json.dumps(bad).encode())
            case Fault.NONE:
                await _send(writer, 200, json.dumps(good).encode(), self.headers)


class Served:
    """A Loopback in a thread of its own: ``with Served(script) as endpoint: … endpoint.url``."""

    def __init__(self, script: Script | None = None) -> None:
        self.app = Loopback(script)
        self.url = ""
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), daemon=True)

    async def _main(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self.app.serve, "127.0.0.1", 0, limit=2**26)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        self._ready.set()
        await self._end.wait()
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    def __enter__(self) -> "Served":
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join()


def digest_of(request: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(request, sort_keys=True).encode()).hexdigest()


def completion(content: str, request: dict[str, Any], name: str) -> dict[str, Any]:
    asked = len(json.dumps(request["messages"])) // 4
    message = {"role": "assistant", "content": content, "refusal": None}
    return {
        "id": name, "object": "chat.completion", "created": 0, "model": request["model"],
        "choices": [{"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}],
        "usage": {"prompt_tokens": asked, "completion_tokens": len(content) // 4,
                  "total_tokens": asked + len(content) // 4},
    }


async def _head(reader: asyncio.StreamReader) -> tuple[str, str, dict[str, str]] | None:
    line = await reader.readline()
    if not line:
        return None
    method, path, _ = line.decode("latin-1").split(" ", 2)
    headers = {}
    while (line := await reader.readline()) not in {b"\r\n", b""}:
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    return method, path, headers


async def _send(
    writer: asyncio.StreamWriter, status: int, body: bytes, headers: dict[str, str] | None = None,
    content_type: str = "application/json",
) -> None:
    told = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
    head = f"HTTP/1.1 {status} .\r\ncontent-type: {content_type}\r\ncontent-length: {len(body)}\r\n{told}\r\n"
    writer.write(head.encode("latin-1") + body)
    await writer.drain()


