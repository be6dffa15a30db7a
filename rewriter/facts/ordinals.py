"""Ordinals, and numbers that label rather than count: ``second season``, ``3rd``, ``Season 2``, ``No. 1``."""

from decimal import Decimal

from rewriter.domain import Quantity, Span
from rewriter.facts import numerals
from rewriter.facts.heads import head_after
from rewriter.facts.stems import stem
from rewriter.facts.tokens import NUMBER, WORD, Token
from rewriter.facts.word_sets import words

_UNITS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_TEENS = ["thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]
_TENS = [
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth",
    "hundredth",
    "thousandth",
    "millionth",
]
WORDS = (
    {word: n for n, word in enumerate(_UNITS + _TEENS, 1)}
    | {word: 20 + 10 * n for n, word in enumerate(_TENS[:8])}
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
)
SUFFIXES = frozenset({"st", "nd", "rd", "th"})
LABELS = words(
    """
    season episode chapter part volume vol phase stage round week day level grade type tier class page figure table
    section article act book group game match lap step rule version series generation category unit block lot room
    floor gate platform line route highway road area district ward zone division number no nos issue edition wave
    heat race matchday quarter year amendment resolution paragraph appendix exhibit count verse line item
    experiment study test cohort arm dose trial gen
    """
)
_LOWER_LABELS = words(
    """
    season episode chapter part volume phase stage round level grade type tier page figure section version
    generation category
    """
)
_SPOKEN_LABELS = words("round chapter episode phase volume generation version page week day")
_LEADS = words("in of after before during until from for by since into")
_NUMBER_LABELS = frozenset({"no", "nos", "number", "#"})
_IDIOMS = words("hand guess party class rate time person aid degree string")
_NOT_SECOND = frozenset({"per", "each", "every", "split"})
_FRAME = frozenset({"at", "from"})


def labelled(prose: str, tokens: list[Token], index: int) -> tuple[Quantity, int] | None:
    """``Season 2``, ``Phase III`` in digits or words, ``No. 1``, ``#1``; with the index after it."""
    label = tokens[index]
    lower = label.lower
    position = index + 1
    if position < len(tokens) and tokens[position].text == "." and lower in ("no", "nos", "vol"):
        position += 1
    if position >= len(tokens) or not (label.capital or lower in _LOWER_LABELS or lower in _NUMBER_LABELS):
        return None
    token = tokens[position]
    if token.start - tokens[position - 1].end > 1:
        return None
    value = _label_value(tokens, position, lower) or _spoken_label(tokens, index)
    if value is None:
        return None
    head = head_after(tokens, position + 1, 2) if lower in _NUMBER_LABELS else (stem(lower),)
    span = Span(label.start, token.end)
    return Quantity(span, span.of(prose), Decimal(value), unit="ordinal", head=head), position + 1


def _spoken_label(tokens: list[Token], index: int) -> int | None:
    """``in round five``: a preposition before the label says that it is no verb."""
    led = index > 0 and tokens[index - 1].lower in _LEADS and tokens[index].lower in _SPOKEN_LABELS
    return numerals.SMALL.get(tokens[index + 1].lower) if led else None


def _label_value(tokens: list[Token], position: int, label: str) -> int | None:
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if token.kind == NUMBER:
        glued = following is not None and following.start == token.end
        if (
            not token.text.isdigit()
            or len(token.text) > 4
            or (glued and following is not None and following.text in "%/:")
        ):
            return None
        return int(token.text) if label not in ("year", "day", "quarter") or len(token.text) < 4 else None
    if label in ("no", "nos", "#") or (label not in _NUMBER_LABELS and not token.capital and label != "season"):
        return None
    return numerals.SMALL.get(token.lower)


def ordinal(prose: str, tokens: list[Token], index: int) -> tuple[Quantity, int] | None:
    """``second season``, ``twenty-first``, ``third-largest``, ``3rd``; with the index after it."""
    token = tokens[index]
    rest = ""
    end = index + 1
    if token.kind == NUMBER:
        plain = token.text.replace(",", "")
        value: int | None = int(plain) if plain.isdecimal() and len(plain) < 10 else None
        end = index + 2
    else:
        value, rest = _word_value(token.lower)
    if value is None or rest.split("-")[0] in _IDIOMS or _is_frame(tokens, index, value, rest):
        return None
    head = tuple(map(stem, rest.split("-"))) if rest else ()
    head += head_after(tokens, end, 3 - len(head))
    if value == 1 and not rest and (not head or _modifies_verb(tokens, end)):
        return None
    span = Span(token.start, tokens[end - 1].end)
    return Quantity(span, span.of(prose), Decimal(value), unit="ordinal", head=head), end


def _word_value(lower: str) -> tuple[int | None, str]:
    first, _, rest = lower.partition("-")
    if first in WORDS:
        return WORDS[first], rest
    if rest and first in numerals.SMALL:
        unit, _, rest = rest.partition("-")
        if unit in WORDS and WORDS[unit] < 10 and numerals.SMALL[first] >= 20:
            return numerals.SMALL[first] + WORDS[unit], rest
    return None, ""


def _is_frame(tokens: list[Token], index: int, value: int, rest: str) -> bool:
    """Whether the word is no ordinal here: "at first", "every second", "First, ..."."""
    before = tokens[index - 1].lower if index else ""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if value == 2 and not rest and tokens[index].kind == WORD:
        alone = not head_after(tokens, index + 1, 1)
        return before in _NOT_SECOND or (before in ("a", "one") and alone) or (not index and after == ",")
    return value == 1 and (before in _FRAME or after in (",", "and"))


def _modifies_verb(tokens: list[Token], end: int) -> bool:
    """ "was first shown": an adverb, not a rank."""
    lower = tokens[end].lower if end < len(tokens) else ""
    return lower.endswith("ed") or lower in (
        "came",
        "began",
        "became",
        "seen",
        "shown",
        "made",
        "met",
        "took",
        "went",
        "saw",
    )
