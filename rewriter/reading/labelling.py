"""Kinds for the sentences of an article: by cues in English, by form alone in any other language.

The cues of ``kinds`` are English words. Read in another language they are found by accident or not at all, so that
they are not looked for: what is left to tell by form is told, everything else is a fact nobody has judged, and the
report names the rules that did not run for the same reason (``Article.language``).
"""

from dataclasses import replace

from rewriter.domain import Article, Block, Kind, Sentence
from rewriter.reading import kinds, language

_BY_BLOCK = {Block.HEADING: "a heading", Block.REFERENCE: "an entry of the source list", Block.CODE: "code"}


def labelled(article: Article, background: Article | None = None) -> Article:
    """*article* with the kind and reason of every sentence and clause.

    *background* is the article a rewrite was made from: the rewrite is in its language, however short it is.
    """
    spoken = background.language if background is not None else article.language
    article = article if article.language == spoken else replace(article, language=spoken)
    return kinds.label(article, background) if spoken == language.CUES else _by_form(article)


def parted(article: Article) -> Article:
    """*article* with the clauses of ``labelled`` and no label: for a claim, of which only its words are looked at."""
    return kinds.parted(article) if article.language == language.CUES else article


def _by_form(article: Article) -> Article:
    return replace(article, sentences=tuple(_formed(article, sentence) for sentence in article.sentences))


def _formed(article: Article, sentence: Sentence) -> Sentence:
    kind, reason = _form(article, sentence)
    clauses = tuple(replace(clause, kind=kind, reason=reason) for clause in sentence.clauses)
    return replace(sentence, kind=kind, reason=reason, clauses=clauses)


def _form(article: Article, sentence: Sentence) -> tuple[Kind, str]:
    words = sentence.span.of(article.prose).rstrip(" \t\r\n\"'”’)*_")
    if sentence.block in _BY_BLOCK:
        return Kind.META, _BY_BLOCK[sentence.block]
    if not any(character.isalnum() for character in words):
        return Kind.FILLER, "no words"
    if not sentence.cited_by and words.endswith((":", "：")):
        return Kind.META, "introduces a list"
    if not sentence.cited_by and words.endswith(("?", "？", "؟", ";" if article.language == "el" else "?")):
        return Kind.FILLER, "a question, not a statement"
    return Kind.FACT, f"not judged: the text is in {article.language!r}, the cues are English"
