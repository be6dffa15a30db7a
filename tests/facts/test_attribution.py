"""Who says so, as written."""

import pytest

from rewriter.domain import Span
from rewriter.facts.attribution import attribution, attributions

SAID = [
    ("Digital Weekly reports that the bridge will close.", "Digital Weekly"),
    ("According to the Oslo Times, the mayor resigned.", "the Oslo Times"),
    ("According to Reuters, the mayor resigned.", "Reuters"),
    ("The mayor resigned, per the Oslo Times.", "the Oslo Times"),
    ("Lisbon Daily (2024) suggests a new line is being dug.", "Lisbon Daily"),
    ("The Oslo Times        reported a fire.", "The Oslo Times"),
    ("Maria Gomez told The Oslo Times that the bridge is safe.", "Maria Gomez"),
    ("“It is safe,” said Maria Gomez.", "Maria Gomez"),
    ("@night_owl claims that the hinge broke.", "@night_owl"),
    ("r/Bridges speculates about a fourth lane.", "r/Bridges"),
    ("Fans say the hero survives.", "Fans"),
    ("Two people familiar with the matter said talks began.", "Two people familiar with the matter"),
    ("Many analysts expect a cut.", "Many analysts"),
    ("Police said two men were held.", "Police"),
    ("Notes on Netflix also reported a delay.", "Notes on Netflix"),
    ("The maker says the scooter runs 80 km.", "The maker"),
    ("A neighbour told the Echo that the alarm rang.", "A neighbour"),
    ("The bridge will close, the BBC reports.", "the BBC"),
    ("the union told the Ledger that pay fell.", "the union"),
    ("The ministry lists the fee at 40 euros.", "The ministry"),
    ("The Ledger puts the cost at about 40 euros.", "The Ledger"),
    ("The Ledger gives the price as 40 euros.", "The Ledger"),
    ("The Ledger quotes a neighbour.", "The Ledger"),
    ("Acme asserts that it works.", "Acme"),
    ("Acme maintains that it works.", "Acme"),
    ("The union fears a rise.", "The union"),
    ("The photo comes from a post by @night_owl.", "@night_owl"),
    ("Hattie Voss of the Quay Residents' League said pay fell.", "Hattie Voss"),
    ("Hattie Voss, of the Quay Residents' League, said pay fell.", "Hattie Voss"),
    ("Ana Ruiz, the club's president, said pay fell.", "Ana Ruiz"),
    ("The Bank of England said rates fell.", "The Bank of England"),
    ("Researchers at Kyoto found that naps help.", "Researchers at Kyoto"),
]
NOBODY = [
    "The bridge opened in May.",
    "Netflix announced Season 2.",
    "It said so on the tin.",
    "Netflix shows are popular.",
    "X posts reflect the mood.",
    "The tour costs $40 per person.",
    "The reports were long.",
    "The sauce added salt.",
    "The ministry lists 40 sites.",
    "The council maintains 40 parks.",
    "Netflix gives prizes to fans.",
    "Netflix puts ads at the start.",
    "Fears of a rise grew.",
    "The Quay fears were vain.",
    "The bug found its way in.",
]


@pytest.mark.parametrize(("text", "who"), SAID)
def test_who_says_so_is_as_written(text: str, who: str) -> None:
    assert attribution(text, Span(0, len(text))) == who


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_invented(text: str) -> None:
    assert attribution(text, Span(0, len(text))) == ""


def test_all_attributions_stand_where_they_say() -> None:
    text = "Maria Gomez said rents fell, while according to Reuters they rose and fans say they froze."
    found = attributions(text, Span(0, len(text)))
    assert [(item.who, item.named) for item in found] == [("Maria Gomez", True), ("Reuters", True), ("fans", False)]
    assert all(item.span.of(text) == item.who for item in found)
