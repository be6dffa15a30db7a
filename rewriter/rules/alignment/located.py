"""Where each fact of a statement comes from: one decision, made once, that the rules then report.

The evidence of a statement is given by its citations, not guessed. A fact is looked for, in order, in the cited
passages, in their context (heading, list lead-in, the sentence they point back to), and elsewhere in the original.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rewriter.domain import DateInterval, Evidence, Fact, Granularity, Name, Quantity, Quotation, Verdict
from rewriter.facts.matching import dates, names, quantities, quotations
from rewriter.facts.places import peoples_of
from rewriter.rules.alignment.binding import MARGIN, NAME_MARGIN, Rival, find_rival, fit
from rewriter.rules.alignment.derived import difference, follows
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.index import Index, Ranked, value_key
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.no_rival import by_which
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.alignment.slot import comparable, slot

Occurrence = tuple[Passage, Fact]


@dataclass(frozen=True)
class Located:
    """A fact of a statement, its verdict and what that rests on.

    ``occurrences`` are where it was found; ``rival`` is the value that stands in its slot instead, ``near`` the
    evidence a changed fact most likely came from.
    """

    fact: Fact
    verdict: Verdict
    occurrences: tuple[Occurrence, ...] = ()
    rival: Rival | None = None
    near: Occurrence | None = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(passage.evidence(fact.span) for passage, fact in self.occurrences[:3])


def occurrences(fact: Fact, passages: Iterable[Passage]) -> Iterator[Occurrence]:
    """Every place of *passages* whose value entails *fact*."""
    if isinstance(fact, Quotation):
        return ((passage, _holder(passage, fact)) for passage in passages if quotations.verbatim(passage.text, fact))
    if isinstance(fact, Name):
        return ((passage, name) for passage in passages for name in passage.names if meets(name, fact))
    if isinstance(fact, Quantity):
        known = ((passage, each) for passage in passages for each in passage.quantities)
        return ((passage, each) for passage, each in known if quantities.entails(each, fact))
    return ((passage, each) for passage in passages for each in passage.dates if dates.entails(each, fact))


def _derived(fact: Fact, claim: Passage, cited: Sequence[Ranked]) -> Iterator[Occurrence]:
    """Values from which *fact* follows by arithmetic, in the passages that carry the statement best."""
    for ranked in cited:
        if ranked.score >= cited[0].score * CLOSE:
            yield from ((ranked.passage, other) for other in follows(fact, ranked.passage, claim))


def _apart(fact: Fact, claim: Passage, passages: Sequence[Passage]) -> Iterator[Occurrence]:
    """A difference that a comparison tells, between values of the passages that carry the statement best."""
    if isinstance(fact, Quantity) and _compares(claim):
        told = [each for each in passages[3:] if _tells_both(each, claim)]
        yield from difference(fact, [*passages[:3], *told])


def _tells_both(passage: Passage, claim: Passage) -> bool:
    """Does the passage have a value that the claim states, and another of its unit?"""
    return any(
        entails(other, each) and sum(one.unit == other.unit for one in passage.quantities) > 1
        for each in claim.quantities
        for other in passage.quantities
        if each.unit
    )


def meets(evidence: Name, claim: Name) -> bool:
    """Can *claim* name whom *evidence* does, be it by a people's name for its country?"""
    return names.refers(evidence, claim) or _demonym(evidence.words, claim.words)


@lru_cache(maxsize=16384)
def _demonym(evidence: tuple[str, ...], claim: tuple[str, ...]) -> bool:
    """``Portuguese`` for ``Portugal``, the same first letters; ``South Korean`` for ``South Korea``."""
    if not evidence or not claim:
        return False
    if len(claim) > 1:  # South Korean, and the country of two words
        words = claim[claim[0] == "The" :]
        alike = len(words) == len(evidence) > 1 and words[:-1] == evidence[:-1]
        return alike and _of_people(evidence[-1], words[-1])
    if len(evidence) > 1:  # the Latvian board is Latvia's
        return names.fold(evidence[0]) in peoples_of(names.fold(claim[0]))
    return _of_people(evidence[0], claim[0])


