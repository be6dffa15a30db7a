"""A marker in a text and the work it names."""

from dataclasses import dataclass

from rewriter.domain.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """One marker as the author wrote it.

    ``keys`` are the normalised ids it names, in order: ``("web:13", "web:20")`` for ``(web:13, web:20)``,
    ``("cbs news 2025",)`` for ``(CBS News, 2025)``, the URL without tracking parameters for a link,
    ``("1",)`` for ``[1]``, ``("^1",)`` for ``[^1]``. Two markers name one source when they share a key.
    ``names`` are the same ids as the author wrote them, one for each key.
    """

    span: Span
    text: str
    style: str
    keys: tuple[str, ...]
    names: tuple[str, ...]
    in_prose: bool = False
    """True when the marker is a part of the sentence ("per Whats on Netflix (2025)"): cutting it breaks the grammar."""


@dataclass(frozen=True, slots=True)
class Source:
    """A cited work. ``text`` is empty where no snapshot of it was supplied."""

    key: str
    publisher: str = ""
    title: str = ""
    url: str = ""
    date: str = ""
    text: str = ""
