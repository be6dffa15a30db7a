"""Lines above the text that promise it, and items that only somebody offers."""

import pytest

from rewriter.domain import Outcome
from rewriter.editing import edit
from rewriter.reading import read_article

TEXT = "\n\nThe port board granted Orrin Ferries a licence on 4 May, its ninth (web:1). They carry 40 cars (web:2)."


def texts(article: str) -> list[str]:
    return [one.text for one in edit(read_article(article)).draft.statements]


def test_a_promise_goes_into_what_tells_it_in_full() -> None:
    article = read_article("# Orrin\n\n- Orrin Ferries was licensed on 4 May 2031 (web:1)" + TEXT)
    made = edit(article)
    first = next(one for one in made.draft.statements if "licence" in one.text)
    assert first.text == "The port board granted Orrin Ferries a licence on 4 May 2031, its ninth."
    assert len(first.rests_on) == 2
    assert [one.outcome for one in made.disposals][1] is Outcome.MERGED


@pytest.mark.parametrize(
    "item",
    [
        "- Orrin Ferries lost its licence for cattle on 6 May 2031 (web:1)",
        "- Orrin Ferries was licensed on 4 May 2031 (web:3)",
        "- Vela Lines was licensed on 4 May 2031 (web:1)",
    ],
)
def test_a_promise_with_something_of_its_own_stays(item: str) -> None:
    assert len(texts(f"# Orrin\n\n{item}{TEXT}")) == 3


@pytest.mark.parametrize(
    ("above", "item", "said"),
    [
        ("The hotel's latest offer:", "Breakfast is dropped (web:1).", "Offer: breakfast is dropped."),
        ("The union demands the following:", "Shifts end at 23:00 (web:1).", "Demand: shifts end at 23:00."),
        ("Under the plan:", "The old pier makes way for a lock (web:1).", "Plan: the old pier makes way for a lock."),
        ("The data sheet offers the following:", "The battery lasts 9 hours (web:1).", "The battery lasts 9 hours."),
        ("What we know:", "The battery lasts 9 hours (web:1).", "The battery lasts 9 hours."),
    ],
)
def test_what_is_only_offered_is_called_an_offer(above: str, item: str, said: str) -> None:
    article = f"# Orrin\n\nThe port of Orrin opened in 1999 (web:2).\n\n{above}\n\n- {item}\n- It is free (web:1).\n"
    assert said in texts(article)
