"""Which stretch of a sentence belongs to which of its values."""

import pytest

from rewriter.reading import read_article
from rewriter.rules.alignment.passage import passage
from rewriter.rules.alignment.slot import segment

TRIALS = "Trials begin in July 2031 and delivery is due in late 2031 or early 2032 [1]."
COUNTS = "The tram carried 41,000 riders on weekdays and 18,000 riders on Sundays [1]."


@pytest.mark.parametrize(
    ("text", "value", "own", "shared"),
    [
        (COUNTS, "18,000", "and 18,000 riders on Sundays [1].", "The tram carried "),
        (TRIALS, "late 2031", "late 2031 ", "and delivery is due in "),
        (TRIALS, "early 2032", "or early 2032 [1].", "and delivery is due in "),
    ],
)
def test_a_value_without_a_subject_shares_what_leads_the_value_before_it(
    text: str, value: str, own: str, shared: str
) -> None:
    article = read_article(text)
    home = passage("rewrite", article, article.sentences[0], 0)
    fact = next(fact for fact in home.sentence.facts if value in fact.span.of(article.text))
    mine, common = segment(home, fact)
    assert (mine.of(article.text), common.of(article.text)) == (own, shared)
