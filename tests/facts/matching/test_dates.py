"""Which date entails which: coarser is entailed, finer is not, relations and eras must agree."""

import pytest

from rewriter.domain import DateInterval, Span
from rewriter.facts import extract
from rewriter.facts.matching.dates import compare, entails


def date(text: str) -> DateInterval:
    return next(fact for fact in extract(text, Span(0, len(text))) if isinstance(fact, DateInterval))


TRUE = [
    ("on June 6, 2022", "on 6 June 2022"),
    ("on June 6, 2022", "on 2022-06-06"),
    ("on June 6, 2022", "in June 2022"),
    ("on June 6, 2022", "in 2022"),
    ("on June 6, 2022", "on June 6"),
    ("on June 6, 2022", "in June"),
    ("on June 6, 2022", "in early June 2022"),
    ("on June 6, 2022", "in Q2 2022"),
    ("on June 6, 2022", "in summer 2022"),
    ("on June 6, 2022", "in the 2020s"),
    ("in July 2025", "in 2025-07"),
    ("in July 2025", "in mid-2025"),
    ("in Q3 2024", "in the third quarter of 2024"),
    ("in Q3 2024", "in 2024"),
    ("in H1 2025", "in the first half of 2025"),
    ("in November 2025", "in late 2025"),
    ("in late 2025", "in 2025"),
    ("in the 1990s", "in the '90s"),
    ("in 1994", "in the 1990s"),
    ("in 1994", "in the 20th century"),
    ("by April 2022", "as of April 2022"),
    ("in April 2022", "by April 2022"),
    ("by April 2022", "by 2022"),
    ("since June 2022", "since 2022"),
    ("before June 2022", "prior to June 2022"),
    ("from 2010 to 2022", "2010–2022"),
    ("in 900 B.C.", "in 900 BC"),
    ("1300–900 B.C.", "1300–900 BCE"),
    ("on June 6", "on 6 June"),
    ("through May 2026", "until May 2026"),
    ("about 1850", "around 1850"),
    ("on 9 March 2019", "since 2019"),
    ("between January and June", "between January and June"),
    ("from 2009 until 2014", "until 2014"),
    ("before the end of 2028", "by the end of 2028"),
    ("on Monday, June 6, 2022", "on June 6, 2022"),
    ("on June 6, 2022", "on Monday, June 6, 2022"),
    ("on Monday, June 6", "on June 6"),
    ("on Monday, June 6, 2022", "on Monday"),
    ("on June 6, 2022", "on Monday"),
    ("on Thursday", "on Thursday"),
    ("on Thursday", "Thursday's"),
    ("from Monday to Friday", "from Monday to Friday"),
    ("not before spring 2030", "no earlier than spring 2030"),
    ("not before spring 2030", "not before 2030"),
    ("will not open until 2030", "will not open before 2030"),
    ("closed until 2030", "will not open until 2030"),
    ("after June 2030", "no earlier than June 2030"),
    ("by August 2027", "no later than August 2027"),
    ("August 2027 at the latest", "by August 2027"),
    ("after 2027", "after the end of 2027"),
    ("after the end of 2027", "after 2027"),
    ("delayed from 2024 to 2025", "delayed from 2024"),
    ("between 1 and 20 January 2027", "from 1 to 20 January 2027"),
]

FALSE = [
    ("on June 6, 2022", "on June 7, 2022"),
    ("on June 6, 2022", "on July 6, 2022"),
    ("on June 6, 2022", "on June 6, 2021"),
    ("on June 6, 2022", "in 2021"),
    ("on June 6, 2022", "on June 9"),
    ("in June 2022", "on June 6, 2022"),
    ("in 2022", "in June 2022"),
    ("on June 6", "on June 6, 2022"),
    ("in late 2025", "in November 2025"),
    ("in late 2025", "in early 2026"),
    ("in Q3 2024", "in Q4 2024"),
    ("in Q3 2024", "in September 2024"),
    ("by April 2022", "in April 2022"),
    ("by April 2022", "after April 2022"),
    ("before June 2022", "after June 2022"),
    ("before June 2022", "before 2022"),
    ("since June 2022", "until June 2022"),
    ("in 900 B.C.", "in 900 CE"),
    ("from 2010 to 2022", "in 2015"),
    ("from 2010 to 2022", "from 2010 to 2023"),
    ("in 2015", "from 2010 to 2022"),
    ("in the 1990s", "in 1994"),
    ("in the 1990s", "in the 1980s"),
    ("in the 19th century", "in the 20th century"),
    ("around 1850", "in 1850"),
    ("in 2010", "in 2022"),
    ("in June", "on June 6"),
    ("since 2019", "in 2019"),
    ("from 2009 until 2014", "until 2013"),
    ("before 2028", "by 2028"),
    ("on May 3", "on May 30"),
    ("on Monday, June 6", "on Tuesday, June 6"),
    ("on June 6, 2022", "on Tuesday, June 6, 2022"),
    ("on Thursday", "on Friday"),
    ("on June 6, 2022", "on Friday"),
    ("on June 6", "on Monday"),
    ("on Thursday", "on June 6"),
    ("from Monday to Friday", "from Monday to Saturday"),
    ("not before spring 2030", "in spring 2030"),
    ("not before spring 2030", "before spring 2030"),
    ("not before spring 2030", "by 2030"),
    ("not before 2030", "not before spring 2030"),
    ("in 2030", "not before 2031"),
    ("no later than August 2027", "in August 2027"),
    ("no later than August 2027", "after August 2027"),
    ("until the end of 2027", "the summer after 2027"),
    ("delayed from 2024 to 2025", "delayed from 2025"),
    ("in the first half of 2025", "in the second half of 2025"),
]


@pytest.mark.parametrize(("evidence", "claim"), TRUE)
def test_same_or_coarser_date_is_entailed(evidence: str, claim: str) -> None:
    match = compare(date(evidence), date(claim))
    assert match.entailed, match.reason


@pytest.mark.parametrize(("evidence", "claim"), FALSE)
def test_other_or_finer_date_is_not_entailed(evidence: str, claim: str) -> None:
    match = compare(date(evidence), date(claim))
    assert not match.entailed
    assert match.reason


REASONS = [
    ("in 2022", "in June 2022", "finer than the source"),
    ("in 2022", "in 2010", "year differs"),
    ("in May 2022", "in June 2022", "date differs"),
    ("in 900 B.C.", "in 900 CE", "era differs"),
    ("by May 2022", "in May 2022", "'in' where the source says 'by'"),
    ("on June 6", "on June 6, 2022", "year not in the source"),
    ("around 1850", "in 1850", "hedge dropped"),
]


@pytest.mark.parametrize(("evidence", "claim", "reason"), REASONS)
def test_reason_says_why_not(evidence: str, claim: str, reason: str) -> None:
    assert compare(date(evidence), date(claim)).reason == reason


@pytest.mark.parametrize("text", sorted({text for pair in TRUE for text in pair}))
def test_every_date_entails_itself(text: str) -> None:
    assert entails(date(text), date(text))
