"""Which quantity entails which: true restatements beside false ones, in several domains."""

import pytest

from rewriter.domain import Quantity, Span
from rewriter.facts import extract
from rewriter.facts.matching.quantities import compare, entails, heads_meet


def quantity(text: str) -> Quantity:
    return next(fact for fact in extract(text, Span(0, len(text))) if isinstance(fact, Quantity))


TRUE = [
    ("474.26 million hours", "474,260,000 hours"),
    ("474.26 million hours", "474.26M hours"),
    ("659.51 million hours", "nearly 660 million hours"),
    ("659.51 million hours", "almost 660 million hours"),
    ("659.51 million hours", "about 660 million hours"),
    ("659.51 million hours", "over 659 million hours"),
    ("659.51 million hours", "more than 650 million hours"),
    ("474.26 million hours", "around 474 million hours"),
    ("1,200 seats", "1.2k seats"),
    ("$1.2bn in sales", "1.2 billion dollars in sales"),
    ("US$3 billion", "$3bn"),
    ("€2,500", "2,500 euros"),
    ("£4.5m", "4.5 million pounds"),
    ("89%", "89 percent"),
    ("89%", "nearly 90%"),
    ("25% of pupils", "a quarter of pupils"),
    ("75%", "three quarters of them"),
    ("50%", "half of them"),
    ("20% of adults", "one in five adults"),
    ("four out of five adults", "80% of adults"),
    ("66.4% of voters", "about two thirds of voters"),
    ("33%", "roughly a third of them"),
    ("48% of homes", "nearly half of homes"),
    ("27% of homes", "more than a quarter of homes"),
    ("5 goals", "at least five goals"),
    ("more than 40 dead", "at least 40 dead"),
    ("more than 40 dead", "over 40 dead"),
    ("fewer than 40 seats", "no more than 40 seats"),
    ("nearly 40 dead", "about 40 dead"),
    ("nearly 40 dead", "fewer than 40 dead"),
    ("about 40 dead", "roughly 40 dead"),
    ("10–12 km", "10 to 12 kilometres"),
    ("10–12 km", "up to 12 km"),
    ("10–12 km", "at least 10 km"),
    ("11.2 km", "about 11 km"),
    ("90 minutes", "1.5 hours"),
    ("24 months", "two years"),
    ("14 days", "two weeks"),
    ("2 TB", "2,000 GB"),
    ("1,500 g", "1.5 kg"),
    ("100 km/h", "about 62 mph"),
    ("5 miles", "about 8 km"),
    ("20 °C", "68 °F"),
    ("sales doubled", "sales grew twofold"),
    ("sales doubled", "sales were 2x higher"),
    ("Season 2", "the second season"),
    ("3rd place", "third place"),
    ("25 basis points", "0.25 percentage points"),
    ("rated 3.25/5", "rated 3.25/5"),
    ("won 2-1", "won 2–1"),
    ("won 2-1", "lost 1-2"),
    ("voted 27 to 19", "a 27–19 vote"),
    ("won three to one", "won 3-1"),
    ("by 27 votes to 19", "a 27–19 vote"),
    ("capped at 850 spaces", "at most 850 spaces"),
    ("limited to six guests", "six guests or fewer"),
    ("200,000 openings or more", "at least 200,000 openings"),
    ("no more than 40 guests", "a maximum of 40 guests"),
    ("watched 4.1 million times", "4.1 million views"),
    ("1,150 m/s", "1.15 km/s"),
    ("a five-year deal", "a deal of 5 years"),
    ("12 players", "a dozen players"),
    ("9.58 seconds", "just under 10 seconds"),
    ("4,810 m", "about 4.8 km"),
    ("a 25-year-old", "25 years old"),
    ("up to 2 TB", "at most 2 TB"),
    ("Mila Oort, 24, won", "24-year-old Mila Oort"),
    ("She was only 57 years of age.", "She died at age 57 due to an illness."),
    ("fell 1.2 percentage points", "fell 1.2 points"),
    ("500+ guests", "at least 500 guests"),
    ("1.98 million votes", "nearly two million votes"),
    ("more than 1.5 million votes", "more than 1.5 million votes"),
    ("240m euros", "€240 million"),
    ("a 32-million-euro fee", "32m euro"),
    ("1.8m pounds", "£1.8m"),
    ("212m hours", "212 million hours"),
    ("fell to -40 °C", "fell to −40 °C"),
    ("fell to −40 °C", "minus 40 °C"),
    ("-40 °C", "minus 40 degrees"),
    ("an hour and a half", "90 minutes"),
    ("a year and a half", "18 months"),
    ("a quarter of a tonne", "250 kg"),
    ("1,040 t of ore", "1,040 tonnes of ore"),
    ("2.1 s", "2.1 seconds"),
    ("61 of 84 schools", "61 out of 84 schools"),
    ("68 out of 112 schools", "68 of the 112 schools"),
]

