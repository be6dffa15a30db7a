"""Quantities of a sentence: what is counted or measured, with unit, bound, approximation and precision."""

from collections.abc import Iterator
from decimal import Decimal

from rewriter.domain import Bound, Quantity, Span
from rewriter.facts import bounds, fractions, numerals, ordinals, scores, spoken_clock
from rewriter.facts.heads import head_after, head_before
from rewriter.facts.measures import currency_before, measure_at
from rewriter.facts.mixed import one_and_part, part_behind
from rewriter.facts.name_words import is_name_before_number
from rewriter.facts.number_idioms import MINUS, is_negative, no_quantity
from rewriter.facts.numerals import Numeral
from rewriter.facts.stems import NUMBER_WORDS, STOP_WORDS, stem
from rewriter.facts.tokens import NUMBER, SIGN, WORD, Token, tokenise
from rewriter.facts.word_sets import words

_DASHES = frozenset("-–—‑−")
_MOVES = words("from rose rise grew grow fell fall dropped cut raised down up jumped climbed increased")
_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
_TERMS = words("seasons terms semesters sessions quarters rounds matchdays")
"""Stretches that things happen over, as they do over days: "losses over three seasons"."""
_FURTHER = words("more further additional extra full whole straight consecutive successive long")
_DURATION_BEFORE_OVER = words(
    """
    for well just lasted lasting took taking is was of after spent spanning aged
    """
)
_ANCHORS = (
    frozenset(numerals.SMALL)
    | frozenset(ordinals.WORDS)
    | ordinals.LABELS
    | fractions.STARTS
    | {"a", "an"}
    | frozenset(numerals.VULGAR)
)

_COMPARES = words("as more less fewer the that its their his her")
_NO_MODIFIER = STOP_WORDS | NUMBER_WORDS
MODIFIED_UNIT = 3
"""Letters beyond which a unit is written out ("days", not "hrs")."""
MOST_TIMES = 20
"""A larger number of times is a count of occasions, unless a comparison follows."""

Found = tuple[Quantity, int]


def find(prose: str, span: Span) -> tuple[Quantity, ...]:
    """The quantities of *span* in order of position. Bare years count too: ``dates`` is asked first in ``extract``."""
    tokens = tokenise(prose, span)
    return tuple(scan(prose, tokens, [False] * len(tokens)))


def scan(prose: str, tokens: list[Token], used: list[bool]) -> Iterator[Quantity]:
    """Quantities of *tokens* not yet *used*; marks the tokens it takes."""
    floor = 0
    for index, token in enumerate(tokens):
        if index < floor or used[index]:
            continue
        if token.kind == NUMBER:
            floor = no_quantity(tokens, index)
            found = _number(prose, tokens, index) if not floor else None
        elif token.kind == WORD and (
            token.lower in _ANCHORS or ("-" in token.lower and token.lower.partition("-")[0] in _ANCHORS)
        ):
            found = _word(prose, tokens, index)
        elif token.text == "#":
            found = ordinals.labelled(prose, tokens, index)
        else:
            continue
        if found:
            first = _first_token(tokens, found[0].span, index)
            if not any(used[first : found[1]]):
                floor = found[1]
                used[first:floor] = [True] * (floor - first)
                yield found[0]


def _first_token(tokens: list[Token], span: Span, index: int) -> int:
    """The index of the token *span* starts with, at *index* or before (a currency sign, a bound)."""
    while index and tokens[index - 1].start >= span.start:
        index -= 1
    return index


def _word(prose: str, tokens: list[Token], index: int) -> Found | None:
    lower = tokens[index].lower
    if found := spoken_clock.find(prose, tokens, index):
        return found
    if lower in ordinals.LABELS and (found := ordinals.labelled(prose, tokens, index)):
        return found
    if mixed := one_and_part(tokens, index):
        value, unit, precision, end = mixed
        return _build(prose, tokens, index, end, value, None, unit, precision)
    if read := fractions.multiple(tokens, index) or fractions.part(tokens, index):
        return _part(prose, tokens, read)
    if found := ordinals.ordinal(prose, tokens, index):
        return found
    if lower in numerals.VULGAR:
        upper, below = numerals.VULGAR[lower]
        return _measured(prose, tokens, index, Numeral(Decimal(upper) / below, Decimal(1) / below, index + 1))
    numeral = numerals.read(tokens, index)
    if numeral is None or (numeral.rest.endswith("ed") and "-" not in numeral.rest):
        return None  # "four-legged" counts nothing
    if share := fractions.proportion(tokens, index, numeral.value, numeral.end):
        return _part(prose, tokens, share)
    return scores.spoken(prose, tokens, index, numeral) or _measured(prose, tokens, index, numeral)


