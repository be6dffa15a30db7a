"""Awaiting from where nothing can be awaited: one way to ask an endpoint, for callers with and without a loop."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any, TypeVar

T = TypeVar("T")


def finished(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """The result of *work*, run to its end in this thread; in another one where this has a loop already (a notebook).

    Context variables hold inside either way, and Ctrl-C ends it.
    """
    if not _has_loop():
        return asyncio.run(work())
    with ThreadPoolExecutor(max_workers=1) as helper:
        return helper.submit(copy_context().run, lambda: asyncio.run(work())).result()


def _has_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