FALSE = [
    ("474.26 million hours", "747.26 million hours"),
    ("474.26 million hours", "474.26 billion hours"),
    ("474.26 million hours", "474,260 hours"),
    ("474.26 units", "47.426 units"),
    ("474,260 units", "474.26 units"),
    ("659.51 million hours", "nearly 650 million hours"),
    ("659.51 million hours", "over 660 million hours"),
    ("659.51 million hours", "660 million hours"),
    ("659.51 million hours", "659 million hours"),
    ("659.51 million hours", "nearly 700 million hours"),
    ("659.51 million hours", "over 474 million hours"),
    ("659.51 million hours", "about 600 million hours"),
    ("about 475 million", "475 million"),
    ("475 million people", "more than 475 million people"),
    ("$1.2bn", "€1.2bn"),
    ("$1.2bn", "1.2 billion"),
    ("A$40m", "$40m"),
    ("89%", "89 percentage points"),
    ("89%", "89"),
    ("89% of critics", "98% of critics"),
    ("24% of pupils", "a quarter of pupils"),
    ("25% of pupils", "a third of pupils"),
    ("25% of pupils", "about a third of pupils"),
    ("52% of homes", "nearly half of homes"),
    ("20% of adults", "one in four adults"),
    ("at least 5 goals", "5 goals"),
    ("at least 5 goals", "more than 5 goals"),
    ("at least 5 goals", "exactly five goals"),
    ("up to 2 TB", "2 TB"),
    ("up to 2 TB", "at least 2 TB"),
    ("up to 2 TB", "more than 2 TB"),
    ("nearly 40 dead", "40 dead"),
    ("nearly 40 dead", "more than 40 dead"),
    ("about 40 dead", "more than 40 dead"),
    ("about 40 dead", "nearly 40 dead"),
    ("10–12 km", "11 km"),
    ("10–12 km", "10–14 km"),
    ("10–12 km", "at least 12 km"),
    ("10–12 km", "up to 11 km"),
    ("10–12 km", "10 km"),
    ("11 km", "10–12 km"),
    ("90 minutes", "2 hours"),
    ("90 minutes", "90 hours"),
    ("24 months", "24 weeks"),
    ("2 TB", "2 GB"),
    ("5 miles", "8 km"),
    ("5 miles", "5 km"),
    ("20 °C", "20 °F"),
    ("sales doubled", "sales tripled"),
    ("Season 2", "the third season"),
    ("rated 3.25/5", "rated 3.5/5"),
    ("won 2-1", "won 3-1"),
    ("won 2-1", "won 1-2"),
    ("lost 2-1", "lost 1-2"),
    ("voted 27 to 19", "voted 19 to 27"),
    ("won 3 to 1", "won 3 to 2"),
    ("a cap of 850 spaces", "850 spaces"),
    ("200,000 openings or more", "more than 200,000 openings"),
    ("200,000 openings or more", "200,000 openings"),
    ("limited to six guests", "at least six guests"),
    ("watched 4.1 million times", "watched 1.4 million times"),
    ("watched 4.1 million times", "4.1 million times brighter"),
    ("a maximum of 40 guests", "a minimum of 40 guests"),
    ("12 players", "13 players"),
    ("9.58 seconds", "under 9 seconds"),
    ("9.58 seconds", "9.85 seconds"),
    ("5 goals", "fewer than 5 goals"),
    ("24 goals", "a 24-year-old"),
    ("one of the three yards", "one of the four yards"),
    ("62 kWh", "50 kWh"),
    ("3 million", "at least 4 million"),
    ("1.2 million votes", "nearly two million votes"),
    ("540 guests", "about 500 guests"),
    ("240m euros", "€240"),
    ("4m views", "4 m tall"),
    ("fell to -40 °C", "fell to 40 °C"),
    ("fell to 40 degrees", "minus 40 degrees"),
    ("40 degrees", "40 °C"),
    ("an hour and a half", "half an hour"),
    ("a year and a half", "15 months"),
    ("a quarter of a tonne", "25 kg"),
    ("2.4 t", "2.4 kg"),
    ("61 of 84 schools", "62 out of 84 schools"),
]


@pytest.mark.parametrize(("evidence", "claim"), TRUE)
def test_restatement_is_entailed(evidence: str, claim: str) -> None:
    match = compare(quantity(evidence), quantity(claim))
    assert match.entailed, match.reason
    assert match.reason == ""


@pytest.mark.parametrize(("evidence", "claim"), FALSE)
def test_changed_value_is_not_entailed(evidence: str, claim: str) -> None:
    match = compare(quantity(evidence), quantity(claim))
    assert not match.entailed
    assert match.reason


REASONS = [
    ("89%", "89 km", "unit differs"),
    ("89%", "98%", "value differs"),
    ("89.4%", "89%", "rounded without saying so"),
    ("5 goals", "more than 5 goals", "bound raised"),
    ("at least 5 goals", "5 goals", "bound dropped"),
    ("about 5 goals", "5 goals", "hedge dropped"),
    ("up to 5 goals", "at least 5 goals", "bound reversed"),
    ("10–12 km", "11 km", "narrower than the source"),
    ("10–12 km", "9–13 km", "wider than the source"),
    ("659 goals", "over 400 goals", "looser than the source"),
]


@pytest.mark.parametrize(("evidence", "claim", "reason"), REASONS)
def test_reason_says_why_not(evidence: str, claim: str, reason: str) -> None:
    assert compare(quantity(evidence), quantity(claim)).reason == reason


@pytest.mark.parametrize("text", sorted({text for pair in TRUE for text in pair}))
def test_every_quantity_entails_itself(text: str) -> None:
    assert entails(quantity(text), quantity(text))


def test_heads_meet_where_both_count_the_same_thing() -> None:
    assert heads_meet(quantity("5 million hours viewed"), quantity("5 million viewing hours"))
    assert heads_meet(quantity("30 votes"), quantity("30 comments")) is False
    assert heads_meet(quantity("watched 4.1 million times"), quantity("4.1 million views")) is None
    assert heads_meet(quantity("It fell 7%."), quantity("7% of adults")) is None
