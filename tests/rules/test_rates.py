"""The validator's two error rates stay where they were measured; a rule that blocks the truth is worse than none."""

from tests.rules.measure import rates, statements


def test_nine_in_ten_wrong_statements_are_caught_and_one_in_a_hundred_right_ones_blocked_at_most() -> None:
    measured = rates(list(statements()))
    assert measured.caught >= 0.90, measured
    assert measured.alarms <= 0.01, measured
