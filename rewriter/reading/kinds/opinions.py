"""Opinion: praise, significance, risk and mood, which no source can make true."""

import re
from functools import lru_cache

from rewriter.reading.kinds.cues import any_of, flat, found

_SIGNIFICANCE = any_of(
    r"highlight(?:s|ed|ing)?",
    r"underscor(?:e|es|ed|ing)",
    r"showcas(?:e|es|ed|ing)",
    r"cement(?:s|ed|ing)",
    r"resonat(?:e|es|ed|ing)",
    r"captivat(?:e|es|ed|ing)",
    r"embod(?:y|ies|ied|ying)",
    r"epitomi[sz](?:e|es|ed|ing)",
    r"symboli[sz](?:e|es|ed|ing)",
    r"redefin(?:e|es|ed|ing)",
    r"elevat(?:e|es|ed|ing)",
    r"refresh(?:es|ed|ing)",
    r"spark(?:s|ed|ing)? (?:hope|debate|joy|excitement|curiosity|interest|imagination)",
    r"promis(?:e|es|ing) (?:a|an|to|the)",
    r"captur(?:e|es|ed|ing) (?:the (?:spirit|essence|mood|heart|imagination|hope|zeitgeist)|\w+ (?:desire|hope"
    r"|imagination))",
    r"adds? (?:\w+ )?(?:intrigue|depth|weight|drama|flavou?r|charm|poetry|tension|spice|resonance|texture|mystique"
    r"|layers?)",
    r"speaks? to",
    r"stands? as",
    r"serves? as a (?:reminder|symbol|beacon|testament|bridge)",
    r"remind(?:s|ed)? (?:us|readers|everyone|the world|viewers)",
    r"challeng(?:e|es|ing) (?:us|viewers|readers|audiences|everyone|fans)",
    r"risk(?:s|ed|ing)? (?:\w+ing|fan|public|consumer|customer|the)",
    r"ensur(?:e|es|ing) (?:\w+ ){0,3}(?:continuity|relevance|appeal|legacy|success)",
    r"signal(?:s|ed|ling)? (?:a (?:new|bold|shift)|the (?:dawn|rise|start of a new|end of an era))",
    r"pav(?:e|es|ed|ing) the way",
    r"mark(?:s|ed)? (?:a|an|the) (?:\w+ )?(?:new era|turning point|milestone|watershed|bold|triumph)",
    r"breath(?:es|ed|ing)? (?:new|fresh) (?:life|air)",
    r"gripp(?:ed|ing)",
    r"alienat(?:e|es|ed|ing)",
    r"boost(?:s|ing|ed)? (?:anticipation|excitement|hope|morale|hype|pride|the mood|confidence)",
    r"fuel(?:s|ed|led|ling)? (?:anticipation|excitement|hope|hype|imagination|desire|pride)",
    r"keeps? (?:anticipation|hope|excitement|fans|interest)",
    r"test(?:s|ed|ing)? (?:fan |the )?patience",
    r"lov(?:e|es|ed) by",
    r"belongs? to all",
    r"invit(?:e|es|ing) (?:us|reflection|readers|wonder|visitors to)",
    r"show(?:s|ed)? (?:its|their|the) (?:universal|global|enduring|true|lasting|broad|human)",
    r"reflect(?:s|ed|ing)? (?:societal|society|a (?:deeper|broader|wider|growing)|fans?|our|the (?:human|spirit|mood"
    r"|anxieties|hopes))",
    r"boost\w* (?:\S+ ){0,3}(?:profile|image|reputation|brand|standing)",
    r"broader (?:cultural|social|societal|human)",
    r"moral complexity",
    r"escalates? stakes",
    r"raises? the stakes",
    r"dim\w* (?:\w+ ){0,2}(?:interest|enthusiasm|hopes?|appeal)",
    r"los(?:es?|ing) (?:\w+ )?(?:momentum|interest|appeal|relevance)",
    r"blend of \w+",
    r"transform(?:s|ing) (?:how we|the way)",
    r"speak(?:s|ing) volumes",
    r"prov(?:e|es|ing) that",
    r"a reminder (?:that|of)",
    r"a symbol of",
    r"a beacon",
    r"the (?:power|magic|beauty|spirit|soul|heart|dream|romance) of",
    r"offers? (?:\w+ ){0,3}(?:hope|glimpse|fresh|escape|window|lesson)",
    r"unit(?:es|ing) (?:us|people|fans|communities|generations)",
    r"bridg(?:e|es|ing) (?:the gap|generations|past|cultures|old)",
    r"human(?:ity|kind)'?s?",
    r"myth-?making",
    r"collective (?:memory|imagination|spirit|dream|anxiety)",
    r"narrative (?:shift|risk|depth|disconnect)",
    r"global (?:appeal|rise|phenomenon|draw)",
    r"universal (?:appeal|draw|themes?|language)",
)
_PRAISE = any_of(
    "bold",
    "fresh",
    "exciting",
    "thrilling",
    "stunning",
    "remarkable",
    "extraordinary",
    "breathtaking",
    "unforgettable",
    "iconic",
    "legendary",
    "groundbreaking",
    "game-?chang(?:er|ing)",
    "future-?proof(?:ing|ed|s)?",
    "revolutionary",
    "visionary",
    "mesmeri[sz]ing",
    "spectacular",
    "dazzling",
    "compelling",
    "masterpiece",
    "must-(?:see|watch|read|have|visit)",
    "unparalleled",
    "unmatched",
    "cutting-edge",
    "state-of-the-art",
    "world-class",
    "beloved",
    "timeless",
    "magical",
    "enchanting",
    "vibrant",
    "dynamic",
    "impressive",
    "incredible",
    "amazing",
    "awe-inspiring",
    "heart-?(?:warming|breaking|pounding)",
    "jaw-dropping",
    "innovative",
    "intriguing",
    "fascinating",
    "tantali[sz]ing",
    "seamless(?:ly)?",
    "highly anticipated",
    "long-awaited",
    "eagerly awaited",
    "much-(?:loved|hyped|anticipated|awaited)",
    "fan-favou?rite",
    "captivating",
    "powerful reminder",
    "truly",
    "undeniabl[ey]",
    "unquestionably",
    "arguably",
    "sadly",
    "thankfully",
    "fortunately",
    "unfortunately",
    "surely",
    "of course",
    "elegant",
    "ambitious",
    "daring",
    "brilliant",
    "beautiful(?:ly)?",
    "graceful",
    "poetic",
    "profound(?:ly)?",
    "inspiring",
    "inspirational",
    "triumphant",
    "hauntingly",
    "haunting",
    "majestic",
    "humble",
    "quietly",
    "proudly",
)
_SHOULD = any_of(
    "should",
    "ought to",
    "deserves?",
    "it is time",
    "we (?:can|must|need|should|all)",
    "one (?:can|could) (?:only|hardly|argue)",
    "hard (?:not )?to (?:imagine|ignore|resist|overstate)",
    "who (?:could|would|can|doesn't|wouldn't)",
    "nothing (?:beats|compares)",
    "it(?:'s| is) (?:hard|easy|tempting|no wonder|little wonder|no surprise)",
    "feels?",
    "the mood is",
)


