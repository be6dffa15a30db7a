"""What was measured, as text and as JSON: both rates, by group and by kind, with what slipped through."""

import random
from collections.abc import Iterable, Iterator, Sequence

from rewriter import __version__
from rewriter.evaluation.intervals import Rate
from rewriter.evaluation.planting import PLANTERS, Group, Planter
from rewriter.evaluation.validator import INTO, TRUE, Measured, Verdict
from rewriter.reporting.columns import columns
from rewriter.reporting.jsons import Document, Json

TRUE_ARE = {
    "untouched": "the article's own sentences",
    "variant": "the same in another form",
    "paraphrase": "labelled paraphrases",
    "builtin": "the built-in editor's",
    "claim": "supported claims",
}


def table(measured: Measured, misses: int = 0) -> str:
    """The whole account as plain text; *misses* is how many examples of each failure are shown."""
    lines = [f"seed {measured.seed}, on {', '.join(measured.articles)}", "", *_true_part(measured), ""]
    lines += [*_planted_part(measured), ""]
    lines += ["caught by", f"  {_codes(measured, [one for one in measured.planted if one.blocked]) or 'no rule'}"]
    if misses:
        lines += ["", *_slipped(measured, misses), "", *_blocked(measured, misses)]
    return "\n".join(lines) + "\n"


def document(measured: Measured) -> Document:
    """The account as JSON: the rates, and every statement with what was found in it."""
    return {
        "schema": "rewriter/validator-eval@1",
        "rewriter": __version__,
        "seed": measured.seed,
        "articles": list(measured.articles),
        "false_alarms": {origin: _rate(measured.alarms(origin)) for origin in _origins(measured)},
        "groups": {group.value: _group(measured, group) for group in Group},
        "kinds": {one.kind: _kind(measured, one) for one in PLANTERS if measured.caught([one.kind]).total},
        "planted": [_row(one) for one in measured.planted],
        "true": [_row(one) for one in measured.true],
    }


def groups_of(measured: Measured) -> Iterator[tuple[Group, tuple[str, ...], tuple[str, ...]]]:
    """Every group that something was planted of, with its kinds, and those that swap within the article."""
    for group in Group:
        mine = [one for one in PLANTERS if one.group is group and measured.caught([one.kind]).total]
        if mine:
            yield group, tuple(one.kind for one in mine), tuple(one.kind for one in mine if one.swap)


def percent(rate: Rate) -> tuple[str, str]:
    """The share and its interval, in words of a table: ("97.6%", "87.7–99.6")."""
    low, high = rate.interval
    return f"{rate.share:.1%}", f"{low:.1%}–{high:.1%}".replace("%–", "–")


def _true_part(measured: Measured) -> Iterator[str]:
    rows = [["true statements", "blocked", "of", "rate", "95% interval"]]
    for origin in _origins(measured):
        rate = measured.alarms(origin)
        rows.append([TRUE_ARE[origin], str(rate.hits), str(rate.total), *percent(rate)])
        kinds = sorted({one.kind for one in measured.true if one.origin == origin})
        if origin == "variant":
            found = [(kind, measured.alarms(origin, kind)) for kind in kinds]
            rows += [[f"  {kind}", str(rate.hits), str(rate.total), *percent(rate)] for kind, rate in found]
    yield from columns(rows)


def _planted_part(measured: Measured) -> Iterator[str]:
    yield from columns([*_group_rows(measured)])
    yield ""
    rows = [["kind", "caught", "of", "rate", "95% interval", "warned", "what is planted"]]
    for one in PLANTERS:
        rate = measured.caught([one.kind])
        if rate.total:
            warned = str(measured.noticed([one.kind]).hits - rate.hits)
            rows.append([one.kind, str(rate.hits), str(rate.total), *percent(rate), warned, one.summary])
    yield from columns(rows)


def _group_rows(measured: Measured) -> Iterator[list[str]]:
    yield ["planted errors", "caught", "of", "rate", "95% interval", "swapped within the article", *_into(measured)]
    for group, kinds, swaps in groups_of(measured):
        rate, swapped = measured.caught(kinds), measured.caught(swaps)
        beside = f"{swapped.hits} of {swapped.total}, {swapped.share:.1%}" if swapped.total else "–"
        into = [measured.caught(kinds, origin) for origin in _planted_into(measured)]
        shares = [f"{one.share:.1%}" if one.total else "–" for one in into]
        yield [group.value, str(rate.hits), str(rate.total), *percent(rate), beside, *shares]


def _into(measured: Measured) -> list[str]:
    return [f"into {origin}" for origin in _planted_into(measured)]


def _planted_into(measured: Measured) -> list[str]:
    """The sorts of statements that errors went into; none to tell apart where there is one."""
    found = [origin for origin in INTO if any(one.origin == origin for one in measured.planted)]
    return found if len(found) > 1 else []


def _codes(measured: Measured, verdicts: Iterable[Verdict]) -> str:
    return ", ".join(f"{code} {count}" for code, count in measured.codes(verdicts))


def _slipped(measured: Measured, most: int) -> Iterator[str]:
    missed = [one for one in measured.planted if not one.blocked]
    yield f"slipped through: {len(missed)} of {len(measured.planted)}"
    for planter in PLANTERS:
        mine = [one for one in missed if one.kind == planter.kind]
        for one in _sample(mine, most, measured.seed):
            warned = f"; only warned: {one.warnings[0][0]}" if one.warnings else ""
            yield f"  {one.kind}, {one.article}: {one.note}{warned}"
            yield f"    - {one.before.strip()}"
            yield f"    + {one.after.strip()}"


def _blocked(measured: Measured, most: int) -> Iterator[str]:
    alarms = [one for one in measured.true if one.blocked]
    yield f"true, but blocked: {len(alarms)} of {len(measured.true)}"
    for origin in _origins(measured):
        for one in _sample([alarm for alarm in alarms if alarm.origin == origin], most, measured.seed):
            yield f"  {one.kind}, {one.article}: {one.after.strip()}"
            yield from (f"    {code} {message}" for code, message in one.errors)


def _sample(verdicts: Sequence[Verdict], most: int, seed: int) -> Sequence[Verdict]:
    return verdicts if len(verdicts) <= most else random.Random(seed).sample(verdicts, most)


def _origins(measured: Measured) -> list[str]:
    return [one for one in (*TRUE, "claim") if any(verdict.origin == one for verdict in measured.true)]


def _rate(rate: Rate) -> Document:
    low, high = rate.interval
    return {"hits": rate.hits, "total": rate.total, "low": f"{low:.4f}", "high": f"{high:.4f}"}


def _group(measured: Measured, group: Group) -> Document:
    kinds = [one.kind for one in PLANTERS if one.group is group]
    swaps = [one.kind for one in PLANTERS if one.group is group and one.swap]
    return {"caught": _rate(measured.caught(kinds)), "swaps_caught": _rate(measured.caught(swaps))}


def _kind(measured: Measured, planter: Planter) -> Document:
    kind = planter.kind
    caught, noticed = measured.caught([kind]), measured.noticed([kind])
    return {"summary": planter.summary, "swap": planter.swap, "caught": _rate(caught), "noticed": _rate(noticed)}


def _row(one: Verdict) -> Json:
    return {
        "article": one.article,
        "kind": one.kind,
        "origin": one.origin,
        "before": one.before,
        "after": one.after,
        "note": one.note,
        "blocked": one.blocked,
        "errors": [{"code": code, "message": message} for code, message in one.errors],
        "warnings": [{"code": code, "message": message} for code, message in one.warnings],
    }
