"""The kind of one part, given the article's context. The order of the tests is the method.

Source: the editing study, section 8: denial first, hearsay before opinion, doubt by modality last.
"""

import re
from dataclasses import dataclass

from rewriter.domain import Article, DateInterval, Fact, Granularity, Kind, Quantity, Quotation, Sentence, Span
from rewriter.reading.kinds.attributions import named, social_source
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.ground import Ground
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.idle import off_topic
from rewriter.reading.kinds.modality import likely_alone, possible
from rewriter.reading.kinds.opinions import mood, praise, significance
from rewriter.reading.kinds.parts import Part
from rewriter.reading.kinds.reports import confirmed, official, reported
from rewriter.reading.kinds.scopes import heading_scope, list_scope, outlook_scope
from rewriter.reading.kinds.titles import doubted


@dataclass(frozen=True, slots=True)
class Context:
    """What the whole article says about its parts."""

    article: Article
    ground: Ground
    asides: frozenset[str] = frozenset()
    idle: frozenset[tuple[int, int]] = frozenset()
    titles: frozenset[str] = frozenset()
    hearsay_keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Label:
    """A kind with its cue. ``spreads`` is true when the cue governs the parts around it too."""

    kind: Kind
    reason: str
    spreads: bool = False


def label_part(part: Part, context: Context) -> Label:
    """The label of *part* on its own; what its neighbours do to it is decided later."""
    return (
        _analogy(part, context)
        or _denial(part)
        or _mood(part, context.article)
        or _hearsay(part, context)
        or _opinion(part, context)
        or _precedent(part)
        or _uncertain(part, context)
        or Label(Kind.FACT, "states something that can be checked")
    )


def _analogy(part: Part, context: Context) -> Label | None:
    if (part.span.start, part.span.end) in context.idle and part.comparison is not None:
        return Label(Kind.ANALOGY, f"compares with something the article is not about ({part.comparison.cue!r})")
    if part.keys and part.keys <= context.asides and not official(part.text):
        return Label(Kind.ANALOGY, "its source serves only asides")
    if part.after_marker and part.capitals and off_topic(part.text, context.ground, part, named_only=True):
        return Label(Kind.ANALOGY, "an aside behind the marker")
    return None


def _denial(part: Part) -> Label | None:
    cue = denial(part.text)
    if cue and re.search(r"\b(?:which|that)\s+(?:\w+\s+){1,2}could\s+not\b", part.text):
        return None
    return Label(Kind.FACT, f"says what is not so or not confirmed ({cue!r})") if cue else None


def _mood(part: Part, article: Article) -> Label | None:
    """What posts feel, not what they claim."""
    cue = mood(part.text)
    from_posts = social(part.text) or _social_place(part, article)
    if not cue or not from_posts or hearsay(part.text) or counted(part):
        return None
    return Label(Kind.OPINION, f"tells the mood of posts ({cue!r})")


def _hearsay(part: Part, context: Context) -> Label | None:
    text, answered = part.text, official(part.text)
    cue = hearsay(text)
    if cue and not (answered and confirmed(text) and _stands_before(answered, cue, text)):
        return Label(Kind.RUMOUR, f"hearsay ({cue!r})", spreads=True)
    if cue := doubted(text, context.titles):
        return Label(Kind.RUMOUR, f"the article calls {cue!r} unconfirmed")
    if cue := social(text):
        return Label(Kind.RUMOUR, f"from a post or a forum ({cue!r})", spreads=True)
    if place := _social_place(part, context.article):
        return Label(Kind.RUMOUR, f"its only source is {place}", spreads=True)
    if not answered and (cue := list_scope(context.article, part.sentence, context.titles)):
        return Label(Kind.RUMOUR, f"listed under an uncertain lead-in ({cue!r})")
    return None


def _social_place(part: Part, article: Article) -> str:
    """The post or forum that is the only kind of source of *part*; empty where another source is cited too."""
    places = [social_source(key, article) for key in sorted(part.keys)]
    return places[0] if places and all(places) else ""


def _stands_before(one: str, other: str, text: str) -> bool:
    plain = flat(text).lower()
    return plain.find(one.lower()) <= plain.find(other.lower())


def _uncertain(part: Part, context: Context) -> Label | None:
    text = part.text
    if official(text):
        return None
    if (cue := outlook_scope(context.article, part.sentence)) and not stated(part.sentence, part):
        return Label(Kind.RUMOUR, f"listed under an outlook ({cue!r})")
    if not part.keys and (cue := heading_scope(context.article, part.sentence)):
        return Label(Kind.RUMOUR, f"stands under a heading that announces rumours ({cue!r})")
    if (cue := possible(text)) and not _speaker(part) and not (part.keys and likely_alone(text)):
        return Label(Kind.RUMOUR, f"possible, not reported as so ({cue!r})")
    if re.search(r"\bsuggest(?:s|ing)?\b", text) and not re.search(
        r"\b(?:stud|data|trial|analys|result|survey|evidence|figures)\w*\b", text
    ):
        return Label(Kind.RUMOUR, "an inference ('suggests')")
    if part.keys and part.keys <= context.hearsay_keys:
        return Label(Kind.RUMOUR, "its source is used for hearsay")
    return None


