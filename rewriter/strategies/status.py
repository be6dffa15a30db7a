"""Where a model put its statements, and where they belong: a heading must not raise what the words leave open."""

from dataclasses import replace

from rewriter.domain import Article, Certainty, Draft, Span, Statement, Status
from rewriter.facts.certainty import certainty
from rewriter.grounds import is_rumour
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import outlook
from rewriter.reading.language import CUES


def settled(draft: Draft, article: Article) -> Draft:
    """*draft* with each statement under the least certain status that it, or all it rests on, calls for.

    Nothing rises. What is told as a rumour, and rests on rumours alone, is unconfirmed; a forecast, a likelihood and
    hearsay are not confirmed. A rumour told flatly as a fact stays where it is: the check is to refuse it, and a
    heading that excused it would hide the fault. In a language without cues the statuses stay.
    """
    if article.language != CUES:
        return draft
    return replace(draft, statements=tuple(_settled(one, article) for one in draft.statements))


def _settled(statement: Statement, article: Article) -> Statement:
    if statement.status is Status.UNCONFIRMED:
        return statement
    text = statement.text
    told = bool(hearsay(text) or social(text))
    resting = [article.by_id[name] for name in statement.rests_on if name in article.by_id]
    if told and resting and all(map(is_rumour, resting)):
        return replace(statement, status=Status.UNCONFIRMED)
    if statement.status is Status.CONFIRMED and (told or _is_open(text)):
        return replace(statement, status=Status.REPORTED)
    return statement


def _is_open(text: str) -> bool:
    """A forecast, or a thing said to be possible; a plan on a date may stand as settled."""
    plain = text.replace("odds ratio", "ratio")  # a measure, where "odds" alone is a chance
    return bool(outlook(plain)) or certainty(plain, Span(0, len(plain))) is Certainty.RUMOURED

