"""The engine on a Dask cluster: the same work as a local worker's, the state and every paid call on the driver."""

import asyncio
import uuid
from types import TracebackType
from typing import Any, Self

from rewriter.batch.engine import ClusterLostError, crashed
from rewriter.batch.values import Outcome, Work
from rewriter.errors import InputError

_TRIES = 3
"""Times a step is handed out; the scheduler itself moves it to another worker when one is lost."""
_CONNECT_SECONDS = 5


class Cluster:
    """Workers of the scheduler at *address*, for instance ``tcp://127.0.0.1:8786``."""

    def __init__(self, address: str) -> None:
        self.width = 1
        self._address = address
        self._client: Any = None

    async def __aenter__(self) -> Self:
        try:
            from distributed import Client
        except ImportError:
            raise InputError("--engine dask needs the package 'distributed': pip install 'rewriter[dask]'") from None
        try:
            connect: Any = Client
            self._client = await connect(
                self._address, asynchronous=True, timeout=_CONNECT_SECONDS, set_as_default=False
            )
        except (OSError, ValueError) as error:
            raise InputError(
                f"no Dask scheduler at {self._address!r}: {error or 'no answer'}; start one, or mend --scheduler"
            ) from error
        self.width = max(1, await self._threads())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.close()

    async def advance(self, work: Work) -> Outcome:
        from distributed import KilledWorker
        from distributed.client import FutureCancelledError

        from rewriter.batch.replay import advance

        for _ in range(_TRIES):
            # a key of its own each time: the scheduler would hand back the outcome of an earlier step under the same
            future = self._client.submit(advance, work, key=f"rewriter-{uuid.uuid4().hex}", pure=False)
            try:
                outcome: Outcome = await future
            except KilledWorker:
                continue
            except (FutureCancelledError, asyncio.CancelledError, OSError) as error:
                if self._client.status == "running":
                    raise
                raise ClusterLostError(
                    f"the scheduler at {self._address!r} is gone; start it again, then run again: nothing is lost"
                ) from error
            return outcome
        return crashed("was lost each time the cluster worked on it")

    async def _threads(self) -> int:
        """Threads of all workers; one where none has come yet."""
        known: dict[str, int] = await self._client.nthreads()
        return sum(known.values())
