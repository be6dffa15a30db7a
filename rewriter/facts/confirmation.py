"""Negated confirmation: nobody has confirmed. That is neither a denial nor a confirmation."""

import re
from functools import lru_cache

from rewriter.domain import Span
from rewriter.facts.word_sets import any_of, cue, heads, words

_CONFIRM = any_of("""
    confirm\\w*|announc\\w+|verif(?:y|ied|ies|ication|ying)|substantiat\\w+|corroborat\\w+|acknowledg\\w+|comment\\w*|official\\w*
    mention\\w*|approv\\w+|disclos\\w+|endors\\w+|reveal\\w*|address\\w*|detail(?:s|ed)?|statement|backing|backed|evidence|word
    set|finali[sz]ed|released|published|ratif\\w+|respon(?:d|ded|se)
""")
_NOT = any_of("""
    no|not|never|neither|nor|without|lacks?|lacked|lacking|yet\\sto|fail(?:s|ed)\\sto
    (?:has|have|had|did|do|does|is|are|was|were)n['’]t
""")
_NEGATED = re.compile(rf"\b{_NOT}\b(?!\sonly)[^.;:!?]{{0,70}}?\b{_CONFIRM}\b", re.IGNORECASE)
_UNCONFIRMED = cue(
    r"""
    unconfirmed|unverified|unofficial|uncorroborated|unsubstantiated|tight-lipped|no\scomment|said\snothing
    (?:declin|refus)\w+\sto\s(?:comment|confirm|say|discuss)
    silent\son|silence\son|remains?\sto\sbe\s(?:seen|confirmed|announced)|to\sbe\s(?:confirmed|announced)
    nothing\sis\s(?:official|confirmed)
    """,
    re.IGNORECASE,
)
_HEADS = words("no not neve neit nor noth t with lack yet unco unve unof unsu decl refu sile rema tigh fail")
_TO_COME = words("to be")
_CHEAP = re.compile(
    r"\bn(?:o|ot|ever|either|or|othing)\b|n['’]t\b|"
    r"\b(?:without|lack|yet|un[cvos]|declin|refus|silen|remains?|to be|tight-|fail)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def unconfirmed(prose: str, span: Span) -> bool:
    """Whether the clause says that a confirmation, comment or mention is missing."""
    here = heads(prose, span)
    if here.isdisjoint(_HEADS) and not here >= _TO_COME:
        return False
    if not _CHEAP.search(prose, span.start, span.end):
        return False
    return bool(_UNCONFIRMED.search(prose, span.start, span.end) or _NEGATED.search(prose, span.start, span.end))
