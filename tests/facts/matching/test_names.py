"""Which names can mean the same bearer."""

import pytest

from rewriter.domain import Name, Span
from rewriter.facts.matching.names import compare, refers


def name(text: str) -> Name:
    return Name(Span(0, len(text)), text, tuple(text.split()))


SAME = [
    ("Han Do-yun", "Han Do-yun"),
    ("Han Do-yun", "Han Do-Yun"),
    ("Han Do-yun", "Han Do Yun"),
    ("Han Do-yun", "Han"),
    ("Maria Gomez", "Gomez"),
    ("Maria Gomez", "M. Gomez"),
    ("María Gómez", "Maria Gomez"),
    ("Maria Elena Gomez", "Maria Gomez"),
    ("J. K. Rowling", "J.K. Rowling"),
    ("J. K. Rowling", "JK Rowling"),
    ("Joanne Rowling", "J. Rowling"),
    ("Ludwig van Beethoven", "Beethoven"),
    ("Antonín Dvořák", "Dvorak"),
    ("The Walt Disney Company", "Disney"),
    ("The Walt Disney Company", "Walt Disney"),
    ("The Korea Herald", "Korea Herald"),
    ("World Health Organization", "WHO"),
    ("WHO", "World Health Organization"),
    ("Federal Bureau of Investigation", "FBI"),
    ("Food and Drug Administration", "FDA"),
    ("Toyota Motor Corporation", "Toyota"),
    ("Apple Inc", "Apple"),
    ("Galaxy S26 Ultra", "S26 Ultra"),
    ("Galaxy S26 Ultra", "Galaxy S26 Ultra"),
    ("The New York Times", "New York Times"),
    ("Martin Luther King Jr", "Martin Luther King"),
    ("U.S.", "US"),
    ("University of Oxford", "Oxford University"),
    ("Søren Kierkegaard", "Soren Kierkegaard"),
    ("Spider-Man", "Spiderman"),
    ("@night_owl", "@night_owl"),
    ("Kim Min-jae", "Min-jae Kim"),
    ("Quay Residents' League", "Quay Residents League"),
]

OTHER = [
    ("Han Do-yun", "Han Seo-jin"),
    ("Han Do-yun", "Kim Do-yun"),
    ("Maria Gomez", "Ana Gomez"),
    ("Maria Gomez", "A. Gomez"),
    ("Maria Gomez", "Maria Lopez"),
    ("Maria Gomez", "Lopez"),
    ("Seo Min-ho", "Seo Il-woo"),
    ("Galaxy S26 Ultra", "Galaxy S25 Ultra"),
    ("RTX 5090", "RTX 5080"),
    ("World Health Organization", "WTO"),
    ("Bank of England", "Bank of Japan"),
    ("New York Times", "New York Post"),
    ("University of Oxford", "University of Cambridge"),
    ("North Korea", "South Korea"),
    ("Toyota Motor Corporation", "Honda Motor Corporation"),
    ("The Walt Disney Company", "The Company"),
    ("@night_owl", "@night_owls"),
    ("Hanil Daily", "Korea Daily"),
    ("Real Madrid", "Real Sociedad"),
    ("iPhone 16 Pro", "iPhone 17 Pro"),
]


@pytest.mark.parametrize(("evidence", "claim"), SAME)
def test_variants_refer_to_one_bearer(evidence: str, claim: str) -> None:
    match = compare(name(evidence), name(claim))
    assert match.entailed, match.reason


@pytest.mark.parametrize(("evidence", "claim"), OTHER)
def test_other_bearers_are_told_apart(evidence: str, claim: str) -> None:
    match = compare(name(evidence), name(claim))
    assert not match.entailed
    assert match.reason


@pytest.mark.parametrize("text", sorted({text for pair in SAME + OTHER for text in pair}))
def test_every_name_refers_to_itself(text: str) -> None:
    assert refers(name(text), name(text))


def test_same_surname_is_named_as_the_reason() -> None:
    assert compare(name("Maria Gomez"), name("Ana Gomez")).reason == "same surname, another given name"
