"""Is the padding gone, and what informs still there?"""

from rewriter.domain import DateInterval, Fact, Kind, Quantity
from rewriter.evaluation.labels.gold import Analogy
from rewriter.evaluation.labels.places import facts_at, place_of
from rewriter.evaluation.labels.wording import says
from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, metric, share
from rewriter.evaluation.metrics.retelling import stretch_at, told
from rewriter.evaluation.metrics.values import Value, stated


@metric(Better.HIGHER, Unit.SHARE)
def analogies_removed(judged: Judged) -> Score:
    """Irrelevant analogies none of whose telltale words stands in the text; one without such words is unscored.

    formula: irrelevant analogies with no gold word in the text's prose / irrelevant analogies with gold words
    """
    irrelevant = [each for each in judged.item.gold.analogies if not each.relevant]
    tellable = [each for each in irrelevant if each.words]
    prose = judged.case.rewrite.prose
    left = [each for each in tellable if any(says(prose, word) for word in each.words)]
    details = [f"still there: {each.text}" for each in left]
    nothing = "no irrelevant analogy is labelled"
    return share(len(tellable) - len(left), len(tellable), nothing, details, len(irrelevant) - len(tellable))


@metric(Better.HIGHER, Unit.SHARE)
def comparisons_kept(judged: Judged) -> Score:
    """Relevant comparisons whose figures (or dates, where there are no figures) and names stand in one statement.

    One without any is recognised by most of its words.

    formula: relevant comparisons told / relevant comparisons
    """
    relevant = [each for each in judged.item.gold.analogies if each.relevant]
    lost = [f"lost: {each.text}" for each in relevant if not _kept(each, judged)]
    return share(len(relevant) - len(lost), len(relevant), "no relevant comparison is labelled", lost)


def _kept(analogy: Analogy, judged: Judged) -> bool:
    span = place_of(analogy.text, judged.item.article)
    if span is None:
        return False
    facts = _telling(facts_at(span, judged.item.article))
    if not facts:
        return bool(told(stretch_at(span, Kind.FACT, judged.item), judged))
    return any(all(stated(Value(fact.text, (fact,)), each) for fact in facts) for each in judged.statements)


def _telling(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """What is compared: the year in which a rival was launched is not, where its figures are given."""
    figures = any(isinstance(fact, Quantity) for fact in facts)
    return tuple(fact for fact in facts if not (figures and isinstance(fact, DateInterval)))
