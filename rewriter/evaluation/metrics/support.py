"""Does the text say only what the original supports, and no surer than that?"""

from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, metric, share, unscored

_RAISES = ("raised-certainty", "unmarked-rumour", "dropped-attribution")
_NOTHING = "the text has no statement"


@metric(Better.LOWER, Unit.SHARE)
def unsupported(judged: Judged) -> Score:
    """Statements of the final text that nothing supports, as the check sees it.

    formula: statements with an error finding in them, or the verdict unsupported or contradicted, / statements
    """
    found = judged.unsupported()
    return share(len(found), len(judged.report.statements), _NOTHING, found)


@metric(Better.LOWER, Unit.SHARE)
def certainty_raised(judged: Judged) -> Score:
    """Statements told with more certainty than the original has: a hedge or an attribution is gone.

    formula: statements with a finding of raised-certainty, unmarked-rumour or dropped-attribution / statements
    """
    if skipped := set(_RAISES) & set(judged.report.skipped):
        return unscored(f"{', '.join(sorted(skipped))} reads English cues, and the article is in another language")
    spans = [finding.span for finding in judged.report.findings if finding.rule in _RAISES]
    found = [each.text for each in judged.report.statements if any(span.overlaps(each.span) for span in spans)]
    return share(len(found), len(judged.report.statements), _NOTHING, found)
