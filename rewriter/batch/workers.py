"""The engine on this machine: a few worker processes, each with one article at a time."""

import asyncio
import os
import pickle
import sys
from collections import OrderedDict
from contextlib import suppress
from types import TracebackType
from typing import Self

from rewriter.batch.engine import crashed
from rewriter.batch.values import Outcome, Work
from rewriter.batch.worker import HEADER

_TRIES = 2
"""A worker can die for a reason that is not its article's; an article that kills two is at fault."""
_REMEMBERED = 256


class Workers:
    """*width* processes; one that dies or takes longer than *patience* seconds over a step is replaced."""

    def __init__(self, width: int, patience: float = 300.0) -> None:
        self.width = width
        self._patience = patience
        self._processes: list[_Process] = []
        self._idle: list[_Process] = []
        self._free = asyncio.Semaphore(width)
        self._last: OrderedDict[str, _Process] = OrderedDict()

    async def __aenter__(self) -> Self:
        self._processes = [_Process() for _ in range(self.width)]
        self._idle = list(self._processes)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(*(process.end() for process in self._processes))

    async def advance(self, work: Work) -> Outcome:
        why = ""
        for _ in range(_TRIES):
            async with self._free:
                process = self._choose(work.name)
                try:
                    return await asyncio.wait_for(process.do(work), self._patience)
                except (EOFError, ConnectionError) as error:
                    why = str(error) or "died"
                except TimeoutError:
                    why = f"was still busy after {self._patience:g} s and was ended"
                finally:
                    if process.is_broken:
                        await process.end()
                    self._idle.append(process)
        return crashed(why)

    def _choose(self, name: str) -> "_Process":
        """The process that had the article last, if it is idle: it has read it already."""
        last = self._last.pop(name, None)
        process = last if last in self._idle and last is not None else self._idle[0]
        self._idle.remove(process)
        self._last[name] = process
        while len(self._last) > _REMEMBERED:
            self._last.popitem(last=False)
        return process


class _Process:
    """One worker process, started when it is first needed and after it was lost."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self.is_broken = False

    async def do(self, work: Work) -> Outcome:
        self.is_broken = True  # until the answer is there: whatever interrupts this leaves half a message behind
        process = self._process = self._process or await _start()
        assert process.stdin is not None
        assert process.stdout is not None
        message = pickle.dumps(work)
        process.stdin.write(HEADER.pack(len(message)) + message)
        try:
            await process.stdin.drain()
            (length,) = HEADER.unpack(await process.stdout.readexactly(HEADER.size))
            outcome: Outcome = pickle.loads(await process.stdout.readexactly(length))
        except (asyncio.IncompleteReadError, ConnectionError):
            status = await process.wait()
            raise EOFError(f"ended with status {status}") from None
        self.is_broken = False
        return outcome

    async def end(self) -> None:
        process, self._process, self.is_broken = self._process, None, False
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _start() -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "rewriter.batch.worker",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, start_new_session=True, limit=2**20,
    )


def usual_width() -> int:
    """As many processes as there are cores for this one."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1
