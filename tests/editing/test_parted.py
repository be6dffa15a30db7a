"""A fact and a doubt in one sentence are told apart; a rumour and its denial together."""

import pytest

from rewriter.domain import Status
from rewriter.editing import edit, render
from rewriter.editing.split import split_sure
from rewriter.reading import read_article


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        (
            "Ratings were low in May; some have argued that the slot was to blame.",
            ("Ratings were low in May.", "Some have argued that the slot was to blame."),
        ),
        (
            "The tea is regarded as safe and possibly harmless in excess.",
            ("The tea is regarded as safe.", "The tea is possibly harmless in excess."),
        ),
        ("The dam leaks; it may burst.", None),
        ("The dam may leak; some say it will burst.", None),
        ("The dam was built in 1974; the crane came in 1981.", None),
        ("Ratings were low; perhaps.", None),
    ],
)
def test_the_sure_half_is_parted_where_both_stand(text: str, halves: tuple[str, str] | None) -> None:
    assert split_sure(text) == halves


def told(text: str) -> dict[str, Status]:
    return {one.text: one.status for one in edit(read_article(text)).draft.statements}


def test_a_fact_keeps_its_part_when_the_rumour_on_it_cannot_stand() -> None:
    found = told(
        "The fare on the Orrin line stays at €4 through 2031 (web:8), though a group chat is convinced that it doubles "
        "the summer after (post:5)."
    )
    assert found == {"The fare on the Orrin line stays at €4 through 2031.": Status.REPORTED}


def test_what_only_a_post_says_flatly_is_unconfirmed() -> None:
    found = told("The diner serves 40 soups (web:1). Breakfast goes in May ([post by @spoon](https://example.org/p/1)).")
    assert found["Breakfast goes in May."] is Status.UNCONFIRMED
    assert found["The diner serves 40 soups."] is Status.REPORTED


def test_a_rumour_says_once_whose_it_is() -> None:
    text = "Word in the harbour has it that two cranes are on order, a Dockside regular wrote in May (post:1)."
    (rumour,) = told(text)
    assert rumour == "Two cranes are on order, a Dockside regular wrote in May."


def test_rumours_of_one_title_stand_together() -> None:
    article = read_article(
        "The opera opens on 4 May 2031 (web:1). Fans claim that a second part, “Winter Below”, is written (post:1). "
        "A redditor suggests that the tenor may leave for 40 days (post:2). Posts suggest “Winter Below” could run for "
        "5 hours in Vienna (post:3)."
    )
    bullets = [line for line in render(edit(article).draft, article).splitlines() if line.startswith("- ")]
    assert sum("Winter Below" in line for line in bullets) == 1
