"""The built-in editor: an article in, a draft and the account of every sentence out. No model, no chance, no clock."""

import re
from dataclasses import dataclass, replace

from rewriter.domain import Article, Block, Disposal, Draft, Outcome, Statement, Status
from rewriter.editing.arrange import ORDER, arrange
from rewriter.editing.asides import without_asides
from rewriter.editing.budget import within
from rewriter.editing.candidate import Candidate, Dropped
from rewriter.editing.choose import NO_SOURCE, Ask, choose
from rewriter.editing.claimed import with_claimant
from rewriter.editing.duplicates import without_repeats
from rewriter.editing.introduced import called_in_full
from rewriter.editing.placing import opened, settled
from rewriter.editing.plain_words import in_plain_words
from rewriter.editing.recaps import without_recaps
from rewriter.editing.references import company_named, points_back, resolved, subject
from rewriter.editing.retellings import without_retellings
from rewriter.editing.summaries import without_summaries
from rewriter.editing.teasers import without_teasers
from rewriter.editing.title import heading_of, title_of
from rewriter.editing.trim import KEPT
from rewriter.editing.values import Content, content_of
from rewriter.editing.wording import lower_words, sentence_case, tidy, words_of
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.titles import quoted
from rewriter.reading.kinds.words import capitals
from rewriter.reading.language import CUES

_MEMORY = 60
_REACH = 4
_QUOTED = re.compile(r"[“\"][^“”\"]{3,60}[”\"]")


NOT_JUDGED = "the text is not in English; its cited sentences are given as written, and nothing is judged"


@dataclass(frozen=True, slots=True)
class Edit:
    """A draft and what became of each sentence of the original, in its order."""

    draft: Draft
    disposals: tuple[Disposal, ...]


def edit(article: Article, uncited: str = "drop", words: int | None = None) -> Edit:
    """The built-in editor's version of a labelled *article*.

    *uncited* says what happens to what no source carries: ``drop`` leaves it out, ``mark`` keeps it as unconfirmed
    and ends it with "(no source given)". *words* are the most that all statements together may have; where the opening
    statement alone has more, it is the whole text. Of a text that is not in English the cited sentences stay as they
    are, however many.
    Raises ValueError for any other word.
    """
    if uncited not in ("drop", "mark"):
        raise ValueError(f"uncited={uncited!r}: say 'drop' or 'mark'")
    if article.language != CUES:
        return _as_written(article)
    ask = Ask.of(article, mark=uncited == "mark")
    decided = [one for order, s in enumerate(article.sentences) for one in choose(ask, s, order)]
    chosen = tuple(one for one in decided if isinstance(one, Candidate))
    told, asides = without_asides(article, chosen)
    body, teasers = without_teasers(told)
    detailed, summaries = without_summaries(body)
    whole, repeats = without_repeats(article, detailed)
    fresh, retold = without_retellings(whole)
    standing, dangling = _stand_alone(article, _once(fresh))
    placed = settled(article, opened(article, standing))
    short, long = within(article, placed, words) if words or uncited == "drop" else (placed, ())
    final = arrange(short)
    lower = lower_words(article)
    statements = tuple(_statement(one, article, lower) for one in final)
    draft = Draft(title_of(article, final), statements)
    unfit = [one for one in decided if isinstance(one, Dropped)]
    gone = [*unfit, *asides, *teasers, *summaries, *repeats, *retold, *dangling, *long]
    return Edit(draft, _disposals(article, final, gone))


def _as_written(article: Article) -> Edit:
    """The cited sentences of a text the cues cannot judge, in their own words; no kind, hedge or repeat is read."""
    kept = [s for s in article.sentences if s.cited_by and s.block in (Block.PARAGRAPH, Block.ITEM) and s.kind in KEPT]
    statements = tuple(
        Statement(
            sentence_case(words_of(article, sentence, (sentence.span,))),
            (sentence.id,),
            Status.REPORTED,
            tuple(dict.fromkeys(key for citation in sentence.cited_by for key in citation.keys)),
        )
        for sentence in kept
    )
    places = {sentence.id: (index,) for index, sentence in enumerate(kept)}
    disposals = tuple(
        Disposal(s.id, Outcome.KEPT, f"kept as written: {NOT_JUDGED}", places[s.id])
        if s.id in places
        else Disposal(s.id, Outcome.CUT, "no source is cited for it" if s.kind in KEPT else s.reason)
        for s in article.sentences
    )
    return Edit(Draft(heading_of(article), statements), disposals)


