"""How sure a short text is of what a claim has from it.

What a short text says once stands where it tells the thing: the words and values of a claim that the text has in one
place only point to the clauses that the claim rests on, however many of its other words stand elsewhere.
"""

import re
from collections.abc import Iterator

from rewriter.domain import Certainty, Clause, DateInterval, Quantity, Span
from rewriter.facts.attribution import attributions
from rewriter.facts.certainty import certainty
from rewriter.facts.certainty_cues import EXPECTED, HEARSAY, POSSIBLE
from rewriter.facts.confirmation import unconfirmed
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

MOSTLY = 0.6
"""Share of what the text has once that must stand in doubtful clauses."""
NAMED = 2
"""Weight of a name's word or a value against 1 for any other word."""
OPEN = re.compile(
    r"\b(?:possib\w+|options?|consider\w*|thinking|contemplat\w*|weigh\w*|mull\w*|may|might|could|can|perhaps|likely|"
    r"probabl\w*|talk of|chances?|potential\w*|stor(?:y|ies)|gossip|hopes?|hoping|seems?|"
    r"appears?(?= to\b| that\b|,)|suggest\w*|propos\w+|"
    r"depend\w*|if|unless|whether|(?:has|have|had) it that)\b",
    re.IGNORECASE,
)
"""Words by which a claim says itself that a thing is not settled."""
TOLD = re.compile(r"\b(?:report(?:s|ed)?|(?:is|are) said|stor(?:y|ies)|claim(?:s|ed)?)\b", re.IGNORECASE)
SAYS = re.compile(r"\b(?:sa(?:id|ys?)|claim(?:s|ed)|report(?:s|ed)|alleg(?:es|ed)|wr(?:ote|ites))\b")
DENIES = re.compile(r"[;,]\s(?:(?:which|a claim|something|but|and|as)\s)?(?:[\w’'-]+\s){1,4}den(?:y|ies|ied)\b")
WISH = re.compile(r"\bwould (?:like|love|prefer)\b", re.IGNORECASE)
DONE = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+ly\s+|already\s+|since\s+|been\s+){0,2}$|\b(?:was|were)\s+(?:\w+ly\s+)?$"
)
TO = re.compile(r"\s*(?:to\s+)?(?:be\s+)?")
MODAL = re.compile(r"\b(?:may|might|could)\b")
ASIDE = re.compile(
    r",\s(?:\w+ly\s)?(?!reported|said|claimed)\w+(?:ed|en|ilt|ade|ut up|orn|ought)\s(?:in|on|by|at|for|from|up)\b"
    r"[^,;.]*,"
)
BEHIND = re.compile(r",\s*(?:(?:in|of|to|for|on|at|from|with|some of|most of)\s+)?(?:which|who|whom|whose)\b|\),")
SETTLED = re.compile(
    r"\b(?:will|is to|are to|(?:is|are) going to|(?:has|have) (?:been|\w+ed)|was|were)\b", re.IGNORECASE
)


def resting_on(statement: Aligned) -> Iterator[tuple[Passage, Clause, int]]:
    """The clauses that alone have some word or value of *statement*, with its weight, once for each."""
    index, said = statement.original, statement.passage
    named = {token.stem for token in said.tokens if any(token.start in _range(name.span) for name in said.names)}
    for stem in sorted(said.stems - _holders(said)):
        homes = index.postings.get(stem, [])
        places = [token.start for token in homes[0].tokens if token.stem == stem] if len(homes) == 1 else []
        if len(places) == 1 and not _is_aside(homes[0], places[0]):
            yield homes[0], homes[0].clause_of(Span(places[0], places[0])), NAMED if stem in named else 1
    facts: list[Quantity | DateInterval] = [*said.quantities, *said.dates]
    for fact in facts:
        found = [(passage, each) for passage in index.passages for each in passage.like(fact) if entails(each, fact)]
        if len(found) == 1 and not _is_aside(found[0][0], found[0][1].span.start):
            passage, place = found[0]
            yield passage, passage.clause_of(place.span), NAMED


def _is_aside(passage: Passage, place: int) -> bool:
    """Is it in a participle's part, of which no hedge of its sentence speaks ("The mill, built in 1908, may")?"""
    span = passage.sentence.span
    return any(place in range(*each.span()) for each in ASIDE.finditer(passage.article.prose, span.start, span.end))


