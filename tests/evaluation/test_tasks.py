"""Task files, and the arms that a task and the command line make together."""

from pathlib import Path

import pytest

from rewriter.errors import InputError
from rewriter.evaluation.arms import arms_of, described
from rewriter.evaluation.tasks import TaskArm, load_task, task_files

GOOD = """
description: d
arms:
  - {name: new, model: openai/x, prompt: draft@v1}
  - {name: plain, model: openai/x, prompt: plain@v1}
  - {name: builtin}
reference: new
metrics: [accepted_first]
shown: [tokens]
gates:
  - {metric: accepted, at_least: 0.9, arm: builtin}
"""


def write(folder: Path, text: str) -> str:
    path = folder / "task.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", task_files())
def test_the_projects_own_tasks_are_sound(name: str) -> None:
    task = load_task(name)
    assert [described(arm).name for arm in task.arms] == [arm.name for arm in task.arms]
    assert "builtin" in task_files()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("description: d", "description: d\nauthor: me"), "'author'"),
        (("name: new, ", "name: new, temperature: 1, "), "'arms.0.temperature'"),
        (("metrics: [accepted_first]", "metrics: [beauty]"), "no metric 'beauty'; there are accepted_first"),
        (("metrics: [accepted_first]", "metrics: []"), "'metrics'"),
        (("shown: [tokens]", "shown: [accepted_first]"), "'accepted_first' is both tested and shown"),
        (("reference: new", "reference: old"), "no arm 'old'; there are new, plain, builtin"),
        (("arm: builtin}", "arm: human}"), "no arm 'human'"),
        (("at_least: 0.9", "at_least: 0.9, at_most: 1"), "one of at_least and at_most"),
        (("{name: plain", "{name: new"), "two arms share a name"),
        (("{name: builtin}", "{name: builtin, prompt: draft@v1}"), "takes no prompt"),
        (("model: openai/x, prompt: draft@v1", "model: openai/x"), "needs a prompt or a strategy"),
        (("description: d", "["), "no YAML"),
    ],
)
def test_what_is_wrong_with_a_task_is_said_in_one_line(change: tuple[str, str], said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said) as caught:
        load_task(write(tmp_path, GOOD.replace(*change)))
    assert "task.yaml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_task_is_answered_with_what_exists() -> None:
    with pytest.raises(InputError, match="no task 'nope'; there are builtin"):
        load_task("nope")


def names(arms: tuple[TaskArm, ...]) -> list[str]:
    return [arm.name for arm in arms]


def test_without_options_the_arms_are_the_tasks(tmp_path: Path) -> None:
    arms, reference = arms_of(load_task(write(tmp_path, GOOD)))
    assert (names(arms), reference) == (["new", "plain", "builtin"], "new")


def test_prompts_named_replace_the_tasks_arms_and_the_first_is_the_reference(tmp_path: Path) -> None:
    arms, reference = arms_of(load_task(write(tmp_path, GOOD)), ["draft@v2", "draft@v1"])
    assert (names(arms), reference) == (["draft@v2", "draft@v1"], "draft@v2")
    assert {arm.model for arm in arms} == {"openai/x"}


def test_models_named_are_crossed_with_the_tasks_prompts(tmp_path: Path) -> None:
    arms, reference = arms_of(load_task(write(tmp_path, GOOD)), (), ["openai/a", "openai/b", "builtin"])
    assert names(arms) == ["new openai/a", "new openai/b", "plain openai/a", "plain openai/b", "builtin"]
    assert reference == "new openai/a"


def test_the_built_in_editor_alone(tmp_path: Path) -> None:
    task = load_task(write(tmp_path, GOOD))
    assert names(arms_of(task, (), ["builtin"])[0]) == ["builtin"]
    with pytest.raises(InputError, match="the built-in editor asks none"):
        arms_of(task, ["draft@v1"], ["builtin"])


@pytest.mark.parametrize(
    ("arm", "said"),
    [
        (TaskArm(name="a", model="openai/x", prompt="draft@v99"), "no prompt 'draft@v99'"),
        (TaskArm(name="a", model="openai/x", prompt="repair@v1"), "is for 'repair', not for drafting"),
        (TaskArm(name="a", model="openai/x", strategy="guess"), "no strategy 'guess'"),
    ],
)
def test_an_arm_that_cannot_be_is_refused_before_anything_runs(arm: TaskArm, said: str) -> None:
    with pytest.raises(InputError, match=said):
        described(arm)


def test_an_arm_is_described_by_all_that_decides_it() -> None:
    info = described(TaskArm(name="a", model="openai/x", strategy="label-draft", rounds=1))
    assert (info.prompt, info.strategy) == ("compose@v2", "label-draft")
    assert len(info.prompt_digest) == 64
    assert info.parameters["rounds"] == 1
    assert set(info.parameters["prompts"]) == {"label@v1", "part@v2", "repair@v1"}
    assert described(TaskArm(name="p", model="openai/x", prompt="plain")).parameters == {}
