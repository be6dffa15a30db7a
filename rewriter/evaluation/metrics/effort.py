"""What did it take?"""

from collections.abc import Sequence

from rewriter.domain import Finding
from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, count, metric, unscored


@metric(Better.LOWER, Unit.COUNT)
def refused_first(judged: Judged) -> Score:
    """Statements of the first draft that the check refused.

    formula: number of statements with an error finding in the first draft
    """
    first = judged.drafted.first
    if first is None:
        return unscored("no draft is on record")
    return count([f"{_codes(refusal.findings)}: {refusal.text}" for refusal in first.refused])


@metric(Better.LOWER, Unit.COUNT)
def repair_rounds(judged: Judged) -> Score:
    """Times the model was given its failing statements back.

    formula: number of repair calls
    """
    return count(sum(attempt.purpose == "repair" for attempt in judged.drafted.attempts))


@metric(Better.LOWER, Unit.COUNT)
def withdrawn(judged: Judged) -> Score:
    """Statements that were taken back because they still failed.

    formula: number of statements withdrawn after the last repair
    """
    attempts = [attempt for attempt in judged.drafted.attempts if attempt.purpose == "withdraw"]
    return count([f"{_codes(each.findings)}: {each.text}" for attempt in attempts for each in attempt.refused])


@metric(Better.LOWER, Unit.COUNT)
def tokens(judged: Judged) -> Score:
    """Tokens of all calls as the endpoint counts them; unscored where it counts none.

    formula: prompt tokens + completion tokens
    """
    usage = judged.drafted.usage
    total = usage.prompt_tokens + usage.completion_tokens
    return unscored("the endpoint counts no tokens") if judged.drafted.asked_a_model and not total else count(total)


@metric(Better.LOWER, Unit.MONEY)
def cost(judged: Judged) -> Score:
    """What the calls cost by the price list; unscored where it has no price for the model.

    formula: Σ tokens × price per token
    """
    if not judged.drafted.asked_a_model:
        return Score(0.0)
    paid = judged.drafted.cost
    return unscored("no price is known for the model") if paid is None else Score(float(paid))


@metric(Better.LOWER, Unit.SECONDS)
def latency(judged: Judged) -> Score:
    """Seconds from article to accepted text, repairs included; of a replayed answer those it took when recorded.

    formula: seconds by a monotonic clock
    """
    took = judged.drafted.seconds
    return unscored("answers were replayed, so no time was measured") if took is None else Score(took)


def _codes(findings: Sequence[Finding]) -> str:
    return ", ".join(dict.fromkeys(finding.code for finding in findings))
