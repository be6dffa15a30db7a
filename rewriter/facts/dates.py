"""Dates of a sentence, as intervals with the relation the clause gives them.

Relative dates ("last year") are no dates here: nothing in the sentence says which year they name.
"""

from collections.abc import Iterator

from rewriter.domain import DateInterval, Granularity, Span
from rewriter.facts.calendar_words import PARTS, WEEKDAYS, part_of_month, part_of_span, part_of_year
from rewriter.facts.date_core import Core
from rewriter.facts.date_relations import is_moved, relation_of
from rewriter.facts.day_forms import core_at, may_start
from rewriter.facts.tokens import NUMBER, WORD, Token, tokenise

_LINKS = frozenset({"to", "until", "till", "through", "-", "–", "—", "‑"})
_BLUR = frozenset({"around", "about", "circa", "roughly", "approximately", "ca", "c"})
_BARE_PARTS = frozenset({"early", "mid", "late"})


def find(prose: str, span: Span) -> tuple[DateInterval, ...]:
    """The dates of *span* in order of position."""
    tokens = tokenise(prose, span)
    return tuple(scan(prose, tokens, [False] * len(tokens)))


def scan(prose: str, tokens: list[Token], used: list[bool]) -> Iterator[DateInterval]:
    """Dates of *tokens*; marks the tokens it takes in *used*."""
    cores = _cores(tokens)
    for position, core in enumerate(cores):
        following = cores[position + 1] if position + 1 < len(cores) else None
        if core.taken:
            continue
        if following and _is_range(tokens, core, following):
            core = _joined(core, following)
            following.taken = True
        elif following and _has(tokens, core, following):
            core = _part_of(core, following)
            following.taken = True
        elif following and not core.start[0]:
            _lend_year(tokens, core, following)
        yield _dated(prose, tokens, core, used)


def _cores(tokens: list[Token]) -> list[Core]:
    cores: list[Core] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind != NUMBER and not (token.kind == WORD and may_start(token.lower)):
            index += 1
            continue
        core = core_at(tokens, index)
        if core is None:
            index += 1
        else:
            if cores and _names_day(tokens, cores[-1], core):
                cores.pop()
            cores.append(core)
            index = core.after
    return cores


def _names_day(tokens: list[Token], weekday: Core, core: Core) -> bool:
    """``Thursday, 4 May``: the weekday belongs to the date behind it."""
    between = tokens[weekday.after : core.first]
    apart = [token for token in between if token.text not in (",", "the")]
    return weekday.granularity is Granularity.WEEKDAY and core.granularity is Granularity.DAY and not apart


def _is_range(tokens: list[Token], core: Core, following: Core) -> bool:
    """``2010–2022``, ``from June to August 2022``, ``between 2010 and 2012``."""
    first = _without_part(tokens, following.first)
    between = tokens[core.after : first]
    if len(between) != 1:
        return False
    link = between[0].lower
    before = tokens[core.first - 1].lower if core.first else ""
    if not (link in _LINKS or (link == "and" and before == "between")):
        return False
    if is_moved(tokens, core.first):
        return False
    if Granularity.WEEKDAY in (core.granularity, following.granularity):
        return core.granularity is following.granularity
    low, high = core.start, following.end
    return (low <= high if low[0] and high[0] else True) and not (high[0] == 0 and low[0] != 0)


def _joined(core: Core, following: Core) -> Core:
    start = core.start
    if not start[0] and following.end[0]:
        start = (following.end[0], start[1], start[2])
    if start[0] > 0 > following.end[0]:
        start = (-start[0], start[1], start[2])
    return Core(core.first, following.after, start, following.end, following.granularity, core.approximate)


def _lend_year(tokens: list[Token], core: Core, following: Core) -> None:
    """``July and August 2025``: the year behind the last date is the first one's too."""
    between = [token.lower for token in tokens[core.after : following.first]]
    lends = between in (["and"], ["or"], [","], [",", "and"]) or (
        between == ["to"] and core.start <= (0, *following.start[1:])
    )
    if lends and core.start[1] and following.granularity is core.granularity:
        year = following.start[0]
        core.start, core.end = (year, *core.start[1:]), (year, *core.end[1:])


def _has(tokens: list[Token], year: Core, part: Core) -> bool:
    """``2029's fourth quarter``."""
    between = [token.text for token in tokens[year.after : part.first]]
    of_a_year = year.granularity is Granularity.YEAR and not part.start[0] and part.start[1]
    return bool(of_a_year) and between in (["'", "s"], ["’", "s"])


def _part_of(year: Core, part: Core) -> Core:
    start, end = (year.start[0], *part.start[1:]), (year.start[0], *part.end[1:])
    return Core(year.first, part.after, start, end, part.granularity)


def _without_part(tokens: list[Token], first: int) -> int:
    """The index of the part word (``late``, ``end of``) before *first*, or *first*."""
    back = first
    while back and tokens[back - 1].lower in ("the", "of", "-"):
        back -= 1
    if not back or tokens[back - 1].lower not in PARTS:
        return first
    tied = tokens[back - 1].lower in _BARE_PARTS or any(token.lower == "of" for token in tokens[back:first])
    return back - 1 if tied else first


def _dated(prose: str, tokens: list[Token], core: Core, used: list[bool]) -> DateInterval:
    first = _without_part(tokens, core.first)
    start, end, approximate = core.start, core.end, core.approximate
    part = tokens[first].lower if first < core.first else core.part
    if part:
        start, end = _narrowed(core, part)
        approximate = True
    first = _with_weekday(tokens, first)
    for index in range(first, core.after):
        used[index] = True
    if first and tokens[first - 1].lower in _BLUR:
        first, approximate = first - 1, True
        used[first] = True
    last = tokens[core.after - 1]
    span = Span(tokens[first].start, last.end - (2 if last.text[-2:] in ("'s", "’s") else 0))
    relation = relation_of(tokens, first, core)
    return DateInterval(span, span.of(prose), start, end, core.granularity, relation, approximate)


def _with_weekday(tokens: list[Token], first: int) -> int:
    """The index of the weekday before *first*, or *first*."""
    if first and tokens[first - 1].lower.rstrip(".") in WEEKDAYS:
        return first - 1
    if first > 1 and tokens[first - 1].text in (",", "the") and tokens[first - 2].lower in WEEKDAYS:
        return first - 2
    return first


def _narrowed(core: Core, part: str) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    year, month = core.start[0], core.start[1]
    if core.granularity is Granularity.YEAR and core.start[0] == core.end[0]:
        return part_of_year(year, part)
    if core.granularity is Granularity.MONTH and core.start[:2] == core.end[:2]:
        return part_of_month(year, month, part)
    if core.granularity in (Granularity.DECADE, Granularity.CENTURY):
        return part_of_span(core.start[0], core.end[0], part)
    return core.start, core.end
