"""Statements that belong together stand together; nothing is lost, and what is in order stays as it is."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.domain import Article, Draft, Statement, Status
from rewriter.editing import render
from rewriter.editing.order import ordered
from rewriter.reading import read_article
from rewriter.strategies.conflicts import rivals

C, R, U = Status.CONFIRMED, Status.REPORTED, Status.UNCONFIRMED

TRAM = """# Line 7: Route, Fares and Gossip

The Velden tram line 7 opens on 3 May 2027 and is 11 km long [1]. Velden Transit calls it the longest in the county [2].

## Tickets

A single ride costs 2.40 euros [2]. Children under six ride free [2]. The Velden Post puts the yearly pass at 410 euros
[3], whereas the Rider says 395 euros [4].

## Works

Engineer Maud Kessel said on 4 March that two bridges are behind schedule [3]. Kessel blamed a flood in January [3].
The depot holds 24 trams [1].

## Chatter

A driver posted that line 8 is already drawn [5]. Velden Transit has not confirmed a further line [2].
"""
CLINIC = """# Norvalen tablet

The Norvalen tablet cut attacks by 31% in a trial of 412 adults, the Journal of Asthma reported on 9 June 2026 [1].

## Trial

It ran at 19 clinics in Chile and Spain for 26 weeks [1]. Half of the adults took a dummy tablet [1].

## Safety

Headaches troubled 8% of the adults on Norvalen [2]. Four people left the trial early [2].

## Price

The maker, Ostrel, plans to charge $95 a month [3]. Ostrel shares fell by 6% on 10 June [3].

## Online

Users of a patient forum claim that Norvalen is to be sold without a prescription [4]. Ostrel denied that the tablet
will be sold without a prescription [3].
"""


@cache
def article(text: str) -> Article:
    return read_article(text)


def one(text: str, part: Status, *opening: str, of: str = TRAM) -> Statement:
    """A statement on the sentences of *of* that begin with *opening*, or on the one that begins as it does."""
    known = article(of)
    homes = [s for s in known.sentences if s.span.of(known.text).startswith(opening or (text[:12],))]
    return Statement(text, tuple(s.id for s in homes), part, tuple(sorted({key for s in homes for key in s.keys})))


OPENS = one("Velden's tram line 7 opens on 3 May 2027.", C, "The Velden tram")
RIDE = one("A single ride costs 2.40 euros.", C)
FREE = one("Children under six ride free.", C)
DEPOT = one("The depot holds 24 trams.", C)
BEHIND = one("Engineer Maud Kessel said that two bridges are behind schedule.", R)
FLOOD = one("Kessel blamed a flood in January.", R)
POST = one("The Velden Post puts the yearly pass at 410 euros.", R)
RIDER = one("The Rider puts the yearly pass at 395 euros.", R, "The Velden Post")
DRAWN = one("A driver posted that line 8 is already drawn.", U)
NOT_CONFIRMED = one("Velden Transit has not confirmed a further line.", R, "Velden Transit has")

CUT = one("The Norvalen tablet cut attacks by 31% in a trial of 412 adults.", C, of=CLINIC)
CLINICS = one("The trial ran at 19 clinics in Chile and Spain.", C, "It ran", of=CLINIC)
DUMMY = one("Half of the adults took a dummy tablet.", C, of=CLINIC)
HEADACHES = one("Headaches troubled 8% on Norvalen.", C, of=CLINIC)
LEFT = one("Four people left early.", C, "Four people", of=CLINIC)
SHARES = one("Ostrel shares fell by 6% on 10 June.", C, of=CLINIC)
THEY = one("They fell on the day after the report.", C, "Ostrel shares", of=CLINIC)
MAKER = one("The maker, Ostrel, plans to charge $95 a month.", R, of=CLINIC)
FORUM = one("Users of a patient forum claim that Norvalen is to be sold without a prescription.", U, of=CLINIC)
DENIED = one("Ostrel denied that the tablet will be sold without a prescription.", R, of=CLINIC)


def told(title: str, *statements: Statement, of: str = TRAM) -> list[str]:
    known = article(of)
    return [each.text for each in ordered(Draft(title, statements), known, rivals(known)).statements]


@pytest.mark.parametrize(
    ("of", "written", "wanted"),
    [
        pytest.param(TRAM, (OPENS, RIDE, DEPOT, FREE), (OPENS, RIDE, FREE, DEPOT), id="a torn section is gathered"),
        pytest.param(CLINIC, (CUT, CLINICS, HEADACHES, DUMMY), (CUT, CLINICS, DUMMY, HEADACHES), id="of a trial too"),
        pytest.param(CLINIC, (CUT, DUMMY, CLINICS), (CUT, DUMMY, CLINICS), id="a whole section keeps its order"),
        pytest.param(
            CLINIC, (CUT, SHARES, THEY, CLINICS, LEFT), (CUT, SHARES, THEY, CLINICS, LEFT), id="'they' stays behind"
        ),
        pytest.param(TRAM, (DEPOT, OPENS), (OPENS, DEPOT), id="what the title promises opens"),
        pytest.param(TRAM, (FLOOD, BEHIND), (BEHIND, FLOOD), id="the full name before the surname"),
        pytest.param(TRAM, (OPENS, FREE, POST), (OPENS, FREE, POST), id="parts stay parts"),
    ],
)
def test_order(of: str, written: tuple[Statement, ...], wanted: tuple[Statement, ...]) -> None:
    title = "Velden tram line 7 opens on 3 May 2027" if of == TRAM else "Norvalen tablet cut attacks by 31%"
    assert told(title, *written, of=of) == [each.text for each in wanted]


def test_versions_that_disagree_stand_side_by_side() -> None:
    pools = """# Baths