def _number(prose: str, tokens: list[Token], index: int) -> Found | None:
    follower = tokens[index + 1] if index + 1 < len(tokens) else None
    glued = follower is not None and follower.start == tokens[index].end
    is_clock = follower is not None and follower.lower in scores.HALVES_OF_DAY
    if (is_clock or scores.is_pointed_clock(prose, tokens[index])) and (found := scores.find(prose, tokens, index)):
        return found
    if follower is not None and glued:
        if follower.lower in ordinals.SUFFIXES:
            return ordinals.ordinal(prose, tokens, index)
        if found := scores.find(prose, tokens, index):
            return found
    money = currency_before(tokens, index)
    if not money and is_name_before_number(tokens, index):
        return None
    numeral = numerals.read(tokens, index, money is not None)
    if numeral is None:
        return None
    if not money and (share := fractions.proportion(tokens, index, numeral.value, numeral.end)):
        return _part(prose, tokens, share)
    if not money and (found := scores.spoken(prose, tokens, index, numeral)):
        return found
    return _measured(prose, tokens, index, numeral)


def _part(prose: str, tokens: list[Token], read: fractions.Part) -> Found:
    """A share or multiple with the bound around it; ``half a million`` is a number, ``half an hour`` a measure."""
    value, unit, precision, end = read.value, read.unit, read.precision, read.end
    whole = end + 1 if end < len(tokens) and tokens[end].lower == "of" else end
    if unit == "%" and whole + 1 < len(tokens) and tokens[whole].lower in ("a", "an"):
        scale = numerals.SCALES.get(tokens[whole + 1].lower)
        measure = None if scale else measure_at(tokens, whole + 1)
        if scale or measure:
            value, unit, precision = (
                value / 100 * (scale or 1),
                measure.unit if measure else "",
                Decimal(scale or 1) / 2,
            )
            end = measure.end if measure else whole + 2
            if scale and (money := measure_at(tokens, end, scale >= 10**6)):
                unit, end = money.unit, money.end
    return _build(prose, tokens, read.first, end, value, None, unit, precision)


def _measured(prose: str, tokens: list[Token], index: int, numeral: Numeral) -> Found | None:
    """A number with its unit; a range where a second number follows."""
    money = currency_before(tokens, index)
    high = None if numeral.rest else _upper_end(tokens, index, numeral, money is not None)
    low, precision, end = numeral.value, numeral.precision, numeral.end
    top: Decimal | None = None
    if high:
        top, end = high.value, high.end
        low, precision = _share_scale(low, precision, numeral, high)
    unit, end = _unit(tokens, end, numeral, money[0] if money else "", low >= 10**6)
    if unit is None or _bare(numeral, unit):
        return None
    first = money[1] if money else index
    if top is None and unit and not numeral.rest and (part := part_behind(tokens, end)):
        low, precision, end = low + part, part, end + 3
    if is_negative(tokens, first, bool(unit)):
        low, first = -low, first - 1
    return _build(prose, tokens, first, end, low, top, unit, precision, numeral.rest)


def _share_scale(low: Decimal, precision: Decimal, numeral: Numeral, high: Numeral) -> tuple[Decimal, Decimal]:
    """``5 to 7 million``: the scale behind the second number is the first one's too."""
    plain = numeral.precision <= 1 and not numeral.in_words
    if plain and high.precision >= 1000 and low < 1000:
        scale = (
            high.precision if high.precision in numerals.SCALES.values() else Decimal(10) ** (high.precision.adjusted())
        )
        if low * scale < high.value:
            return low * scale, precision * scale
        if high.value >= 10**6:
            for size in (10**12, 10**9, 10**6, 10**3):
                if low * size < high.value:
                    return low * size, precision * size
    return low, precision


def _upper_end(tokens: list[Token], index: int, numeral: Numeral, money: bool) -> Numeral | None:
    """The second number of ``10–12``, ``20% to 30%``, ``between 5 and 7``."""
    end = numeral.end
    measure = measure_at(tokens, end) if end < len(tokens) and tokens[end].text not in _DASHES else None
    if measure:
        end = measure.end
    if end + 1 >= len(tokens):
        return None
    link = tokens[end]
    between = index > 0 and "between" in {token.lower for token in tokens[max(0, index - 2) : index]}
    if not (link.text in _DASHES or (link.lower in ("to", "and") and (between or link.lower == "to"))):
        return None
    position = end + 1
    if tokens[position].text in MINUS:
        return None
    if tokens[position].kind == SIGN or tokens[position].lower == "us":
        position += 1 if tokens[position].kind == SIGN else 2
    if position >= len(tokens) or (link.text == "-" and tokens[position].kind != NUMBER):
        return None
    high = numerals.read(tokens, position, money)
    if high is None or high.rest or high.value <= numeral.value:
        return None
    second = measure_at(tokens, high.end)
    if measure and (second is None or second.unit != measure.unit):
        return None
    near = [token.lower for token in tokens[max(0, index - 4) : index]]
    moves = link.lower == "to" and (not _MOVES.isdisjoint(near) or ("by" in near and high.value > 3 * numeral.value))
    return None if moves else high


