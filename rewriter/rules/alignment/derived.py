"""Quantities that follow from an evidence passage by arithmetic: differences, multiples, ends of a range.

Only what a reader would work out in the head, and only between two values of one unit in one sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as calendar_day
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, permutations

from rewriter.domain import Bound, DateInterval, Fact, Granularity, Quantity
from rewriter.facts.matching import dates
from rewriter.facts.matching.quantities import entails
from rewriter.facts.numerals import SMALL
from rewriter.facts.stems import stem
from rewriter.rules.alignment.passage import Passage

MOST_VALUES = 8
LARGE = 1000
"""From here a bare number beside an amount of money is one too."""
RELATIVE = re.compile(r"\b(?:relative(?:ly)?|proportional(?:ly)?|in proportion)\b", re.IGNORECASE)
CHANGED = re.compile(
    r"\b(?:rose|ris\w+|grew|grow\w*|increas\w+|up|climb\w*|gain\w*|more|fell|fall\w*|drop\w*|declin\w+|decreas\w+|"
    r"shr[aiu]nk\w*|down|cut|reduc\w+|less|fewer|higher|lower|los[et]|losing)\b",
    re.IGNORECASE,
)
NO_DISTANCE = frozenset({"ordinal", "score", "clock", "times"})
MOST_TOLD = 16
"""Values of several passages beyond which some two lie any distance apart."""


def follows(fact: Fact, passage: Passage, claim: Passage) -> Iterator[Fact]:
    """The values of *passage* from which *fact* follows; nothing where it does not."""
    if isinstance(fact, Quantity) and fact.high is None and len(passage.quantities) <= MOST_VALUES:
        yield from _end_of_range(fact, passage, claim)
        yield from _worked_out(fact, passage)
        yield from _multiple(fact, passage)
        yield from _relative(fact, passage, claim)
        yield from _years_between(fact, passage)
        yield from _unit_understood(fact, passage, claim)
        yield from _single(fact, passage)
        yield from _bounded(fact, passage, claim)
        yield from _times(fact, passage, claim)
        yield from _out_of(fact, passage)
        yield from _on_the_hour(fact, passage, claim)
        yield from _in_words(fact, passage, claim)
        yield from _averaged(fact, passage, claim)
        yield from _not_before(fact, passage, claim)
        yield from _per_other(fact, passage, claim)
        yield from _between_clocks(fact, passage)
        yield from _side_of_score(fact, passage, claim)
        yield from _share(fact, passage)
        yield from _unit_counted(fact, passage)
    if isinstance(fact, Quantity) and fact.high is not None and len(passage.quantities) <= MOST_VALUES:
        yield from _from_to(fact, passage)
    if isinstance(fact, DateInterval) and fact.start != fact.end:
        yield from _both_ends(fact, passage)
    if isinstance(fact, DateInterval):
        yield from _counted_on(fact, passage)
        yield from _came_in(fact, passage, claim)
        yield from _working_days(fact, passage, claim)
        yield from _other_side(fact, passage)
        yield from _deadline(fact, passage)
        yield from _before_next(fact, passage, claim)
        yield from _to_the_end(fact, passage, claim)


def _end_of_range(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """One end of a range, where the claim states the other end as well ("from 1.8 to 2.1 MWh")."""
    stated = {each.value for each in claim.quantities if each is not fact}
    for other in passage.quantities:
        if other.high is None or not _exact(fact) or fact.unit not in (other.unit, ""):
            continue
        if {fact.value, *stated} >= {other.value, other.high} and fact.value in (other.value, other.high):
            yield other


def _worked_out(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    for one, other in permutations(passage.quantities, 2):
        if (
            not _of_one_unit(one, other)
            or one.high is not None
            or other.high is not None
            or not (_exact(one) and _exact(other))
        ):
            continue
        times = fact.unit == "times" and other.value and one.value == fact.value * other.value
        alike = fact.unit in (one.unit, "") or _in_dollars(fact, one)
        gap = alike and fact.unit != "%" and one.value - other.value == fact.value
        total = fact.unit == one.unit and fact.unit not in ("%", "ordinal", "score", "clock", "times")
        total = total and one.value + other.value == fact.value
        points = fact.unit == "pp" and one.unit == "%" and one.value - other.value == fact.value
        if times or total or ((gap or points) and fact.value > 0):
            yield one
            return


def _of_one_unit(one: Quantity, other: Quantity) -> bool:
    """The same unit, or one said and one understood ("sold for 63.5 million euros, having paid 48.5 million")."""
    understood = not other.unit and not other.head and min(one.value, other.value) >= LARGE
    return one.unit == other.unit or understood


def _in_dollars(fact: Quantity, other: Quantity) -> bool:
    """ "One dollar" where all amounts are Australian dollars."""
    return other.unit in DOLLARS and fact.unit == "USD" and bool(re.search(r"\d? dollars?$", fact.text))


DOLLARS = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"})


def difference(fact: Quantity, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Quantity]]:
    """The greater of two values of *passages* that lie as far apart as *fact* says ("16 g less than")."""
    told = [(passage, each) for passage in passages for each in passage.quantities if _exact(each)]
    for (home, one), (_, other) in permutations(told[:MOST_TOLD], 2):
        ranged = one.high is not None or other.high is not None
        if ranged or one.unit != other.unit or one.unit in NO_DISTANCE or one.value <= other.value:
            continue
        unit = "pp" if one.unit == "%" else one.unit
        if entails(replace(one, value=one.value - other.value, unit=unit), fact):
            yield home, one
            return


def _multiple(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "Roughly three times as many" for 61 and 184; "half as much" for "twice as much" of the other."""
    factor = Fraction(fact.value) if fact.unit == "times" else Fraction(fact.value) / 100
    if not factor or fact.unit not in ("times", "%"):
        return
    for other in passage.quantities:
        if other.unit == "times" and factor * Fraction(other.value) == 1 and fact.unit == "%":
            yield other
            return
    for one, other in permutations(passage.quantities, 2):
        if fact.unit != "times" or one.unit != other.unit or not other.value or one.high is not None:
            continue
        if _is_factor(fact, factor, Fraction(one.value) / Fraction(other.value)):
            yield one
            return