def _once(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """*candidates*, closing halves that another one says taken out; confirmed statements keep theirs first."""
    order = sorted(candidates, key=lambda one: (ORDER.index(one.status), one.order))
    said: list[Content] = []
    short: dict[int, str] = {}
    for candidate in order:
        short[id(candidate)] = without_recaps(candidate.sentence, candidate.text, said[-_MEMORY:])
        said.append(content_of(candidate.sentence, short[id(candidate)]))
    return tuple(replace(one, text=short[id(one)]) for one in candidates)


def _stand_alone(article: Article, candidates: tuple[Candidate, ...]) -> tuple[tuple[Candidate, ...], list[Dropped]]:
    """The candidates whose opening words need nothing that is gone; "It" resolved where its subject is plain."""
    kept: list[Candidate] = []
    dropped: list[Dropped] = []
    known = set(content_stems(article.title))
    for candidate in candidates:
        before = kept[-1] if kept and kept[-1].order == candidate.order - 1 else None
        pointing = points_back(candidate.text) or ("" if before else _points_inside(article, candidate, kept))
        if not pointing:
            known.update(content_stems(kept[-1].text) if kept else ())
            kept.append(replace(candidate, text=called_in_full(article, candidate.order, candidate.text, known)))
        elif before and (text := company_named(candidate.text, before.text)):
            kept.append(replace(candidate, text=text))
        elif before and (before.status is Status.UNCONFIRMED or candidate.status is not Status.UNCONFIRMED):
            together = max(before.status, candidate.status, key=ORDER.index)
            kept[-1:] = [replace(before, status=together), replace(candidate, status=together)]
        elif text := resolved(candidate.text, _antecedent(article, candidate)) or _titled(article, candidate):
            kept.append(replace(candidate, text=text))
        else:
            reason = f"points back ({pointing!r}) at a sentence that is gone"
            dropped.append(Dropped(candidate.sentence.id, Outcome.CUT, reason))
    return tuple(kept), dropped


_THESE = re.compile(r"(?:\S+\s+){1,5}?(?:these|those|no\s+such)\s+(?P<what>[a-z-]+)")


def _points_inside(article: Article, candidate: Candidate, kept: list[Candidate]) -> str:
    """A "these complexes" early in *candidate* whose noun neither the title nor the statement before it has."""
    match = _THESE.match(candidate.text)
    if match is None or candidate.text.startswith(("“", '"')):
        return ""
    known = set(content_stems(article.title)) | set(content_stems(kept[-1].text if kept else ""))
    return "" if set(content_stems(match["what"])) & known else match.group().rpartition(" ")[2]


_THE_CONCEPT = re.compile(r"The (?=(?:concept|idea|narrative|theory|title|subtitle|rumou?r|claim)\b)")


def _titled(article: Article, candidate: Candidate) -> str:
    """*candidate*'s text with the title that "The concept" stands for, where one alone was quoted just before."""
    opening = _THE_CONCEPT.match(candidate.text)
    before = article.sentences[max(0, candidate.order - _REACH) : candidate.order]
    told = [s.span.of(article.prose) for s in before if s.block is not Block.HEADING]
    found = [" ".join(match.group().split()) for text in told for match in _QUOTED.finditer(text)]
    titles = dict.fromkeys(re.sub(r"[,.](?=[”\"]$)", "", one) for one in found if quoted(one) and one[1].isupper())
    if opening is None or len(titles) != 1:
        return ""
    (title,) = titles
    return f"The {title} {candidate.text[opening.end() :]}"


def _antecedent(article: Article, candidate: Candidate) -> str:
    """The name the sentence before opens with, where it is the only name there; empty otherwise."""
    if not candidate.order:
        return ""
    told = tidy(article.sentences[candidate.order - 1].span.of(article.prose))
    found = subject(told)
    return found if found and not found.startswith("The ") and len(capitals(told)) == 1 else ""


def _statement(candidate: Candidate, article: Article, lower: frozenset[str]) -> Statement:
    text = candidate.text
    if candidate.unsourced:
        text = f"{text.rstrip('.')} {NO_SOURCE}."
    elif candidate.status is Status.UNCONFIRMED:
        text = with_claimant(candidate, article, lower)
    return Statement(in_plain_words(text), (candidate.sentence.id, *candidate.also), candidate.status, candidate.keys)


def _disposals(article: Article, final: tuple[Candidate, ...], gone: list[Dropped]) -> tuple[Disposal, ...]:
    places: dict[str, list[int]] = {}
    for index, candidate in enumerate(final):
        places.setdefault(candidate.sentence.id, []).append(index)
    kept = {candidate.sentence.id: candidate for candidate in final}
    lost = {one.sentence: one for one in gone}
    return tuple(
        _kept(kept[s.id], tuple(places[s.id])) if s.id in kept else _lost(lost[s.id], places) for s in article.sentences
    )


def _kept(candidate: Candidate, places: tuple[int, ...]) -> Disposal:
    marked = candidate.status is Status.UNCONFIRMED
    reason = "unconfirmed: " + candidate.sentence.reason if marked else candidate.sentence.reason
    note = f"; {candidate.note}" if candidate.note else ""
    return Disposal(candidate.sentence.id, Outcome.MARKED if marked else Outcome.KEPT, reason + note, places)


def _lost(dropped: Dropped, places: dict[str, list[int]]) -> Disposal:
    into = tuple(sorted({index for sentence in dropped.into for index in places.get(sentence, ())}))
    if dropped.outcome is Outcome.MERGED and not into:
        return Disposal(dropped.sentence, Outcome.CUT, f"{dropped.reason}, which is cut itself")
    return Disposal(dropped.sentence, dropped.outcome, dropped.reason, into)
