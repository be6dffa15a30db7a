"""The strict JSON schemas an endpoint is sent: plain objects, arrays and enums, which every strict mode knows."""

from typing import Any

from rewriter.domain import Status

_TEXTS: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
_STATEMENT: dict[str, Any] = {
    "text": {"type": "string"},
    "rests_on": _TEXTS,
    "status": {"type": "string", "enum": [status.value for status in Status]},
    "citations": _TEXTS,
}


def _strict(name: str, **properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": _object(properties)}}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }


DRAFT_FORMAT = _strict("draft", title={"type": "string"}, statements={"type": "array", "items": _object(_STATEMENT)})
REPAIR_FORMAT = _strict(
    "repair", statements={"type": "array", "items": _object({"index": {"type": "integer"}} | _STATEMENT)}
)
TIGHTEN_FORMAT = _strict(
    "tighten",
    statements={
        "type": "array",
        "items": _object(
            {
                "index": {"type": "integer"},
                "joins": {"type": "array", "items": {"type": "integer"}},
                "text": {"type": "string"},
            }
        ),
    },
)

_RESTING: dict[str, Any] = {"text": {"type": "string"}, "from": _TEXTS, "citations": _TEXTS}
GROUPED_FORMAT = _strict(
    "draft",
    title={"type": "string"},
    **{status.value: {"type": "array", "items": _object(_RESTING)} for status in Status},
)
"""A draft by status: what a statement's place says need not be said again in it."""
LABELS_FORMAT = _strict(
    "labels",
    **{status.value: _TEXTS for status in Status},
    conflicts={"type": "array", "items": _TEXTS},
)
