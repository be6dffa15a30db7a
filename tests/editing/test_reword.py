"""Puffed and leaning phrases, said plainly, and answers to questions that are gone."""

import pytest

from rewriter.editing import edit, render
from rewriter.editing.reword import plainly
from rewriter.reading import read_article


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        (
            "Recent buzz, including posts like @moss (June 2026, 4,000 views), suggests the inn will close.",
            "Posts like @moss (June 2026, 4,000 views) suggest the inn will close.",
        ),
        ("Fan pages hyped the album as “Low Tide” in May.", "Fan pages described the album as “Low Tide” in May."),
        (
            "This aligns with director Ada Lund’s comments to The Fjord Post (2026), where she teased a “colder” film.",
            "Director Ada Lund teased a “colder” film in comments to The Fjord Post (2026).",
        ),
        ("She dismissed a separate story that the mill burned.", "She dismissed a story that the mill burned."),
        ("The mill opened in May.", "The mill opened in May."),
        ("This aligns with the plan.", "This aligns with the plan."),
        ("They live in a separate house.", "They live in a separate house."),
    ],
)
def test_a_puffed_phrase_is_said_plainly_and_the_rest_is_left(written: str, plain: str) -> None:
    assert plainly(written) == plain


def statements(text: str) -> list[str]:
    return [one.text for one in edit(read_article(text)).draft.statements]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "When will it open? August 2029, the club says (web:1).",
            "Opening date: August 2029, the club says.",
        ),
        ("How much will it cost? About 40 euros, the club says (web:1).", "Cost: About 40 euros, the club says."),
        ("When will it open? The pool opens in May 2029 (web:1).", "The pool opens in May 2029."),
        ("Why wait? In May 2029 the pool opens (web:1).", "In May 2029 the pool opens."),
    ],
)
def test_an_answer_keeps_the_topic_of_its_question(text: str, told: str) -> None:
    assert statements(text) == [told]


@pytest.mark.parametrize("answer", ["Yes, the club says (web:1).", "Because the tide is low (web:1)."])
def test_an_answer_that_is_no_sentence_goes_with_its_question(answer: str) -> None:
    assert statements(f"Is it true? {answer}") == []


TABLE = """The tunnel is new (web:1).

| Phase | Start | Cost |
|---|---|---|
| Drilling | August 2025 | 1.3 billion kroner (web:2) |
| Paving | May 2027 | 0.4 billion kroner (web:2) |
"""


def test_a_row_of_a_table_is_told_with_the_names_of_its_columns() -> None:
    article = read_article(TABLE)
    rendered = render(edit(article).draft, article)
    assert "- Drilling: start August 2025, cost 1.3 billion kroner (web:2).\n- Paving: start May 2027" in rendered
    assert "|" not in rendered


LIST = """The pool is new (web:1). Planners attached four conditions:

- No more than 40 parking spaces (web:1).
- Swimming lessons limited to six a day (web:2).
"""


def test_items_stand_under_the_line_that_introduced_them_without_its_count() -> None:
    article = read_article(LIST)
    assert "Conditions attached by planners:\n\n- No more than 40 parking" in render(edit(article).draft, article)


def test_a_line_that_doubts_its_items_or_praises_them_is_not_printed() -> None:
    for lead in ("Rumours about the pool include:", "The pool’s stunning figures at a glance:"):
        article = read_article(f"The pool is new (web:1).\n\n{lead}\n\n- Length of 40 m (web:1).\n")
        assert lead not in render(edit(article).draft, article)
