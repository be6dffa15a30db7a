"""`rewriter rules`: what a check looks for."""

from typing import Annotated

import typer

from rewriter.cli.output import emit


def rules(
    code: Annotated[str | None, typer.Argument(help="Show everything about this rule, by code or name.")] = None,
) -> None:
    """List the rules of a check, or explain one."""
    from rewriter.errors import InputError
    from rewriter.reporting.rules_page import rule_text, rules_list
    from rewriter.rules import RULES

    if code is None:
        emit(rules_list(RULES))
        return
    for rule in RULES:
        if code.strip().lower() in {rule.code.lower(), rule.name}:
            emit(rule_text(rule))
            return
    raise InputError(f"no rule {code!r}; `rewriter rules` lists them, {RULES[0].code} to {RULES[-1].code}")
