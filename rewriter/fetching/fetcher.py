"""One page at a time over HTTP: redirects followed and looked at, busy hosts asked again when they say so."""

import math
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus

import httpcore2
import httpx2

from rewriter import __version__
from rewriter.fetching import addresses, unpacking
from rewriter.fetching.connection import Clock, Deadline, Pinned
from rewriter.fetching.failure import FetchError
from rewriter.fetching.limits import Limits
from rewriter.fetching.pace import Pace, retry_after

AGENT = f"rewriter/{__version__}"
TEXT_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown"})

_HEADERS: dict[bytes | str, bytes | str] = {
    "User-Agent": AGENT,
    "Accept": "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.9",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_PASSING = _BUSY | {502, 504}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came: ``url`` is where it was found in the end; ``content_type`` and ``charset`` as declared."""

    url: str
    content_type: str
    charset: str
    body: bytes


@dataclass(frozen=True, slots=True)
class _Response:
    status: int
    headers: Mapping[str, str]
    read: Callable[[], bytes]


@dataclass(frozen=True)
class Fetcher:
    """Downloads pages within *limits*; *allow_private* lets addresses of inner networks through.

    Connects directly: a proxy of the environment would connect to addresses nobody here has looked at. Keeps no
    cookies and sends nothing but the request. The last four fields are replaced in tests.
    """

    limits: Limits = field(default_factory=Limits)
    allow_private: bool = False
    resolver: addresses.Resolve = addresses.resolve
    clock: Clock = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    _pace: Pace = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_pace", Pace(self.limits, self.clock, self.sleep))

    def fetch(self, address: str) -> Page:
        """The page at *address*. Raises FetchError, and nothing else, when it cannot be had."""
        url = addresses.parse(address)
        for attempt in range(1, self.limits.attempts + 1):
            try:
                return self._page(url)
            except FetchError as failure:
                if failure.passing and attempt < self.limits.attempts:
                    self._pace.hold(url.host, self.limits.retry_wait if not failure.busy else 0.0)
                    continue
                if failure.busy:
                    self._pace.hold(failure.busy, math.inf)
                raise
        raise AssertionError("limits allow no attempt at all")

    def _page(self, url: httpx2.URL) -> Page:
        deadline = Deadline(self.clock, self.limits.page_seconds)
        asked = url
        for _ in range(self.limits.redirects + 1):
            with self._asked(asked, deadline) as response:
                if response.status not in _REDIRECTS:
                    return self._accepted(asked, response)
                location = response.headers.get("location", "")
            if not location:
                raise FetchError(f"answers with status {_named(response.status)} and no place to go on to")
            asked = addresses.follow(asked, location)
        raise FetchError(f"redirects more than {self.limits.redirects} times")

    def _accepted(self, url: httpx2.URL, response: _Response) -> Page:
        if response.status != 200:
            raise self._refused(url, response)
        content_type, charset = _content_type(response.headers.get("content-type", ""))
        if content_type not in TEXT_TYPES:
            raise FetchError(f"is {content_type or 'of no declared type'}, not text; not read")
        return Page(str(url), content_type, charset, response.read())

    def _refused(self, url: httpx2.URL, response: _Response) -> FetchError:
        """The failure a status means; a busy host is left alone for as long as it asks."""
        busy = response.status in _BUSY
        if busy:
            wait = retry_after(response.headers.get("retry-after", ""), self.now())
            self._pace.hold(url.host, self.limits.retry_wait if wait is None else wait)
        reason = f"answers with status {_named(response.status)}"
        return FetchError(reason, passing=response.status in _PASSING, busy=url.host if busy else "")

    @contextmanager
    def _asked(self, url: httpx2.URL, deadline: Deadline) -> Iterator[_Response]:
        """The answer to one request; its body is read only on demand. Every failure of the connection is FetchError."""
        port = url.port or (443 if url.scheme == "https" else 80)
        numbers = addresses.checked(url.host, port, self.resolver, self.allow_private)
        deadline.put_off(self._pace.await_turn(url.host))
        tls = _tls() if url.scheme == "https" else None
        target = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        patience = {"connect": self.limits.connect_seconds}
        with (
            _failures_said(self.limits),
            httpcore2.ConnectionPool(ssl_context=tls, network_backend=Pinned(numbers, deadline)) as pool,
            pool.stream("GET", target, headers=_HEADERS, extensions={"timeout": patience}) as answer,
        ):
            headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
            encoding = headers.get("content-encoding", "").strip().lower()
            yield _Response(
                answer.status,
                headers,
                lambda: unpacking.body(answer.iter_stream(), encoding, self.limits.page_bytes),
            )


@contextmanager
def _failures_said(limits: Limits) -> Iterator[None]:
    try:
        yield
    except httpcore2.ConnectTimeout:
        raise FetchError(f"no connection within {limits.connect_seconds:g} s") from None
    except httpcore2.TimeoutException:
        raise FetchError(f"was not there after {limits.page_seconds:g} s") from None
    except httpcore2.ConnectError as error:
        raise FetchError(f"no connection: {_reason(error)}") from None
    except httpcore2.LocalProtocolError as error:
        raise FetchError(f"cannot be asked for: {_reason(error)}") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
        raise FetchError(f"breaks off: {_reason(error)}", passing=True) from None


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())[:120]
    return words or type(error).__name__


def _named(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)


def _content_type(header: str) -> tuple[str, str]:
    """Type and charset of a ``Content-Type`` header, lower-case."""
    declared, *parameters = header.split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return declared.strip().lower(), value.strip().strip("\"'").lower()
    return declared.strip().lower(), ""


@cache
def _tls() -> ssl.SSLContext:
    """The system's trust store; loading it takes longer than a small page."""
    return httpx2.create_ssl_context()
