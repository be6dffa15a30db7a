"""Negated confirmation: nobody has confirmed. That is neither a denial nor a confirmation."""

import re

from rewriter.domain import Span

_CONFIRM = (
    r"(?:confirm\w*|announc\w+|verif(?:y|ied|ies|ication|ying)|substantiat\w+|corroborat\w+|acknowledg\w+|comment\w*|"
    r"official\w*|mention\w*|approv\w+|disclos\w+|endors\w+|reveal\w*|address\w*|detail(?:s|ed)?|statement|details|"
    r"backing|backed|evidence|word|set|finalised|finalized|released|published|ratif\w+|respon(?:d|ded|se))"
)
_NEGATED = re.compile(
    r"\b(?:no|not|never|neither|nor|without|lacks?|lacked|lacking|yet to|(?:has|have|had)n['’]t|(?:did|do|does|is|are|was|were)n['’]t|fail(?:s|ed) to)\b"
    rf"(?!\sonly)[^.;:!?]{{0,70}}?\b{_CONFIRM}\b",
    re.IGNORECASE,
)
_UNCONFIRMED = re.compile(
    r"\b(?:unconfirmed|unverified|unofficial|uncorroborated|unsubstantiated|declin\w+ to (?:comment|confirm|say|discuss)|"
    r"refus\w+ to (?:comment|confirm|say)|said nothing|silent on|silence on|remains? to be (?:seen|confirmed|announced)|"
    r"no comment|tight-lipped|to be (?:confirmed|announced)|nothing is (?:official|confirmed))\b",
    re.IGNORECASE,
)
_CHEAP = re.compile(
    r"\b(?:n(?:o|ot|ever|either|or|othing)|without|lack\w*|yet|un[cvos]\w+|declin\w+|refus\w+|sil\w+|remains?|to be|tight-lipped|fail\w*)\b|n['’]t\b|nothing",
    re.IGNORECASE,
)


def unconfirmed(prose: str, span: Span) -> bool:
    """Whether the clause says that a confirmation, comment or mention is missing."""
    if not _CHEAP.search(prose, span.start, span.end):
        return False
    return bool(_UNCONFIRMED.search(prose, span.start, span.end) or _NEGATED.search(prose, span.start, span.end))
