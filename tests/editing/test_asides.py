"""A source cited for strangers alone goes; one that tells anything of the subject stays."""

from rewriter.domain import Outcome
from rewriter.editing import edit
from rewriter.reading import read_article

NEWS = (
    "The mill of Orrin grinds 40 tonnes of rye a day (web:1). The mill was sold to Ada Lund in May 2031 (web:2). "
    "Ada Lund plans to double the mill's output by 2033 (web:2). The rye comes from 12 farms along the Orrin (web:1). "
)


def outcomes(text: str) -> list[Outcome]:
    return [one.outcome for one in edit(read_article(text)).disposals]


def test_a_source_of_strangers_goes() -> None:
    asides = "Hermits of Athos owed their bread to a blind cook (web:9). Sparrows bathe in dust before a storm (web:9)."
    assert outcomes(NEWS + asides)[-2:] == [Outcome.CUT, Outcome.CUT]


def test_one_stranger_alone_stays() -> None:
    assert outcomes(NEWS + "Pregnant women were kept out of the cellar (web:9).")[-1] is Outcome.KEPT


def test_a_source_with_a_value_keeps_its_stranger() -> None:
    text = "Pregnant women were kept out of the cellar (web:9). The cellar floods on 3 days in ten (web:9)."
    assert outcomes(NEWS + text)[-2:] == [Outcome.KEPT, Outcome.KEPT]


def test_a_source_that_speaks_of_the_subject_stays() -> None:
    text = "Swallows nest under the eaves (web:9). The mill has kept its oldest stone (web:9)."
    assert outcomes(NEWS + text)[-2:] == [Outcome.KEPT, Outcome.KEPT]