def _unit(tokens: list[Token], end: int, numeral: Numeral, money: str, large: bool) -> tuple[str | None, int]:
    """The unit and the index after it; None where a glued letter makes an identifier of the number (``5G``)."""
    if numeral.rest:
        whole, first = numeral.rest, numeral.rest.partition("-")[0]
        behind = [tokens[end - 1]._replace(text=text, lower=text) for text in (whole, first)]
        measure = measure_at(behind[:1], 0, large) or measure_at(behind[1:], 0, large)
        return money or (measure.unit if measure else ""), end
    if money:
        code = measure_at(tokens, end)
        return money, (code.end if code and code.unit == money else end)
    measure = measure_at(tokens, end, large)
    if measure:
        return measure.unit, measure.end
    if end < len(tokens) and tokens[end].lower in _FURTHER:
        later = measure_at(tokens, end + 1)
        if later and later.unit in _TIME:
            return later.unit, later.end
    if modified := _modified(tokens, end):
        return modified
    if end < len(tokens) and tokens[end].start == tokens[end - 1].end:
        if tokens[end].text in ("x", "X", "×"):
            return "times", end + 1
        if tokens[end].kind == WORD and tokens[end - 1].kind == NUMBER:
            return None, end
    if end < len(tokens) and tokens[end].lower in ("times", "fold") and _is_factor(tokens, end + 1, numeral.value):
        return "times", end + 1
    return "", end


def _modified(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """``40 story hours``, ``120 construction days``: a noun or adjective between the number and its unit of time."""
    if index + 1 >= len(tokens):
        return None
    between, unit = tokens[index], tokens[index + 1]
    spaced = between.start == tokens[index - 1].end + 1 and unit.start == between.end + 1
    plural = between.text.endswith("s") and not between.text.endswith("ss")
    plain = between.text.isalpha() and between.text.islower() and between.lower not in _NO_MODIFIER
    if not spaced or plural or not plain:
        return None
    measure = measure_at(tokens, index + 1) if unit.lower.endswith("s") and len(unit.text) > MODIFIED_UNIT else None
    return (measure.unit, measure.end) if measure and measure.unit in _TIME else None


def _is_factor(tokens: list[Token], index: int, value: Decimal) -> bool:
    """``three times``, ``100 times faster``; ``watched 4.1 million times`` counts occasions instead."""
    lower = tokens[index].lower if index < len(tokens) else ""
    compares = lower in _COMPARES or (lower.endswith("er") and lower not in STOP_WORDS and len(lower) > 4)
    return value <= MOST_TIMES or compares


def _bare(numeral: Numeral, unit: str) -> bool:
    """A pronoun or idiom rather than a count: "one of them", "zero in on", "one day"."""
    if not numeral.in_words or numeral.value > 1:
        return False
    return (unit == "" and not numeral.rest) or (unit == "day" and not numeral.rest)


def _build(
    prose: str,
    tokens: list[Token],
    first: int,
    end: int,
    low: Decimal,
    high: Decimal | None,
    unit: str,
    precision: Decimal,
    rest: str = "",
) -> Found:
    hold = bounds.before(tokens, first)
    if (
        hold.words
        and (unit in _TIME or (not unit and end < len(tokens) and tokens[end].lower in _TERMS))
        and tokens[first - 1].lower == "over"
        and hold.bound is Bound.MORE_THAN
        and low < 1000
    ):
        spoken = tokens[first - 2].lower if first > 1 else ""
        hold = hold if spoken in _DURATION_BEFORE_OVER else bounds.Hold()
    behind = bounds.after(tokens, end)
    if not behind.words:
        behind = bounds.behind_head(tokens, end)
    bound = behind.bound if hold.bound is Bound.EXACT else hold.bound
    start = tokens[first - hold.words].start
    span = Span(start, tokens[end - 1 + behind.words].end)
    head = _head(tokens, first - hold.words, end + behind.words, unit, rest)
    vague = (hold.approximate or behind.approximate) and not _some_exactly(tokens, first, hold, low)
    quantity = Quantity(span, span.of(prose), low, high, unit, head, bound, vague, precision)
    return quantity, end + behind.words


def _some_exactly(tokens: list[Token], first: int, hold: bounds.Hold, value: Decimal) -> bool:
    """ "Some 84.6 millimetres", "some 18,450 homes": the figure is exact, and "some" is a manner of speaking."""
    digits = len(value.normalize().as_tuple().digits)
    return hold.words == 1 and tokens[first - 1].lower == "some" and digits >= (3 if value % 1 else 4)


def _head(tokens: list[Token], first: int, end: int, unit: str, rest: str) -> tuple[str, ...]:
    between = tokens[end - 2].lower if unit in _TIME and end > first + 2 else ""
    own = (stem(unit),) if unit in _TIME else tuple(map(stem, rest.split("-"))) if rest and not unit else ()
    if end < len(tokens) and tokens[end].text in _DASHES and tokens[end].start == tokens[end - 1].end:
        return (own + head_after(tokens, end + 1))[:3]
    if unit == "year" and end and tokens[end - 1].lower.endswith("-old"):
        own += ("old",)
    if not unit and end < len(tokens) and tokens[end].lower == "times":
        return (stem("times"),)
    if between.isalpha() and between not in _NO_MODIFIER | _FURTHER:
        own += (stem(between),)
    head = own + head_after(tokens, end)
    return head[:3] or head_before(tokens, first)
