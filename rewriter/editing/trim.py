"""Clause surgery: what is left of a sentence when its analogies, opinions and hype are cut.

Source: the editing study, section 4. Only the patterns measured as safe are cut; a sentence that cannot be cut
safely is dropped, or kept whole where the rest is worth it.
"""

import re
from dataclasses import dataclass

from rewriter.domain import Article, Block, Citation, Clause, Kind, Sentence
from rewriter.editing.wording import sentence_case, tidy, words_of
from rewriter.reading.kinds.comparisons import Shape, comparisons
from rewriter.reading.kinds.decide import stated
from rewriter.reading.kinds.parts import closing, parts_of
from rewriter.reading.kinds.verbs import finite, verb_first

KEPT = (Kind.FACT, Kind.RUMOUR)


@dataclass(frozen=True, slots=True)
class Trimmed:
    """What is left of a sentence: words, markers, and why the rest went ("" when nothing went)."""

    text: str
    citations: tuple[Citation, ...]
    kinds: tuple[Kind, ...]
    cut: str = ""


def trim(article: Article, sentence: Sentence) -> Trimmed | None:
    """*sentence* without the clauses that are not to be published; None when no sentence is left."""
    clauses = sentence.clauses
    kept = [clause for clause in clauses if clause.kind in KEPT]
    if not kept:
        return None
    if len(kept) == len(clauses):
        return Trimmed(words_of(article, sentence, (sentence.span,)), sentence.cited_by, tuple(c.kind for c in kept))
    left = _left(article, sentence, clauses)
    if left is None:
        return None
    text = sentence_case(words_of(article, sentence, tuple(clause.span for clause in left)))
    lost_verb = sentence.block is Block.PARAGRAPH and not finite(text) and finite(sentence.span.of(article.prose))
    if _is_stump(text) or lost_verb:
        return None
    reasons = "; ".join(dict.fromkeys(f"{c.kind.value} cut: {c.reason}" for c in clauses if c not in left))
    return Trimmed(_opened(text), _markers(sentence, left), tuple(c.kind for c in left), reasons)


_PREPOSITION = re.compile(
    r"(?:Despite|With|Without|Like|Unlike|Following|Amid|After|Before|Given|Although|Though|While|If|As|Because)\b"
)


def _is_stump(text: str) -> bool:
    """True for what a cut leaves of a sentence when its main clause went: an opening phrase, a few words."""
    return len(text.split()) < 3 or bool(_PREPOSITION.match(text) and "," not in text)


def _markers(sentence: Sentence, left: list[Clause]) -> tuple[Citation, ...]:
    spans = [clause.span for clause in sentence.clauses]
    found = (citation for clause in left for citation in closing(sentence, clause.span, spans))
    return tuple(dict.fromkeys(found))


def _left(article: Article, sentence: Sentence, clauses: tuple[Clause, ...]) -> list[Clause] | None:
    """The clauses that stay, or None when what would stay is no sentence."""
    left = list(clauses)
    for index, clause in enumerate(clauses):
        if clause.kind in KEPT:
            continue
        if not _safe(article, clauses, index):
            keep_whole = clause.kind is Kind.OPINION and any(
                stated(sentence, part) for part in parts_of(article, sentence) if not part.comparison
            )
            if keep_whole:
                continue
            return None
        left.remove(clause)
    return left


_DETACHED = re.compile(r"\s*(?:[,;—–]|-\s|\()")
_JOINED = re.compile(r"\s*[,;]?\s*(?:but|and|yet|so|while|though|although|or)\b", re.IGNORECASE)
_OPENS = re.compile(r"\s*[,;]?\s*(?:but|and|yet|so)\s+", re.IGNORECASE)


def _safe(article: Article, clauses: tuple[Clause, ...], index: int) -> bool:
    text = clauses[index].span.of(article.prose)
    after = clauses[index + 1].span.of(article.prose) if index + 1 < len(clauses) else ""
    before = article.prose[clauses[0].span.start : clauses[index].span.start]
    if index == 0:
        return _is_lead(text, after) or bool(_OPENS.match(after) and finite(after))
    if verb_first(text) and clauses[index].kind is not Kind.ANALOGY:
        return False
    if not after:
        return bool(
            _DETACHED.match(text) or _JOINED.match(text) or finite(before) or before.rstrip().endswith((",", ";", "—"))
        )
    return bool(_DETACHED.match(text) or before.rstrip().endswith((",", ";")))


def _is_lead(text: str, after: str) -> bool:
    """True for an opening comparison: what follows it is the sentence. A subject or a main clause is never cut."""
    found = comparisons(text)
    return (
        bool(found) and (found[0].shape is Shape.LEAD or _LEAD_ALONE.match(text) is not None) and not verb_first(after)
    )


_LEAD_ALONE = re.compile(
    r"\s*(?:much |just |not )?(?:like|unlike|as|akin|similar|echoing|mirroring|reminiscent)\b", re.IGNORECASE
)


def _opened(text: str) -> str:
    """*text* without the connective that joined it to a clause that is gone."""
    return sentence_case(tidy(_OPENS.sub("", text, count=1))) if _OPENS.match(text) else text
