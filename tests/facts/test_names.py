"""Names are whole, without title and possessive; capitals of sentence starts and headlines make none."""

import pytest

from rewriter.domain import Name, Span
from rewriter.facts import extract, names


def found(text: str) -> list[Name]:
    return [fact for fact in extract(text, Span(0, len(text))) if isinstance(fact, Name)]


WHOLE = [
    ("The film stars Bae Su-ji and Cha Min-ji.", ["Bae Su-ji", "Cha Min-ji"]),
    ("The novel by J. K. Rowling sold well.", ["J. K. Rowling"]),
    ("The novel by J.K. Rowling sold well.", ["J.K. Rowling"]),
    ("A study by NASA and the World Health Organization began.", ["NASA", "World Health Organization"]),
    ("The speech of Charles de Gaulle was short.", ["Charles de Gaulle"]),
    ("The paintings of Vincent van Gogh were lent.", ["Vincent van Gogh"]),
    ("He works at Johnson & Johnson now.", ["Johnson & Johnson"]),
    ("He works at AT&T now.", ["AT&T"]),
    ("He sold his iPhone to OpenAI.", ["iPhone", "OpenAI"]),
    ("The Galaxy S26 Ultra beats the RTX 5090.", ["Galaxy S26 Ultra", "RTX 5090"]),
    ("The A380 left Frankfurt.", ["A380", "Frankfurt"]),
    ("Posts by @night_owl on r/AskScience went viral.", ["@night_owl", "r/AskScience"]),
    ("The actor Penélope Cruz met Dvořák.", ["Penélope Cruz", "Dvořák"]),
    ("The Bank of England cut rates.", ["Bank of England"]),
    ("He read The Lord of the Rings twice.", ["The Lord of the Rings"]),
    ("In Paris the mayor spoke.", ["Paris"]),
    ("However, Toyota declined.", ["Toyota"]),
    ("Toyota declined.", ["Toyota"]),
    ("Fans cheered in Oslo.", ["Oslo"]),
    ("Filming began in Oslo.", ["Oslo"]),
    ("It moved to Washington, D.C.", ["Washington", "D.C."]),
    ("He watched Disney+ at home.", ["Disney+"]),
    ("Netflix's Squid Game returned.", ["Netflix", "Squid Game"]),
    ("The Seoul-based studio closed.", ["Seoul"]),
    ("The U.S. Senate voted.", ["U.S. Senate"]),
    ("On Monday, May came to Berlin in May.", ["Berlin"]),
    ("She met him in January at Harvard University.", ["Harvard University"]),
    ("The 2022 drama Some of Us Are Home ended.", ["Some of Us Are Home"]),
    ("Mount Everest is in Nepal.", ["Mount Everest", "Nepal"]),
    ("The Boeing 737 MAX 9 landed.", ["Boeing 737 MAX 9"]),
    ("The Fed cut rates.", ["Fed"]),
    ("The Premier League began.", ["Premier League"]),
    ("He met U.S. President Donald Trump.", ["U.S.", "Donald Trump"]),
    ("A study by Maria Gomez of Lima ended.", ["Maria Gomez", "Lima"]),
    ("The Gulf of Mexico warmed.", ["Gulf of Mexico"]),
    ("The president of France spoke.", ["France"]),
    ("In May Brenner FC sold it.", ["Brenner FC"]),
    ("On Monday Acme sold it.", ["Acme"]),
    ("In March Lisbon voted.", ["Lisbon"]),
    ("In May Street the lamps went out.", ["May Street"]),
    ("Toyota cars are banned.", ["Toyota"]),
    ("It names the Quay Residents' League.", ["Quay Residents' League"]),
    ("It names the Brauns' Lisbon home.", ["Brauns", "Lisbon"]),
    ("Ruiz: “We are thrilled.”", ["Ruiz"]),
    ("Ana Ruiz: the new head.", ["Ana Ruiz"]),
    ("He played Cyberpunk 2077 on Prime Video.", ["Cyberpunk 2077", "Prime Video"]),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_names_are_whole(text: str, expected: list[str]) -> None:
    assert [name.text for name in found(text)] == expected


TITLES = [
    ("The call came from Dr. Ana Ruiz.", "Ana Ruiz", "Dr"),
    ("The call came from Prime Minister Keir Starmer.", "Keir Starmer", "Prime Minister"),
    ("The call came from director Han Do-yun.", "Han Do-yun", "director"),
    ("The call came from Mr Smith.", "Smith", "Mr"),
    ("Director Han Do-yun’s plan failed.", "Han Do-yun", "Director"),
    ("CEO Tim Cook spoke.", "Tim Cook", "CEO"),
]


@pytest.mark.parametrize(("text", "name", "title"), TITLES)
def test_title_stands_apart(text: str, name: str, title: str) -> None:
    (only,) = found(text)
    assert (only.text, only.title) == (name, title)


NONE = [
    "The fans cheered.",
    "Production began early.",
    "Critics praised it.",
    "Additionally, prices rose.",
    "Delays cost money.",
    "I think so, and I'm sure.",
    "The CEO resigned on TV.",
    "Results for Q1 are in.",
    "Production Updates and Delays",
    "Key Takeaways From The Latest Report",
    "What to Expect Next",
    "None of the boats sank.",
    "Matchday was loud.",
    "Quayside talk has it that he left.",
    "Diesel cars are banned.",
    "Abroad, sales fell.",
    "Fares rose.",
    "Spoiler: the hero dies.",
    "Storage: 512 GB.",
    "MSRP: $499.",
    "- Zappix: the series returns.",
    "Conclusion: The Future of Streaming",
    "Urban Chaos: The streets fill with people.",
]


@pytest.mark.parametrize("text", NONE)
def test_capitals_of_sentence_starts_and_headlines_make_no_names(text: str) -> None:
    assert found(text) == []


def test_headline_yields_its_names_and_no_giant_one() -> None:
    assert [n.text for n in found("Why Samsung Will Delay Its Next Foldable Phone in Brazil")] == ["Samsung", "Brazil"]


def test_known_names_count_at_the_start_of_a_sentence() -> None:
    text = "Signal grew fast."
    assert names.find(text, Span(0, len(text))) == ()
    (name,) = names.find(text, Span(0, len(text)), known=frozenset({"Signal"}))
    assert name.text == "Signal"


def test_a_label_is_a_name_where_it_is_known_as_one() -> None:
    text = "Zappix: the series returns."
    assert [name.text for name in names.find(text, Span(0, len(text)), frozenset({"Zappix"}))] == ["Zappix"]


def test_words_carry_no_possessive() -> None:
    (name,) = found("It follows Yu-na’s friends.")
    assert name.words == ("Yu-na",)
