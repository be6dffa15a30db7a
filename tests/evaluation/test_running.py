"""A run from recordings: what is recorded counts, what is not is unscored, and nothing is asked twice."""

from pathlib import Path

import pytest

from rewriter.errors import InputError
from rewriter.evaluation import running
from rewriter.evaluation.arms import arms_of
from rewriter.evaluation.drafting import Answering
from rewriter.evaluation.joining import joined
from rewriter.evaluation.labels.dataset import Item, load_dataset
from rewriter.evaluation.metrics.judged import Drafted, Judged, judged
from rewriter.evaluation.recordings import Answer, Recordings, read_answers, request_digest, write_answers
from rewriter.evaluation.running import execute, plan
from rewriter.evaluation.runs.run import Run
from rewriter.evaluation.summary import summarise
from rewriter.evaluation.tasks import load_task
from tests.evaluation.answers import asked, write_task
from tests.evaluation.small import write_dataset

__all__ = ["asked"]
NAMES = ("marlow", "marlow-two")
ADDRESS = "http://127.0.0.1:9/v1"


def ran(
    folder: Path, file: Path, live: bool = False, repeat: int = 1, names: tuple[str, ...] = NAMES, jobs: int = 1
) -> Run:
    """The small task over copies of the small article; its log goes to *folder*."""
    task = load_task(str(write_task(file.parent)))
    arms, reference = arms_of(task)
    items = load_dataset(write_dataset(file.parent / "articles", names))
    recordings = Recordings([file] if file.is_file() else [], into=file)
    answering = Answering(recordings, live, ADDRESS if live else None)
    return execute(plan("small", task, arms, reference, items, repeat), arms, items, answering, folder, jobs=jobs)


def statuses(run: Run) -> dict[str, set[str]]:
    return {arm.name: {s.status for s in run.samples if s.arm == arm.name} for arm in run.plan.arms}


def test_recorded_answers_replay_to_the_same_run_and_nobody_is_asked(tmp_path: Path, asked: list[str]) -> None:
    file = tmp_path / "answers.jsonl"
    live = ran(tmp_path / "live", file, live=True)
    # the copies of the article are one text: one request to each prompt
    assert len(asked) == len(read_answers(file)) == 2
    replayed = ran(tmp_path / "replayed", file)
    assert len(asked) == 2
    assert [(s.key, s.text, s.status) for s in replayed.samples] == [(s.key, s.text, s.status) for s in live.samples]
    assert statuses(replayed) == {"draft": {"accepted"}, "plain": {"rejected"}, "builtin": {"accepted"}}


def test_the_plain_prompts_answer_is_judged_as_anybodys_text(tmp_path: Path, asked: list[str]) -> None:
    run = ran(tmp_path / "run", tmp_path / "answers.jsonl", live=True)
    summary = summarise(run)
    means = {name: summary.cell("plain", name).mean for name in ("accepted_first", "analogies_removed", "tokens")}
    assert means == {"accepted_first": 0, "analogies_removed": 0, "tokens": 120}
    assert summary.cell("draft", "analogies_removed").mean == 1
    assert summary.cell("plain", "rumours_marked_recall").mean == 0
    plain = next(sample for sample in run.samples if sample.arm == "plain")
    assert plain.findings
    assert plain.ledger is None
    assert len(asked) == 2


def test_an_answer_that_is_not_recorded_is_unscored_and_says_how_to_get_it(tmp_path: Path) -> None:
    run = ran(tmp_path / "run", tmp_path / "none.jsonl")
    missing = next(sample for sample in run.samples if sample.arm == "draft")
    assert (missing.status, missing.scores) == ("error", {})
    assert missing.note == "no recorded answer; --record asks a model"
    summary = summarise(run)
    cell = summary.cell("draft", "key_facts_kept")
    assert (cell.mean, cell.unscored) == (None, 2)
    assert cell.why == (missing.note,)
    assert summary.failures["draft"].all_failed
    assert summary.cell("builtin", "key_facts_kept").mean is not None


