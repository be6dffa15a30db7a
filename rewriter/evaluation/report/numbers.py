"""Values in words, the same in every report."""

from rewriter.evaluation.metrics.metric import Unit
from rewriter.evaluation.statistics.bootstrap import Interval
from rewriter.evaluation.statistics.comparing import Comparison, Verdict

NOTHING = "–"
"""Unscored: never a number."""
_SMALL = 0.0005
_MANY = 100


def number(value: float | None, unit: Unit) -> str:
    """``92.3%``, ``1.25``, ``4,120``, ``0.35 s``; a dash for what was not measured."""
    if value is None:
        return NOTHING
    written = {Unit.SHARE: f"{value:.1%}", Unit.SECONDS: f"{value:.2f} s", Unit.MONEY: f"{value:.4f}"}
    return written.get(unit, _plain(value))


def difference(value: float | None, unit: Unit) -> str:
    """With its sign; of shares in percentage points."""
    if value is None:
        return NOTHING
    sign = "+" if value >= 0 else "−"
    size = abs(value)
    return sign + (f"{100 * size:.1f} pp" if unit is Unit.SHARE else number(size, unit))


def spread(given: Interval | None, unit: Unit) -> str:
    """``[88.1%, 95.0%]``; nothing where there is no interval, or none to speak of: all articles are alike."""
    if given is None or given.low == given.high:
        return ""
    return f"[{number(given.low, unit)}, {number(given.high, unit)}]"


def differences(given: Interval | None, unit: Unit) -> str:
    if given is None or given.low == given.high:
        return ""
    return f"[{difference(given.low, unit)}, {difference(given.high, unit)}]"


def chance(comparison: Comparison) -> str:
    """``p 0.012``, ``p < 0.001``, corrected; nothing where there is no difference to be by chance."""
    p = comparison.p_holm
    if p is None or comparison.verdict is Verdict.SAME:
        return ""
    return "p < 0.001" if p < _SMALL else f"p {p:.3f}"


def verdict(comparison: Comparison) -> str:
    """The verdict, with how many more articles would be needed where there is no evidence."""
    if comparison.verdict is Verdict.UNSCORED:
        return f"unscored ({comparison.articles} articles with a value in both)"
    if comparison.verdict is not Verdict.NO_EVIDENCE:
        return comparison.verdict.value
    if comparison.more is None:
        return "no evidence, and too small a difference for any number of articles"
    return f"no evidence (about {comparison.more:,} more articles would show a difference of this size)"


def _plain(value: float) -> str:
    if float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:,.1f}" if abs(value) >= _MANY else f"{value:.2f}"
