"""The statements of a checked draft in a reader's order, where the check finds nothing in it that is new.

What a statement may say depends on its neighbours ("it", "that year", the full name), so another order is another text.
"""

from collections import Counter

from rewriter.acceptance import Version
from rewriter.domain import Article
from rewriter.editing.order import ordered
from rewriter.strategies.conflicts import rivals
from rewriter.withdrawal import Judge

REPEAT = "W602"


def arrange(version: Version, article: Article, judge: Judge) -> tuple[Version, str]:
    """*version* arranged, or as it is with a note why."""
    draft = ordered(version.draft, article, rivals(article))
    if draft == version.draft:
        return version, ""
    new = judge(draft)
    worse = _codes(new) - _codes(version)
    if worse or new.draft.title != version.draft.title:
        why = ", ".join(sorted(worse)) or "another title"
        return version, f"the statements keep the order they were written in: arranged they would have {why}"
    return new, ""


def _codes(version: Version) -> Counter[str]:
    """Of all findings, warnings too, and of what only the draft can tell; a repeat is none the worse side by side."""
    return Counter([*(f.code for f in version.report.findings if f.code != REPEAT), *version.codes])
