"""A fact as plain JSON: its kind, its words, and its typed value."""

from decimal import Decimal

from rewriter.domain import CheckedFact, DateInterval, Fact, Name, Quantity, Quotation
from rewriter.reporting.jsons import Document, Json, evidence_list, offsets


def kind(fact: Fact) -> str:
    """``quantity``, ``date``, ``name`` or ``quotation``."""
    match fact:
        case Quantity():
            return "quantity"
        case DateInterval():
            return "date"
        case Name():
            return "name"
        case Quotation():
            return "quotation"


def fact_document(fact: Fact) -> Document:
    """``kind``, ``text``, ``start``, ``end``, ``value``; the keys of ``value`` depend on the kind."""
    return {"kind": kind(fact), "text": fact.text, **offsets(fact.span), "value": value(fact)}


def checked_fact_document(checked: CheckedFact) -> Document:
    """A fact with its verdict and the exact passages it rests on."""
    return {
        **fact_document(checked.fact),
        "verdict": checked.verdict.value,
        "evidence": evidence_list(checked.evidence),
    }


def value(fact: Fact) -> Document:
    match fact:
        case Quantity():
            return _quantity(fact)
        case DateInterval():
            return _interval(fact)
        case Name():
            return {"words": list(fact.words), "title": fact.title}
        case Quotation():
            return {"words": list(fact.words), "speaker": fact.speaker, "is_speech": fact.is_speech}


def _quantity(fact: Quantity) -> Document:
    high: Json = None if fact.high is None else decimal_text(fact.high)
    return {
        "value": decimal_text(fact.value),
        "high": high,
        "unit": fact.unit,
        "head": list(fact.head),
        "bound": fact.bound.value,
        "approximate": fact.approximate,
        "precision": decimal_text(fact.precision),
    }


def _interval(fact: DateInterval) -> Document:
    return {
        "start": date_text(*fact.start),
        "end": date_text(*fact.end),
        "granularity": fact.granularity.value,
        "relation": fact.relation,
        "approximate": fact.approximate,
    }


def decimal_text(number: Decimal) -> str:
    """*number* in full, without an exponent: 4.7E+8 is ``"470000000"``. A string, so that no reader rounds it."""
    return format(number, "f")


def date_text(year: int, month: int, day: int) -> str:
    """``YYYY-MM-DD``; ``--MM-DD`` where no year is said; ``-0900-01-01`` is 1 January 900 B.C. (there is no year 0)."""
    if year == 0:
        return f"--{month:02}-{day:02}"
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"
