"""Text in an article that speaks to a model: whoever falls for it, the validator and the renderer stop it.

The answers are scripted: of a model that did what the passage asks. What it was talked into is not published, and what
is right beside it is.
"""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage
from markdown_it import MarkdownIt

from rewriter import check, prompts
from rewriter.domain import Ledger
from rewriter.llm.chain import DraftRequest, draft_messages
from rewriter.llm.view import View
from rewriter.pipeline import rewrite
from rewriter.reading import read_article
from rewriter.strategies.options import STRATEGIES
from tests.test_pipeline import ARTICLE, SERVICE, SOLD

PASSAGES = yaml.safe_load((Path(__file__).parent / "passages.yaml").read_text(encoding="utf-8"))
ELEMENTS = {"h1", "h2", "p", "ul", "li"}
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f\x00-\x08\x0b-\x1f\x7f]")
RIGHT = [SERVICE, SOLD]


def hostile_article(passage: str) -> str:
    """The article with the passage as a paragraph of its own, before the last one."""
    head, last = ARTICLE.rstrip().rsplit("\n\n", 1)
    return f"{head}\n\n{passage}\n\n{last}\n"


def fallen_answer(case: dict[str, Any], article: str) -> str:
    """The answer of a model that obeyed, the right statements first."""
    if "raw" in case:
        return str(case["raw"])
    at = article.index(case["passage"])
    here = [s.id for s in read_article(article).sentences if at <= s.span.start < at + len(case["passage"])]
    told: dict[str, list[dict[str, object]]] = {"confirmed": [], "reported": [], "unconfirmed": []}
    for right in RIGHT:
        told["confirmed"].append({"text": right["text"], "from": right["rests_on"], "citations": right["citations"]})
    for fallen in case.get("says", []):
        rests_on = [name for given in fallen.get("from", ["s2"]) for name in (here if given == "here" else [given])]
        entry = {"text": fallen["text"], "from": rests_on, "citations": fallen.get("citations", ["1"])}
        told[fallen.get("status", "confirmed")].append(entry)
    return json.dumps({"title": case.get("title", "Ferry Aurelia Enters Service")} | told)


def rewritten(case: dict[str, Any], strategy: str) -> Ledger:
    article = hostile_article(case["passage"])
    ids = [sentence.id for sentence in read_article(article).sentences]
    labels = json.dumps({"confirmed": ids, "reported": [], "unconfirmed": [], "conflicts": []})
    answers = [*([labels] if strategy == "label-draft" else []), fallen_answer(case, article)]
    # the model stays as deaf in the repairs: it sends the same again
    messages = iter([AIMessage(each) for each in [*answers, answers[-1], answers[-1]]])
    return rewrite(
        article, GenericFakeChatModel(messages=messages), strategy=strategy, on_model_error="builtin",  # type: ignore[arg-type]
    )  # fmt: skip


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.feed(MarkdownIt("commonmark").enable("table").render(text))

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.seen.add(tag)


@pytest.mark.parametrize(
    ("case", "strategy"),
    [pytest.param(case, STRATEGIES[n % 3], id=case["name"]) for n, case in enumerate(PASSAGES)],
)
def test_what_a_model_was_talked_into_is_not_published_and_the_rest_is(case: dict[str, Any], strategy: str) -> None:
    ledger = rewritten(case, strategy)
    text = ledger.text
    assert ledger.status == "accepted", ledger.note
    assert [bad for bad in case["never"] if bad.casefold() in text.casefold()] == []
    assert Tags(text).seen <= ELEMENTS
    assert UNSEEN.findall(text) == []
    assert "4 May 2026 [1]" in text
    if "raw" not in case:
        assert "18,400 tickets in the first month [2]" in text
    assert check(text, ledger.original).passed


def test_the_corpus_is_large_and_its_names_are_unique() -> None:
    assert len(PASSAGES) >= 60
    assert len({case["name"] for case in PASSAGES}) == len(PASSAGES)
    assert all(case["never"] for case in PASSAGES)


@pytest.mark.parametrize("case", PASSAGES, ids=lambda case: case["name"])
def test_each_passage_was_obeyed(case: dict[str, Any]) -> None:
    """A scripted answer that does not hold what must never be published would test nothing."""
    answer = fallen_answer(case, hostile_article(case["passage"]))
    told = json.loads(answer) if "raw" not in case else {"raw": answer}
    words = json.dumps(told, ensure_ascii=False).replace("\\n", "\n").casefold()
    words += " ".join(str(one["text"]) for one in case.get("says", [])).casefold()
    words += re.sub(r"\u00ad", "", words)
    seen = [bad for bad in case["never"] if bad.casefold() in words or bad.casefold() in UNSEEN.sub("", words)]
    assert seen or case["name"] in {"marker-of-another-sentence", "invented-marker"}


def shown_lines(article: str) -> dict[str, tuple[str, ...]]:
    """What a prompt shows of an article: the labels of every line, by its words."""
    return {line.text: line.labels for line in View(read_article(article), lean=True).lines()}


@pytest.mark.parametrize("case", PASSAGES, ids=lambda case: case["name"])
def test_a_passage_changes_no_label_and_no_instruction(case: dict[str, Any]) -> None:
    plain, hostile = shown_lines(ARTICLE), shown_lines(hostile_article(case["passage"]))
    assert {text: hostile.get(text) for text in plain} == plain
    request = DraftRequest(read_article(hostile_article(case["passage"])), 10, 20)
    (_, system), (_, user) = draft_messages(prompts.load("draft"), request)
    assert system == prompts.load("draft").system.render({}).strip()
    assert user.count("</article>") == user.count("<article>") == 1
    assert user.endswith("</article>")
    assert UNSEEN.sub("", user.replace("\n", "")) == user.replace("\n", "")
