"""A story that stops where a model is asked, told once and driven with or without an event loop."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rewriter.domain import Ledger
from rewriter.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable, RunnableConfig

    from rewriter.llm.deadline import Deadline


@dataclass(frozen=True, slots=True)
class Step:
    """A question to a model. The story goes on with the chain's answer, or is thrown its ModelError."""

    chain: "Runnable[Any, Any]"
    request: object


Story = Generator[Step, Any, Ledger]


def run(story: Story, config: "RunnableConfig | None" = None, deadline: "Deadline | None" = None) -> Ledger:
    """The end of *story*, every question asked in turn.

    After the *deadline* no question is asked; one that is under way ends with it where the model is the project's own.
    """
    at = _advance(story, None)
    while not isinstance(at, Ledger):
        try:
            answer = _asked(at, config, deadline)
        except ModelError as error:
            answer = error
        at = _advance(story, answer)
    return at


async def arun(story: Story, config: "RunnableConfig | None" = None, deadline: "Deadline | None" = None) -> Ledger:
    """As ``run``; neither a model's answer nor the check of a long text holds up the event loop.

    The *deadline* ends a question to any model.
    """
    import asyncio

    at = await asyncio.to_thread(_advance, story, None)
    while not isinstance(at, Ledger):
        try:
            answer = await _aasked(at, config, deadline)
        except ModelError as error:
            answer = error
        at = await asyncio.to_thread(_advance, story, answer)
    return at


def _asked(step: Step, config: "RunnableConfig | None", deadline: "Deadline | None") -> object:
    from rewriter.llm.deadline import holding

    if deadline:
        deadline.left()
    with holding(deadline):
        return step.chain.invoke(step.request, config)


async def _aasked(step: Step, config: "RunnableConfig | None", deadline: "Deadline | None") -> object:
    import asyncio

    from rewriter.llm.deadline import holding

    with holding(deadline):
        if deadline is None:
            return await step.chain.ainvoke(step.request, config)
        try:
            async with asyncio.timeout(deadline.left()):
                return await step.chain.ainvoke(step.request, config)
        except TimeoutError as error:
            raise deadline.error() from error


def _advance(story: Story, answer: object) -> Step | Ledger:
    """The story's next question, or its end."""
    try:
        return story.throw(answer) if isinstance(answer, ModelError) else story.send(answer)
    except StopIteration as end:
        ledger: Ledger = end.value
        return ledger
