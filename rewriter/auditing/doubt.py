"""What only unconfirmed sentences of a text say, and whether a clause says it without a hedge.

The marks of a rumour are phrases it quotes, names, pairs of neighbouring words, and words, each with a weight. A mark
counts while no plain, unattributed fact of the text has used it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rewriter.auditing.stating import inside, is_value
from rewriter.auditing.survey import Survey
from rewriter.domain import Certainty, Clause, Kind, Quantity, Span
from rewriter.facts.attribution import attribution
from rewriter.facts.certainty import certainty
from rewriter.facts.stems import stem
from rewriter.reading.citations import gazetteer
from rewriter.reading.kinds.attributions import social_source
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.scopes import heading_scope, list_scope
from rewriter.reading.kinds.titles import quoted
from rewriter.rules.alignment.index import value_key
from rewriter.rules.alignment.passage import Passage

ENOUGH = 1.5
"""Weight of the marks by which a sentence counts as restating a rumour: a quoted phrase; a name and a word more."""
PHRASE, NAME, PAIR, STEM = 2.0, 1.0, 1.0, 0.5
MOST_HOMES = 6
MOST_SHOWN = 2
Key = tuple[str, ...]
"""What two equal marks share: their kind and their words."""
SILENT = frozenset({Kind.META, Kind.ANALOGY})
DOUBT = re.compile(
    r"\b(?:unconfirmed|speculativ\w*|speculation|rumou?r\w*|hypothetical\w*|alleged\w*|supposed\w*|if|would|could|"
    r"whether or not|theor(?:y|ies)|imagin\w+|hoped?|wish\w*|desires?)\b",
    re.IGNORECASE,
)
BY_TITLE, POSSIBLE = "the article calls", "possible"
"""How the reason begins of a clause that is a rumour only for the title it mentions, or only for a "may": what a study
finds likely is no rumour that could come back."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as a clause has it, and the unconfirmed sentence it comes from."""

    text: str
    weight: float
    home: Passage
    kind: str = "phrase"


@dataclass
class Doubtful:
    """Grows with the text: where each mark was said as unconfirmed, and which marks a fact has used."""

    homes: dict[Key, list[Passage]] = field(default_factory=dict)
    settled: set[Key] = field(default_factory=set)

    def learn(self, survey: Survey, passage: Passage, *, sure: bool) -> None:
        """Takes up *passage*; *sure* when some clause of it is without a hedge."""
        for clause in passage.clauses:
            keys = {key for key, _, _ in _marks(survey, passage, clause.span, self.settled)}
            if _is_rumour(passage, clause):
                for key in keys - self.settled:
                    homes = self.homes.setdefault(key, [])
                    if len(homes) < MOST_HOMES:
                        homes.append(passage)
            elif sure and clause.kind is Kind.FACT and not clause.attribution:
                self.settled |= keys

    def of(self, key: Key) -> tuple[Passage, ...]:
        """The unconfirmed sentences that have the mark, first ones first."""
        return () if key in self.settled else tuple(self.homes.get(key, ()))


def doubtful_phrases(survey: Survey) -> Mapping[str, Passage]:
    """Quoted titles of sentences that say nobody confirmed the thing, lower case, wherever they stand."""
    found: dict[str, Passage] = {}
    for passage in survey.statements:
        text = passage.sentence.span.of(survey.article.prose)
        if passage.sentence.kind is not Kind.ANALOGY and (denial(text) or hearsay(text)):
            for title in quoted(text):
                found.setdefault(title, passage)
    return found


def restated(
    survey: Survey, passage: Passage, clauses: Sequence[Clause], known: Doubtful, titles: Mapping[str, Passage]
) -> tuple[Mark, ...]:
    """The marks of rumours that the *clauses* use, heaviest first; empty where they are too few to restate one."""
    plain = flat(" ".join(clause.span.of(survey.article.prose) for clause in clauses))
    phrases = [
        Mark(_as_written(plain, t), PHRASE, home)
        for t, home in titles.items()
        if t in plain.lower() and home is not passage
    ]
    found = (mark for clause in clauses for mark in _marks(survey, passage, clause.span, known.settled))
    own = {key: (text, weight) for key, text, weight in found}
    marks = [Mark(text, weight, home, key[0]) for key, (text, weight) in own.items() for home in known.of(key)]
    quotes = phrases + [mark for mark in marks if mark.weight >= PHRASE]
    best = quotes or sorted(_together(passage, clauses, marks), key=lambda mark: (mark.kind == "stem", -len(mark.text)))
    return tuple(_distinct(best))[:MOST_SHOWN]


