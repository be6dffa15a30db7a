"""Would it be published, and how soon?"""

from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, metric, unscored


@metric(Better.HIGHER, Unit.SHARE)
def accepted_first(judged: Judged) -> Score:
    """The first draft had no error finding; a title that fails gives way before that and does not count.

    formula: 1 if the check of the first draft has no error finding, else 0
    """
    first = judged.drafted.first
    if first is None:
        return unscored("no draft is on record")
    codes = [*first.findings, *(finding.code for refusal in first.refused for finding in refusal.findings)]
    return Score(float(not codes), details=tuple(dict.fromkeys(f"error finding {code}" for code in codes)))


@metric(Better.HIGHER, Unit.SHARE)
def accepted(judged: Judged) -> Score:
    """The final text, repaired and with what failed taken back, has no error finding and something to say.

    formula: 1 if the check of the final text has no error finding and at least one statement, else 0
    """
    found = [f"{finding.code} {finding.message}" for finding in judged.errors]
    return Score(float(not found and bool(judged.report.statements)), details=tuple(found))
