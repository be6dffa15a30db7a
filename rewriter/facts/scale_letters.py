"""``m`` glued to a number: millions of what is counted (``4m views``, ``32m euro``), or metres (``100m sprint``)."""

from rewriter.facts.stems import NUMBER_WORDS, STOP_WORDS, stem
from rewriter.facts.tokens import NUMBER, WORD, Token
from rewriter.facts.units import CURRENCY_ADJECTIVES, CURRENCY_CODES, CURRENCY_WORDS
from rewriter.facts.word_sets import words

MILLION = 10**6
_MONEY = (frozenset(CURRENCY_WORDS) - {"won"}) | words("pound pounds kroner kronor krone krona")
_MONEY_BEHIND = words("dollar dollars francs kong")
_POWERS = words("cubic square")
_COUNTED = words(
    """
    view viewer follow subscrib user peopl download vote voter ticket copi share dose visitor tourist passeng custom
    household home job worker employe vehicl car student pupil resid inhabit citizen refuge adult child woman man
    member player listen stream account barrel tonn ton litr liter hour
    """
)
"""Stems of what is counted by the million; also behind one adjective or two (``1.5m vaccine doses``)."""
_MANY = words("people children women men")
_ACROSS = words(
    """
    tall high long wide deep thick away sprint dash race final relay heat hurdle hurdles freestyle butterfly backstroke
    breaststroke medley swim pool track platform springboard rifle pistol heats finals races sprints trials relays swims
    waves walls towers trees masts poles cliffs ships boats yachts vessels pools pylons turbines blades antennas
    telescopes tides swells gusts towards backwards upwards downwards forwards besides always sometimes upstairs
    downstairs series
    """
)
"""What is measured in metres, and words that only end like plurals."""
_RACES = words("50 60 100 110 200 400 800 1500 1,500 3000 3,000 5000 5,000 10000 10,000")
_SINGLE = words("a an one each every per")
_OBJECT_STARTS = words("the a an its his her their this that")
_LINKS = frozenset("-–—‑") | {"to", "and", "or"}
_COMPOUNDS = _MONEY | {"strong"}
_REACH = 3
_NO_NOUN = STOP_WORDS | _ACROSS
_MONEY_OR_POWER = _MONEY | _POWERS
_ONE = _SINGLE | NUMBER_WORDS


def is_million(tokens: list[Token], index: int, ranged: bool = True) -> bool:
    """Whether the ``m`` at *index*, glued to the number before it, stands for million; in a range (``3m to
    4m euros``) as the second one does, unless not *ranged*."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and ranged and following.lower in _LINKS:
        return _in_range(tokens, index + 2)
    if following is None or following.kind != WORD or following.start == tokens[index].end:
        return False
    lower = following.lower
    if lower.partition("-")[0] in _MONEY_OR_POWER or following.text in CURRENCY_CODES:
        return True
    if lower in CURRENCY_ADJECTIVES:
        return index + 2 < len(tokens) and tokens[index + 2].lower in _MONEY_BEHIND
    return _counts(tokens, index + 1) or _is_plural_noun(tokens, index + 1)


def opens_million(rest: str) -> bool:
    """Whether the words joined to ``m-`` make it million: ``3m-euro``, ``2m-strong``."""
    return rest.partition("-")[0] in _COMPOUNDS


def _in_range(tokens: list[Token], index: int) -> bool:
    """Whether a second number of millions is at *index*."""
    pair = tokens[index : index + 2]
    glued = len(pair) == 2 and pair[0].kind == NUMBER and pair[0].end == pair[1].start
    return glued and pair[1].text == "m" and is_million(tokens, index + 1, ranged=False)


def _counts(tokens: list[Token], index: int) -> bool:
    """Whether a thing counted by the million stands at *index* or behind the adjectives there."""
    for token in tokens[index : index + _REACH]:
        if token.kind != WORD or token.lower in _NO_NOUN:
            return False
        if token.lower in _MANY or (_ends_plural(token.lower) and stem(token.lower) in _COUNTED):
            return True
    return False


def _ends_plural(lower: str) -> bool:
    return len(lower) > 3 and lower[-1] == "s" and lower[-2] not in "su'’"


def _is_plural_noun(tokens: list[Token], index: int) -> bool:
    """Whether the word at *index* is a plural counted by the number before it: not one of a race (``100m runners``),
    of one thing (``a 30m gardens walk``, ``two 80m cranes``), nor a verb (``the 300m dominates the city``)."""
    lower, number = tokens[index].lower, index - 2
    if not _ends_plural(lower) or lower in _NO_NOUN or tokens[number].text in _RACES:
        return False
    before = tokens[number - 1] if number else None
    one = before is not None and (before.lower in _ONE or before.kind == NUMBER)
    verb = index + 1 < len(tokens) and tokens[index + 1].lower in _OBJECT_STARTS
    return not one and not verb
