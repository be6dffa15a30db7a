"""Where each statement of a draft stands in its rendered text."""

from rewriter.domain import Article, Draft, Span, Status
from rewriter.editing.render import lines_of


def spans(text: str, draft: Draft, article: Article) -> tuple[Span, ...]:
    """The span of every statement of *draft*, markers included, in ``text = render(draft, article)``."""
    found: dict[int, Span] = {}
    position = 0
    told = lines_of(draft.statements, article)
    for status in Status:
        for index, statement in enumerate(draft.statements):
            if statement.status is status:
                start = text.index(told[index], position)
                position = start + len(told[index])
                found[index] = Span(start, position)
    return tuple(found[index] for index in range(len(draft.statements)))
