"""Names: another of the article, one from nowhere, two exchanged, a role or a first name changed."""

import random
import re

from rewriter.domain import Article, Span
from rewriter.evaluation.planting.bank import bank_of
from rewriter.evaluation.planting.names_in import Name
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Change, Planted, Told, denies, plant, swap

FOREIGN = {
    "person": ("Ilse Varga", "Rohan Medley", "Petra Quist", "Dominic Aldous"),
    "organisation": ("Corvane Group", "Northmere Institute", "Belltower Trust", "Osprey Council"),
    "place": ("Halverton", "Pellworth", "Dunmarrow", "Castrelle"),
    "thing": ("Orlix", "Veltane", "Sombra", "Kestrane"),
}
_ROLES = (
    "chief executive", "finance chief", "chairman", "chairwoman", "council leader", "naval architect", "spokesperson",
    "spokeswoman", "spokesman", "hardware lead", "head of research", "director", "producer", "author", "analyst",
    "professor", "mayor", "president", "founder", "captain", "coach", "editor", "lead singer", "prime minister",
)  # fmt: skip
_ROLE = re.compile(r"\b(?:" + "|".join(sorted(_ROLES, key=len, reverse=True)) + r")\b(?! of\b)", re.IGNORECASE)
_EQUALS = re.compile(r"\s*(?:,|and|or|&|/|,? and|between|with)\s*")
_LISTED = re.compile(r"[\s,]|\b(?:and|or)\b|\b[A-Z][\w'’-]*")
_SYMMETRIC = re.compile(
    r"\b(?:between|met|meets|meet|married|link\w*|joint\w*|jointly|together|same|both|neither|either|share\w*|tied|drew)\b",
    re.IGNORECASE,
)


@planter("name-swap", Group.NAMES, swap=True)
def name_swap(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A name becomes another one of the article, of the same sort."""
    bank = bank_of(article)
    beside = bank.beside(told)
    near = {word for held in beside for name in held.names for word in name.text.split()}
    others = {name.text: bank.resorted((name,))[0] for held in bank.elsewhere(told) for name in held.names}
    choices = [
        (old, new.text)
        for old in swappable(told, article)
        for new in others.values()
        if new.sort == old.sort and not near & set(new.text.split()) and reads(old.text, new.text, bank.definite)
    ]
    if not choices:
        return None
    old, text = rng.choice(choices)
    return swap(told, "name-swap", old.span, text)


@planter("foreign-name", Group.NAMES)
def foreign_name(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A name becomes one that the article does not have."""
    found = swappable(told, article)
    if not found:
        return None
    old = rng.choice(found)
    new = rng.choice([one for one in FOREIGN[old.sort] if one not in article.text])
    return swap(told, "foreign-name", old.span, new)


@planter("names-exchanged", Group.NAMES, swap=True)
def names_exchanged(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Two names of the statement change places."""
    found = swappable(told, article)
    pairs = [
        (one, other)
        for index, one in enumerate(found)
        for other in found[index + 1 :]
        if one.sort == other.sort and one.text != other.text and _ordered(told, one, other)
    ]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    changes = [Change(one.span, other.text), Change(other.span, one.text)]
    return plant(told, "names-exchanged", changes, f"{one.text!r} and {other.text!r} exchanged")


@planter("role-changed", Group.NAMES)
def role_changed(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """What somebody is becomes another role."""
    del article
    found = [m for m in _ROLE.finditer(told.plain) if _of_somebody(told.plain, m)]
    if not found:
        return None
    match = rng.choice(found)
    old = match.group()
    new = rng.choice([one for one in _ROLES if not set(one.split()) & set(old.lower().split())][:14])
    return swap(told, "role-changed", Span(*match.span()), new.capitalize() if old[0].isupper() else new)


@planter("name-variant", Group.NAMES, swap=True)
def name_variant(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A person keeps the surname and gets another first name of the article."""
    bank = bank_of(article)
    people = {text for text, sort in bank.sorts.items() if sort == "person" and text.count(" ") == 1}
    firsts = sorted({text.split()[0] for text in people})
    choices = [
        (old, first)
        for old in swappable(told, article)
        if old.sort == "person" and old.text.count(" ") == 1
        for first in firsts
        if first != old.text.split()[0] and first not in told.plain
    ]
    if not choices:
        return None
    old, first = rng.choice(choices)
    return swap(told, "name-variant", Span(old.span.start, old.span.start + len(old.text.split()[0])), first)


def swappable(told: Told, article: Article) -> list[Name]:
    """The names whose exchange makes the statement false: none of a clause that says no, none of a work's parts.

    Words that look like a name and do not recur, or open the sentence, are left alone.
    """
    return [
        name
        for name in bank_of(article).names_in(told)
        if not denies(told.plain) and not _part_of_phrase(told.plain, name)
    ]


def reads(old: str, new: str, definite: frozenset[str]) -> bool:
    """Can *new* stand for *old*: another name, as long, both with "the" or both without?"""
    if old in new or new in old or set(old.split()) & set(new.split()):
        return False
    return (" " in new) == (" " in old) and (new in definite) == (old in definite)


def _part_of_phrase(plain: str, name: Name) -> bool:
    """Is the name glued to more: "@handle", "NK2-PRO", "Lake Constance's", "X-shaped"?"""
    after = plain[name.span.end : name.span.end + 2]
    before = plain[max(0, name.span.start - 1) : name.span.start]
    word = plain[: name.span.start].rstrip().rpartition(" ")[2]
    hyphened = after[:1] == "-" and after[1:2].isalpha()
    return before in {"@", "#", "-", "/"} or "/" in word or hyphened


def _ordered(told: Told, one: Name, other: Name) -> bool:
    """Does it matter which of the two stands where?"""
    between = told.plain[one.span.end : other.span.start]
    if _EQUALS.fullmatch(between) or not _LISTED.sub("", between) or _SYMMETRIC.search(told.plain):
        return False
    return one.text not in other.text and other.text not in one.text


def _of_somebody(plain: str, match: re.Match[str]) -> bool:
    """Is the role a name's: beside it, or in brackets after it?"""
    before, after = plain[: match.start()], plain[match.end() :]
    beside = re.match(r" [A-Z]\w+ [A-Z]", after) or re.search(
        r"[A-Z]\w+ [A-Z]\w+(?: \(|, )(?:the |a |an |its )?(?:[\w'’]+ )?$",
        before,
    )
    return beside is not None
