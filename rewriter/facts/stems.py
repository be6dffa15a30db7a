"""Content stems: words as the matching compares them."""

import re
from functools import lru_cache

from snowballstemmer import stemmer  # type: ignore[import-untyped]  # ships no annotations

from rewriter.facts.irregular import BASE
from rewriter.facts.word_sets import words

_STEMMER = stemmer("english")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

STOP_WORDS = words(
    """
    a about above across after again against all along also although am among an and another any are aren't around
    as at away back be became because become been before behind being below beside between beyond both but by can
    cannot could did didn't do does doesn't doing don't down during each either else enough etc even ever every few
    for from further get gets got had hadn't has hasn't have haven't having he her here hers herself him himself
    his how however i if in indeed into is isn't it its itself just least less let like many may me might more most
    much must my myself near nearly neither no nor not now of off often on once only onto or other others our ours
    ourselves out over own per perhaps quite rather really same shall she should shouldn't since so some such than
    that the their theirs them themselves then there therefore these they this those though through throughout thus
    to together too toward towards under until up upon us very via was wasn't we well were weren't what when where
    whereas whether which while who whom whose why will with within without won't would wouldn't yet you your yours
    yourself it's that's he's she's there's they're we're i'm you're i've we've they've can't couldn't let's who's
    what's
    """
)
NUMBER_WORDS = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    trillion dozen lakh crore
    """
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Lower-case Snowball (Porter 2, English) stem of one word, possessive taken off."""
    lower = word.lower().replace("’", "'")
    lower = lower.removesuffix("'s")
    lower = lower.strip("'")
    return str(_STEMMER.stemWord(BASE.get(lower, lower)))


@lru_cache(maxsize=65536)
def content_stem(word: str) -> str:
    """The stem of *word*, or "" if it is a stop word, a number word or a single letter."""
    lower = word.lower().replace("’", "'")
    lower = lower.removesuffix("'s")
    if len(lower) < 2 or lower in STOP_WORDS or lower in NUMBER_WORDS:
        return ""
    return stem(lower)


def content_stems(text: str) -> tuple[str, ...]:
    """Stems of the content words of *text*, in order, repeats kept; hyphenated words count as their parts."""
    return tuple(found for word in _WORD.findall(text) if (found := content_stem(word)))
