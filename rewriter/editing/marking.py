"""How the markers of a rewrite are written: as in the original, as footnotes, as links."""

from dataclasses import dataclass, field
from typing import Literal

from rewriter.domain import Article, Statement
from rewriter.editing.escape import escape
from rewriter.editing.markers import markers, wanted
from rewriter.editing.sources_part import (
    ADDRESS,
    NOT_KNOWN,
    Cited,
    described,
    first_markers,
    linked_words,
    sources_part,
)

Citations = Literal["keep", "footnotes", "links"]
CITATIONS: tuple[Citations, ...] = ("keep", "footnotes", "links")


@dataclass(slots=True)
class Marking:
    """Writes the markers of one statement after another, then what belongs at the end of the text."""

    article: Article
    citations: Citations = "keep"
    used: dict[str, int] = field(default_factory=dict)
    """The number of every key written so far, in order."""
    cited: Cited = field(init=False)

    def __post_init__(self) -> None:
        self.cited = first_markers(self.article)

    def of(self, statement: Statement) -> str:
        """The trailing markers of *statement*; keys its own words carry are not written again."""
        keys = wanted(statement, self.article)
        linked = [link for key in keys if (link := self._link(key))] if self.citations == "links" else []
        left = [key for key in keys if not (linked and self._link(key))]
        for key in left:
            self.used.setdefault(key, len(self.used) + 1)
        if self.citations == "footnotes":
            return "".join(f"[^{self.used[key]}]" for key in left)
        return " ".join([*linked, *([markers(statement, self.article, left)] if left else [])])

    def ending(self) -> list[str]:
        """Definitions of footnotes, or the list of works that numbered markers stand for."""
        if self.citations != "footnotes":
            return sources_part(self.used, self.article, self.cited)
        lines = [f"[^{number}]: {self._defined(key)}" for key, number in self.used.items()]
        return ["\n".join(lines)] if lines else []

    def _link(self, key: str) -> str:
        source = self.article.by_key.get(key)
        if source is None or not ADDRESS.fullmatch(source.url) or linked_words(key, self.cited):
            return ""
        return f"([{escape(source.publisher or source.title or self._name(key))}]({source.url}))"

    def _defined(self, key: str) -> str:
        return described(key, self.article, self.cited) or f"{self._name(key)}, {NOT_KNOWN}."

    def _name(self, key: str) -> str:
        """*key* as the author wrote it, in round brackets where it is no word of its own."""
        citation = self.cited.get(key)
        name = escape(citation.names[citation.keys.index(key)] if citation else key)
        return name if " " in name or name.startswith(("(", "\\[")) else f"({name})"
