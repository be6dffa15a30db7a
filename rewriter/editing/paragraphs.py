"""Which statements share a paragraph, and which stand in a list under the line that introduced them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from rewriter.domain import Article, Block, Statement
from rewriter.editing.fragments import is_sentence, labelled
from rewriter.editing.homes import home_of
from rewriter.editing.owners import lead_in_of
from rewriter.editing.references import points_back
from rewriter.reading.kinds.verbs import finite

_SHORT, _MANY = 3, 5
"""Statements: a paragraph of fewer takes a lone one in; more make two, but for a lone one at the end of a part."""
_LABEL = re.compile(r"[^\s:“\"][^:“\"]{1,80}:\s\S")
_DIGIT = re.compile(r"\d")
_LISTED = (Block.ITEM, Block.TABLE_ROW)


@dataclass(slots=True)
class Group:
    """Statements in a row: a paragraph, or a list with the line that introduces it ("" for none).

    ``label`` is what the statements of a list all open with, said once in the line above them.
    """

    listed: bool
    lead_in: str = ""
    section: str = ""
    label: str = ""
    statements: list[Statement] = field(default_factory=list)


def grouped(statements: Iterable[Statement], article: Article) -> list[Group]:
    """*statements* in groups, in order: a paragraph a section of the original, as far as it has enough of them."""
    groups: list[Group] = []
    ordered = list(statements)
    for statement, listed in zip(ordered, _in_lists(ordered, article), strict=True):
        home = home_of(statement, article)
        lead_in = lead_in_of(article, home) if listed and home else ""
        section = home.heading if home else ""
        last = groups[-1] if groups else None
        leans = not listed and bool(points_back(statement.text))
        if last is None or not (_joins(last, listed, lead_in, section) or (leans and not last.listed)):
            last = Group(listed, lead_in, section)
            groups.append(last)
        last.statements.append(statement)
    return [part for group in _without_stragglers(groups) for part in _introduced(group)]


_FIGURES = "In figures:"


def _introduced(group: Group) -> list[Group]:
    """*group*; a list without a line above it gets its items' common label for one, or says that they are figures."""
    if not group.listed or group.lead_in:
        return [group]
    runs = [list(run) for _, run in groupby(group.statements, key=label_of)]
    parts: list[Group] = []
    for run in runs:
        label = label_of(run[0])
        if label and len(run) > 1:
            parts.append(Group(True, f"{label}:", group.section, label, run))
        elif parts and not parts[-1].label:
            parts[-1].statements += run
        else:
            parts.append(Group(True, "", group.section, "", run))
    alone = len(parts) == 1 and not parts[0].label and len(group.statements) > 1
    items = [not is_sentence(one.text) for one in group.statements]
    if alone and any(items) and all(_DIGIT.search(one.text) for one in group.statements):
        parts[0].lead_in = _FIGURES
    return parts


_LABELLED = re.compile(r"(?P<label>[A-Z][^:.!?“”\"]{1,60}):\s")


def label_of(statement: Statement) -> str:
    """The words before the first colon of an item: "Engine" of "Engine: 4.2 litres"."""
    match = _LABELLED.match(statement.text)
    return match["label"] if match and not finite(match["label"]) else ""


def _without_stragglers(groups: list[Group]) -> list[Group]:
    """*groups*, a paragraph of one statement joined to a short one before or behind it, the last to any before."""
    joined: list[Group] = []
    for place, group in enumerate(groups):
        before = joined[-1] if joined and not (group.listed or joined[-1].listed) else None
        room = _MANY - len(before.statements) if before else 0
        last = place == len(groups) - 1 or groups[place + 1].listed
        alone = len(group.statements) == 1 and (room > _MANY - _SHORT or last)
        opening = before is not None and len(before.statements) == 1 and len(group.statements) < _SHORT
        if before and (opening or (alone and room >= 0)):
            before.statements += group.statements
        else:
            joined.append(group)
    return joined


def _in_lists(statements: list[Statement], article: Article) -> list[bool]:
    """For each statement whether it stands in a list: a sentence among items of its section stays with them."""
    homes = [home_of(statement, article) for statement in statements]
    runs = [(home.heading, home.lead_in) if home and home.block in _LISTED else None for home in homes]
    listed = [is_item(statement, article) for statement in statements]
    for index, run in enumerate(runs):
        beside = [other for other in (index - 1, index + 1) if 0 <= other < len(runs)]
        if run and not listed[index]:
            listed[index] = any(runs[other] == run and is_item(statements[other], article) for other in beside)
    return listed


def _joins(last: Group, listed: bool, lead_in: str, section: str) -> bool:
    if listed or last.listed:
        return listed and last.listed and last.lead_in == lead_in
    return last.section == section and len(last.statements) < _MANY


def is_item(statement: Statement, article: Article) -> bool:
    """True for "Label: value" and for a list item without a verb: they read as items, not as prose."""
    homes = [article.by_id[one] for one in statement.rests_on if one in article.by_id]
    if not homes or any(home.block not in _LISTED for home in homes):
        return False
    return bool(_LABEL.match(statement.text) or labelled(statement.text)[0]) or not is_sentence(statement.text)
