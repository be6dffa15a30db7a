"""The whole rewrite as an ordinary langchain Runnable, and tracing that stays off unless asked for."""

import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from langchain_core.runnables import Runnable, RunnableConfig
from langsmith import tracing_context

from rewriter.domain import Article, Ledger

TRACING = "REWRITER_TRACING"


class RewriteRunnable(Runnable[str | Article, Ledger]):
    """Article text in, Ledger out: ``invoke``, ``ainvoke``, ``batch``, ``abatch``, ``stream``, callbacks."""

    def __init__(
        self,
        run: Callable[[str | Article, RunnableConfig], Ledger],
        arun: Callable[[str | Article, RunnableConfig], Awaitable[Ledger]],
    ) -> None:
        self._run = run
        self._arun = arun
        self.name = "rewrite"

    def invoke(
        self,
        input: str | Article,  # noqa: A002  (langchain's signature)
        config: RunnableConfig | None = None,
        **kwargs: object,  # noqa: ARG002
    ) -> Ledger:
        """The ledger of one article; ModelError when the model fails, InputError when the article is of no use."""
        with private():
            return self._call_with_config(self._answer, input, config)

    async def ainvoke(
        self,
        input: str | Article,  # noqa: A002
        config: RunnableConfig | None = None,
        **kwargs: object,  # noqa: ARG002
    ) -> Ledger:
        """As ``invoke``, without blocking the event loop."""
        with private():
            return await self._acall_with_config(self._aanswer, input, config)

    def _answer(self, original: str | Article, run_manager: object, config: RunnableConfig) -> Ledger:
        del run_manager  # config carries its children's callbacks
        return self._run(original, config)

    async def _aanswer(self, original: str | Article, run_manager: object, config: RunnableConfig) -> Ledger:
        del run_manager
        return await self._arun(original, config)


@contextmanager
def private() -> Iterator[None]:
    """No tracing of what happens inside, unless the user sets REWRITER_TRACING=1.

    langchain sends every prompt to a hosted service as soon as that service's own variables are set.
    """
    if os.environ.get(TRACING, "").strip().lower() in {"1", "true", "yes", "on"}:
        yield
    else:
        with tracing_context(enabled=False):
            yield
