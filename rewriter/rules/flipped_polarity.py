"""A statement that denies what its evidence affirms, or affirms what it denies.

## What it does
Compares negation clause by clause: where a clause restates an evidence clause nearly whole and only one of the two
is negated, the meaning is reversed. "Not only" is no negation; "no longer" is.

## Why is this bad
One "not" turns a true sentence into its opposite with every value intact.

## Example
    original: The board did not approve the merger [1].
    rewrite:  The board approved the merger [1].
    instead:  The merger was not approved by the board [1].
"""

import re
from collections.abc import Iterator

from rewriter.domain import Bound, Certainty, Clause, DateInterval, Fact, Name, Quantity, Quotation, Severity, Span
from rewriter.facts import polarity
from rewriter.facts.confirmation import unconfirmed
from rewriter.facts.stems import content_stems, stem
from rewriter.facts.word_sets import heads, words
from rewriter.rules.added_negation import is_of_part
from rewriter.rules.alignment.case import Aligned, Case, Regime
from rewriter.rules.alignment.counterpart import Counterpart, clauses
from rewriter.rules.alignment.edits import Edit, edits
from rewriter.rules.alignment.entailment import entails
from rewriter.rules.alignment.negation import LEXICAL, denied_spans, negated_stems
from rewriter.rules.alignment.passage import Passage
from rewriter.rules.rule import Hit, rule

SETTLES = re.compile(
    r"\b(?:confirm(?:s|ed)?|den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed))\b",
    re.IGNORECASE,
)
SETTLES_HEADS = words("ackn admi conf deni deny dism reje")
RESTATED_WHOLE = 0.6
RESTATED = 0.3
"""Share from which a cited passage is looked at for whether it confirms anything."""


@rule("M302", Severity.ERROR, english=True, far=Severity.WARNING, retold=Severity.ERROR)
def check(case: Case) -> Iterator[Hit]:
    for statement in case.statements:
        changed = tuple(_edited(statement)) or tuple(_confirmed(statement))
        yield from changed
        for clause, found in clauses(statement) if not changed else ():
            silent = next((e for e in found if _settles_silence(statement.passage, clause, e)), None)
            if silent:
                yield _hit(clause, silent, "settles what the original says nobody has commented on")
            whole = [e for e in found if e.share >= RESTATED_WHOLE or _holds(statement.passage, clause, e)]
            if case.regime is Regime.RETOLD:
                whole = [each for each in whole if _tells_what_is_denied(statement.passage, each)]
            flips = [_flips(statement.passage, clause, each) for each in whole]
            if flips and all(flips):
                yield _hit(clause, whole[0], flips[0])
            elif not flips or not flips[0]:
                yield from _denied_values(statement, clause)


def _tells_what_is_denied(passage: Passage, evidence: Counterpart) -> bool:
    """ "Left the seats as they were" tells of the seats, and nothing of the replacing that is denied of them."""
    if polarity.cues(passage.article.prose, passage.sentence.span):
        return False  # what a claim denies is looked up in the whole text (D808)
    cues = polarity.cues(evidence.passage.article.prose, evidence.clause.span)
    denied = {each for cue in cues[:MOST_CUES] for each in _denied_by(evidence.passage, cue)}
    first = passage.tokens[0]
    instructs = first.stem in denied and first.start == passage.sentence.span.start
    return bool(denied & passage.stems) and not instructs


def _denied_by(passage: Passage, cue: Span) -> Iterator[str]:
    """The word behind the denial, and the one before it where a finding is denied ("rats were not found")."""
    behind = next((token.stem for token in passage.tokens if token.start >= cue.end), "")
    yield behind
    if behind in FINDING:
        yield from [token.stem for token in passage.tokens if token.start < cue.start][-1:]


def _holds(passage: Passage, clause: Clause, evidence: Counterpart) -> bool:
    """Does the clause say all that the evidence clause denies, and more?"""
    denied = negated_stems(evidence.passage, evidence.clause.span)
    return len(denied) > 1 and evidence.passage.stems_of(evidence.clause.span) <= passage.stems_of(clause.span)


NEGATIONS = words("not no never none neither nor without nobody nothing cannot hardly barely")
NO_NEGATION = words("only just merely least later earlier more less fewer than matter doubt longer")
MOST_WORDS = 3
MOST_CUES = 8
FINDING = frozenset(map(stem, words("found seen recorded observed detected spotted noticed registered reported")))
"""What is not found is said not to be there."""


