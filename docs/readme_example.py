"""Puts the real output of `make demo` into the README; with ``--check`` only says whether it is still the real one."""

import re
import sys
from pathlib import Path

from rewriter import Ledger, rewrite
from rewriter.reporting.account import short_account
from rewriter.reporting.wrapping import wrapped

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ARTICLE = ROOT / "examples" / "night-train.md"
SECTION = re.compile(r"(?<=<!-- example -->\n).*?(?=<!-- /example -->)", re.DOTALL)
EXCERPT = 700
"""Characters of the original to show; whole paragraphs until there are as many."""


def example(ledger: Ledger) -> str:
    """The beginning of the original, the whole rewrite, and the account of it."""
    parts = [
        f"From the beginning of [the bundled article](examples/{ARTICLE.name}):",
        "\n>\n".join("\n".join(f"> {line}" for line in part.split("\n")) for part in beginning(ledger.original.text)),
        "to the whole of its rewrite, by the built-in editor:",
        f"```markdown\n{wrapped(ledger.text, 100)}```",
        f"```\n{short_account(ledger)}```",
    ]
    return "\n\n".join(parts) + "\n"


def beginning(text: str) -> list[str]:
    shown: list[str] = []
    for paragraph in text.split("\n\n")[1:]:
        if sum(map(len, shown)) < EXCERPT and not paragraph.startswith("#"):
            shown.append(wrapped(paragraph, 98))
    return shown


def main(check: bool) -> int:
    before = README.read_text(encoding="utf-8")
    section = example(rewrite(ARTICLE.read_text(encoding="utf-8")))
    after = SECTION.sub(lambda _: section, before)
    if check and after != before:
        sys.stderr.write("the example in README.md is out of date: run `make docs`\n")
        return 1
    if not check:
        README.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv))
