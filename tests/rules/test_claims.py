"""Claims against whole texts: what absence, contradiction and silence count for where evidence was searched for."""

import pytest

from rewriter.domain import Severity
from rewriter.rules.claims import Claim, judge

HARBOUR = (
    "The harbour office of Sundal met on Tuesday. Its convolution sensors, or CSs, count every vessel that passes the "
    "mole. More than fifty boats were moored there in June. The office works with the Royal Institute of Marine "
    "Survey. It was founded by Ingrid Solheim, a hydrologist, who left in 2011. The dredger Havørn deepens the channel "
    "every spring, and titanium dioxide whitens its paint. Tomas Lie pilots the tug. The pier was repaired after the "
    "storm, and the plan for a second pier was approved."
)
TALK = (
    "Mara: No, I mean, are you coming to the market tomorrow? I was there with you last week. Jon: I don't know. "
    "I bought the goat cheese you like, and my sister met us. Mara: We met the new baker, I think you know him. "
    "Jon: No, you know I never go out with you early. Mara: I could wake you, and you could help me and my mother."
)
LONG = " ".join(
    f"On day {day} the expedition measured salt and temperature at station {day}, and the crew noted wind, waves and "
    f"clouds while the winch hauled bottle after bottle." for day in range(4, 16)
)


def errors(claim: str, source: str) -> set[str]:
    findings = judge(Claim(claim, {"s": source})).findings
    return {finding.code for finding in findings if finding.severity is Severity.ERROR}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Whatever sails past the mole is counted by a CS.", HARBOUR),  # the singular of an acronym
        ("Among those it works with is the RIMS.", HARBOUR),  # an acronym of a name
        ("Fifty boats lay in the marina in June.", HARBOUR),  # a bound left out
        ("The Institute of Survey works with the office of Sundal.", HARBOUR),  # words on either side of "of"
        ("Solheim, who founded the office, is a hydrologist.", HARBOUR),
        ("It is titanium dioxide (TiO2) that makes the dredger's paint white.", HARBOUR),  # a formula, not a name
        ("They discuss their shopping and an acquaintance who bakes.", TALK),  # a sum of a talk
        ("Counts come from convolution sensors (CVS) of the office.", HARBOUR),  # an acronym behind its long form
        ("Thank his office for the repairs: Congratulate them on the second pier.", HARBOUR),  # a command, no name
        ("Various Dredgers deepen the channel every spring.", HARBOUR),  # a plural, and a word that opens a sentence
        ("The plan for a second pier was not approved by all.", HARBOUR),  # denied of all, not of some
        ("Ask why the plan for a second pier was not approved.", HARBOUR),  # a question takes it for granted
        ("The office approved repairs rather than a second pier.", HARBOUR),  # a contrast denies nothing
    ],
)
def test_what_a_text_has_in_another_form_is_supported(claim: str, source: str) -> None:
    assert errors(claim, source) == set()


@pytest.mark.parametrize(
    ("claim", "source", "code"),
    [
        ("The harbour works with the Institute Nordholm in Kiel.", HARBOUR, "D803"),
        ("Eighty boats were moored by the mole in June.", HARBOUR, "F101"),
        ("Ingrid Lie has run the office of the harbour since it began.", HARBOUR, "D804"),
        ("The plan for a second pier, drawn after the storm, was not approved.", HARBOUR, "D808"),
        ("Mara and her friend did not meet the new baker.", TALK, "D808"),
        ("The crew of the expedition sold its catch in the fish halls of the nearest town.", LONG, "D805"),
    ],
)
def test_what_a_text_has_nowhere_or_denies_is_an_error(claim: str, source: str, code: str) -> None:
    assert code in errors(claim, source)


BAKERY = (
    "The bakery on Mill Street did not raise its prices. Two of its five ovens were repaired in 2019. Some of the "
    "loaves are sold to schools. It won the county prize for the third time, and its second shop opened in 2021. "
    "The number of customers grew, while the mill sold less flour. The oven hall was closed on Mondays until May."
)


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("The bakery on Mill Street raised its prices.", "M302"),
        ("All of the loaves are sold to schools.", "F110"),
        ("Three of its five ovens were repaired.", "D816"),
        ("The bakery has won the county prize for the fifth time.", "D817"),
        ("The second shop opened before the ovens were repaired.", "D818"),
        ("There were fewer customers, while the mill sold more flour.", "D819"),
    ],
)
def test_a_short_text_tells_each_thing_once(claim: str, code: str) -> None:
    assert code in errors(claim, BAKERY)


@pytest.mark.parametrize(
    "claim",
    [
        "On Mill Street the bakery left its prices as they were.",
        "A part of the loaves goes to schools.",
        "Two of the five ovens were repaired.",
        "Three of the five ovens were left alone.",
        "The bakery has won the county prize for the third time.",
        "The ovens were repaired before the second shop opened.",
        "There were more customers, while the mill sold less flour.",
    ],
)
def test_what_a_short_text_tells_in_other_words_is_supported(claim: str) -> None:
    assert errors(claim, BAKERY) == set()


