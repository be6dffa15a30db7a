"""Whether a clause negates.

Cues and exceptions after the measured list of the binding study: "not only" negates nothing, "no longer" does here,
since what no longer holds must not be restated as holding.
"""

import re

from rewriter.domain import Span

_CUE = re.compile(
    r"\b(?:no|not|never|none|neither|nor|cannot|without|nobody|nothing|nowhere|hardly|barely|scarcely)\b(?!-)|n['’]t\b|"
    r"\b(?:fail(?:s|ed|ing)? to|lack(?:s|ed|ing)?|yet to|refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|far from)\b",
    re.IGNORECASE,
)
_NO_CUE = re.compile(
    r"not (?:only|just|merely|simply|solely|necessarily|least|to mention|surprisingly|unlike|unlikely|uncommon)\b|no (?:matter|doubt|wonder|less|"
    r"fewer|later|sooner|stranger|exception|\d)|never(?:theless| mind)|nothing (?:but|short)|none other|without (?:a )?doubt|"
    r"(?<=or )not\b|not to be confused|(?<=why )not|nor'|no\. ?\d|(?:n['’]t|not) (?:to be )?underestimate",
    re.IGNORECASE,
)


def cues(prose: str, span: Span) -> tuple[Span, ...]:
    """Where the clause negates."""
    return tuple(
        Span(*match.span())
        for match in _CUE.finditer(prose, span.start, span.end)
        if not _NO_CUE.match(prose, match.start(), span.end)
    )


def negated(prose: str, span: Span) -> bool:
    """Whether the clause of *span* says that something is not so."""
    return any(
        not _NO_CUE.match(prose, match.start(), span.end) for match in _CUE.finditer(prose, span.start, span.end)
    )
