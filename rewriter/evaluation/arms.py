"""What is compared: a prompt, a model and a strategy together, the built-in editor and a plain prompt among them."""

from collections.abc import Sequence
from dataclasses import replace

from rewriter import prompts
from rewriter.errors import InputError
from rewriter.evaluation.runs.run import ArmInfo
from rewriter.evaluation.tasks import BUILTIN, Task, TaskArm

FREE_TEXT = "text"
"""Purpose of a prompt whose answer is the rewrite itself; it is judged as anybody's text."""
_BESIDE = ("label", "part", "repair")
"""Prompts that a chain may use beside the drafting one, in their newest versions."""


def arms_of(task: Task, wanted: Sequence[str] = (), models: Sequence[str] = ()) -> tuple[tuple[TaskArm, ...], str]:
    """The arms to run and the name of the reference.

    They are the task's own. Where *wanted* prompts or *models* are named, they are every such prompt with every such
    model, and the first is the reference; what is not named is taken from the task. ``builtin`` among the models is
    the built-in editor, once.
    """
    if not wanted and not models:
        return task.arms, task.reference
    named = [prompts.load(reference).reference for reference in dict.fromkeys(wanted)]
    asking = [model for model in dict.fromkeys(models) if model != BUILTIN]
    crossed = _crossed(task, tuple(dict.fromkeys(named)), asking, only_builtin=bool(models) and not asking)
    builtin = [TaskArm(name=BUILTIN)] if BUILTIN in models else []
    arms = (*crossed, *builtin)
    return arms, arms[0].name


def _crossed(task: Task, named: Sequence[str], models: Sequence[str], only_builtin: bool) -> list[TaskArm]:
    if only_builtin:
        if named:
            raise InputError("a prompt is for a model, and the built-in editor asks none; add --model openai/NAME")
        return []
    own = [arm for arm in task.arms if arm.model != BUILTIN]
    models = models or list(dict.fromkeys(arm.model for arm in own))
    if not models:
        raise InputError("the task has no arm with a model; name one with --model openai/NAME")
    if not named and not own:
        raise InputError("the task has no arm with a prompt; name one with --prompt NAME@vN")
    if not named:
        bare = list(dict.fromkeys(arm.model_copy(update={"model": ""}) for arm in own))
        return [_named(arm, model, len(models)) for arm in bare for model in models]
    fresh = [TaskArm(name=prompt, model=models[0], prompt=prompt) for prompt in named]
    return [_named(arm, model, len(models)) for arm in fresh for model in models]


def _named(arm: TaskArm, model: str, models: int) -> TaskArm:
    """The arm with *model*, which is in its name only where there are several."""
    name = f"{arm.name} {model}" if models > 1 else arm.name
    return arm.model_copy(update={"model": model, "name": name})


def described(arm: TaskArm) -> ArmInfo:
    """The arm as a run log has it; InputError for a model, strategy or prompt that does not exist or cannot draft."""
    if arm.model == BUILTIN:
        return ArmInfo(arm.name, BUILTIN)
    from rewriter.llm.endpoint import NO_KEY, resolve
    from rewriter.strategies.options import STRATEGIES
    from rewriter.strategies.writer import DRAFTING

    resolve(arm.model, "http://127.0.0.1", NO_KEY)  # is it a model's name at all
    strategy = arm.strategy or STRATEGIES[0]
    if strategy not in STRATEGIES:
        raise InputError(f"arm {arm.name!r}: no strategy {strategy!r}; take one of: {', '.join(STRATEGIES)}")
    prompt = prompts.load(arm.prompt or DRAFTING[strategy])
    info = ArmInfo(arm.name, arm.model, prompt.reference, prompt.digest)
    if prompt.purpose == FREE_TEXT:
        return info
    if prompt.purpose != "draft":
        raise InputError(f"arm {arm.name!r}: prompt {prompt.reference!r} is for {prompt.purpose!r}, not for drafting")
    others = {each.reference: each.digest for each in map(prompts.load, _BESIDE)}
    return replace(info, strategy=strategy, parameters={"rounds": arm.rounds, "prompts": others})
