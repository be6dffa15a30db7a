"""What goes when a text is too long, and what never does."""

from rewriter.domain import Article, Status
from rewriter.editing.budget import MOST, within
from rewriter.editing.candidate import Candidate
from rewriter.editing.choose import Ask, choose
from rewriter.reading import read_article

LEAD = "The port of Orrin opened 12 berths on 4 May 2031 (web:1). "
DENSE = [
    f"Pier {n} handled {n}40 ships and {n}9 ferries in {2000 + n}, and its {n}2 pilots and dockers met here (web:1). "
    for n in range(10, 34)
]
TALK = "Word on the quay is that some of the older cranes are to be sold off quietly to somebody abroad (post:2). "
CHAT = "Insiders whisper that some of the younger pilots are about to walk out over the food in the canteen (post:3). "
IDLE = "The berths have lamps of a warm kind, and people at the port seem to like them a good deal so far (web:1). "


def cut(text: str, words: int | None = None) -> tuple[Article, tuple[Candidate, ...], list[str]]:
    article = read_article(text)
    ask = Ask.of(article)
    chosen = [one for order, s in enumerate(article.sentences) for one in choose(ask, s, order)]
    kept, _ = within(article, tuple(one for one in chosen if isinstance(one, Candidate)), words)
    return article, kept, [one.text for one in kept]


def test_the_opening_stays_and_what_has_no_value_goes_first() -> None:
    _, _, texts = cut(LEAD + IDLE + "".join(DENSE))
    assert texts[0] == "The port of Orrin opened 12 berths on 4 May 2031."
    assert not any("lamps" in text for text in texts)


def test_one_rumour_stays_and_the_others_go_before_facts() -> None:
    _, kept, _ = cut(LEAD + TALK + CHAT + "".join(DENSE))
    assert len([one for one in kept if one.status is Status.UNCONFIRMED]) == 1


def test_only_so_many_go_unless_words_are_asked_for() -> None:
    article, kept, _ = cut(LEAD + "".join(DENSE))
    assert len(kept) == 20
    assert sum(len(one.text.split()) for one in kept) > MOST * article.words
    _, few, _ = cut(LEAD + "".join(DENSE), words=60)
    assert sum(len(one.text.split()) for one in few) <= 60


def test_a_statement_that_the_next_leans_on_stays_with_it() -> None:
    owner = "The crane belongs to a family of the town, as it has since the days of the first of the quays (web:1). "
    _, _, texts = cut(LEAD + owner + "Their lease costs €900 and ends in 2040 (web:1). " + "".join(DENSE))
    leaning = [text.startswith("Their lease") for text in texts]
    assert not any(leaning) or texts[leaning.index(True) - 1].startswith("The crane")


def test_what_brought_a_thing_up_stays_with_what_speaks_of_it() -> None:
    ladder = "A wooden ladder from the same layer was found by a diver who had lost his way in the fog (web:1). "
    _, _, texts = cut(LEAD + "".join(DENSE[:2]) + ladder + "The ladder dates from 1085 (web:1). " + "".join(DENSE[2:]))
    assert any(text.startswith("A wooden ladder") for text in texts) >= any("The ladder" in text for text in texts)