def doubtful(statement: Aligned) -> tuple[Passage, Clause] | None:
    """The doubtful clause that *statement* mostly rests on and tells as settled; None where there is none."""
    if _is_open(statement.passage):
        return None
    found = list(resting_on(statement))
    least = MOSTLY * sum(weight for _, _, weight in found)
    for is_so in (_is_hearsay, _is_possible) if _is_settled(statement.passage) else (_is_hearsay,):
        held = [(passage, clause, weight) for passage, clause, weight in found if is_so(passage, clause)]
        if held and sum(weight for _, _, weight in held) >= least:
            passage, clause, _ = held[0]
            return None if is_so is _is_hearsay and _names_holder(statement.passage, passage) else (passage, clause)
    return _planned(statement)


def _names_holder(claim: Passage, passage: Passage) -> bool:
    """Does the claim say that it is said, and by whom?"""
    says = SAYS.search(claim.article.prose, claim.sentence.span.start, claim.sentence.span.end)
    return bool(_holders(claim) & passage.stems or (says and _holders(passage) & claim.stems))


def _planned(statement: Aligned) -> tuple[Passage, Clause] | None:
    """A deed of which the text tells once, and there as a plan: "has insulated" for "has promised to insulate"."""
    prose, span = statement.passage.article.prose, statement.passage.sentence.span
    done = [t for t in statement.passage.tokens if DONE.search(prose, max(span.start, t.start - 24), t.start)]
    for token in done:
        homes = statement.original.postings.get(token.stem, [])
        for passage in homes if len(homes) == 1 else ():
            places = [each.start for each in passage.tokens if each.stem == token.stem]
            clause = passage.clause_of(Span(places[0], places[0]))
            meant = list(EXPECTED.finditer(passage.article.prose, clause.span.start, places[0]))
            between = passage.article.prose[meant[-1].end() : places[0]] if meant else "-"
            if len(places) == 1 and TO.fullmatch(between):
                return passage, clause
    return None


def _is_open(passage: Passage) -> bool:
    prose, span = passage.article.prose, passage.sentence.span
    plan = EXPECTED.search(WISH.sub("", span.of(prose))) and not SETTLED.search(prose, span.start, span.end)
    doubted = certainty(prose, span) <= Certainty.RUMOURED or unconfirmed(prose, span)
    return bool(plan or doubted or OPEN.search(prose, span.start, span.end))


def _is_settled(passage: Passage) -> bool:
    return bool(SETTLED.search(passage.article.prose, passage.sentence.span.start, passage.sentence.span.end))


def _is_hearsay(passage: Passage, clause: Clause) -> bool:
    """By its own words, or under a sentence that opens as hearsay; or a report that nobody has confirmed."""
    prose = passage.article.prose
    for span in (passage.clauses[0].span, clause.span):
        if HEARSAY.search(prose, span.start, span.end):
            return True
        if SAYS.search(prose, span.start, span.end) and DENIES.search(prose, span.start, passage.sentence.span.end):
            return True
        if unconfirmed(prose, span) and TOLD.search(prose, span.start, span.end):
            return True
    return False


def _is_possible(passage: Passage, clause: Clause) -> bool:
    prose, span = passage.article.prose, clause.span
    if certainty(prose, span) <= Certainty.RUMOURED and POSSIBLE.search(prose, span.start, span.end):
        return True
    return bool(MODAL.search(prose, span.start, span.end))


def hedged_behind(statement: Aligned, passage: Passage, clause: Clause) -> bool:
    """Does the hedge of *clause* stand in a relative part behind everything that *statement* has from it?

    "The team made nine dives in May, in which two species appear to be new" leaves no doubt about the dives.
    """
    prose, span = passage.article.prose, clause.span
    said = statement.passage
    facts: list[Quantity | DateInterval] = [*said.quantities, *said.dates]
    shared = [token.start for token in passage.tokens if token.stem in said.stems]
    shared += [each.span.start for each in passage.facts if any(entails(each, fact) for fact in facts)]
    last = max((start for start in shared if start in _range(span)), default=span.end)
    border = BEHIND.search(prose, last, span.end)
    if border is None:
        return False
    told = Span(span.start, border.start())
    return certainty(prose, told) is Certainty.ASSERTED and not HEARSAY.search(prose, told.start, told.end)


@kept
def _holders(passage: Passage) -> frozenset[str]:
    """The words for who says so: they stand by anything he says."""
    spans = (each.span for each in attributions(passage.article.prose, passage.sentence.span))
    return frozenset().union(*(passage.stems_of(span) for span in spans))


def _range(span: Span) -> range:
    return range(span.start, span.end)
