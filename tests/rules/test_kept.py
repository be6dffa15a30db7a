"""What is kept with a value is computed once for each of its parts."""

from dataclasses import dataclass

from rewriter.rules.alignment.kept import kept


@dataclass(frozen=True)
class Text:
    words: tuple[str, ...]


def test_each_part_is_computed_once_for_each_owner() -> None:
    asked: list[int] = []

    @kept
    def length(text: Text, place: int) -> int:
        asked.append(place)
        return len(text.words[place])

    one, other = Text(("a", "bee")), Text(("sea", "d"))
    assert [length(one, 0), length(one, 1), length(one, 0), length(other, 0)] == [1, 3, 1, 3]
    assert asked == [0, 1, 0]


def test_what_is_kept_does_not_make_two_values_differ() -> None:
    @kept
    def first(text: Text) -> str:
        return text.words[0]

    asked, untouched = Text(("a",)), Text(("a",))
    assert first(asked) == "a"
    assert asked == untouched
    assert hash(asked) == hash(untouched)
