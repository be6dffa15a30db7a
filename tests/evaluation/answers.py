"""Answers of a model that never was, recorded for the small article: for tests of replaying alone."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatResult

from rewriter.llm.chat import EndpointChat

DRAFT = {
    "title": "Marlow ferry",
    "statements": [
        {
            "text": "The Marlow ferry returned on 4 May 2026 after a refit that cost £2.4 million.",
            "rests_on": ["s2"],
            "status": "confirmed",
            "citations": ["web:1"],
        },
        {
            "text": "Posts on a fan forum claim that a night boat is coming.",
            "rests_on": ["s4"],
            "status": "unconfirmed",
            "citations": ["post:1"],
        },
    ],
}
PLAIN = """\
The Marlow ferry returned on 4 May 2026 after a refit that cost £2.4 million (web:1). Like Charon it takes a coin
(web:3). A night boat is coming (post:1).
"""

Says = Callable[[Sequence[BaseMessage]], str]


def says(messages: Sequence[BaseMessage]) -> str:
    """A draft to a drafting prompt, free text to the plain one."""
    return json.dumps(DRAFT) if "<article>" in messages[-1].text else PLAIN


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of every request that would have gone to an endpoint, which answers as ``says`` does."""
    seen: list[str] = []

    def generate(
        self: EndpointChat, messages: list[BaseMessage], stop: object = None, manager: object = None, **extra: object
    ) -> ChatResult:
        del self, stop, manager, extra
        seen.append(messages[-1].text)
        usage = UsageMetadata(input_tokens=100, output_tokens=20, total_tokens=120)
        message = AIMessage(says(messages), response_metadata={"finish_reason": "stop"}, usage_metadata=usage)
        return ChatResult(generations=[ChatGeneration(message=message)])

    monkeypatch.setattr(EndpointChat, "_generate", generate)
    return seen


TASK = """
description: The small article.
arms:
  - {name: draft, model: openai/x, prompt: draft@v1}
  - {name: plain, model: openai/x, prompt: plain@v1}
  - {name: builtin}
reference: draft
metrics: [accepted_first, key_facts_kept, rumours_marked_recall, analogies_removed]
shown: [tokens, cost, latency]
"""


def write_task(folder: Path, text: str = TASK) -> Path:
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return path
