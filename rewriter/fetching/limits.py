"""What one page may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a download; times in seconds, sizes in bytes."""

    page_seconds: float = 30.0
    """From the first connection to the last byte, redirects included, waiting for one's turn not."""
    connect_seconds: float = 10.0
    page_bytes: int = 4_000_000
    """Of the body, as sent and as unpacked. Below what a file of sources may hold, so that a snapshot can be read."""
    redirects: int = 5
    attempts: int = 3
    """Of one page, where trying again can help: the host is busy, or the connection broke."""
    pause: float = 1.0
    """Between two requests to one host."""
    retry_wait: float = 5.0
    """Before another attempt, where the host names no time of its own."""
    longest_wait: float = 60.0
    """A host that asks for more is left alone for the rest of the run."""
