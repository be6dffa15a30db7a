"""Labels that need the whole article in view."""

from itertools import pairwise

import pytest

from rewriter.domain import Article, Certainty, Kind
from rewriter.reading import read, read_article
from rewriter.reading.kinds import label

VINEYARD = """# The Hollin Vineyard

Hollin bottled 12,400 cases in 2024, up from 9,800 in 2023 [1]. The cellar was dug in 1987 by Ada Lund [2].
Its vaults, reminiscent of the catacombs of Palermo, hold 300 barrels [2]. Ada Lund sold the estate in May 2025 [1].
The monks of Cluny prayed before every pressing [3]. Bacchus would have smiled at the mosaics of Antioch [3].

Growers on the Vinefolk forum claim a sparkling wine called "Silver Hollin Reserve" is next [4].
The estate has not confirmed "Silver Hollin Reserve" [1]. "Silver Hollin Reserve" will fill the new cellar [5].
The estate has not announced a price, but shops list the bottle at 49 euros [6].

Among the rumours:

- The new label is drawn by hand [5].
- Ada Lund returns as an adviser [5].

Taste the difference for yourself this weekend!
"""


def sentence(article: Article, start: str) -> Kind:
    return next(s.kind for s in article.sentences if s.span.of(article.text).lstrip("- ").startswith(start))


@pytest.fixture(scope="module")
def vineyard() -> Article:
    return read_article(VINEYARD)


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("Hollin bottled", Kind.FACT),
        ("The cellar was dug", Kind.FACT),
        ("The monks of Cluny", Kind.ANALOGY),
        ("Bacchus", Kind.ANALOGY),
        ("Growers on the Vinefolk forum", Kind.RUMOUR),
        ("The estate has not confirmed", Kind.FACT),
        ('"Silver Hollin Reserve" will', Kind.RUMOUR),
        ("The new label", Kind.RUMOUR),
        ("Ada Lund returns", Kind.RUMOUR),
        ("Taste the difference", Kind.CALL_TO_ACTION),
        ("The Hollin Vineyard", Kind.META),
    ],
)
def test_a_sentence_has_the_kind_an_editor_would_give_it(vineyard: Article, start: str, kind: Kind) -> None:
    assert sentence(vineyard, start) is kind


def clauses(article: Article, start: str) -> list[tuple[Kind, str]]:
    found = next(s for s in article.sentences if s.span.of(article.text).startswith(start))
    return [(clause.kind, clause.span.of(article.text)) for clause in found.clauses]


def test_an_idle_comparison_in_the_middle_is_a_clause_of_its_own(vineyard: Article) -> None:
    kinds = clauses(vineyard, "Its vaults")
    assert [text for kind, text in kinds if kind is Kind.ANALOGY] == [", reminiscent of the catacombs of Palermo, "]
    assert kinds[0][0] is kinds[-1][0] is Kind.FACT


def test_what_follows_but_after_a_denial_is_unsure(vineyard: Article) -> None:
    assert clauses(vineyard, "The estate has not announced")[-1][0] is Kind.RUMOUR


def test_a_comparison_with_its_own_numbers_stays_a_fact(vineyard: Article) -> None:
    assert all(kind is Kind.FACT for kind, _ in clauses(vineyard, "Hollin bottled"))


def test_a_rumour_is_never_more_certain_than_rumoured(vineyard: Article) -> None:
    rumoured = [c for s in vineyard.sentences for c in s.clauses if c.kind is Kind.RUMOUR]
    assert rumoured
    assert all(clause.certainty <= Certainty.RUMOURED for clause in rumoured)


def test_every_sentence_and_clause_says_why(vineyard: Article) -> None:
    assert all(s.reason for s in vineyard.sentences)
    assert all(c.reason for s in vineyard.sentences for c in s.clauses)


