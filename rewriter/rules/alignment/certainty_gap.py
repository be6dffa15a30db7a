"""Where a clause of a statement claims more certainty than the evidence clause it restates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rewriter.domain import Certainty, Clause, Name, Span
from rewriter.facts import polarity
from rewriter.facts.certainty_cues import EXPECTED
from rewriter.facts.confirmation import unconfirmed
from rewriter.facts.word_sets import heads, words
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.counterpart import LOOKED_AT, RESTATED, Counterpart, clauses
from rewriter.rules.alignment.hedging import keeps_hedge, said_certainty
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

DONE = re.compile(
    r"\b(?:began|started|opened|launched|shipped|arrived|happened|took (?:place|over)|came out|went on sale|finished|"
    r"(?:has|have|had) (?:\w+ly )?(?:begun|\w+ed|taken|gone|come|won|built|made|sold|bought|grown|risen|fallen|"
    r"become))\b",
    re.IGNORECASE,
)
"""Said of a plan, these turn it into a deed."""
DONE_HEADS = words("arri bega came fini had happ has have laun open ship star took went")
EMPHATIC_HEADS = words("cert clea defi guar prov sure undo with")
"""First letters of the words that ``DONE`` and ``EMPHATIC`` can begin with."""
EMPHATIC = re.compile(
    r"\b(?=[cdusgwp])(?<!almost )(?<!nearly )(?<!not )(?<!not yet )(?:certain(?:ly)?|definitely|undoubtedly|surely|"
    r"guarantee(?:s|d)?(?= (?:to|that)\b)|without (?:a )?doubt|proven|"
    r"clearly shows?)\b",
    re.IGNORECASE,
)
ADVERBIAL = re.compile(
    r"\W*(?:in|on|at|by|with|within|during|over|after|before|since|from|for|under|as|according|measured|having|depending)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Gap:
    clause: Clause
    said: Certainty
    evidence: Counterpart
    is_done: bool = False
    """The evidence tells a plan, the statement a deed."""

    @property
    def is_unmarked_rumour(self) -> bool:
        """The evidence is a rumour and the statement says nothing of the kind."""
        return self.evidence.certainty <= Certainty.RUMOURED and not self.is_done


@kept
def gaps(statement: Aligned) -> tuple[Gap, ...]:
    """The clauses of *statement* told with more certainty than the surest evidence clause they restate.

    Clauses that restate one evidence clause share its hedge: "X, who leads the trial, expects" hedges both parts.
    What is denied or rumoured may be told as either; which of the two is for the rule on polarity.
    """
    return tuple(_gaps(statement))


def _gaps(statement: Aligned) -> Iterator[Gap]:
    pairs = [(clause, _meant(statement, clause, found)) for clause, found in clauses(statement) if found]
    prose, whole = statement.passage.article.prose, statement.passage.sentence.span
    pairs = [pair for pair in pairs if not _is_bare_subject(prose, pair[0].span)]
    pairs = [pair for pair in pairs if not unconfirmed(prose, pair[0].span)]  # absence is for the rule on polarity
    pairs = [
        pair for pair in pairs if not (pair[1].certainty is Certainty.DENIED and polarity.cues(prose, whole))
    ]
    for clause, evidence in pairs:
        if statement.section is Certainty.ASSERTED and evidence.certainty <= Certainty.RUMOURED:
            yield Gap(clause, Certainty.ASSERTED, evidence)
            continue
        firmer = _is_firmer(statement, clause, evidence)
        if evidence.certainty is Certainty.ASSERTED and not firmer and not _is_done(statement, clause, evidence):
            continue  # the usual case: nothing is surer than a plain statement, however it is told
        said = min(_said(statement, pairs, clause, evidence))
        if said > Certainty.RUMOURED and firmer:
            yield Gap(clause, Certainty.ASSERTED, evidence, is_done=True)
        elif said <= max(evidence.certainty, Certainty.RUMOURED):
            if said > Certainty.RUMOURED and _is_done(statement, clause, evidence):
                yield Gap(clause, Certainty.ASSERTED, evidence, is_done=True)
        elif _scheduled(statement, clause, evidence):
            continue
        elif not keeps_hedge(statement, said, evidence.passage, evidence.clause):
            yield Gap(clause, said, evidence)
    yield from _rumoured_values(statement, [clause for clause, _ in pairs])


def _said(
    statement: Aligned, pairs: Iterable[tuple[Clause, Counterpart]], clause: Clause, evidence: Counterpart
) -> Iterator[Certainty]:
    """What each clause claims that makes one assertion with *clause*, itself among them."""
    for other, its in pairs:
        if _one_assertion(statement, clause, evidence, its):
            yield said_certainty(statement, other)


def _meant(statement: Aligned, clause: Clause, found: tuple[Counterpart, ...]) -> Counterpart:
    """The surest clause that is restated; a rumour, where that one only describes whom the rumour is about.

    "Club captain Ruiz, the manager's nephew, has asked to leave": she is described in a sentence of its own, and what
    is told of her at the end stands in no other clause than that of the rumour.
    """
    surest = max(found, key=lambda each: each.certainty)
    if surest.certainty <= Certainty.RUMOURED:
        return surest
    cited = [ranked.passage for ranked in statement.cited[:LOOKED_AT]]
    rumours = (Counterpart(passage, each, RESTATED) for passage in cited for each in _rumours(passage))
    return next((each for each in rumours if _tells_the_end(statement, clause, each, surest)), surest)


def _tells_the_end(statement: Aligned, clause: Clause, rumour: Counterpart, surest: Counterpart) -> bool:
    """Do the words behind the last one that *surest* has stand all in *rumour*, and hardly in any other clause?"""
    words = [t for t in statement.passage.tokens if clause.span.start <= t.start < clause.span.end]
    told = surest.passage.stems_of(surest.clause.span)
    last = max((position for position, each in enumerate(words) if each.stem in told), default=-1)
    end = {each.stem for each in words[last + 1 :]}
    if len(end) < LEAST_TOLD or not end <= rumour.passage.stems_of(rumour.clause.span):
        return False
    others = (c for ranked in statement.cited for c in _sure(ranked.passage))
    return all(len(end & stems) * 2 < len(end) for stems in others)


@kept
def _rumours(passage: Passage) -> tuple[Clause, ...]:
    """The clauses that are no more than a rumour."""
    return tuple(each for each in passage.clauses if Counterpart(passage, each, 1.0).certainty <= Certainty.RUMOURED)


@kept
def _sure(passage: Passage) -> tuple[frozenset[str], ...]:
    """The stems of each clause that is no rumour."""
    sure = (each for each in passage.clauses if Counterpart(passage, each, 1.0).certainty > Certainty.RUMOURED)
    return tuple(passage.stems_of(each.span) for each in sure)


LEAST_TOLD = 2
"""Content stems from which the end of a clause tells something of its own."""


def _is_bare_subject(prose: str, span: Span) -> bool:
    """ "The old kiln," before "which ...": it claims nothing yet."""
    return bool(BARE_SUBJECT.fullmatch(prose, span.start, span.end) and RELATIVE.match(prose, span.end))


BARE_SUBJECT = re.compile(r"\s*(?:the|an?|its|their|his|her)(?:\s[\w-]+){1,3},\s*", re.IGNORECASE)
RELATIVE = re.compile(r"(?:which|who|whose|where)\b")


def _rumoured_values(statement: Aligned, told: Sequence[Clause]) -> Iterator[Gap]:
    """A value that the evidence gives only as a rumour, in a clause that does not say so, where none of *told* does."""
    for located in statement.located:
        if isinstance(located.fact, Name) or not located.occurrences:
            continue
        homes = [Counterpart(passage, passage.clause_of(fact.span), 1.0) for passage, fact in located.occurrences]
        if any(home.certainty > Certainty.RUMOURED for home in homes):
            continue
        if any(said_certainty(statement, each) <= Certainty.RUMOURED for each in told):
            return
        clause = statement.passage.clause_of(located.fact.span)
        said = said_certainty(statement, clause)
        if unconfirmed(statement.passage.article.prose, clause.span):
            continue
        hedged = (keeps_hedge(statement, said, home.passage, home.clause) for home in homes)
        if said > Certainty.RUMOURED and not any(hedged):
            yield Gap(clause, said, homes[0])


WILL = re.compile(r"\b(?:will|won['’]t|shall|would|is to|are to|due)\b", re.IGNORECASE)
SETTLED = re.compile(r"\b(?:will|won['’]t|shall|is to|are to|due)\b", re.IGNORECASE)
"""As ``WILL``, but for what depends on something else."""
PAST = re.compile(
    r"\b(?!compared\b|based\b|located\b|limited\b|related\b)(?:was|were|had|did|\w{3,}ed|took|came|began|went|gave|won|made|sold|bought|built|saw|ran|rose|fell|stood|held|lent|paid|met|left|kept|lost|spent|sent|went|hit|cut|put|set|led|read|said|told|drew|flew|grew|knew|threw|wore|wrote|drove|"
    r"spoke|broke|chose|froze|stole|swore|taught|bought|caught|fought|sought|brought)\b"
)


def _scheduled(statement: Aligned, clause: Clause, evidence: Counterpart) -> bool:
    """ "The price goes up on 1 June" for "will go up": the present tells what is settled as well as "will" does."""
    told = SUBORDINATE.sub(" ", clause.span.of(statement.passage.article.prose))
    meant = SETTLED.sub(" ", evidence.clause.span.of(evidence.passage.article.prose))
    timeless = not statement.passage.dates and any(d.span in evidence.clause.span for d in evidence.passage.dates)
    planned = evidence.certainty is Certainty.EXPECTED and not EXPECTED.search(meant)
    return planned and not PAST.search(told) and not (timeless and STATE.search(told))


SUBORDINATE = re.compile(r"\([^()]*\)|\b(?:because|since|after|who|which|when)\b(?! then)[^,;]*[,;]?", re.IGNORECASE)
"""What these open tells of another time than the main clause: "he misses the match because he missed a deadline"."""
STATE = re.compile(r"\b(?:has|have|is|are|employs?|counts?|stands?|amounts?)\b(?! (?:to|due|set|being)\b)")
"""Without a date the present of these tells what is, not what is settled to come."""


def _is_firmer(statement: Aligned, clause: Clause, evidence: Counterpart) -> bool:
    return _is_emphatic(statement, clause) and not _is_emphatic_evidence(evidence)


def _is_emphatic(statement: Aligned, clause: Clause) -> bool:
    prose = statement.passage.article.prose
    return not EMPHATIC_HEADS.isdisjoint(heads(prose, clause.span)) and bool(EMPHATIC.search(clause.span.of(prose)))


def _is_emphatic_evidence(evidence: Counterpart) -> bool:
    return bool(EMPHATIC.search(evidence.passage.sentence.span.of(evidence.passage.article.prose)))


def _is_done(statement: Aligned, clause: Clause, evidence: Counterpart) -> bool:
    """A plan told as done, whoever is said to report it: attribution lowers certainty, but not the tense."""
    if DONE_HEADS.isdisjoint(heads(statement.passage.article.prose, clause.span)):
        return False
    told = clause.span.of(statement.passage.article.prose)
    if not DONE.search(told) or EXPECTED.search(told):
        return False
    meant = evidence.clause.span.of(evidence.passage.article.prose)
    return bool(EXPECTED.search(meant)) and not DONE.search(meant)


def _one_assertion(statement: Aligned, clause: Clause, evidence: Counterpart, its: Counterpart) -> bool:
    """Do both say one thing: one evidence clause, an adverbial beside its main clause, two parts of one rumour?"""
    if its.clause.span == evidence.clause.span:
        return True
    adverbial = ADVERBIAL.match(statement.passage.article.prose, clause.span.start, clause.span.end)
    rumour = max(evidence.certainty, its.certainty) <= Certainty.RUMOURED
    return bool(adverbial or rumour) and its.passage.position == evidence.passage.position
