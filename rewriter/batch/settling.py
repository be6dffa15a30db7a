"""The end of an article: its files, then its place in the state, then the report of it."""

from dataclasses import replace

from rewriter.batch import jobs
from rewriter.batch.jobs import Job
from rewriter.batch.outputs import OutputError, Outputs
from rewriter.batch.progress import Progress
from rewriter.batch.state import State
from rewriter.batch.values import Finished, Status


def settle(
    state: State, outputs: Outputs, progress: Progress, job: Job, end: Finished
) -> OutputError | None:
    """Write the files of *job* and settle it; an article whose files cannot be written has failed, and says why.

    A failed article keeps what was published for it before.
    """
    fault = None
    try:
        if end.status is not Status.FAILED:
            outputs.write(job.name, end)
    except OutputError as error:
        fault, end = error, replace(end, status=Status.FAILED, note=str(error))
    jobs.settle(state, job, end)
    progress.settled(end.status)
    if end.status is Status.FAILED:
        progress.reporter.say(f"{job.label}: failed: {end.note}")
    return fault
