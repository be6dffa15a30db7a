"""Words in quotation marks held against a source that has nearly the same words.

Nearly the same: the stretch of the source that shares most words with the quotation, as many as the quotation has and
a few more, keeps most of them in order. Indirect speech ("they would not raise fares" for "We will not raise fares")
differs in pronouns, tense and person alone and proves no misquotation; nor do contractions and hesitations.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from rewriter.domain import Evidence, Quotation, Span
from rewriter.facts.matching import quotations
from rewriter.facts.word_sets import words
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.grounding import grounds, texts
from rewriter.rules.alignment.index import Index

ALIKE = 0.7
"""Share of the quotation's words that the source must have in order before it is the same utterance."""
FEWEST_WORDS = 5
SLACK = 3
"""Words that the source may have more than the quotation, on either side."""
WORD = re.compile(r"\w+(?:['’.,]\w+)*")
RETOLD = words(
    """
    i we you he she it they me us him her them my our your his its their mine ours theirs this that these
    those here there now then today tomorrow yesterday am is are was were be been have has had do does did
    will would shall should can could may might must
    """
)
TENSE = ("", "s", "d", "ed", "es")
SPELLED_OUT = {"n't": " not", "'ll": " will", "'re": " are", "'ve": " have", "'m": " am"}
IRREGULAR = {"won't": "will not", "can't": "can not", "cannot": "can not", "it's": "it is", "that's": "that is"}
HESITATIONS = words("um uh er erm hm")


@dataclass(frozen=True, slots=True)
class Wording:
    """What the source *document* has instead of a quotation; ``share`` of the quotation's words stands there."""

    evidence: Evidence
    share: float


def misquotations(statement: Aligned, sources: Mapping[str, Index]) -> Iterator[tuple[Quotation, Wording]]:
    """Quotations of *statement* that a cited source's text has in other words, with those.

    Nothing while a cited source is without text: the words may stand there.
    """
    if not all(key in sources for key in statement.keys):
        return
    for quotation in statement.passage.quotations:
        if quotation.is_speech and not grounds(statement, quotation, sources):
            found = (wording(quotation, index) for index in texts(statement.keys, sources))
            best = max((each for each in found if each), key=lambda each: each.share, default=None)
            if best:
                yield quotation, best


def wording(quotation: Quotation, index: Index) -> Wording | None:
    """The stretch of the text in *index* that has most of the quoted words in order; None where none has."""
    claimed = quotations.words_of(quotation.text[1:-1]).split()
    places, spoken = _words(index)
    if len(claimed) < FEWEST_WORDS or not places:
        return None
    start = max(0, _densest(claimed, spoken) - SLACK)
    window = spoken[start : start + len(claimed) + 2 * SLACK]
    blocks = [b for b in SequenceMatcher(None, claimed, window, autojunk=False).get_matching_blocks() if b.size]
    share = sum(block.size for block in blocks) / len(claimed)
    if share < ALIKE:
        return None
    first, last = start + blocks[0].b, start + blocks[-1].b + blocks[-1].size - 1
    span, said = _utterance(Span(places[first].start, places[last].end), index), spoken[first : last + 1]
    if _plain(claimed) == _plain(said) or (not _is_quoted(span, index) and _retold(claimed, said)):
        return None
    return Wording(Evidence(index.document, span, span.of(index.article.text)), share)


@lru_cache(maxsize=32)
def _words(index: Index) -> tuple[list[Span], list[str]]:
    """The words of the text in *index*, folded, and where they stand."""
    places = [Span(*match.span()) for match in WORD.finditer(index.article.text)]
    return places, [quotations.words_of(place.of(index.article.text)).strip() for place in places]


def _plain(spoken: Sequence[str]) -> list[str]:
    """*spoken* with contractions spelled out, without hesitations."""
    return " ".join(_spelled_out(word) for word in spoken if word not in HESITATIONS).split()


def _spelled_out(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    ending = next((each for each in SPELLED_OUT if word.endswith(each)), "")
    return word.removesuffix(ending) + SPELLED_OUT[ending] if ending else word


def _is_quoted(span: Span, index: Index) -> bool:
    return any(each.span.overlaps(span) for passage in index.passages for each in passage.quotations)


def _densest(claimed: list[str], spoken: list[str]) -> int:
    """Where the stretch as long as *claimed* starts that shares most words with it; one pass over the text."""
    wanted, held, shared, best, place = Counter(claimed), Counter[str](), 0, 0, 0
    for position, word in enumerate(spoken):
        held[word] += 1
        shared += held[word] <= wanted[word]
        if position >= len(claimed):
            gone = spoken[position - len(claimed)]
            shared -= held[gone] <= wanted[gone]
            held[gone] -= 1
        if shared > best:
            best, place = shared, max(0, position - len(claimed) + 1)
    return place


def _retold(claimed: list[str], said: list[str]) -> bool:
    """Do the two differ as direct and indirect speech do?"""
    gone, come = Counter(claimed) - Counter(said), Counter(said) - Counter(claimed)
    left, new = [w for w in gone if w not in RETOLD], [w for w in come if w not in RETOLD]
    return bool(gone or come) and all(any(_inflected(a, b) for b in new) for a in left) and len(left) == len(new)


def _inflected(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short.removesuffix("e")) and long.removeprefix(short.removesuffix("e")) in TENSE


def _utterance(span: Span, index: Index) -> Span:
    """The source's own quotation around *span*, else the sentences it lies in."""
    quoted = [each.span for passage in index.passages for each in passage.quotations if each.span.overlaps(span)]
    if quoted:
        return Span(quoted[0].start, quoted[-1].end)
    around = [each.sentence.span for each in index.passages if each.sentence.span.overlaps(span)]
    return Span(around[0].start, around[-1].end) if around else span
