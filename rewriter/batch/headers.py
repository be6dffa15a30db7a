"""What an endpoint says of its limits in the headers of an answer."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_PART = re.compile(r"([0-9]+(?:\.[0-9]+)?)(ms|h|m|s)", re.ASCII)
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_LONGEST = 3600.0
"""Seconds; a longer pause is cut to this and asked for again."""


def pause_after(headers: Mapping[str, str], *, throttled: bool) -> float:
    """Seconds in which no call should start.

    By ``retry-after-ms`` and ``retry-after`` where the call was *throttled*; else until the reset of a limit of which
    nothing remains (``x-ratelimit-remaining-requests``, ``…-tokens``).
    """
    asked = _asked(headers) if throttled else None
    if asked is None:
        asked = max((_until_reset(headers, kind) for kind in ("requests", "tokens")), default=0.0)
    return min(max(0.0, asked), _LONGEST)


def duration(text: str) -> float | None:
    """Seconds of a duration such as ``6m0s``, ``20ms`` or ``1.5``; None for anything else."""
    text = text.strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", text, re.ASCII):
        return float(text)
    parts = _PART.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        return None
    return sum(float(number) * _SECONDS[unit] for number, unit in parts)


def _asked(headers: Mapping[str, str]) -> float | None:
    milliseconds = duration(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after", "")
    if (seconds := duration(value)) is not None:
        return seconds
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (moment - datetime.now(UTC)).total_seconds()


def _until_reset(headers: Mapping[str, str], kind: str) -> float:
    if headers.get(f"x-ratelimit-remaining-{kind}", "").strip() not in {"0", "0.0"}:
        return 0.0
    return duration(headers.get(f"x-ratelimit-reset-{kind}", "")) or 0.0
