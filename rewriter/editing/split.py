"""Two statements out of one: a fact, and the unsure thing that was hung on it with "and", "but" or "though".

Source: the editing study, section 4, "and a likely release in Y" and the coordinate with its own subject and verb.
"""

import re
from dataclasses import replace

from rewriter.domain import Article, Kind, Sentence
from rewriter.editing.fragments import is_sentence
from rewriter.editing.references import points_back, subject
from rewriter.editing.trim import KEPT, Trimmed
from rewriter.editing.wording import sentence_case, words_of
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook, possible
from rewriter.reading.kinds.parts import closing
from rewriter.reading.kinds.verbs import finite

_HUNG = re.compile(
    r"(?P<host>.{20,400}\S),?\s+and\s+(?P<article>an?|the|its|their)\s+(?P<word>likely|possible|potential|probable"
    r"|rumou?red|hoped-for|expected|tentative)\s+(?P<noun>[^,;:()]{3,120}?)\.?$"
)
_SAID = {
    "likely": "likely",
    "possible": "possible",
    "potential": "possible",
    "probable": "probable",
    "expected": "expected",
    "hoped-for": "hoped for",
    "tentative": "tentative",
}


def split_likely(text: str) -> tuple[str, str] | None:
    """*text* as a sure statement and an unsure one; None where nothing likely hangs on it or it is unsure itself."""
    match = _HUNG.match(text)
    if match is None:
        return None
    host = match["host"]
    if possible(host) or hearsay(host) or social(host):
        return None
    article = "the" if match["article"] == "the" else "an" if match["noun"][0] in "aeio" else "a"
    said = _SAID.get(match["word"], "rumoured")
    return sentence_case(host), sentence_case(f"{article} {match['noun']} is {said}")


_OPENING = 6
"""Words within which a pronoun points back at the first half; a later one has its noun beside it."""
_JOINED = re.compile(r"(?P<sure>[^;“”\"]{15,400});\s(?P<unsure>[^;“”\"]{15,400})$")
_BOTH = re.compile(
    r"(?P<who>[^,;:“”\"]{3,120}?)\s(?P<be>is|are|was|were)\s(?P<one>[^,;:“”\"]{3,120}?),?\s(?:and|but)\s"
    r"(?P<two>(?:possibly|perhaps|potentially|probably|maybe)\s[^;:“”\"]{3,200})$"
)


def split_sure(text: str) -> tuple[str, str] | None:
    """*text* as what is stated flatly and what is doubted; None where one cannot stand without the other.

    "Ratings were low; some have argued ..." and "the dose is regarded as safe and possibly enough".
    """
    plain = text.removesuffix(".")
    if match := _BOTH.match(plain):
        who = match["who"]
        halves = (f"{who} {match['be']} {match['one']}.", f"{who} {match['be']} {match['two']}.")
        fits = not (finite(who) or _doubtful(halves[0]) or points_back(who))
    elif match := _JOINED.match(plain):
        opening = " ".join(match["unsure"].split()[:_OPENING])
        said = _anchored(opening, subject(match["sure"]))
        rest = said + match["unsure"][len(opening) :]
        halves = (sentence_case(match["sure"]), sentence_case(rest))
        stand = bool(said) and is_sentence(match["sure"]) and is_sentence(rest)
        fits = stand and bool(_doubtful(rest)) and not (_doubtful(halves[0]) or points_back(rest))
    else:
        return None
    return halves if fits else None


def _doubtful(text: str) -> str:
    return possible(text) or hearsay(text) or social(text) or outlook(text)


_RELATIVE_TIME = re.compile(r"\b(?:after|afterwards|then|later|thereafter|before|earlier)\W*$")
"""A time told from the first half's: it must stay beside it."""
_TURN = re.compile(r"\s*(?:[,;]?\s*(?:but|though|although|while|yet|whereas|and)\s+|;\s*)", re.IGNORECASE)


def part_turn(article: Article, sentence: Sentence, trimmed: Trimmed) -> tuple[Trimmed, ...] | None:
    """A fact and the rumour after its "but" or "though", each with its own markers; None where they share them."""
    kept = [clause for clause in sentence.clauses if clause.kind in KEPT]
    turn = next((i for i, clause in enumerate(kept) if clause.kind is Kind.RUMOUR), 0)
    if not turn or trimmed.cut or any(clause.kind is not Kind.RUMOUR for clause in kept[turn:]):
        return None
    spans = [clause.span for clause in sentence.clauses]
    halves = []
    for group in (kept[:turn], kept[turn:]):
        text = words_of(article, sentence, tuple(clause.span for clause in group))
        marks = dict.fromkeys(mark for clause in group for mark in closing(sentence, clause.span, spans))
        halves.append((text, tuple(marks), tuple(clause.kind for clause in group)))
    opening = _TURN.match(halves[1][0])
    rest = halves[1][0][opening.end() :] if opening else ""
    if not rest or not finite(halves[0][0]) or not finite(rest) or set(halves[0][1]) & set(halves[1][1]):
        return None
    first = Trimmed(sentence_case(halves[0][0]), *halves[0][1:])
    if _RELATIVE_TIME.search(rest):
        return (replace(first, cut="a rumour that counts its time from the fact was cut"),)
    rest = _anchored(rest, subject(halves[0][0]))
    return (first, Trimmed(sentence_case(rest), *halves[1][1:])) if rest else None


_IT = re.compile(r"\b[Ii]t\b(?!\s+(?:is|was)\s+\w+\s+(?:that|to)\b)")
_PERSON = re.compile(r"\b(?:he|she|they|its|his|her|their|them|this|these|those)\b", re.IGNORECASE)


def _anchored(rest: str, antecedent: str) -> str:
    """*rest* with an "it" that means the first half's subject said out; empty when a pronoun would hang in the air."""
    if _PERSON.search(rest):
        return ""
    if not _IT.search(rest):
        return rest
    said = antecedent[0].lower() + antecedent[1:] if antecedent.startswith(("The ", "A ", "An ")) else antecedent
    return _IT.sub(said, rest, count=1) if said else ""
