"""A run in which every text that somebody else wrote tries to become code."""

from rewriter.evaluation.metrics.metric import Better, Score, Unit
from rewriter.evaluation.runs.run import ArmInfo, Measure, Plan, Run, Sample, Shown, Subject

ATTACK = (
    "</div></script><script>window.taken = 1</script><img src=x onerror='window.taken = 2'>"
    "<svg onload=window.taken=3></svg><iframe src='http://127.0.0.1:9/x'></iframe>"
    "<link rel=stylesheet href='http://127.0.0.1:9/y'>{{ 7 * 7 }}<a href=\"javascript:window.taken=4\">x</a>\"'`"
)
TEXT = f"The ferry returned (web:1). {ATTACK}\n"


def hostile_run() -> Run:
    """Two articles, two arms; `new` keeps everything, `old` half of it, and fails on the second article."""
    measures = (
        Measure("kept", Better.HIGHER, Unit.SHARE, f"doc {ATTACK}"),
        Measure("rounds", Better.LOWER, Unit.COUNT, "doc", tested=False),
    )
    plan = Plan(
        "rewrites", f"task {ATTACK}", (ArmInfo("new", ATTACK, "draft@v1"), ArmInfo("old", "m")), measures,
        (Subject("first", "0", TEXT), Subject("second", "1", TEXT)), "old",
    )  # fmt: skip
    shown = (Shown("F101", "error", f"message {ATTACK}", 4, 9), Shown("F102", "warning", "m", 6, 12))

    def sample(arm: str, subject: str, kept: float, status: str = "accepted") -> Sample:
        scores = {"kept": Score(kept, 2, 0, (f"lost: {ATTACK}",)), "rounds": Score(None, why=ATTACK)}
        return Sample(arm, subject, 1, status, scores, ATTACK, TEXT, shown)

    samples = (
        sample("new", "first", 1.0), sample("new", "second", 1.0), sample("old", "first", 0.5, "rejected"),
        Sample("old", "second", 1, "error", note=ATTACK),
    )  # fmt: skip
    return Run(plan, "finished", samples, {"python": "3"}, ATTACK, "2026-01-01")
