"""A text that is still too long gives up the rumours that nobody answers, the last told first.

They are what a reader misses least: nobody stands behind them, and nobody denied or confirmed them. Whatever has a
source that answers for it stays, however long the text.
"""

from dataclasses import replace

from rewriter.acceptance import Version
from rewriter.domain import Article, Statement, Status
from rewriter.editing.order import answers
from rewriter.grounds import is_rumour
from rewriter.reading import read
from rewriter.reading.kinds.denials import denial
from rewriter.withdrawal import Judge


def fit(version: Version, article: Article, most: int, judge: Judge) -> tuple[Version, tuple[Statement, ...]]:
    """*version* with so few of its unanswered rumours that its text has at most *most* words, and those left out.

    *version* has no failing statement, and a denial stands behind what it answers; nor has what is returned. It may
    still be too long.
    """
    left_out: list[Statement] = []
    told = version.draft.statements
    idle = [one for one, behind in zip(told, (*told[1:], None), strict=True) if _is_idle(one, behind, article)]
    while idle and read(version.text).words > most:
        going = idle.pop()
        rest = tuple(one for one in version.draft.statements if one != going)
        shorter = judge(replace(version.draft, statements=rest))
        if shorter.accepted:
            version, left_out = shorter, [going, *left_out]
    return version, tuple(left_out)


def _is_idle(statement: Statement, behind: Statement | None, article: Article) -> bool:
    """Unconfirmed, with nothing but rumours of the article behind it, and neither it nor what follows denies it."""
    if statement.status is not Status.UNCONFIRMED or denial(statement.text):
        return False
    if behind is not None and answers(behind, statement, article):
        return False
    return all(is_rumour(article.by_id[name]) for name in statement.rests_on if name in article.by_id)
