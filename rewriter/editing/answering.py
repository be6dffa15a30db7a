"""Sources that answer for what they state: a body that decides or measured it, a paper, the party itself.

Told by how the article calls the source, never by what it is thought to be: an authority by its noun, a document of
record by its kind, a paper by its journal or its "et al.", a party by its name in the title or the opening sentence.
A newspaper stays a newspaper, however good.
"""

import re
from collections.abc import Collection, Iterator

from rewriter.domain import Article, Block, Citation
from rewriter.editing.sources_part import first_markers, linked_words
from rewriter.reading.kinds.attributions import social_source
from rewriter.reading.kinds.words import capitals

_BODY = (
    r"(?:Ministry|Department|Authority|Agency|Commission|Bureau|Inspectorate|Regulator|Registry|Registrar|Parliament"
    r"|Senate|Congress|Court|Tribunal|Treasury|Police|Ombudsman|Auditor-General|Attorney[ -]General"
    r"|Central\sBank|Census|Coastguard|Coast\sGuard)"
)
_AUTHORITY = re.compile(
    rf"(?:The\s)?(?:(?:[\w’'&.-]+\s){{0,6}}{_BODY}|(?:[\w’'&.-]+\s){{1,5}}(?:Board|Office|Council)"
    rf"|(?:{_BODY}|Office|Board|Council)\s(?:of|for)\s[\w’'&., -]{{2,60}})"
)
_RECORD = re.compile(
    r"\b(?:press\srelease|(?:official|project|club|company|government|court|joint)\sstatement|annual\sreport"
    r"|half-year\sreport|quarterly\sreport|technical\sreport|annual\saccounts|audited\saccounts|regulatory\sfiling"
    r"|impact\sassessment|data\ssheet|(?:study|trial)\sprotocol|trial\sregistry|press\s(?:cent(?:re|er)|room|office)|newsroom"
    r"|(?:recruitment|public)\snotice|notice\sto\smembers|register\sof\s[a-z]+|hansard|official\s(?:gazette|journal))\b",
    re.IGNORECASE,
)
_PAPER = re.compile(r"\bet\sal\b|\b(?:Journal|Annals|Proceedings|Archives|Transactions|Acta)\sof\s[A-Z]")
_DESK = re.compile(
    r"\s(?:Newsroom|News\sRoom|Press\s(?:Cent(?:re|er)|Room|Office)|Investor\sRelations|Inc|plc|Ltd|AG|SE)\b\.?$"
)
_YEAR = re.compile(r"[\s,(]*\d{4}[a-z]?\)?$")
_LONGEST = 8


class Answering:
    """What the sources of one article are called, and which of them answer for what they state."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._cited = first_markers(article)
        self._parties = frozenset(_parties(article))

    def all_of(self, citations: Collection[Citation], papers: bool = False) -> bool:
        """True where every source of *citations* is a body, a document of record or a party; papers if allowed."""
        keys = {key for citation in citations for key in citation.keys}
        return bool(keys) and all(self._answers(key, papers) for key in keys)

    def _answers(self, key: str, papers: bool) -> bool:
        if social_source(key, self._article):
            return False
        names = [_YEAR.sub("", one).strip() for one in self._called(key)]
        return any(
            _AUTHORITY.fullmatch(name)
            or _RECORD.search(name)
            or _DESK.sub("", name).strip() in self._parties
            or (papers and _PAPER.search(name))
            for name in names
        )

    def _called(self, key: str) -> Iterator[str]:
        """The name in the marker of *key*, its publisher, the parts of its entry, the words of its link."""
        mark = self._cited.get(key)
        if mark is not None:
            yield mark.names[mark.keys.index(key)]
            yield linked_words(key, self._cited)
        source = self._article.by_key.get(key)
        if source is not None:
            yield source.publisher
            yield from source.title.split(", ")


def _parties(article: Article) -> Iterator[str]:
    """The names that the title speaks of, and the opening sentence where it tells nobody's word."""
    told = next((one for one in article.sentences if one.block is not Block.HEADING and one.facts), None)
    headline = next((one for one in article.sentences if one.block is Block.HEADING), None)
    attributed = told is None or any(clause.attribution for clause in told.clauses)
    for one in (headline, None if attributed else told):
        if one is not None:
            yield from _runs(" ".join(one.span.of(article.prose).split()))


def _runs(text: str) -> Iterator[str]:
    """Every run of words inside a capitalised phrase of *text*: "Kestra Halo" has "Kestra"."""
    for start, end, _ in capitals(text):
        words = [re.sub(r"[’']s$|[,.:;]$", "", word) for word in text[start:end].split()][:_LONGEST]
        for first in range(len(words)):
            for last in range(first + 1, len(words) + 1):
                yield " ".join(words[first:last])
