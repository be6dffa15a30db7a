"""A process that does the work of articles: pickled Work in on stdin, pickled Outcome out on stdout."""

import os
import pickle
import signal
import struct
import sys
from typing import BinaryIO

from rewriter.batch.values import Work

_YIELDS = 5
"""Niceness: the process that keeps the calls going, and hardly works, goes before those that check."""
HEADER = struct.Struct("!Q")
"""Before each message: its length in bytes."""


def main() -> None:
    """Work until stdin ends, which it does when the run that started this process is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_YIELDS)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever prints must not garble the messages
        from rewriter.batch.replay import advance

        while (message := _read(sys.stdin.buffer)) is not None:
            work: Work = pickle.loads(message)
            answer = pickle.dumps(advance(work))
            out.write(HEADER.pack(len(answer)) + answer)
            out.flush()


def _read(stream: BinaryIO) -> bytes | None:
    head = stream.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    (length,) = HEADER.unpack(head)
    message = stream.read(length)
    return message if len(message) == length else None


if __name__ == "__main__":
    main()
