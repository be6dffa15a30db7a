"""Every planter plants what it says, and nothing that is still true."""

import random
import re

import pytest

from rewriter.evaluation.planting import KINDS, PLANTERS, Planted
from rewriter.evaluation.planting.entities import FOREIGN
from tests.evaluation.articles import TEXT, article, told

SEEDS = range(12)
PLANTED = {
    "number-swap": ("The council bought 18 cars from Velling Works [7].", {"250", "40", "22", "30", "9", "6"}),
    "number-slot": (
        "The depot holds 22 cars, and the workshop repairs 6 of them a week [12].",
        {"6 cars, and the workshop repairs 22"},
    ),
    "small-integer": ("The council bought four cars [7].", {"three", "five", "six", "seven"}),
    "near-number": ("A ticket costs €4.20 [2].", {"4.02"}),
    "decimal-shift": ("A ticket costs €4.20 [2].", {"42", "0.42"}),
    "unit-magnitude": ("The line cost 36 million euros [1].", {" billion"}),
    "unit": ("Harbour Street is closed for 9 weeks [8].", {"months"}),
    "magnitude-format": ("The line cost 36 million euros [1].", {"3,600,000"}),
    "currency": ("A ticket costs €4.20 [2].", {"£"}),
    "percent-words": (
        "The tram was used by 60% of the town [5].",
        {"half", "a quarter", "a third", "two fifths", "three quarters", "a tenth", "a fifth", "nine tenths"},
    ),
    "percent-points": ("Ridership rose by 12% in 2023 [5].", {" percentage points"}),
    "approximation-dropped": ("About 250 jobs were lost at Brackwater [3].", {""}),
    "approximation-exact": ("About 250 jobs were lost at Brackwater [3].", {"Exactly", "Precisely"}),
    "comparator": ("At least 40 drivers were hired before the opening [6].", {"At most", "Exactly", "Less than"}),
    "derived-multiple": ("Ridership doubled in 2023 [5].", {"tripled"}),
    "derived-difference": ("The fare is €9, up from €5 [2].", {", a difference of €5"}),
    "date-swap": ("Ridership rose by 12% in 2023 [5].", {"2024", "2025", "2029", "1987"}),
    "date-slot": ("It was ordered in May 2022 and came in June 2024 [7].", {"June 2024 and came in May 2022"}),
    "day-changed": ("The tram ran on 3 May 2024 [1].", {f"{day} May 2024" for day in range(1, 29)}),
    "year-swap": ("Brackwater lost its ferry in 1987 [14].", {"2023", "2024", "2025", "2029"}),
    "foreign-year": ("Brackwater lost its ferry in 1987 [14].", {str(year) for year in range(1981, 1994)}),
    "finer-date": ("The tram opened in June 2025 [6].", {f"on {day} June 2025" for day in range(2, 28)}),
    "ordinal-season": ("It won a second prize [5].", {"third"}),
    "name-swap": ("About 250 jobs were lost at Brackwater [3].", {"Pellham"}),
    "foreign-name": ("Velling Works sold 18 cars [7].", set(FOREIGN["organisation"])),
    "names-exchanged": (
        "Green Union sold 18 cars to Velling Works [7].",
        {"Velling Works sold 18 cars to Green Union"},
    ),
    "role-changed": ("Mayor Ines Calder said the line cost 36 million euros [1].", {"Chairman", "Author", "Professor"}),
    "name-variant": ("Mayor Ines Calder said the line cost 36 million euros [1].", {"Tobias"}),
    "attribution-swap": ("The operator Lowfield Lines said so [1].", {"Velling Works", "Green Union"}),
    "relation-reversed": ("Green Union beat Velling Works [7].", {"Velling Works beat Green Union"}),
    "quotation-altered": ('"The money was spent on rails," said engineer Tobias Wren [4].', {"time"}),
    "quotation-speaker": ('"The money was spent on rails," said engineer Tobias Wren [4].', {"Ines Calder"}),
    "negation-flip": ("The line has not reached Oakmere [9].", {"has"}),
    "negation-inserted": ("The council bought 18 cars from Velling Works [7].", {"did not buy"}),
    "modality-upgrade": ("Lowfield Lines may extend it to Pellham in 2029 [10].", {"will "}),
    "conditional-as-plan": ("The line would reach Pellham in 2029 [10].", {"will "}),
    "plan-as-done": ("The line will reach Pellham in 2029 [10].", {"reached"}),
    "invented-citation": ("A ticket costs €4.20 [2].", {f"[{number}]" for number in range(71, 99)}),
    "direction-flip": ("Ridership rose by 12% in 2023 [5].", {"fell"}),
    "temporal-order": ("At least 40 drivers were hired before the opening [6].", {"after"}),
    "scope-widened": ("Some passengers complained of noise [13].", {"All"}),
    "cause-invented": ("The depot was built in May, and the line was opened [12].", {" because "}),
    "superlative": ("It is one of the longest lines in the country [5].", {"the longest line"}),
}
"""Kind to a true statement and what may stand in its place."""

