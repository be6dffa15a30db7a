"""Quotations: a word of one changed, one made from prose, one given to somebody else."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.bank import bank_of
from rewriter.evaluation.planting.entities import FOREIGN
from rewriter.evaluation.planting.names_in import Name
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Change, Planted, Told, plant, swap, words

_OTHER = {
    "money": "time", "good": "bad", "bad": "good", "great": "poor", "best": "worst", "modest": "strong",
    "small": "large", "large": "small", "big": "small", "people": "patients", "work": "play", "free": "spare",
    "never": "often",
    "always": "rarely", "nothing": "much", "everything": "nothing", "more": "less", "less": "more", "few": "many",
    "many": "few", "first": "last", "last": "first", "new": "old", "old": "new", "love": "fear", "hope": "fear",
    "strong": "weak", "weak": "strong", "easy": "hard", "hard": "easy", "safe": "risky", "high": "low", "low": "high",
    "against": "for", "before": "after", "after": "before", "sunshine": "diesel", "year": "month", "years": "months",
    "day": "night", "night": "day", "today": "tomorrow", "win": "lose", "lose": "win", "right": "wrong",
    "wrong": "right", "important": "minor", "early": "late", "late": "early", "ten": "five", "two": "three",
    "eleven": "seven", "three": "four", "notice": "miss", "lending": "selling", "story": "joke", "world": "town",
    "beautiful": "dull", "happy": "sad", "believe": "doubt", "future": "past", "public": "private", "young": "old",
    "children": "adults", "women": "men", "men": "women", "water": "sand", "war": "peace", "quiet": "loud",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]{3,}")
_SHORT = 3
_ENDINGS = frozenset(("ing", "ted", "ned", "ion", "ers", "ies", "ess", "ent", "ous", "ful"))
_SAYS_THAT = re.compile(r"\b(?P<verb>says|said|told \w+|announced|confirmed|stated|reported) that (?=[a-z0-9])")
_ASIDE = re.compile(
    r"^(?:It|He|She|They|This|These|Those|Its|His|Her|Their|As|When|In|On|At|After|Before|For|Contrary)\b",
)


@planter("quotation-altered", Group.QUOTATIONS)
def quotation_altered(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """One word inside the quotation marks changes."""
    choices = [
        (span, new)
        for quoted in told.quotations
        if len(words(quoted.of(told.prose))) >= _SHORT
        for match in _WORD.finditer(told.prose, quoted.start, quoted.end)
        if (span := Span(*match.span())) and (new := _OTHER.get(match.group().lower()))
    ] or _same_ending(told, article)
    if not choices:
        return None
    span, new = rng.choice(choices)
    return swap(told, "quotation-altered", span, new.capitalize() if span.of(told.text)[0].isupper() else new)


@planter("quotation-from-prose", Group.QUOTATIONS)
def quotation_from_prose(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """The article's own words become somebody's direct speech."""
    if told.quotations or "“" in told.text or '"' in told.text or told.unconfirmed:
        return None
    end = _end_of_words(told)
    match = _SAYS_THAT.search(told.plain)
    if match and end - match.end() > 20 and match.end() < end:
        first = told.text[match.end()]
        opening = Change(Span(match.start(), match.end() + 1), f'{match["verb"]}: "{first.upper()}')
        changes = [opening, Change(Span(end, end), '"')]
        return plant(told, "quotation-from-prose", changes, "indirect speech put in quotation marks")
    people = _speakers(told, article)
    if not people or _ASIDE.match(told.text) or any(one.in_prose for one in told.markers) or ";" in told.text[:end]:
        return None
    if any(marker.span.start < end for marker in told.markers):
        return None
    name = rng.choice(people)
    changes = [Change(Span(0, 0), '"'), Change(Span(end, end), f'," said {name}')]
    return plant(told, "quotation-from-prose", changes, "prose put in quotation marks")


@planter("quotation-speaker", Group.QUOTATIONS, swap=True)
def quotation_speaker(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A quotation is given to somebody else of the article."""
    speaker = _speaker_of(told, article)
    if speaker is None:
        return None
    others = [name for name in _speakers(told, article) if not set(name.split()) & set(told.plain.split())]
    if not others:
        others = [name for name in FOREIGN["person"] if name not in article.text]
    return swap(told, "quotation-speaker", speaker.span, rng.choice(others))


def _speaker_of(told: Told, article: Article) -> Name | None:
    """The one person named outside the quotation, where speech is quoted."""
    spoken = [one for one in told.quotations if len(words(one.of(told.prose))) >= _SHORT]
    named = [one for one in bank_of(article).names_in(told) if one.sort == "person"]
    return named[0] if spoken and len(named) == 1 else None


def _speakers(told: Told, article: Article) -> list[str]:
    """People of the article whom the statement does not name."""
    people = [text for text, sort in bank_of(article).sorts.items() if sort == "person"]
    return sorted(name for name in people if name not in told.text)


def _same_ending(told: Told, article: Article) -> list[tuple[Span, str]]:
    """The long words of the quotations, each with a word of the article that ends alike."""
    pool = sorted({word for word in words(article.prose) if len(word) > 5 and word.isalpha()})
    found = []
    for quoted in told.quotations:
        inside = words(quoted.of(told.prose))
        if len(inside) < _SHORT:
            continue
        for match in _WORD.finditer(told.prose, quoted.start, quoted.end):
            word = match.group()
            alike = [one for one in pool if one[-3:] == word[-3:] and one not in inside and one[:4] != word[:4]]
            if word[-3:] in _ENDINGS and len(word) > 5 and word.islower() and alike:
                found.append((Span(*match.span()), alike[len(word) % len(alike)]))
    return found


def _end_of_words(told: Told) -> int:
    """Where the words end: before the trailing markers and the full stop."""
    return len(told.plain.rstrip(" .\n"))
