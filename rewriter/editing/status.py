"""The part of the rewrite a cited statement belongs to."""

import re
from dataclasses import replace
from itertools import pairwise

from rewriter.domain import Certainty, Status
from rewriter.editing.answering import Answering
from rewriter.editing.candidate import Candidate
from rewriter.editing.trim import KEPT
from rewriter.editing.values import content_of
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.reports import confirmed

_NOTHING = re.compile(r"\b(?:confirm|announc|unveil|approv|publish|sign)\w*\s+(?:no|nothing|neither|none)\b")
"""An act that did not happen: "has confirmed no such coach"."""
_ASIDE = re.compile(
    r"^(?:Before|After|When|Until|Once|Since|If|Unless|Because)\s[^,;:]*,|(?:,\s(?:which|who|whose|where)|\s(?:before|after|when|until|once|since|if|unless|because))\s[^,;:]*"
)
"""Clauses whose verb is not what the statement says: "five days before the club announced the transfer"."""
_TO_COME = re.compile(
    r"\b(?:will|shall|(?:is|are)\sto|(?:plan|aim|intend|hope)s?\sto|on\scourse"
    r"|(?:due|planned|promised|scheduled|set)\s(?:for|to|in|by|on))\b"
)

_CLOSE = 3
"""Characters between markers that stand together."""
_LABELLED_DISPUTE = re.compile(r"[A-Z][\w -]{2,40}:\s[^.;]*\b(?:while|whereas|but)\b")


def status_of(text: str) -> Status:
    """Confirmed when somebody answers for it by an official act and nothing in it is a forecast; else reported."""
    told = _ASIDE.sub("", text)
    act = confirmed(told)
    if not act or doubtful(text):
        return Status.REPORTED
    absence = denial(text)
    plain = flat(told)
    if _NOTHING.search(plain) or (absence and plain.find(absence) <= plain.find(act)):
        return Status.REPORTED
    return Status.CONFIRMED


def doubtful(text: str) -> bool:
    """True where *text* guesses, forecasts or passes on what nobody answers for."""
    return bool(possible(text) or outlook(text) or hearsay(text) or social(text))


def answered(candidate: Candidate, answering: Answering) -> Candidate:
    """*candidate*, confirmed where its sources answer for what it states flatly.

    A plan, a denial and what is told as somebody's word stay reported; a paper confirms what it counted, not what it
    makes of it.
    """
    clauses = [clause for clause in candidate.sentence.clauses if clause.kind in KEPT]
    flatly = all(clause.certainty is Certainty.ASSERTED and not clause.attribution for clause in clauses)
    text = candidate.text
    if candidate.status is not Status.REPORTED or candidate.denial or not flatly or _TO_COME.search(text):
        return candidate
    content = content_of(candidate.sentence, text)
    quoted = any(one.startswith("“") for one in content.hard)
    counted = any(not one.startswith("“") for one in content.hard) or content.dates
    if quoted or doubtful(text) or _two_tellers(candidate):
        return candidate
    answered_for = answering.all_of(candidate.citations, papers=bool(counted))
    return replace(candidate, status=Status.CONFIRMED) if answered_for else candidate


def _two_tellers(candidate: Candidate) -> bool:
    """True where *candidate* sets two accounts side by side: markers of different sources in different places."""
    spans = sorted((mark.span.start, mark.span.end) for mark in candidate.citations)
    apart = any(later[0] - earlier[1] > _CLOSE for earlier, later in pairwise(spans))
    return apart or bool(_LABELLED_DISPUTE.match(candidate.text))
