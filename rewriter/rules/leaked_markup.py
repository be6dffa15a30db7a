"""Markup, template syntax, invisible characters or a prompt's own words in the rewrite.

## What it does
Finds HTML tags and comments, template braces, code fences, zero-width and direction-changing characters, and the
phrases of a model that speaks of itself or of its instructions.

## Why is this bad
It is not the article's text: something else got through.

## Example
    original: The film opens on 3 May [1].
    rewrite:  As an AI language model, I note that the film opens on 3 May [1].
    instead:  The film opens on 3 May [1].
"""

import re
from collections.abc import Iterator

from rewriter.domain import Severity, Span
from rewriter.rules.alignment.case import Case
from rewriter.rules.rule import Hit, rule

MARKUP = re.compile(
    r"</?[a-zA-Z][^<>\n]{0,300}>|<!|<\?|<\||\|>|\]\]>|&(?:[a-zA-Z]{2,8}|#\d{1,6});|\$\{|\{\{|\}\}|\{%|%\}|~~|^```|^~~~|"
    r"!\[[^\]\n]{0,200}\]\(|\A---\s*\n",
    re.MULTILINE,
)
INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff"
    "\\ue000-\\uf8ff\\U000e0000-\\U000e007f]"
)
FOREIGN_DIGIT = re.compile(r"(?![0-9⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉])\d|[①-⓿❶-➓]")
PROMPT = re.compile(
    r"\b(?:as an? (?:AI|artificial intelligence|language model|assistant)\b|language model|system prompt|"
    r"(?:previous|above|these|your) instructions|here(?:'s| is) (?:the|your) (?:rewritten|rewrite|concise)|rests_on|"
    r"I(?:'m|’m| am) sorry\b|I (?:cannot|can't|can’t) (?:help|assist|comply|verify|confirm))",
    re.IGNORECASE,
)
KINDS = (
    (MARKUP, "markup"),
    (INVISIBLE, "an invisible character"),
    (FOREIGN_DIGIT, "a digit of another script"),
    (PROMPT, "a model's or prompt's own words"),
)


@rule("S502", Severity.ERROR, of_text=True)
def check(case: Case) -> Iterator[Hit]:
    original = case.original.article.prose.casefold()
    for pattern, what in KINDS:
        for match in pattern.finditer(case.rewrite.text):
            if pattern is PROMPT and match.group().casefold() in original:
                continue  # an article about such things may say so
            if pattern is FOREIGN_DIGIT and match.group() in case.original.article.text:
                continue
            if any(match.start() >= c.span.start and match.end() <= c.span.end for c in case.rewrite.citations):
                continue  # some markers are tags themselves
            yield Hit(Span(*match.span()), f"{what} in the rewrite: {match.group()!r}", "leave it out")
