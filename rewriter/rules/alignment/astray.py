"""A value of a claim that a long text has, but only far from everything else that the claim says.

Three independent signals make one (counting them after a study of deterministic binding rules, where each alone was
noise): no window around any place of the value holds half of what some window of the text holds of the rest of the
claim; none of the nearest content words of the claim stands close to the value there; and no place is one that speaks
for a whole text: its opening, or a line of a list or a table, which its heading tells of.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from rewriter.domain import DateInterval, Fact, Name, Quantity, Span
from rewriter.rules.alignment import proximity
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.located import Located
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.vocabulary import Vocabulary

OPENING = 60
"""Content words of a text that say what all of it is about, when and by whom."""
FREQUENT = 4
"""Places of a name from which the text is about it everywhere."""
TOGETHER = 5
"""Content words within which the words of one value stand."""
NEAREST = 2
"""Content words on either side of the value in the claim of which one must stand close to it."""
CLOSE = 4
"""Content words around a place of the value that are close to it."""
HALF = 0.5
"""Share of what the best window holds that a window around the value must hold."""
CARRIED = 0.4
"""Share of the rest of the claim below which the text is hardly about it anywhere."""
MOST_PLACES = 60
"""Places of a value beyond which it stands everywhere."""
SENTENCE = re.compile(r"[.!?…]['\"”’)\]]*\s*$")


def astray(statement: Aligned) -> Iterator[tuple[Fact, Passage]]:
    """The values of *statement* that stand only where the text tells of something else, each with such a place."""
    vocabulary = statement.original.vocabulary
    if vocabulary.is_speech or statement.original.is_brief:
        return
    for located in statement.located:
        if isinstance(located.fact, Quantity | DateInterval | Name) and located.rival is None:
            found = _places(located, statement, vocabulary)
            if found and _speaks_only_there(found, vocabulary) and _is_far(located.fact, found, statement):
                yield located.fact, vocabulary.at(found[0])


def _places(located: Located, statement: Aligned, vocabulary: Vocabulary) -> list[int]:
    """Where the value is: as written, or where it was found in another form; nothing where the opening has it."""
    fact, places = located.fact, vocabulary.places
    words = proximity.words(statement.passage.article.prose, fact.span)
    if not words:
        return []
    rarest = min(words, key=lambda word: len(places.get(word, ())))
    written = places.get(rarest, ())
    if max(len(written), len(located.occurrences)) > MOST_PLACES:
        return []
    said = [place for place in written if all(_holds(places.get(word, ()), place, TOGETHER) for word in words)]
    if not said or said[0] < OPENING:
        return []
    if isinstance(fact, Name) and (len(said) >= FREQUENT or not _is_named(fact, vocabulary)):
        return []
    typed = [_place(vocabulary, passage, found) for passage, found in located.occurrences]
    return sorted({*said, *typed})


def _is_named(name: Name, vocabulary: Vocabulary) -> bool:
    """Has the text all words of *name*, and together?"""
    return not vocabulary.missing_words(name) and not vocabulary.names_apart(name)


def _place(vocabulary: Vocabulary, passage: Passage, fact: Fact) -> int:
    return vocabulary.starts[passage.position] + _words_before(passage, fact)


@kept
def _words_before(passage: Passage, fact: Fact) -> int:
    before = Span(passage.sentence.span.start, max(passage.sentence.span.start, fact.span.start))
    return len(proximity.words(passage.article.prose, before))


def _speaks_only_there(places: Sequence[int], vocabulary: Vocabulary) -> bool:
    """Is none of *places* in the text's opening or in a line that is no sentence?"""
    return places[0] >= OPENING and all(SENTENCE.search(vocabulary.at(place).text) for place in places)


def _is_far(fact: Fact, at: Sequence[int], statement: Aligned) -> bool:
    span, prose = statement.passage.sentence.span, statement.passage.article.prose
    places = statement.original.vocabulary.places
    own = set(proximity.words(prose, fact.span))
    before = [word for word in proximity.words(prose, Span(span.start, fact.span.start)) if word not in own]
    after = [word for word in proximity.words(prose, Span(fact.span.end, span.end)) if word not in own]
    near = [word for word in (*before[-NEAREST:], *after[:NEAREST]) if word in places]
    if not near or any(_holds(places[word], place, CLOSE) for word in near for place in at):
        return False
    rest = [*before, *after]
    anywhere = proximity.carried(rest, places)
    return anywhere >= CARRIED and proximity.carried_at(rest, places, at) < HALF * anywhere


def _holds(places: Sequence[int], place: int, reach: int) -> bool:
    """Is one of *places* within *reach* of *place*?"""
    return bisect_left(places, place - reach) < bisect_right(places, place + reach)
