"""A summary of other statements goes; a statement with a value or a name of its own stays."""

import pytest

from rewriter.domain import Outcome
from rewriter.editing import edit
from rewriter.reading import read_article

BRIDGE = (
    "The council of Marlow approved a footbridge over the Tane on 4 May 2031 (web:1). "
    "The footbridge will cost €6.2 million and span 84 m (web:1). Work on it begins in September 2031 (web:2). "
)
TRIAL = (
    "The trial of Velorin enrolled 312 patients at 14 clinics [1]. Patients on Velorin slept 41 minutes longer [1]. "
    "The agency decides on Velorin by June 2030 [2]. "
)


@pytest.mark.parametrize(
    ("article", "closing"),
    [
        (BRIDGE, "So Marlow gets a footbridge of 84 m for €6.2 million, begun in September (web:1)."),
        (TRIAL, "Velorin gave 312 patients 41 minutes more sleep and awaits a decision by June 2030 [1]."),
    ],
)
def test_a_recap_of_others_is_merged_into_them(article: str, closing: str) -> None:
    made = edit(read_article(article + closing))
    assert made.disposals[-1].outcome is Outcome.MERGED
    assert len(made.draft.statements) == 3


@pytest.mark.parametrize(
    ("article", "closing"),
    [
        (BRIDGE, "The old footbridge, 79 m long, cost €6.2 million (web:2)."),
        (BRIDGE, "The footbridge of 84 m was drawn by Ilse Varga for €6.2 million (web:2)."),
        (TRIAL, "“With 312 patients and 41 minutes, we are content,” said Ada Moe, who led the trial of Velorin [2]."),
        (TRIAL, "The agency denies that the 312 patients slept 41 minutes longer on Velorin [2]."),
    ],
)
def test_a_statement_with_something_of_its_own_stays(article: str, closing: str) -> None:
    made = edit(read_article(article + closing))
    assert made.disposals[-1].outcome in (Outcome.KEPT, Outcome.MARKED)


def test_the_opening_statement_is_no_summary() -> None:
    made = edit(read_article("Marlow gets a footbridge of 84 m for €6.2 million (web:1). " + BRIDGE))
    assert made.disposals[0].outcome is Outcome.KEPT
