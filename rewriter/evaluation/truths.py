"""True statements about an article: its own cited sentences, labelled paraphrases, mechanical variants."""

import re
from dataclasses import replace

from rewriter.domain import Article, Block, Kind, Sentence, Status
from rewriter.editing import edit
from rewriter.editing.render import lines_of
from rewriter.evaluation.datasets import Exhibit
from rewriter.evaluation.planting.told import Told, content, tell
from rewriter.evaluation.variants import VARIANTS

_TOLD = (Kind.FACT, Kind.RUMOUR)
_BLOCKS = (Block.PARAGRAPH, Block.ITEM)
_HALF = 2


def untouched(exhibit: Exhibit) -> tuple[Told, ...]:
    """The article's cited sentences that state facts or hearsay and nothing else, word for word.

    Where a person labelled the article those labels say which; else the reader's do.
    """
    found = []
    for sentence in exhibit.article.sentences:
        kind = _kind(sentence, exhibit) if sentence.cited_by and sentence.block in _BLOCKS else None
        if kind in _TOLD:
            text = _with_markers(sentence, exhibit.article)
            found.append(tell(text, exhibit.article, (sentence.id,), kind is Kind.RUMOUR))
    return tuple(found)


def paraphrases(exhibit: Exhibit) -> tuple[Told, ...]:
    """The statements labelled right. One that rests on hearsay alone stands under its heading."""
    rows = [row["rewrite"] for row in exhibit.labelled if row["label"] == "right"]
    return tuple(_paraphrase(text, exhibit) for text in rows)


def builtin(exhibit: Exhibit) -> tuple[Told, ...]:
    """The statements of the built-in editor's version."""
    article = exhibit.article
    draft = edit(article).draft
    lines = lines_of(draft.statements, article)
    return tuple(
        tell(line, article, one.rests_on, one.status is Status.UNCONFIRMED, "builtin")
        for one, line in zip(draft.statements, lines, strict=True)
    )


def variants(statements: tuple[Told, ...], article: Article) -> tuple[tuple[str, Told], ...]:
    """Every statement in every other form that says the same, with the name of what was done to it."""
    return tuple(
        (name, replace(tell(text, article, told.sentences, told.unconfirmed), origin="variant"))
        for told in statements
        for name, vary in VARIANTS.items()
        if (text := vary(told)) is not None and text != told.text
    )


def _kind(sentence: Sentence, exhibit: Exhibit) -> Kind | None:
    """What the sentence is for; None for a mixed one."""
    if not exhibit.gold:
        kinds = {clause.kind for clause in sentence.clauses} | {sentence.kind}
        return sentence.kind if kinds <= set(_TOLD) else None
    words = sentence.span.of(exhibit.article.text)
    row = next((row for row in exhibit.gold if row["text"] == words), None)
    return Kind(row["kind"]) if row and not row.get("parts") else None


def _with_markers(sentence: Sentence, article: Article) -> str:
    """The sentence's text; markers that cover it from elsewhere are put before its full stop."""
    text = sentence.span.of(article.text)
    away = dict.fromkeys(one.text for one in sentence.cited_by if one.span not in sentence.span and not one.in_prose)
    if not away:
        return text
    end = re.search(r"[.!?]?[”\"']?$", text)
    stem = text[: end.start()] if end and end.group() == "." else text
    return f"{stem} {' '.join(away)}."


def _paraphrase(text: str, exhibit: Exhibit) -> Told:
    told = tell(text, exhibit.article, ())
    about = content(told.prose)
    cited = [one for one in exhibit.article.sentences if one.keys & told.keys]
    scored = [(len(about & content(one.span.of(exhibit.article.prose))), one) for one in cited]
    near = [one for score, one in scored if score and score * _HALF >= max(rank for rank, _ in scored)]
    hearsay = bool(near) and all(_kind(one, exhibit) is Kind.RUMOUR for one in near)
    return replace(told, sentences=tuple(one.id for one in near), unconfirmed=hearsay, origin="paraphrase")