def _distinct(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks whose words no earlier one shows already."""
    shown = ""
    for mark in marks:
        if mark.text.casefold() not in shown:
            shown += f" {mark.text.casefold()}"
            yield mark


def _together(passage: Passage, clauses: Sequence[Clause], marks: list[Mark]) -> Iterator[Mark]:
    """The marks of the one rumour that has most of them, if that is enough and the clauses state nothing else."""
    weights: dict[int, float] = {}
    for mark in marks:
        weights[mark.home.position] = weights.get(mark.home.position, 0.0) + mark.weight
    best = max(weights, key=lambda position: weights[position], default=None)
    if best is None:
        return
    home = next(mark.home for mark in marks if mark.home.position == best)
    within = {name.words[-1] for name in passage.names if any(name.span in clause.span for clause in clauses)}
    companions = within & {name.words[-1] for name in home.names}
    named = any(mark.kind == "name" and mark.home is home for mark in marks)
    weight = weights[best] + (STEM if named and len(companions) > 1 else 0.0)
    bare = all(mark.kind == "stem" for mark in marks if mark.home is home)
    if weight >= ENOUGH and not bare and not any(_states_more(passage, clause, home) for clause in clauses):
        yield from (mark for mark in marks if mark.home is home)


def _states_more(passage: Passage, clause: Clause, home: Passage) -> bool:
    """A value of its own, under a citation of its own: a fact that happens to share words with the rumour."""
    own = {value_key(fact) for fact in inside(passage, clause.span) if is_value(fact)}
    return bool(own - {value_key(fact) for fact in home.facts}) or (
        clause.kind is Kind.FACT and bool(passage.keys - home.keys)
    )


def unhedged(survey: Survey, passage: Passage, clause: Clause) -> bool:
    """Does the clause speak for the article and without a doubt of its own, of its sentence or from above it?"""
    prose = survey.article.prose
    text, whole = clause.span.of(prose), passage.sentence.span.of(prose)
    if passage.sentence.kind is Kind.META or clause.kind in SILENT or whole.rstrip(' ”"').endswith("?"):
        return False
    if clause.kind is Kind.RUMOUR and not clause.reason.startswith(BY_TITLE):
        return False
    answered = clause.attribution or attribution(prose, clause.span)
    if certainty(prose, clause.span) < Certainty.EXPECTED or answered:
        return False
    if possible(text) or outlook(text) or DOUBT.search(whole) or hearsay(whole) or social(whole) or denial(whole):
        return False
    return not _doubted_from_outside(survey, passage)


def _doubted_from_outside(survey: Survey, passage: Passage) -> bool:
    article = survey.article
    if any(social_source(key, article) for key in passage.keys):
        return True
    return bool(heading_scope(article, passage.sentence) or list_scope(article, passage.sentence, frozenset()))


def _is_rumour(passage: Passage, clause: Clause) -> bool:
    text = clause.span.of(passage.article.prose)
    sentence = passage.sentence
    hearsaid = clause.kind is Kind.RUMOUR and not clause.reason.startswith(POSSIBLE)
    framed = sentence.kind is Kind.RUMOUR and not sentence.reason.startswith(POSSIBLE) and clause.kind is not Kind.FACT
    return hearsaid or framed or bool(denial(text))


def _marks(survey: Survey, passage: Passage, span: Span, settled: set[Key]) -> Iterator[tuple[Key, str, float]]:
    """Key, words and weight of every mark that *span* of *passage* has; a name that is a *settled* word is none."""
    text = survey.article.text
    for title in quoted(span.of(survey.article.prose)):
        yield ("phrase", title), title, PHRASE
    for quotation in passage.quotations:
        if quotation.span in span and not quotation.is_speech and len(quotation.words) > 1:
            words = " ".join(quotation.words).strip(" ,.;:!?").casefold()
            yield ("phrase", words), quotation.text.strip('“”"‘’ ,.'), PHRASE
    names = [n for n in passage.names if n.span in span and not _is_common(survey, passage, n.words)]
    for name in names:
        if len(name.words) > 1 or not (("stem", stem(name.text)) in settled or stem(name.text) in survey.topic):
            yield from ((("name", word.casefold()), name.text, NAME / len(name.words)) for word in name.words)
    for value in inside(passage, span):
        if isinstance(value, Quantity) and value.unit != "ordinal":
            yield ("value", value.unit, str(value.value.normalize())), value.text, NAME
    free = [
        t
        for t in passage.tokens
        if span.start <= t.start < span.end and not any(n.span.start <= t.start < n.span.end for n in names)
    ]
    for one, other in pairwise(free):
        end = _word_end(text, other.start)
        if text[_word_end(text, one.start) : other.start].isspace() and not {one.stem, other.stem} <= survey.topic:
            yield ("pair", one.stem, other.stem), text[one.start : end], PAIR
    yield from (
        (("stem", t.stem), text[t.start : _word_end(text, t.start)], STEM) for t in free if t.stem not in survey.topic
    )


def _is_common(survey: Survey, passage: Passage, words: tuple[str, ...]) -> bool:
    """A name that marks nothing: used all over the text or in its title, an outlet's, a handle."""
    text = " ".join(words)
    if (
        gazetteer.is_outlet_like(text)
        or text[0] in "@#"
        or any(text in name for c in passage.citations for name in c.names)
    ):
        return True
    often = max(5, len(survey.statements) // 6)
    return words[-1] in survey.article.title.split() or survey.index.mentions[words[-1].casefold()] >= often


def _word_end(text: str, start: int) -> int:
    found = re.compile(r"[\w'’-]+").match(text, start)
    return found.end() if found else start


def _as_written(plain: str, phrase: str) -> str:
    start = plain.lower().find(phrase)
    return plain[start : start + len(phrase)]
