"""What a model is doing, on a terminal, while one waits for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rewriter.cli.output import say
from rewriter.cli.settings import BUILTIN

_EVERY = 40
"""Characters between two updates: a terminal keeps up with that."""
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(model: str, quiet: bool) -> Iterator[dict[str, Any]]:
    """Further arguments of a rewrite whose calls are to be watched; none where nobody watches.

    Only where stderr is a terminal, and the line is gone when the rewrite is there.
    """
    if model == BUILTIN or quiet or not sys.stderr.isatty():
        yield {}
        return
    try:
        yield {"stream": True, "config": {"callbacks": [_watcher()]}}
    finally:
        say(_CLEAR)


def _watcher() -> object:
    from langchain_core.callbacks import BaseCallbackHandler

    class Watcher(BaseCallbackHandler):
        """Counts calls, and the characters of the answer that is coming."""

        def __init__(self) -> None:
            self.calls = self.characters = self.shown = 0

        def on_chat_model_start(self, *_: Any, **__: Any) -> None:  # noqa: ANN401  (langchain's signature)
            self.calls, self.characters, self.shown = self.calls + 1, 0, 0
            say(f"{_CLEAR}call {self.calls}: waiting for the model")

        def on_llm_new_token(self, token: str | list[Any], **_: Any) -> None:  # noqa: ANN401
            self.characters += len(str(token))
            if self.characters >= self.shown + _EVERY:
                self.shown = self.characters
                say(f"{_CLEAR}call {self.calls}: {self.characters:,} characters of the answer")

    return Watcher()
