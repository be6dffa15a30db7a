"""Where a clause of a statement claims more certainty than the evidence clause it restates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rewriter.domain import Certainty, Clause, Name
from rewriter.facts import polarity
from rewriter.facts.certainty_cues import EXPECTED
from rewriter.facts.confirmation import unconfirmed
from rewriter.facts.word_sets import heads, words
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.counterpart import Counterpart, clauses
from rewriter.rules.alignment.hedging import keeps_hedge, said_certainty
from rewriter.rules.alignment.kept import kept

DONE = re.compile(
    r"\b(?:began|started|opened|launched|shipped|arrived|happened|took (?:place|over)|came out|went on sale|finished|"
    r"(?:has|have|had) (?:\w+ly )?(?:begun|\w+ed|taken|gone|come|won|built|made|sold|bought))\b",
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
    pairs = [(clause, max(found, key=lambda each: each.certainty)) for clause, found in clauses(statement) if found]
    prose, whole = statement.passage.article.prose, statement.passage.sentence.span
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
    told = clause.span.of(statement.passage.article.prose)
    meant = SETTLED.sub(" ", evidence.clause.span.of(evidence.passage.article.prose))
    timeless = not statement.passage.dates and any(d.span in evidence.clause.span for d in evidence.passage.dates)
    planned = evidence.certainty is Certainty.EXPECTED and not EXPECTED.search(meant)
    return planned and not PAST.search(told) and not (timeless and STATE.search(told))


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
