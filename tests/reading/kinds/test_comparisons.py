"""Comparisons: where they start and end, and how they hang in the sentence."""


import pytest

from rewriter.reading.kinds.borders import borders
from rewriter.reading.kinds.comparisons import Shape, comparisons
from rewriter.reading.kinds.informative import informative
from rewriter.reading.kinds.verbs import finite, verb_first
from rewriter.reading.kinds.words import capitals

TABLE = [
    ("The lock opened in May, mirroring the rise of Venice.", Shape.TRAILING, ", mirroring the rise of Venice."),
    ("The valve, akin to a heart valve, opens at 3 bar.", Shape.MIDDLE, ", akin to a heart valve, "),
    ("Like the Colossus, the crane was never finished.", Shape.LEAD, "Like the Colossus, "),
    ("The tunnel, which echoes the Roman drains, is 14 km long.", Shape.MIDDLE, ", which echoes the Roman drains, "),
    ("The yard was rebuilt in 2010 in the style of Versailles.", Shape.TRAILING, "in the style of Versailles."),
    ("The pump is akin to a tiny mill.", Shape.PREDICATE, "The pump is akin to a tiny mill."),
    (
        "Sales fell by half, a slump reminiscent of the tulip crash, and the firm cut its staff.",
        Shape.MIDDLE,
        ", a slump reminiscent of the tulip crash",
    ),
    (
        "The seal is made in Corrow, a town that guards it the way Murano guarded glass.",
        Shape.TRAILING,
        ", a town that guards it the way Murano guarded glass.",
    ),
]


@pytest.mark.parametrize(("text", "shape", "scope"), TABLE)
def test_a_comparison_has_its_scope_and_shape(text: str, shape: Shape, scope: str) -> None:
    (found,) = comparisons(text)
    assert (found.shape, text[found.start : found.end]) == (shape, scope)


@pytest.mark.parametrize(
    "text",
    [
        "Actors like Ada Lund return.",
        "Posts like @mosslover’s spread the claim.",
        "The firm recalls 5,000 ovens.",
        "The television channels agreed.",
        "Residents would like a bench.",
        "Dishes like barley soup cost 9 euros.",
        "The inn serves dishes like barley soup.",
        "“I burnt the first loaf,” recalled Ada Lund.",
        "“I burnt the first loaf,” recalled chef Ada Lund.",
        "Ada Lund recalled how the oven failed.",
        "The maker recalled all its kettles in June.",
        "Sales figures reflect strong demand in Oslo.",
        "Forum posts reflect anger at the delay.",
    ],
)
def test_an_example_list_or_a_plain_verb_is_no_comparison(text: str) -> None:
    assert comparisons(text) == ()


@pytest.mark.parametrize(
    ("scope", "comparand", "informs"),
    [
        (", compared with 412 g for the first model", " 412 g for the first model", True),
        (", like its predecessor", " its predecessor", True),
        (", akin to the pyramids of 2560 BC", " the pyramids of 2560 BC", False),
        (", reminiscent of a cathedral", " a cathedral", False),
        (" similar to one in mice, the team found", " one in mice, the team found", True),
        (" similar to those of ibuprofen", " those of ibuprofen", True),
    ],
)
def test_a_yardstick_with_a_number_or_the_same_thing_earlier_informs(scope: str, comparand: str, informs: bool) -> None:
    assert bool(informative("", scope, comparand)) is informs


def test_borders_skip_brackets_and_numbers() -> None:
    text = "In Kalmar (Sweden, 1397), 1,200 men met; they left."
    assert [border.sign for border in borders(text)] == [",", ";"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Fjord Gazette met Ada Lund.", ["fjord gazette", "ada lund"]),
        ("After the storm, Kalvø’s quay closed.", ["kalvø"]),
        ("All of Us Sail North opened.", ["all of us sail north"]),
        ("nothing here", []),
    ],
)
def test_capitals_are_phrases_without_the_opening_function_word(text: str, names: list[str]) -> None:
    assert [name for _, _, name in capitals(text)] == names


def test_offsets_of_capitals_are_those_of_the_text() -> None:
    text = "After the Storm of Aalborg, Ada Lund’s boat sank."
    for start, end, name in capitals(text):
        assert text[start:end].lower().replace("’s", "") == name


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The pump moves water", True),
        ("New members, including Ada Lund, join the crew", True),
        ("8-inch panel at 120 Hz", False),
        ("A ruined harbour, with survivors navigating flooded streets", False),
        ("The hull was cut", True),
    ],
)
def test_a_finite_verb_is_seen_by_its_forms(text: str, verb: bool) -> None:
    assert finite(text) is verb


def test_a_resumed_predicate_opens_with_its_verb() -> None:
    assert verb_first(" refreshes the genre")
    assert not verb_first(" the genre is refreshed")
