"""Where sentences end: each case is the list of sentences, joined by blanks for reading."""

import pytest

from rewriter.reading.reader import read

CASES = {
    "abbreviation before a year": ["He moved to the U.S. in 2010.", "She met Dr. Ada Bell at 9 a.m. on Monday."],
    "abbreviation that ends": ["It left the U.S.", "The rest stayed."],
    "decimals and versus": ["Sales hit $3.5 bn. in May.", "It fell by 2.5% vs. 2024."],
    "company forms": ["Acme Corp. filed, e.g. twice.", "No. 5 won.", "Larch Inc.", "It lost."],
    "before our era": ["It dates to 300 B.C.", "Its owner is unknown."],
    "question carried on": ["“Can we go?” Kim asked.", "“No.”", "She left."],
    "two sentences in one quotation": ["He said “We won. We are glad.”", "Then he left."],
    "addresses": ["Visit www.example.org.", "Then go to example.com/a.b?c.", "Done."],
    "handles": ["Posts by @x.y said so.", "@ada.b agreed!"],
    "ellipses": ["Wait... what?", "Yes…", "It is.", "Really?!", "Yes."],
    "initials": ["Vitamin C.", "The dose is 5 mg.", "J. K. Rowling wrote it.", "George W. Bush won."],
    "markers behind the full stop": ["Sold out.[1][2]", "Next line (web:3). (web:4)", "Then more.[^1]"],
    "markers before the full stop": ["It fell (web:1).", "It rose [2].", "It stayed [3]."],
    "brackets": ["He (the owner. An old man.) left.", "(She stayed. He came.)", "Done."],
    "lower-case brands": ["iPhone sales rose.", "iPad sales fell."],
    "months and degrees": ["In Sept. 2024 it fell.", "The Ph.D. student left.", "He has a Ph.D.", "She has none."],
    "titles": ["Mr. and Mrs. Bell left at 5 p.m.", "They drove.", "St. Petersburg is big."],
    "versions": ["Version 2.0.1 shipped.", "Node.js v18.", "It works."],
    "figures that open": ["The score was 3-1.", "2024 was good.", "5G came."],
    "scholars": ["Li et al. found it.", "The study ended."],
    "acronyms that look like abbreviations": ["It has DLSS 4 MFG.", "Suitable for games."],
}


@pytest.mark.parametrize("sentences", CASES.values(), ids=CASES.keys())
def test_cuts_fall_between_sentences_and_nowhere_else(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [sentence.span.of(text) for sentence in read(text).sentences] == sentences


def test_a_full_stop_of_another_script_needs_no_blank() -> None:
    text = "价格上涨。销量下降。"
    assert [sentence.span.of(text) for sentence in read(text).sentences] == ["价格上涨。", "销量下降。"]


def test_emphasis_closes_before_the_cut() -> None:
    text = "**It fell.** Then *it rose.* Done."
    assert [s.span.of(text) for s in read(text).sentences] == ["**It fell.**", "Then *it rose.*", "Done."]


def test_a_tag_around_a_claim_opens_the_sentence_it_wraps() -> None:
    text = 'It fell. <cite index="1-2">It rose.</cite> Done.'
    article = read(text)
    assert [" ".join(s.span.of(article.prose).split()) for s in article.sentences] == ["It fell.", "It rose.", "Done."]
    assert [sorted(s.keys) for s in article.sentences] == [[], ["1-2"], []]


@pytest.mark.parametrize("marker", ["[1]", "[1][2]", "[^1]", "[](https://example.org/a)", "[web:3]", "(web:3)"])
def test_a_marker_glued_to_an_exclamation_is_no_image(marker: str) -> None:
    text = f"It changes everything!{marker} Then it stops."
    article = read(text)
    assert [s.span.of(text) for s in article.sentences] == [f"It changes everything!{marker}", "Then it stops."]
    assert article.sentences[0].keys
