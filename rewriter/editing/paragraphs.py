"""Which statements share a paragraph, and which stand in a list under the line that introduced them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rewriter.domain import Article, Block, Sentence, Statement
from rewriter.editing.fragments import is_sentence, labelled
from rewriter.editing.owners import lead_in_of

_FEW, _MANY = 2, 5
_LISTED = (Block.ITEM, Block.TABLE_ROW)


@dataclass(slots=True)
class Group:
    """Statements in a row: a paragraph, or a list with the line that introduces it ("" for none)."""

    listed: bool
    lead_in: str = ""
    section: str = ""
    statements: list[Statement] = field(default_factory=list)


def grouped(statements: Iterable[Statement], article: Article) -> list[Group]:
    """*statements* in groups, in order: a paragraph ends where the original's section does, if it has two already."""
    groups: list[Group] = []
    for statement in statements:
        home = next((article.by_id[one] for one in statement.rests_on if one in article.by_id), None)
        listed = is_item(statement, article)
        lead_in = lead_in_of(article, home) if listed and home else ""
        section = home.heading if home else ""
        last = groups[-1] if groups else None
        if last is None or not _joins(last, listed, lead_in, section):
            last = Group(listed, lead_in, section)
            groups.append(last)
        last.statements.append(statement)
    for group in groups:
        group.lead_in = _among(group, article)
    return groups


def _joins(last: Group, listed: bool, lead_in: str, section: str) -> bool:
    if listed or last.listed:
        return listed and last.listed and last.lead_in == lead_in
    return len(last.statements) < _FEW or (last.section == section and len(last.statements) < _MANY)


def is_item(statement: Statement, article: Article) -> bool:
    """True for "Label: value" and for a list item without a verb: they read as items, not as prose."""
    homes = [article.by_id[one] for one in statement.rests_on if one in article.by_id]
    if not homes or any(home.block not in _LISTED for home in homes):
        return False
    return bool(labelled(statement.text)[0]) or not is_sentence(statement.text)


def _among(group: Group, article: Article) -> str:
    """The lead-in; where it counts its items and some of them are gone, it says that these are among them."""
    if not group.lead_in:
        return ""
    first = next(article.by_id[one] for one in group.statements[0].rests_on if one in article.by_id)
    items = [s for s in article.sentences if s.lead_in == first.lead_in and s.block is Block.ITEM]
    complete = len(group.statements) >= len(items) or not _counts(article.by_id[first.lead_in])
    return group.lead_in if complete else f"{group.lead_in.removesuffix(':')}, among them:"


def _counts(lead_in: Sentence) -> bool:
    return bool(lead_in.facts)
