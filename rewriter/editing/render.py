"""Any draft as Markdown: a title, the parts that have statements, markers before the full stop."""

import re

from rewriter.domain import Article, Block, Draft, Statement, Status
from rewriter.editing.escape import escape
from rewriter.editing.fragments import is_sentence, labelled
from rewriter.editing.markers import markers
from rewriter.editing.references import points_back

_HEADINGS = {Status.CONFIRMED: "Confirmed", Status.REPORTED: "Reported", Status.UNCONFIRMED: "Unconfirmed"}
_A_PARAGRAPH = 4


def render(draft: Draft, article: Article) -> str:
    """*draft* as Markdown that ends in a line break. Markers come out as the author of *article* wrote them.

    Text of statements is data: markup in it is escaped, but for the markers of the original that stand inside it.
    """
    parts = [f"# {escape(draft.title)}"] if draft.title.strip() else []
    for status, heading in _HEADINGS.items():
        statements = [one for one in draft.statements if one.status is status]
        if statements:
            parts += [f"## {heading}", *_blocks(statements, article, bullets=status is Status.UNCONFIRMED)]
    return "\n\n".join(parts) + "\n"


def _blocks(statements: list[Statement], article: Article, bullets: bool) -> list[str]:
    if bullets:
        return ["\n".join(_bullets(statements, article))]
    blocks: list[str] = []
    prose: list[str] = []
    listed: list[str] = []
    for statement in statements:
        fragment = _is_fragment(statement, article)
        if (fragment and prose) or (not fragment and listed):
            blocks, prose, listed = [*blocks, *_flushed(prose, listed)], [], []
        (listed if fragment else prose).append(("- " if fragment else "") + _line(statement, article))
    return [*blocks, *_flushed(prose, listed)]


def _bullets(statements: list[Statement], article: Article) -> list[str]:
    """A bullet each; a statement that opens by pointing back shares the bullet of the one it points at."""
    lines: list[str] = []
    for statement in statements:
        line = _line(statement, article)
        if lines and points_back(statement.text):
            lines[-1] += f" {line}"
        else:
            lines.append(f"- {line}")
    return lines


def _is_fragment(statement: Statement, article: Article) -> bool:
    """True for "Label: value" and for a list item without a verb: they read as items, not as prose."""
    if labelled(statement.text)[0]:
        return True
    items = [article.by_id[one].block is Block.ITEM for one in statement.rests_on if one in article.by_id]
    return bool(items) and all(items) and not is_sentence(statement.text)


def _flushed(prose: list[str], listed: list[str]) -> list[str]:
    paragraphs = [" ".join(prose[i : i + _A_PARAGRAPH]) for i in range(0, len(prose), _A_PARAGRAPH)]
    return [*paragraphs, *(["\n".join(listed)] if listed else [])]


def _line(statement: Statement, article: Article) -> str:
    text = _words(statement, article)
    marker = markers(statement, article)
    if not marker:
        return text
    if text.endswith(("”", '"', "’", "'", "!", "?", "…")):
        return f"{text} {marker}."
    return f"{text.removesuffix('.').rstrip()} {marker}."


def _words(statement: Statement, article: Article) -> str:
    """The statement's text escaped, but for the in-prose markers of the sentences it rests on."""
    kept = [
        citation.text
        for sentence in statement.rests_on
        if sentence in article.by_id
        for citation in article.by_id[sentence].cited_by
        if citation.in_prose and citation.text in statement.text
    ]
    if not kept:
        return escape(statement.text)
    pattern = re.compile("|".join(re.escape(text) for text in sorted(set(kept), key=lambda one: (-len(one), one))))
    pieces, position = [], 0
    for match in pattern.finditer(statement.text):
        pieces += [_between(statement.text[position : match.start()]), match.group()]
        position = match.end()
    return "".join([*pieces, _between(statement.text[position:])])


def _between(text: str) -> str:
    lead, tail = text[: len(text) - len(text.lstrip())][:1], text[len(text.rstrip()) :][:1]
    plain = escape(text)
    return f"{lead}{plain}{tail}" if plain else lead
