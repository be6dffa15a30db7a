"""How sure a clause is, from its own words; borders as the module documents them."""

import pytest

from rewriter.domain import Certainty, Span
from rewriter.facts.certainty import certainty

C = Certainty

CASES = [
    # denied by somebody
    ("The studio denied the report.", C.DENIED),
    ("The ministry dismissed the claims as fiction.", C.DENIED),
    ("The photo was debunked by a fact-checker.", C.DENIED),
    ("The coach ruled out a transfer.", C.DENIED),
    ("The story is a hoax.", C.DENIED),
    ("The club called the reports false.", C.DENIED),
    ("The club rejected talk of a move.", C.DENIED),
    ("The club rejected the paper's story about a move.", C.DENIED),
    ("The ministry dismissed it as nonsense.", C.DENIED),
    ("The reports were dismissed by the club as speculation.", C.DENIED),
    ("She shot down the rumours.", C.DENIED),
    ("The union rejected criticism that the plan is unsafe.", C.DENIED),
    # absence is no denial
    ("No official source confirms the subtitle.", C.ASSERTED),
    ("The company has not announced a date.", C.ASSERTED),
    ("The firm did not deny it.", C.ASSERTED),
    # hearsay
    ("Rumours point to a sequel.", C.RUMOURED),
    ("The phone was reportedly delayed.", C.RUMOURED),
    ("He allegedly took the money.", C.RUMOURED),
    ("Fans say the hero survives.", C.RUMOURED),
    ("Insiders claim a price cut is near.", C.RUMOURED),
    ("Leaked images show a new hinge.", C.RUMOURED),
    ("The striker is said to be unhappy.", C.RUMOURED),
    ("Word is that the deal is dead.", C.RUMOURED),
    ("Two people familiar with the matter confirmed the talks.", C.RUMOURED),
    ("Speculation about a merger persists.", C.RUMOURED),
    ("The bank may cut rates.", C.RUMOURED),
    ("The comet might break up.", C.RUMOURED),
    ("The vaccine could arrive by June.", C.RUMOURED),
    ("It is possibly the oldest boat found.", C.RUMOURED),
    ("An unconfirmed sighting was posted.", C.RUMOURED),
    ("The device apparently runs hot.", C.RUMOURED),
    ("The album seems to be finished.", C.RUMOURED),
    ("Many believe the painting is fake.", C.RUMOURED),
    ("Some say the mayor left.", C.RUMOURED),
    ("The firm hopes to hire 20 people.", C.RUMOURED),
    ("The firm is considering a move.", C.RUMOURED),
    ("The council is weighing a bid.", C.RUMOURED),
    ("The council proposes a tax.", C.RUMOURED),
    # report
    ("Digital Weekly reports that the bridge will close.", C.REPORTED),
    ("According to the Oslo Times, the mayor resigned.", C.REPORTED),
    ("The mayor resigned, per the Oslo Times.", C.REPORTED),
    ("Lisbon Daily (2024) suggests a new line is being dug.", C.REPORTED),
    ("Maria Gomez said the bridge is safe.", C.REPORTED),
    ("A 2023 study found that naps help.", C.REPORTED),
    ("Police said two men were held.", C.REPORTED),
    ("As reported by Reuters, the plant closed.", C.REPORTED),
    # expected
    ("The bridge is expected to open in May.", C.EXPECTED),
    ("The bridge will open in May.", C.EXPECTED),
    ("Filming is set to begin in July.", C.EXPECTED),
    ("The launch is slated for autumn.", C.EXPECTED),
    ("The vote is scheduled for Monday.", C.EXPECTED),
    ("The council has scheduled a vote.", C.EXPECTED),
    ("She is due to speak in Rome.", C.EXPECTED),
    ("The proposed bridge has four lanes.", C.EXPECTED),
    ("The report is due in March.", C.EXPECTED),
    ("The firm plans to hire 200 people.", C.EXPECTED),
    ("The council aims to cut traffic.", C.EXPECTED),
    ("The bridge is likely to close.", C.EXPECTED),
    ("The upcoming season has eight episodes.", C.EXPECTED),
    ("The project is on track to finish early.", C.EXPECTED),
    # asserted
    ("The bridge opened in May.", C.ASSERTED),
    ("Netflix announced Season 2 on June 6, 2022.", C.ASSERTED),
    ("The company confirmed the recall.", C.ASSERTED),
    ("Water boils at 100 °C.", C.ASSERTED),
    ("She was born in May 1990.", C.ASSERTED),
    ("The insurer paid all claims.", C.ASSERTED),
    ("The firm dismissed a fifth of its staff.", C.ASSERTED),
    ("The court dismissed the case.", C.ASSERTED),
    ("The board rejected the bid.", C.ASSERTED),
    ("The insurer rejected 40 claims.", C.ASSERTED),
    ("They shot down a drone.", C.ASSERTED),
    ("The coach was dismissed as manager.", C.ASSERTED),
    ("The match was off due to rain.", C.ASSERTED),
    ("The divers are exploring a cave.", C.ASSERTED),
    ("Many boats sank.", C.ASSERTED),
    ("The pilot was denied entry.", C.ASSERTED),
    ("A leak in the roof was fixed.", C.ASSERTED),
    ("The dog ran as fast as possible.", C.ASSERTED),
    ("Netflix shows are popular in Peru.", C.ASSERTED),
    ("X posts reflect the mood.", C.ASSERTED),
    ("The will was read in court.", C.ASSERTED),
    ("The museum shows 40 paintings.", C.ASSERTED),
    ("The set was built in Rome.", C.ASSERTED),
    ("The people of Lima, May Day included, marched.", C.ASSERTED),
]

LATER = [
    ("Insider sources hint at a cheaper model.", C.RUMOURED),
    ("A spokesperson rejected the allegations.", C.DENIED),
    ("Bloomberg's Mark Gurman reports that the hinge is new.", C.REPORTED),
    ("The series was renewed in March.", C.ASSERTED),
    ("The sequel has been greenlit, the BBC reports.", C.REPORTED),
    ("Deliveries should begin in spring.", C.EXPECTED),
    ("The company intends to open 20 stores.", C.EXPECTED),
    ("It's rumored to feature a 200MP camera.", C.RUMOURED),
    ("A tweet from a self-described employee suggests layoffs.", C.RUMOURED),
    ("The treaty was signed by both sides.", C.ASSERTED),
    ("Sales are projected to reach $5bn.", C.EXPECTED),
    ("The paper concluded that coffee is safe.", C.REPORTED),
    ("The leak of 40,000 litres of oil was contained.", C.ASSERTED),
    ("There's no word on pricing.", C.ASSERTED),
    ("The actor told Variety she is not returning.", C.REPORTED),
    ("The probe is healthy, NASA says.", C.REPORTED),
    ("The FDA approved the drug in May.", C.ASSERTED),
    ("Officials have denied that any data was lost.", C.DENIED),
    ("Scientists think the crater is 3 million years old.", C.REPORTED),
    ("The game is coming to PC in 2026.", C.EXPECTED),
]
"""Written after the cues were done; 4 of 24 of this kind were wrong on the first run."""


@pytest.mark.parametrize(("text", "expected"), CASES + LATER)
def test_certainty_of_a_clause(text: str, expected: Certainty) -> None:
    assert certainty(text, Span(0, len(text))) is expected


def test_only_the_span_counts() -> None:
    text = "Fans say the hero survives. The film opened in May."
    assert certainty(text, Span(28, len(text))) is C.ASSERTED