def _of_people(country: str, people: str) -> bool:
    if names.fold(country) in peoples_of(names.fold(people)):
        return True
    if country[:DEMONYM_STEM] == people[:DEMONYM_STEM] and len(people) >= DEMONYM_STEM:
        return True
    return len(country) >= SHORT and bool(MADE_OF.fullmatch(people.removeprefix(country.rstrip("aeiouy"))))


def _holder(passage: Passage, claim: Quotation) -> Fact:
    """The quotation of *passage* that holds the claimed words; the claim itself where they stand unquoted."""
    holding = (each for each in passage.quotations if quotations.verbatim(each.text, claim))
    return next(holding, claim)


COMPARATIVE = re.compile(
    r"\b(?:\w{3,}er|more|less|above|below|ahead|behind|than|by|difference|gap|gain|loss|cut|rise|rose|fell|fall|drop\w*|sav\w+|"
    r"add\w*|extra|additional|up|down|increas\w+|decreas\w+|reduc\w+|left|remain\w*|made|profit\w*|earn\w*|margin)\b",
    re.IGNORECASE,
)


@kept
def _compares(passage: Passage) -> bool:
    return bool(COMPARATIVE.search(passage.sentence.span.of(passage.article.prose)))


LABEL_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
CLOSE = 0.75
DEMONYM_STEM = 5
SHORT = 4
"""Letters from which a country may have a people made of it by an ending (Rica, Rican)."""
MADE_OF = re.compile(r"(?:i?an|ese|ish|i|er)s?")
MOST_RANKED = 12
"""Cited passages that are ranked; see ``align``."""
SUBJECT_REACH = 3
"""Sentences back to which a pronoun or "the company" is taken to point."""


def locate(
    fact: Fact, claim: Passage, cited: Sequence[Ranked], elsewhere: Sequence[Ranked], original: Index
) -> Located:
    """Decide where *fact* of *claim* comes from, given its cited passages and the best others of the original."""
    passages = [ranked.passage for ranked in cited]
    stated = tuple(occurrences(fact, passages))
    found = (
        stated
        or tuple(_derived(fact, claim, cited))
        or tuple(_apart(fact, claim, passages))
        or tuple(_in_context(fact, passages, original))
    )
    if found:
        stronger = _rival(claim, fact, stated, passages) or _difference(claim, fact, stated) if stated else None
        return Located(fact, Verdict.CONTRADICTED if stronger else Verdict.CITED, found, stronger)
    beyond = tuple(_beyond(fact, claim, cited, original))
    if beyond:
        return Located(fact, Verdict.CITED, beyond)
    if isinstance(fact, Name) and is_known(fact, claim, passages, original):
        return Located(fact, Verdict.CITED, tuple(_first_mention(fact, original)))
    if (isinstance(fact, Quantity) and _counts_sources(fact, claim)) or _is_year_of_source(fact, passages):
        return Located(fact, Verdict.CITED)
    if isinstance(fact, Quantity) and _merely_orders(fact, passages):
        return Located(fact, Verdict.CITED)
    near = _near(fact, claim, passages)
    other = tuple(_elsewhere(fact, elsewhere, original))
    if other and not (near and _changed_in_place(cited, other, original, claim)):
        return Located(fact, Verdict.UNCITED, other, near=near)
    verdict = Verdict.CONTRADICTED if near else Verdict.UNSUPPORTED
    return Located(fact, verdict, near=near)


def _beyond(fact: Fact, claim: Passage, cited: Sequence[Ranked], original: Index) -> Iterator[Occurrence]:
    """What a source cited for more than the ranked passages says of *fact* in the others."""
    if len(cited) < MOST_RANKED:
        return
    ranked = {each.passage.position for each in cited}
    key = value_key(fact)
    homes = original.by_value.get(key, ()) if key else [p for own in claim.keys for p in original.by_key.get(own, ())]
    yield from occurrences(fact, (p for p in homes if p.position not in ranked and p.keys & claim.keys))


