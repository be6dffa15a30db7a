"""How sure a statement of the rewrite says it is, from its own words and nothing else.

The labels of a rewrite read as an article also weigh its markers ("a post"); a statement is not hedged by that.
"""

import re

from rewriter.domain import Certainty, Clause
from rewriter.facts.attribution import attribution
from rewriter.facts.certainty import certainty
from rewriter.facts.certainty_cues import POSSIBLE
from rewriter.facts.confirmation import unconfirmed
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.rules.alignment.case import Aligned
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

WORDS = re.compile(r"[\w@/]{3,}")
VAGUE = frozenset(
    {"the", "a", "an", "one", "some", "social-media", "social", "media", "online", "source", "named", "com", "https"}
)
FACTIVE = re.compile(
    r"\b(?:reveal(?:s|ed)?|confirm(?:s|ed)?|prov(?:es|ed)|disclos(?:es|ed)|establish(?:es|ed)|discover(?:s|ed))\b",
    re.IGNORECASE,
)
"""Verbs that vouch for what they report: a rumour does not become one's revelation."""
PLANNING = re.compile(
    r"\b(?:plans\s+(?!(?:are|were|was|is|of|that|which|who|and|or|but|as|in|at|by|have|had|has|will|would|may|with|"
    r"from)\b)\w|(?:plan|schedule|timetable|programme|budget)s?\s(?:counts?|reckons?|relies|rely|banks?|speaks?|aims?|"
    r"allows?|assumes?)\b|(?:count(?:s|ed|ing)?|bank(?:s|ed|ing)?)\son|reckon(?:s|ed|ing)?\s(?:with|on)|"
    r"budget(?:s|ed)\sfor|(?:is|are|was|were)\s(?:meant|intended|designed|projected)\sto|fore(?:sees?|saw|seen)|envisag(?:es?|ed)|(?:yet|still)\sto\s[a-z])",
    re.IGNORECASE,
)
"""What a statement may say of a plan besides the cues that articles are labelled by ("plans a second line")."""
OPEN = re.compile(
    r"\bwhether\b[^.;]{0,200}\b(?:is|remains)\s(?:still\s|as\syet\s)?(?:open|unclear|undecided|unsettled)\b|"
    r"\b(?:yet\sto\s|(?:not|n['’]t)\s(?:yet\s)?)(?:decided?|ma[dk]e\s(?:up\s)?(?:his|her|its|their)\smind)\b",
    re.IGNORECASE,
)
"""What somebody has not decided may come or not."""
TALK = re.compile(
    r"\b(?:(?:they|people|locals|residents|some|many)\s(?:\w+\s)?(?:say|tell\syou|claim|reckon)|"
    r"(?:talk|chatter)\s(?:is|of|that|in)|(?:talk|chatter|word|gossip)\shas\sit|word\sis|the\sstory\sgoes)\b",
    re.IGNORECASE,
)
""" "They say", "the talk in the taxi rank is": what nobody in particular says."""
BARE = 3
"""Content stems up to which a clause such as "which nobody has confirmed" speaks of the rest of its sentence."""


@kept
def said_certainty(statement: Aligned, clause: Clause) -> Certainty:
    """What the clause claims: its wording, its sentence's frame and its section's heading, the weakest of them."""
    said = min(worded(statement.passage, clause), frame(statement.passage))
    return min(said, Certainty.RUMOURED) if statement.section is Certainty.RUMOURED else said


@kept
def frame(passage: Passage) -> Certainty:
    """What holds for the whole sentence: a leading attribution, or a bare "this is unconfirmed"."""
    first = passage.clauses[0]
    leading = worded(passage, first) if attribution(passage.article.prose, first.span) else Certainty.ASSERTED
    bare = any(_is_bare_doubt(passage, clause) for clause in passage.clauses[1:])
    return Certainty.RUMOURED if bare else leading


@kept
def worded(passage: Passage, clause: Clause) -> Certainty:
    said, text = certainty(passage.article.prose, clause.span), clause.span.of(passage.article.prose)
    if hearsay(text) or social(text) or TALK.search(text) or OPEN.search(text):
        return min(said, Certainty.RUMOURED)
    return Certainty.EXPECTED if said is Certainty.ASSERTED and PLANNING.search(text) else said


def keeps_hedge(statement: Aligned, said: Certainty, evidence: Passage, clause: Clause) -> bool:
    """Does the statement hedge as the evidence's own words do, though the whole article makes it a rumour?

    "Digital Weekly suggests ..." retold as "Digital Weekly suggests ..." is faithful, whatever the labels weigh.
    """
    meant = min(worded(evidence, clause), frame(evidence))
    if said <= meant < Certainty.ASSERTED:
        return True
    if FACTIVE.search(_prose(statement.passage)) and not FACTIVE.search(_prose(evidence)):
        return False
    possible = POSSIBLE.search(clause.span.of(evidence.article.prose))
    if possible and not POSSIBLE.search(_prose(statement.passage)):
        return False
    claimants = {word.casefold() for word in WORDS.findall(" ".join(c.attribution for c in evidence.clauses))} - VAGUE
    return bool(claimants & {word.casefold() for word in WORDS.findall(_prose(statement.passage))})


def _prose(passage: Passage) -> str:
    return passage.sentence.span.of(passage.article.prose)


def _is_bare_doubt(passage: Passage, clause: Clause) -> bool:
    return unconfirmed(passage.article.prose, clause.span) and len(passage.stems_of(clause.span)) <= BARE
