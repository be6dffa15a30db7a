"""Citations: another marker of the article, one that it does not have, two exchanged, two sources under one."""

import random
import re

from rewriter.domain import Article, Citation, Kind, Span
from rewriter.evaluation.planting.bank import Bank, Held, bank_of
from rewriter.evaluation.planting.planter import Group, planter
from rewriter.evaluation.planting.told import Change, Planted, Told, content, plant, swap, words

_RELATED = 2
_SHORT = 30
_INVENTED = ("Coastal Gazette", "Meridian Review", "Harrow Chronicle", "Lowland Observer")
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_VERB = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|can|rose|fell|took|costs|weighs|drew|\w{2,}ed)\b")
_POINTS = re.compile(
    r"(?:All told|In fact|Additionally|Notably|However|For example|Moreover|Similarly|In short|To recap|Boiled|"
    r"Contrary|It|He|She|They|This|These|Those|Its|His|Her|Their|And|But|So|Another|There|Here|As|When|While|If)\b",
)


@planter("wrong-citation", Group.CITATIONS, swap=True)
def wrong_citation(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """The only marker becomes one of the article that stands on something else."""
    if len(told.markers) != 1 or told.markers[0].in_prose:
        return None
    marker = told.markers[0]
    others = {one.text: one for one in article.citations if _stands_for(one, marker) and _unrelated(one, told, article)}
    if not others:
        return None
    return swap(told, "wrong-citation", marker.span, rng.choice(sorted(others)))


@planter("markers-exchanged", Group.CITATIONS, swap=True)
def markers_exchanged(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """Two markers inside the statement change places: each clause gets the other's source."""
    apart = [
        (one, other)
        for one, other in zip(told.markers, told.markers[1:], strict=False)
        if len(words(told.plain[one.span.end : other.span.start])) > _RELATED and not set(one.keys) & set(other.keys)
    ]
    others = [held.sentence.keys for held in bank_of(article).held if held.sentence.id not in told.sentences]
    apart = [(one, other) for one, other in apart if not any(set(one.keys) & k and set(other.keys) & k for k in others)]
    if not apart:
        return None
    one, other = rng.choice(apart)
    changes = [Change(one.span, other.text), Change(other.span, one.text)]
    return plant(told, "markers-exchanged", changes, f"{one.text} and {other.text} exchanged")


@planter("invented-citation", Group.CITATIONS)
def invented_citation(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """A marker becomes one that looks alike and names nothing."""
    markers = [one for one in told.markers if _invented(one, rng)]
    if not markers:
        return None
    marker = rng.choice(markers)
    new = _invented(marker, rng)
    return None if new in article.text else swap(told, "invented-citation", marker.span, new)


@planter("sources-merged", Group.CITATIONS, swap=True)
def sources_merged(told: Told, article: Article, rng: random.Random) -> Planted | None:
    """What another source says is told in the same sentence, under this one's marker."""
    bank = bank_of(article)
    if told.unconfirmed or len(told.markers) != 1 or told.markers[0].in_prose or len(words(told.plain)) > _SHORT:
        return None
    marker = told.markers[0]
    if told.plain[marker.span.end :].strip(" .") or told.quotations:
        return None
    mine = told.keys
    choices = [
        " ".join(held.plain.split()).rstrip(" .")
        for held in bank.elsewhere(told)
        if not held.sentence.keys & mine and _joins(held) and _keeps(held, bank, mine)
    ]
    if not choices:
        return None
    second = _inside(rng.choice(choices), article)
    at = len(told.plain[: marker.span.start].rstrip(" ."))
    return swap(told, "sources-merged", Span(at, at), f", and {second}", "a sentence of another source joined")


def _stands_for(one: Citation, marker: Citation) -> bool:
    return one.style == marker.style and one.in_prose == marker.in_prose and not set(one.keys) & set(marker.keys)


def _unrelated(one: Citation, told: Told, article: Article) -> bool:
    """Does nothing that *one* stands on speak of what the statement tells?"""
    mine, bank = content(told.plain), bank_of(article)
    topic = content(article.title)
    figures = set(_FIGURE.findall(told.plain))
    stands_on = [held for held in bank.held if set(one.keys) & held.sentence.keys]
    if any(held.sentence.id in told.sentences for held in stands_on):
        return False
    return bool(stands_on) and not any(
        len((mine - topic) & held.about) >= _RELATED or figures & set(_FIGURE.findall(held.plain))
        for held in stands_on
    )


def _invented(marker: Citation, rng: random.Random) -> str:
    """*marker* with a number or a name that is not of the article; empty where its form gives none."""
    text = marker.text
    if link := re.fullmatch(r"(?P<open>\(?)\[(?P<label>[^\]]+)\]\((?P<url>[^)]+)\)(?P<close>\)?)", text):
        outlet = rng.choice(_INVENTED)
        host = outlet.lower().replace(" ", "")
        return f"{link['open']}[{outlet}](https://{host}.example/{rng.randrange(100, 999)}){link['close']}"
    if re.fullmatch(r"[\[(【]?\D*\d{1,3}\D*", text) and not marker.in_prose:
        return re.sub(r"\d{1,3}", str(rng.randrange(71, 99)), text, count=1)
    if author := re.match(r"(\(?)([A-Z][^,(]+?)(,? \(?\d{4}\)?)", text):
        return text.replace(author[2], rng.choice(_INVENTED), 1)
    if re.match(r"\((?:web|post):\d+", text):
        return re.sub(r":\d+", f":{rng.randrange(71, 99)}", text, count=1)
    return ""


def _joins(held: Held) -> bool:
    """Can the sentence follow "and": a short whole one of one source, with its own subject?"""
    text = held.plain.strip()
    cited = held.sentence.cited_by
    factual = {one.kind for one in held.sentence.clauses} == {Kind.FACT}
    if not factual or len(cited) != 1 or cited[0].in_prose or len(words(text)) > _SHORT:
        return False
    whole = text.endswith(".") and not set('?;:“"') & set(text)
    return whole and _POINTS.match(text) is None and _VERB.search(text) is not None


def _keeps(held: Held, bank: Bank, keys: frozenset[str]) -> bool:
    """Is there no sentence under *keys* that says the same again?"""
    about = held.about
    return not any(one.sentence.keys & keys and len(about & one.about) * 3 > len(about) for one in bank.held)


def _inside(text: str, article: Article) -> str:
    """*text* as it stands inside a sentence: its first word small, unless it is a name."""
    first = words(text)[0]
    tidy = re.sub(r" (?=[,.])", "", text)
    owner = first.removesuffix("'s").removesuffix("’s")
    named = any(name.split()[0].lower() == owner for name in bank_of(article).sorts)
    return tidy if named else tidy[0].lower() + tidy[1:]
