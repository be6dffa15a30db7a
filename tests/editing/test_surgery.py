"""Small steps of the editor, each on plain sentences."""

import pytest

from rewriter.domain import Draft, Outcome, Statement, Status
from rewriter.editing import account, edit, extract
from rewriter.editing.fragments import is_sentence, labelled
from rewriter.editing.hype import without_hype
from rewriter.editing.references import company_named, points_back, resolved, subject
from rewriter.editing.split import split_likely
from rewriter.editing.wording import lower_first, sentence_case, tidy, without_connective
from rewriter.reading import read_article
from tests.editing.articles import FERRY


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("A highly anticipated second dam opens in May.", "A second dam opens in May."),
        ("The mill, a loom that captivated the valley, runs.", "The mill runs."),
        ("The mill opens in May, cementing the valley's pride.", "The mill opens in May."),
        ("The mill opens in May, boosting output by 12%.", "The mill opens in May, boosting output by 12%."),
        ("A bold opera opens.", "An opera opens."),
        ("The mill turns 40 wheels.", "The mill turns 40 wheels."),
    ],
)
def test_hype_goes_and_values_stay(text: str, bare: str) -> None:
    assert without_hype(text) == bare


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Battery: 5,000 mAh", ("Battery", "5,000 mAh")),
        ("At 09:12 CET: all quiet", ("", "At 09:12 CET: all quiet")),
        ("She said: no dam will leak", ("", "She said: no dam will leak")),
        ("The dam was built: it holds", ("", "The dam was built: it holds")),
    ],
)
def test_a_label_is_short_and_no_clause(text: str, parts: tuple[str, str]) -> None:
    assert labelled(text) == parts


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("The dam holds 40 million tonnes", True),
        ("7.2-inch panel at 120 Hz", False),
        ("Between 1.8 and 2.1 MWh, depending on how much the captain keeps", False),
        ("With 40 cars aboard, it sails at noon", True),
    ],
)
def test_a_sentence_has_a_verb_of_its_own(text: str, stands: bool) -> None:
    assert is_sentence(text) is stands


@pytest.mark.parametrize(
    ("text", "pointing"),
    [
        ("This aligns with the plan.", "This"),
        ("Its hull is steel.", "Its"),
        ("The concept pleased them.", "The concept"),
        ("It is unclear whether the dam holds.", ""),
        ("There was a 7% rise.", ""),
        ("“It is done,” she said.", ""),
        ("The dam holds.", ""),
    ],
)
def test_words_that_point_back_are_seen(text: str, pointing: str) -> None:
    assert points_back(text) == pointing


def test_a_plain_subject_is_found_and_put_in() -> None:
    assert subject("Ada Lund sold the estate in May.") == "Ada Lund"
    assert subject("When Ada Lund sold it, she left.") == ""
    assert resolved("She left in June.", "Ada Lund") == "Ada Lund left in June."
    assert resolved("Its hull is steel.", "Lumen") == "Lumen’s hull is steel."
    assert resolved("They left.", "Ada Lund") == ""


