"""The examples of docs/library.md run, and the chain is an ordinary Runnable."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel

from rewriter import rewrite_chain
from rewriter.domain import Ledger
from rewriter.errors import ModelError
from tests.test_pipeline import ARTICLE, SERVICE, SOLD, answer

PAGE = (Path(__file__).parents[1] / "docs" / "library.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
RIGHT = json.dumps(answer(SERVICE, SOLD))


class InFlight(FakeListChatModel):
    """Answers after the others had their turn, and counts how many are waiting at once."""

    now: int = 0
    most: int = 0

    async def _agenerate(self, *rest: Any, **named: Any) -> Any:  # noqa: ANN401
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.05)
        self.now -= 1
        return await super()._agenerate(*rest, **named)


def test_every_example_of_the_page_runs(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {
        "article": ARTICLE, "articles": [ARTICLE] * 3, "model": FakeListChatModel(responses=[RIGHT]),
    }  # fmt: skip
    for example in EXAMPLES:
        exec(compile(example, "docs/library.md", "exec"), names)
    printed = capsys.readouterr().out
    assert len(EXAMPLES) >= 8
    assert printed.startswith("accepted\n# ")
    assert "['label@v1', 'compose@v2', 'repair@v1']" in printed
    assert names["text"].startswith("# ")


def test_the_page_names_every_option() -> None:
    from rewriter.strategies.options import Options

    table = PAGE.split("## Options")[1]
    assert [name for name in Options.__annotations__ if f"`{name}`" not in table] == []


@pytest.mark.parametrize("cap", [1, 2])
def test_no_more_articles_are_under_way_than_allowed(cap: int) -> None:
    model = InFlight(responses=[RIGHT])
    ledgers = asyncio.run(rewrite_chain(model).abatch([ARTICLE] * 5, {"max_concurrency": cap}))
    assert [ledger.status for ledger in ledgers] == ["accepted"] * 5
    assert model.most == cap


def test_a_failed_article_comes_back_in_its_place() -> None:
    chain = rewrite_chain(FakeListChatModel(responses=[RIGHT, "no JSON", RIGHT]))
    done = chain.batch([ARTICLE] * 3, {"max_concurrency": 1}, return_exceptions=True)
    assert [isinstance(each, Ledger) for each in done] == [True, False, True]
    assert isinstance(done[1], ModelError)


def test_an_asynchronous_stream_ends_in_the_ledger() -> None:
    async def streamed() -> list[Ledger]:
        return [ledger async for ledger in rewrite_chain(FakeListChatModel(responses=[RIGHT])).astream(ARTICLE)]

    (ledger,) = asyncio.run(streamed())
    assert ledger.status == "accepted"


def test_events_tell_of_the_calls_inside() -> None:
    async def events() -> set[str]:
        chain = rewrite_chain(FakeListChatModel(responses=[RIGHT]))
        return {event["event"] async for event in chain.astream_events(ARTICLE, version="v2")}

    assert {"on_chat_model_start", "on_chat_model_end", "on_chain_end"} <= asyncio.run(events())


def test_a_chain_is_invoked_inside_a_running_loop_too() -> None:
    async def inside() -> Ledger:
        return rewrite_chain(FakeListChatModel(responses=[RIGHT])).invoke(ARTICLE)

    assert asyncio.run(inside()).status == "accepted"
