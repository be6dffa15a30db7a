"""A source cited for strangers alone goes; one that tells anything of the subject stays."""

from rewriter.domain import Outcome
from rewriter.editing import edit
from rewriter.reading import read_article

NEWS = (
    "The mill of Orrin grinds 40 tonnes of rye a day (web:1). The mill was sold to Ada Lund in May 2031 (web:2). "
    "Ada Lund plans to double the mill's output by 2033 (web:2). The rye comes from 12 farms along the Orrin (web:1). "
    "The mill stood still in 2019 after a fire (web:3). Its wheel was rebuilt for €40,000 (web:3). "
)


def outcomes(text: str) -> list[Outcome]:
    return [one.outcome for one in edit(read_article(text)).disposals]


def test_a_source_of_strangers_goes() -> None:
    asides = (
        "Hermits on Athos owed their bread to a blind cook (web:9). "
        "Grain ships for Ostia sailed with a cat on board (web:9)."
    )
    assert outcomes(NEWS + asides)[-2:] == [Outcome.CUT, Outcome.CUT]


def test_items_of_a_list_and_statements_without_a_name_stay() -> None:
    plain = "Pregnant women were kept out of the cellar (web:9). Sparrows nest under the eaves (web:9)."
    assert outcomes(NEWS + plain)[-2:] == [Outcome.KEPT, Outcome.KEPT]
    items = "\n\nRules:\n\n- Smoking is banned in Saint Olaf Hall (web:9).\n- Dogs wait at Vela Gate (web:9).\n"
    assert outcomes(NEWS + items)[-2:] == [Outcome.KEPT, Outcome.KEPT]


def test_one_stranger_alone_stays() -> None:
    assert outcomes(NEWS + "Pregnant women were kept out of the cellar (web:9).")[-1] is Outcome.KEPT


def test_a_source_with_a_value_keeps_its_stranger() -> None:
    text = "Pregnant women were kept out of the cellar (web:9). The cellar floods on 3 days in ten (web:9)."
    assert outcomes(NEWS + text)[-2:] == [Outcome.KEPT, Outcome.KEPT]


def test_a_source_that_speaks_of_the_subject_stays() -> None:
    text = "Swallows nest under the eaves (web:9). The mill has kept its oldest stone (web:9)."
    assert outcomes(NEWS + text)[-2:] == [Outcome.KEPT, Outcome.KEPT]