def _rival(claim: Passage, fact: Fact, found: Sequence[Occurrence], passages: Sequence[Passage]) -> Rival | None:
    if isinstance(fact, Quotation):
        return None
    if by_which(claim, fact) and any(_apart(fact, claim, passages)):
        return None
    if isinstance(fact, Name):
        return _namesake(claim, fact, found, passages) or _other_actor(claim, fact, found)
    return find_rival(claim, fact, found, passages, MARGIN)


def _difference(claim: Passage, fact: Fact, found: Sequence[Occurrence]) -> Rival | None:
    """The evidence has the value only as a difference ("95 minutes faster"), the claim as the amount itself."""
    if not isinstance(fact, Quantity):
        return None
    if all(EARLIER.match(p.article.prose, other.span.end) for p, other in found) and _is_of_now(claim):
        passage, other = found[0]
        return Rival(other, passage, MARGIN)
    if _compares(claim):
        return None
    differences = [by_which(p, other) for p, other in found if isinstance(other, Quantity)]
    if differences and all(differences) and all(entails(other, fact) for _, other in found):
        passage, other = found[0]
        return Rival(other, passage, MARGIN)
    return None


EARLIER = re.compile(
    r"\s+(?:(?:an?|one|the)\s+(?:year|month|quarter|season)\s+(?:earlier|before)|last\s+(?:year|season))\b"
)
OF_THEN = re.compile(
    r"\b(?:earlier|before|previous(?:ly)?|prior|last|ago|former(?:ly)?|from|was|were|had|after|used|than|year|then|still|"
    r"instead|rose|rise|fell|fall|old)\b",
    re.IGNORECASE,
)


def _is_of_now(claim: Passage) -> bool:
    """Does nothing in the claim tell of an earlier time: "64% a year earlier" told as a rival's 64%?"""
    return len(claim.dates) < 2 and not OF_THEN.search(claim.sentence.span.of(claim.article.prose))


def _namesake(claim: Passage, name: Name, found: Sequence[Occurrence], passages: Sequence[Passage]) -> Rival | None:
    """Somebody of the same surname in the passage the statement restates, where *name* itself does not stand."""
    best = passages[0]
    if _has_predecessor(claim):
        return None  # the other one is spoken of, though not by name
    if any(passage.position == best.position for passage, _ in found):
        return None
    told_whole = (p for p, each in found if isinstance(each, Name) and {*name.words} <= {*each.words})
    if any(_shares_value(claim, name, passage) for passage in told_whole):
        return None
    for other in best.names:
        stated = any(names.refers(other, each) or names.refers(each, other) for each in claim.names)
        if _alike(name, other) and not stated:
            return Rival(other, best, NAME_MARGIN)
    return None


def _shares_value(claim: Passage, name: Name, passage: Passage) -> bool:
    """Does *passage* have a value that the claim tells in the clause of *name*?"""
    clause = claim.clause_of(name.span).span
    facts: list[Quantity | DateInterval] = [*claim.quantities, *claim.dates]
    values = (each for each in facts if clause.start <= each.span.start < clause.end)
    return any(True for each in values for _ in occurrences(each, [passage]))


PREDECESSOR = re.compile(
    r"\b(?:predecessor|successor|forerunner|(?:previous|former|older|earlier) (?:model|version|one))s?\b"
)


@kept
def _has_predecessor(passage: Passage) -> bool:
    return bool(PREDECESSOR.search(passage.sentence.span.of(passage.article.prose)))


def _other_actor(claim: Passage, name: Name, found: Sequence[Occurrence]) -> Rival | None:
    """Somebody whom another clause of the same passage gives what the claim gives to *name*.

    Names move about in a sentence far more than values do, so only a rival in another clause, by a clear lead, counts.
    """
    homes = {passage.position: passage for passage, _ in found}
    if len(homes) != 1:
        return None
    passage = next(iter(homes.values()))
    rival = find_rival(claim, name, found, [passage], NAME_MARGIN)
    own = {passage.clause_of(each.span).span for _, each in found}
    return rival if rival and passage.clause_of(rival.fact.span).span not in own else None