def _relative(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Rose by ten per cent" for from 60 to 66; of shares only where the claim says that it is a relative change."""
    told = claim.sentence.span.of(claim.article.prose)
    if fact.unit != "%" or fact.bound is not Bound.EXACT or not CHANGED.search(told):
        return
    for one, other in permutations(passage.quantities, 2):
        if one.unit != other.unit or one.unit in NO_DISTANCE or not other.value or one.high or other.high:
            continue
        if one.unit == "%" and not RELATIVE.search(told):
            continue
        change = replace(one, value=abs(one.value - other.value) * 100 / other.value, unit="%")
        if change.value == fact.value or (fact.approximate and _exact(one) and entails(change, fact)):
            yield one
            return


def _side_of_score(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Eleven voted against it" for "by 14 votes to 11"; each side once, not "eleven for and eleven against"."""
    told = sum(each.value == fact.value for each in claim.quantities)
    if not fact.unit and _exact(fact) and told == 1:
        scores = (each for each in passage.quantities if each.unit == "score")
        yield from (each for each in scores if fact.value in (each.value, each.high))


def _unit_counted(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "On six January days" for "on six days in January"."""
    if not fact.unit and fact.head:
        yield from (each for each in passage.quantities if each.unit in fact.head and each.value == fact.value)


def _share(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "Half of them", "two out of four" for "two of the four"."""
    if fact.unit != "%" or fact.bound is not Bound.EXACT:
        return
    for part, whole in pairwise(passage.quantities):
        plain = not part.unit and not whole.unit and part.high is None and whole.high is None
        if not plain or not 0 < part.value < whole.value:
            continue
        share = replace(part, value=part.value * 100 / whole.value, unit="%", head=())
        if OF.fullmatch(passage.article.prose, part.span.end, whole.span.start) and entails(share, fact):
            yield part
            return


OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:the|its|his|her|their|these|those|all)\s+){0,2}", re.IGNORECASE)


def _is_factor(fact: Quantity, factor: Fraction, ratio: Fraction) -> bool:
    if fact.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return factor <= ratio < factor * Fraction(5, 4)
    if fact.bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return factor * Fraction(4, 5) < ratio <= factor
    return fact.approximate and abs(ratio - factor) <= factor / 12


def _years_between(fact: Quantity, passage: Passage) -> Iterator[DateInterval]:
    if fact.unit != "year":
        return
    for one in passage.dates:
        for other in (one, *passage.dates):
            if one.start[0] and other.end[0] and other.end[0] - one.start[0] == fact.value:
                yield one
                return


def _averaged(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Averaged 143 g", "143 g on average" for "an average of 143 g"."""
    if fact.approximate or not is_averaged(claim, fact):
        return
    for other in passage.quantities:
        if AVERAGE.search(other.text) and entails(replace(other, approximate=False), fact):
            yield other


def is_averaged(passage: Passage, fact: Fact) -> bool:
    """Does the clause of *fact* say of something that it is an average?"""
    return bool(AVERAGE.search(passage.clause_of(fact.span).span.of(passage.article.prose)))


AVERAGE = re.compile(r"\b(?:averag\w+|mean|typical(?:ly)?)\b", re.IGNORECASE)


def _not_before(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "No gain before four weeks had passed" for "takes at least four weeks"; "never in under four weeks" too."""
    prose, start = claim.article.prose, max(claim.clause_of(fact.span).span.start, fact.span.start - FAR_BEFORE)
    lead = NOT_BEFORE.search(prose, start, fact.span.start)
    below = fact.bound is Bound.LESS_THAN and DENIES.search(prose, start, fact.span.start)
    if below or (lead and fact.bound is Bound.EXACT):
        least = replace(fact, bound=Bound.AT_LEAST)
        yield from (each for each in passage.quantities if each.bound is Bound.AT_LEAST and entails(each, least))


FAR_BEFORE = 80
DENIES = re.compile(r"\b(?:no|not|never|none|nobody|nothing|cannot|without|\w+n['’]t)\b", re.IGNORECASE)
NOT_BEFORE = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|cannot|without|\w+n['’]t)\b[^,;:.]*\b(?:before|until|sooner than)\s+"
    r"(?:(?:at least|the first)\s+)?$",
    re.IGNORECASE,
)


def _per_other(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "$8 a month" for "$96 a year", "120 a week" for "6,240 a year": one rate told by another stretch of time."""
    mine = RATE.match(claim.article.prose, fact.span.end)
    if not mine:
        return
    for other in passage.quantities:
        theirs = RATE.match(passage.article.prose, other.span.end) if other.unit == fact.unit else None
        factor = _stretch(theirs, mine) if theirs else None
        if factor and factor != 1 and other.high is None:
            turned = Decimal(other.value) * factor.denominator / factor.numerator
            if entails(replace(other, value=turned), fact):
                yield other


def _stretch(longer: re.Match[str], shorter: re.Match[str]) -> Fraction | None:
    """How many times the one stretch holds the other; None for months and weeks, which do not divide."""
    for lengths in (MONTHS, DAYS):
        one, other = lengths.get(longer[1].lower()), lengths.get(shorter[1].lower())
        if one and other:
            return Fraction(one, other)
    return None


RATE = re.compile(r"(?:\s+[a-z-]+){0,2}?\s+(?:an?|per|each|every)\s+(day|week|month|quarter|year)\b", re.IGNORECASE)
MONTHS = {"year": 12, "quarter": 3, "month": 1}


def _between_clocks(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "For two hours from 6 pm" for "between 6 pm and 8 pm"."""
    minutes = {"hour": 60, "minute": 1}.get(fact.unit)
    clocks = [each for each in passage.quantities if each.unit == "clock"]
    for one, other in pairwise(clocks if minutes and _exact(fact) else ()):
        if minutes and (other.value - one.value) % DAY == fact.value * minutes:
            yield one


DAY = 24 * 60


def _working_days(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """ "From Monday to Friday" for "on weekdays", where the claim tells what the passage tells of them."""
    days = DAYS_OF_WEEK.get((fact.start[2], fact.end[2])) if fact.granularity is Granularity.WEEKDAY else None
    found = days.search(passage.article.prose, passage.sentence.span.start, passage.sentence.span.end) if days else None
    if found:
        before = [each for each in passage.quantities if each.span.end <= found.start()][-1:]
        if all(any(entails(each, told) for told in claim.quantities) for each in before):
            yield fact


DAYS_OF_WEEK = {
    (1, 5): re.compile(r"\b(?:weekdays?|working days?)\b", re.IGNORECASE),
    (6, 6): re.compile(r"\bweekends?\b", re.IGNORECASE),
    (7, 7): re.compile(r"\bweekends?\b", re.IGNORECASE),
    (6, 7): re.compile(r"\bweekends?\b", re.IGNORECASE),
}


def _came_in(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """ "Took the post in March" for "has been chief executive since March"."""
    before = claim.article.prose[claim.clause_of(fact.span).span.start : fact.span.start]
    if fact.relation == "in" and BEGAN.search(before):
        since = (date for date in passage.dates if date.relation == "since")
        yield from (date for date in since if dates.entails(replace(date, relation="in"), fact))


BEGAN = re.compile(
    r"\b(?:took (?:over|up|charge|office|the \w+)|became|began|started|joined|appointed|succeeded|assumed|entered|"
    r"opened|was (?:named|made|elected|founded|introduced|launched)|moved|came into|got the)\b",
    re.IGNORECASE,
)


def _both_ends(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "from 2024 to 2025" where the passage gives the two as dates of their own."""
    starts = [date for date in passage.dates if date.start == fact.start and date.end < fact.end]
    ends = [date for date in passage.dates if date.end == fact.end and date.start > fact.start]
    if starts and ends:
        yield starts[0]


def _unit_understood(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "27 minutes, seven fewer": the second takes its unit from the first. "Over 22 crossings" can mean during."""
    units = {each.unit for each in passage.quantities}
    stated = {each.unit for each in claim.quantities} - {""}
    for other in passage.quantities:
        bare = other.unit == "" and fact.unit in units and _exact(fact)
        named = other.unit in stated or bool(other.unit.isalpha() and stem(other.unit) in claim.stems)
        left_out = fact.unit == "" and not fact.head and named
        if left_out and entails(other, replace(fact, unit=other.unit)):
            yield other
            continue
        during = fact.bound is Bound.MORE_THAN and fact.text.lower().startswith("over ") and other.unit == fact.unit
        if other.high is None and other.value == fact.value and _exact(other) and (bare or during):
            yield other


def _single(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "One week" for "a week", and "within seven days" for "in a week"."""
    other = ONE.get(f"{fact.value.normalize():f} {fact.unit}", "")
    unit = fact.unit if fact.value == 1 else other
    if unit and unit.isalpha() and _exact(fact):
        text = passage.sentence.span.of(passage.article.prose)
        before = r"(?:in|within|after|over|for)\s+an?" if other else "(?:an?|per|each|every)"
        if re.search(rf"\b{before}\s+{re.escape(unit)}\b", text, re.IGNORECASE):
            yield fact


ONE = {
    "60 second": "minute", "60 minute": "hour", "24 hour": "day", "7 day": "week", "14 day": "fortnight",
    "2 week": "fortnight", "12 month": "year", "3 month": "quarter", "10 year": "decade", "100 year": "century",
}  # fmt: skip


def _bounded(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Only six are allowed" for "limited to six", "could rise by 4 million" for "up to 4 million": the bound is told
    by a word that does not stand at the number."""
    if fact.bound is not Bound.EXACT:
        return
    behind = claim.article.prose[fact.span.end : fact.span.end + BEFORE]
    words_ = claim.article.prose[max(claim.clause_of(fact.span).span.start, fact.span.start - BEFORE) : fact.span.start]
    if EXACTLY.search(words_):
        return
    for other in passage.quantities:
        bound = LIMITED if other.bound is Bound.AT_MOST else REQUIRED if other.bound is Bound.AT_LEAST else None
        after = NEEDED if other.bound in LOWER else ALLOWED if other.bound in UPPER else None
        told = (bound and bound.search(words_)) or (after and after.match(behind))
        if told and entails(replace(other, bound=Bound.EXACT), fact):
            yield other


BEFORE = 50
LOWER, UPPER = (Bound.AT_LEAST, Bound.MORE_THAN), (Bound.AT_MOST, Bound.LESS_THAN)
NEEDED = re.compile(r"\s+(?:required|needed|demanded|prescribed|floor|threshold)\b")
ALLOWED = re.compile(r"\s+(?:allowed|permitted|limit|cap|ceiling|threshold)\b")
EXACTLY = re.compile(r"\b(?:exactly|precisely|down to|up from)\s+$", re.IGNORECASE)
LIMITED = re.compile(
    r"\b(?:only|may|might|could|can|cannot|limit\w*|caps?|capped|ceiling|maximum|most|allow\w*|permit\w*|restrict\w*)\b",
    re.IGNORECASE,
)
REQUIRED = re.compile(r"\b(?:must|has to|have to|requir\w*|minimum|least|floor|starts?|from)\b", re.IGNORECASE)


def _times(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Three flights a week", "three weekly flights" for "three times a week"."""
    prose = claim.article.prose
    behind = PER.match(prose, fact.span.end) or OFTEN.match(prose, fact.span.end)
    for other in passage.quantities:
        if behind and not fact.unit and other.unit == "times" and other.value == fact.value:
            there = PER.match(passage.article.prose, other.span.end)
            if there and there[1].lower().replace("day", "dai") == behind[1].lower().replace("day", "dai"):
                yield other


def _on_the_hour(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "From six to eight in the evening" for "between 6 pm and 8 pm"."""
    prose, start = claim.article.prose, max(claim.sentence.span.start, fact.span.start - 20)
    found = HOURS.finditer(prose, start, min(claim.sentence.span.end, fact.span.end + FAR_BEFORE))
    told = next((m for m in found if m.start() <= fact.span.start < m.end()), None)
    if not told or fact.unit or not 1 <= fact.value <= NOON:
        return
    hour = fact.value % NOON + (0 if told[1].lower() == "morning" else NOON)
    yield from (each for each in passage.quantities if each.unit == "clock" and each.value == hour * 60)


NOON = 12
HOURS = re.compile(
    r"\b(?:from|between|at|until|by)\s+\w+(?:\s+(?:to|and|until|till)\s+\w+)?\s+(?:in the |at )"
    r"(morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)


def _in_words(fact: Quantity, passage: Passage, claim: Passage) -> Iterator[Quantity]:
    """ "Two in five – 41% –": a share told roughly in words beside the figure itself."""
    if fact.unit != "%" or any(letter.isdigit() for letter in fact.text) or not _exact(fact):
        return
    beside = (q for q in claim.quantities if q is not fact and q.unit == "%" and q.text[:1].isdigit())
    near = [q for q in beside if abs(q.value - fact.value) <= ROUGHLY]
    yield from (each for each in passage.quantities if any(entails(each, told) for told in near))


ROUGHLY = Decimal("2.5")
"""Points that a share in words may be off, where the exact one stands in the same sentence."""


def _out_of(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "Scored 7.5 out of nine" for "7.5 points out of nine"."""
    for one, other in pairwise(passage.quantities if " out of " in fact.text else ()):
        between = passage.article.prose[one.span.end : other.span.start]
        if between.endswith(" out of ") and other.value and one.value * 100 == fact.value * other.value:
            yield one


OFTEN = re.compile(r"\s+(dai|week|month|year)ly\b", re.IGNORECASE)
PER = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?:an?|per|each|every)\s+(day|week|month|year)\b", re.IGNORECASE)


def _from_to(fact: Quantity, passage: Passage) -> Iterator[Quantity]:
    """ "25 to 140 euros" for "from 25 euros in the gallery to 140 euros in the stalls"."""
    prose = passage.article.prose
    for low, high in pairwise(passage.quantities):
        opens = re.search(r"\b(from|between)\s+$", prose[max(0, low.span.start - 10) : low.span.start], re.IGNORECASE)
        link = {"from": "to", "between": "and"}.get(opens[1].lower(), "") if opens else ""
        ends = (low.value, high.value, low.unit, high.unit) == (fact.value, fact.high, fact.unit, fact.unit)
        if ends and link and prose.endswith(f" {link} ", 0, high.span.start):
            yield low


def _counted_on(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "24 January" for "17 January ... a week later"."""
    if fact.granularity is not Granularity.DAY or fact.start != fact.end or fact.relation != "in":
        return
    prose = passage.article.prose
    for match in LATER.finditer(prose, passage.sentence.span.start, passage.sentence.span.end):
        days = (SMALL.get(match[1].lower()) or 1) * DAYS[match[2].lower()]
        days = -days if match[3].lower() == "earlier" else days
        known = (date for date in passage.dates if date.granularity is Granularity.DAY and date.start == date.end)
        yield from (date for date in known if _days_on(date, days) == fact.start[1:])


LATER = re.compile(
    r"\b(an?|the|one|two|three|four|five|six|seven|eight|nine|ten)\s+(day|week|fortnight)s?\s+"
    r"(later|earlier|on)\b",
    re.IGNORECASE,
)
DAYS = {"day": 1, "week": 7, "fortnight": 14}
LEAP_YEAR = 2024


def _days_on(date: DateInterval, days: int) -> tuple[int, int]:
    """Month and day; a date without a year is counted as if February had no end of its own."""
    year, month, day = date.start
    found = calendar_day(year if MINYEAR < year < MAXYEAR else LEAP_YEAR, month, day) + timedelta(days)
    return found.month, found.day


def _before_next(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """ "None of them after 2010", "all by the end of 2010" for "all before 2011"."""
    start = max(claim.clause_of(fact.span).span.start, fact.span.start - FAR_BEFORE)
    if fact.relation == "before" and fact.granularity is Granularity.MONTH:
        yield from (date for date in passage.dates if date.relation in ("by", "before") and _closes(date, fact))
    denied = fact.relation == "after" and DENIES.search(claim.article.prose, start, fact.span.start)
    if fact.granularity is not Granularity.YEAR or not (denied or fact.relation == "by"):
        return
    for date in passage.dates:
        if date.relation == "before" and date.granularity is Granularity.YEAR and date.start[0] == fact.end[0] + 1:
            yield date


def _closes(date: DateInterval, month: DateInterval) -> bool:
    """Is *date* the end of the month before *month* ("by the end of February", "before March")?"""
    year, number, _ = month.start
    before = (year - 1 if year else 0, DECEMBER) if number == 1 else (year, number - 1)
    same = date.end[:2] == before or (not (date.end[0] and year) and date.end[1] == before[1])
    return same and date.end[2] >= SHORTEST_MONTH


DECEMBER = 12
SHORTEST_MONTH = 28


def _to_the_end(fact: DateInterval, passage: Passage, claim: Passage) -> Iterator[DateInterval]:
    """ "Under contract to the end of June", "which ends in June" for "until 30 June"."""
    prose = claim.article.prose
    ends = TO_THE_END.search(prose, max(claim.sentence.span.start, fact.span.start - 20), fact.span.start)
    for date in passage.dates if ends and fact.relation == "in" else ():
        if date.relation in ("until", "through") and _last_days(fact, date):
            yield date


def _last_days(fact: DateInterval, date: DateInterval) -> bool:
    """The same end, or told less finely: the month or the year of it."""
    coarser = fact.granularity in (Granularity.MONTH, Granularity.YEAR)
    return fact.end == date.end or (coarser and dates.entails(replace(date, start=date.end, relation="in"), fact))


TO_THE_END = re.compile(
    r"\b(?:to|ends? in|ended in|expires? in|ending in|running to|at|till)\s+(?:the\s+)?$", re.IGNORECASE
)


def _deadline(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "Must rule by 30 November" for "has until 30 November to rule"."""
    for date in passage.dates if fact.relation == "by" else ():
        start = max(passage.sentence.span.start, date.span.start - 20)
        has = HAS_UNTIL.search(passage.article.prose, start, date.span.start + len("until "))
        if date.relation == "until" and has and dates.entails(replace(date, relation="by"), fact):
            yield date


HAS_UNTIL = re.compile(r"\b(?:has|have|had|having|given|gives|gave)\b(?:\s\w+){0,2}?\s+(?:until|till)\b", re.IGNORECASE)


def _other_side(fact: DateInterval, passage: Passage) -> Iterator[DateInterval]:
    """ "On 25 September or later" for "before 25 September ..., later ones": both sides of one date are told of."""
    follows_ = fact.relation in ("after", "since", "from", "not_before")
    told = passage.sentence.span.of(passage.article.prose)
    for date in passage.dates if follows_ and THEREAFTER.search(told) else ():
        same = (date.end == fact.end) or (date.start == fact.start)
        if same and date.relation in ("before", "by", "until", "through"):
            yield date


THEREAFTER = re.compile(
    r"\b(?:later (?=\w+s\b)|thereafter|afterwards?|from then|(?:the \w+|those) after\b|after (?:that|this|which)\b)",
    re.IGNORECASE,
)


def _exact(quantity: Quantity) -> bool:
    return quantity.bound is Bound.EXACT and not quantity.approximate