_WEIGHED = re.compile(r"\s(?:suggests?|shows?|offers?|gives?)\s+(?:\w+\s+)?(?:potential|promise|hope)\W*$")


def _precedent(part: Part) -> Label | None:
    """A comparable case with a number ("X's success after three years suggests potential"): the case is a fact."""
    told = weighed(part.text)
    return Label(Kind.FACT, "a comparable case, with its number") if told < len(part.text) and counted(part) else None


def weighed(text: str) -> int:
    """Where *text* stops telling a case and says only that it is promising; its length where it does not."""
    match = _WEIGHED.search(text[-80:])
    return max(0, len(text) - 80) + match.start() if match else len(text)


_RESEARCH = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|meta-analys[ei]s|analys[ei]s|evidence|researchers?|scientists|authors|reviews?|data)\b",
    re.IGNORECASE,
)


def _speaker(part: Part) -> bool:
    """True when the part says who says so, by name and report verb."""
    if _RESEARCH.search(part.text):
        return True
    return bool((part.capitals and reported(part.text)) or (named(part) and not social(part.text)))


def _opinion(part: Part, context: Context) -> Label | None:
    cue = significance(part.text)
    if cue and not measured(part) and not official(part.text):
        return Label(Kind.OPINION, f"says what it means, not what happened ({cue!r})")
    if stated(part.sentence, part) or official(part.text):
        return None
    if (cue := praise(part.text)) and not reported(part.text):
        return Label(Kind.OPINION, f"praise or mood ({cue!r})")
    if part.after_marker:
        return Label(Kind.OPINION, "an aside behind the marker")
    return None if part.keys or reported(part.text) else _unsourced(part, context.ground)


_SUBJECTIVE = re.compile(
    r"\b(?:few|so|most|best|worst|never|ever|always|every\w*|nobody|anyone|someone|we|us|our|you|your|i|enough|long"
    r"|frankly|honestly|surely|deserv\w*|painless|no-brainer|magic|dream|soul|heart|hope\w*|love\w*|beaut\w*|too|no|how"
    r"|like|of course|anybody|somewhere|somehow)\b",
    re.IGNORECASE,
)


def _unsourced(part: Part, ground: Ground) -> Label | None:
    """What nobody is cited for and holds no value: an aside, a view, or a plain statement about the subject."""
    own = frozenset({part.sentence.id})
    names = [name for start, _, name in part.capitals if start or " " in name]
    stems = set(part.stems)
    if names and not any(ground.knows_name(name, own) for name in names) and not stems & ground.topic:
        return Label(Kind.ANALOGY, "no source, and about something the article does not otherwise mention")
    if not names and (not stems & ground.topic or _SUBJECTIVE.search(part.text)):
        return Label(Kind.OPINION, "nothing in it that a reader could check")
    if _SUBJECTIVE.search(part.text) and not stated(part.sentence, part):
        return Label(Kind.OPINION, "a view without a source")
    return None


_NUMBER = re.compile(r"\d", re.ASCII)
_GLOSS = re.compile(r"\([^()]{0,120}\)")


def stated(sentence: Sentence, part: Part) -> bool:
    """True when *part* holds a value outside brackets: a quantity, a date or somebody's words."""
    if any(_counts(fact) or isinstance(fact, DateInterval) for fact in _outside(part)) or _speaks(part):
        return True
    return not sentence.facts and bool(_NUMBER.search(part.text))


def measured(part: Part) -> bool:
    """True when *part* holds a quantity, a day or a month, or somebody's words; a year alone measures nothing."""
    return any(_counts(fact) or _to_the_month(fact) for fact in _outside(part)) or _speaks(part)


def _counts(fact: Fact) -> bool:
    """True for a quantity that measures something; "Season 2" and "third" only number it."""
    return isinstance(fact, Quantity) and fact.unit != "ordinal"


def _to_the_month(fact: Fact) -> bool:
    return isinstance(fact, DateInterval) and fact.granularity in (Granularity.DAY, Granularity.MONTH)


def counted(part: Part) -> bool:
    """True when *part* holds a quantity outside brackets."""
    return any(_counts(fact) for fact in _outside(part))


def _outside(part: Part) -> list[Fact]:
    glosses = [Span(part.span.start + m.start(), part.span.start + m.end()) for m in _GLOSS.finditer(part.text)]
    inside = (fact for fact in part.sentence.facts if fact.span in part.span)
    return [fact for fact in inside if not any(fact.span in gloss for gloss in glosses)]


def _speaks(part: Part) -> bool:
    quotations = (fact for fact in part.sentence.facts if isinstance(fact, Quotation) and fact.span in part.span)
    return any(quotation.is_speech and len(quotation.words) > 2 for quotation in quotations)
