"""What a sentence says only on a condition: the condition, and what follows from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.domain import Span
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage

CONDITION = re.compile(
    r"(?<!\beven )(?<!\bas )(?<!\bwhat )(?<!\bask )(?<!\basked )(?<!\basks )(?<!\bknow )(?<!\bsee )(?<!\bwonder )"
    r"(?<!\bunclear )(?<!\bdecide )(?<!\bdoubt )(?<!\bdoubts )"
    r"\bif\b(?! (?:not|any(?:thing)?|at all|only|ever|so|true|genuine|you|we|one)\b)|"
    r"\bunless\b|\bprovid(?:ed|ing) that\b|(?<=, )provided (?!by\b|to\b|for\b|with\b)|\b(?:as|so) long as\b|"
    r"\bon (?:the )?condition that\b|"
    r"\bassuming (?:that )?(?=[a-z])|\bin the event (?:of|that)\b",
    re.IGNORECASE,
)
"""Opens a condition; "even if" concedes, "asked if" reports a question, "if true" doubts, "if you" speaks to us."""
STILL_OPEN = re.compile(
    r"\b(?:if|unless|provid(?:ed|ing)|long as|condition\w*|assum\w+|in case|in the event|should|would|could|(?-i:may)|"
    r"might|depend\w*|subject to|otherwise|once|when(?:ever)?|where|only|require\w*|needs?|must|has to|have to|without|"
    r"hing\w+|contingent|who|after|until)\b",
    re.IGNORECASE,
)
"""With one of these a statement says that something has to come first, or that it need not come."""
BORDER = re.compile(r"[;:–—]|\s-\s")
COMMA = re.compile(r",(?!\d)")


@dataclass(frozen=True, slots=True)
class Conditional:
    condition: Span
    consequence: tuple[Span, ...]


@kept
def conditionals(passage: Passage) -> tuple[Conditional, ...]:
    """Every condition of *passage* with the rest of what stands between the same semicolons, colons or dashes."""
    return tuple(_conditionals(passage))


def _conditionals(passage: Passage) -> Iterator[Conditional]:
    prose, whole = passage.article.prose, passage.sentence.span
    quoted = [quotation.span for quotation in passage.quotations]
    for match in CONDITION.finditer(prose, whole.start, whole.end):
        if any(span.start <= match.start() < span.end for span in quoted):
            continue
        left = max((each.end() for each in BORDER.finditer(prose, whole.start, match.start())), default=whole.start)
        right = next((each.start() for each in BORDER.finditer(prose, match.end(), whole.end)), whole.end)
        comma = COMMA.search(prose, match.end(), right)
        end = comma.start() if comma else right
        yield Conditional(Span(match.start(), end), (Span(left, match.start()), Span(end, right)))
