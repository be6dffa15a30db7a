"""Every unconfirmed statement says who claims it, in a sentence of its own."""

import pytest

from rewriter.editing import edit
from rewriter.reading import read_article


def unconfirmed(text: str) -> list[str]:
    return [one.text for one in edit(read_article(text)).draft.statements if one.status == "unconfirmed"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Storm has 400 kW (post:2).", "It is claimed in a social-media post that the Storm has 400 kW."),
        ("Word on the quay is that a ship is ordered (post:2).", "Word on the quay is that a ship is ordered."),
        ("A deckhand's unsigned account has two panels cracking (post:4).", None),
        ("Fans claim the mill will close (web:1).", "Fans claim the mill will close."),
        ("The mill may close (web:1).", "The mill may close."),
        ("The mill’s fate suggests a possible sale (web:1).", "The mill’s fate suggests a possible sale."),
        ("The mill’s fate suggests a sale (web:1).", "It is claimed that the mill’s fate suggests a sale."),
        ("A third mill could open by 2028 (Town Talk Blog, 2026).", "A third mill could open by 2028."),
    ],
)
def test_a_rumour_names_its_claimant_once(text: str, told: str | None) -> None:
    assert unconfirmed(text) == [told or text.replace(" (post:4)", "")]


def test_a_phrase_gets_its_claimant_behind_it() -> None:
    assert unconfirmed("Charging:\n\n- 60W wired charging (up from 45W) (post:6).\n") == [
        "60W wired charging (up from 45W), according to a social-media post."
    ]
