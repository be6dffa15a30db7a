"""Intervals as inline SVG: a line from low to high, a dot at the mean, a thin line at zero or at the reference.

Colours and line widths are classes of the page's own style sheet; numbers are all that goes in here.
"""

from dataclasses import dataclass

from markupsafe import Markup

from rewriter.evaluation.statistics.bootstrap import Interval

WIDTH, HEIGHT, MARGIN = 150, 16, 5


@dataclass(frozen=True, slots=True)
class Axis:
    """The values at the left and the right end."""

    low: float
    high: float

    def place(self, value: float) -> float:
        """In the plot's units; what lies beyond an end is drawn at it."""
        size = self.high - self.low
        part = (value - self.low) / size if size else 0.5
        return MARGIN + (WIDTH - 2 * MARGIN) * min(max(part, 0.0), 1.0)


def dot(mean: float, spread: Interval | None, axis: Axis, guide: float | None = None) -> Markup:
    """The plot of one mean; *guide* is the value of the thin line."""
    middle = HEIGHT / 2
    parts = [_line(axis.place(axis.low), axis.place(axis.high), middle, "rail")]
    if guide is not None:
        parts.append(_upright(axis.place(guide)))
    if spread is not None:
        parts.append(_line(axis.place(spread.low), axis.place(spread.high), middle, "spread"))
    parts.append(f'<circle class="mean" cx="{axis.place(mean):.1f}" cy="{middle:.1f}" r="3.5"/>')
    inside = "".join(parts)
    return Markup(f'<svg class="plot" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">{inside}</svg>')


def axis_of(means: "list[float]", spreads: "list[Interval | None]", is_share: bool, around_zero: bool = False) -> Axis:
    """One axis for all that is set beside each other: 0 to 1 for shares, from 0 for amounts, even about 0 for
    differences."""
    ends = [*means, *(end for spread in spreads if spread for end in spread)]
    if around_zero:
        reach = max((abs(end) for end in ends), default=0.0) or 1.0
        return Axis(-reach, reach)
    if is_share and max(ends, default=0.0) <= 1:
        return Axis(0.0, 1.0)
    return Axis(min(0.0, *ends), max(ends, default=1.0) or 1.0) if ends else Axis(0.0, 1.0)


def _line(start: float, end: float, y: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{start:.1f}" x2="{end:.1f}" y1="{y:.1f}" y2="{y:.1f}"/>'


def _upright(x: float) -> str:
    return f'<line class="guide" x1="{x:.1f}" x2="{x:.1f}" y1="1" y2="{HEIGHT - 1}"/>'
