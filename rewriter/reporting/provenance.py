"""The lists of an account: facts under their markers, sentences under the reason for their outcome."""

import re
from collections.abc import Iterator
from textwrap import wrap

from rewriter.domain import Block, CheckedFact, Ledger, Outcome, Verdict
from rewriter.reporting.counting import plural
from rewriter.reporting.paint import PLAIN, Paint, shorten, visible
from rewriter.reporting.placing import Places

WIDTH = 100
_FACT = 48
_CUE = re.compile(r""" ?\((?:'[^']*'|"[^"]*")\)""")


def fact_lines(ledger: Ledger) -> list[str]:
    """A paragraph a marker: the facts it carries, each with the sentences of the original that state it."""
    places = Places(ledger.original)
    by_marker: dict[str, dict[str, None]] = {}
    for statement in ledger.report.statements:
        marker = ", ".join(places.name(key) for key in statement.citations) or "without a marker"
        told = by_marker.setdefault(shorten(marker, WIDTH - 2), {})
        told.update(dict.fromkeys(_fact(fact, places) for fact in statement.facts))
    return [line for marker, facts in by_marker.items() if facts for line in _paragraph(marker, facts)]


def _fact(checked: CheckedFact, places: Places) -> str:
    """``474 km (s9)``; a verdict is said where it is another than the usual one."""
    verdict = "" if checked.verdict is Verdict.CITED else f"{checked.verdict.value}: "
    where = f"{verdict}{places.ids(checked.evidence)}".removesuffix(": ")
    return f"{shorten(checked.fact.text, _FACT)} ({where})" if where else shorten(checked.fact.text, _FACT)


def _paragraph(marker: str, facts: dict[str, None]) -> list[str]:
    words = "\u00a0· ".join(fact.replace(" ", "\u00a0") for fact in facts)
    lines = wrap(words, WIDTH - 6, break_long_words=False, break_on_hyphens=False)
    return [f"  {marker}", *(f"      {line}".replace("\u00a0", " ") for line in lines)]


def disposal_lines(ledger: Ledger, outcome: Outcome, paint: Paint = PLAIN) -> list[str]:
    """The sentences of one *outcome* under their reasons, in order of first appearance; headings are only counted."""
    by_reason: dict[str, list[str]] = {}
    headings = 0
    for disposal in ledger.disposals:
        if disposal.outcome is not outcome:
            continue
        sentence = ledger.original.by_id[disposal.sentence]
        if sentence.block is Block.HEADING:
            headings += 1
        else:
            by_reason.setdefault(_reason(disposal.reason), []).append(disposal.sentence)
    lines = [line for reason, ids in by_reason.items() for line in _group(reason, ids, ledger, paint)]
    return [*lines, *([f"  {plural(headings, 'heading')}"] if headings else [])]


def _reason(reason: str) -> str:
    """The reason without the sentence's own cue, so that sentences with one reason stand together."""
    return visible(_CUE.sub("", reason)) or "no reason given"


def _group(reason: str, ids: list[str], ledger: Ledger, paint: Paint) -> Iterator[str]:
    yield f"  {reason}"
    width = max(map(len, ids))
    for name in ids:
        words = ledger.original.by_id[name].span.of(ledger.original.text)
        yield f"      {paint.dim(name.ljust(width))} “{shorten(words, WIDTH - width - 9)}”"
