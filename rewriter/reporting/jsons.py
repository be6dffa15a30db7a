"""What every JSON document here is made of: the type, the bytes, spans and evidence."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from rewriter.domain import Evidence, Span

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"
Document: TypeAlias = dict[str, Json]


def dumps(document: Mapping[str, Json]) -> str:
    """*document* as indented JSON with a final line end; letters beyond ASCII stay readable, key order stays."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def offsets(span: Span) -> dict[str, Json]:
    """``start`` and ``end`` in characters of the text the object belongs to, half-open."""
    return {"start": span.start, "end": span.end}


def evidence_list(evidence: Iterable[Evidence]) -> list[Json]:
    """Each passage with the document its offsets index: "original" or a source's key."""
    return [{"document": each.document, **offsets(each.span), "text": each.text} for each in evidence]
