"""When a typed value of the evidence entails one of the claim, and if not, why not."""

from rewriter.facts.matching.match import Match

__all__ = ["Match"]
