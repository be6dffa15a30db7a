"""The line that tells what a model is doing: on a terminal, and nowhere else."""

import sys

import pytest
from langchain_core.callbacks import BaseCallbackHandler

from rewriter.cli.progress import progress


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True, raising=False)


@pytest.mark.usefixtures("terminal")
def test_the_line_counts_the_answer_and_is_gone_in_the_end(capfd: pytest.CaptureFixture[str]) -> None:
    with progress("openai/fake", quiet=False) as watching:
        (watcher,) = watching["config"]["callbacks"]
        assert watching["stream"] is True
        assert isinstance(watcher, BaseCallbackHandler)
        watcher.on_chat_model_start({}, [])  # type: ignore[arg-type]
        for _ in range(25):
            watcher.on_llm_new_token("four")  # type: ignore[call-arg]
    shown = capfd.readouterr().err.split("\r\x1b[K")
    counted = [f"call 1: {number} characters of the answer" for number in (40, 80)]
    assert shown[1:] == ["call 1: waiting for the model", *counted, ""]


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("model", "quiet"), [("builtin", False), ("openai/fake", True)])
def test_nobody_watches_the_built_in_editor_or_a_quiet_run(
    model: str, quiet: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    with progress(model, quiet) as watching:
        assert watching == {}
    assert capfd.readouterr().err == ""


def test_a_file_gets_no_progress(capfd: pytest.CaptureFixture[str]) -> None:
    with progress("openai/fake", quiet=False) as watching:
        assert watching == {}
    assert capfd.readouterr().err == ""
