"""What a sentence or clause is for."""

from enum import StrEnum


class Kind(StrEnum):
    """The label of a sentence or clause of an article."""

    FACT = "fact"
    RUMOUR = "rumour"
    ANALOGY = "analogy"
    OPINION = "opinion"
    CALL_TO_ACTION = "call_to_action"
    FILLER = "filler"
    META = "meta"
    """The text about itself: a heading, "this article explores", a self-description."""
