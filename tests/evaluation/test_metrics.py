"""Each metric says what its name says: one rewrite after another with one thing changed."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from rewriter.domain import Attempt, Finding, Refusal, Severity, Span, Usage
from rewriter.evaluation.labels.dataset import Item, load_item
from rewriter.evaluation.metrics import registry
from rewriter.evaluation.metrics.judged import Drafted, judged
from rewriter.evaluation.metrics.metric import Better, Score
from tests.evaluation.small import GOOD, item


@pytest.fixture(scope="module")
def marlow(tmp_path_factory: pytest.TempPathFactory) -> Item:
    return item(tmp_path_factory.mktemp("small"))


def score(name: str, text: str, marlow: Item, **drafted: object) -> Score:
    return registry.find(name).measure(judged(marlow, Drafted(text, **drafted)))  # type: ignore[arg-type]


BEST = {
    "accepted": 1,
    "unsupported": 0,
    "certainty_raised": 0,
    "key_facts_kept": 1,
    "citations_carried": 1,
    "rumours_marked_recall": 1,
    "rumours_marked_precision": 1,
    "analogies_removed": 1,
    "comparisons_kept": 1,
    "calls_removed": 1,
}


@pytest.mark.parametrize("name", BEST)
def test_a_good_rewrite_is_as_good_as_can_be(name: str, marlow: Item) -> None:
    found = score(name, GOOD, marlow)
    assert found.value == BEST[name], found.details


UNMARKED = "A night boat is coming"
TOLD_AS_FACT = GOOD.replace("- Posts on a fan forum claim that a night boat is coming", UNMARKED).replace(
    "## Unconfirmed\n\n", ""
)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("unsupported", GOOD.replace("1,200", "1,700"), 1 / 4),
        ("accepted", GOOD.replace("1,200", "1,700"), 0),
        ("certainty_raised", TOLD_AS_FACT, 1 / 4),
        # values by type: written otherwise they are the same, changed or coarser they are not
        ("key_facts_kept", GOOD.replace("1,200", "1200").replace("4 May 2026", "May 4, 2026"), 1),
        ("key_facts_kept", GOOD.replace("1,200", "1,300"), 2 / 3),
        ("key_facts_kept", GOOD.replace("4 May 2026", "May 2026"), 2 / 3),
        ("key_facts_kept", GOOD.replace("4 May 2026", "2026"), 2 / 3),
        ("key_facts_kept", GOOD.replace("£2.4 million", "$2.4 million"), 2 / 3),
        ("key_facts_kept", GOOD.replace("1,200 passengers", "1,200 cars"), 2 / 3),
        # under a marker the label allows, and no other
        ("key_facts_kept", GOOD.replace("(web:2)", "(web:4)"), 2 / 3),
        ("key_facts_kept", GOOD.replace("(web:2)", ""), 2 / 3),
        ("key_facts_kept", GOOD.replace("(web:2)", "(web:2, web:4)"), 1),
        # one fact in two statements side by side, not in two far apart
        (
            "key_facts_kept",
            GOOD.replace("after a refit that cost £2.4 million", "(web:1). The refit cost £2.4 million"),
            1,
        ),
        ("key_facts_kept", GOOD.replace("rejected the idea of", "denied the report of"), 1),
        ("key_facts_kept", GOOD.replace("rejected the idea of", "approved the idea of"), 2 / 3),
        ("citations_carried", GOOD.replace("(web:4)", "(web:1)"), 2 / 3),
        ("rumours_marked_recall", TOLD_AS_FACT, 0),
        ("rumours_marked_recall", GOOD.replace("Posts on a fan forum claim that a", "A"), 1),
        ("rumours_marked_recall", TOLD_AS_FACT.replace(UNMARKED, "A night boat may be coming, fans claim"), 1),
        (
            "rumours_marked_precision",
            GOOD.replace("## Reported", "## Unconfirmed"),
            2 / 4,
        ),
        ("analogies_removed", GOOD + "\nLike CHARON it takes a coin (web:3).\n", 0),
        ("analogies_removed", GOOD + "\nLike Sharon it takes a coin (web:3).\n", 1),
        ("comparisons_kept", GOOD.replace(", 300 more than the old boat", ""), 0),
        ("calls_removed", GOOD + "\nBook your crossing today, don't miss it!\n", 0),
        ("calls_removed", GOOD + "\nThe crossing takes long (web:1).\n", 1),
    ],
)
def test_one_change_moves_the_metric_it_should(name: str, text: str, expected: float, marlow: Item) -> None:
    found = score(name, text, marlow)
    assert found.value == pytest.approx(expected), found.details


def test_a_short_rumour_is_not_told_by_every_sentence_that_shares_its_words(tmp_path: Path) -> None:
    """Level 3 on 1 December is not the rumour of Level 4 on 15 January; the rumour under another wording is."""
    text = "# Water\n\nWord is that Level 4 starts on 15 January (post:1). Level 3 starts on 1 December (web:1).\n"
    (tmp_path / "water.md").write_text(text, encoding="utf-8")
    gold = {
        "article": "water.md",
        "sentences": [
            {"text": "Water", "kind": "meta"},
            {"text": "Word is that Level 4 starts on 15 January (post:1).", "kind": "rumour"},
            {"text": "Level 3 starts on 1 December (web:1).", "kind": "fact"},
        ],
        "rumours": [{"text": "Level 4 starts on 15 January", "claimed_by": "none"}],
    }
    (tmp_path / "water.gold.yaml").write_text(yaml.safe_dump(gold), encoding="utf-8")
    water = load_item(tmp_path / "water.gold.yaml")
    other = score("rumours_marked_recall", "Level 3 starts on 1 December (web:1).\n", water)
    assert other.value is None
    told = score("rumours_marked_recall", "Level 4 starts on 15 January (post:1).\n", water)
    assert told.value == 0


def test_naming_who_claims_it_marks_a_rumour_and_nobody_is_no_name(tmp_path: Path) -> None:
    bare = "The forum says a night boat is coming (post:1).\n"
    for claimant, expected in (("the forum", 1), ("none", 0), ("none (the forum)", 0)):
        rumours = [{"text": "Posts on a fan forum claim that a night boat is coming", "claimed_by": claimant}]
        found = score("rumours_marked_recall", bare, item(tmp_path, rumours=rumours))
        assert found.value == expected, claimant


def test_a_value_may_stand_in_the_marker_itself(tmp_path: Path) -> None:
    facts = [
        {
            "fact": "f", "values": ["1,200 passengers", "web"], "markers": ["web:2"],
            "status": "reported", "salience": 1,
            "text": "It carried 1,200 passengers in its\nfirst week, 300 more than the old boat (web:2).",
        }
    ]  # fmt: skip
    assert score("key_facts_kept", GOOD, item(tmp_path, key_facts=facts)).value == 1


def test_in_a_text_without_headings_what_is_hedged_counts_as_marked(marlow: Item) -> None:
    """Under headings only what stands under the one for the unconfirmed does: "may run" may be a permission."""
    posts = "Posts on a fan forum claim that a night boat is coming (post:1)."
    free = f"{posts} Fans claim it carried 1,200 passengers (web:2).\n"
    assert score("rumours_marked_precision", free, marlow).value == 1 / 2
    under = GOOD.replace("It carried", "It may have carried")
    assert score("rumours_marked_precision", under, marlow).value == 1


def test_what_was_counted_against_a_rewrite_is_named(marlow: Item) -> None:
    assert score("key_facts_kept", GOOD.replace("1,200", "1,300"), marlow).details == (
        "lost: 1,200 passengers in the first week",
    )
    assert score("calls_removed", GOOD + "\nBook your crossing today, don't miss it!\n", marlow).details == (
        "still there: Don't miss it: book your crossing today!",
    )


def test_facts_spread_over_the_text_are_no_fact(marlow: Item) -> None:
    """The date at the top and the price at the end do not say that one belongs to the other."""
    filler = "It carried 1,200 passengers in its first week (web:2). " * 3
    apart = f"The Marlow ferry returned on 4 May 2026 (web:1). {filler}The refit cost £2.4 million (web:1).\n"
    assert "lost: The ferry returned" in " ".join(score("key_facts_kept", apart, marlow).details)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rumours_marked_recall", GOOD.split("## Unconfirmed")[0]),
        ("rumours_marked_precision", "It carried 1,200 passengers in its first week (web:2).\n"),
        ("unsupported", "# Marlow ferry\n"),
        ("certainty_raised", "# Marlow ferry\n"),
        ("readability", "# Marlow ferry\n"),
    ],
)
def test_nothing_to_count_is_unscored_and_says_why(name: str, text: str, marlow: Item) -> None:
    found = score(name, text, marlow)
    assert found.value is None
    assert found.why


def test_labels_without_such_things_leave_the_metric_unscored(tmp_path: Path) -> None:
    bare = item(tmp_path, key_facts=[], rumours=[], analogies=[], calls_to_action=[])
    for name in ("key_facts_kept", "citations_carried", "rumours_marked_recall", "analogies_removed",
                 "comparisons_kept", "calls_removed"):  # fmt: skip
        assert score(name, GOOD, bare).value is None, name


def test_a_marked_statement_that_is_like_no_sentence_is_unscored_not_wrong(marlow: Item) -> None:
    strange = GOOD + "- Zebras allegedly prefer umbrellas on Tuesdays (post:1).\n"
    found = score("rumours_marked_precision", strange, marlow)
    assert (found.value, found.unscored) == (1, 1)


def test_an_analogy_without_words_is_unscored(tmp_path: Path) -> None:
    text = "Charon rowed souls across the Styx"
    wordless = item(tmp_path, analogies=[{"text": text, "relevant": False, "words": []}])
    found = score("analogies_removed", GOOD, wordless)
    assert (found.value, found.unscored) == (None, 1)


ERROR = Finding("F101", "invented-quantity", Severity.ERROR, "m", Span(0, 1), 1, 1)


def test_effort_is_read_from_the_attempts(marlow: Item) -> None:
    refused = (Refusal("It cost £9.", (ERROR,)), Refusal("It sank.", (ERROR,)))
    attempts = (
        Attempt("label", "openai/x", usage=Usage(10, 5)),
        Attempt("draft", "openai/x", usage=Usage(100, 50), findings=("F101", "F101"), refused=refused),
        Attempt("repair", "openai/x", usage=Usage(20, 10), findings=("F101",), refused=refused[:1]),
        Attempt("withdraw", "builtin", refused=refused[:1]),
    )
    drafted = {"attempts": attempts, "seconds": 2.5, "cost": Decimal("0.03")}
    expected = {
        "accepted_first": 0, "refused_first": 2, "repair_rounds": 1, "withdrawn": 1, "tokens": 195, "cost": 0.03,
        "latency": 2.5,
    }  # fmt: skip
    assert {name: score(name, GOOD, marlow, **drafted).value for name in expected} == expected


def test_a_first_draft_without_findings_is_accepted(marlow: Item) -> None:
    assert score("accepted_first", GOOD, marlow, attempts=(Attempt("draft", "openai/x"),)).value == 1


@pytest.mark.parametrize("name", ["tokens", "cost", "latency", "accepted_first", "refused_first"])
def test_what_nobody_measured_is_unscored(name: str, marlow: Item) -> None:
    found = score(name, GOOD, marlow)
    assert found.value is None
    assert found.why


def test_the_built_in_editor_costs_nothing(marlow: Item) -> None:
    assert score("tokens", GOOD, marlow, asked_a_model=False).value == 0
    assert score("cost", GOOD, marlow, asked_a_model=False).value == 0


def test_readability_is_lix(marlow: Item) -> None:
    """Seven words in one statement, two of them (returned, passengers) of more than six letters."""
    found = score("readability", "The ferry returned with 1,200 passengers last week (web:2).\n", marlow)
    assert found.value == pytest.approx(7 + 100 * 2 / 7)


def test_words_are_counted_without_markers(marlow: Item) -> None:
    short = score("words_ratio", "The ferry returned (web:1).\n", marlow)
    assert short.value == pytest.approx(3 / marlow.article.words)


def test_every_metric_is_documented_by_what_it_says_and_its_formula() -> None:
    for metric in registry.METRICS:
        said, formula = metric.doc.split("\n\n")[0], metric.doc.rsplit("\n\n", 1)[1]
        assert said.endswith("."), metric.name
        assert formula.startswith("formula: "), metric.name


def test_metrics_have_names_of_their_own_and_describing_ones_are_not_judged() -> None:
    names = [metric.name for metric in registry.METRICS]
    assert len(set(names)) == len(names) == 19
    assert [metric.name for metric in registry.METRICS if metric.better is Better.NEITHER] == ["words_ratio"]


def test_what_is_settled_and_what_is_expected_may_stand_under_two_headings(tmp_path: Path) -> None:
    """There alone: spread under one heading, or under a marker that does not carry it, it is lost."""
    sentence = "The Marlow ferry returned on 4 May 2026 after a refit that cost £2.4 million (web:1)."
    facts = [
        {
            "fact": "back on 4 May 2026; the refit cost £2.4 million", "values": ["4 May 2026", "£2.4 million"],
            "markers": ["web:1"], "status": "confirmed", "salience": 3, "text": sentence,
        }
    ]  # fmt: skip
    settled = "## Confirmed\n\nThe Marlow ferry returned on 4 May 2026 (web:1).\n\n"
    filler = "It carried 1,200 passengers in its first week (web:2). " * 3
    reported = "## Reported\n\n" + filler + "The refit cost £2.4 million (web:1).\n"
    marlow = item(tmp_path, key_facts=facts)
    for text, expected in (
        (settled + reported, 1),
        (settled + reported.replace("## Reported\n\n", ""), 0),
        (settled + reported.replace("(web:1)", "(web:4)"), 0),
        (settled + reported.replace("£2.4", "£2.5"), 0),
    ):
        assert score("key_facts_kept", text, marlow).value == expected, text


def test_a_year_that_the_context_gave_may_be_written_out(tmp_path: Path) -> None:
    facts = [
        {
            "fact": "back on 4 May", "values": ["4 May"], "markers": ["web:1"], "status": "confirmed", "salience": 3,
            "text": "The Marlow ferry returned on 4 May 2026 after a refit that cost £2.4 million (web:1).",
        }
    ]  # fmt: skip
    marlow = item(tmp_path, key_facts=facts)
    assert score("key_facts_kept", GOOD, marlow).value == 1
    assert score("key_facts_kept", GOOD.replace("4 May", "5 May"), marlow).value == 0
