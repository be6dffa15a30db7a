"""How the time to read grows: ``python -m tests.reading.growth`` reads 0.25, 0.5 and 1 MB of each kind of text."""

import sys
import time

from rewriter.reading.reader import read

KINDS = {
    "prose": "The mill at Larch turned again in March 2024, boosting trade by 12.5% (web:3). Ada Bell said so.\n\n",
    "one paragraph": "The mill at Larch turned again in March 2024, boosting trade by 12.5% (web:3). Ada agreed. ",
    "list": "- **Wheel:** It is oak, and it turns, per Larch Desk (2025).\n  - It creaks [1][2].\n",
    "brackets": "(Larch Desk, 2024) [a](b [c ",
    "commas": "a, which b, and c is, ",
    "headings": "Title Case Line\n\n",
    "signs": '*_`<[(“"',
}
SIZES = (250_000, 500_000, 1_000_000)


def seconds(unit: str, size: int) -> float:
    """Seconds to read *size* characters of *unit*."""
    text = (unit * (size // len(unit) + 1))[:size]
    start = time.perf_counter()
    read(text)
    return time.perf_counter() - start


def main() -> None:
    for kind, unit in KINDS.items():
        times = [seconds(unit, size) for size in SIZES]
        shown = " ".join(f"{taken:6.2f} s" for taken in times)
        sys.stdout.write(f"{kind:14} {shown}   ratio of the last two {times[2] / times[1]:.2f}\n")


if __name__ == "__main__":
    main()
