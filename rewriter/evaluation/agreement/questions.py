"""What two labellings are compared by: the same questions asked of every sentence, answered by each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rewriter.domain import Span
from rewriter.evaluation.labels.dataset import Item
from rewriter.evaluation.labels.gold import Gold
from rewriter.evaluation.labels.places import place_of

Answer = str
Answers = Callable[[Item, Span, str], Answer]


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing that both labelled: where, and what each said."""

    article: str
    text: str
    first: Answer
    second: Answer


@dataclass(frozen=True, slots=True)
class Question:
    """``answer`` is asked of each sentence; an empty answer leaves the sentence out of the question."""

    name: str
    answer: Callable[[Item, Span, str], Answer]


def pairs(question: Question, first: Item, second: Item) -> Iterator[Pair]:
    """Every sentence that both labelled, with both answers, where both have one."""
    theirs = {each.text for each in second.gold.sentences}
    for sentence in first.gold.sentences:
        span = place_of(sentence.text, first.article)
        if span is None or sentence.text not in theirs:
            continue
        one, other = (question.answer(item, span, sentence.text) for item in (first, second))
        if one and other:
            yield Pair(first.name, sentence.text, one, other)


def unmatched(first: Item, second: Item) -> int:
    """Sentences that only one of them has, as where they cut the text elsewhere."""
    return len({each.text for each in first.gold.sentences} ^ {each.text for each in second.gold.sentences})


def _kind(item: Item, span: Span, text: str) -> Answer:
    del span
    return next((each.kind.value for each in item.gold.sentences if each.text == text), "")


def _among(texts: Callable[[Gold], Sequence[str]]) -> Answers:
    """Whether one of *texts* touches the sentence."""

    def answer(item: Item, span: Span, text: str) -> Answer:
        del text
        places = (place_of(each, item.article) for each in texts(item.gold))
        return "yes" if any(place and place.overlaps(span) for place in places) else "no"

    return answer


def _status(item: Item, span: Span, text: str) -> Answer:
    """The weakest status of the key facts in the sentence; nothing where there is none."""
    del text
    found = {fact.status for fact in item.gold.key_facts if _touches(fact.text, span, item)}
    return "reported" if "reported" in found else "confirmed" if found else ""


def _relevance(item: Item, span: Span, text: str) -> Answer:
    del text
    found = {each.relevant for each in item.gold.analogies if _touches(each.text, span, item)}
    return "mixed" if len(found) > 1 else "relevant" if True in found else "irrelevant" if found else ""


def _touches(text: str, span: Span, item: Item) -> bool:
    place = place_of(text, item.article)
    return place is not None and place.overlaps(span)


QUESTIONS = (
    Question("kind of sentence", _kind),
    Question("holds a key fact", _among(lambda gold: [each.text for each in gold.key_facts])),
    Question("status of its key fact", _status),
    Question("holds a rumour", _among(lambda gold: [each.text for each in gold.rumours])),
    Question("holds an analogy", _among(lambda gold: [each.text for each in gold.analogies])),
    Question("relevance of its analogy", _relevance),
    Question("is a call to action", _among(lambda gold: gold.calls_to_action)),
    Question("is an uncited statement", _among(lambda gold: gold.uncited)),
)