SCHOOL = (
    "The choir school at Fenwick was designed by Ruth Alder and built by the firm Hobb. Wardens lock it ten minutes "
    "earlier than porters. Councillor Ian Pell voted against the extension. The lower forms rehearse first and the "
    "upper forms later. Hobb bought the tiles from the potter Lena Marsh. All the desks in the old wing were oiled. "
    "Four of the nine pianos are out of tune. The board has promised to repair the lift."
)


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("Porters lock the school earlier than wardens.", "D822"),
        ("Ian Pell backed the extension.", "D821"),
        ("Hobb was the designer of the choir school.", "D823"),
        ("The potter Lena Marsh bought the tiles from Hobb.", "D815"),
        ("The upper forms rehearse before the lower forms.", "M307"),
        ("All the desks in the school were oiled.", "F110"),
        ("The board has repaired the lift.", "D810"),
    ],
)
def test_a_short_text_says_who_did_it_and_on_which_side(claim: str, code: str) -> None:
    assert code in errors(claim, SCHOOL)


@pytest.mark.parametrize(
    "claim",
    [
        "Porters lock the school later than wardens.",
        "Ian Pell was against the extension.",
        "Ruth Alder was the designer of the choir school.",
        "The potter Lena Marsh sold the tiles to Hobb.",
        "The upper forms rehearse after the lower forms.",
        "The desks in the old wing were all oiled.",
        "Five of the pianos are not out of tune.",
        "The board says that it will repair the lift.",
    ],
)
def test_the_same_told_from_the_other_side_is_supported(claim: str) -> None:
    assert not errors(claim, SCHOOL)


def test_a_source_may_be_quoted_in_its_own_words_but_reported_speech_may_not() -> None:
    claim = 'The reviewer called it "a slow, patient and generous film about bees".'
    own = "Hive is a slow, patient and generous film about bees, and the reviewer called it that twice."
    told = "The reviewer said that it was a slow, patient and generous film about bees."
    assert "F104" not in errors(claim, own.replace(", and the reviewer called it that twice", ""))
    assert "F104" in errors(claim, told)


def test_a_title_in_quotation_marks_is_no_quotation() -> None:
    source = "The Larks sang Carry Me Over The Hill at the fair, their first song to be played on the radio."
    assert errors('At the fair the Larks sang "Carry Me Over That Hill".', source) == set()


def test_a_longer_text_must_hold_more_of_a_claim() -> None:
    claim = "The crew of the expedition noted wind, mended torn sails and repaired a broken rudder."
    assert "D805" in errors(claim, LONG)
    assert "D805" not in errors(claim, LONG[: len(LONG) // 4])


def test_the_score_is_half_and_more_without_errors_and_falls_with_each() -> None:
    def score(claim: str) -> float:
        return judge(Claim(claim, {"s": HARBOUR})).score

    right = score("The pier was repaired after the storm.")
    one = score("The pier was repaired after the storm by 40 masons.")
    two = score("The pier was repaired after the storm by 40 masons of Nordwerft.")
    assert right >= 0.5 > one > two > 0


FILLED = " ".join(f"Entry {entry} records weather, prices and visitors of the day." for entry in range(1, 41))
ARCHIVE = (
    "The archive of the glassworks keeps letters and ledgers of four families, with plans of the furnaces, maps of the "
    "woods that fed them, songs of the blowers and reports of the inspectors, all of them read and numbered by "
    "volunteers over many winters, and told here in short for visitors who want to know what lies where, which shelf "
    f"holds it and who may see it. {FILLED} Master Orlin Haas invented the cobalt glaze for the abbey at Trelde in "
    f"1811. {FILLED} The choir under Benno Karsk toured the coast in 1846 and sang for forty guests."
)


@pytest.mark.parametrize(
    "claim",
    [
        "The cobalt glaze for the abbey was invented by Benno Karsk.",
        "In 1846 the cobalt glaze for the abbey at Trelde was invented.",
        "After forty attempts the cobalt glaze for the abbey was invented.",
    ],
)
def test_a_value_of_another_part_of_a_long_text_is_an_error(claim: str) -> None:
    assert "D820" in errors(claim, ARCHIVE)


@pytest.mark.parametrize(
    "claim",
    [
        "The cobalt glaze for the abbey was invented by Orlin Haas.",
        "In 1811 the cobalt glaze for the abbey at Trelde was invented.",
        "Benno Karsk led the choir when it toured the coast.",
    ],
)
def test_a_value_in_its_own_part_of_a_long_text_is_none(claim: str) -> None:
    assert errors(claim, ARCHIVE) == set()


@pytest.mark.parametrize(
    "source",
    [
        f"Letters, 1846. {ARCHIVE.partition(' The choir')[0]}",  # the opening dates all that follows
        f"{ARCHIVE.partition(' The choir')[0]}\n\n- Trelde, 1846\n- Karsk, 1851\n",  # a list's heading says of what
    ],
)
def test_a_value_in_the_opening_or_a_list_may_belong_to_anything(source: str) -> None:
    assert "D820" not in errors("In 1846 the cobalt glaze for the abbey was invented.", source)