def test_a_likely_thing_is_parted_from_the_fact_it_hangs_on() -> None:
    text = "The mill is being rebuilt, with work starting in July 2025 and a likely opening in 2026."
    assert split_likely(text) == (
        "The mill is being rebuilt, with work starting in July 2025.",
        "An opening in 2026 is likely.",
    )
    assert split_likely("The mill may move and a likely opening in 2026.") is None


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("The dam , built in May .", "The dam, built in May."),
        ("a ( ) b", "a b"),
        ("“ so ”", "“so”"),
        (", and so,", "and so"),
    ],
)
def test_blanks_left_by_cuts_are_taken_out(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


def test_small_wording_helpers() -> None:
    assert sentence_case("the dam holds") == "The dam holds."
    assert sentence_case("@ada says so") == "@ada says so."
    assert without_connective("However, the dam holds.") == "the dam holds."
    assert lower_first("The dam holds.", frozenset({"the"})) == "the dam holds."
    assert lower_first("Ada left.", frozenset()) == "Ada left."


def test_an_extract_is_the_shortest_publishable_statement() -> None:
    article = read_article("Join us now! The long dam of Corrow holds 40 million tonnes [1]. It leaks in May [1].")
    found = extract(("s1", "s2"), article)
    assert found == Statement("The long dam of Corrow holds 40 million tonnes.", ("s2",), Status.REPORTED, ("1",))
    assert extract(("s1",), article) is None
    assert extract(("s77",), article) is None


def test_an_account_covers_every_sentence_of_a_draft_by_anyone() -> None:
    article = read_article(FERRY)
    made = Draft("T", (Statement("The crossing takes 27 minutes.", ("s6",), Status.REPORTED, ("web:3",)),))
    disposals = account(article, made)
    assert [one.sentence for one in disposals] == [one.id for one in article.sentences]
    assert {one.sentence: one.outcome for one in disposals}["s6"] is Outcome.KEPT
    assert all(one.reason for one in disposals)


def test_an_account_of_the_built_in_draft_cuts_what_the_editor_cut() -> None:
    article = read_article(FERRY)
    made = edit(article)
    kept = {one.sentence for one in account(article, made.draft) if one.outcome is not Outcome.CUT}
    assert {one.sentence for one in made.disposals if one.outcome in (Outcome.KEPT, Outcome.MARKED)} <= kept


@pytest.mark.parametrize(
    ("original", "left"),
    [
        ("Like the Colossus of Rhodes, the crane stands 60 m tall (web:1).", "The crane stands 60 m tall."),
        ("In a move worthy of Caesar, the firm bought 40% of the mine (web:1).", "The firm bought 40% of the mine."),
        ("The dam, much like the walls of Troy, took 12 years (web:1).", "The dam took 12 years."),
        ("The dam took 12 years and echoes the walls of Troy (web:1).", "The dam took 12 years."),
        (
            "The mine gave 40 tonnes, a haul worthy of King Solomon, and 52 tonnes of slag (web:1).",
            "The mine gave 40 tonnes, and 52 tonnes of slag.",
        ),
        ("Sales rose 12% (web:1), a leap as daring as the flight of Icarus.", "Sales rose 12%."),
        ("Echoing the Oracle of Delphi, the index predicts 3% growth (web:1).", "The index predicts 3% growth."),
        ("The museum, like its sister house in Bergen, opens at 9 (web:1).", "The museum opens at 9."),
    ],
)
def test_an_idle_comparison_is_cut_and_the_sentence_stands(original: str, left: str) -> None:
    article = read_article(f"The firm runs the dam, the crane, the mine and the museum (web:9).\n\n{original}")
    assert left in [one.text for one in edit(article).draft.statements]


@pytest.mark.parametrize(
    "original",
    [
        "The Tower, despite doubts, promises to redefine the skyline (web:1).",
        "The new wing mirrors the terraces of Babylon (web:1).",
    ],
)
def test_a_subject_or_main_clause_is_never_cut_out_of_its_sentence(original: str) -> None:
    assert edit(read_article(original)).draft.statements == ()


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("When does the window shut?", "At 19:00 on 2 May 2031 [1].", "The window shuts at 19:00 on 2 May 2031."),
        ("When does the lower pass open?", "On 4 June 2031 [1].", "The lower pass opens on 4 June 2031."),
        ("How much does it cost?", "About €900 [1].", "Cost: About €900."),
        ("When does the window shut?", "The window shuts on 2 May 2031 [1].", "The window shuts on 2 May 2031."),
    ],
)
def test_an_answer_carries_what_was_asked(question: str, answer: str, said: str) -> None:
    article = read_article(f"The port of Orrin opened 12 berths in 1999 [2].\n\n**{question}** {answer}\n")
    assert edit(article).draft.statements[-1].text == said


@pytest.mark.parametrize(
    ("text", "before", "said"),
    [
        ("They use old rails.", "In June 2031 Orrin Rail bought 40 wagons.", "Orrin Rail uses old rails."),
        ("They have 40 wagons.", "Orrin Rail bought a depot in May.", "Orrin Rail has 40 wagons."),
        ("They planted rye.", "Vela Mills opened in 1999.", "Vela Mills planted rye."),
        ("They use old rails.", "These lines cross the Vela.", ""),
        ("They use old rails.", "Orrin Rail and Vela Rail merged in May.", ""),
        ("They use old rails.", "The railways of Vela merged in May.", ""),
        ("Their rails are old.", "Orrin Rail bought 40 wagons.", ""),
    ],
)
def test_they_of_one_firm_is_said_out(text: str, before: str, said: str) -> None:
    assert company_named(text, before) == said


@pytest.mark.parametrize(
    ("gone", "told", "said"),
    [
        ("Locals say a bottling plant drinks the lake.", "The utility denies supplying the plant [2].", "bottling"),
        ("Locals hear that the new plant drinks the lake.", "The utility denies supplying the plant [2].", ""),
        ("Locals say a bottling plant drinks the lake.", "The utility runs the plant of Vela [2].", ""),
        ("Locals say a bottling plant drinks the lake.", "The utility denies the rumour [2].", ""),
    ],
)
def test_what_only_a_sentence_that_is_gone_brought_up_is_called_in_full(gone: str, told: str, said: str) -> None:
    article = read_article(f"The port of Orrin opened 12 berths in 1999 [2].\n\n{gone} {told}\n")
    texts = [one.text for one in edit(article).draft.statements]
    assert ("the bottling plant" in texts[-1]) is bool(said)
