"""Other forms of a true statement that say the same, made mechanically: a check must let them pass."""

import re
from collections.abc import Callable
from decimal import Decimal

from rewriter.domain import Span
from rewriter.evaluation.planting.dates_in import MONTHS, dates, written
from rewriter.evaluation.planting.numbers_in import WORDS, Number, numbers, small_words
from rewriter.evaluation.planting.told import Told

_FRACTIONS = {"25": "a quarter", "50": "half", "75": "three quarters", "20": "a fifth", "10": "a tenth"}
_WORDINGS = (
    (r"\babout (?=[€$£]?\d)", "around "), (r"\bat least (?=[€$£]?\d)", "no fewer than "),
    (r"\bsaid that\b", "stated that"), (r"\bsays that\b", "said that"), (r"(?<![Nn]o )\bmore than (?=\d)", "over "),
    (r"\baccording to\b", "as reported by"),
    (r"\bNo more than (?=\d)", "At most "), (r"(?<!of )\bbetween (?P<a>\S+) and (?=\S)", r"from \g<a> to "),
)  # fmt: skip
_VERB = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|can|costs|rose|fell|\w{2,}ed)\b")
_KIND = re.compile(
    r"\b(?:type|phase|stage|step|level|version|grade|class|chapter|season|episode|no\.?) $",
    re.IGNORECASE,
)
_LEAST_DIGITS = 4


def separators(told: Told) -> str | None:
    """1,200 as 1200, and 1200 as 1,200; five digits and more keep what sets them apart."""
    for one in _numbers(told):
        if "," in one.digits and one.value < 10_000 and not one.scale:
            return _put(told, one.span, one.digits.replace(",", ""))
        if "," not in one.digits and one.digits.isdigit() and len(one.digits) >= _LEAST_DIGITS:
            return _put(told, one.span, f"{int(one.digits):,}")
    return None


def scale_written_out(told: Told) -> str | None:
    """474.26 million as 474,260,000."""
    for one in _numbers(told):
        if one.scale and one.value == one.value.to_integral_value():
            return _put(told, one.span, f"{int(one.value):,}")
    return None


def scale_gathered(told: Told) -> str | None:
    """410,000 as 410 thousand, 2,500,000 as 2.5 million."""
    for one in _numbers(told):
        for word, size in (("million", 1_000_000), ("thousand", 1_000)):
            if not one.scale and one.value >= 100_000 and one.value >= size and one.value % (size // 10) == 0:
                return _put(told, one.span, f"{(one.value / size).normalize():f} {word}")
    return None


def percent_in_words(told: Told) -> str | None:
    """31% as 31 percent."""
    match = re.search(r"(?<=\d)%", told.plain)
    return _put(told, Span(*match.span()), " percent") if match else None


def share_in_words(told: Told) -> str | None:
    """25% as a quarter."""
    for one in _numbers(told):
        words = _FRACTIONS.get(one.digits) if one.measure == "%" else None
        if words and told.plain[one.span.end :].startswith("% of "):
            return _put(told, Span(one.span.start, one.span.end + 1), words)
    return None


def digits_for_words(told: Told) -> str | None:
    """Seven as 7, inside the sentence."""
    spans = [span for span in small_words(told.plain) if span.start and span.of(told.text).islower()]
    return _put(told, spans[0], str(WORDS[spans[0].of(told.text)])) if spans else None


def words_for_digits(told: Told) -> str | None:
    """7 as seven."""
    names = {Decimal(value): word for word, value in WORDS.items()}
    for one in _numbers(told):
        counts = re.match(r" [a-z]+s\b", told.plain[one.span.end :]) and not _KIND.search(told.plain[: one.span.start])
        if counts and one.digits.isdigit() and one.value in names:
            return _put(told, one.span, names[one.value])
    return None


def date_the_other_way(told: Told) -> str | None:
    """14 March 2027 as March 14, 2027, and back."""
    for date in dates(told.plain):
        if date.day:
            return _put(told, date.span, written(date.year, date.month, date.day, not date.american))
    return None


def coarser_date(told: Told) -> str | None:
    """On 14 March 2027 as in March 2027."""
    for date in dates(told.plain):
        before = re.search(r"\b[Oo]n $", told.text[: date.span.start])
        if date.day and before and not re.search(r"\bday after\b", told.plain):
            preposition = "In " if before.group()[0] == "O" else "in "
            month = written(date.year, date.month, 0) if date.year else MONTHS[date.month - 1]
            return _put(told, Span(before.start(), date.span.end), preposition + month)
    return None


def typographic_quotes(told: Told) -> str | None:
    """Straight quotation marks and apostrophes as curly ones, and back."""
    curly = re.search(r"[“”’]", told.prose)
    text = told.text
    for match in reversed([*re.finditer(r"[“”’]" if curly else r"\"(?P<in>[^\"]+)\"|(?<=\w)'(?=\w|\s)", told.prose)]):
        if not any(one.span.overlaps(Span(*match.span())) for one in told.markers):
            text = f"{text[: match.start()]}{_turned(match, text)}{text[match.end() :]}"
    return text


def _turned(match: re.Match[str], text: str) -> str:
    """The quotation marks of *match* in the other form; what they enclose as it is written."""
    written = match.group()
    if written[0] == '"':
        return f"“{text[match.start() + 1 : match.end() - 1]}”"
    return {"“": '"', "”": '"', "’": "'", "'": "’"}[written]


def reordered_markers(told: Told) -> str | None:
    """Two markers side by side in the other order."""
    for one, other in zip(told.markers, told.markers[1:], strict=False):
        between = told.text[one.span.end : other.span.start]
        if not between.strip():
            return f"{told.text[: one.span.start]}{other.text}{between}{one.text}{told.text[other.span.end :]}"
    return None


def other_wording(told: Told) -> str | None:
    """About as around, says as said, at least as no fewer than."""
    for pattern, words in _WORDINGS:
        match = re.search(pattern, told.plain)
        if match:
            return _put(told, Span(*match.span()), match.expand(words))
    return None


def clause_dropped(told: Told) -> str | None:
    """Without the last clause, where every marker stands behind it and two clauses are left whole."""
    if told.quotations or told.unconfirmed:
        return None
    bare = told.plain.rstrip(" .")
    match = re.search(r",? (?:while|and|but|though) [^,.;:]*$", bare)
    if match is None or any(one.in_prose or one.span.start < match.end() for one in told.markers):
        return None
    if " both " in bare or "," in bare[: match.start()][-40:]:
        return None
    kept, gone = bare[: match.start()], match.group()
    left_alone = re.match(r",? (?:while|but|though|and) (?:(?:the|a|an|it|its|is|are|was|will|has|had)\b)", gone)
    if not _VERB.search(kept) or not _VERB.search(gone) or left_alone is None:
        return None
    return _put(told, Span(*match.span()), "")


VARIANTS: dict[str, Callable[[Told], str | None]] = {
    one.__name__.replace("_", "-"): one
    for one in (
        separators, scale_written_out, scale_gathered, percent_in_words, share_in_words, digits_for_words,
        words_for_digits, date_the_other_way, coarser_date, typographic_quotes, reordered_markers, other_wording,
        clause_dropped,
    )
}  # fmt: skip


def _numbers(told: Told) -> tuple[Number, ...]:
    found = numbers(told.plain, tuple(date.span for date in dates(told.plain)))
    return tuple(one for one in found if not one.ranged)


def _put(told: Told, span: Span, words: str) -> str:
    return f"{told.text[: span.start]}{words}{told.text[span.end :]}"
