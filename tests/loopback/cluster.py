"""A Dask scheduler and its workers as processes on loopback."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Self

from tests.loopback.process import ROOT

_CONFIG = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "10", "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "60s"}


class LoopbackCluster:
    """``address`` is the scheduler's; nothing of it can be reached from another machine."""

    def __init__(self, folder: Path, workers: int) -> None:
        self._folder, self._number = folder, workers
        self.workers: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Self:
        self._scheduler = self._start(
            "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
            "--scheduler-file", str(self._folder / "scheduler.json"), stderr=subprocess.PIPE,
        )
        assert self._scheduler.stderr is not None
        for line in self._scheduler.stderr:
            if "Scheduler at:" in line:
                self.address = line.split()[-1]
                break
        self.workers = [self.add_worker() for _ in range(self._number)]
        return self

    def __exit__(self, *_: object) -> None:
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.communicate()

    def add_worker(self) -> "subprocess.Popen[str]":
        return self._start(
            "distributed.cli.dask_worker", self.address, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny",
            "--no-dashboard", "--death-timeout", "30", "--local-directory", str(self._folder),
            stderr=subprocess.DEVNULL,
        )

    def kill_worker(self) -> None:
        self.workers[0].kill()

    def _start(self, module: str, *arguments: str, stderr: int) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", module, *arguments], cwd=ROOT, text=True, stdout=subprocess.DEVNULL, stderr=stderr,
            env=os.environ | _CONFIG | {"PYTHONPATH": str(ROOT)},
        )
