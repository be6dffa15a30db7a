"""Prints what checking costs: claims a second, the check of a rewrite, and how both grow with the texts.

Sources are the articles of the evals one after the other, with other numbers in each further round. Claims are
sentences of the source: as they stand, cut short, or with their numbers changed.
"""

import gc
import random
import re
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from rewriter.domain import Article, Block
from rewriter.reading import read_article
from rewriter.rules import check
from rewriter.rules.claims import Claim, judge

ARTICLES = sorted((Path(__file__).parents[1] / "evals" / "datasets" / "articles").glob("*.md"))
CLAIMS = 500
SOURCE, REWRITE = 2000, 1000
SMALLEST, LARGEST = 3125, 200_000
"""Words of the texts whose growth is shown; each doubles the one before."""
STATING = (Block.PARAGRAPH, Block.ITEM)


def main() -> None:
    text = source(SOURCE)
    claims = list(claims_of(read_article(text), CLAIMS))
    taken = seconds(lambda: judged(claims[:1], text))
    print(f"{'source read and indexed':<34}{words(text):>9,} words{taken:>10.3f} s")
    taken = seconds(lambda: judged(claims, text))
    print(f"{'claims against it':<34}{len(claims) / taken:>9,.0f} a second{1000 * taken / len(claims):>7.2f} ms each")
    original = read_article(text)
    new = part_of(text, REWRITE)
    taken = min(seconds(lambda turn=turn: check(new + "\n" * turn, original)) for turn in range(5))
    print(f"{'check of a rewrite with':<34}{words(new):>9,} words{taken:>10.3f} s")
    growth("one claim", lambda text, article, _: judged(claims_of(article, 50), text), each=50)
    growth("check", lambda _, article, new: check(new, article))


def growth(name: str, work: Callable[[str, Article, str], object], each: int = 1) -> None:
    """*work* on ever longer texts and rewrites of half their length, each time with its ratio to the one before."""
    print(f"\n{name:<10}{'words':>9}{'seconds':>10}{'ratio':>8}")
    before, size = 0.0, SMALLEST
    while size <= LARGEST:
        text = source(size)
        article = read_article(text)
        judged(claims_of(article, 1), text)  # reads and indexes the source, which is done once however many claims
        new = part_of(text, size // 2)
        taken = seconds(lambda: work(text, article, new)) / each  # noqa: B023 - called at once
        ratio = f"{taken / before:8.2f}" if before else ""
        print(f"{'':<10}{words(text):>9,}{taken:>10.4f}{ratio}")
        before, size = taken, size * 2


def source(size: int) -> str:
    """A text of about *size* words."""
    paragraphs, held = [], 0
    for paragraph in _paragraphs():
        paragraphs.append(paragraph)
        held += words(paragraph)
        if held >= size:
            break
    return "\n\n".join(paragraphs)


def _paragraphs() -> Iterator[str]:
    for turn in count():
        for path in ARTICLES:
            yield from shifted(path.read_text(encoding="utf-8"), turn).split("\n\n")


def part_of(text: str, size: int) -> str:
    """Every second paragraph of *text*, *size* words at most."""
    kept, held = [], 0
    for paragraph in text.split("\n\n")[::2]:
        held += words(paragraph)
        if held > size:
            break
        kept.append(paragraph)
    return "\n\n".join(kept)


def claims_of(article: Article, number: int) -> list[str]:
    """*number* claims, each a sentence of *article* as it stands, cut short, or with other numbers; no two alike."""
    chance = random.Random(7)
    prose = (" ".join(s.span.of(article.prose).split()) for s in article.sentences if s.block in STATING)
    sentences = [sentence for sentence in prose if len(sentence.split()) > 6]
    found: dict[str, None] = {}
    for turn in range(20 * number):
        if len(found) < number:
            found[_changed(chance.choice(sentences), turn, chance)] = None
    return list(found)


def _changed(sentence: str, turn: int, chance: random.Random) -> str:
    if turn % 3 == 1:
        return shifted(sentence, chance.randrange(1, 9))
    if turn % 3 == 2:
        every = sentence.split()
        return " ".join(every[: chance.randrange(len(every) // 2, len(every))]) + "."
    return sentence


def shifted(text: str, by: int) -> str:
    """*text* with every digit but 0 moved on by *by*."""
    return re.sub("[1-9]", lambda match: str((int(match[0]) + by) % 10), text) if by else text


def judged(claims: list[str], text: str) -> None:
    for claim in claims:
        judge(Claim(claim, {"source": text}))


def words(text: str) -> int:
    return len(text.split())


def seconds(work: Callable[[], object]) -> float:
    """Processor time of *work*, so that what else the machine does counts little."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
