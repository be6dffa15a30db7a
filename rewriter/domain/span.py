"""Where something stands in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range ``start <= i < end`` in characters of the text as read."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters the span covers in *text*."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def shift(self, offset: int) -> "Span":
        return Span(self.start + offset, self.end + offset)


def mask(text: str, spans: "list[Span] | tuple[Span, ...]") -> str:
    """*text* with every character of *spans* blanked by a space; length and line ends stay, so offsets hold."""
    if not spans:
        return text
    characters = list(text)
    for span in spans:
        for index in range(span.start, span.end):
            if characters[index] not in "\r\n":
                characters[index] = " "
    return "".join(characters)
