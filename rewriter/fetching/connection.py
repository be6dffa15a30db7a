"""A connection to addresses that were checked before, with one deadline over everything that is read from it."""

import ssl
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

Clock = Callable[[], float]
"""Seconds of a clock that never goes back."""


class Deadline:
    """A moment after which nothing more is read; every wait is cut to what is left until then."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def put_off(self, seconds: float) -> None:
        """Later by *seconds*: waiting for one's turn is not the page's fault."""
        self._end += seconds

    def within(self, timeout: float | None) -> float:
        """*timeout*, or what is left when that is less. Raises httpcore2.ReadTimeout when nothing is left."""
        left = self._end - self._clock()
        if left <= 0:
            raise httpcore2.ReadTimeout("the deadline has passed")
        return left if timeout is None else min(left, timeout)


class Pinned(httpcore2.NetworkBackend):
    """Connects to *numbers*, in turn until one answers, whatever the host's name resolves to by now.

    The name still goes into the Host header and is what the certificate is checked against.
    """

    def __init__(self, numbers: tuple[str, ...], deadline: Deadline) -> None:
        self._numbers = numbers
        self._deadline = deadline
        self._tcp = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - the checked numbers stand for it
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        failed: Exception | None = None
        for number in self._numbers:
            try:
                stream = self._tcp.connect_tcp(
                    number, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
            else:
                return _Timed(stream, self._deadline)
        raise failed or httpcore2.ConnectError("no address")

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002
    ) -> httpcore2.NetworkStream:
        raise httpcore2.ConnectError(f"{path!r} is no address of the network")


class _Timed(httpcore2.NetworkStream):
    """A stream whose every wait ends at the deadline: a server that drips bytes cannot hold the run up."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        limit = self._deadline.within(timeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, limit), self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore2's own signature
        return self._stream.get_extra_info(info)
