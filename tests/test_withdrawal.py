"""What fails is taken back, as little of it as will do."""

from functools import partial

import pytest

from rewriter import acceptance
from rewriter.domain import Draft, Span, Statement, Status
from rewriter.editing.pruning import without
from rewriter.reading import read_article
from rewriter.withdrawal import MOST_ROUNDS, withdraw

ARTICLE = read_article(
    "The bridge opened on 4 May 2026 [1]. It is 820 m long [2]. Posts claim that a toll is planned [3]. "
    "The bridge cost 90 million euros [2]. The bridge carries 4,000 cars a day, and it has two lanes [4]."
)
OPENED = Statement("The bridge opened on 4 May 2026.", ("s1",), Status.CONFIRMED, ("1",))
LONG = Statement("It is 820 m long.", ("s2",), Status.CONFIRMED, ("2",))
LONGER = Statement("It is 280 m long.", ("s2",), Status.CONFIRMED, ("2",))
COST = Statement("The bridge cost 90 million euros.", ("s4",), Status.CONFIRMED, ("2",))
DEARER = Statement("The bridge cost 280 million euros.", ("s4",), Status.CONFIRMED, ("2",))
HALF_RIGHT = Statement(
    "The bridge carries 4,000 cars a day, which 280 cameras count.", ("s5",), Status.CONFIRMED, ("4",)
)

judge = partial(acceptance.judge, article=ARTICLE, sources=(), titles=("",))


@pytest.mark.parametrize(
    ("drafted", "extracts", "left", "how"),
    [
        ((OPENED, LONGER), (OPENED, LONG), (OPENED, LONG), "1 replaced by an extract"),
        ((OPENED, DEARER), (), (OPENED, COST), "1 replaced by an extract"),
        ((LONG, LONGER), (LONG,), (LONG,), "1 dropped"),
        ((OPENED, DEARER), (DEARER,), (OPENED, COST), "1 replaced by an extract"),
        ((LONGER,), (LONGER,), (), "1 dropped"),
    ],
)
def test_what_fails_gives_way_to_an_extract_or_goes(
    drafted: tuple[Statement, ...], extracts: tuple[Statement, ...], left: tuple[Statement, ...], how: str
) -> None:
    version, refused, note = withdraw(judge(Draft("The bridge", drafted)), ARTICLE, extracts, judge)
    assert [one.text for one in version.draft.statements] == [one.text for one in left]
    assert version.failing == {}
    assert note == how
    assert all("280" in refusal.text and refusal.findings for refusal in refused)


def test_the_failing_clause_goes_before_the_statement_does() -> None:
    version, refused, note = withdraw(judge(Draft("The bridge", (OPENED, HALF_RIGHT))), ARTICLE, (), judge)
    assert [one.text for one in version.draft.statements] == [OPENED.text, "The bridge carries 4,000 cars a day."]
    assert version.draft.statements[1].citations == ("4",)
    assert note == "1 shortened by the clause that fails"
    assert [refusal.text for refusal in refused] == [HALF_RIGHT.text]


def test_what_cannot_be_mended_is_dropped_and_kept_on_record() -> None:
    homeless = Statement("The Titan sank on 9 June 1999.", (), Status.CONFIRMED, ("1",))
    version, refused, note = withdraw(judge(Draft("The bridge", (OPENED, homeless))), ARTICLE, (), judge)
    assert version.draft.statements == (OPENED,)
    assert note == "1 dropped"
    assert [refusal.text for refusal in refused] == [homeless.text]


def test_a_check_that_nothing_satisfies_still_ends() -> None:
    rounds = []

    def never(draft: Draft) -> acceptance.Version:
        rounds.append(len(draft.statements))
        version = judge(draft)
        finding = judge(Draft("", (LONGER,))).report.findings[0]
        return acceptance.Version(
            draft, version.text, version.report, version.spans,
            dict.fromkeys(range(len(draft.statements)), (finding,)), False, (),
        )  # fmt: skip

    version, _, _ = withdraw(never(Draft("", (OPENED, LONG, HALF_RIGHT))), ARTICLE, (OPENED, LONG), never)
    assert version.draft.statements == ()
    assert len(rounds) <= MOST_ROUNDS + 1


@pytest.mark.parametrize(
    ("text", "mark", "left"),
    [
        (
            "The bridge opened on 4 May 2026, which is 3 km from here, and it cost 90 million euros.",
            "3 km",
            "The bridge opened on 4 May 2026, and it cost 90 million euros.",
        ),
        ("Norvik sold 18,400 tickets, beating Athens, in May.", "Athens", "Norvik sold 18,400 tickets."),
        ("It was watched twice in a day; the game sits on three lists.", "twice", "The game sits on three lists."),
    ],
)
def test_a_clause_is_cut_where_a_sentence_is_left(text: str, mark: str, left: str) -> None:
    start = text.index(mark)
    assert next(without(text, [Span(start, start + len(mark))])) == left


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("The ferry sails in May.", "May"),
        ("The console costs €349, while the dock costs €99.", "€99"),
        ("While the dock costs €99, the console costs €349.", "€349"),
        ("The club says 2029, but the contractor says 2030.", "2029"),
        ("", ""),
        (",;—", ";"),
    ],
)
def test_no_half_of_a_contrast_and_no_stump_is_left(text: str, mark: str) -> None:
    start = text.index(mark)
    assert list(without(text, [Span(start, start + len(mark))])) == []
