"""Labels of items: said once for a list, spoken where the item is about them, never a riddle."""

import pytest

from rewriter.domain import Draft, Statement, Status
from rewriter.editing import edit, render
from rewriter.editing.fragments import spoken
from rewriter.editing.spans import spans
from rewriter.reading import read_article


@pytest.mark.parametrize(
    ("label", "body", "is_name", "said"),
    [
        ("Coverage", "not one insurer pays for it.", False, "Not one insurer pays for the coverage."),
        ("Engine", "It burns ethanol.", False, "The engine burns ethanol."),
        ("Heliora", "It carries 40 cars.", True, "Heliora carries 40 cars."),
        ("Expected", "mid-May 2031.", False, "mid-May 2031 is expected."),
        ("Expected", "$1,299 starting (same as the last one).", False, ""),
        ("Battery", "5,250 mAh.", False, ""),
        ("Price", "Nobody has named one.", False, ""),
    ],
)
def test_a_label_is_spoken_where_the_item_calls_it_it(label: str, body: str, is_name: bool, said: str) -> None:
    assert spoken(label, body, is_name) == said


LIST = """# Fares

The flights of Orrin Air leave at 9 [1].

## Orrin Air: planes and fares

- Lisbon, daily, from $219 [2]
- Vienna, on Sundays, from $140 [2]
"""


def test_a_common_label_stands_once_above_its_list() -> None:
    article = read_article(LIST)
    text = render(edit(article).draft, article)
    assert "Orrin Air:\n\n- Lisbon, daily, from $219 [2].\n- Vienna, on Sundays, from $140 [2]." in text


def test_spans_are_those_of_the_shortened_items() -> None:
    article = read_article(LIST)
    draft = edit(article).draft
    text = render(draft, article)
    assert [text[span.start : span.end] for span in spans(text, draft, article)][1:] == [
        "Lisbon, daily, from $219 [2].",
        "Vienna, on Sundays, from $140 [2].",
    ]


def test_every_bullet_keeps_its_label_where_all_are_bullets() -> None:
    article = read_article(LIST)
    assert "- Orrin Air: Lisbon" in render(edit(article).draft, article, style="bullets")


def test_figures_without_a_line_above_them_get_one() -> None:
    article = read_article("The ferry is new [1].\n\n- 312 passengers and 40 cars [2]\n- 9 tonnes of aluminium [2]\n")
    draft = Draft(
        "",
        (
            Statement("312 passengers and 40 cars.", (article.sentences[1].id,), Status.REPORTED, ("2",)),
            Statement("9 tonnes of aluminium.", (article.sentences[2].id,), Status.REPORTED, ("2",)),
        ),
    )
    assert "In figures:\n\n- 312 passengers" in render(draft, article)


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        (
            "How long will the bridge be?",
            "The ministry says 3,040 m [1].",
            "Bridge length: the ministry says 3,040 m.",
        ),
        ("How long will the bridge be?", "The bridge will be 3,040 m long [1].", "The bridge will be 3,040 m long."),
        ("How long will the bridge be?", "Nobody at the ministry knows [1].", "Nobody at the ministry knows."),
    ],
)
def test_a_bare_measure_says_what_it_measures(question: str, answer: str, said: str) -> None:
    article = read_article(f"The port of Orrin opened 12 berths in 1999 [2].\n\n{question} {answer}\n")
    assert said in [one.text for one in edit(article).draft.statements]
