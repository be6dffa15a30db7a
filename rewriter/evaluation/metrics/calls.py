"""Is the reader left alone?"""

from rewriter.evaluation.labels.places import place_of
from rewriter.evaluation.labels.wording import says
from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, metric, share
from rewriter.evaluation.metrics.retelling import retold, stems_at

_FEW = 2
"""Content stems below which a call is recognised only word for word ("Tell us below.")."""


@metric(Better.HIGHER, Unit.SHARE)
def calls_removed(judged: Judged) -> Score:
    """Calls to action of the original that no statement of the text makes again.

    formula: calls to action that no clause is closer to than to any other labelled sentence / calls to action
    """
    calls = judged.item.gold.calls_to_action
    left = [f"still there: {call}" for call in calls if _made(call, judged)]
    return share(len(calls) - len(left), len(calls), "no call to action is labelled", left)


def _made(call: str, judged: Judged) -> bool:
    span = place_of(call, judged.item.article)
    stems = stems_at(span, judged.item) if span else frozenset()
    if len(stems) < _FEW:
        return says(judged.case.rewrite.prose, call)
    clauses = (pair for statement in judged.statements for pair in retold(statement, judged))
    return any(stretch is not None and span is not None and stretch.span.overlaps(span) for _, stretch in clauses)
