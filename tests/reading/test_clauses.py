import pytest

from rewriter.domain.span import Span
from rewriter.reading import clauses

TEXTS = {
    "The mill closed; the owner left.": ["The mill closed", "the owner left."],
    "The mill closed – nobody knows why.": ["The mill closed", "nobody knows why."],
    "The mill is shut, but the owner wants to sell it.": ["The mill is shut", "but the owner wants to sell it."],
    "The mill is shut, and the owner could sell it.": ["The mill is shut", "and the owner could sell it."],
    "The wheel turned, mirroring the old song.": ["The wheel turned", "mirroring the old song."],
    "The plan, akin to an old song, moves the roof.": ["The plan", "akin to an old song", "moves the roof."],
    "Its themes of loss, like an old song, resonate widely.": [
        "Its themes of loss",
        "like an old song",
        "resonate widely.",
    ],
    "The owner, who bought it in 2019, sold the field.": ["The owner", "who bought it in 2019", "sold the field."],
    "Despite delays, the wheel turned.": ["Despite delays", "the wheel turned."],
    "Although it is old, it turns.": ["Although it is old", "it turns."],
    "The “Second Wheel,” echoing a song, opened.": ["The “Second Wheel,”", "echoing a song", "opened."],
    "It opened, boosting trade, while prices fell.": ["It opened", "boosting trade", "while prices fell."],
    "The reef, like a bird in a mine, could vanish by 2050.": [
        "The reef",
        "like a bird in a mine",
        "could vanish by 2050.",
    ],
    "Bell warned that the reef, like a bird, could die.": ["Bell warned that the reef", "like a bird", "could die."],
    "Shares rose, with buyers expecting more, and fell again.": [
        "Shares rose",
        "with buyers expecting more",
        "and fell again.",
    ],
    "It sold in Graz, Lyon, and Oslo, and a sequel is planned.": [
        "It sold in Graz, Lyon, and Oslo",
        "and a sequel is planned.",
    ],
    "It cut costs by 38%, a drop as swift as rain.": ["It cut costs by 38%", "a drop as swift as rain."],
}
WHOLE = (
    "The wheel, the roof, and the shaft were sold.",
    "Ada Bell, Li Wei, and Tom Fir join the team.",
    "It sold 1,200 tons on May 5, 2024, in Lyon.",
    "She said “it turns, but it creaks; we know” to them.",
    "It sold (oak, but not elm; see below) well.",
    "It has rich sound, lasting charm, and pace.",
    "It was cast in several sites, including Lyon and Graz.",
)


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_borders_fall_where_a_clause_can_be_cut(text: str, expected: list[str]) -> None:
    assert [part.of(text) for part in clauses.split(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize("text", WHOLE)
def test_no_border_inside_lists_numbers_quotations_and_brackets(text: str) -> None:
    assert [part.of(text) for part in clauses.split(text, Span(0, len(text)))] == [text]


def test_spans_are_offsets_into_the_prose() -> None:
    prose = "It was. The mill is shut, but the owner wants to sell it. It is."
    assert [part.of(prose) for part in clauses.split(prose, Span(8, 57))] == [
        "The mill is shut",
        "but the owner wants to sell it.",
    ]
