"""Rows as aligned columns of plain text."""

from collections.abc import Iterator, Sequence


def columns(rows: Sequence[Sequence[str]], indent: int = 0, gap: int = 2) -> Iterator[str]:
    """A line a row; each column but the last as wide as its widest cell, two spaces between."""
    widths = [max(map(len, column)) for column in zip(*(row[:-1] for row in rows), strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=True)]
        yield " " * indent + (" " * gap).join([*cells, row[-1]]).rstrip()
