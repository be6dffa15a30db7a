"""An outlet with its year is a citation; a gloss of the same shape is none."""

import pytest

from rewriter.reading import citations
from rewriter.reading.reader import read

CITED = {
    "Prices fell to $3 (Bloomberg, 2026) and rose again.": ["bloomberg 2026"],
    "It was sold (Christie's, May 2025).": ["christies may 2025"],
    "Growth hit 5% (IMF 2024).": ["imf 2024"],
    "Growth hit 5% (IMF, 2024a, p. 12).": ["imf 2024a"],
    "It fell (NASA, 12 March 2024).": ["nasa 12 march 2024"],
    "Rates fell (Federal Reserve, 2024) (ECB, 2025).": ["federal reserve 2024", "ecb 2025"],
    "Prices rose (web:3; CBS News, 2025).": ["web:3", "cbs news 2025"],
    "Tom told Harbour Times (2024) that it closed.": ["harbour times 2024"],
    "In The Guardian (2023), she wrote that it closed.": ["guardian 2023"],
    "Data from Larchbase (2025) show a rise.": ["larchbase 2025"],
    "Official channels, including Fernsee (2022) and Larch Desk (2024), agree.": ["fernsee 2022", "larch desk 2024"],
    "It is delayed, per What’s on Telly (2025).": ["whats on telly 2025"],
    "Larch (2025) says it rose. Later Larch (2025) was sold.": ["larch 2025", "larch 2025"],
    "Car and Driver (2025) rates it highly.": ["car and driver 2025"],
    "It is fast, according to Car and Driver (2025).": ["car and driver 2025"],
    "Smith and Jones (2019) argue so.": ["smith and jones 2019"],
    "Reuters and Bloomberg (2024) report a rise.": ["bloomberg 2024"],
    "Ada Bell and Larch Desk (2025) confirmed it.": ["larch desk 2025"],
    "Verge, Larch and Fir Post (2025) report it.": ["fir post 2025"],
    "The podcast Boot Room Confidential (2026) maintains that he goes.": ["boot room confidential 2026"],
    "Boot Room Confidential (2026) would have us believe he stays.": ["boot room confidential 2026"],
    "Larch Desk (2025) goes so far as to claim that it fell.": ["larch desk 2025"],
    "Larch Desk (2025) puts it at 40%.": ["larch desk 2025"],
    "Larch Desk (2025) lists nine.": ["larch desk 2025"],
    "Harbour Times (2024) pegs it at nine.": ["harbour times 2024"],
    "The magazine Stage Letter (2024) wonders why.": ["stage letter 2024"],
    "It fell in May (Stage Letter, 2024).": ["stage letter 2024"],
    "It fell in May (Film Weekly, 2023).": ["film weekly 2023"],
    "It fell in May (Game Informer, 2024).": ["game informer 2024"],
    "It fell in May (Spring Times, 2024).": ["spring times 2024"],
    "Posts vary, with @ada_b (2025) accusing it of delay.": ["@ada_b 2025"],
}
GLOSSES = (
    "The film The Tide Turns (2025) plays there.",
    "The film The Tide Turns (2025) suggests that hope wins.",
    "The Tide Turns (2025) won an award that matters.",
    "Squid Game (2021) became a hit.",
    "The Batman (2022) grossed $770 million.",
    "The Harbour Times (1851) was founded there.",
    "The magazine Stage Letter (2024) launched in May.",
    "It fell in May (Stage 4, 2024).",
    "It fell in May (Group Stage, 2024).",
    "It fell in May (Season Finale, 2024).",
    "He was seen (Film, 2024).",
    "The scheme (Smith, 2019) was dropped.",
    "Filming ran in Vancouver (British Columbia, 2023).",
    "Jung (Paper House, 2021) plays the lead.",
    "They made Paper House. He starred in it (Paper House, 2021).",
    "Models such as the Corolla (2019) and Civic (2020) sold well.",
    "She was born (June 6, 1988) in Graz.",
    "He won in Lyon (2019).",
    "- Bull Statue (Mexico, 2024): It is old.",
    "Kettle (Unknown, 2025): It boils.",
    "It ran from then (Spring, 2024).",
)


@pytest.mark.parametrize(("text", "keys"), CITED.items())
def test_an_outlet_with_its_year_is_cited(text: str, keys: list[str]) -> None:
    assert [key for citation in citations.find(text) for key in citation.keys] == keys


@pytest.mark.parametrize("text", GLOSSES)
def test_a_gloss_is_no_citation(text: str) -> None:
    assert citations.find(text) == ()


def test_the_marker_in_prose_is_exactly_name_and_year() -> None:
    (citation,) = citations.find("It is delayed, per the The Fir Post (2025), until May.")
    assert (citation.text, citation.in_prose) == ("The Fir Post (2025)", True)


@pytest.mark.parametrize(
    "text", ["The hall (Larch, 2024) was full.", "Larch (2024) was there.", "Old Larch (Larch, 2024): it was."]
)
def test_what_the_original_cites_is_a_marker_wherever_a_rewrite_puts_it(text: str) -> None:
    assert citations.find(text) == ()
    assert [citation.keys for citation in read(text, frozenset({"larch 2024"})).citations] == [("larch 2024",)]


def test_an_old_year_behind_a_name_is_a_gloss() -> None:
    assert citations.find("It stood in Graz (Styria, 1890).") == ()
    assert [found.keys for found in citations.find("Species change slowly (Darwin, 1859).")] == [("darwin 1859",)]
