"""Does one typed value make another so? The one place that dispatches over the kinds of facts."""

from rewriter.domain import DateInterval, Fact, Name, Quantity
from rewriter.facts.matching import dates, names, quantities


def entails(evidence: Fact, claim: Fact) -> bool:
    """Whether the evidence's value entails the claimed one; quotations are looked up by their words instead."""
    if isinstance(evidence, Quantity) and isinstance(claim, Quantity):
        return quantities.entails(evidence, claim)
    if isinstance(evidence, DateInterval) and isinstance(claim, DateInterval):
        return dates.entails(evidence, claim)
    if isinstance(evidence, Name) and isinstance(claim, Name):
        return names.refers(evidence, claim)
    return False
