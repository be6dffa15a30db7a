"""Whole sentences written after the grammar was done: true restatements pass, changed ones do not.

On their first run 2 of 25 true sentences were blocked and none of 32 changed ones passed; the two led to repairs.
"""

from rewriter.domain import DateInterval, Fact, Name, Quantity, Quotation, Span
from rewriter.facts import extract
from rewriter.facts.matching import dates, names, quantities, quotations

TRUE = [
    (
        "The club sold 41,300 season tickets by 1 August 2024.",
        "By August 2024 the club had sold more than 41,000 season tickets.",
    ),
    (
        "Revenue rose 12.4% to $3.61 billion in the third quarter of 2023.",
        "In Q3 2023 revenue rose 12.4 percent to $3.61bn.",
    ),
    ("The trial enrolled 1,204 adults; a quarter of them dropped out.", "Of 1,204 adults, 25% dropped out."),
    ("Kipchoge ran the marathon in 2:01:09 on 25 September 2022.", "Kipchoge ran it on September 25, 2022."),
    (
        "The telescope, launched on December 25, 2021, cost about $10 billion.",
        "The telescope launched in December 2021 and cost roughly 10 billion dollars.",
    ),
    ("The World Health Organization counted 7.1 million cases in 2019.", "The WHO counted 7.1 million cases in 2019."),
    ("Director Céline Morel said “the cut is final.”", "“The cut is final,” said Celine Morel."),
    ("The lake covers 31.5 square kilometres.", "The lake covers 31.5 km²."),
    ("Flights take between 90 and 120 minutes.", "Flights take 90 to 120 minutes."),
    ("At least 40 people were hurt on Monday, 3 March 2025.", "At least 40 people were hurt on March 3, 2025."),
    ("Nearly two thirds of voters backed the plan in 2016.", "Almost two-thirds of voters backed the plan in 2016."),
    (
        "The bridge, built between 1883 and 1890, is 2,467 metres long.",
        "Built from 1883 to 1890, the bridge is about 2.5 km long.",
    ),
    ("Prices start at €24,990 for the 58 kWh model.", "The 58 kWh model starts at 24,990 euros."),
    (
        "The second season drew 8.9 million viewers in its first week.",
        "Season 2 drew nearly 9 million viewers in its first week.",
    ),
    ("They lost the final 3-1 in Turin.", "In Turin they lost the final 3–1."),
    ("The mine closed in the late 1980s.", "The mine closed in the 1980s."),
    ("The temple dates from the 5th century BC.", "The temple dates from the fifth century B.C."),
    (
        "Samsung Electronics will ship the Galaxy S26 Ultra in early 2026.",
        "Samsung will ship the Galaxy S26 Ultra in 2026.",
    ),
    ("The dose was cut from 500 mg to 250 mg.", "The dose fell from 0.5 g to 0.25 g."),
    ("Emissions have halved since 1990.", "Emissions have halved since 1990."),
    ("Four out of five patients recovered within 14 days.", "80% of patients recovered within two weeks."),
    ("The town has some 12,000 residents.", "The town has about 12,000 residents."),
    ("The album went to No. 1 in 11 countries.", "The album reached number 1 in eleven countries."),
    ("Ana Ruiz, of Harvard University, led the study of 2,400 nurses.", "Ruiz led the study of 2,400 nurses."),
    ("The rover travelled 45.16 km by June 2018.", "By June 2018 the rover had travelled over 45 km."),
]
FALSE = [
    ("The club sold 41,300 season tickets by 1 August 2024.", "The club sold 43,100 season tickets."),
    ("The club sold 41,300 season tickets by 1 August 2024.", "The club had sold them after August 2024."),
    ("Revenue rose 12.4% to $3.61 billion in the third quarter of 2023.", "Revenue rose 12.4 percentage points."),
    ("Revenue rose 12.4% to $3.61 billion in the third quarter of 2023.", "Revenue rose to €3.61 billion."),
    ("Revenue rose 12.4% to $3.61 billion in the third quarter of 2023.", "Revenue rose in Q2 2023."),
    ("The trial enrolled 1,204 adults; a quarter of them dropped out.", "A third of them dropped out."),
    ("Kipchoge ran the marathon on 25 September 2022.", "Kipchoge ran it on 24 September 2022."),
    ("The telescope cost about $10 billion.", "The telescope cost $10 billion."),
    ("The telescope cost about $10 billion.", "The telescope cost about $10 million."),
    ("The World Health Organization counted 7.1 million cases in 2019.", "The WTO counted 7.1 million cases in 2019."),
    ("Director Céline Morel said “the cut is final.”", "“The cut was final,” said Morel."),
    ("Director Céline Morel said “the cut is final.”", "Anne Morel said “the cut is final.”"),
    ("The lake covers 31.5 square kilometres.", "The lake covers 31.5 km."),
    ("Flights take between 90 and 120 minutes.", "Flights take 100 minutes."),
    ("At least 40 people were hurt in March 2025.", "40 people were hurt in March 2025."),
    ("At least 40 people were hurt in March 2025.", "At least 40 people were hurt on March 3, 2025."),
    ("Nearly two thirds of voters backed the plan in 2016.", "Two thirds of voters backed the plan in 2016."),
    ("The bridge, built between 1883 and 1890, is 2,467 metres long.", "The bridge was built from 1883 to 1980."),
    ("Prices start at €24,990 for the 58 kWh model.", "Prices start at €24,990 for the 77 kWh model."),
    ("The second season drew 8.9 million viewers in its first week.", "The second season drew 9 million viewers."),
    ("The second season drew 8.9 million viewers in its first week.", "The third season drew 8.9 million viewers."),
    ("They lost the final 3-1 in Turin.", "They lost the final 3-2 in Turin."),
    ("They lost the final 3-1 in Turin.", "They lost the final 3-1 in Milan."),
    ("The mine closed in the late 1980s.", "The mine closed in 1988."),
    ("The temple dates from the 5th century BC.", "The temple dates from the 5th century AD."),
    ("Samsung will ship the Galaxy S26 Ultra in early 2026.", "Samsung will ship the Galaxy S25 Ultra in early 2026."),
    ("Samsung will ship the Galaxy S26 Ultra in early 2026.", "Samsung will ship it by early 2026."),
    ("The dose was cut from 500 mg to 250 mg.", "The dose was cut to 250 g."),
    ("Emissions have halved since 1990.", "Emissions have doubled since 1990."),
    ("Four out of five patients recovered.", "Three out of five patients recovered."),
    ("The rover travelled 45.16 km by June 2018.", "The rover had travelled over 46 km."),
    ("The rover travelled 45.16 km by June 2018.", "The rover had travelled 45.16 miles."),
]


def entailed(known: Fact, claimed: Fact) -> bool:
    match known, claimed:
        case Quantity(), Quantity():
            return quantities.entails(known, claimed) and quantities.heads_meet(known, claimed) is not False
        case DateInterval(), DateInterval():
            return dates.entails(known, claimed)
        case Name(), Name():
            return names.refers(known, claimed)
    return False


def unsupported(evidence: str, claim: str) -> list[str]:
    """Texts of the claim's facts that no fact of the evidence entails."""
    known = extract(evidence, Span(0, len(evidence)))
    return [
        fact.text
        for fact in extract(claim, Span(0, len(claim)))
        if not (
            quotations.verbatim(evidence, fact)
            if isinstance(fact, Quotation)
            else any(entailed(other, fact) for other in known)
        )
    ]


def test_true_restatements_pass_and_changed_ones_do_not() -> None:
    blocked = [(claim, found) for evidence, claim in TRUE if (found := unsupported(evidence, claim))]
    passed = [claim for evidence, claim in FALSE if not unsupported(evidence, claim)]
    assert len(blocked) <= 0.04 * len(TRUE), blocked
    assert len(passed) <= 0.04 * len(FALSE), passed
