"""Word classes of proper names: titles, particles, what is no name in spite of its capital."""

from rewriter.facts.common_words import OPENERS
from rewriter.facts.ordinals import LABELS
from rewriter.facts.tokens import NUMBER, WORD, Token
from rewriter.facts.units import UNIT_OF
from rewriter.facts.word_sets import words

TITLES = words(
    """
        mr mrs ms miss mx dr prof professor sir dame lord rev reverend president     vice-president minister
    senator sen rep representative congressman congresswoman governor gov     mayor chancellor secretary
    ambassador director ceo cfo coo cto chairman chairwoman chair     chairperson founder co-founder editor
    editor-in-chief judge king queen prince princess duke duchess     emperor empress pope bishop archbishop gen
    colonel col captain capt lieutenant lt     sergeant sgt admiral commander officer detective inspector coach
    manager sheikh imam rabbi leader     president-elect ex-president attorney
    """
)
"""Written before a name with or without a capital."""
PERSON_TITLES = words("president senator governor minister chancellor ambassador professor dr ceo director leader")
"""Offices that begin a person's name even behind other capitals."""
TITLE_PAIRS = {
    "prime": words("minister"),
    "chief": words("executive justice minister"),
    "vice": words("president chancellor"),
}
"""Words that are titles with these behind them only."""
ROLES = words(
    """
        actor actress author star analyst singer director-general writer producer showrunner researcher
    scientist     teacher striker goalkeeper midfielder defender forward captain quarterback driver player
    golfer lawyer     spokesman spokeswoman spokesperson journalist reporter leaker tipster insider developer
    designer filmmaker     comedian rapper songwriter engineer economist historian archaeologist novelist poet
    photographer biologist     physicist astronaut cosmonaut pilot influencer youtuber
    """
)
"""Written before a name in lower case only."""
ABBREVIATED_TITLES = words("dr mr mrs ms prof st gen col lt capt sen rep gov rev sgt sr jr")
COMPOUND_ENDS = words(
    """
        based led style like made wide era only backed owned free centric born friendly inspired exclusive
    related     level type themed speaking powered optimized optimised controlled held bound listed driven
    enabled approved     funded compatible winning winner nominated sized shaped focused trained educated
    occupied built produced     sponsored branded certified side
    """
)
"""Second halves that make an adjective of a name (``Seoul-based``)."""
PARTICLES = words("de del della der den des di da dos du la le van von ten ter bin ibn al el y e of &")
FOR_BODIES = words(
    """
        organization organisation center centre centers centres institute agency society council campaign
    committee     department foundation association ministry office fund alliance coalition company corporation
    partnership     school bureau
    """
)
OF_HEADS = words("isle gulf cape strait duke duchess earl prince lord king queen knights sons house guardians")
"""What "of" may follow inside a name, besides common words (``Gulf of Mexico``); "Ana Gomez of Lima" is two names."""
OFFICES = words(
    """
        president minister governor mayor chancellor ceo director head chief founder chairman secretary
    ambassador manager fans
    """
)
NO_NAMES = words(
    """
        i i'm i've i'd i'll tv ceo cfo coo cto am pm a.m. p.m. est edt pst pdt cet cest gmt utc et bst ist kst
    jst dvd     pdf faq diy seo q1 q2 q3 q4 h1 h2 fy yoy eps ai ar vr pc pcs ok vs etc ii iii iv vi vii viii ix
    xi xii gpa iq     ad bc ce bce b.c. a.d. usd eur gbp id ids url urls html api apis sms gps usb led oled cgi
    hd uhd hdr cpu gpu     ram ssd rpg mmo fps dlc npc ip rsvp asap tbd tba tl;dr n/a mph kwh mr mrs ms dr st no
    """
)


def is_name_before_number(tokens: list[Token], index: int) -> bool:
    """Whether the number at *index* is part of the name before it (``RTX 5090``, ``Windows 11``): right behind a
    capitalised word that opens no sentence, bare, and followed by no unit, scale or plural noun that it would count."""
    if index == 0:
        return False
    token, before = tokens[index], tokens[index - 1]
    if token.kind != NUMBER or before.kind != WORD or token.start - before.end != 1 or "," in token.text:
        return False
    if not (before.capital or _camel(before.text)) or before.lower in OPENERS or before.lower in LABELS:
        return False
    if before.lower == "aged":
        return False
    if before.text[-2:] in ("'s", "’s") or len(token.text) > 5:
        return False
    if index + 1 < len(tokens):
        follower = tokens[index + 1]
        if follower.start == token.end and follower.lower in UNIT_OF:
            return False
        if follower.start == token.end and follower.text not in ".,;:)!?”\"’'" and not follower.capital:
            return False
        plural = follower.kind == WORD and "." not in token.text and _plural(follower)
        if follower.lower in _COUNTED or plural:
            return False
    return not (index == 1 and before.text.endswith("ing"))


_COUNTED = words(
    """
        million billion trillion thousand hundred bn percent per people % times days day years year hours hour
    minutes     minute seconds months month weeks week km m kg g mg ml mm cm gb tb mb kwh kw hp mph dollars
    euros pounds points     point men women children dozen
    """
)


def _plural(token: Token) -> bool:
    lower = token.lower
    return (
        not token.capital
        and len(lower) > 3
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "ings", "'s", "’s"))
        and lower not in _VERBS
        and lower not in _NO_PLURALS
    )


_NO_PLURALS = words("series graphics news class chassis lens")
_VERBS = words(
    """
        was has does says costs offers features gets comes launches ships runs uses includes supports arrives
    starts     makes takes brings remains appears delivers sells scores
    """
)


def _camel(text: str) -> bool:
    """``iPhone``, ``eBay``: a capital inside a word that starts small."""
    return text[0].islower() and len(text) > 2 and any(character.isupper() for character in text[1:3])


is_camel = _camel
