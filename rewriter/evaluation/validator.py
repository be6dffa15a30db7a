"""How often the validator catches a planted error, and how often it blocks what is true.

Near evidence: a statement with its markers against the article it is from. Every true statement is judged alone, under
the heading of what is unconfirmed where it is hearsay, as a rewrite writes it. At most one error of each kind goes into
each untouched statement and each labelled paraphrase that passes as it is: what is blocked already can show nothing.
The random generator is seeded with the seed, the kind and the statement, so that the errors of a kind do not depend on
which other kinds are asked for.
"""

import random
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from rewriter.domain import Article, Finding, Severity
from rewriter.errors import InputError
from rewriter.evaluation.datasets import Exhibit
from rewriter.evaluation.intervals import Rate
from rewriter.evaluation.planting import KINDS, PLANTERS, Planted, Planter, Told
from rewriter.evaluation.truths import builtin, paraphrases, untouched, variants
from rewriter.rules import check

TRUE = ("untouched", "variant", "paraphrase", "builtin")
"""The sorts of true statements, as the tables name them."""
INTO = ("untouched", "paraphrase")
"""Those that errors are planted into."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One statement as judged. ``kind`` is what was planted, or for a true one what it is."""

    article: str
    kind: str
    before: str
    """The true statement; the statement itself where nothing was planted."""
    after: str
    note: str
    errors: tuple[tuple[str, str], ...]
    """(code, message) of every finding of severity error."""
    warnings: tuple[tuple[str, str], ...]
    origin: str = ""
    """Where the true statement is from, one of TRUE."""

    @property
    def blocked(self) -> bool:
        return bool(self.errors)

    @property
    def noticed(self) -> bool:
        """Blocked, or warned of."""
        return bool(self.errors or self.warnings)


@dataclass(frozen=True)
class Measured:
    """The verdicts of a run; every rate is counted from them."""

    seed: int
    articles: tuple[str, ...]
    planted: tuple[Verdict, ...]
    true: tuple[Verdict, ...]

    def caught(self, kinds: Collection[str], origin: str = "") -> Rate:
        """Planted errors of *kinds* that were blocked; of those planted into one sort of statement where given."""
        mine = [one for one in self.planted if one.kind in kinds and origin in ("", one.origin)]
        return Rate(sum(one.blocked for one in mine), len(mine))

    def noticed(self, kinds: Collection[str]) -> Rate:
        """Planted errors of *kinds* that were blocked or warned of."""
        mine = [one for one in self.planted if one.kind in kinds]
        return Rate(sum(one.noticed for one in mine), len(mine))

    def alarms(self, origin: str, kind: str = "") -> Rate:
        """True statements of *origin* that were blocked; of one kind where it is given."""
        mine = [one for one in self.true if one.origin == origin and kind in ("", one.kind)]
        return Rate(sum(one.blocked for one in mine), len(mine))

    def codes(self, verdicts: Iterable[Verdict]) -> list[tuple[str, int]]:
        """How many of *verdicts* each rule blocked, most first."""
        counts = Counter(code for one in verdicts for code in {code for code, _ in one.errors})
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def planters(kinds: Collection[str] = ()) -> tuple[Planter, ...]:
    """The planters of *kinds*, of all for none. Raises InputError for a kind that nothing plants."""
    for kind in kinds:
        if kind not in KINDS:
            raise InputError(f"no planted error is called {kind!r}; take one of {', '.join(KINDS)}")
    return tuple(planter for planter in PLANTERS if not kinds or planter.kind in kinds)


def measure(exhibits: Iterable[Exhibit], seed: int = 0, kinds: Collection[str] = ()) -> Measured:
    """Judge what is true of every article, and what is planted into it. A pure function of the arguments."""
    chosen = planters(kinds)
    names: list[str] = []
    planted: list[Verdict] = []
    true: list[Verdict] = []
    for exhibit in exhibits:
        names.append(exhibit.name)
        judged = [(told, _judge_true(exhibit, kind, told)) for kind, told in truths(exhibit)]
        true += [verdict for _, verdict in judged]
        clean = [told for told, verdict in judged if not verdict.blocked and told.origin in INTO]
        planted += [_judge_planted(exhibit, told, one) for told, one in plantings(exhibit.article, clean, seed, chosen)]
    return Measured(seed, tuple(names), tuple(planted), tuple(true))


def plantings(
    article: Article, statements: Iterable[Told], seed: int = 0, chosen: Iterable[Planter] = PLANTERS
) -> Iterator[tuple[Told, Planted]]:
    """Every statement with each error that can be planted into it."""
    for told in statements:
        for planter in chosen:
            if found := plant_one(planter, told, article, seed):
                yield told, found


def plant_one(planter: Planter, told: Told, article: Article, seed: int) -> Planted | None:
    """What *planter* plants into one statement; the same for the same seed, whatever else is planted."""
    return planter.plant(told, article, random.Random(f"{seed}|{planter.kind}|{told.text}"))


def truths(exhibit: Exhibit) -> Iterator[tuple[str, Told]]:
    """Every true statement about an article, with its kind."""
    own = untouched(exhibit)
    yield from (("hearsay" if told.unconfirmed else "fact", told) for told in own)
    yield from variants(own, exhibit.article)
    yield from (("paraphrase", told) for told in paraphrases(exhibit))
    yield from (("builtin", told) for told in builtin(exhibit))


def page(text: str, unconfirmed: bool) -> str:
    """A statement as it stands in a rewrite."""
    return f"## Unconfirmed\n\n- {text}\n" if unconfirmed else f"{text}\n"


def _judge_planted(exhibit: Exhibit, told: Told, planted: Planted) -> Verdict:
    errors, warnings = _findings(page(planted.after, planted.unconfirmed), exhibit.article)
    return Verdict(
        exhibit.name, planted.kind, planted.before, planted.after, planted.note, errors, warnings, told.origin
    )


def _judge_true(exhibit: Exhibit, kind: str, told: Told) -> Verdict:
    errors, warnings = _findings(page(told.text, told.unconfirmed), exhibit.article)
    return Verdict(exhibit.name, kind, told.text, told.text, "", errors, warnings, told.origin)


def _findings(text: str, article: Article) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """The errors and the warnings of a text of one statement; what is said of the text as a whole is neither."""
    found = check(text, article).findings
    return _coded(found, Severity.ERROR), _coded(found, Severity.WARNING)


def _coded(findings: Iterable[Finding], severity: Severity) -> tuple[tuple[str, str], ...]:
    mine = [one for one in findings if one.severity is severity and not one.code.startswith("W")]
    return tuple((one.code, one.message) for one in mine)
