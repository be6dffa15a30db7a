"""Fewer words for the same facts; a clause that holds one is never touched."""

import pytest

from rewriter.editing import edit
from rewriter.editing.candidate import Candidate
from rewriter.editing.choose import Ask, choose
from rewriter.editing.reword import plainly, without_dispute
from rewriter.editing.tighten import terse
from rewriter.reading import read_article


def told(text: str) -> str:
    (one,) = edit(read_article(text)).draft.statements
    return one.text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            '"We dig until it is dry," site chief Ada Lund told the Harbour Post (2031).',
            '"We dig until it is dry," site chief Ada Lund said.',
        ),
        ("Ada Lund told Harbour Post (2031) that 12 wells ran dry.", "Ada Lund said 12 wells ran dry."),
        ("The port handled 4,200 ships, according to Harbour Post (2031).", None),
        ("Per Harbour Post (2031), the port handled 4,200 ships.", None),
        ("The plans, seen by Harbour Post (2031), show 40 berths.", "The plans show 40 berths."),
        ("The port will take 30 trainees in May, the ministry said in a notice [4].", None),
        ("The port lost 3 cranes, according to its own tally (Harbour Post, 2031).", None),
        ("The port will close by 2040, according to Harbour Post (2031).", None),
        ("The port may close, according to Harbour Post (2031).", None),
        ("The port did not pay its 12 pilots, according to Harbour Post (2031).", None),
        ("Ada Lund, who was told by Harbour Post (2031) to wait, left on 4 May.", None),
    ],
)
def test_an_outlet_is_named_once_and_who_speaks_stays(text: str, short: str | None) -> None:
    whole = text.replace(" [4]", "").replace(" (Harbour Post, 2031).", ".").replace(" in a notice", "")
    assert told(text) == (short or whole)


def shortened(text: str) -> str:
    article = read_article(text)
    ask = Ask.of(article)
    (one,) = choose(ask, article.sentences[0], 0)
    assert isinstance(one, Candidate)
    return terse(one).text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "The bank is lending $240 million over 18 years, and the state covers the rest [3].",
            "The bank is lending $240 million over 18 years.",
        ),
        (
            "The lake, which supplies most of the valley, fell to 31% on 3 May [1].",
            "The lake fell to 31% on 3 May.",
        ),
        (
            "Ada Lund, who is not related to the mayor, says that 31% of the crew left [2].",
            "Ada Lund says that 31% of the crew left.",
        ),
        ("Wages add to the bill: the rate rises by 3.5% on 1 July [3].", "The rate rises by 3.5% on 1 July."),
        ("Fans say the odds are long: the club sold 40 seats [3].", None),
        ("The fee is a club record: the last one was €14 million [3].", None),
        ("Trains are faster than buses: a ride takes 40 minutes [3].", None),
        ("Ada Lund opened the mill on 3 May, calling it “a gift to bakers” [3].", "Ada Lund opened the mill on 3 May."),
        ("The bank lends $240 million, and the state adds $12 million [3].", None),
        ("The bank lends $240 million, and it did not ask for a pledge [3].", None),
        ("The lake, which the Tane feeds, fell to 31% on 3 May [1].", None),
        ("The vaccine, which was tested on 84 people, costs €12 [1].", None),
        ("Ada Lund, who leads the union, says that 31% of the crew left [2].", None),
    ],
)
def test_clauses_without_a_fact_go_where_space_is_short(text: str, short: str | None) -> None:
    assert shortened(text) == (short or text.rpartition(" [")[0] + ".")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It is worth noting that 40 wells ran dry.", "40 wells ran dry."),
        ("What nobody disputes is that the fee is a record.", "The fee is a record."),
        ("The good news is that the dam holds.", "The dam holds."),
        ("That depends on whom you ask: the firm says 40, the union says 60.", "The firm says 40, the union says 60."),
        ("Funding is still an open question: no bank has signed.", "Funding: no bank has signed."),
        ("Accounts differ on losses: the firm lists 40, the union 60.", "Losses: the firm lists 40, the union 60."),
        ("The mine is closed: gas was found.", None),
        ("What worries engineers is that the dam leaks.", None),
        ("The dam is unsafe: 12 cracks were found.", None),
        ("It said: the dam holds.", None),
    ],
)
def test_words_that_only_announce_go(text: str, plain: str | None) -> None:
    assert without_dispute(plainly(text)) == (plain or text)
