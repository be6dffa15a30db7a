"""What is confirmed: an act, or a source that answers for what it states; and what is told after it."""

import pytest

from rewriter.domain import Status
from rewriter.editing import edit
from rewriter.editing.status import status_of
from rewriter.reading import read_article

CONFIRMED, REPORTED = Status.CONFIRMED, Status.REPORTED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The harbour board approved the crane on 3 May.", CONFIRMED),
        ("Ada Lund flew to Oslo five days before the club announced the sale.", REPORTED),
        ("The mill, which the council approved in 2019, has 40 looms.", REPORTED),
        ("When the ministry approved the vaccine, 40 people clapped.", REPORTED),
        ("The board has not approved the crane.", REPORTED),
        ("The board is expected to have approved the crane.", REPORTED),
    ],
)
def test_only_the_act_of_the_main_clause_confirms(text: str, status: Status) -> None:
    assert status_of(text) is status


def statuses(text: str) -> dict[str, Status]:
    return {one.text: one.status for one in edit(read_article(text)).draft.statements}


def test_a_body_and_the_party_itself_answer_and_a_newspaper_does_not() -> None:
    found = statuses(
        "# Orrin Tram\n\nThe Orrin Tram carried 3,120 riders on 4 May 2031 (Transport Authority, 2031). A ticket "
        "costs €2 ([Orrin Tram](https://example.org/tram)). The depot burned down in 1994 (Orrin Evening Post, 2031). "
        "Lea Brandt says that the bell weighs 12 kg (Transport Authority, 2031). A second line will open in 2034 "
        "(Transport Authority, 2031)."
    )
    assert found["The Orrin Tram carried 3,120 riders on 4 May 2031."] is CONFIRMED
    assert found["A ticket costs €2."] is CONFIRMED
    assert found["The depot burned down in 1994."] is REPORTED
    assert found["Lea Brandt says the bell weighs 12 kg."] is REPORTED
    assert found["A second line will open in 2034."] is REPORTED


def test_a_paper_confirms_what_it_counted_and_nothing_else() -> None:
    found = statuses(
        "# Sage Tea\n\nSage tea cut night sweats by 21% in a trial of 84 women (Lund et al., 2031). Sage tea improves "
        "the mood (Lund et al., 2031). Sage tea may help 3 in 10 sleepers (Lund et al., 2031)."
    )
    assert found["Sage tea cut night sweats by 21% in a trial of 84 women."] is CONFIRMED
    assert found["Sage tea improves the mood."] is REPORTED


def test_sources_confirm_nothing_before_what_the_text_is_about() -> None:
    found = statuses(
        "# The Vane Bridge\n\nThe Vane Bridge, a crossing of steel, opens on 4 May 2031 (Vane Post, 2031). A permit "
        "was issued in 2029 (Bridge Authority, 2031)."
    )
    assert set(found.values()) == {REPORTED}


def test_what_leans_on_a_reported_thing_is_told_behind_it() -> None:
    found = statuses(
        "# Orrin Tram\n\nThe Orrin Tram carried 3,120 riders on 4 May 2031 (Transport Authority, 2031). Thieves took a "
        "brass bell in 1994 (Orrin Evening Post, 2031). The bell weighs 12 kg (Transport Authority, 2031)."
    )
    assert found["The bell weighs 12 kg."] is REPORTED
