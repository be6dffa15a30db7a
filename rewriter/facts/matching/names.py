"""Names: whether two of them can refer to one bearer.

Folding takes off case, diacritics, hyphens, points, articles and possessives. A short form refers to a longer one when
its words are among them in order: the surname of a person, the brand of a company. Different given names never meet.
"""

import unicodedata
from functools import lru_cache

from rewriter.domain import Name
from rewriter.facts.matching.match import YES, Match, no
from rewriter.facts.word_sets import words

_ARTICLES = frozenset({"the", "a", "an"})
_LINKS = words("of the and & for de la le del der van von den di da al el")
_BODIES = words(
    """
    inc ltd llc plc corp corporation company co group holdings gmbh ag sa limited incorporated studios studio
    entertainment pictures network networks media news newspaper magazine university institute organisation
    organization association
    """
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def refers(evidence: Name, claim: Name) -> bool:
    """Whether *claim* can name whom or what *evidence* names."""
    return _refers(evidence.words, claim.words)


@lru_cache(maxsize=16384)
def _refers(known: tuple[str, ...], claimed: tuple[str, ...]) -> bool:
    return not _handles(known).isdisjoint(_handles(claimed)) and _compare(known, claimed).entailed


def handles(name: Name) -> frozenset[str]:
    """What two names that refer to one bearer share one of at least: a word, all words run together, an acronym."""
    return _handles(name.words)


@lru_cache(maxsize=16384)
def _handles(words: tuple[str, ...]) -> frozenset[str]:
    spelt = _folded(words), _folded(_spelt_out(words))
    joined = {"".join(each) for each in spelt}
    return frozenset({*joined, *(handle for each in spelt for handle in (*each, *_acronyms(each)))})


def compare(evidence: Name, claim: Name) -> Match:
    """As ``refers``, with the reason why not."""
    return _compare(evidence.words, claim.words)


@lru_cache(maxsize=4096)
def _compare(known: tuple[str, ...], claimed: tuple[str, ...]) -> Match:
    found = _compared(_folded(known), _folded(claimed))
    if found.entailed or not (_has_umlaut(known) or _has_umlaut(claimed)):
        return found
    spelt = _compared(_folded(_spelt_out(known)), _folded(_spelt_out(claimed)))
    return spelt if spelt.entailed else found


_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe"}
)


def _has_umlaut(words: tuple[str, ...]) -> bool:
    return any(letter in word for word in words for letter in "äöüåøÄÖÜÅØ")


def spelt_out(word: str) -> str:
    """*word* with umlauts as two letters, as it is written where there is no key for them."""
    return word.translate(_SPELT_OUT)


def _spelt_out(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(spelt_out, words))


def _compared(left: tuple[str, ...], right: tuple[str, ...]) -> Match:
    if left == right or "".join(left) == "".join(right):
        return YES
    if not left or not right:
        return no("no word in common")
    if _is_acronym(left, right) or _is_acronym(right, left):
        return YES
    if not set(left) & set(right) and not _initials_meet(left, right):
        return no("no word in common")
    if _content(left) == _content(right) and len(_content(left)) > 1:
        return YES
    shorter, longer = sorted((left, right), key=len)
    if _within(shorter, longer) and not _only_generic(shorter):
        return YES
    return no("same surname, another given name" if left[-1] == right[-1] or left[0] == right[0] else "another name")


def adds_words(evidence: Name, claim: Name) -> bool:
    """Whether *claim* says more of the name than *evidence* does ("Han Do-yun" for "Han"): right only where the rest
    of the text has the longer form for the same bearer."""
    known = _folded(evidence.words)
    return not _is_acronym(known, _folded(claim.words)) and bool(_content(_folded(claim.words)) - _content(known))


_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "œ": "oe", "æ": "ae", "ß": "ss", "þ": "th", "ð": "d"})


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """*word* in lower case without diacritics, points, hyphens and possessive."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    if plain.endswith(("'s", "’s")):
        plain = plain[:-2]
    return "".join(character for character in plain if character.isalnum() or character in "&+")


@lru_cache(maxsize=16384)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    named = words[1:] if len(words) > 1 and words[0].lower() in _ARTICLES else words
    folded = [found for word in named if (found := fold(word))]
    return tuple([word for word in folded if word not in _SUFFIXES] or folded)


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """``WHO`` for World Health Organization, with or without its small words."""
    return len(short) == 1 and len(short[0]) > 1 and short[0] in _acronyms(long)


def _acronyms(words: tuple[str, ...]) -> tuple[str, ...]:
    if len(words) < 2:
        return ()
    return "".join(word[0] for word in words), "".join(word[0] for word in words if word not in _LINKS)


def _content(words: tuple[str, ...]) -> frozenset[str]:
    """The words without links: "University of Oxford" and "Oxford University", family name first or last."""
    return frozenset(words) - _LINKS


def _initial(word: str, other: str) -> bool:
    return len(word) == 1 and other[0] == word


def _initials_meet(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return left[-1] == right[-1]


def _within(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the words of *shorter* occur in *longer* in order, an initial standing for its name."""
    position = 0
    for word in shorter:
        while position < len(longer) and not (
            longer[position] == word or _initial(word, longer[position]) or _initial(longer[position], word)
        ):
            position += 1
        if position == len(longer):
            return False
        position += 1
    return True


def _only_generic(words: tuple[str, ...]) -> bool:
    return all(word in _BODIES or word in _LINKS or len(word) == 1 for word in words)
