"""`rewriter rules`: what a check and an audit look for."""

from typing import Annotated

import typer

from rewriter.cli.output import emit


def rules(
    code: Annotated[str | None, typer.Argument(help="Show everything about this rule, by code or name.")] = None,
) -> None:
    """List the rules of a check and of an audit, or explain one."""
    from rewriter.auditing import AUDIT_RULES
    from rewriter.errors import InputError
    from rewriter.reporting.rules_page import Documented, rule_text, rules_list
    from rewriter.rules import RULES
    from rewriter.rules.check_itself import CHECK_ITSELF

    rules: tuple[Documented, ...] = (*RULES, *AUDIT_RULES, *CHECK_ITSELF)
    if code is None:
        emit(rules_list(rules))
        return
    for rule in rules:
        if code.strip().lower() in {rule.code.lower(), rule.name}:
            emit(rule_text(rule))
            return
    raise InputError(f"no rule {code!r}; `rewriter rules` lists them")
