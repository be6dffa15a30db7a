"""Which request fails and how: drawn from the seed, the request and how often it was made, so that no order matters."""

import hashlib
import random
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    NONE = "good"
    THROTTLED = "429"
    BROKEN = "500"
    SILENT = "time-out"
    CUT_OFF = "cut off"
    WRONG_SHAPE = "wrong shape"
    USELESS = "useless content"


@dataclass(frozen=True)
class Script:
    """``share`` of the requests fail, the same one at most ``most`` times; ``latency`` is a mean, in seconds."""

    seed: int = 0
    share: float = 0.0
    most: int = 3
    latency: float = 0.0
    jitter: float = 0.5
    wrong: float = 0.1
    """Part of the drafts that get a number wrong and need a repair."""
    silence: float = 3.0

    def fault(self, digest: str, times: int) -> Fault:
        draw = self._draw(digest, times)
        if times >= self.most or draw.random() >= self.share:
            return Fault.NONE
        return draw.choice([fault for fault in Fault if fault is not Fault.NONE])

    def delay(self, digest: str, times: int) -> float:
        return self.latency * (1 + self.jitter * (2 * self._draw(digest, times, "delay").random() - 1))

    def is_wrong(self, digest: str) -> bool:
        return self._draw(digest, 0, "wrong").random() < self.wrong

    def _draw(self, digest: str, times: int, purpose: str = "") -> random.Random:
        told = f"{self.seed} {digest} {times} {purpose}"
        return random.Random(hashlib.sha256(told.encode()).digest())
