"""What a run tells while it goes on."""

from decimal import Decimal

import pytest

from rewriter.batch.progress import Snapshot
from rewriter.batch.values import Status
from rewriter.cli.batch_options import LogFormat
from rewriter.cli.batch_progress import PlainLines, _Bar, line, reporter

HALF_WAY = Snapshot(
    2000, {Status.ACCEPTED: 900, Status.WITHDRAWN: 60, Status.REVIEW: 30, Status.FAILED: 10}, 100.0, Decimal("1.5"),
    Decimal("0.25"),
)


def test_a_line_tells_rate_time_left_cost_and_what_became_of_the_articles() -> None:
    assert line(HALF_WAY, "USD") == (
        "1,000 of 2,000: 900 accepted, 60 withdrawn, 30 review, 10 failed; 10.0 a second, 1 min 40 s left; "
        "cost 1.5000 USD, and at most 0.2500 USD for calls whose cost is not known"
    )
    assert line(Snapshot(5, {}, 0.0), "") == "0 of 5: nothing; 0.0 a second"


def test_the_bar_tells_the_same() -> None:
    bar = _Bar("USD")
    bar.show(HALF_WAY)
    (task,) = bar.shown.tasks
    assert (task.completed, task.total) == (1000, 2000)
    assert task.fields["told"].startswith("900 accepted, 60 withdrawn, 30 review, 10 failed · 10.0/s · cost 1.5000 USD")


def test_a_bar_is_for_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    with reporter(LogFormat.TEXT, "") as told:
        assert isinstance(told, PlainLines)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with reporter(LogFormat.TEXT, "") as told:
        assert isinstance(told, _Bar)
