"""The same statement in fewer words: what its marker says already, and clauses that hold no fact.

Nothing that a reader could check is lost: whatever goes has no number, date, name, quotation or negation of its own.
Only clauses between commas and fixed phrases go, so that what is left is a sentence.
"""

import re
from dataclasses import replace

from rewriter.domain import Article, Citation, Sentence, Status
from rewriter.editing.candidate import Candidate
from rewriter.editing.fragments import is_sentence
from rewriter.editing.references import points_back
from rewriter.editing.status import doubtful
from rewriter.editing.wording import sentence_case, tidy
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.reports import reported
from rewriter.reading.kinds.verbs import finite

_YEAR = re.compile(r"\s*[(,]?\s*\d{4}[a-z]?\)?$")
_SPEECH_TAIL = re.compile(
    r"\b(said|says|wrote|writes)\s(?:in|at|during|on|to)\s(?:an?|the|its|his|her|their)\s(?:[a-z-]+\s){0,2}"
    r"(?:interview|notice|statement|release|report|letter|filing|e-?mail|review|newsletter|memo|hearing|meeting"
    r"|briefing|webcast|conference|event)(?=\.$|:\s[“\"])"
)
_REACTIONS = re.compile(
    r"\s\((?:(?:[A-Z][a-z]+\s)?\d{4},\s)?\d[\d,.]*\s?(?:[km]|thousand|million)?\s"
    r"(?:views|likes|votes|upvotes|comments|shares|reposts|retweets|followers|subscribers|members)\)",
    re.IGNORECASE,
)
"""How many saw a post says nothing about what it claims: "(June 2025, 10,000 views)"."""
_WHICH = re.compile(r",\s+(?:which|where)\s+(?P<said>[^,;:()“”\"]{6,120})(?P<stop>,\s+|\.$)")
_AND = re.compile(
    r",\s+and\s+(?P<said>(?:the|its|their|his|her|it|they|this|that)\s[^,;:()“”\"]{6,100})(?P<stop>\.)$"
)
_KIN = re.compile(
    r",\s+who\s+(?:is|are|was|were)\s+(?:not|no)\s+(?:related|relation|kin)\b[^,;:()]{0,60}(?:,|(?=\.$))"
    r"|\s+and\s+(?:is|are)\s+not\s+related\s+to\s+\w+(?:\s\w+)?(?=,)|\s+and\s+no\s+relation(?=,)"
)
_NOT = re.compile(r"\b(?:no|not|never|none|nor|neither|nobody|nothing|without|only|cannot)\b|n[’']t\b", re.IGNORECASE)
_CLAUSE = 4
"""Words of a clause that is more than a label."""
_LEAST = 5
"""Words of what is still told."""


def tightened(article: Article, candidate: Candidate) -> Candidate:
    """*candidate* without the outlet that its marker names anyhow, and without the occasion on which a thing was said.

    Who says so stays, also where it is that outlet alone: without it the report would be a plain fact.
    """
    text = _MYSTERY.sub("", _REACTIONS.sub("", _SPEECH_TAIL.sub(r"\1", candidate.text)))
    if outlets := _outlets(article, candidate.citations):
        named = rf"(?:[Tt]he\s+)?(?:{'|'.join(map(re.escape, outlets))})"
        text = re.sub(rf",\s+(?:seen|obtained|reviewed|viewed|quoted|cited|published)\s+by\s+{named},", "", text)
        text = re.sub(rf"\btold\s+{named}(?=[.,]|\s(?:that|on|in)\b)", "said", text, count=1)
    if outlets := _publishers(article, candidate.citations):
        text = _SAME.sub(f", {outlets[0]} ".replace("\\", ""), text)
    return candidate if text == candidate.text else replace(candidate, text=sentence_case(tidy(text)))


def _publishers(article: Article, citations: tuple[Citation, ...]) -> list[str]:
    """The one publisher of *citations*, with its article; none where there are two or it is not named."""
    sources = {article.by_key.get(key) for citation in citations for key in citation.keys}
    names = {one.publisher for one in sources if one is not None and one.publisher}
    called = [name if name.startswith("The ") else f"the {name}" for name in sorted(names)]
    return called if len(called) == len(sources) == 1 else []


def _outlets(article: Article, citations: tuple[Citation, ...]) -> list[str]:
    """What readers see the sources of *citations* called in their markers, longest first: ``Civic Ledger (2026)``.

    A number shows nobody: behind "[8]" the outlet stays in the sentence.
    """
    found: set[str] = set()
    shown = " ".join(citation.text for citation in citations)
    for citation in citations:
        sources = (source for key in citation.keys if (source := article.by_key.get(key)))
        entries = (part for one in sources for part in (one.publisher, *one.title.split(", ")))
        written = (citation.text,) if citation.in_prose else ()
        for name in (*written, *citation.names, *entries):
            found |= {name, _YEAR.sub("", name)}
    plain = {re.sub(r"^[Tt]he\s", "", one).strip() for one in found}
    return sorted((one for one in plain if one[:1].isupper() and one in shown), key=lambda one: (-len(one), one))


_ANNOUNCED = re.compile(r"(?P<lead>[A-Z][^:;.“”\"()\d]{8,60}):\s(?=[a-z0-9$€£])")
"""What a first clause says of the sentence to come: "Wages add to the bill: ..."."""
_RECORD = re.compile(
    r"\b(?:record|only|first|last|sole|new|than|more|less|fewer|like|half|twice|double|\w+est)\b|^(?:It|This|That|They)\b",
    re.IGNORECASE,
)
"""A lead that makes a claim of its own: a record, a comparison."""
_MYSTERY = re.compile(
    r";\s(?:where|how|why|whether|who)\s[^;.“”\"]{3,80}\sis\s(?:a\smystery|anyone[’']s\sguess|unclear|unknown|not\sclear)"
    r"(?=\.$)"
)
_JOINED = re.compile(r"(?P<lead>[A-Z][^,:;.“”\"()\d]{8,60}),\sand\s(?=\S+\s\S+\s\S+)")
"""A first main clause that only leads up to the second: "The chase began in the summer, and the first offer ..."."""
_TRAILING = re.compile(r",\s(?P<said>(?:its|his|her|their|the\s[a-z]+[’']s)\s[a-z][a-z -]{3,30})(?=\.$)")
_SAME = re.compile(r",\sthe\ssame\s(?:paper|outlet|magazine|site|report|source|newspaper|station)\s(?=[a-z]+\.$)")
_COLOUR = re.compile(
    r",\s(?:calling\s(?:it|them|him|her|the\s[a-z-]+)|describing\s(?:it|them|the\s[a-z-]+)\sas|joking|quipping"
    r"|and\s(?:[A-Z][\w’'-]+|he|she|it|they|the\s[a-z-]+)\s(?:has\s|have\s)?(?:called|calls|dubbed)\s(?:it|them|the\s[a-z-]+)"
    r"|and\s(?:calls|called|dubbed|describes)\s(?:it|them|the\s[a-z-]+))\b[^,;:“”\"]{0,40}[“\"][^“”\"]{3,80}[”\"](?=\.?$)"
)
"""A closing remark in somebody's words on what was told before."""
_SECONDARY = (_WHICH, _AND)


def terse(candidate: Candidate) -> Candidate:
    """*candidate* without the secondary clauses that hold no fact: what an editor cuts where space is short."""
    if candidate.status is Status.UNCONFIRMED:
        return candidate
    plain = _KIN.sub("", candidate.text)
    text = _without_lead(candidate, plain if candidate.denial else _COLOUR.sub("", plain))
    trailing = _TRAILING.search(text)
    if trailing and _idle(candidate.sentence, trailing["said"]) and not finite(f"It {trailing['said']}"):
        text = text[: trailing.start()] + "."
    for pattern in _SECONDARY:
        match = pattern.search(text)
        if match and _idle(candidate.sentence, match["said"]):
            left = text[: match.start()] + ("." if match["stop"] == "." else " ") + text[match.end() :]
            text = left if _stands(left) else text
    return candidate if text == candidate.text else replace(candidate, text=sentence_case(tidy(text)))


def _without_lead(candidate: Candidate, text: str) -> str:
    """*text* without a clause before a colon that only announces the sentence behind it."""
    match = _ANNOUNCED.match(text) or _JOINED.match(text)
    if match is None:
        return text
    lead, rest = match["lead"], text[match.end() :]
    says = _RECORD.search(lead) or doubtful(lead) or reported(lead) or denial(lead)
    clause = finite(lead) and len(lead.split()) >= _CLAUSE and not says
    announces = clause and _idle(candidate.sentence, lead[0].lower() + lead[1:])
    return rest if announces and is_sentence(rest) and not points_back(rest) else text


def _idle(sentence: Sentence, words: str) -> bool:
    """True where *words* hold no fact, no negation and no name."""
    factual = any(" ".join(fact.text.split()) in words for fact in sentence.facts)
    return not (factual or words != words.lower() or any(c.isdigit() for c in words) or _NOT.search(words))


def _stands(text: str) -> bool:
    return finite(text) and len(text.split()) >= _LEAST
