"""The shortest publishable statement of a few sentences: it stands in for a statement that failed the check."""

from dataclasses import replace

from rewriter.domain import Article, Statement
from rewriter.editing.edit import edit


def extract(sentence_ids: tuple[str, ...], article: Article) -> Statement | None:
    """What the built-in editor makes of the sentences *sentence_ids* of a labelled *article*.

    The shortest statement it would publish of any of them; None when it would publish none. Ids the article lacks
    are passed over.
    """
    wanted = tuple(article.by_id[one] for one in dict.fromkeys(sentence_ids) if one in article.by_id)
    if not wanted:
        return None
    found = [statement for one in wanted for statement in edit(replace(article, sentences=(one,))).draft.statements]
    return min(found, key=lambda one: (len(one.text), one.text), default=None)
