"""What a text says of itself as a text, as far as it can be counted."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.auditing.survey import Survey
from rewriter.domain import Block, Bound, Quantity, Span
from rewriter.reading.kinds.selfdescription import self_description
from rewriter.rules.alignment.passage import Passage

READ_TIME = re.compile(
    r"\b(\d{1,3})[- ]?min(?:ute)?s?[- ]+(?:read|reading)\b|\bread(?:ing)?[- ]time:?\s+(?:about\s|~\s?)?(\d{1,3})\s?min",
    re.IGNORECASE | re.ASCII,
)
UPDATED = re.compile(
    r"\b(?:updated|refreshed|revised)\s+(?:hourly|daily|weekly|monthly|every\s(?:hour|day|week|month)"
    r"|constantly|continuously)\b",
    re.IGNORECASE,
)
PROVEN = re.compile(
    r"\b(?:verified (?:evidence|sources|facts)|fact-checked|(?:fully|thoroughly|rigorously|carefully|meticulously) "
    r"(?:sourced|cited|referenced|researched and sourced)|every (?:claim|fact|figure|statement) (?:here |below )?"
    r"(?:is|has been) (?:cited|sourced|verified|checked|backed))\b",
    re.IGNORECASE,
)
WORD_STEM = "word"
PIECE_BEHIND = re.compile(
    r"[- ]words?,?\s[^.;]{0,60}?\b(?:article|guide|piece|post|overview|feature|analysis|explainer|essay|report|"
    r"deep[- ]dive|round-?up|breakdown|story|review)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Promise:
    """A countable claim of the text about itself; ``least`` is set where it says "over" or "at least"."""

    span: Span
    text: str
    number: int
    at_least: bool = False


def word_counts(survey: Survey) -> Iterator[Promise]:
    """ "This 2000-word guide", "weighing in at well over 2,000 words"."""
    for passage in survey.passages:
        for quantity in passage.quantities:
            if quantity.head[:1] == (WORD_STEM,) and quantity.unit == "" and _of_itself(passage, quantity):
                bound = quantity.bound in (Bound.AT_LEAST, Bound.MORE_THAN)
                span = Span(quantity.span.start, _end_of_word(passage, quantity.span.end))
                yield Promise(span, span.of(survey.article.text), int(quantity.value), bound)


def _of_itself(passage: Passage, quantity: Quantity) -> bool:
    prose = passage.article.prose
    behind = PIECE_BEHIND.match(prose, quantity.span.end, min(passage.sentence.span.end, quantity.span.end + 80))
    return bool(behind) or bool(self_description(passage.sentence.span.of(prose)))


def _end_of_word(passage: Passage, end: int) -> int:
    found = re.compile(r"[- ]words?\b", re.IGNORECASE).match(passage.article.text, end)
    return found.end() if found else end


def reading_times(survey: Survey) -> Iterator[Promise]:
    for passage in survey.passages:
        for found in READ_TIME.finditer(survey.article.prose, passage.sentence.span.start, passage.sentence.span.end):
            yield Promise(Span(*found.span()), found.group(), int(found.group(1) or found.group(2)))


def matches(survey: Survey, pattern: re.Pattern[str]) -> Iterator[Promise]:
    """Where *pattern* stands in a sentence in which the text speaks of itself."""
    for passage in survey.passages:
        for found in pattern.finditer(survey.article.prose, passage.sentence.span.start, passage.sentence.span.end):
            if self_description(passage.sentence.span.of(survey.article.prose)):
                yield Promise(Span(*found.span()), found.group(), 0)


def announced_lists(survey: Survey) -> Iterator[tuple[Promise, int]]:
    """Every "four conditions:" that introduces a list, with the number of items that follow."""
    items = Counter(s.lead_in for s in survey.article.sentences if s.lead_in and s.block is Block.ITEM)
    starts = _first_sentences(survey)
    for passage in survey.statements:
        counted = [
            q for q in passage.quantities if q.unit == "" and q.head and q.bound is Bound.EXACT and q.high is None
        ]
        if passage.sentence.id in items and len(counted) == 1 and _closes(passage, counted[0]):
            yield _promise(counted[0]), starts[passage.sentence.id]


def _promise(quantity: Quantity) -> Promise:
    return Promise(quantity.span, quantity.text, int(quantity.value))


def _first_sentences(survey: Survey) -> Counter[str]:
    """Items under each lead-in: the sentences of an item that go on in it are no items of their own."""
    text = survey.article.text
    found: Counter[str] = Counter()
    for sentence in survey.article.sentences:
        line = text.rfind("\n", 0, sentence.span.start) + 1
        if (
            sentence.lead_in
            and sentence.block is Block.ITEM
            and not any(c.isalpha() for c in text[line : sentence.span.start])
        ):
            found[sentence.lead_in] += 1
    return found


def _closes(passage: Passage, quantity: Quantity) -> bool:
    """Does "four conditions" end the lead-in, so that the items are what it counts?"""
    rest = passage.article.prose[quantity.span.end : passage.sentence.span.end]
    return len(rest.split()) <= 3 and rest.rstrip().endswith(":")


TITLE_COUNT = re.compile(
    r"(?:^|\btop\s|\bthe\s|\bour\s|:\s)(\d{1,3}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\s"
    r"(?:[a-z’'-]+\s){0,4}?(?:things|ways|reasons|tips|facts|steps|tools|ideas|places|questions|mistakes|lessons|"
    r"secrets|tricks|myths|examples|signs|benefits|features|takeaways|apps|games|books|films|movies|products|"
    r"alternatives|picks)\b",
    re.IGNORECASE | re.ASCII,
)
NUMBERS = {
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
    "fifteen": 15, "twenty": 20,
}  # fmt: skip


def title_count(survey: Survey) -> tuple[Promise, frozenset[int]] | None:
    """ "7 ways to ..." of the first heading, with the sizes of what could be meant: headings of a level, lists."""
    first = survey.headings[0].sentence if survey.headings else None
    title = first.span.of(survey.article.prose) if first else ""
    found = TITLE_COUNT.search(title) if first and first.level == 1 else None
    if first is None or found is None:
        return None
    written = found.group(1).lower()
    number = NUMBERS.get(written) or int(written)
    start = first.span.start + found.start(1)
    return Promise(Span(start, start + len(written)), found.group().strip(), number), _sizes(survey)


def _sizes(survey: Survey) -> frozenset[int]:
    sentences = survey.article.sentences
    levels = Counter(s.level for s in sentences if s.block is Block.HEADING and s.level > 1)
    numbered = sum(
        bool(re.match(r"\s*#?\d", s.span.of(survey.article.text))) for s in sentences if s.block is Block.HEADING
    )
    lists: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.block is Block.ITEM and sentence.level == 1:
            lists[sentence.heading + "/" + sentence.lead_in] += 1
    sizes = {*lists.values(), sum(lists.values()), numbered}
    for count in levels.values():  # a section more or less is an introduction or a conclusion
        sizes |= {count, count - 1, count - 2, count - 3}
    return frozenset(sizes)
