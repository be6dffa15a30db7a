"""Certainty raised: what may be is said to be, a plan is told as done, hearsay as fact."""

import random
import re
from collections.abc import Callable

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Change, Planted, Told, plant, swap
from rewriter.evaluation.planting.verbs import CHANGING, PAST, THIRD

_Rewrite = str | Callable[[re.Match[str]], str]
_RAISED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\b(?:may|might|could) (?=[a-z]+\b)(?!not\b)", "will "),
        (
            r"\b(?:is|are) (?:widely |currently |still )?(?:expected|likely|hoped|projected|thought) to (?=[a-z])",
            "will ",
        ),
        (r"\b(?:plans|hopes|aims|intends|expects) to (?=[a-z])", "will "),
        (r"\b(?:plan|hope|aim|intend|expect) to (?=[a-z])", "will "),
        (r"\bexpects (?=(?:a|an|the) )", "has confirmed "),
        (r"\b(?:probably|possibly|perhaps|likely) (?=[a-z])", "certainly "),
        (r"\bis expected (?=in|on|before|after|this|next)", "is certain "),
        (r"\b(?:forecasts|predicts|estimates) (?=[a-z0-9])", "has confirmed "),
        (r"\b(?:suggests?|indicates?) that\b", "proves that"),
        (r"\bproposed (?=[a-z]+ )", "approved "),
        (r"\bappears? to have (?=[a-z]+ed\b)", "has "),
    )
)  # fmt: skip
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|dismiss\w*|reject\w*|nobody|whether|how|unclear|no|not)\b", re.IGNORECASE)
_WOULD = re.compile(r"\bwould (?!not\b|have\b|like\b)(?=[a-z]+\b)")
_WILL = re.compile(r"\b(?P<aux>will|would) (?P<verb>[a-z]+)\b")
_BE = re.compile(r"\b(?:will|would) be (?=[a-z]+(?:ed|en|ld|ilt|ught|wn)\b)")
_SAYS = (
    r"(?:maintains?|claims?|says?|insists?|alleges?|believes?|reckons?|swears?|speculates?|argues?|thinks?|suggests?|"
    r"predicts?|said|claimed|suggested)"
)
_HEARSAY: tuple[tuple[re.Pattern[str], _Rewrite], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (rf"^[^,:“\"]{{3,110}}?\b{_SAYS} that (?=\w)", ""),
        (rf"^(?:@\w+|[^,:“\"]{{3,40}}),? (?:who [^,]+, )?{_SAYS} (?=(?:the|a|an|it|there)\b)", ""),
        (r"^Word (?:on|in|around|has|is)\b[^.]{0,40}?(?:is|it) that (?=\w)", ""),
        (
            r"^(?:Rumou?rs?|Talk|Speculation|Whispers|Gossip|Leaks?)\b[^.,]{0,60}?\b(?:that|suggests?|claims?|"
            r"says?) (?=\w)",
            "",
        ),
        (r"^(?:There (?:is|are)|There's) (?:talk|rumou?rs?|speculation|whispers)\b[^.,]{0,30}?\bthat (?=\w)", ""),
        (r"^(?:According to|Per|To hear|If)\b[^.]{0,80}?(?:go by|tell it|\w+), (?=\w)", ""),
        (
            r",? (?:or so|if|to hear)\b[^.;]{0,70}?(?:would have us believe|tell it|are to be believed|"
            r"is to be believed|goes|say|says)(?=\s*[.(\[,]|\s*$)",
            "",
        ),
        (r"\bappears? to (?P<verb>show|confirm|have)\b", lambda m: THIRD[m["verb"]]),
        (r"\b(?:supposedly|reportedly|allegedly|apparently|purportedly) ", ""),
        (r"\bis (?:rumou?red|said|believed|thought|tipped|alleged|understood) to (?:be )?", "is "),
        (r"\bare (?:rumou?red|said|believed|thought|tipped|alleged|understood) to (?:be )?", "are "),
    )
)  # fmt: skip
_STILL_HEARSAY = re.compile(
    r"\b(?:rumou?r\w*|reportedly|allegedly|alleg\w+|claim\w*|insist\w*|swear\w*|unconfirmed|unverified|may|might|could|"
    r"supposed\w*|apparent\w*|reckons?|believ\w+|leak\w*|speculat\w*|would|if|says?|said|theor\w+|think|thought|told|"
    r"convinced|adamant|wrote|whisper\w*|gossip\w*)\b|@\w",
    re.IGNORECASE,
)


@planter("modality-upgrade", Group.CERTAINTY)
def modality_upgrade(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """May and expected become will."""
    del article
    found = [(new, m) for pattern, new in _RAISED for m in pattern.finditer(told.plain)]
    if not found or told.unconfirmed or _DENIED.search(told.plain):
        return None
    new, match = rng.choice(found)
    return swap(told, "modality-upgrade", Span(*match.span()), new)


@planter("conditional-as-plan", Group.CERTAINTY)
def conditional_as_plan(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """What would be is told as what will be."""
    del article
    found = [*_WOULD.finditer(told.plain)]
    if not found or told.unconfirmed or _DENIED.search(told.plain):
        return None
    return swap(told, "conditional-as-plan", Span(*rng.choice(found).span()), "will ")


@planter("plan-as-done", Group.CERTAINTY)
def plan_as_done(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """What will be is told as what was."""
    del article
    passive = [(Span(*m.span()), "was ") for m in _BE.finditer(told.plain)]
    active = [(Span(*m.span()), PAST[m["verb"]]) for m in _WILL.finditer(told.plain) if m["verb"] in CHANGING]
    found = passive + active
    if not found or told.unconfirmed or _DENIED.search(told.plain):
        return None
    return swap(told, "plan-as-done", *rng.choice(found))


@planter("rumour-as-fact", Group.CERTAINTY)
def rumour_as_fact(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """The words that mark hearsay go, and the heading too."""
    del article, rng
    if not told.unconfirmed:
        return None
    for pattern, new in _HEARSAY:
        match = pattern.search(told.prose)
        if match is None:
            continue
        words = new if isinstance(new, str) else new(match)
        lost = [marker for marker in told.markers if marker.span.overlaps(Span(*match.span()))]
        if (lost and len(lost) == len(told.markers)) or not all(marker.in_prose for marker in lost):
            continue
        made = plant(told, "rumour-as-fact", [Change(Span(*match.span()), words)], f"{match.group()!r} dropped", False)
        left = told.plain[: match.start()] + words + told.plain[match.end() :]
        if not _STILL_HEARSAY.search(left):
            return made
    return None
