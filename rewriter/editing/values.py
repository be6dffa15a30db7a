"""What a statement says that another one may lack: its values and names."""

import re
from dataclasses import dataclass

from rewriter.domain import DateInterval, Name, Quantity, Quotation, Sentence
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.words import bare


@dataclass(frozen=True, slots=True)
class Content:
    """``hard`` are quantities and quotations, ``dates`` and ``names`` what their names say, ``stems`` content words."""

    hard: frozenset[str]
    dates: frozenset[str]
    names: frozenset[str]
    stems: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        return self.hard | self.dates | self.names


def content_of(sentence: Sentence, text: str) -> Content:
    """The content of *text*, a part of *sentence*'s words: facts whose words are no longer in it do not count."""
    there = [fact for fact in sentence.facts if " ".join(fact.text.split()) in text]
    counts = [fact for fact in there if isinstance(fact, Quantity)]
    hard = {f"{fact.value.normalize()}|{fact.high}|{fact.unit}" for fact in counts if fact.unit != "ordinal"}
    hard |= {_quote(fact) for fact in there if isinstance(fact, Quotation)}
    dates = {f"{fact.start}{fact.end}" for fact in there if isinstance(fact, DateInterval)}
    names = {bare(fact.text) for fact in there if isinstance(fact, Name)}
    names |= {f"#{fact.value.normalize()}" for fact in counts if fact.unit == "ordinal"}
    return Content(frozenset(hard), frozenset(dates), frozenset(names), frozenset(content_stems(text)))


def _quote(quotation: Quotation) -> str:
    return "“" + re.sub(r"\W+", " ", " ".join(quotation.words)).strip().lower()
