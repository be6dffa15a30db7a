"""A line of JSON in, a verdict line out: the format of ``rewriter claims``."""

import json

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from rewriter.errors import InputError
from rewriter.reporting.report_json import finding_document
from rewriter.rules.claims import Claim, judge

_FORMS = "give {id, claim, source} or {id, claim, sources, citations}"


class BrokenLineError(InputError):
    """A line that is no claim; the others are judged all the same."""


class _Line(BaseModel):
    """``sources`` and ``citations``, or one ``source``. Keys besides these are the caller's own and left alone."""

    model_config = ConfigDict(strict=True, extra="allow")

    id: str | int
    claim: str
    source: str | None = None
    sources: dict[str, str] | None = None
    citations: list[str] | None = None


def verdict_line(line: str, strict: bool = False) -> str:
    """The verdict on the claim in *line*, as one line of JSON without its end.

    Raises BrokenLineError when *line* is no JSON object with ``id``, ``claim`` and ``source`` or ``sources``.
    """
    given = _parse(line)
    judgement = judge(_claim(given), strict)
    document = {
        "id": given.id,
        "verdict": "supported" if judgement.supported else "unsupported",
        "score": judgement.score,
        "findings": [finding_document(finding) for finding in judgement.findings],
    }
    return json.dumps(document, ensure_ascii=False)


def _parse(line: str) -> _Line:
    try:
        given = _Line.model_validate_json(line)
    except ValidationError as error:
        raise BrokenLineError(f"{_said(error.errors()[0])}; {_FORMS}") from error
    if given.source is None and given.sources is None:
        others = "".join(f", {key!r}" for key in given.model_extra or ())
        raise BrokenLineError(f"no 'source' or 'sources' beside 'id', 'claim'{others}; {_FORMS}")
    if given.source is not None and given.sources is not None:
        raise BrokenLineError(f"both 'source' and 'sources'; {_FORMS}")
    if given.citations is not None and given.sources is None:
        raise BrokenLineError("'citations' name 'sources', and there are none; give the texts by id")
    return given


def _said(error: ErrorDetails) -> str:
    place = ".".join(map(str, error["loc"]))
    match error["type"]:
        case "json_invalid":
            return "this line is no JSON"
        case "missing":
            return f"{place!r} is missing"
        case "string_type":
            return f"{place!r} is no text"
        case _:
            return f"{place or 'the line'}: {error['msg']}"


def _claim(given: _Line) -> Claim:
    if given.sources is not None:
        return Claim(given.claim, given.sources, None if given.citations is None else tuple(given.citations))
    return Claim(given.claim, {"source": given.source or ""})
