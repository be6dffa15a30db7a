"""The audit of an original: what it is made of, and what is wrong with it. One file a rule, one explicit tuple."""

from rewriter.auditing.audit import Audit, audit
from rewriter.auditing.registry import AUDIT_RULES
from rewriter.auditing.rule import AuditRule

__all__ = ["AUDIT_RULES", "Audit", "AuditRule", "audit"]
