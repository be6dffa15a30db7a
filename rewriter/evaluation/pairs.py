"""Far evidence: errors planted into claims that a whole source supports, judged by whatever is handed in.

A pairs file has one JSON object a line: ``id``, ``claim``, ``source`` (its text) and ``label``, "supported" or another
word. Errors go into supported claims only.
"""

import json
import random
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from rewriter.domain import Article
from rewriter.errors import InputError
from rewriter.evaluation.planting import Planted, tell
from rewriter.evaluation.validator import Measured, Verdict, planters
from rewriter.reading import read_article
from rewriter.reading.files import load_text
from rewriter.rules import claims

SUPPORTED = "supported"


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and the source it is held against."""

    id: str
    claim: str
    source: str
    label: str = SUPPORTED


Judge = Callable[[Sequence[Pair]], Sequence[bool]]
"""From pairs to whether each is flagged as not supported, in their order."""


def load_pairs(path: Path) -> tuple[Pair, ...]:
    """The pairs of a JSONL file. InputError names the line that is no pair."""
    lines = load_text(str(path)).splitlines()
    pairs = tuple(_pair(line, number, path) for number, line in enumerate(lines, start=1) if line.strip())
    if not any(pair.label == SUPPORTED for pair in pairs):
        raise InputError(f"no claim in {str(path)!r} is labelled {SUPPORTED!r}; errors are planted into those")
    return pairs


def by_claims(pairs: Sequence[Pair]) -> Sequence[bool]:
    """The judge that `rewriter claims` is: flagged is what has an error finding."""
    return [not claims.judge(claims.Claim(pair.claim, {"source": pair.source})).supported for pair in pairs]


def load_judge(name: str) -> Judge:
    """The function ``package.module:function``; InputError where there is none."""
    module, _, function = name.partition(":")
    try:
        judge = getattr(import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise InputError(f"no judge {name!r} ({error}); name it package.module:function") from error
    if not callable(judge):
        raise InputError(f"the judge {name!r} is no function; name it package.module:function")
    found: Judge = judge
    return found


def measure_pairs(
    pairs: Iterable[Pair], judge: Judge, seed: int = 0, kinds: Collection[str] = (), source: str = "pairs"
) -> Measured:
    """Plant into every supported claim, and have *judge* flag the claims before and after.

    Claims that are flagged as they are get no error: nothing could be told from them. ValueError where the judge
    returns too few or too many verdicts.
    """
    supported = [pair for pair in pairs if pair.label == SUPPORTED]
    before = _judged(judge, supported)
    flagged = list(zip(supported, before, strict=True))
    true = [_verdict(source, "claim", pair.claim, pair.claim, "", flag) for pair, flag in flagged]
    clean = [pair for pair, flag in flagged if not flag]
    planted = [(pair, one) for pair in clean for one in _plantings(pair, seed, kinds)]
    after = _judged(judge, [Pair(pair.id, one.after, pair.source, "planted") for pair, one in planted])
    verdicts = [
        _verdict(source, one.kind, one.before, one.after, one.note, flag)
        for (_, one), flag in zip(planted, after, strict=True)
    ]
    return Measured(seed, (source,), tuple(verdicts), tuple(true))


def _plantings(pair: Pair, seed: int, kinds: Collection[str]) -> list[Planted]:
    article: Article = read_article(pair.source)
    told = tell(pair.claim, article, (), origin="claim")
    made = (one.plant(told, article, random.Random(f"{seed}|{one.kind}|{pair.claim}")) for one in planters(kinds))
    return [one for one in made if one is not None]


def _judged(judge: Judge, pairs: Sequence[Pair]) -> Sequence[bool]:
    flags = judge(pairs)
    if len(flags) != len(pairs):
        raise ValueError(f"the judge gave {len(flags)} verdicts on {len(pairs)} pairs")
    return flags


def _verdict(source: str, kind: str, before: str, after: str, note: str, flagged: bool) -> Verdict:
    errors = (("judge", "flagged as not supported"),) if flagged else ()
    return Verdict(source, kind, before, after, note, errors, (), "claim" if kind == "claim" else "")


def _pair(line: str, number: int, path: Path) -> Pair:
    try:
        row = json.loads(line)
        return Pair(str(row["id"]), str(row["claim"]), str(row["source"]), str(row["label"]))
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise InputError(
            f"line {number} of {str(path)!r} is no pair ({type(error).__name__}: {error}); "
            "give it 'id', 'claim', 'source' and 'label'"
        ) from None