_MOOD = any_of(
    "excitement",
    "frustrat\\w+",
    "anticipation",
    "enthusiasm",
    "nostalgia",
    "delight",
    "outrage",
    "hype",
    "debates?",
    "debating",
    "laments?",
    "mourn\\w*",
    "anger",
    "joy",
    "admiration",
    "disappointment",
    "impatien\\w+",
    "love",
    "hopes?",
    "cheer\\w*",
    "celebrat\\w+",
    "jok\\w+",
    "memes?",
    "mood",
    "grumbl\\w+",
    "complain\\w*",
)


def mood(text: str) -> str:
    """The word by which *text* tells how people feel; empty when it does not."""
    return found(_MOOD, flat(text))


_ACCLAIM = re.compile(
    r"(?<=\w)\s(?:that|which|who)\s(?:has\s|have\s|had\s)?"
    r"(?:gripp|captivat|dazzl|delight|thrill|enchant|stunn|wow|charm|electrif|captur)\w*\b[^,;.:]{0,80}"
)
"""A clause of acclaim hung on a noun colours its host; it does not make the host an opinion."""


@lru_cache(maxsize=256)
def significance(text: str) -> str:
    """The words by which *text* says what a thing means instead of what happened; empty when it does not."""
    return found(_SIGNIFICANCE, _ACCLAIM.sub(" ", flat(text)))


def praise(text: str) -> str:
    """The evaluating word of *text*; empty when there is none."""
    plain = flat(text)
    return found(_PRAISE, plain) or found(_SHOULD, plain)
