"""How a clause ties its event to a date: by, before, after, since, until, from, not before, or simply in."""

from rewriter.domain import Granularity
from rewriter.facts.date_core import Core
from rewriter.facts.tokens import Token
from rewriter.facts.word_sets import words

NOT_BEFORE = "not_before"
_RELATIONS = {
    "by": "by", "before": "before", "after": "after", "since": "since", "until": "until", "till": "until",
    "through": "until", "from": "from", "following": "after", "onwards": "from", "onward": "from",
}  # fmt: skip
_TWO_WORDS = {
    ("as", "of"): "by", ("prior", "to"): "before", ("ahead", "of"): "before", ("up", "to"): "until",
    ("later", "than"): "after", ("earlier", "than"): "before", ("sooner", "than"): "before", ("late", "as"): "by",
    ("or", "before"): "by", ("or", "after"): "since",
}  # fmt: skip
_BEHIND = {
    ("at", "the", "latest"): "by", ("at", "the", "earliest"): NOT_BEFORE, ("or", "later"): NOT_BEFORE,
    ("or", "longer"): NOT_BEFORE, ("or", "beyond"): NOT_BEFORE, ("and", "beyond"): NOT_BEFORE,
    ("or", "earlier"): "by", ("or", "sooner"): "by", ("onwards",): "from", ("onward",): "from",
}  # fmt: skip
_RUNS = words("run runs ran running last lasts lasted lasting extend extends extended open valid")
_REVERSED = {"before": NOT_BEFORE, "until": NOT_BEFORE, "after": "by"}
_FRAME = words("the year of early in on at end start")
_NEGATION = words("not never no cannot nor neither n't won't")
_BREAKS = words(", ; : . ( ) — but and while although though which who that")
_NEGATION_REACH = 8
_MOVING = words(
    """
    moved move moves moving delayed delay delays delaying slipped slip slips slipping postponed postpones postponement
    pushed pushes pushing rescheduled reschedules shifted shift shifts shifting deferred defers brought brings revised
    changed put
    """
)
_MOVING_REACH = 8


def relation_of(tokens: list[Token], first: int, core: Core) -> str:
    """The relation that the words before token *first*, or behind *core*, give; "in" by default."""
    if behind := _behind(tokens, core.after):
        return behind
    back = first
    while back and tokens[back - 1].lower in _FRAME and first - back < 4:
        if tokens[back - 1].lower == "of" and back > 1 and tokens[back - 2].lower in ("as", "ahead"):
            break
        back -= 1
    if not back:
        return "in"
    word = tokens[back - 1].lower
    pair = (tokens[back - 2].lower, word) if back > 1 else ("", word)
    if pair == ("at", "least") and back > 2 and tokens[back - 3].lower in ("until", "till"):
        return NOT_BEFORE  # what stays "until at least 2029" ends no sooner
    if word == "to" and pair[0] in _RUNS:
        return "until"
    if _owns(tokens, core.after):
        return "in"
    relation = _TWO_WORDS.get(pair) or _RELATIONS.get(word, "in")
    if relation in _REVERSED and _negated(tokens, back - 1, pair):
        return _REVERSED[relation]
    return "in" if relation == "from" and _spans_several(core) else relation


def _owns(tokens: list[Token], index: int) -> bool:
    """ "After Friday's deadline": it is the deadline that something came after."""
    last = tokens[index - 1].lower
    return last.endswith(("'s", "’s")) or (index < len(tokens) and tokens[index].lower in ("'s", "’s"))


def is_moved(tokens: list[Token], first: int) -> bool:
    """``slipped from 2024 to 2025``: the old date and the new one, where ``ran from 2024 to 2025`` is one stretch."""
    if not first or "from" not in (tokens[first - 1].lower, tokens[first - 2].lower if first > 1 else ""):
        return False
    for token in reversed(tokens[max(0, first - _MOVING_REACH) : first]):
        if token.lower in _MOVING:
            return True
        if token.lower in _BREAKS or token.lower == "and":
            return False
    return False


def _behind(tokens: list[Token], index: int) -> str:
    following = tuple(token.lower for token in tokens[index : index + 3])
    return next((found for size in (1, 2, 3) if (found := _BEHIND.get(following[:size]))), "")


def _negated(tokens: list[Token], index: int, pair: tuple[str, str]) -> bool:
    """``not until``, ``no later than``; ``will not open before`` too, unless a comma or a new clause comes between.
    "After" is turned by the words right before it only."""
    if pair[1] == "than":
        return index > 1 and tokens[index - 2].lower in ("no", "not")
    reach = 1 if pair[1] == "after" else _NEGATION_REACH
    for token in reversed(tokens[max(0, index - reach) : index]):
        if token.lower in _NEGATION or token.lower.endswith(("n't", "n’t")):
            return pair[1] != "after" or token.lower == "not"
        if token.lower in _BREAKS:
            return False
    return False


def _spans_several(core: Core) -> bool:
    if core.granularity is Granularity.YEAR:
        return core.start[0] != core.end[0]
    if core.granularity is Granularity.MONTH:
        return core.start[:2] != core.end[:2]
    return core.granularity in (Granularity.DAY, Granularity.WEEKDAY) and core.start != core.end
