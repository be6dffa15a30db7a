"""Findings lead back to statements, and what fails is taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.acceptance import evidence, judge, mend, problems, title_holds
from rewriter.domain import Draft, Statement, Status
from rewriter.editing import render
from rewriter.editing.spans import spans
from rewriter.reading import read_article

ARTICLE = read_article(
    "The bridge opened on 4 May 2026 [1]. It is 820 m long [2]. Posts claim that a toll is planned [3]. "
    "The bridge cost 90 million euros [2]."
)
OPENED = Statement("The bridge opened on 4 May 2026.", ("s1",), Status.CONFIRMED, ("1",))
LONG = Statement("It is 820 m long.", ("s2",), Status.CONFIRMED, ("2",))
LONGER = Statement("It is 280 m long.", ("s2",), Status.CONFIRMED, ("2",))
TOLL = Statement("Posts claim that a toll is planned.", ("s3",), Status.UNCONFIRMED, ("3",))
COST = Statement("The bridge cost 90 million euros.", ("s4",), Status.CONFIRMED, ("2",))

DEARER = Statement("The bridge cost 280 million euros.", ("s4",), Status.CONFIRMED, ("2",))

words = st.text(min_size=1, max_size=40).filter(lambda text: any(c.isalnum() for c in text))
statements = st.builds(
    Statement,
    words | st.sampled_from(["- a", "# b", "1. c", "d\ne", "[1]", "| f |", "g [1].", "<b>h</b>", "Same.", "Same."]),
    st.sampled_from([("s1",), ("s2", "s3"), ()]),
    st.sampled_from(Status),
    st.sampled_from([("1",), ("2", "3"), (), ("unknown",)]),
)


@given(st.lists(statements, max_size=8), words)
def test_every_statement_is_found_in_the_text_where_it_stands(listed: list[Statement], title: str) -> None:
    draft = Draft(title, tuple(listed))
    text = render(draft, ARTICLE)
    found = spans(text, draft, ARTICLE)
    assert len(found) == len(listed)
    in_order = sorted(range(len(listed)), key=lambda index: (list(Status).index(listed[index].status), index))
    ends = 0
    for index in in_order:
        assert found[index].start >= ends
        ends = found[index].end
        alone = render(Draft("", (listed[index],)), ARTICLE)
        assert found[index].of(text) in alone


def test_a_finding_leads_to_its_statement_alone() -> None:
    version = judge(Draft("The bridge opened", (TOLL, LONGER, OPENED)), ARTICLE, ())
    assert list(version.failing) == [1]
    assert version.codes == tuple(finding.code for finding in version.failing[1])
    assert not version.accepted
    assert evidence(version, 1, ARTICLE)[0] in {"s1", "s2"}
    assert "s2" in evidence(version, 1, ARTICLE)
    assert any("280" in problem for problem in problems(version.failing[1]))


def test_a_draft_of_nothing_is_not_accepted() -> None:
    assert not judge(Draft("The bridge opened", ()), ARTICLE, ()).accepted


@pytest.mark.parametrize(
    ("title", "holds"),
    [
        ("Bridge opened on 4 May 2026", True),
        ("Bridge opens", True),
        ("Bridge opened in 2027", False),
        ("Bridge toll", False),
        ("Everything you need to win", False),
        ("Titan bridge collapse disaster", False),
        ("280 m bridge opened", False),
    ],
)
def test_a_title_promises_only_what_passes_and_is_firm(title: str, holds: bool) -> None:
    assert title_holds(judge(Draft(title, (OPENED, LONGER, TOLL)), ARTICLE, (), (title,))) is holds


def test_a_title_that_does_not_hold_gives_way_to_the_next() -> None:
    version = judge(Draft("Win a prize", (OPENED,)), ARTICLE, (), ("The bridge", ""))
    assert version.draft.title == "The bridge"
    assert version.text.startswith("# The bridge\n")


def test_mending_replaces_splits_and_drops_without_repeats() -> None:
    draft = Draft("T", (OPENED, LONGER, TOLL, COST))
    assert mend(draft, {1: (LONG, OPENED), 2: ()}).statements == (OPENED, LONG, COST)