def _in_context(fact: Fact, passages: Sequence[Passage], original: Index) -> Iterator[Occurrence]:
    """A heading or lead-in may give a date or name for what stands under it; a pronoun only takes up a name."""
    if isinstance(fact, Quantity):
        listed = [passage for passage in passages if passage.sentence.lead_in] if fact.head and not fact.unit else []
        leads = (p for each in listed for p in original.above(each) if p.sentence.id == each.sentence.lead_in)
        yield from ((above, each) for above, each in occurrences(fact, leads) if {*_head(each)} & {*fact.head})
        return
    for passage in passages:
        around = original.context(passage) if isinstance(fact, Name) else original.above(passage)
        yield from occurrences(fact, around)


def _head(fact: Fact) -> tuple[str, ...]:
    return fact.head if isinstance(fact, Quantity) else ()


def is_known(name: Name, claim: Passage, passages: Sequence[Passage], original: Index) -> bool:
    """A name that needs no citation of its own: the text's subject, the cited outlet, or one named throughout.

    A name named throughout still has to earn its place: where the cited passages name somebody the statement
    leaves out, the name may have been put in that one's stead.
    """
    words = {word.casefold() for word in name.words}
    if any(_names_source(words, (*citation.names, citation.text)) for citation in claim.citations):
        return True
    if words <= original.title_words:
        return True
    if _displaced(claim, passages):
        return False
    if _taken_up(name, passages, original):
        return True
    if peoples_of(" ".join(words)) and any(original.mentions[people] for people in peoples_of(" ".join(words))):
        return True  # the country that a text is set in, named by its people or the other way round
    listed = (original.article.by_key[key].publisher for key in claim.keys if key in original.article.by_key)
    if _names_source(words, listed):  # "[6]", where the list of sources says whose page 6 is
        return True
    if any(_names_source(words, citation.names) for passage in passages for citation in passage.citations):
        return True
    return _is_subject(name, words, passages, original) and not _displaced(claim, passages)


def _taken_up(name: Name, passages: Sequence[Passage], original: Index) -> bool:
    """Does the best cited passage say "the yard" of the one yard that the text names, the Brandvold Yard?"""
    if len(name.words) < 2 or not passages or not name.words[-1].isalpha():
        return False
    kind = name.words[-1].casefold()
    told = passages[0].sentence.span.of(passages[0].article.prose)
    alone = all(names.refers(name, each) for each in _bearers(original).get(kind, ()))
    return alone and bool(re.search(rf"\b[Tt]he {re.escape(kind)}\b", told))


@lru_cache(maxsize=8)
def _bearers(original: Index) -> Mapping[str, tuple[Name, ...]]:
    """The names of the text by their last word, one for each wording."""
    found: dict[str, dict[tuple[str, ...], Name]] = {}
    for passage in original.passages:
        for name in passage.names:
            found.setdefault(name.words[-1].casefold(), {})[name.words] = name
    return {kind: tuple(each.values()) for kind, each in found.items()}


def _merely_orders(quantity: Quantity, passages: Sequence[Passage]) -> bool:
    """ "The first game" for "the original": told in words, where the evidence numbers nothing of the kind."""
    if quantity.unit != "ordinal":
        return False
    if quantity.value > 1:
        return _is_previous(quantity, passages)
    if any(FIRST.search(passage.sentence.span.of(passage.article.prose)) for passage in passages[:3]):
        return True
    return not any(other.unit == "ordinal" for passage in passages[:3] for other in passage.quantities)


def _is_previous(quantity: Quantity, passages: Sequence[Passage]) -> bool:
    """ "The second" where the evidence tells of the third and of "last time"."""
    ordinals = {other.value for passage in passages for other in passage.quantities if other.unit == "ordinal"}
    told = (passage.sentence.span.of(passage.article.prose) for passage in passages[:3])
    return quantity.value + 1 in ordinals and any(LAST_TIME.search(text) for text in told)


