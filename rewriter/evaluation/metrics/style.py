"""How long is it, and how hard to read?"""

import re

from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, metric, unscored

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONG = 6


@metric(Better.NEITHER, Unit.SHARE)
def words_ratio(judged: Judged) -> Score:
    """Words of the text as a part of the original's, markers not counted. Shorter is not better in itself.

    formula: words of the rewrite / words of the original
    """
    return Score(judged.case.rewrite.words / judged.item.article.words, judged.item.article.words)


@metric(Better.LOWER, Unit.INDEX)
def readability(judged: Judged) -> Score:
    """LIX (Björnsson 1968): below 40 is easy, above 60 very hard. Numbers and markers are no words.

    formula: words / statements + 100 × words of more than six letters / words
    """
    prose = judged.case.rewrite.prose
    words = [word for s in judged.statements for word in _WORD.findall(s.passage.sentence.span.of(prose))]
    if not words:
        return unscored("the text has no statement")
    long = sum(len(word) > _LONG for word in words)
    return Score(len(words) / len(judged.statements) + 100 * long / len(words), len(words))
