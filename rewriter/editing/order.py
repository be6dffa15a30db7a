"""The order of statements inside each part: what belongs together stands together, all else where its writer put it.

Measured on drafts of models: inside a section of the original their order is deliberate, what matters most first, and
"it" follows what it means; but a third of the sections with several statements are torn apart. So statements move for
a reason only: the text opens with what its title promises; a denial stands behind the rumour it answers; versions that
disagree stand side by side; a surname stands behind the full name; statements on a section join those before them.
Nothing moves up past the first mention of a name it uses.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from rewriter.domain import Article, Draft, Name, Sentence, Span, Statement, Status
from rewriter.editing.arrange import ORDER, answered
from rewriter.editing.candidate import Candidate
from rewriter.editing.homes import home_of, often_used, places, subjects
from rewriter.editing.references import leans
from rewriter.facts import extract
from rewriter.facts.matching.names import fold
from rewriter.facts.stems import content_stems
from rewriter.reading.kinds.denials import denial
from rewriter.reading.language import CUES

Rivals = Mapping[str, Sequence[str]]
"""By sentence id, the sentences that give another version of what it says."""
NO_RIVALS: Rivals = MappingProxyType({})
_NEAR = 2
_PERSON = re.compile(r"\b(?:he|she|his|hers?|him)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_ROUNDS = 10
"""Times at most that the order is gone over: what has moved can make room for the next."""


def ordered(draft: Draft, article: Article, rivals: Rivals = NO_RIVALS) -> Draft:
    """*draft* part by part, its statements in order; only a denial of a rumour changes its part, to the rumour's.

    A draft in another language than the cues are of keeps its order.
    """
    if article.language != CUES:
        return draft
    told = _with_denials(draft.statements, article)
    for _ in range(_ROUNDS):
        again = _arranged(replace(draft, statements=told), article, rivals)
        if again == told:
            break
        told = again
    return replace(draft, statements=told)


def _with_denials(statements: Sequence[Statement], article: Article) -> tuple[Statement, ...]:
    """*statements*, each denial that answers a rumour right behind it and as unconfirmed; one of two facts stays."""
    candidates = []
    for one in statements:
        home = home_of(one, article) or Sentence("", Span(0, 0))
        # what says something else besides stays: only what is reported can move
        status = Status.CONFIRMED if ";" in one.text and one.status is Status.REPORTED else one.status
        order = places(article).get(home.id, -len(article.sentences) - 1)
        candidates.append(Candidate(home, order, one.text, (), status, bool(denial(one.text))))
    homes = answered(candidates)
    behind: dict[int, list[Statement]] = defaultdict(list)
    for place, home_place in homes.items():
        behind[home_place].append(replace(statements[place], status=Status.UNCONFIRMED))
    staying = [place for place in range(len(statements)) if place not in homes]
    return tuple(one for place in staying for one in (statements[place], *behind[place]))


@dataclass(frozen=True, slots=True)
class _Unit:
    """A statement, and those that cannot do without it; ``place`` and ``section`` are those of its home."""

    statements: tuple[Statement, ...]
    place: int
    section: str

    @property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(_names(one.text) for one in self.statements))


def _arranged(draft: Draft, article: Article, rivals: Rivals) -> tuple[Statement, ...]:
    title = frozenset(content_stems(draft.title))
    arranged: list[Statement] = []
    for status in ORDER:
        part = [one for one in draft.statements if one.status is status]
        known = frozenset().union(*(_names(one.text) for one in arranged))
        runs = _runs(_named_first(_units(part, article, rivals), known))
        used = Counter(stem for one in part for stem in set(content_stems(one.text)))
        telling = frozenset(stem for stem, count in used.items() if count == 2) - title - often_used(article)
        runs = _gathered(runs if arranged else _led(runs, title), subjects(article), telling, known)
        arranged += [one for run in runs for unit in run for one in unit.statements]
    return tuple(arranged)


def _units(part: Sequence[Statement], article: Article, rivals: Rivals) -> list[_Unit]:
    groups: list[list[Statement]] = []
    for one in part:
        others = {other for name in one.rests_on for other in rivals.get(name, ())} - set(one.rests_on)
        if rival := next((each for each in groups if others and any(others & set(s.rests_on) for s in each)), None):
            rival.append(one)
        elif groups and (leans(one.text) or answers(one, groups[-1][-1], article)):
            groups[-1].append(one)
        else:
            groups.append([one])
    homes = [home_of(group[0], article) or Sentence("", Span(0, 0)) for group in groups]
    return [
        _Unit(tuple(group), places(article).get(home.id, -1), home.heading or home.id)
        for group, home in zip(groups, homes, strict=True)
    ]


def answers(one: Statement, before: Statement, article: Article) -> bool:
    """Whether *one* opens with a denial of what *before* says: it came right behind it in the original, or shares two
    words with it that are no names, or one from nearby."""
    if not denial(one.text.partition(";")[0]):
        return False
    homes = [home_of(each, article) for each in (before, one)]
    earlier, later = (places(article)[home.id] if home else -_NEAR for home in homes)
    shared = {stem for stem in _shared(one, before) if stem not in _names(one.text) | _names(before.text)}
    return later - earlier == 1 or len(shared) > 1 or (bool(shared) and 0 < later - earlier <= _NEAR)


def _shared(one: Statement, other: Statement) -> set[str]:
    return set(content_stems(one.text)).intersection(content_stems(other.text))


def _named_first(units: Sequence[_Unit], known: frozenset[str]) -> list[_Unit]:
    """*units*, one that opens with a surname not met before behind the one that has the full name."""
    arranged = list(units)
    for unit in units:
        surname = _surname(unit.statements[0].text)
        at = next(place for place, each in enumerate(arranged) if each is unit)
        if not surname or surname in known | _names_in(arranged[:at]):
            continue
        full = next((place for place in range(at + 1, len(arranged)) if surname in _last_names(arranged[place])), at)
        arranged.insert(full, arranged.pop(at))
    return arranged


def _runs(units: Sequence[_Unit]) -> list[list[_Unit]]:
    runs: list[list[_Unit]] = []
    for unit in units:
        if runs and runs[-1][-1].section == unit.section:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return runs


def _led(runs: list[list[_Unit]], title: frozenset[str]) -> list[list[_Unit]]:
    """*runs*, led by the one with the statement that says most of the *title*, if the first says less than half."""
    said = [
        max(len(title.intersection(content_stems(one.text))) for unit in run for one in unit.statements) for run in runs
    ]
    if not said or 2 * said[0] >= max(said):
        return runs
    lead = runs[said.index(max(said))]
    return [lead, *(run for run in runs if run is not lead)]


def _gathered(
    runs: list[list[_Unit]], gathering: frozenset[str], telling: frozenset[str], known: frozenset[str]
) -> list[list[_Unit]]:
    """*runs*, each on one of the sections *gathering* behind its nearest forerunner in a run before that is no shorter.

    A run stays that shares a *telling* word with what it stands behind, or that would come before a first mention, or
    whose move would put another person before a "he" or "her".
    """
    gathered: list[list[_Unit]] = []
    for number, run in enumerate(runs):
        same = [each for each in gathered if each[0].section == run[0].section in gathering and len(each) >= len(run)]
        target = max(same, key=len, default=None)
        if target is None or _shared(run[0].statements[0], gathered[-1][-1].statements[-1]) & telling:
            gathered.append(run)
            continue
        earlier = [at for at, unit in enumerate(target) if unit.place < run[0].place]
        at = max(earlier, key=lambda each: target[each].place) + 1 if earlier else len(target)
        there = gathered.index(target)
        before = [*(unit for each in gathered[:there] for unit in each), *target[:at]]
        passed = [*target[at:], *(unit for each in gathered[there + 1 :] for unit in each)]
        new = _names_in(passed) - known - _names_in(before)
        behind = [*passed[:1], *(each[0] for each in runs[number + 1 : number + 2])]
        if new.isdisjoint(_names_in(run)) and not any(_of_somebody(unit) for unit in (run[0], *behind)):
            target[at:at] = run
        else:
            gathered.append(run)
    return gathered


def _of_somebody(unit: _Unit) -> bool:
    return bool(_PERSON.search(_QUOTED.sub("", unit.statements[0].text)))


def _names_in(units: Sequence[_Unit]) -> frozenset[str]:
    return frozenset().union(*(unit.names for unit in units))


@lru_cache(maxsize=4096)
def _named(text: str) -> tuple[Name, ...]:
    return tuple(fact for fact in extract(text, Span(0, len(text))) if isinstance(fact, Name))


def _names(text: str) -> frozenset[str]:
    """The words of every name in *text*, folded."""
    return frozenset(fold(word) for name in _named(text) for word in name.words)


def _surname(text: str) -> str:
    """The one word of a name that *text* opens with; empty where it opens otherwise."""
    return next((fold(name.words[0]) for name in _named(text) if name.span.start == 0 and len(name.words) == 1), "")


def _last_names(unit: _Unit) -> frozenset[str]:
    names = (name for one in unit.statements for name in _named(one.text))
    return frozenset(fold(name.words[-1]) for name in names if len(name.words) > 1)