STILL_TRUE = {
    "number-swap": (
        "At least 5,000 drivers were hired before the opening [6].",  # at least 4,812 follows from it
        "Between 4 and 9 cars ran [7].",
        "The RTX 5090 ran [7].",
    ),
    "number-slot": ("They voted 9 to 6 [12].", "The sizes are 40, 30, 20 and 10 cars [12].", "22 and 6 cars ran [12]."),
    "small-integer": ("The boat Heron Two sailed [7].", "Roughly one in eight came [7]."),
    "near-number": ("About 250 jobs were lost [3].",),
    "decimal-shift": ("About 4 tonnes fell [3].", "The share was 4 of 5 [3]."),
    "unit-magnitude": ("At most 36 million euros went [1].",),
    "comparator": ("It was lent over 30 years [1].",),
    "date-swap": ("The tram ran on 3 May [1].", "Until 2030 nothing runs [5]."),
    "day-changed": ("The board had not met as of 9 November [5].",),
    "date-slot": ("It ran from May 2022 to June 2024 [7].",),
    "finer-date": ("The tram opened by June 2025 [6].",),
    "ordinal-season": ("No second order was placed [7].", "A third cousin came [7]."),
    "percent-words": ("The second half of the year was quiet [5].",),
    "year-swap": ("It ran in the 2018–19 season [5].",),
    "foreign-name": ("They sang 'Once Upon a Dream' [5].", "Brackwater: closed [3]."),
    "name-swap": ("No jobs were lost at Brackwater [3].",),
    "names-exchanged": (
        "Green Union and Velling Works met [7].",
        "The line links Oakmere with Pellham [9].",
        "They run in Oakmere, Pellham and Brackwater [9].",
    ),
    "relation-reversed": ("Green Union met Velling Works [7].",),
    "negation-flip": ("Not only the fare rose [2].", "No more than 40 came [6]."),
    "negation-inserted": ("The line may reach Pellham [10].", "Nobody is hurt [3]."),
    "modality-upgrade": ("Nobody knows how it may end [10].",),
    "plan-as-done": ("The ticket will cost €5 [2].",),
    "temporal-order": ("The day after publication it rose [5].",),
    "scope-widened": ("It is one of the most used lines [5].",),
    "direction-flip": ("Some cars were dropped [7].",),
    "wrong-citation": ("The council bought 18 cars from Velling Works [7] in 2024 [8].",),
    "quotation-from-prose": ('The mayor called it "a fine line" [1].',),
}
"""Kind to statements where any change of that kind would leave a true one, or no sense."""


def plantings(kind: str, text: str, *, unconfirmed: bool = False) -> list[Planted]:
    source = article()
    statement = told(text, source, unconfirmed=unconfirmed)
    made = [KINDS[kind].plant(statement, source, random.Random(seed)) for seed in SEEDS]
    return [one for one in made if one is not None]


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planter_plants_what_it_says(kind: str) -> None:
    text, allowed = PLANTED[kind]
    found = plantings(kind, text)
    assert len(found) == len(SEEDS), "nothing was planted"
    for one in found:
        assert one.before == text
        assert one.after != text
        assert one.kind == kind
        changed = one.span.of(one.after)
        assert changed in allowed or kind == "role-changed", one.after
        assert one.after.endswith("].")


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in STILL_TRUE.items() for text in texts])
def test_nothing_is_planted_that_is_still_true(kind: str, text: str) -> None:
    assert [one.after for one in plantings(kind, text)] == []


