from itertools import pairwise

from hypothesis import given, settings

from rewriter.domain.article import Article, Block
from rewriter.domain.span import Span
from rewriter.reading import citations, clauses, read_article
from rewriter.reading.reader import read
from tests.reading.strategies import texts


def _read(text: str) -> Article:
    return read(text)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_every_word_of_the_prose_stands_in_exactly_one_sentence_in_order(text: str) -> None:
    article = _read(text)
    position = 0
    for sentence in article.sentences:
        assert sentence.span.start >= position
        assert not article.prose[position : sentence.span.start].strip()
        position = sentence.span.end
    assert not article.prose[position:].strip()


@settings(max_examples=300, deadline=None)
@given(texts)
def test_spans_are_trimmed_and_not_empty(text: str) -> None:
    for sentence in _read(text).sentences:
        piece = sentence.span.of(text)
        assert piece
        assert piece == piece.strip()


@settings(max_examples=300, deadline=None)
@given(texts)
def test_prose_keeps_length_and_only_blanks(text: str) -> None:
    prose = _read(text).prose
    assert len(prose) == len(text)
    assert all(shown in (original, " ") for shown, original in zip(prose, text, strict=True))


@settings(max_examples=300, deadline=None)
@given(texts)
def test_every_citation_round_trips_and_stands_in_one_sentence(text: str) -> None:
    article = _read(text)
    for citation in article.citations:
        assert citation.span.of(text) == citation.text
        assert citation.keys
        assert len(citation.keys) == len(citation.names) == len(set(citation.keys))
        assert sum(citation.span in sentence.span for sentence in article.sentences) == 1
    spans = [citation.span for citation in article.citations]
    assert all(not before.overlaps(after) for before, after in pairwise(spans))


@settings(max_examples=300, deadline=None)
@given(texts)
def test_clauses_are_ordered_inside_their_sentence_and_hold_all_its_words(text: str) -> None:
    article = _read(text)
    for sentence in article.sentences:
        position = sentence.span.start
        for clause in sentence.clauses:
            assert clause.span in sentence.span
            assert not any(character.isalnum() for character in article.prose[position : clause.span.start])
            position = clause.span.end
        assert not any(character.isalnum() for character in article.prose[position : sentence.span.end])


@settings(max_examples=200, deadline=None)
@given(texts)
def test_reading_twice_gives_equal_articles(text: str) -> None:
    assert _read(text) == _read(text)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_links_between_sentences_point_backwards(text: str) -> None:
    article = _read(text)
    order = {sentence.id: index for index, sentence in enumerate(article.sentences)}
    for index, sentence in enumerate(article.sentences):
        assert not sentence.heading or order[sentence.heading] < index
        assert not sentence.lead_in or order[sentence.lead_in] < index
        assert not sentence.lead_in or sentence.block is Block.ITEM


@settings(max_examples=200, deadline=None)
@given(texts)
def test_markers_are_found_in_any_text_without_overlaps(text: str) -> None:
    found = citations.find(text)
    assert all(citation.span.of(text) == citation.text for citation in found)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_any_span_splits_into_clauses(text: str) -> None:
    parts = clauses.split(text, Span(0, len(text)))
    assert all(part.start < part.end <= len(text) for part in parts)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_every_key_a_sentence_cites_is_in_the_registry(text: str) -> None:
    article = _read(text)
    keys = [source.key for source in article.sources]
    assert len(keys) == len(set(keys))
    assert all(sentence.keys <= set(keys) for sentence in article.sentences)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_every_fact_round_trips_inside_its_sentence(text: str) -> None:
    article = _read(text)
    for sentence in article.sentences:
        for fact in sentence.facts:
            assert fact.span in sentence.span
            assert fact.text == fact.span.of(article.prose)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_labelling_never_raises_and_changes_no_text(text: str) -> None:
    article = read_article(text)
    plain = _read(text)
    assert (article.text, article.prose, article.citations) == (plain.text, plain.prose, plain.citations)
    assert all(sentence.reason for sentence in article.sentences)
