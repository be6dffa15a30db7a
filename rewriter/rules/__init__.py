"""The validator: one file a rule, one explicit tuple of rules, one shared alignment."""

from rewriter.rules.check import check
from rewriter.rules.registry import RULES
from rewriter.rules.rule import Hit, Rule

__all__ = ["RULES", "Hit", "Rule", "check"]
