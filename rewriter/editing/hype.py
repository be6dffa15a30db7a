"""Hype that can be taken out of a sentence without touching what it states."""

import re

_ADVERB = r"(?:highly|eagerly|much|long|most|truly|absolutely|utterly|simply|widely|hotly|deeply|incredibly)"
_ADJECTIVE = (
    r"anticipated|awaited|acclaimed|hyped|loved|celebrated|exciting|thrilling|stunning|remarkable|breathtaking"
    r"|spectacular|groundbreaking|game-changing|revolutionary|must-see|captivating|gripping|iconic|legendary|beloved"
    r"|dazzling|"
    r"jaw-dropping|unforgettable|mesmeri[sz]ing|extraordinary|cutting-edge|state-of-the-art|world-class|bold"
    r"|visionary|ambitious|innovative|impressive|incredible|amazing"
)
_BEFORE_NOUN = re.compile(
    rf"\b(?P<article>[Aa]n?)?(?P<gap>\s*)(?:{_ADVERB}[- ])(?:{_ADJECTIVE})\s+(?=[a-z])"
    rf"|\b(?P<article2>[Aa]n?)(?P<gap2>\s+)(?:{_ADJECTIVE})\s+(?=[a-z])"
)
_CLAUSE = re.compile(
    r"\s+that\s+(?:has\s+|have\s+)?(?:gripped|captivated|dazzled|delighted|thrilled|mesmeri[sz]ed|enchanted|stunned"
    r"|wowed|charmed|electrified|took the world by storm|won hearts|captured)\b[^,;.:()]{0,80}(?=[,;.:])"
)
_APPOSITIVE = re.compile(
    r",\s+(?:its|the|their|his|her|our)\s+most\s+(?:exciting|anticipated|ambitious|daring|beautiful|thrilling"
    r"|talked-about)\b[^,;.:()]{0,80}(?=[,.])"
)
_TAIL = re.compile(
    r",\s+(?:showing the|showing its|demonstrating|symboli[sz]ing|reminding|ensuring|boosting|fuel+ing|sparking"
    r"|cementing|highlighting|underscoring|showcasing|promising|proving"
    r"|captivating|delighting|thrilling|adding to the|keeping fans|raising hopes|redefining|elevating|paving the way"
    r"|making\s(?:it|them)\s(?:an?|the|one)\s|refreshing|heightening|signal+ing|reflecting|inspiring|driving)\b"
    r"(?![^.]*\d)[^.;:]{0,160}(?=[.]?$)"
)
_EMPTIED = re.compile(r",\s+an?\s+[a-z]+,\s+(?=[a-z])")
"""What hype leaves of an appositive: ", a vessel," says nothing."""


def without_hype(text: str) -> str:
    """*text* without evaluating adjectives, clauses of acclaim and closing participles that carry no value."""
    plain = _CLAUSE.sub("", text)
    plain = _APPOSITIVE.sub("", plain)
    plain = _TAIL.sub("", plain)
    plain = _BEFORE_NOUN.sub(_bare, plain)
    return plain if plain == text else _EMPTIED.sub(" ", plain)


def _bare(match: re.Match[str]) -> str:
    article = match["article"] or match["article2"]
    rest = match.string[match.end() : match.end() + 1]
    if not article:
        return match["gap"] or ""
    plain = ("An" if article[0] == "A" else "an") if rest in "aeio" else article[0]
    return f"{plain} "
