"""Do the sources of what mattered come along?"""

from rewriter.evaluation.labels.places import marker_keys
from rewriter.evaluation.metrics.judged import Judged
from rewriter.evaluation.metrics.metric import Better, Score, Unit, metric, share


@metric(Better.HIGHER, Unit.SHARE)
def citations_carried(judged: Judged) -> Score:
    """Sources that carry a gold key fact and are cited in the text, for whatever it says there.

    formula: sources of key facts cited in the text / sources of key facts
    """
    markers = dict.fromkeys(marker for fact in judged.item.gold.key_facts for marker in fact.markers)
    wanted = dict.fromkeys(key for marker in markers for key in sorted(marker_keys(marker, judged.item.article)))
    cited = {key for statement in judged.statements for key in statement.keys}
    lost = [key for key in wanted if key not in cited]
    details = [f"not cited: {key}" for key in lost]
    return share(len(wanted) - len(lost), len(wanted), "the article's key facts have no sources", details)