def test_a_missing_repair_makes_the_sample_unscored_and_not_another_arms(
    tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its recorded repair the pipeline would take the statement back, and the text would not be the model's."""
    from tests.evaluation import answers

    wrong = [{**answers.DRAFT["statements"][0], "text": "The ferry cost £9 million."}]  # type: ignore[dict-item]
    monkeypatch.setitem(answers.DRAFT, "statements", wrong)
    file = tmp_path / "answers.jsonl"
    ran(tmp_path / "live", file, live=True, names=("marlow",))
    assert len(asked) > 2, "a repair was asked for"
    drafts = [answer for answer in read_answers(file) if "returned" in answer.answer or "£9" in answer.answer]
    write_answers(file, drafts[:1])
    run = ran(tmp_path / "replayed", file, names=("marlow",))
    assert statuses(run)["draft"] == {"error"}


@pytest.mark.usefixtures("asked")
def test_a_bug_leaves_its_sample_unscored_and_the_others_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(item: Item, drafted: Drafted) -> Judged:
        if item.name == "marlow":
            raise IndexError("planted")
        return judged(item, drafted)

    monkeypatch.setattr(running, "judged", failing)
    run = ran(tmp_path / "run", tmp_path / "answers.jsonl", live=True, jobs=2)
    broken = {sample.arm: sample for sample in run.samples if sample.subject == "marlow"}
    assert {sample.status for sample in broken.values()} == {"error"}
    assert broken["builtin"].note.startswith("a bug in rewriter: IndexError: planted (test_running.py:")
    cell = summarise(run).cell("builtin", "key_facts_kept")
    assert (cell.mean is not None, cell.unscored) == (True, 1)


def test_repeats_ask_anew_and_are_averaged_within_an_article(tmp_path: Path, asked: list[str]) -> None:
    run = ran(tmp_path / "run", tmp_path / "answers.jsonl", live=True, repeat=3)
    assert len(asked) == 2 * 3
    assert len([sample for sample in run.samples if sample.arm == "draft"]) == 2 * 3
    assert len([sample for sample in run.samples if sample.arm == "builtin"]) == 2, "its bytes are the same each time"
    summary = summarise(run)
    assert len(summary.cell("draft", "key_facts_kept").values) == 2
    assert {each.articles for each in summary.comparisons} == {2}


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path, asked: list[str]) -> None:
    file = tmp_path / "answers.jsonl"
    first = ran(tmp_path / "run", file, live=True)
    log = tmp_path / "run" / "run.jsonl"
    lines = log.read_text(encoding="utf-8").splitlines(keepends=True)
    log.write_text("".join(lines[:4]) + lines[4][:50], encoding="utf-8")
    again = ran(tmp_path / "run", file)
    assert again.status == "finished"
    assert {sample.key for sample in again.samples} == {sample.key for sample in first.samples}
    assert log.read_text(encoding="utf-8").splitlines(keepends=True)[:4] == lines[:4]
    assert len(asked) == 2


def test_several_at_a_time_make_the_same_samples(tmp_path: Path, asked: list[str]) -> None:
    file = tmp_path / "answers.jsonl"
    one = ran(tmp_path / "one", file, live=True)
    many = ran(tmp_path / "many", file, jobs=4)
    assert {s.key: s.text for s in one.samples} == {s.key: s.text for s in many.samples}
    assert asked


def test_a_digest_is_of_the_whole_request_and_of_the_repeat() -> None:
    request = {"model": "x", "messages": [{"role": "user", "content": "é"}], "temperature": 0.0}
    first = request_digest(request)
    assert first == request_digest(dict(reversed(request.items())))
    changed = [request_digest({**request, key: value}) for key, value in (("model", "y"), ("n", 1))]
    assert len({first, request_digest(request, 2), *changed}) == 4


def test_recordings_are_sorted_and_of_two_answers_the_first_stays(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    written = write_answers(
        file, [Answer(digest="b", model="x", answer="1"), Answer(digest="a", model="x", answer="2"),
               Answer(digest="b", model="x", answer="3")]
    )  # fmt: skip
    assert written == 2
    assert [(each.digest, each.answer) for each in read_answers(file)] == [("a", "2"), ("b", "1")]
    recordings = Recordings([file], into=file)
    recordings.put(Answer(digest="b", model="x", answer="4"))
    recordings.put(Answer(digest="c", model="x", answer="5\u2028"))
    assert [each.answer for each in read_answers(file)] == ["2", "1", "5\u2028"]


def test_a_line_that_is_no_answer_is_named(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text('{"digest": "a", "model": "x", "answer": "y", "key": "sk-1"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"line 1 is no recorded answer: 'key'"):
        read_answers(file)


def test_runs_are_joined_as_if_they_had_been_one(tmp_path: Path, asked: list[str]) -> None:
    file = tmp_path / "answers.jsonl"
    one, two = ran(tmp_path / "one", file, live=True), ran(tmp_path / "two", file)
    together = joined([("one", one), ("two", two)])
    names = [arm.name for arm in together.plan.arms]
    assert names == ["one: draft", "one: plain", "one: builtin", "two: draft", "two: plain", "two: builtin"]
    assert together.plan.reference == "one: draft"
    verdicts = {each.verdict.value for each in summarise(together).comparisons if each.arm == "two: draft"}
    assert verdicts == {"the same"}
    assert joined([("one", one), ("two", two)], "two: plain").plan.reference == "two: plain"
    with pytest.raises(InputError, match="no arm 'x' in these runs"):
        joined([("one", one)], "x")
    assert asked


def test_runs_over_other_labels_are_not_compared(tmp_path: Path) -> None:
    one = ran(tmp_path / "one", tmp_path / "none.jsonl", names=("marlow",))
    other = tmp_path / "other"
    write_dataset(other / "articles", ("marlow",), calls_to_action=[])
    task = load_task(str(write_task(other)))
    arms, reference = arms_of(task)
    items = load_dataset(other / "articles")
    planned = plan("small", task, arms, reference, items, 1)
    two = execute(planned, arms, items, Answering(Recordings([])), tmp_path / "two")
    with pytest.raises(InputError, match="article 'marlow' or its labels differ in 'two'"):
        joined([("one", one), ("two", two)])
