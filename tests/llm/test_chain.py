import asyncio
import json
from typing import Any

import pytest
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from rewriter import prompts
from rewriter.domain import Draft, Statement, Status, Usage
from rewriter.errors import ModelError
from rewriter.llm.answer import AnswerError
from rewriter.llm.chain import (
    DraftReply,
    DraftRequest,
    Failing,
    RepairReply,
    RepairRequest,
    drafting,
    repairing,
)
from rewriter.llm.chat import name_of
from tests.llm.articles import FERRY

SAILS = Statement("It sails.", ("s1",), Status.CONFIRMED, ("1",))
GOOD = {"text": "It sails.", "rests_on": ["s1"], "status": "confirmed", "citations": ["1"]}
DRAFT = prompts.load("draft@v1")
REPAIR = prompts.load("repair")
REQUEST = DraftRequest(FERRY, 5, 9)


class Recorder(GenericFakeChatModel):
    """Answers one message, or fails, and keeps what it was asked."""

    asked: list[Any]
    fault: Exception | None = None

    def _generate(self, messages: list[Any], *rest: object, **named: object) -> Any:  # noqa: ANN401
        self.asked.append(messages)
        if self.fault:
            raise self.fault
        return super()._generate(messages, *rest, **named)


def model(answer: object) -> Recorder:
    usage = {"input_tokens": 5, "output_tokens": 2, "total_tokens": 7}
    message = AIMessage(answer if isinstance(answer, str) else json.dumps(answer), usage_metadata=usage)
    return Recorder(messages=iter([message]), asked=[])


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_draft_comes_from_any_chat_model(asynchronous: bool) -> None:
    chain = drafting(model({"title": "T", "statements": [GOOD]}), DRAFT)
    reply = asyncio.run(chain.ainvoke(REQUEST)) if asynchronous else chain.invoke(REQUEST)
    assert reply == DraftReply(Draft("T", (SAILS,)), Usage(5, 2), "")


def test_the_prompt_holds_the_numbered_sentences_and_the_target() -> None:
    writer = model({"title": "T", "statements": [GOOD]})
    drafting(writer, DRAFT).invoke(REQUEST)
    system, user = writer.asked[0]
    assert user.content == (
        "Write 5 to 9 words in all statements together, fewer if the article holds less.\n\n<article>\n"
        "s1 [1, 2]: The ferry Aurelia entered service on 4 May 2026.\n"
        "s2 [2]: It carries 240 passengers.\n"
        "s3 [3] (rumour): Posts claim a second ferry is ordered.\n"
        "s5 []: The harbour is old.\n</article>"
    )
    assert "Aurelia" not in system.content


def test_a_repair_shows_only_what_failed_with_its_problems_and_evidence() -> None:
    writer = model({"statements": [GOOD | {"index": 3}]})
    failing = Failing(3, Statement("It carries 420.", ("s2",), Status.CONFIRMED, ("2",)), ("'420' is wrong",), ("s2",))
    reply = repairing(writer, REPAIR).invoke(RepairRequest(FERRY, (failing,)))
    assert reply == RepairReply({3: (SAILS,)}, Usage(5, 2), "")
    assert writer.asked[0][1].content == (
        "<statements>\nindex 3: It carries 420.\nstatus: confirmed; rests on: s2; citations: 2\nproblems:\n"
        "- '420' is wrong\nevidence:\ns2 [2]: It carries 240 passengers.\n\n</statements>"
    )


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_failure_of_somebody_elses_model_is_a_model_error(asynchronous: bool) -> None:
    writer = Recorder(messages=iter([]), asked=[], fault=KeyError("token\nmissing"))
    chain = drafting(writer, DRAFT)
    with pytest.raises(ModelError, match=r"the model failed: KeyError: 'token\\nmissing'"):
        asyncio.run(chain.ainvoke(REQUEST)) if asynchronous else chain.invoke(REQUEST)


@pytest.mark.parametrize("answer", ["no JSON at all", {"statements": 5}, {"statements": []}])
def test_a_useless_answer_tells_what_it_cost(answer: object) -> None:
    with pytest.raises(AnswerError) as caught:
        drafting(model(answer), DRAFT).invoke(REQUEST)
    assert caught.value.usage == Usage(5, 2)


def test_a_foreign_model_is_named_by_its_class_where_it_has_no_name() -> None:
    assert name_of(model("x")) == "Recorder"
