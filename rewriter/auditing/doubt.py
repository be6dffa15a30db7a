"""What only unconfirmed sentences of a text say, and whether a clause says it without a hedge.

The marks of a rumour are phrases it quotes, names, pairs of neighbouring words, and words, each with a weight. A mark
counts while no plain, unattributed fact of the text has used it.
"""

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from rewriter.auditing.stating import inside, is_value
from rewriter.auditing.survey import Survey
from rewriter.domain import Certainty, Clause, Kind, Span
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

ENOUGH = 2.0
"""Weight of the marks by which a clause counts as restating a rumour: one quoted phrase, or two words of a pair."""
PHRASE, NAME, PAIR, STEM = 2.0, 1.0, 1.0, 0.5
MOST_HOMES = 6
SILENT = frozenset({Kind.META, Kind.ANALOGY})
DOUBT = re.compile(
    r"\b(?:unconfirmed|speculativ\w*|speculation|rumou?r\w*|hypothetical\w*|alleged\w*|supposed\w*|if|would|could|whether or not|"
    r"theor(?:y|ies)|imagin\w+|hoped?|wish\w*|desires?)\b",
    re.IGNORECASE,
)
BY_TITLE = "the article calls"
"""How the label of a clause begins that is a rumour only for the title it mentions."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as a clause has it, and the unconfirmed sentence it comes from."""

    text: str
    weight: float
    home: Passage


@dataclass
class Doubtful:
    """Grows with the text: where each mark was said as unconfirmed, and which marks a fact has used."""

    homes: dict[Hashable, list[Passage]] = field(default_factory=dict)
    settled: set[Hashable] = field(default_factory=set)

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

    def of(self, key: Hashable) -> tuple[Passage, ...]:
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


def restated(survey: Survey, passage: Passage, clause: Clause, known: Doubtful, titles: Mapping[str, Passage]) -> tuple[Mark, ...]:
    """The marks of rumours that the clause uses, heaviest first; empty where they are too few to restate one."""
    plain = flat(clause.span.of(survey.article.prose))
    phrases = [Mark(_as_written(plain, t), PHRASE, home) for t, home in titles.items() if t in plain.lower() and home is not passage]
    own = tuple(_marks(survey, passage, clause.span, known.settled))
    marks = [Mark(text, weight, home) for key, text, weight in own for home in known.of(key)]
    quotes = phrases + [mark for mark in marks if mark.weight >= PHRASE]
    found = quotes or sorted(_together(passage, clause, marks), key=lambda mark: -mark.weight)
    first = {mark.text.casefold(): mark for mark in reversed(found)}
    return tuple(first[words] for words in dict.fromkeys(mark.text.casefold() for mark in found))[:2]


def _together(passage: Passage, clause: Clause, marks: list[Mark]) -> Iterator[Mark]:
    """The marks of the one rumour that has most of them, if that is enough and the clause states nothing else."""
    weights: dict[int, float] = {}
    for mark in marks:
        weights[mark.home.position] = weights.get(mark.home.position, 0.0) + mark.weight
    best = max(weights, key=lambda position: weights[position], default=None)
    if best is None:
        return
    home = next(mark.home for mark in marks if mark.home.position == best)
    companions = {name.words[-1] for name in passage.names if name.span in clause.span} & {n.words[-1] for n in home.names}
    named = any(mark.weight == NAME and mark.home is home for mark in marks)
    weight = weights[best] + (NAME if named and len(companions) > 1 else 0.0)
    if weight >= ENOUGH and not _states_more(passage, clause, home):
        yield from (mark for mark in marks if mark.home is home and mark.weight >= NAME)


def _states_more(passage: Passage, clause: Clause, home: Passage) -> bool:
    """A value of its own, under a citation of its own: a fact that happens to share words with the rumour."""
    own = {value_key(fact) for fact in inside(passage, clause.span) if is_value(fact)}
    return bool(own - {value_key(fact) for fact in home.facts}) or (clause.kind is Kind.FACT and bool(passage.keys - home.keys))


def unhedged(survey: Survey, passage: Passage, clause: Clause) -> bool:
    """Does the clause speak for the article and without a doubt of its own, of its sentence or from above it?"""
    prose = survey.article.prose
    text, whole = clause.span.of(prose), passage.sentence.span.of(prose)
    if passage.sentence.kind is Kind.META or clause.kind in SILENT or whole.rstrip(" ”\"").endswith("?"):
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
    return clause.kind is Kind.RUMOUR or clause.certainty is Certainty.RUMOURED or bool(denial(text))


def _marks(
    survey: Survey, passage: Passage, span: Span, settled: set[Hashable]
) -> Iterator[tuple[Hashable, str, float]]:
    """Key, words and weight of every mark that *span* of *passage* has; a name that is a *settled* word is none."""
    text = survey.article.text
    for title in quoted(span.of(survey.article.prose)):
        yield ("phrase", title), title, PHRASE
    for quotation in passage.quotations:
        if quotation.span in span and not quotation.is_speech and len(quotation.words) > 1:
            words = " ".join(quotation.words).strip(" ,.;:!?").casefold()
            yield ("phrase", words), quotation.text.strip("“”\"‘’ ,."), PHRASE
    names = [n for n in passage.names if n.span in span and not _is_common(survey, passage, n.words)]
    for name in names:
        if not (len(name.words) == 1 and ("stem", stem(name.text)) in settled):
            yield ("name", name.words[-1].casefold()), name.text, NAME
    free = [t for t in passage.tokens if span.start <= t.start < span.end and not any(n.span.start <= t.start < n.span.end for n in names)]
    for one, other in zip(free, free[1:], strict=False):
        end = _word_end(text, other.start)
        if other.start - _word_end(text, one.start) <= 1 and not {one.stem, other.stem} <= survey.topic:
            yield ("pair", one.stem, other.stem), text[one.start : end], PAIR
    yield from ((("stem", t.stem), t.stem, STEM) for t in free if t.stem not in survey.topic)


def _is_common(survey: Survey, passage: Passage, words: tuple[str, ...]) -> bool:
    """A name that marks nothing: used all over the text or in its title, an outlet's, a handle."""
    text = " ".join(words)
    if gazetteer.is_outlet_like(text) or text[0] in "@#" or any(text in name for c in passage.citations for name in c.names):
        return True
    often = max(5, len(survey.statements) // 6)
    return words[-1] in survey.article.title.split() or survey.index.mentions[words[-1].casefold()] >= often


def _word_end(text: str, start: int) -> int:
    found = re.compile(r"[\w'’-]+").match(text, start)
    return found.end() if found else start


def _as_written(plain: str, phrase: str) -> str:
    start = plain.lower().find(phrase)
    return plain[start : start + len(phrase)]
