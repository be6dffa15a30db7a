"""What has no room in a text that is too long: rumours nobody answers, and nothing else."""

from functools import partial

import pytest

from rewriter import acceptance
from rewriter.domain import Draft, Statement, Status
from rewriter.fitting import fit
from rewriter.reading import read, read_article

ARTICLE = read_article(
    "The observatory on Mount Kessa opened on 4 May 2026 [1]. It has a mirror of 3.2 m [1]. "
    "Posts on a stargazers' forum claim that a second dome is already ordered [2]. "
    "Rumour has it that the director will leave in autumn [3]. "
    "According to an anonymous post, the lift is broken; the observatory denies that [4]."
)
OPENED = Statement("The observatory on Mount Kessa opened on 4 May 2026.", ("s1",), Status.CONFIRMED, ("1",))
MIRROR = Statement("The mirror of the observatory is 3.2 m.", ("s2",), Status.CONFIRMED, ("1",))
DOME = Statement(
    "Posts on a stargazers' forum claim that a second dome is already ordered.", ("s3",), Status.UNCONFIRMED, ("2",)
)
LEAVES = Statement("Rumour has it that the director will leave in autumn.", ("s4",), Status.UNCONFIRMED, ("3",))
LIFT = Statement(
    "According to an anonymous post, the lift is broken; the observatory denies that.",
    ("s5",), Status.UNCONFIRMED, ("4",),
)  # fmt: skip
ALL = (OPENED, MIRROR, DOME, LEAVES, LIFT)
judge = partial(acceptance.judge, article=ARTICLE, sources=(), titles=("",))


@pytest.fixture(scope="module")
def whole() -> acceptance.Version:
    version = judge(Draft("Mount Kessa", ALL))
    assert version.accepted
    return version


def test_a_text_within_its_measure_stays_whole(whole: acceptance.Version) -> None:
    assert fit(whole, ARTICLE, read(whole.text).words, judge) == (whole, ())


def test_the_last_unanswered_rumour_goes_first_and_no_more_than_must(whole: acceptance.Version) -> None:
    version, left_out = fit(whole, ARTICLE, read(whole.text).words - 1, judge)
    assert left_out == (LEAVES,)
    assert version.draft.statements == (OPENED, MIRROR, DOME, LIFT)
    assert version.accepted


def test_facts_and_answered_rumours_stay_however_long_the_text_is(whole: acceptance.Version) -> None:
    version, left_out = fit(whole, ARTICLE, 1, judge)
    assert left_out == (DOME, LEAVES)
    assert version.draft.statements == (OPENED, MIRROR, LIFT)


def test_what_rests_on_a_fact_too_is_no_idle_rumour() -> None:
    mixed = Statement(
        "Posts claim that a second dome is ordered for the observatory, which opened on 4 May 2026.",
        ("s1", "s3"), Status.UNCONFIRMED, ("1", "2"),
    )  # fmt: skip
    version = judge(Draft("Mount Kessa", (MIRROR, mixed)))
    assert fit(version, ARTICLE, 1, judge)[1] == ()


def test_a_rumour_stays_whose_denial_is_a_statement_of_its_own() -> None:
    article = read_article(
        "The observatory on Mount Kessa opened on 4 May 2026 [1]. It has a mirror of 3.2 m [1]. "
        "Posts claim that a second dome is already ordered [2]. The observatory denies any order of a dome [1]."
    )
    dome = Statement("Posts claim that a second dome is already ordered.", ("s3",), Status.UNCONFIRMED, ("2",))
    denies = Statement("The observatory denies any order of a dome.", ("s4",), Status.UNCONFIRMED, ("1",))
    judged = partial(acceptance.judge, article=article, sources=())
    version = judged(Draft("Mount Kessa", (OPENED, dome, denies)))
    assert fit(version, article, 1, judged)[1] == ()
    version = judged(Draft("Mount Kessa", (OPENED, dome)))
    assert fit(version, article, 1, judged)[1] == (dome,)