def test_clauses_stay_ordered_apart_and_cover_all_words(vineyard: Article) -> None:
    for one in vineyard.sentences:
        assert all(a.span.end <= b.span.start for a, b in pairwise(one.clauses))
        covered = set().union(*(range(c.span.start, c.span.end) for c in one.clauses))
        prose = vineyard.prose
        words = [i for i in range(one.span.start, one.span.end) if prose[i].isalnum()]
        assert set(words) <= covered


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The tower, mirroring the Colossus of Rhodes, is 90 m tall [1].", Kind.ANALOGY),
        ("Fans claim the tower leans [1].", Kind.RUMOUR),
        ("The tower is 90 m tall [1].", Kind.FACT),
        ("The tower weighs 40 tonnes, compared with 55 for the old one [1].", Kind.FACT),
    ],
)
def test_a_single_sentence_is_judged_on_its_own(text: str, kind: Kind) -> None:
    (one,) = read_article(text).sentences
    assert kind in {clause.kind for clause in one.clauses}


@pytest.mark.parametrize("heading", ["# Leaks Roundup", "Filler.\n\n## Leaks Roundup", "Filler.\n\n## Whispers"])
def test_a_heading_decides_nothing_about_a_cited_sentence(heading: str) -> None:
    article = read_article(f"{heading}\n\nThe hull is built of aluminium [2]. Ada Lund leads the team [3].")
    assert sentence(article, "The hull") is sentence(article, "Ada Lund") is Kind.FACT


@pytest.mark.parametrize("uses", [1, 2, 3])
def test_a_source_passes_on_hearsay_only_after_three_uses_in_a_text_long_enough(uses: int) -> None:
    hearsay = "".join(f"Insiders whisper about room {n} of the inn [9]. " for n in range(uses))
    plain = "".join(f"Room {n} of the inn has a bath [1]. " for n in range(10, 22))
    assert sentence(read_article(f"{hearsay}{plain}The inn has a cellar [9]."), "The inn has a cellar") is (
        Kind.RUMOUR if uses > 1 else Kind.FACT
    )
    assert sentence(read_article(f"{hearsay}The inn has a cellar [9]."), "The inn has a cellar") is Kind.FACT


@pytest.mark.parametrize(
    ("text", "kind", "certainty"),
    [
        ("A decision is likely in 2027 [1].", Kind.FACT, Certainty.EXPECTED),
        ("The park is expected to open in 2027 [1].", Kind.FACT, Certainty.EXPECTED),
        ("The park is set to open in May 2027 [1].", Kind.FACT, Certainty.EXPECTED),
        ("The park opened in May and the café in spring [1].", Kind.FACT, Certainty.ASSERTED),
        ("Fans claim a decision is likely in 2027 [1].", Kind.RUMOUR, Certainty.RUMOURED),
        ("The park might open in 2027 [1].", Kind.RUMOUR, Certainty.RUMOURED),
    ],
)
def test_a_forecast_with_a_source_is_a_fact_of_its_own_certainty(text: str, kind: Kind, certainty: Certainty) -> None:
    (one,) = read_article(text).sentences
    assert (one.kind, min(clause.certainty for clause in one.clauses)) == (kind, certainty)


def test_a_comparable_case_with_a_number_is_a_fact_whatever_it_is_said_to_promise() -> None:
    (one,) = read_article("The older mill’s return after a three-year gap suggests potential [1].").sentences
    assert (one.kind, one.clauses[0].certainty) == (Kind.FACT, Certainty.ASSERTED)


def test_what_the_original_is_about_is_no_aside_in_its_rewrite() -> None:
    original = read_article("The Lund bridge opened in 1990 [1]. The Kalvø bridge opened in 2024 [2].")
    rewrite = read("The Kalvø bridge opened in 2024, much like the Lund bridge [2].")
    kinds = {c.kind for s in label(rewrite, background=original).sentences for c in s.clauses}
    assert Kind.ANALOGY not in kinds
    assert Kind.ANALOGY in {c.kind for s in label(rewrite).sentences for c in s.clauses}


@pytest.mark.parametrize("text", ["", "\n\n", "...", "# ", "- ", "?!", "“”"])
def test_texts_without_words_are_labelled_without_an_error(text: str) -> None:
    assert read_article(text).text == text


def test_labelling_is_pure() -> None:
    assert read_article(VINEYARD) == read_article(VINEYARD)
