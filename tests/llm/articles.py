"""Articles put together by hand: what the model rooms need, and no reader."""

from rewriter.domain import Article, Citation, Kind, Sentence, Span

Row = tuple[str, tuple[str, ...]] | tuple[str, tuple[str, ...], Kind]


def article(*rows: Row) -> Article:
    """An article of sentences ``s1``, ``s2``, … from (words, keys) or (words, keys, kind)."""
    text, prose, sentences, citations = "", "", [], []
    for number, row in enumerate(rows, 1):
        words, keys = row[0], row[1]
        start = len(text)
        text, prose = text + words, prose + words
        markers = []
        for key in keys:
            mark = f" [{key}]"
            span = Span(len(text) + 1, len(text) + len(mark))
            markers.append(Citation(span, mark.strip(), "number", (key,), (key,)))
            text, prose = text + mark, prose + " " * len(mark)
        kind = row[2] if len(row) == 3 else Kind.FACT
        sentences.append(Sentence(f"s{number}", Span(start, len(text)), cited_by=tuple(markers), kind=kind))
        citations += markers
        text, prose = text + "\n\n", prose + "\n\n"
    return Article(text, prose, sentences=tuple(sentences), citations=tuple(citations))


FERRY = article(
    ("The ferry Aurelia entered service on 4 May 2026.", ("1", "2")),
    ("It carries 240 passengers.", ("2",)),
    ("Posts claim a second ferry is ordered.", ("3",), Kind.RUMOUR),
    ("Book your seat now!", (), Kind.CALL_TO_ACTION),
    ("The harbour is old.", ()),
)
