"""Words of a passage: its capitalised phrases."""

import re

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŠŽČ][\w’'&.+-]*"
_JOIN = r"(?:of|the|and|de|la|le|du|des|del|di|da|van|von|der|den|el|al|for|on|in|to|at|&)"
_PHRASE = re.compile(rf"{_CAPITAL}(?:[ \t]+(?:{_JOIN}[ \t]+){{0,2}}(?:{_CAPITAL}|\d[\w.]*))*")
_OPENERS = """
    a an and as at although after all also another any are around because before both but by can could despite did
    do does during each either even every few finally first following for four from further given had has have he
    her here his how however i if in indeed initial instead into is it its just last later like likewise local many
    may meanwhile might more most much neither never new no nobody none nor not nothing now of often on once one
    only or other others our out over part people perhaps recent recently several she should similar similarly since
    so some something still such ten than that the their them then there these they this those though three through
    thus to together too two under unlike until up was we were what when where whether which while who whose why
    will with within without would yet you your critics fans experts readers officials insiders observers residents
    rumours rumors speculation sources reports early late despite according based built designed set
"""
_PLAIN_OPENERS = frozenset(_OPENERS.split())


def capitals(text: str) -> tuple[tuple[int, int, str], ...]:
    """The capitalised phrases of *text*: start, end, and the phrase in lower case without a possessive ending.

    A word that is capitalised only because it opens the sentence is left out when it is a common function word.
    """
    found = []
    for match in _PHRASE.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()].rpartition(". ")[2]
        opens = not any(character.isalnum() for character in before)
        phrase = _without_opener(match.group(), opens)
        if phrase:
            found.append((match.end() - len(phrase), match.end(), bare(phrase)))
    return tuple(found)


def _without_opener(phrase: str, opens: bool) -> str:
    """*phrase* from its first word that is more than a function word with a sentence's capital."""
    while phrase and (opens or phrase.startswith(("The ", "A "))):
        first, _, rest = phrase.partition(" ")
        is_title = first == "All" and rest.lstrip().startswith("of ")
        if is_title or first.lower().rstrip(".") not in _PLAIN_OPENERS or (len(first) > 1 and first.isupper()):
            return phrase
        phrase, opens = rest.lstrip(), first not in ("The", "A", "An")
        while phrase and not phrase[0].isupper():
            phrase = phrase.partition(" ")[2].lstrip()
    return phrase


def bare(phrase: str) -> str:
    """*phrase* in lower case on one line, without possessive endings and final punctuation."""
    plain = " ".join(phrase.replace("’", "'").lower().split())
    return re.sub(r"'s?(?=\s|$)", "", plain).strip(" .,&'-+")
