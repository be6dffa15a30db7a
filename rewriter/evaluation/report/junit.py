"""The run as JUnit XML: gates and samples as test cases, so that a CI server shows what failed.

A gate that fails is a failure; a sample of which nothing could be measured is an error. A rewrite that the check
rejects is a measured outcome, not an error.
"""

from collections.abc import Sequence
from xml.etree import ElementTree as Tree

from rewriter.evaluation.gates import Outcome
from rewriter.evaluation.runs.run import Run, Sample
from rewriter.reporting.paint import visible


def junit_text(run: Run, gates: Sequence[Outcome]) -> str:
    """One suite for the gates and one for each arm's samples."""
    root = Tree.Element("testsuites", name=f"rewriter eval {run.plan.task}")
    _suite(root, "gates", [_gate(each) for each in gates])
    for arm in run.plan.arms:
        _suite(root, arm.name, [_sample(each) for each in run.samples if each.arm == arm.name])
    Tree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Tree.tostring(root, encoding="unicode") + "\n"


def _suite(root: Tree.Element, name: str, cases: Sequence[Tree.Element]) -> None:
    bad = {kind: sum(case.find(kind) is not None for case in cases) for kind in ("failure", "error")}
    suite = Tree.SubElement(
        root, "testsuite", name=visible(name), tests=str(len(cases)),
        failures=str(bad["failure"]), errors=str(bad["error"]),
    )  # fmt: skip
    suite.extend(cases)


def _gate(gate: Outcome) -> Tree.Element:
    case = Tree.Element("testcase", classname="gates", name=visible(gate.gate))
    if not gate.passed:
        Tree.SubElement(case, "failure", message=visible(gate.reason))
    return case


def _sample(sample: Sample) -> Tree.Element:
    repeat = f" #{sample.repeat}" if sample.repeat > 1 else ""
    case = Tree.Element("testcase", classname=visible(sample.arm), name=visible(sample.subject) + repeat)
    took = sample.scores.get("latency")
    if took is not None and took.value is not None:
        case.set("time", f"{took.value:.3f}")
    if sample.status == "error":
        Tree.SubElement(case, "error", message=visible(sample.note))
    return case