def _edited(statement: Aligned) -> Iterator[Hit]:
    """A "not" that came in or went, with the same words around it."""
    for edit in edits(statement):
        said, meant = _negates(edit.said_words), _negates(edit.meant_words)
        if said is meant or max(len(edit.said_words), len(edit.meant_words)) > MOST_WORDS:
            continue
        rest = is_of_part(statement.passage, edit.passage)
        if rest or _tells_more(edit) or _answers(edit) or _as_many(statement.passage, edit.passage):
            continue
        sides = (statement.passage, edit.passage)
        if any(LEXICAL.search(each.sentence.span.of(each.article.prose)) for each in sides):
            continue
        others = set(edit.said_words) ^ set(edit.meant_words)
        if others & NO_NEGATION or _beside(statement.passage, edit.said) or _beside(edit.passage, edit.meant):
            continue
        message = "denies what the original affirms" if said else "affirms what the original denies"
        evidence = (edit.passage.evidence(edit.meant),)
        yield Hit(edit.place(statement.passage), message, "keep the original's negation", evidence)


def _as_many(claim: Passage, evidence: Passage) -> bool:
    """The sentences negate as often as each other: "none of the three was" for "three were, and none was"."""
    told = _denials(claim, evidence)
    return told > 0 and told == _denials(evidence, claim)


def _denials(passage: Passage, other: Passage) -> int:
    """How often *passage* negates; "no relation" counts only where *other* speaks of a relation as well."""
    cues = polarity.cues(passage.article.prose, passage.sentence.span)
    return sum(_is_shared(passage, cue, other) for cue in cues[:MOST_CUES])


def _is_shared(passage: Passage, cue: Span, other: Passage) -> bool:
    if cue.of(passage.article.prose).lower() not in ("no", "without"):
        return True
    behind = next((token.stem for token in passage.tokens if token.start >= cue.end), "")
    return behind in other.stems


def _tells_more(edit: Edit) -> bool:
    """Words of content came or went with the negation: another thing is told, not this one turned."""
    said, meant = (set(content_stems(" ".join(words_))) for words_ in (edit.said_words, edit.meant_words))
    return bool(said ^ meant)


def _answers(edit: Edit) -> bool:
    """ "No: the story runs for five seasons" answers a question."""
    prose = edit.passage.article.prose
    return bool(ANSWER.match(prose, edit.meant.start)) and not prose[: edit.meant.start].rstrip(" \n")[-1:].isalnum()


ANSWER = re.compile(r"(?:no|not|never|none)\s*[:,–—]", re.IGNORECASE)


def _negates(words_: tuple[str, ...]) -> bool:
    return any(word in NEGATIONS or word.startswith("exclud") or word.endswith(("n't", "n’t")) for word in words_)


def _beside(passage: Passage, span: Span) -> bool:
    """Does what stands behind make a bound or an idiom of it ("no more than")?"""
    behind = passage.article.prose[span.end : span.end + 20].split()[:1]
    return bool(behind) and behind[0].lower().strip(",.;") in NO_NEGATION


def _flips(passage: Passage, clause: Clause, evidence: Counterpart) -> str:
    """What is wrong where one side negates a word both have and the other side negates none; else nothing."""
    shared = passage.stems_of(clause.span) & evidence.passage.stems
    denied = negated_stems(passage, clause.span) & shared
    original = negated_stems(evidence.passage, evidence.clause.span) & shared
    aside = _denied_aside(passage, evidence.passage)
    original = frozenset() if aside else original
    if bool(denied) == bool(original) or (not aside and _as_many(passage, evidence.passage)):
        return ""
    if {f"un{stem}" for stem in negated_stems(evidence.passage, evidence.clause.span)} & passage.stems:
        return ""  # "left it unpublished" for "did not publish it"
    if denied and _bounds_alike(passage, evidence.passage):
        return ""
    if denied and not original and denied & negated_stems(evidence.passage, evidence.passage.sentence.span):
        return ""
    worded = (passage,) if original else (passage, evidence.passage)
    if any(_denies_by_word(each, original) for each in worded):
        return ""  # one side may negate by a word alone: unchanged, too little, impossible
    return "denies what the original affirms" if denied else "affirms what the original denies"


def _bounds_alike(passage: Passage, evidence: Passage) -> bool:
    """ "None of them built after 1960" for "all built before 1961"."""
    ends = {date.end[0] + 1 for date in passage.dates if date.relation == "after"}
    return any(date.relation == "before" and date.start[0] in ends for date in evidence.dates)


def _denies_by_word(passage: Passage, denied: frozenset[str]) -> bool:
    """Does a word of the sentence negate, other than what the other side denies ("did not lose any players")?"""
    found = LEXICAL.finditer(passage.article.prose, passage.sentence.span.start, passage.sentence.span.end)
    return any(stem(match.group()) not in denied for match in found)


