"""Who did what to whom, the wrong way round."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.bank import bank_of
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Change, Planted, Told, plant

_VERB = (
    r"(?:beat|defeated|acquired|bought|sued|overtook|succeeded|replaced|accused|hired|owns|owned|outsold|funded|sponsored|"
    r"appointed|paid|would lend|will lend|lent|lends|sold|praised|criticised|criticized|warned|invited|supplies|"
    r"supplied|is paying|ordered|replaces|overtakes|outsells|takes over from|follows|preceded|leads|led|trained|taught|"
    r"defeats|beats)"
)
_COMMON = re.compile(rf"\b(?P<left>[Tt]he [a-z]+) {_VERB} (?P<right>the [a-z]+)\b(?! (?:of|for|from)\b)")
_GAP = re.compile(rf"(?:,[^,]{{1,60}},)? (?:\w+ )?{_VERB} (?:the |its |rival )?(?:[a-z]+ ){{0,2}}$")
_THAN = re.compile(r"\b(?:more|less|fewer|\w+er)\b[^.;]{0,40}\bthan (?:the )?(?:[a-z]+ ){0,2}$")


@planter("relation-reversed", Group.NAMES, swap=True)
def relation_reversed(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """The two sides of beat, bought or replaced change places."""
    bank = bank_of(article)
    found = bank.names_in(told)
    pairs = [
        (one.span, other.span)
        for index, one in enumerate(found)
        for other in found[index + 1 :]
        if (one.sort == "person") == (other.sort == "person")
        and (one.text in bank.definite) == (other.text in bank.definite)
        and one.text not in other.text and other.text not in one.text
        and _one_way(told.plain[one.span.end : other.span.start])
    ]
    pairs += [(Span(*m.span("left")), Span(*m.span("right"))) for m in _COMMON.finditer(told.plain)]
    if not pairs:
        return None
    left, right = rng.choice(pairs)
    one, other = left.of(told.text), right.of(told.text)
    if one.startswith("The ") and other.startswith("the "):
        one, other = one[0].lower() + one[1:], other.capitalize()
    changes = [Change(left, other), Change(right, one)]
    return plant(told, "relation-reversed", changes, f"{one!r} and {other!r} exchanged")


def _one_way(between: str) -> bool:
    return _GAP.search(between) is not None or _THAN.search(between) is not None
