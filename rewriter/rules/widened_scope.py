"""A superlative or universal claim that the cited evidence does not make.

## What it does
Finds words that make a claim the widest there is ("the largest", "the only", "the first ever", "always",
"worldwide") and asks for one of their kind in the cited passages. "One of the largest" does not carry "the largest".

## Why is this bad
It turns an example into a record.

## Example
    original: The yard is one of the largest in the region [1].
    rewrite:  The yard is the largest in the region [1].
    instead:  The yard is among the largest in the region [1].
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity, Span
from rewriter.facts.word_sets import Gated, words
from rewriter.rules.alignment.case import Aligned, Case, Regime
from rewriter.rules.alignment.kept import kept
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

SUPERLATIVE = Gated(
    re.compile(
        r"\b(?:most[\s-][a-z]{4,}|[a-z]{3,}-[a-z]{3,}est|(?:larg|bigg|small|high|low|fast|slow|long|short|old|young|new|lat|great|strong|"
        r"weak|cheap|rich|poor|near|clos|wid|deep|tall|heavi|light|earli|late|hard|easi|busi|fin|bright|dark|warm|cold|saf|wors|steep)est|"
        r"best(?!-)|worst|"
        r"(?<!to )(?<!may )(?<!will )(?<!would )(?<!could )(?<!might )record(?!ed|ing|s\b)|"
        r"unprecedented|unrivalled|unmatched|first[- ]ever|ever)\b",
    ),
)
SOLE = Gated(re.compile(r"\b(?:the|its|his|her|their) (?:only|sole)\b"), words("only sole"))
ONLY = Gated(
    re.compile(
        r"\b(?:only|sole(?:ly)?|single|alone|all\s[^,;.]{1,40}\s(?:him|her)self|on (?:his|her|its|their) own)\b",
    ),
    words("only sole sing alon hims hers own"),
)
UNIVERSAL = Gated(
    re.compile(
        r"\b(?:always|worldwide|globally|across the world|around the world|everywhere|everyone|nobody ever|all-time)\b",
    ),
    words("alwa worl glob ever all"),
)
ONE_OF = re.compile(r"\b(?:(?:one|some|two|three|several|many) of|among(?:st)?)\s+(?:\S+\s+){0,4}$", re.IGNORECASE)
MOST = re.compile(r"\b(?:most of|majority of|mostly|mainly|largely)\b", re.IGNORECASE)
DETERMINED = re.compile(r"(?:\b(?:the|its|his|her|their|our|a)|['’]s?)\s$", re.IGNORECASE)
BOUND = re.compile(r"\b(?:at (?:the |its |their |his |her )?|on )$", re.IGNORECASE)


LEAST = re.compile(r"cheapest|lowest|smallest|shortest|youngest|lightest|earliest", re.IGNORECASE)
RECENT = re.compile(r"most[\s-]recent|latest|newest", re.IGNORECASE)
LAST = re.compile(r"\blast\b", re.IGNORECASE)
STARTS_AT = re.compile(
    r"\b(?:from|(?:start(?:s|ed|ing)?|begin(?:s|ning)?) (?:at|from)|at least)\W+[$€£]?\d", re.IGNORECASE
)


EVERY = Gated(
    re.compile(
        r"\b(?:all|every|each|the whole|the entire)\b(?! (?:but|told|the same|right|along|over))"
        r"(?!(?<=each|very) (?:time|hour|day|night|morning|evening|week|month|quarter|season|year)\b)"
    ),
    words("all ever each whol enti"),
)
BOTH = Gated(re.compile(r"\bboth\b(?! (?:\S+ ){1,3}and\b)"), words("both"))
PART = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|half|most|some|many|few|several|part) of "
    r"(?:the|its|his|her|their|them|these|those|all)\b",
    re.IGNORECASE,
)
SOME = Gated(
    re.compile(r"\b(?:some|many|most|several|a few|few|half|part) (?:of )?"), words("some many most seve few half part")
)
ONE_OF_THEM = re.compile(r"\bone of ((?:[^\s,;.]+\s+){1,4}[^\s,;.()]+)", re.IGNORECASE)
AMONG = re.compile(r"\b(?:one of|among|amongst|some of|a top|an? \w+est)\b", re.IGNORECASE)
UNRIVALLED = re.compile(
    r"\b(?:no other|nobody else|no one else|none of the others?|(?:than|like) (?:any|all|every)(?:where|thing|"
    r"one)?\b|alone|exclusively|"
    r"unlike any|(?:previous|earlier|former|old|existing) (?:high|low|peak|best|worst|record)\b)",
    re.IGNORECASE,
)
PLACE = re.compile(r"\s(?:on|in|at|of|from|near|under|behind|along)\s(?:(?:the|its|his|her|their|an?)\s)?")
CLOSE = 0.75
OF_THESE = 40
"""Characters behind "two of the" that say of what."""


@rule("F110", Severity.ERROR, english=True, far=Severity.WARNING, retold=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        if statement.cited:
            passages = _restated(statement)
            yield from _widened(statement, passages)
            yield from _generalised(statement, passages)
            if case.regime is Regime.RETOLD:
                yield from _completed(statement)
                yield from _elsewhere(statement)
            yield from _singled_out(statement, passages)


def _restated(statement: Aligned) -> list[Passage]:
    """The cited passages that carry about as much of the statement as the best, with what they stand under."""
    best = statement.cited[0].score
    close = [ranked.passage for ranked in statement.cited if ranked.score >= best * CLOSE]
    carrying = {passage.position: passage for located in statement.located for passage, _ in located.occurrences}
    return [*close, *carrying.values(), *(above for passage in close for above in statement.original.context(passage))]


def _widened(statement: Aligned, passages: list[Passage]) -> Iterator[Hit]:
    for pattern in (SUPERLATIVE, SOLE, UNIVERSAL):
        found = [each for each in _found(statement.passage, pattern) if not _is_told(each[0], passages)]
        told = ONLY if pattern is SOLE else pattern
        found = [each for each in found if not _is_majority(statement.passage, each[1], passages)]
        if found and not any(_found(passage, told) or _unrivalled(passage) for passage in passages):
            for text, span in found:
                yield _hit(statement, text, span)


def _is_majority(claim: Passage, span: Span, passages: list[Passage]) -> bool:
    """ "Most rain" for "most of the rain": no determiner makes a superlative of it, and the passages say most."""
    prose = claim.article.prose
    determined = DETERMINED.search(prose, max(0, span.start - 8), span.start)
    if determined or not prose.startswith(("most ", "Most "), span.start):
        return False
    return any(MOST.search(passage.sentence.span.of(passage.article.prose)) for passage in passages)


def _is_told(word: str, passages: list[Passage]) -> bool:
    """ "The cheapest seat is 20 euros" for "seats start at 20 euros", "the latest win" for "the last win"."""
    told = STARTS_AT if LEAST.fullmatch(word) else LAST if RECENT.fullmatch(word) else None
    return told is not None and any(
        told.search(passage.sentence.span.of(passage.article.prose)) for passage in passages
    )


@kept
def _unrivalled(passage: Passage) -> bool:
    """Does the passage say in other words that nothing else is like it?"""
    return bool(UNRIVALLED.search(passage.sentence.span.of(passage.article.prose)))


def _singled_out(statement: Aligned, passages: list[Passage]) -> Iterator[Hit]:
    """ "Its top series" where the evidence has "one of its top series"."""
    prose, span = statement.passage.article.prose, statement.passage.sentence.span
    for passage in passages:
        for text, stems in _ones(passage):
            if len(stems) >= 2 and stems <= statement.passage.stems and not AMONG.search(prose, span.start, span.end):
                yield _hit(statement, text, span)
                return


@kept
def _ones(passage: Passage) -> tuple[tuple[str, frozenset[str]], ...]:
    """What the passage has one of, in words and stems."""
    span = passage.sentence.span
    found = ONE_OF_THEM.finditer(passage.article.prose, span.start, span.end)
    return tuple((match.group(1), passage.stems_of(Span(*match.span(1)))) for match in found)


def _generalised(statement: Aligned, passages: list[Passage]) -> Iterator[Hit]:
    """ "All of the schools" where the evidence has "some of the schools"."""
    found = _found(statement.passage, EVERY)
    partly = found and any(_found(passage, SOME) for passage in passages)
    if partly and not any(_found(passage, EVERY) for passage in passages):
        for text, span in found[:1]:
            yield _hit(statement, text, span)


def _completed(statement: Aligned) -> Iterator[Hit]:
    """ "Both sheds", "all four", where the one sentence that tells it has a part of them: "one of the two sheds"."""
    told = statement.cited[0].passage
    found = [*_found(statement.passage, EVERY), *_found(statement.passage, BOTH)]
    for _, span in found[:1]:
        behind = [t.stem for t in statement.passage.tokens if t.start >= span.end][:2]
        cuts = PART.finditer(told.article.prose, told.sentence.span.start, told.sentence.span.end)
        part = any(_is_of(statement.passage, behind, told, cut) for cut in cuts)
        whole = _found(told, EVERY) or _found(told, BOTH)
        if part and not whole:
            yield _hit(statement, span.of(statement.passage.article.prose), span)


def _elsewhere(statement: Aligned) -> Iterator[Hit]:
    """ "All the burrows on the island" where the evidence has "all the burrows on the western slope"."""
    claim = statement.passage
    for text, span in _found(claim, EVERY)[:1]:
        head, said = _placed(claim, span)
        for _, known in _found(statement.cited[0].passage, EVERY) if said else ():
            same, meant = _placed(statement.cited[0].passage, known)
            if head == same and meant and meant.isdisjoint(claim.stems):
                yield _hit(statement, text, span)
                return


def _placed(passage: Passage, span: Span) -> tuple[str, frozenset[str]]:
    """What is told of as a whole, and the words of the place that limits it."""
    behind = [token for token in passage.tokens if token.start >= span.end][:3]
    prose = passage.article.prose
    if len(behind) < 2 or not PLACE.fullmatch(prose, behind[0].start + len(behind[0].word), behind[1].start):
        return "", frozenset()
    adjacent = behind[2:] if prose[behind[1].start + len(behind[1].word) :][:1] == " " else []
    near = [each for each in adjacent if each.start == behind[1].start + len(behind[1].word) + 1]
    return behind[0].stem, frozenset(each.stem for each in (behind[1], *near))


def _is_of(claim: Passage, behind: list[str], told: Passage, cut: re.Match[str]) -> bool:
    """Is the part one of the same things, or told of "them" what the claim tells of all?"""
    stems = told.stems_of(Span(cut.end(), cut.end() + OF_THESE))
    return bool(stems & (claim.stems if cut.group().endswith("them") else set(behind)))


def _hit(statement: Aligned, text: str, span: Span) -> Hit:
    evidence = (statement.cited[0].passage.evidence(),)
    return Hit(span, f"{text!r} claims more than the cited passages do", "keep to what they say", evidence)


@kept
def _found(passage: Passage, pattern: Gated) -> list[tuple[str, Span]]:
    prose, span = passage.article.prose, passage.sentence.span
    found = []
    for match in pattern.finditer(prose, span):
        before = prose[max(span.start, match.start() - 50) : match.start()]
        if not ONE_OF.search(before) and not BOUND.search(before):
            found.append((match.group(), Span(*match.span())))
    return found
