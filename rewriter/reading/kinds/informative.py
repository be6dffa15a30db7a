"""Comparisons that tell something: a yardstick with a number, or another state of the very same thing.

Source: the editing study, section 2e. This guard runs before any test that could call a comparison idle.
"""

import re

from rewriter.reading.kinds.cues import any_of, flat, found

_YARDSTICK = any_of(
    "than",
    "(?:up|down|rising|falling|rose|fell|cut|raised|increased|reduced|grew) from",
    "surpass(?:es|ed|ing)?",
    "exceed(?:s|ed|ing)?",
    "outsold",
    "outpac(?:e|es|ed|ing)",
    "compared (?:with|to)",
    "versus",
    "vs\\.?",
    "ahead of",
    "behind",
    "twice",
    "double",
    "triple",
    "three times",
    "half",
    "as (?:much|many|large|long|fast|high) as",
    "previous(?:ly)?",
    "predecessors?",
    "rivals?",
    "last year",
    "a year (?:earlier|ago|before)",
    "the year before",
    "against",
    "average",
    "record",
    "the same period",
    "similar to the \\d",
)
_VALUE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen"
    r"|thousand|million|billion)\b",
    re.IGNORECASE,
)
_YEARS_ALONE = re.compile(
    r"(?<![\d.,])(?:1[0-9]{3}|20[0-9]{2}|[1-9]\d{2}\s+(?:BCE?|CE|AD|B\.C\.))(?![\d.,]\d|\s*%)", re.ASCII
)
_SAME_THING = any_of(
    "the ones? (?:in|of|from|that|opened|built|released)",
    "that of (?:the|its|last|previous)",
    "(?:its|their|the|his|her) (?:previous|earlier|first|last|older|prior|predecessor|original|own|existing|current"
    "|outgoing|rival)",
    "last (?:year|season|month|week|quarter|summer|winter)",
    "(?:its|their) (?:\\w+ )?(?:rivals?|competitors?|peers|predecessors?|siblings?)",
    "(?:that|those) (?:of|in|from|with|seen|found|reported|for|on)",
)
_FINDING = any_of(
    "(?:found|finds|measured|observed|recorded|reported|calculated|estimated|concluded)",
    "(?:stud(?:y|ies)|trials?|tests?|effects?|results?|rates?|levels?|analys[ie]s|risks?|scores?)",
)
_LIKENESS = any_of("similar (?:to|in \\w+ to)", "comparable (?:to|with)")


def informative(host: str, scope: str, comparand: str) -> str:
    """Why the comparison *scope* inside the clause *host* tells the reader something; empty when it does not."""
    yardstick = found(_YARDSTICK, flat(scope))
    values = _YEARS_ALONE.sub(" ", scope)
    if yardstick and _VALUE.search(values):
        return yardstick
    if same := found(_SAME_THING, flat(comparand)):
        return same
    if found(_LIKENESS, flat(scope)) and (measured := found(_FINDING, flat(scope))):
        return measured
    shared = found(_YARDSTICK, flat(host))
    return shared if shared and len(_VALUE.findall(_YEARS_ALONE.sub(" ", host))) > 3 and _VALUE.search(values) else ""
