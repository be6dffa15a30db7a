"""What became of every sentence of the original in a draft by anyone."""

from collections import defaultdict

from rewriter.domain import Article, Block, Disposal, Draft, Kind, Outcome, Sentence, Status
from rewriter.facts.stems import content_stems

_TELLS = (Kind.FACT, Kind.RUMOUR)
_NEAR = 8


def account(article: Article, draft: Draft) -> tuple[Disposal, ...]:
    """One disposal for each sentence of *article*, in order, read off what the statements of *draft* rest on.

    A sentence that shares its statement with others, or whose content an unnamed statement has, is merged.
    """
    resting: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(draft.statements):
        for sentence in dict.fromkeys(statement.rests_on):
            resting[sentence].append(index)
    stems = _index(draft)
    return tuple(_disposal(article, s, draft, tuple(resting.get(s.id, ())), stems) for s in article.sentences)


def _index(draft: Draft) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for place, statement in enumerate(draft.statements):
        for stem in dict.fromkeys(content_stems(statement.text)):
            if len(index[stem]) < 4 * _NEAR:
                index[stem].append(place)
    return index


def _disposal(
    article: Article, sentence: Sentence, draft: Draft, places: tuple[int, ...], stems: dict[str, list[int]]
) -> Disposal:
    if places:
        statements = [draft.statements[place] for place in places]
        if all(statement.status is Status.UNCONFIRMED for statement in statements):
            return Disposal(sentence.id, Outcome.MARKED, f"given as unconfirmed ({sentence.reason})", places)
        if all(len(statement.rests_on) > 1 for statement in statements):
            return Disposal(sentence.id, Outcome.MERGED, "joined with other sentences in one statement", places)
        return Disposal(sentence.id, Outcome.KEPT, sentence.reason or "kept", places)
    if sentence.kind in _TELLS and sentence.block is not Block.HEADING:
        if (place := _said_elsewhere(article, sentence, stems)) is not None:
            return Disposal(
                sentence.id, Outcome.MERGED, "its content stands in a statement made of other sentences", (place,)
            )
        return Disposal(
            sentence.id, Outcome.CUT, "no source is cited for it" if not sentence.cited_by else "left out by the editor"
        )
    return Disposal(sentence.id, Outcome.CUT, f"{sentence.kind.value.replace('_', ' ')}: {sentence.reason}")


def _said_elsewhere(article: Article, sentence: Sentence, stems: dict[str, list[int]]) -> int | None:
    """The statement that has at least two thirds of the sentence's content words, if any."""
    own = dict.fromkeys(content_stems(sentence.span.of(article.prose)))
    shared: dict[int, int] = defaultdict(int)
    for stem in own:
        for place in stems.get(stem, ()):
            shared[place] += 1
    best = max(shared, key=lambda place: (shared[place], -place), default=None)
    return best if best is not None and 3 * shared[best] >= 2 * len(own) else None
