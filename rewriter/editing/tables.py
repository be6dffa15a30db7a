"""A row of a table as words: its cells told with the names of their columns."""

from rewriter.domain import Article, Block, Sentence
from rewriter.editing.wording import tidy

_REACH = 200
_LONGEST_NAME = 4


def row_text(article: Article, sentence: Sentence, order: int, words: str) -> str:
    """*words* of the row *sentence*, number *order* of the article: "Paving: start May 2027, cost 0.4 billion"."""
    first, *rest = _cells(words) or [""]
    told = [cell for cell in rest if cell]
    if not first or not told:
        return ""
    names = _columns(article, sentence, order)[1:]
    if len(told) > 1 and len(names) >= len(rest):
        told = [f"{_name(name)} {cell}".strip() for name, cell in zip(names, rest, strict=False) if cell]
    return f"{first}: {', '.join(told)}"


def _cells(words: str) -> list[str]:
    return [tidy(cell) for cell in words.strip().removesuffix(".").strip().strip("|").split("|")]


def _columns(article: Article, sentence: Sentence, order: int) -> list[str]:
    """The cells of the table's first row, where no source is cited for it and it holds no value; else none."""
    head = sentence
    for earlier in reversed(article.sentences[max(0, order - _REACH) : order]):
        if earlier.block is not Block.TABLE_ROW:
            break
        head = earlier
    return [] if head is sentence or head.cited_by else _cells(head.span.of(article.prose))


def _name(column: str) -> str:
    """A short column name in lower case, to stand before its cell; empty for a long one."""
    return column.lower() if 0 < len(column.split()) <= _LONGEST_NAME else ""
