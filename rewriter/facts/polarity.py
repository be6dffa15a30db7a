"""Whether a clause negates.

Cues and exceptions after the measured list of the binding study: "not only" negates nothing, "no longer" does here,
since what no longer holds must not be restated as holding.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rewriter.domain import Span
from rewriter.facts.lowered import lowered
from rewriter.facts.word_sets import any_of, heads, words

_CUE = re.compile(
    r"\b(?:no|not|never|none|neither|nor|cannot|without|nobody|nothing|nowhere|hardly|barely|scarcely|rather\s+than|instead\s+of|other\s+than)\b(?!-)|n['’]t\b|"
    r"\b(?:fail(?:s|ed|ing)? to|lack(?:s|ed|ing)?|yet to|refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|"
    r"reject(?:s|ed|ing) (?:calls?|demands?) (?:to|for)|far from|exclud(?:es|ed|ing)|except(?:ing)?)\b",
)
_HEADS = words(
    "no not neve none neit nor cann with nobo noth nowh hard bare scar rath inst othe t fail lack yet refu decl far "
    "excl exce reje"
)
"""First letters of the words that ``_CUE`` can begin with, and the t of "isn't"."""
_NO_CUE = re.compile(
    any_of(r"""
        not\s(?:before|until|later\sthan|earlier\sthan|more\sthan|fewer\sthan|less\sthan|over(?=\s[\d$€£])|exceed(?:ing)?)\b
        not\s(?:only|just|merely|simply|solely|necessarily|least|to\smention|surprisingly|unlike|unlikely|uncommon)\b
        (?:nobody|no\sone|few|not)\s(?:disput\w+|doubt\w*|den\w+)\b
        no\s(?:matter|doubt|wonder|less|fewer|more\sthan|earlier|later|sooner|stranger|exception|\d)|no\.\s?\d|none\sother|nothing\s(?:but|short)
        never(?:theless|\smind|\sbefore(?=\s(?:had|has|have|did|was|were)\b))|without\s(?:a\s)?doubt|(?<=\bor\s)not\b|(?<=\bwhy\s)not\b|not\sto\sbe\sconfused
        (?:n['’]t|not)\s(?:to\sbe\s)?underestimate
    """),
)


@lru_cache(maxsize=256)
def cues(prose: str, span: Span) -> tuple[Span, ...]:
    """Where the clause negates."""
    return tuple(Span(*match.span()) for match in _found(prose, span))


def negated(prose: str, span: Span) -> bool:
    """Whether the clause of *span* says that something is not so."""
    return bool(cues(prose, span))


def _found(prose: str, span: Span) -> Iterator[re.Match[str]]:
    if heads(prose, span).isdisjoint(_HEADS):
        return
    text = lowered(prose)
    for match in _CUE.finditer(text, span.start, span.end):
        if not _NO_CUE.match(text, match.start(), span.end):
            yield match
