"""Digests that say whether two pieces of work are the same. All are SHA-256 in hexadecimal."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path

import rewriter
from rewriter.batch.values import Options

_DECIDING = (
    "domain", "facts", "reading", "rules", "editing", "grounds", "grounds.py", "acceptance.py", "withdrawal.py",
    "accounting.py", "strategies", "pipeline.py",
)
"""The rooms whose code decides what is published; those that are there."""


def request_digest(request: Mapping[str, object]) -> str:
    """The digest of the JSON body of a request, whatever the order of its keys."""
    return _digest([json.dumps(request, sort_keys=True, ensure_ascii=False, separators=(",", ":"))])


def answers_key(text: str, options: Options) -> str:
    """What an answer is bought for: the text, the prompts, the model and the options.

    The rules are no part of it: when they change, the answers at hand are judged again and not bought again. Neither
    is the endpoint's address, under which the same model may move.
    """
    told = asdict(options) | {"base_url": None, "sources": _sources_digest(options.sources)}
    return _digest([text, json.dumps(told, sort_keys=True), *_prompts(options)])


def job_digest(key: str) -> str:
    """What makes a finished article stay finished: its answers' key, and the code that judges it."""
    return _digest([key, rules_digest()])


@cache
def rules_digest() -> str:
    """The digest of the code that reads, judges and edits."""
    package = Path(rewriter.__file__).parent
    files = [path for name in _DECIDING for path in _modules(package / name)]
    return _digest(part for path in files for part in (path.relative_to(package).as_posix(), path.read_text("utf-8")))


def _modules(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.py"))  # none where there is no such room


@cache
def _prompts(options: Options) -> tuple[str, ...]:
    if not options.asks_a_model:
        return ()
    from rewriter import prompts
    from rewriter.strategies.writer import DRAFTING

    names = (options.prompt or DRAFTING[options.strategy], "label", "part", "repair")
    return tuple(prompts.load(name).digest for name in names)


@cache
def _sources_digest(sources: str | None) -> str | None:
    """The digest of the names and bytes of all files under *sources*."""
    if sources is None:
        return None
    root = Path(sources)
    files = sorted(path for path in root.rglob("*") if path.is_file()) if root.is_dir() else [root]
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.relative_to(root).as_posix()}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return whole.hexdigest()


def _digest(parts: Iterable[str]) -> str:
    """Each part with its length before it, so that no two lists of parts read the same."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(b"%d:" % len(data) + data)
    return whole.hexdigest()
