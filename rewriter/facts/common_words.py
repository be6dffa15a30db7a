"""Common English words: a capital at the start of a sentence makes no name of them.

Compared as Snowball stems, so that one entry covers a word's forms.
"""

from functools import lru_cache

from rewriter.facts.common_stems import STEMS
from rewriter.facts.stems import STOP_WORDS, stem
from rewriter.facts.word_sets import words

OPENERS = STOP_WORDS | words(
    """
    never fewer seldom nowhere
    according additionally accordingly afterwards again ago albeit alternatively although anyway apparently
    arguably besides certainly clearly compared consequently considering conversely crucially currently depending
    despite due earlier elsewhere especially essentially eventually everyone everything everybody anyone anything
    nobody nothing someone something somebody exactly except famously finally firstly secondly thirdly following
    fortunately furthermore generally given hence here historically hopefully imagine importantly including
    initially instead interestingly ironically last later lately likewise literally mainly meanwhile moreover
    mostly naturally nearby nevertheless next nonetheless normally notably note notwithstanding obviously
    occasionally officially oh okay originally otherwise overall particularly perhaps please possibly presumably
    previously primarily probably recently regarding regardless remarkably reportedly respectively roughly sadly
    seemingly similarly simply sometimes somewhat soon specifically still subsequently suddenly supposedly surely
    surprisingly tens today tomorrow tonight typically ultimately unfortunately unlike unless usually versus
    whatever whenever wherever whichever whoever yes yesterday yet amid amidst based beyond plus minus thanks
    whereas half several many much another others thousands millions billions hundreds dozens zero first second
    third fourth fifth one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    sixty seventy eighty ninety hundred thousand million billion dozen twice once unbeknownst underneath inside
    outside near opposite past alongside apart aside concerning early late mid north south east west
    """
)

_COMPARATIVES = words(
    "shorter longer higher larger smaller bigger faster slower cheaper older younger newer heavier lighter stronger "
    "weaker wider deeper greater closer warmer colder worse"
)
_SUFFIXES = tuple(
    words(
        """
        ing ly ness tion sion ment ments tions sions ities ity ists ology ship ful less ous ive able ible
        ization isation ancy ency ized ised ical
        """
    )
)


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """Whether *word* is an everyday word by list or by its suffix, whatever its case."""
    lower = word.lower().replace("’", "'")
    if lower in OPENERS or lower in _COMPARATIVES or stem(lower) in STEMS:
        return True
    if "-" in lower:
        return all(
            part in OPENERS or part.isdigit() or stem(part) in STEMS or part.endswith(_SUFFIXES)
            for part in lower.split("-")
        )
    return (len(lower) > 5 and lower.endswith(_SUFFIXES)) or (len(lower) > 5 and lower.endswith("ed"))
