"""The job of a backlog: the ordinary rewrite, played with the answers at hand until one is missing.

It is a pure function of its Work, so it can be run again at no cost after a crash, in another process or on another
machine: whoever runs it makes no call and holds no key.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.messages import BaseMessage
from langchain_core.outputs import ChatResult

from rewriter.batch.finish import finished
from rewriter.batch.keys import request_digest
from rewriter.batch.values import Asking, Finished, Options, Outcome, Status, Unusable, Work
from rewriter.domain import Article, Source
from rewriter.errors import InputError, ModelError, RewriterError
from rewriter.llm.chat import EndpointChat
from rewriter.llm.completion import result
from rewriter.llm.endpoint import NO_KEY, Endpoint
from rewriter.pipeline import rewrite
from rewriter.reading import read_article
from rewriter.reading.bibliography import load_supplied, resolve
from rewriter.reading.formats import text_of


class _UnansweredError(RewriterError):
    """A question whose answer is still to be bought; no ModelError, for the story must not go on without it."""

    def __init__(self, request: dict[str, Any]) -> None:
        super().__init__("a request that has no answer yet")
        self.request = request


class _Replayed(EndpointChat):
    """The model as the rewrite knows it, answering from what was bought already."""

    answers: Mapping[str, str]
    max_output: int
    played: list[str] = []  # noqa: RUF012 - pydantic copies the default

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002  (langchain's signature)
        **kwargs: object,
    ) -> ChatResult:
        request = self._request(messages, stop, kwargs) | {"max_completion_tokens": self.max_output}
        digest = request_digest(request)
        if (body := self.answers.get(digest)) is None:
            raise _UnansweredError(request)
        self.played.append(digest)
        return result(json.loads(body), self.endpoint)


def advance(work: Work) -> Outcome:
    """How far *work* comes with its answers; whatever goes wrong with the article becomes its outcome, never raised."""
    try:
        article = _article(work.text, work.filename)
    except InputError as error:
        return Finished(Status.REVIEW, findings=(("input", "unreadable-article", 1),), note=str(error))
    except Exception as error:
        return _crashed("reading", error)
    model = _model(work) if work.options.asks_a_model else None
    try:
        return finished(_rewrite(article, model or "builtin", work.options))
    except _UnansweredError as missing:
        return Asking(request_digest(missing.request), json.dumps(missing.request, ensure_ascii=False))
    except InputError as error:
        return Finished(
            Status.REVIEW, words_before=article.words, findings=(("input", "nothing-to-publish", 1),), note=str(error)
        )
    except ModelError as error:
        played = model.played if model else []
        return Unusable(played[-1], str(error)) if played else Finished(Status.FAILED, note=str(error))
    except Exception as error:
        return _crashed("rewriting", error)


def _rewrite(article: Article, model: "str | _Replayed", options: Options) -> Any:  # noqa: ANN401 - a Ledger
    return rewrite(
        article, model, resolve(article.sources, _supplied(options.sources)) if options.sources else (),
        prompt=options.prompt, rounds=options.rounds, uncited=options.uncited,
        citations=cast(Any, options.citations), strategy=cast(Any, options.strategy), style=cast(Any, options.style),
        target_words=options.target_words, deadline=None,
    )


def _model(work: Work) -> _Replayed:
    name = work.options.model.partition("/")[2]
    endpoint = Endpoint(name, work.options.base_url or "the endpoint", NO_KEY)
    return _Replayed(endpoint=endpoint, answers=work.answers, max_output=work.options.max_output, played=[])


@lru_cache(maxsize=8)
def _article(text: str, name: str) -> Article:
    """Kept for the next step of the same article, which mostly comes soon, and to the same process."""
    return read_article(text_of(text, name))


@lru_cache(maxsize=1)
def _supplied(folder: str) -> tuple[Source, ...]:
    return tuple(load_supplied(Path(folder)))


def _crashed(doing: str, error: Exception) -> Finished:
    said = " ".join(str(error).split())[:160]
    return Finished(
        Status.FAILED,
        note=f"{doing} it failed: {type(error).__name__}: {said}; this is a bug in rewriter, please report it",
    )
