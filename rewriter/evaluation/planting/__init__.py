"""One error planted into one true statement: a small pure function a kind, seeded.

The words and patterns here are this package's own: an error made with the validator's tables would be found by them.
"""

from rewriter.evaluation.planting.planter import Group, Planter
from rewriter.evaluation.planting.registry import KINDS, PLANTERS
from rewriter.evaluation.planting.told import Planted, Told, tell

__all__ = ["KINDS", "PLANTERS", "Group", "Planted", "Planter", "Told", "tell"]
