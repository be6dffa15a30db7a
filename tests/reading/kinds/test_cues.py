"""Each cue table: what it must find, and the look-alike it must leave alone."""

from collections.abc import Callable

import pytest

from rewriter.reading.kinds.calls import call_to_action
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.fillers import filler, rhetorical
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.opinions import mood, praise, significance
from rewriter.reading.kinds.reports import confirmed, official, reported
from rewriter.reading.kinds.selfdescription import self_description

Cue = Callable[[str], str]

FOUND: list[tuple[Cue, str]] = [
    (call_to_action, "Subscribe to the harbour newsletter before Friday."),
    (call_to_action, "Share your thoughts in the comments below."),
    (call_to_action, "Bring a blanket and arrive early."),
    (call_to_action, "And do pass this on to a neighbour!"),
    (call_to_action, "For the latest timetable, check the operator's page."),
    (call_to_action, "What would you name the new comet?"),
    (call_to_action, "Visit Tallow Street for the mural."),
    (call_to_action, "Order yours today before stocks run out."),
    (self_description, "This 1,800-word guide explores every corner of the vineyard."),
    (self_description, "In this article, the vote is explained."),
    (self_description, "Let's dive into the numbers."),
    (self_description, "Here's everything that changed in the timetable."),
    (filler, "Only time will tell."),
    (filler, "These parallels highlight a shared dream."),
    (filler, "In conclusion, the river flows on."),
    (rhetorical, "But will it float?"),
    (denial, "The ministry has not confirmed the date."),
    (denial, "No official statement mentions a second bridge."),
    (denial, "The club declined to comment."),
    (denial, "The figure remains unverified."),
    (denial, "The airline denies that the route will close."),
    (denial, "The mayor dismissed the story as nonsense."),
    (hearsay, "Rumours of a second vineyard refuse to die."),
    (hearsay, "Insiders whisper of a merger."),
    (hearsay, "The reactor is said to be ready."),
    (hearsay, "A source close to the orchestra told reporters so."),
    (hearsay, "Leaked documents show a price of 90 euros."),
    (hearsay, "Some residents believe the mine will reopen."),
    (social, "A post by @mosslover shows the new logo."),
    (social, "Users on r/bicycles disagree."),
    (social, "Members of a large gardening forum cheer."),
    (possible, "The tram may reach the airport by spring."),
    (possible, "A likely opening in May is mentioned."),
    (outlook, "The harvest is expected in October."),
    (significance, "The series cements the studio's dominance."),
    (significance, "The bridge resonates with every commuter."),
    (mood, "Posts show excitement."),
    (praise, "A breathtaking view awaits."),
    (official, "The council approved the plan."),
    (confirmed, "The council approved the plan."),
    (reported, "According to the Fjord Gazette, the hull is steel."),
]

SPARED: list[tuple[Cue, str]] = [
    (call_to_action, "Share prices fell by 4% in March."),
    (call_to_action, "Watch sales rose in the second quarter."),
    (call_to_action, "Search engines index the page within a day."),
    (call_to_action, "Support for the bill grew in May."),
    (call_to_action, "Cast members: Returning actors include Ada Lund."),
    (call_to_action, "Orders of the day were read at noon."),
    (call_to_action, "“Follow the Ferry” won the prize."),
    (call_to_action, '"Follow the Ferry" won the prize.'),
    (call_to_action, "“Follow the ferry,” said the captain."),
    (self_description, "This report from the coroner names two causes."),
    (self_description, "The guide dogs arrived on Monday."),
    (filler, "The call to the police came at noon."),
    (rhetorical, "“Are we there yet?” she asked."),
    (denial, "The council confirmed the route in May."),
    (denial, "The firm dismissed a fifth of its staff."),
    (denial, "Three clerks were dismissed in March."),
    (denial, "No fewer than 40 ships anchored."),
    (hearsay, "The pipe leaked 40 litres of water."),
    (hearsay, "The regulator published its ruling."),
    (social, "Write to press@example.org for details."),
    (possible, "The plant opened in May 2021."),
    (possible, "Will Turner runs the yard."),
    (praise, "The valve opens at 3 bar."),
    (significance, "The pump moves 40 litres a minute."),
    (confirmed, "The ferry Lumen, launched in 2023, carries 40 cars."),
]


@pytest.mark.parametrize(("cue", "text"), FOUND, ids=lambda value: getattr(value, "__name__", value))
def test_the_cue_is_found_in_the_words_of_the_text(cue: Cue, text: str) -> None:
    found = cue(text)
    assert found


@pytest.mark.parametrize(("cue", "text"), SPARED, ids=lambda value: getattr(value, "__name__", value))
def test_a_look_alike_is_left_alone(cue: Cue, text: str) -> None:
    assert cue(text) == ""


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("THE LEAK SAYS SO", "LEAK SAYS"),
        ("İn short, ıT ıS SAıD TO open", "ıT ıS SAıD TO"),
        ("The İstanbul office İS SAİD TO open", "İS SAİD TO"),
        ("What the tipſter says", "tipſter"),
    ],
)
def test_a_cue_is_found_in_any_case_and_given_back_as_written(text: str, cue: str) -> None:
    assert hearsay(text) == cue
