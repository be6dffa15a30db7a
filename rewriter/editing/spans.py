"""Where each statement of a draft stands in its rendered text."""

from rewriter.domain import Article, Draft, Span, Status
from rewriter.editing.paragraphs import label_of
from rewriter.editing.render import lines_of, without_label


def spans(text: str, draft: Draft, article: Article) -> tuple[Span, ...]:
    """The span of every statement of *draft*, markers included, in ``text = render(draft, article)``."""
    found: dict[int, Span] = {}
    position = 0
    told = lines_of(draft.statements, article)
    for status in Status:
        for index, statement in enumerate(draft.statements):
            if statement.status is status:
                found[index] = _place(text, told[index], label_of(statement), position)
                position = found[index].end
    return tuple(found[index] for index in range(len(draft.statements)))


def _place(text: str, line: str, label: str, position: int) -> Span:
    """Where *line* stands from *position* on, perhaps without a *label* that was said once for its whole list."""
    start = text.find(line, position)
    if start < 0:
        line = without_label(line, label)
        start = text.index(line, position)
    return Span(start, start + len(line))