FIRST = re.compile(r"\b(?:first|never before|newly)\b", re.IGNORECASE)
LAST_TIME = re.compile(
    r"\b(?:last time|previous(?:ly)?|predecessor|(?:than|of|from) (?:the )?last(?! year| month| week)|"
    r"the one before)\b",
    re.IGNORECASE,
)


def _is_year_of_source(fact: Fact, passages: Sequence[Passage]) -> bool:
    """ "told the Herald in 2022" for "told the Herald (2022)"."""
    if not isinstance(fact, DateInterval) or fact.granularity is not Granularity.YEAR:
        return False
    year = str(fact.start[0])
    if any(date.granularity is Granularity.YEAR for passage in passages[:1] for date in passage.dates):
        return False  # the year was put for the one that stands there
    return any(year in citation.text for passage in passages for citation in passage.citations if citation.in_prose)


def _counts_sources(quantity: Quantity, claim: Passage) -> bool:
    """ "The two trials ... [3][4]": a count of the works the statement brings together."""
    return quantity.unit == "" and quantity.value == len(claim.keys) >= 2


def _is_subject(name: Name, words: set[str], passages: Sequence[Passage], original: Index) -> bool:
    """Is the name used throughout, or just before the best cited passage, so that it can be what that speaks of?"""
    if min((original.mentions[word] for word in words), default=0) >= max(3, len(original.passages) // 20):
        return True
    if not passages:
        return False
    before = original.passages[max(0, passages[0].position - SUBJECT_REACH) : passages[0].position]
    return any(True for _ in occurrences(name, before))


def _names_source(words: set[str], labels: Iterable[str]) -> bool:
    plain = {bare for word in words if (bare := word.strip("@#&"))}
    return any(plain <= {word.casefold() for word in LABEL_WORD.findall(label)} for label in labels)


def _displaced(claim: Passage, passages: Sequence[Passage]) -> bool:
    """Does the best cited passage name somebody whom the statement does not?"""
    return bool(passages) and any(
        not any(names.refers(other, stated) or names.refers(stated, other) for stated in claim.names)
        for other in passages[0].names
        if not passages[0].article.prose.startswith(":", other.span.end)  # a list item's label
    )


def _first_mention(fact: Name, original: Index) -> Iterator[Occurrence]:
    for passage in original.by_value.get(value_key(fact), ())[:1]:
        yield from occurrences(fact, [passage])


def _near(fact: Fact, claim: Passage, passages: Sequence[Passage]) -> Occurrence | None:
    """The comparable value of the best cited passage that has one, in the slot most like the claimed one's."""
    for passage in passages[:3]:
        candidates = [
            other
            for other in passage.like(fact)
            if comparable(fact, other) and not (isinstance(fact, Name) and not _alike(fact, other))
        ]
        if len(candidates) == 1:
            return passage, candidates[0]
        if candidates:
            wanted = slot(claim, fact)
            return passage, max(candidates, key=lambda other: (fit(wanted, slot(passage, other)), -other.span.start))
    return None


def _alike(one: Name, other: Fact) -> bool:
    return isinstance(other, Name) and not _folded(one).isdisjoint(_folded(other))


def _folded(name: Name) -> frozenset[str]:
    return frozenset([word.casefold() for word in name.words])


def _elsewhere(fact: Fact, elsewhere: Sequence[Ranked], original: Index) -> Iterator[Occurrence]:
    key = value_key(fact)
    seen = {ranked.passage.position for ranked in elsewhere}
    passages = [ranked.passage for ranked in elsewhere]
    passages += [each for each in original.by_value.get(key, ()) if each.position not in seen] if key else []
    yield from occurrences(fact, passages)


def _changed_in_place(cited: Sequence[Ranked], other: Sequence[Occurrence], original: Index, claim: Passage) -> bool:
    """Do the cited passages carry the rest of the statement better than the passage that has the value?"""
    best_other = max(original.score(claim.stems, passage) for passage, _ in other)
    return cited[0].score >= best_other
