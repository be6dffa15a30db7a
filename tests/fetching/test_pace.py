"""How long a host asks to wait."""

from datetime import UTC, datetime

import pytest

from rewriter.fetching.pace import retry_after

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Mon, 02 Mar 2026 10:01:00 GMT", 60.0),
        ("Mon, 02 Mar 2026 10:01:00 -0000", 60.0),
        ("Mon, 02 Mar 2026 09:00:00 GMT", 0.0),
        ("", None),
        ("-5", None),
        ("١٢", None),
        ("in a minute", None),
    ],
)
def test_seconds_or_a_date(value: str, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds
