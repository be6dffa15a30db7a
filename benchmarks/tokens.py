"""Prints what one rewrite sends and gets back, in estimated tokens: per article, per strategy, per published prompt.

What is sent is exact up to the estimate of ``rewriter.llm.tokens``; nobody is asked. Beside it, for the recordings in
``cassettes/``: tokens as the endpoint counted them, and the same answer in the shape the newer prompts ask for.
"""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from rewriter import plan
from rewriter.domain import Status
from rewriter.llm.shapes import DRAFT_FORMAT, GROUPED_FORMAT, LABELS_FORMAT, REPAIR_FORMAT
from rewriter.llm.tokens import estimate

ROOT = Path(__file__).parents[1]
WAYS: dict[str, dict[str, Any]] = {
    "one-call, draft@v1": {"prompt": "draft@v1"},
    "one-call, draft@v2": {"prompt": "draft@v2"},
    "one-call, draft@v3": {"prompt": "draft@v3"},
    "one-call, draft@v4": {"prompt": "draft@v4"},
    "label-draft": {"strategy": "label-draft"},
    "draft-tighten": {"strategy": "draft-tighten"},
    "sections": {"strategy": "sections"},
}


def main() -> None:
    print(f"{'sent, estimated':<22}" + "".join(f"{way:>20}" for way in WAYS) + f"{'words':>8}")
    totals: dict[str, int] = defaultdict(int)
    for path in sorted((ROOT / "evals" / "datasets" / "articles").glob("*.md")):
        article = path.read_text(encoding="utf-8")
        sent = {way: asked(article, options) for way, options in WAYS.items()}
        for way, tokens in sent.items():
            totals[way] += tokens
        cells = "".join(f"{tokens:>20,}" for tokens in sent.values())
        print(f"{path.stem:<22}{cells}{len(article.split()):>8,}")
    print(f"{'all':<22}" + "".join(f"{totals[way]:>20,}" for way in WAYS))
    shapes = {"statements": DRAFT_FORMAT, "by-status": GROUPED_FORMAT, "labels": LABELS_FORMAT, "repair": REPAIR_FORMAT}
    schemas = ", ".join(f"{name} {estimate(json.dumps(shape))}" for name, shape in shapes.items())
    print(f"beside each prompt goes a JSON schema, which some endpoints count: {schemas}")
    print(f"\n{'recorded drafts':<22}{'counted':>12}{'estimated':>12}{'by status':>12}{'ratio':>8}")
    for path in sorted((ROOT / "cassettes").glob("*.yaml")):
        recorded(path)


def asked(article: str, options: dict[str, Any]) -> int:
    """Estimated tokens of all drafting prompts of one article; an address that is never called."""
    planned = plan(article, "openai/any", base_url="http://127.0.0.1:9/v1", **options)
    return planned.usage().prompt_tokens


def recorded(path: Path) -> None:
    """The recorded answer of the first call as counted, as estimated, and as it would be by status."""
    answer = yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"][0]["response"]["body"]["string"]["json"]
    said = answer["choices"][0]["message"]["content"]
    draft = json.loads(said)
    if "statements" not in draft:
        return
    compact = json.dumps(by_status(draft), ensure_ascii=False)
    before, after = estimate(said), estimate(compact)
    print(f"{path.stem:<22}{answer['usage']['completion_tokens']:>12,}{before:>12,}{after:>12,}{after / before:>8.2f}")


def by_status(draft: dict[str, Any]) -> dict[str, Any]:
    """The same statements listed by status, citations left out as where a sentence's all carry it."""
    lists: dict[str, list[dict[str, Any]]] = {status.value: [] for status in Status}
    for one in draft["statements"]:
        lists[one["status"]].append({"text": one["text"], "from": one["rests_on"], "citations": []})
    return {"title": draft["title"]} | lists


if __name__ == "__main__":
    main()
