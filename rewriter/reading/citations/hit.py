"""What a style family reports: a marker, where it stands, what it names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rewriter.domain.citation import Citation
from rewriter.domain.span import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A marker found by one family.

    ``ids`` are pairs of normalised key and id as written. ``words`` is the part of the marker that is read as words
    of the sentence (link text, an outlet's name); None when nothing is. ``covers`` is the claim a pair of tags wraps.
    A hit without ids is a look of a marker that names nothing: its signs are blanked, no citation comes of it.
    """

    span: Span
    style: str
    ids: tuple[tuple[str, str], ...] = ()
    words: Span | None = None
    in_prose: bool = False
    covers: Span | None = None
    leads: bool = False
    """Stands before what it marks, so that no sentence end is moved behind it."""

    def citation(self, text: str) -> Citation:
        """The citation as a value of *text*."""
        keys = tuple(dict.fromkeys(key for key, _ in self.ids))
        names = dict(reversed(self.ids))
        return Citation(
            self.span, self.span.of(text), self.style, keys, tuple(names[key] for key in keys), self.in_prose
        )

    def blanks(self) -> tuple[Span, ...]:
        """The parts that are not read as words."""
        if self.words is None:
            return (self.span,)
        return (Span(self.span.start, self.words.start), Span(self.words.end, self.span.end))


Finder = Callable[[str], Iterator[Hit]]
"""A style family: the text, code blanked, to its hits in any order. Linear in the length of the text."""
