"""Sentences that answer a question just asked: with the question gone they need its topic, or they say nothing."""

import re

from rewriter.domain import Article, Kind
from rewriter.editing.fragments import is_sentence
from rewriter.editing.references import third
from rewriter.editing.wording import tidy
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.verbs import finite

_WORD = re.compile(
    r"(?:yes|no|not|maybe|perhaps|probably|hardly|because|nobody|everyone|soon|never|nothing)\b", re.IGNORECASE
)
_DOUBTFUL_START = re.compile(r"(?:no|nobody|nothing|everyone|perhaps|probably)\s+[a-z]", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:With|After|On|By|At|For|Since|Despite|If|When|While|As|Although|Though|From|During|According|Under)\b"
)
_REPORTING = re.compile(
    r"(?:[^,;]{1,60}\s(?:says?|said|told|reports?|reported|expects?|estimates?)\b|according\s+to\b)"
)
_TOPICS = (
    (r"(?:when|what\s+date)\b.*\bopen", "Opening date"),
    (r"(?:when|what\s+date)\b.*\b(?:launch|come\s+out|arrive|land)", "Launch date"),
    (r"(?:when|what\s+date)\b.*\b(?:release|air|premiere|stream)", "Release date"),
    (r"(?:when|what\s+date)\b.*\b(?:start|begin)", "Start date"),
    (r"(?:when|what\s+date)\b.*\b(?:finish|complete|end|be\s+ready)", "Completion date"),
    (r"when\b", "Date"),
    (r"(?:how\s+much|what)\b.*\b(?:cost|price|pay|charge)", "Cost"),
    (r"how\s+(?:big|large|long|tall|wide|high|heavy|deep)\b", "Size"),
    (r"how\s+(?:far|fast)\b", "Range and speed"),
    (r"how\s+many\b", "Number"),
    (r"where\b", "Place"),
)
_WHEN_DOES = re.compile(r"\W*When\sdoes\s(?P<who>the\s(?:[a-z-]+\s){0,2}[a-z-]+)\s(?P<verb>[a-z]{3,12})\?$")
"""A question whose own words say what the answer dates: "When does the window shut?"."""
_QUESTIONS = tuple((re.compile(pattern, re.IGNORECASE), topic) for pattern, topic in _TOPICS)


def standing(article: Article, order: int, text: str) -> str:
    """*text*, made of sentence number *order*, as it can stand without the question before it.

    Its topic is put in front; empty where that fails.

    "August 2029, the club says." after "When will it open?" becomes "Opening date: August 2029, the club says."
    """
    before = article.sentences[order - 1] if order else None
    if before is None or before.kind not in (Kind.FILLER, Kind.CALL_TO_ACTION, Kind.META):
        return text
    asked = tidy(before.span.of(article.prose))
    if asked.endswith("?") and (measured := _measured(asked, text)):
        return f"{measured}: {text[0].lower()}{text[1:]}"
    if not asked.endswith("?") or not _leans(text):
        return text
    if told := _WHEN_DOES.match(asked):
        if text.lower().startswith(told["who"]):
            return text
        when = f"{text[0].lower()}{text[1:]}"
        if _AT.match(when):
            return f"{told['who'][0].upper()}{told['who'][1:]} {third(told['verb'])} {when}"
        return f"When {told['who']} {third(told['verb'])}: {when}"
    topic = next((topic for pattern, topic in _QUESTIONS if pattern.match(asked)), "")
    return f"{topic}: {text}" if topic else ""


_AT = re.compile(r"(?:at|on|in|from|by|not\s(?:before|until))\s")
_HOW = re.compile(
    r"\W*How\s(?P<how>long|big|large|high|tall|wide|deep|heavy|fast|far)\s(?:will|is|are|was|were)\s(?:the|its|their)\s"
    r"(?P<what>(?:[a-z-]+\s)??[a-z-]+)(?:\sbe)?\?$"
)
_CALLED = {"long": "length", "big": "size", "large": "size", "high": "height", "tall": "height", "wide": "width"}
_CALLED |= {"deep": "depth", "heavy": "weight", "fast": "speed", "far": "range"}


def _measured(asked: str, text: str) -> str:
    """"Runway length" for "How long will the runway be?", where the answer does not say what it measures."""
    match = _HOW.match(asked)
    plain = " ".join(word for word in text.split() if word.islower())
    if match is None or not _VALUE.search(text) or set(content_stems(match["what"])) & set(content_stems(plain)):
        return ""
    return f"{match['what'][0].upper()}{match['what'][1:]} {_CALLED[match['how']]}"


_VALUE = re.compile(r"\d")


def _leans(text: str) -> bool:
    """True for an answer that is no sentence of its own: "Yes, ...", "Because ...", "August 2029, the club says"."""
    if _WORD.match(text) and not _DOUBTFUL_START.match(text):
        return True
    if not is_sentence(text):
        return True
    first, _, rest = text.partition(", ")
    return bool(rest and not finite(first) and not _LEADS.match(first) and _REPORTING.match(rest) and _bare(first))


def _bare(first: str) -> bool:
    """True for a date, an amount or a place alone: a few words, none of them a subject with a verb to come."""
    return len(first.split()) <= 6 and (any(c.isdigit() for c in first) or first.startswith(("In ", "Not ")))
