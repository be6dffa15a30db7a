"""A small article with its gold labels, and answers of models that never were: for tests of the machinery alone."""

from pathlib import Path

import yaml

from rewriter.evaluation.labels.dataset import Item, load_item

ARTICLE = """\
# Marlow Ferry: Fares, Dates and the Dreams of a River

The Marlow ferry returned on 4 May 2026 after a refit that cost £2.4 million (web:1). It carried 1,200 passengers in its
first week, 300 more than the old boat (web:2). Posts on a fan forum claim that a night boat is coming (post:1). Just as
Charon rowed souls across the Styx, it asks everyone for a coin (web:3). The harbour board rejected the idea of a second
pier (web:4). Its engine was built in Leith.

Don't miss it: book your crossing today!
"""
SENTENCES = [
    ("Marlow Ferry: Fares, Dates and the Dreams of a River", "meta"),
    ("The Marlow ferry returned on 4 May 2026 after a refit that cost £2.4 million (web:1).", "fact"),
    ("It carried 1,200 passengers in its\nfirst week, 300 more than the old boat (web:2).", "fact"),
    ("Posts on a fan forum claim that a night boat is coming (post:1).", "rumour"),
    ("Just as\nCharon rowed souls across the Styx, it asks everyone for a coin (web:3).", "analogy"),
    ("The harbour board rejected the idea of a second\npier (web:4).", "fact"),
    ("Its engine was built in Leith.", "fact"),
    ("Don't miss it: book your crossing today!", "call_to_action"),
]
GOLD = {
    "article": "marlow.md",
    "sentences": [{"text": text, "kind": kind} for text, kind in SENTENCES],
    "key_facts": [
        {
            "fact": "The ferry returned on 4 May 2026 after a refit of £2.4 million",
            "values": ["4 May 2026", "£2.4 million"],
            "markers": ["web:1"],
            "status": "confirmed",
            "salience": 3,
            "text": SENTENCES[1][0],
        },
        {
            "fact": "1,200 passengers in the first week",
            "values": ["1,200 passengers"],
            "markers": ["web:2"],
            "status": "confirmed",
            "salience": 2,
            "text": SENTENCES[2][0],
        },
        {
            "fact": "The harbour board rejected the idea of a second pier",
            "values": ["rejected", "second\npier"],
            "markers": ["web:4"],
            "status": "confirmed",
            "salience": 2,
            "text": SENTENCES[5][0],
        },
    ],
    "rumours": [{"text": SENTENCES[3][0], "claimed_by": "posts on a fan forum"}],
    "analogies": [
        {"text": SENTENCES[4][0], "relevant": False, "words": ["Charon", "Styx"]},
        {"text": "300 more than the old boat", "relevant": True},
    ],
    "calls_to_action": [SENTENCES[7][0]],
    "uncited": [SENTENCES[6][0]],
}
GOOD = """\
# Marlow ferry

## Reported

The Marlow ferry returned on 4 May 2026 after a refit that cost £2.4 million (web:1). It carried 1,200 passengers in its
first week, 300 more than the old boat (web:2). The harbour board rejected the idea of a second
pier (web:4).

## Unconfirmed

- Posts on a fan forum claim that a night boat is coming (post:1).
"""


def write_dataset(folder: Path, names: tuple[str, ...] = ("marlow",), **changes: object) -> Path:
    """The article under each of *names*, every copy with its labels; *changes* replace keys of the labels."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / f"{name}.md").write_text(ARTICLE, encoding="utf-8")
        gold = yaml.safe_dump({**GOLD, **changes, "article": f"{name}.md"}, allow_unicode=True)
        (folder / f"{name}.gold.yaml").write_text(gold, encoding="utf-8")
    return folder


def item(folder: Path, **changes: object) -> Item:
    return load_item(write_dataset(folder, **changes) / "marlow.gold.yaml")