def _denied_aside(passage: Passage, evidence: Passage) -> bool:
    """ "She did not mean Lake Pryor, which stands at 52%": what the relative clause tells is outside the denial, and
    the statement says nothing of what was denied."""
    prose, end = evidence.article.prose, evidence.sentence.span.end
    found = polarity.cues(prose, evidence.sentence.span)
    relative = RELATIVE.search(prose, found[0].end, end) if len(found) == 1 else None
    if not relative:
        return False
    denied = next((token.stem for token in evidence.tokens if token.start >= found[0].end), "")
    aside = Span(relative.end(), end)
    told = bool(evidence.stems_of(aside) & passage.stems)
    known = [each for each in evidence.quantities if each.span in aside]
    valued = any(entails(each, fact) for each in known for fact in passage.quantities)
    return denied not in passage.stems and (told or valued)


RELATIVE = re.compile(r",\s(?:which|who|whose|where)\b")


CONFIRMED = re.compile(
    r"\b(?:has|have|had|was|were|is|are|been)\s+(?:\w+ly\s+|since\s+|now\s+)?confirmed\b|\bconfirms\b", re.IGNORECASE
)
CONFIRMING = re.compile(r"\bconfirm(?:s|ed|ation)\b", re.IGNORECASE)


def _confirmed(statement: Aligned) -> Iterator[Hit]:
    """ "Has confirmed" for "has not confirmed", or said of a rumour that nothing cited confirms."""
    prose = statement.passage.article.prose
    told = [c for c in statement.passage.clauses if "conf" in heads(prose, c.span)]
    said = [c for c in told if CONFIRMED.search(prose, c.span.start, c.span.end)]
    said = [c for c in said if not polarity.cues(prose, c.span) and not unconfirmed(prose, c.span)]
    cited = [ranked.passage for ranked in statement.cited[:LOOKED_AT] if ranked.score >= RESTATED]
    if not said or not cited or any(_confirms(passage) for passage in cited):
        return
    open_still = [p for p in cited if p.clauses[0].certainty <= Certainty.RUMOURED or _leaves_open(p)]
    if open_still:
        evidence = (open_still[0].evidence(),)
        yield Hit(said[0].span, "affirms what the original denies", "keep the original's negation", evidence)


LOOKED_AT = 4
MOST_HOMES = 12


def _confirms(passage: Passage) -> bool:
    return bool(CONFIRMING.search(passage.sentence.span.of(passage.article.prose))) and not _leaves_open(passage)


def _leaves_open(passage: Passage) -> bool:
    prose, span = passage.article.prose, passage.sentence.span
    return unconfirmed(prose, span) or bool(CONFIRMING.search(span.of(prose)) and polarity.cues(prose, span))


def _denied_values(statement: Aligned, clause: Clause) -> Iterator[Hit]:
    """ "Does not weigh 366 g", where every passage with the value affirms, in whatever words."""
    scopes = tuple(denied_spans(statement.passage, clause.span))
    for located in statement.located if scopes else ():
        inside = any(scope.start <= located.fact.span.start < scope.end for scope in scopes)
        homes = located.occurrences[:MOST_HOMES] if inside and not isinstance(located.fact, Name | Quotation) else ()
        if homes and all(_affirms(passage, fact) for passage, fact in homes):
            evidence = (homes[0][0].evidence(),)
            yield Hit(clause.span, "denies what the original affirms", "keep the original's negation", evidence)
            return


def _affirms(passage: Passage, fact: Fact) -> bool:
    """Is *fact* stated there plainly: no denial in the sentence, no bound that "not" may turn, no hearsay?"""
    if isinstance(fact, Quantity) and fact.bound is not Bound.EXACT:
        return False
    if isinstance(fact, DateInterval) and fact.relation not in ("in", "from", "since"):
        return False
    said = passage.clause_of(fact.span).certainty > Certainty.RUMOURED
    text = passage.sentence.span.of(passage.article.prose)
    return said and not LEXICAL.search(text) and not polarity.cues(passage.article.prose, passage.sentence.span)


def _settles_silence(passage: Passage, clause: Clause, evidence: Counterpart) -> bool:
    """Silence is neither a denial nor a confirmation; a statement may not make it either."""
    if SETTLES_HEADS.isdisjoint(heads(passage.article.prose, clause.span)):
        return False
    if not SETTLES.search(clause.span.of(passage.article.prose)):
        return False
    silent = unconfirmed(evidence.passage.article.prose, evidence.clause.span)
    meant = evidence.clause.span.of(evidence.passage.article.prose)
    open_still = silent and not SETTLES.search(meant)
    return open_still and not polarity.cues(passage.article.prose, clause.span)


def _hit(clause: Clause, evidence: Counterpart, message: str) -> Hit:
    return Hit(clause.span, message, "keep the original's negation", (evidence.passage.evidence(evidence.clause.span),))
