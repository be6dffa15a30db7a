"""Who did it told as whom it was done to.

## What it does
Where a clause and its evidence have the same verb of dealing (beat, bought, sued, lent, replaced), what stands before
and behind it has to be the same too; the passive with "by" turns the sides.

## Why is this bad
Every word is in the source, and the winner has become the loser.

## Example
    original: Marlow Foods bought the brewery from Oakes Brothers [1].
    rewrite:  Oakes Brothers bought the brewery from Marlow Foods [1].
    instead:  The brewery was bought by Marlow Foods from Oakes Brothers [1].
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rewriter.domain import Severity, Span
from rewriter.facts.stems import stem
from rewriter.facts.word_sets import Gated, words
from rewriter.rules.alignment.case import Case
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|gets?|got)\s+(?:\w+ly\s+)?(?:won|\w+(?:ed|en|t|un|ne|ld|ght|id|de))\b[^,;]*\bby\b",
    re.IGNORECASE,
)
RELATING = Gated(
    re.compile(
        r"\b(?:beat|beats|beaten|defeat\w*|bought|buys?|acquir\w*|sold|sells?|sue[sd]?|suing|accus\w*|replac\w*|succeed\w*|hire[sd]?|fire[sd]?|"
        r"sack\w*|appoint\w*|outs(?:ell|old)\w*|overt(?:ake|ook|aken)|follow\w*|join\w*|back(?:s|ed)|fund(?:s|ed)|own(?:s|ed)?|owes?|"
        r"paid|pays?|loan\w*|lent|lends?|gave|gives?|sent|sends?|told|tells?|criti\w+|prais\w*|warn\w*|block\w*|reject\w*|support\w*|oppos\w*|"
        r"won|wins?|lost|loses?|signed|signs|poach\w*|inspir\w*|influenc\w*|mentor\w*|taught|teach\w*|marri\w+|kill\w*|rescu\w*|arrest\w*|chas(?:es|ed|ing)|hit|struck|shot|saved?|saves|helped|helps|blam\w*|thank\w*|attack\w*|invad\w*|"
        r"than|ahead of|behind|heavier|lighter|faster|slower|larger|smaller|older|younger|cheaper|dearer)\b",
    ),
    words(
        "accu acqu ahea appo arre atta back beat behi blam bloc boug buy buys chas chea crit dear defe fast fire foll "
        "fund gave give heav help hire hit infl insp inva join kill larg lend lent ligh loan lose lost marr ment olde "
        "oppo outs over owe owes own owne owns paid pay pays poac prai reje repl resc sack save sell send sent shot "
        "sign slow smal sold stru succ sue sued sues suin supp taug teac tell than told warn win wins won youn"
    ),
)


BY_SOMEBODY = re.compile(r"\s+by\s+(?:the\s+)?[^\W\d_a-zß-öø-ÿ]")
"""A participle without its "was": "the trams bought by Merle"."""
NO_AGENT = re.compile(r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en|t)|won|sold|paid|told|hit)$")
BY = re.compile(r"\bby\b")
PRONOUN = re.compile(r"\W*(?:it|he|she|they|this|that)\s+(?:(?:has|have|had|also|still|now)\s+)?", re.IGNORECASE)
REACH_BEFORE, REACH_AFTER = 3, 2
"""Content words on either side of the verb that can name who did it and to whom."""


@rule("F111", Severity.ERROR, english=True, far=Severity.WARNING, retold=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        evidence = [ranked.passage for ranked in statement.cited[:4]]
        for tie in _ties(statement.passage):
            known = [(theirs, passage) for passage in evidence for theirs in _ties(passage) if theirs.verb == tie.verb]
            home = next((passage for theirs, passage in known if _crossed(tie, theirs)), None)
            if home and not any(_straight(tie, theirs) for theirs, _ in known):
                yield Hit(
                    tie.span,
                    "who did it and to whom have changed places",
                    "keep who did it to whom",
                    (home.evidence(),),
                )


@dataclass(frozen=True, slots=True)
class Tie:
    """A relating verb with the stems before and after it; ``agent_last`` in the passive with "by"."""

    verb: str
    before: frozenset[str]
    after: frozenset[str]
    agent_last: bool
    span: Span


@kept
def _ties(passage: Passage) -> tuple[Tie, ...]:
    return tuple(_read_ties(passage))


def _read_ties(passage: Passage) -> Iterator[Tie]:
    for clause in passage.clauses:
        for match in RELATING.finditer(passage.article.prose, clause.span):
            left = [t.stem for t in passage.tokens if clause.span.start <= t.start < match.start()][-REACH_BEFORE:]
            behind = _behind_date(passage, clause.span, match.end())
            right = [t.stem for t in passage.tokens if behind <= t.start < clause.span.end][:REACH_AFTER]
            if _leaves_out_agent(passage, clause.span, match.span()) or _reports_behind(passage, match.span()):
                continue
            if (left or _pronoun(passage, clause.span, match.start())) and right and match.group() != "than":
                passive = bool(
                    PASSIVE.search(passage.article.prose[max(0, match.start() - 16) : clause.span.end])
                    or BY_SOMEBODY.match(passage.article.prose, match.end(), clause.span.end)
                )
                span = Span(clause.span.start, clause.span.end)
                yield Tie(stem(match.group()), frozenset(left), frozenset(right), passive, span)


def _reports_behind(passage: Passage, verb: tuple[int, int]) -> bool:
    """ "..., warns the council": who reports stands behind the verb, and what is reported before it."""
    prose = passage.article.prose
    return prose.startswith(", ", verb[0] - 2) and bool(REPORTS.fullmatch(prose, *verb))


REPORTS = re.compile(r"warn(?:s|ed)|tells|told", re.IGNORECASE)


def _behind_date(passage: Passage, clause: Span, verb: int) -> int:
    """Where the words behind the verb begin that can name a party: a date says when, not who."""
    ends = (date.span.end for date in passage.dates if verb <= date.span.start < min(verb + WHEN, clause.end))
    return max(ends, default=verb)


WHEN = 6
"""Characters between a verb and the date behind it ("won on 9 August")."""


def _leaves_out_agent(passage: Passage, clause: Span, verb: tuple[int, int]) -> bool:
    """ "Three were won on 14 March": nothing says who did it."""
    prose = passage.article.prose
    passive = NO_AGENT.search(prose, max(clause.start, verb[0] - 16), verb[1])
    return bool(passive) and not BY.search(prose, verb[1], clause.end)


def _pronoun(passage: Passage, clause: Span, verb: int) -> bool:
    return bool(PRONOUN.fullmatch(passage.article.prose, clause.start, verb))


def _overlaps(one: Tie, other: Tie) -> tuple[int, int]:
    """Shared stems with the sides as they are, and with the sides exchanged, each counted where both sides meet."""
    straight = (len(one.before & other.before), len(one.after & other.after))
    crossed = (len(one.before & other.after), len(one.after & other.before))
    if one.agent_last != other.agent_last:
        straight, crossed = crossed, straight
    both = min(crossed) or not (one.before and other.before)
    return sum(straight), sum(crossed) if both else 0


def _crossed(one: Tie, other: Tie) -> bool:
    straight, crossed = _overlaps(one, other)
    return crossed > straight


def _straight(one: Tie, other: Tie) -> bool:
    straight, crossed = _overlaps(one, other)
    return straight > crossed