The Orla baths reopen on 2 June 2027 [1].

## Cost

The council puts the cost at 4.1 million euros [2]. The Echo puts the cost at 5.3 million euros [3].

## Staff

Nine lifeguards are hired in May [2].
"""
    known = article(pools)
    council = one("The council puts the cost at 4.1 million euros.", R, of=pools)
    echo = one("The Echo puts the cost at 5.3 million euros.", R, of=pools)
    staff = one("Nine lifeguards are to be hired in May.", R, "Nine", of=pools)
    named = {council.rests_on[0]: echo.rests_on, echo.rests_on[0]: council.rests_on}
    arranged = ordered(Draft("The Orla baths", (council, staff, echo)), known, named)
    assert arranged.statements == (council, echo, staff)


@pytest.mark.parametrize(
    ("of", "rumour", "answer"), [(TRAM, DRAWN, NOT_CONFIRMED), (CLINIC, FORUM, DENIED)], ids=["silence", "denial"]
)
def test_a_denial_stands_with_the_rumour_and_shares_its_bullet(of: str, rumour: Statement, answer: Statement) -> None:
    arranged = ordered(Draft("", (answer, rumour)), article(of))
    assert [each.text for each in arranged.statements] == [rumour.text, answer.text]
    assert {each.status for each in arranged.statements} == {U}
    bullets = [line for line in render(arranged, article(of)).splitlines() if line.startswith("- ")]
    assert len(bullets) == 1


def test_a_denial_of_no_rumour_that_is_told_stays() -> None:
    assert ordered(Draft("", (MAKER, DENIED)), article(CLINIC)).statements == (MAKER, DENIED)


def test_nothing_moves_up_past_the_first_mention_of_a_name() -> None:
    first = one("Engineer Maud Kessel said that two bridges are behind schedule.", C, "Engineer")
    seen = one("A ride costs 2.40 euros.", C, "A single")
    kessel = one("Children ride free, as Maud Kessel knows.", C, "Children")
    assert told("Velden tram line 7", OPENS, seen, first, kessel) == [x.text for x in (OPENS, seen, first, kessel)]


def test_two_who_name_each_other_by_the_surname_end_somewhere() -> None:
    ada = one("Kessel drew the depot with Jon Saar.", C, "The depot")
    jon = one("Saar owes the depot to Maud Kessel.", C, "The depot")
    assert sorted(told("Velden tram line 7", OPENS, ada, jon)) == sorted(each.text for each in (OPENS, ada, jon))


def test_a_draft_in_another_language_keeps_its_order() -> None:
    german = read_article("# Linie 7\n\n" + "Die neue Linie wird am 3. Mai eröffnet und ist für alle da [1]. " * 12)
    assert german.language != "en"
    draft = Draft("Linie 7", (Statement("Die Linie ist da.", ("s3",), R, ("1",)), Statement("Ja.", ("s2",), C, ("1",))))
    assert ordered(draft, german) is draft


POOLS = {
    TRAM: (OPENS, RIDE, FREE, DEPOT, BEHIND, FLOOD, POST, RIDER, DRAWN, NOT_CONFIRMED),
    CLINIC: (CUT, CLINICS, DUMMY, HEADACHES, LEFT, SHARES, THEY, MAKER, FORUM, DENIED),
}
drafts = st.sampled_from(sorted(POOLS)).flatmap(
    lambda of: st.tuples(st.just(of), st.permutations(POOLS[of]), st.integers(0, 10))
)


@given(drafts)
def test_nothing_is_lost_or_added_and_a_second_time_changes_nothing(drawn: tuple[str, list[Statement], int]) -> None:
    of, statements, length = drawn
    known = article(of)
    draft = Draft("Velden tram line 7 opens" if of == TRAM else "Norvalen tablet", tuple(statements[:length]))
    arranged = ordered(draft, known, rivals(known))
    assert sorted(each.text for each in arranged.statements) == sorted(each.text for each in draft.statements)
    assert ordered(arranged, known, rivals(known)) == arranged
    assert ordered(draft, known, rivals(known)) == arranged
    changed = {each.text: each.status for each in draft.statements}
    assert all(each.status in (changed[each.text], U) for each in arranged.statements)