def test_a_lower_bound_is_never_lowered() -> None:
    assert {one.after for one in plantings("decimal-shift", "More than 4.5 tonnes fell [3].")} == {
        "More than 45 tonnes fell [3]."
    }


def test_a_wrong_marker_is_one_of_the_article_that_stands_on_something_else() -> None:
    found = {one.span.of(one.after) for one in plantings("wrong-citation", "A ticket costs €4.20 [2].")}
    assert found <= {f"[{number}]" for number in range(1, 16)} - {"[2]"}
    assert len(found) > 1


def test_a_marker_whose_sentence_says_the_same_is_no_wrong_one() -> None:
    source = article("A ticket costs €4.20 on the Ardley line [2]. The ticket of the Ardley line costs €4.20 [3].")
    statement = told("A ticket costs €4.20 on the Ardley line [2].", source)
    assert KINDS["wrong-citation"].plant(statement, source, random.Random(0)) is None


def test_markers_change_places_only_between_clauses() -> None:
    text = "The depot holds 22 cars [12], and the council bought 18 cars from Velling Works [7]."
    (after,) = {one.after for one in plantings("markers-exchanged", text)}
    assert after == "The depot holds 22 cars [7], and the council bought 18 cars from Velling Works [12]."
    assert plantings("markers-exchanged", "The depot holds 22 cars [12][7].") == []


def test_another_source_is_joined_under_the_first_ones_marker() -> None:
    for one in plantings("sources-merged", "A ticket costs €4.20 [2]."):
        assert re.fullmatch(r"A ticket costs €4\.20, and .+ \[2\]\.", one.after)


def test_hearsay_loses_its_cue_and_its_heading() -> None:
    text = "Fans claim that a night service will start in the autumn [11]."
    (one,) = set(plantings("rumour-as-fact", text, unconfirmed=True))
    assert (one.after, one.unconfirmed) == ("A night service will start in the autumn [11].", False)
    assert plantings("rumour-as-fact", text) == []


def test_prose_becomes_direct_speech_of_who_was_told_of_or_of_another() -> None:
    told_of = "The operator says that 30 old buses were sold [15]."
    (own,) = {one.after for one in plantings("quotation-from-prose", told_of)}
    assert own == 'The operator says: "30 old buses were sold" [15].'
    others = {one.after for one in plantings("quotation-from-prose", "Some passengers complained of noise [13].")}
    people = ("Ines Calder", "Tobias Wren")
    assert others <= {f'"Some passengers complained of noise," said {name} [13].' for name in people}


def test_an_article_word_follows_the_new_one() -> None:
    (one,) = {one.after for one in plantings("number-slot", "It sold an 8 km line and a 6 km one [5].")}
    assert one == "It sold a 6 km line and an 8 km one [5]."


def test_the_same_seed_plants_the_same() -> None:
    source = article()
    for sentence in source.sentences:
        statement = told(sentence.span.of(source.text), source)
        for planter in PLANTERS:
            first, second = (planter.plant(statement, source, random.Random(3)) for _ in range(2))
            assert first == second


def test_only_the_change_differs() -> None:
    """The words before the change stand; a marker goes only where the kind is about markers."""
    source = article()
    for sentence in source.sentences:
        text = sentence.span.of(source.text)
        for planter in PLANTERS:
            one = planter.plant(told(text, source), source, random.Random(5))
            if one is not None:
                assert one.after != one.before
                assert one.span.end <= len(one.after)
                about_markers = planter.kind in {"wrong-citation", "invented-citation", "markers-exchanged"}
                assert about_markers or re.findall(r"\[\d+\]", one.after) == re.findall(r"\[\d+\]", text)


def test_every_kind_is_described_and_tested() -> None:
    assert len(KINDS) == len(PLANTERS)
    assert all(planter.summary.endswith(".") for planter in PLANTERS)
    elsewhere = {
        "month-changed", "quotation-from-prose", "rumour-as-fact", "wrong-citation", "markers-exchanged",
        "sources-merged", "outlet-swap", "pure-invention", "added-detail",
    }  # fmt: skip
    assert set(PLANTED) | elsewhere == set(KINDS)
    assert "Velling Works" in TEXT
