"""The built-in editor's decisions, and its whole output on two short articles."""


import pytest

from rewriter.domain import Article, Outcome, Status
from rewriter.editing import Edit, edit, render
from rewriter.reading import read_article
from tests.editing.articles import FERRY, PATCH


def rewritten(text: str, uncited: str = "drop") -> str:
    article = read_article(text)
    return render(edit(article, uncited).draft, article)


def test_the_ferry_reads_as_an_editor_would_publish_it() -> None:
    assert rewritten(FERRY) == FERRY_REWRITE


FERRY_REWRITE = """# Kalvø Ferry: reports and rumours

## Reported

The Kalvø ferry will sail on 14 March 2027 (web:3). The shipyard announced the ferry on 6 June 2024 (web:1). It cost \
486 million kroner, of which the state pays 172 million (web:1, web:2). The deck holds 40 cars (web:3). \
The crossing takes 27 minutes, compared with 34 minutes for the old ferry (web:3). "She will run on sunshine," Marit \
Tveit said in May 2026 (web:4).

## Unconfirmed

- A post by @fjordspotter says a second ship is ordered (post:2). The shipyard has not confirmed a second ship (web:4).
- A ticket machine may come to the quay (web:9).
"""


def test_the_patch_reads_as_an_editor_would_publish_it() -> None:
    assert rewritten(PATCH) == PATCH_REWRITE


PATCH_REWRITE = """# Quell Patch: facts and rumours

## Confirmed

Quell cut headaches by 4.3 days in a trial of 684 adults [1]. The regulator approved Quell on 19 October 2026 [2].

## Reported

Quell costs $310 a month [3]. Shares rose 18% on 7 October [3].

## Unconfirmed

- Users on the Aura forum claim that insurers will pay [4]. The insurers have not confirmed that they will pay [3].

## Sources

- [1] Annals of Headache, 6 October 2026.
- [2] Agency press release, 19 October 2026.
- [3] Pharma Ledger, 22 October 2026.
- [4] Aura patient forum, October 2026.
"""


@pytest.fixture(scope="module")
def ferry() -> Article:
    return read_article(FERRY)


@pytest.fixture(scope="module")
def outcome(ferry: Article) -> Edit:
    return edit(ferry)


@pytest.mark.parametrize("text", [FERRY, PATCH])
def test_every_sentence_has_one_disposal_with_a_reason(text: str) -> None:
    article = read_article(text)
    disposals = edit(article).disposals
    assert [one.sentence for one in disposals] == [one.id for one in article.sentences]
    assert all(one.reason for one in disposals)


@pytest.mark.parametrize("text", [FERRY, PATCH])
def test_a_disposal_points_at_the_statements_that_carry_its_sentence_on(text: str) -> None:
    article = read_article(text)
    result = edit(article)
    for one in result.disposals:
        for place in one.statements:
            assert one.outcome is Outcome.MERGED or one.sentence in result.draft.statements[place].rests_on
        assert bool(one.statements) is (one.outcome is not Outcome.CUT)


@pytest.mark.parametrize("text", [FERRY, PATCH])
def test_every_citation_of_a_statement_is_one_of_its_own_sentences(text: str) -> None:
    article = read_article(text)
    for statement in edit(article).draft.statements:
        keys = {key for one in statement.rests_on for key in article.by_id[one].keys}
        assert statement.citations
        assert set(statement.citations) <= keys


def test_rumours_stand_under_unconfirmed_alone(outcome: Edit) -> None:
    rumours = [s for s in outcome.draft.statements if "second ship" in s.text]
    assert rumours
    assert all(s.status is Status.UNCONFIRMED for s in rumours)


def test_a_denial_stands_right_behind_the_rumour_it_answers(outcome: Edit) -> None:
    texts = [s.text for s in outcome.draft.statements]
    rumour = next(i for i, text in enumerate(texts) if "@fjordspotter" in text)
    assert "has not confirmed" in texts[rumour + 1]


def test_what_no_source_carries_is_left_out_or_marked() -> None:
    assert "sauna" not in rewritten(FERRY)
    assert "The ferry has a sauna (no source given)." in rewritten(FERRY, "mark")


def test_an_unknown_word_for_uncited_is_refused(ferry: Article) -> None:
    with pytest.raises(ValueError, match="'keep'"):
        edit(ferry, "keep")


def test_a_recap_is_merged_into_what_it_repeats(ferry: Article, outcome: Edit) -> None:
    recap = next(s.id for s in ferry.sentences if s.span.of(ferry.text).startswith("In short"))
    assert next(d.outcome for d in outcome.disposals if d.sentence == recap) is Outcome.MERGED


def test_a_value_the_first_statement_lacks_is_never_lost_to_a_repeat() -> None:
    text = "The dam holds 40 million tonnes [1]. The dam holds 40 million tonnes and feeds 12 villages [2]."
    assert "12 villages" in rewritten(text)


def test_the_same_fact_three_times_appears_once() -> None:
    text = (
        "The mill opened on 4 May 2021 in Corrow [1]. In Corrow the mill opened on 4 May 2021 [2]. "
        "The mill of Corrow opened on 4 May 2021 [3]."
    )
    assert rewritten(text).count("4 May 2021") == 1


def test_an_article_of_nothing_publishable_gives_no_statement() -> None:
    assert edit(read_article("Join us today! Only time will tell.")).draft.statements == ()
    assert edit(read_article("")).disposals == ()


def test_editing_is_pure() -> None:
    assert rewritten(FERRY) == rewritten(FERRY)
