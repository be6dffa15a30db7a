"""A small article with one of everything that can be got wrong, and another that errors are taken from."""

from rewriter.domain import Article
from rewriter.evaluation.planting import Told, tell
from rewriter.reading import read_article

TEXT = """# The Ardley Tram

The Ardley tram carried 4,812 passengers on 3 May 2024, the operator Lowfield Lines said [1]. A ticket costs €4.20 [2].

Mayor Ines Calder (Green Union) said the line cost 36 million euros [1]. About 250 jobs were lost at Brackwater [3].

"The money was spent on rails and nothing else," said engineer Tobias Wren, who built the depot [4].

Ridership rose by 12% in 2023 [5]. At least 40 drivers were hired before the opening in June 2025 [6].

The council bought 18 cars from Velling Works [7]. Harbour Street is closed for 9 weeks [8].

The line has not reached Oakmere [9]. Lowfield Lines may extend it to Pellham in 2029 [10].

Fans claim that a night service will start in the autumn [11].

The depot holds 22 cars, and the workshop repairs 6 of them a week [12]. Some passengers complained of noise [13].

Brackwater lost its ferry in 1987 [14]. The operator plans to sell 30 old buses [15].
"""


def article(text: str = TEXT) -> Article:
    return read_article(text)


def told(text: str, source: Article | None = None, *, unconfirmed: bool = False) -> Told:
    """*text* as a statement about the article; it rests on the sentence that it repeats, if any."""
    about = source or article()
    words = text.split(" [")[0].rstrip(".")
    ids = tuple(one.id for one in about.sentences if one.span.of(about.text).startswith(words))
    return tell(text, about, ids, unconfirmed)
