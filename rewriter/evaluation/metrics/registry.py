"""Every metric, in the order a report shows them: quality, then style, then effort."""

from collections.abc import Sequence

from rewriter.errors import InputError
from rewriter.evaluation.metrics import (
    acceptance,
    analogies,
    calls,
    citations,
    effort,
    key_facts,
    rumours,
    style,
    support,
)
from rewriter.evaluation.metrics.metric import Metric

METRICS: tuple[Metric, ...] = (
    acceptance.accepted_first,
    acceptance.accepted,
    support.unsupported,
    support.certainty_raised,
    key_facts.key_facts_kept,
    citations.citations_carried,
    rumours.rumours_marked_recall,
    rumours.rumours_marked_precision,
    analogies.analogies_removed,
    analogies.comparisons_kept,
    calls.calls_removed,
    style.words_ratio,
    style.readability,
    effort.refused_first,
    effort.repair_rounds,
    effort.withdrawn,
    effort.tokens,
    effort.cost,
    effort.latency,
)


def find(name: str, among: Sequence[Metric] = METRICS) -> Metric:
    """The metric called *name*; InputError names those there are."""
    for each in among:
        if each.name == name:
            return each
    raise InputError(f"no metric {name!r}; there are {', '.join(each.name for each in among)}")
