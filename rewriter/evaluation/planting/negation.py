"""No becomes yes, and yes no."""

import random
import re
from collections.abc import Callable

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Change, Planted, Told, plant, swap
from rewriter.evaluation.planting.verbs import BASE_OF_PAST, BASE_OF_THIRD, PAST

_Rewrite = str | Callable[[re.Match[str]], str]
_FLIPS: tuple[tuple[re.Pattern[str], _Rewrite], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (
            r"\b(?P<aux>has|have|had|is|are|was|were|will|would|could|can) not (?P<rest>(?:\w+ ){1,2})any\b",
            r"\g<aux> \g<rest>a",
        ),
        (
            r"\b(has|have|had|is|are|was|were|will|would|could|can|must|should|do|did|does) (?:not|"
            r"never)\b(?! (?:only|before|until|more|less|just))",
            r"\1",
        ),
        (r"\b(is|are|was|were|has|have|had|would|could|did|does|do)n[’']t\b", r"\1"),
        (r"\bwon[’']t\b", "will"),
        (r"\bcannot\b|\bcan[’']t\b", "can"),
        (r"\bNeither\b(?P<one>[^;]*?,?) nor\b(?P<two>[^;]*?) has\b", r"Both\g<one> and\g<two> have"),
        (r"\bneither\b(?P<one>[^;]*?,?) nor\b(?P<two>[^;]*?) has\b", r"both\g<one> and\g<two> have"),
        (r"\b(?:[Nn]ot one|[Nn]ot a single) (?=[a-z])", lambda m: "One " if m.group()[0] == "N" else "one "),
        (r"\bnone (?=was\b|of them\b|has\b)", "one "),
        (r"\bNo (?=(?:[a-z-]+ ){1,3}(?:has|is|was|will)\b)", "A "),
        (r"(?<=, )no (?=(?:[a-z-]+ ){1,3}(?:has|is|was|will)\b)", "a "),
        (r"\b(?:denies|denied) that\b", "confirmed that"),
        (r"\b(?:rejected|dismissed|rejects|dismisses) (?=(?:a|the)\b(?: \w+){1,2} that\b)", "confirmed "),
        (r"\bwithout (?=(?:a|any|the) )", "with "),
        (
            r"\b(?:failed|refused|declined) to (?P<verb>approve|sign|pay|support|confirm|reach|win)\b",
            lambda m: PAST[m["verb"]],
        ),
        (r"\bno longer (?=[a-z])", "still "),
    )
)  # fmt: skip
_AUXILIARY = re.compile(
    r"(?<!to )\b(?:(?:is|are|was|were|will|would|can|must)\b"
    r"(?! (?:not|never|that|less|more|anything|also|some)\b)|(?:has|have|had)\b"
    r"(?= (?:\w+ly |already |also |now )?(?:\w+ed|\w+en|run|made|said|told|sold|built|won|lost|bought|"
    r"brought|put|set|had|come|gone|become|begun|held|led|left|met|paid|found)\b))"
)
_ASKS = re.compile(r"^If\b|\?|\bon when\b|\b(?:how|what|whether)\b")
_OTHER_NO = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nobody|nothing|hardly|without|only|unlike)\b|n[’']t\b",
    re.IGNORECASE,
)
_HELPED = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|must)(?: \w+ly)? $"
)
_DENIAL = re.compile(r"\b(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|refut\w*|rul\w+ out)\b")
_VERB = re.compile(r"\b(?P<verb>" + "|".join([*BASE_OF_PAST, *BASE_OF_THIRD]) + r")\b")
_NO_SUBJECT = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|to|of|by|and|in|on|with|for|as)|[,:(;]|\bthat)\s*$",
    re.IGNORECASE,
)


@planter("negation-flip", Group.CERTAINTY)
def negation_flip(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A "not" goes: what was denied is said."""
    del article
    found = [(pattern, new, m) for pattern, new in _FLIPS for m in pattern.finditer(told.plain)]
    if not found:
        return None
    first: dict[int, tuple[re.Pattern[str], _Rewrite, re.Match[str]]] = {}
    for pattern, new, match in found:
        first.setdefault(match.end(), (pattern, new, match))
    _, new, match = rng.choice(list(first.values()))
    words = match.expand(new) if isinstance(new, str) else new(match)
    return swap(told, "negation-flip", Span(*match.span()), words)


@planter("negation-inserted", Group.CERTAINTY)
def negation_inserted(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A "not" comes in: what was said is denied."""
    del article, rng
    if _OTHER_NO.search(told.plain) or _ASKS.search(told.plain) or _DENIAL.search(told.plain):
        return None
    auxiliary = _AUXILIARY.search(told.plain)
    verb = next((m for m in _VERB.finditer(told.plain) if _finite(told.plain, m)), None)
    if auxiliary and (verb is None or auxiliary.start() < verb.start()):
        end = auxiliary.end()
        joined = "not" if auxiliary.group() == "can" else " not"
        return plant(told, "negation-inserted", [Change(Span(end, end), joined)], "'not' inserted")
    if verb is None:
        return None
    past = verb["verb"] in BASE_OF_PAST
    words = f"did not {BASE_OF_PAST[verb['verb']]}" if past else f"does not {BASE_OF_THIRD[verb['verb']]}"
    return swap(told, "negation-inserted", Span(*verb.span()), words)


def _finite(plain: str, match: re.Match[str]) -> bool:
    """Is it likely the verb of its clause: no "the cost", "was played", "votes to"?"""
    before, after = plain[: match.start()], plain[match.end() :]
    if _NO_SUBJECT.search(before) or not before.strip():
        return False
    if _HELPED.search(before):
        return False
    return re.match(r" (?:by|to \d|of)\b", after) is None
