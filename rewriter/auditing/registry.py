"""Every audit rule, in the order of the codes."""

from rewriter.auditing.rule import AuditRule
from rewriter.auditing.rules import (
    anachronistic_source,
    conflicting_dates,
    conflicting_values,
    dangling_marker,
    no_citation_at_all,
    one_id_several_publishers,
    one_work_several_ids,
    quotation_in_two_wordings,
    repeated_statement,
    rumour_restated_as_fact,
    self_description_untrue,
    unsourced_fact,
    unused_source,
)

AUDIT_RULES: tuple[AuditRule, ...] = (
    no_citation_at_all.check,
    dangling_marker.check,
    unused_source.check,
    one_id_several_publishers.check,
    unsourced_fact.check,
    one_work_several_ids.check,
    conflicting_values.check,
    conflicting_dates.check,
    rumour_restated_as_fact.check,
    anachronistic_source.check,
    quotation_in_two_wordings.check,
    repeated_statement.check,
    self_description_untrue.check,
)
