"""Any draft as Markdown: a title, the parts that have statements, markers before the full stop."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rewriter.domain import Article, Draft, Statement, Status
from rewriter.editing.escape import escape
from rewriter.editing.fragments import titles
from rewriter.editing.marking import CITATIONS, Citations, Marking
from rewriter.editing.order import answers
from rewriter.editing.paragraphs import grouped
from rewriter.editing.references import points_back
from rewriter.reading.language import CUES

_CLOSED = ("?”.", "!”.", '?".', '!".')
_HEADINGS = {Status.CONFIRMED: "Confirmed", Status.REPORTED: "Reported", Status.UNCONFIRMED: "Unconfirmed"}


Style = Literal["news", "brief", "bullets"]
"""The form of a text: paragraphs, or a bullet for each statement; "brief" is a matter of length alone."""


def render(draft: Draft, article: Article, citations: Citations = "keep", style: Style = "news") -> str:
    """*draft* as Markdown that ends in a line break.

    *citations* says how markers are written: ``keep`` as the author of *article* wrote them, ``footnotes`` as ``[^1]``
    with a definition each, ``links`` as links where the source has an address. The headings are English words: a text
    in another language goes without them. *style* ``bullets`` gives every statement a bullet. Text of statements is
    data: markup in it is escaped, but for the markers of the original that stand inside it. Raises ValueError for any
    other word of *citations*.
    """
    if citations not in CITATIONS:
        raise ValueError(f"citations={citations!r}: say {', '.join(map(repr, CITATIONS))}")
    page = _Page(article, Marking(article, citations))
    parts = [f"# {escape(draft.title)}"] if draft.title.strip() else []
    for status, heading in _HEADINGS.items():
        statements = [one for one in draft.statements if one.status is status]
        if statements:
            headed = [f"## {heading}"] if article.language == CUES else []
            parts += [*headed, *page.blocks(statements, bullets=status is Status.UNCONFIRMED or style == "bullets")]
    return "\n\n".join([*parts, *page.marking.ending()]) + "\n"


def lines_of(statements: Iterable[Statement], article: Article) -> list[str]:
    """Each of *statements* as it stands in the text, its markers kept as the author wrote them."""
    page = _Page(article, Marking(article))
    return [page.line(statement) for statement in statements]


def without_label(line: str, label: str) -> str:
    """*line* without the *label* that stands above its list."""
    rest = line.removeprefix(f"{escape(label)}: ") if label else line
    return rest if rest == line else rest[:1].upper() + rest[1:]


@dataclass(frozen=True, slots=True)
class _Page:
    article: Article
    marking: Marking

    def blocks(self, statements: list[Statement], bullets: bool) -> list[str]:
        if bullets:
            return ["\n".join(self._bullets(statements))]
        blocks: list[str] = []
        for group in grouped(statements, self.article):
            lines = [without_label(self.line(one), group.label) for one in group.statements]
            introduced = [escape(group.lead_in)] if group.lead_in else []
            blocks += [*introduced, "\n".join(f"- {one}" for one in lines)] if group.listed else [" ".join(lines)]
        return blocks

    def _bullets(self, statements: list[Statement]) -> list[str]:
        """A bullet each; what points back, denies the rumour before or is on one thing with it shares its bullet."""
        lines: list[str] = []
        spoken_of: frozenset[str] = frozenset()
        for before, statement in zip([None, *statements], statements, strict=False):
            told = self.line(statement)
            denied = before and statement.status is Status.UNCONFIRMED and answers(statement, before, self.article)
            if lines and (denied or points_back(statement.text) or titles(statement.text) & spoken_of):
                lines[-1] += f" {told}"
            else:
                lines.append(f"- {told}")
                spoken_of = titles(statement.text)
        return lines

    def line(self, statement: Statement) -> str:
        text = _words(statement, self.article)
        marker = self.marking.of(statement)
        if not marker:
            return text
        if self.marking.citations == "footnotes":
            return f"{text.removesuffix('.') if text.endswith(_CLOSED) else text}{marker}"
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
