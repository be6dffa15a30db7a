"""Facts told twice appear once; what only looks alike stays."""

import pytest

from rewriter.domain import Outcome, Status
from rewriter.editing import edit
from rewriter.reading import read_article


def texts(text: str) -> list[str]:
    return [one.text for one in edit(read_article(text)).draft.statements]


def test_a_retelling_that_adds_only_examples_goes() -> None:
    first = "The finale saw Kalmar flooded by the storm, survivors in a school hall, and Mina hinting at others"
    again = "Season 1 ended with Kalmar in ruins, survivors like Ada, Ben, and Cleo in a school hall, and Mina hinting"
    assert len(texts(f"{first} (web:1). {again} at others (web:1).")) == 1


def test_the_same_deed_of_somebody_else_stays() -> None:
    assert len(texts("Ada Lund sold 40 cars at the yard (web:1). Ben Moe sold 40 cars at the yard (web:1).")) == 2


def test_a_repeat_of_the_same_values_lends_its_markers() -> None:
    article = read_article("The dam cost 40 million in 2024 (web:1). In 2024 the dam cost 40 million (web:2).")
    edited = edit(article)
    (one,) = edited.draft.statements
    assert set(one.citations) == {"web:1", "web:2"}
    assert set(one.rests_on) == {"s1", "s2"}
    assert [disposal.outcome for disposal in edited.disposals] == [Outcome.KEPT, Outcome.MERGED]


def test_a_repeat_that_lacks_a_value_lends_nothing() -> None:
    article = read_article("The dam cost 40 million and holds 9 turbines (web:1). The dam holds 9 turbines (web:2).")
    (one,) = edit(article).draft.statements
    assert one.citations == ("web:1",)


TAKEN = 'Word on the quay is that a ship, the "Kalvø Two", is ordered (post:2). With {} the line will sail hourly {}.'


@pytest.mark.parametrize(("marker", "left"), [("(post:2)", 1), ("(web:7)", 2)])
def test_a_rumour_taken_for_granted_by_its_own_source_is_no_second_rumour(marker: str, left: int) -> None:
    statements = edit(read_article(TAKEN.format("Kalvø Two joining,", marker))).draft.statements
    assert len([one for one in statements if one.status is Status.UNCONFIRMED]) == 1
    assert len(statements) == left


def test_a_likely_thing_with_a_source_is_reported_as_likely() -> None:
    article = read_article(
        "The mill is being rebuilt, with work starting in July 2025 and a likely opening in 2026 (web:1)."
    )
    assert [(one.text, one.status) for one in edit(article).draft.statements] == [
        ("The mill is being rebuilt, with work starting in July 2025.", Status.REPORTED),
        ("An opening in 2026 is likely.", Status.REPORTED),
    ]


def test_a_denial_of_such_a_thing_stands_behind_the_rumour_it_answers() -> None:
    told = (
        "Posts by railway fans suggest a cinema coach will run (post:1). The line has confirmed no such coach (web:6)."
    )
    assert [one.status for one in edit(read_article(told)).draft.statements] == [Status.UNCONFIRMED] * 2
    assert texts("The line has confirmed no such coach (web:6).") == []


def test_a_text_in_another_language_keeps_its_cited_sentences_as_written() -> None:
    told = "Rumor yang beredar tentang kapal itu berasal dari salah satu pengguna dan tidak ada yang tahu (web:1)."
    loose = " ".join(["Kapal itu akan berlayar dari pelabuhan dan tidak ada yang tahu kapan itu akan terjadi."] * 8)
    article = read_article(f"{told} {loose}")
    assert article.language != "en"
    assert [one.text for one in edit(article).draft.statements] == [told.replace(" (web:1)", "")]


POST = (
    "Posts like @ada suggest that the sequel, “Tide of Salt,” moves the flooded harbour and its smugglers to Bergen "
    "(post:1). "
)


@pytest.mark.parametrize(
    ("again", "count"),
    [
        ("Fans on X, like @ben, call it “Tide of Salt” and see smugglers in Bergen’s flooded harbour (post:2).", 1),
        ("Posts like @ben suggest that “Tide of Salt” is cancelled (post:2).", 2),
        ("Posts like @ben say “Tide of Salt” moves the flooded harbour and its smugglers on 40 years (post:2).", 2),
    ],
)
def test_the_same_rumour_of_a_title_is_told_once(again: str, count: int) -> None:
    assert len(texts(POST + again)) == count


def test_what_posts_feel_is_no_rumour() -> None:
    assert texts("Reddit’s r/ferries (2031, 242 votes) laments the four-year gap, fearing more of it (web:1).") == []
    assert len(texts("Reddit’s r/ferries claims that the line will close (web:1).")) == 1


def test_how_many_saw_a_post_is_left_out() -> None:
    (one,) = texts("Posts like @ada (June 2031, 10,000 views) claim that the mill will close (post:1).")
    assert one == "Posts like @ada claim that the mill will close."


def test_an_only_is_no_repeat() -> None:
    said = texts("The board ordered a third ferry in May 2031 (web:1). Only the third ferry has been ordered (web:1).")
    assert len(said) == 2
