"""What the block scanner hands on."""

from dataclasses import dataclass

from rewriter.domain.article import Block
from rewriter.domain.span import Span
from rewriter.reading.frontmatter import FrontMatter


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text no sentence crosses. ``level`` as in ``Sentence.level``."""

    span: Span
    block: Block
    level: int = 0
    number: int = 0
    """What an ordered item counts; 0 for a bullet."""
    continues: bool = False
    """A further paragraph of the list item before it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The segments of a text in order, and the characters that belong to none: bullets, ``#``, fences, rules."""

    segments: tuple[Segment, ...]
    noise: tuple[Span, ...]
    front: FrontMatter
