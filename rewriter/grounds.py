"""Whether a statement keeps to the sentences it rests on: what only the draft, which names them, can tell.

The validator reads the published text as anybody's, and looks for values, names and relations. "The ferry is haunted"
under the ferry's marker has none of its own. Here the ids the statement rests on are known, so its words are looked for
in those sentences. Names and the article's own subject do not count: every statement has them. And where all of those
sentences are rumours, the statement has to say so or stand among what is unconfirmed.
"""

import re
from collections.abc import Sequence

from rewriter.domain import (
    Article,
    Certainty,
    Evidence,
    Finding,
    Kind,
    Sentence,
    Severity,
    Span,
    Statement,
    Status,
)
from rewriter.facts.certainty import certainty
from rewriter.facts.common_words import is_common
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.hearsay import hearsay, social
from rewriter.reading.kinds.modality import possible
from rewriter.reading.language import CUES

FOREIGN = ("D701", "foreign-to-its-sentences")
FLAT = ("D702", "rumour-told-as-fact")
CODES = frozenset({FOREIGN[0], FLAT[0]})
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*", re.ASCII)
_NAME = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-Þ][\w’'-]*")


def faults(statement: Statement, article: Article, where: Span) -> tuple[Finding, ...]:
    """Error findings at *where* in the text; none for an article in another language than cues and stems are of."""
    if article.language != CUES:
        return ()
    sentences = [article.by_id[name] for name in statement.rests_on if name in article.by_id]
    telling = " ".join(sentence.span.of(article.prose) for sentence in sentences)
    said = _own_stems(statement.text, telling, article)
    shared = set(_FIGURE.findall(statement.text)) & set(_FIGURE.findall(telling))
    evidence = tuple(Evidence("original", one.span, one.span.of(article.text)) for one in sentences)
    found = []
    if said and not shared and not said & set(content_stems(telling)):
        message = f"nothing in {statement.text[:120]!r} stands in the sentences it rests on"
        found.append((*FOREIGN, message, "say what they say, or leave it out"))
    if _is_flat(statement, sentences):
        message = f"{statement.text[:120]!r} tells as a fact what is a rumour in the original"
        found.append((*FLAT, message, "say who claims it, and make it unconfirmed"))
    return tuple(
        Finding(code, name, Severity.ERROR, message, where, 1, 1, remedy, evidence)
        for code, name, message, remedy in found
    )


def is_rumour(sentence: Sentence) -> bool:
    """A sentence all of whose clauses that tell something tell a rumour."""
    told = {clause.kind for clause in sentence.clauses} & {Kind.FACT, Kind.RUMOUR} or {sentence.kind}
    return told == {Kind.RUMOUR}


def _is_flat(statement: Statement, sentences: Sequence[Sentence]) -> bool:
    if statement.status is Status.UNCONFIRMED or not sentences or not all(map(is_rumour, sentences)):
        return False
    text = statement.text
    hedged = hearsay(text) or social(text) or possible(text) or denial(text)
    return not hedged and certainty(text, Span(0, len(text))) in {Certainty.ASSERTED, Certainty.EXPECTED}


def _own_stems(text: str, telling: str, article: Article) -> set[str]:
    """Stems of what *text* says beyond names and the subject; a first word is a name where *telling* has it as one."""
    names = {match[0] for match in _NAME.finditer(text) if match.start()}
    names |= {match[0] for match in _NAME.finditer(telling) if not is_common(match[0])}
    known = set(content_stems(" ".join(names))) | set(content_stems(article.title))
    return set(content_stems(text)) - known
