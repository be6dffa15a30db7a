"""Articles made from a number: the same number, the same article; every one has its own facts."""

import random
from pathlib import Path

_PLACES = ("Marlow", "Tavistock", "Ellerby", "Norwick", "Casterham", "Dunmore", "Penhale", "Ravensby", "Oakhurst")
_THINGS = ("ferry", "tram line", "library", "harbour", "stadium", "power plant", "hospital", "school", "night train")
_PEOPLE = ("Ada Quill", "Bruno Falk", "Carla Stein", "Dmitri Vance", "Elena Marsh", "Felix Orr", "Greta Holm")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "September", "October", "November")
_FACTS = (
    "The {place} {thing} opened on {day} {month} {year} after works that cost £{money} million ({cite}).",
    "The {place} {thing} served {count} people in its first week ({cite}).",
    "{person}, its director, said that {count} more are expected by {month} {later} ({cite}).",
    "The council of {place} paid {percent}% of the costs ({cite}).",
    "A second {thing} is planned for {later} in {other} ({cite}).",
    "The building has {small} floors and {count} seats ({cite}).",
    "Tickets cost £{small} on weekdays ({cite}).",
    "In {year} {person} called the old {thing} unsafe ({cite}).",
)
_PADDING = (
    "Just as Charon rowed souls across the Styx, it asks everyone for a coin ({cite}).",
    "Posts on a fan forum claim that a night service is coming ({cite}).",
    "Book your visit today!",
    "Like a swan on a silver lake, it glides into our dreams ({cite}).",
    "It is, of course, much more than a {thing}.",
)


def article(number: int, facts: int = 8) -> str:
    """Markdown of about 20 words a fact, with as much padding as such articles have."""
    draw = random.Random(number)
    thing = draw.choice(_THINGS)
    place = f"{draw.choice(_PLACES)} {number}" if number >= 0 else draw.choice(_PLACES)
    told = [template for _ in range(0, facts, len(_FACTS)) for template in draw.sample(_FACTS, len(_FACTS))][:facts]
    lines = [_filled(draw, template, place, thing) for template in told]
    for template in draw.sample(_PADDING, 3):
        lines.insert(draw.randrange(len(lines) + 1), _filled(draw, template, place, thing))
    half = len(lines) // 2
    title = f"# Why the {place} {thing} matters in {draw.randrange(2020, 2027)}"
    return f"{title}\n\n{' '.join(lines[:half])}\n\n{' '.join(lines[half:])}\n"


def write_articles(folder: Path, numbers: range, facts: int = 8) -> None:
    """Articles ``00/a00000.md``, a hundred to a folder."""
    for number in numbers:
        path = folder / f"{number // 100:02d}" / f"a{number:05d}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number, facts), encoding="utf-8")


def _filled(draw: random.Random, template: str, place: str, thing: str) -> str:
    year = draw.randrange(2015, 2026)
    return template.format(
        place=place, thing=thing, other=draw.choice(_PLACES), person=draw.choice(_PEOPLE), month=draw.choice(_MONTHS),
        day=draw.randrange(1, 29), year=year, later=year + draw.randrange(1, 5), percent=draw.randrange(3, 98),
        money=f"{draw.randrange(1, 90)}.{draw.randrange(1, 10)}",
        count=f"{draw.randrange(1, 90)},{draw.randrange(100, 999)}", small=draw.randrange(3, 40),
        cite=f"web:{draw.randrange(1, 30)}",
    )
