"""One page from a server that misbehaves: what is had, what is refused, how long it takes."""

import gzip
import time
from dataclasses import replace

import pytest

from rewriter import __version__
from rewriter.fetching import addresses
from rewriter.fetching.failure import FetchError
from tests.fetching.conftest import LIMITS, MakeFetcher, Waits
from tests.fetching.server import Script, Server, answer, dripping, in_turn, moved

pytestmark = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1$"])

TEXT = b"The ferry carried 1,200 passengers."
HTML = b"<p>The ferry carried 1,200 passengers.</p>"


def test_a_page_is_read_as_declared(server: Server, fetcher: MakeFetcher) -> None:
    server.pages["/a"] = answer(HTML, kind='Text/HTML; Charset="UTF-8"')
    page = fetcher().fetch(server.url("/a"))
    assert (page.body, page.content_type, page.charset, page.url) == (HTML, "text/html", "utf-8", server.url("/a"))


def test_the_request_says_who_asks_and_nothing_else(server: Server, fetcher: MakeFetcher) -> None:
    server.pages["/a"] = in_turn(answer(Set_Cookie="id=1"), answer())
    asking = fetcher()
    asking.fetch(server.url("/a#part"))
    asking.fetch(server.url("/a"))
    names = [line.split(":")[0].lower() for line in server.heads[1].split("\r\n")[1:] if line]
    assert sorted(names) == ["accept", "accept-encoding", "connection", "host", "user-agent"]
    assert f"User-Agent: rewriter/{__version__}\r\n" in server.heads[1]
    assert server.asked == ["/a", "/a"]


def test_redirects_are_followed(server: Server, fetcher: MakeFetcher) -> None:
    server.pages |= {"/old/a": moved("../new?x=1", "301 Moved Permanently"), "/new?x=1": answer(TEXT)}
    page = fetcher().fetch(server.url("/old/a"))
    assert (page.body, page.url) == (TEXT, server.url("/new?x=1"))


FAILURES: dict[str, tuple[Script, str]] = {
    "not found": (answer(b"", "404 Not Found"), r"answers with status 404 \(Not Found\)"),
    "server error": (answer(b"", "500 Internal Server Error"), "answers with status 500"),
    "unheard-of status": (answer(b"", "799 Odd"), "answers with status 799$"),
    "no content": (answer(b"", "204 No Content", ""), "answers with status 204"),
    "redirect without target": (answer(b"", "302 Found"), "no place to go on to"),
    "redirect loop": (moved("/"), "redirects more than 5 times"),
    "redirect to a file": (moved("file:///etc/hostname"), "redirects to 'file:///etc/hostname'.* scheme 'file'"),
    "redirect with credentials": (moved("http://me:secret@127.0.0.1/"), "carries a user name or password"),
    "redirect to nonsense": (moved("http://127.0.0.1:999999/"), "no address"),
    "pdf": (answer(b"%PDF-1.7", kind="application/pdf"), "is application/pdf, not text; not read"),
    "no declared type": (answer(kind=""), "of no declared type"),
    "declared too large": (answer(b"x" * 300_000), "is larger than 200,000 bytes"),
    "gzip bomb": (answer(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"), "is larger than 200,000 bytes"),
    "broken gzip": (answer(b"no gzip", Content_Encoding="gzip"), "gzip data cannot be unpacked"),
    "unknown encoding": (answer(Content_Encoding="br"), "encoding 'br', which was not asked for"),
    "no HTTP": (lambda send: send(b"SSH-2.0-OpenSSH\r\n"), "breaks off"),
    "cut in the head": (lambda send: send(b"HTTP/1.1 200 OK\r\nContent-Ty"), "breaks off"),
    "cut in the body": (answer(TEXT, Content_Length="4000"), "breaks off"),
    "cut in a chunk": (
        lambda send: send(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nThe"),
        "breaks off",
    ),
    "cut in gzip": (answer(gzip.compress(TEXT * 99)[:-12], Content_Encoding="gzip"), "breaks off"),
    "endless head": (dripping(b"HTTP/1.1 200 OK\r\n", b"X-Pad: " + b"x" * 9000 + b"\r\n", 0.0), "breaks off"),
    "endless body": (
        dripping(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"x" * 9000, 0.0),
        "is larger than 200,000 bytes",
    ),
}


@pytest.mark.parametrize("name", FAILURES)
def test_what_cannot_be_had_says_why(name: str, server: Server, fetcher: MakeFetcher) -> None:
    server.pages["/"], reason = FAILURES[name]
    with pytest.raises(FetchError, match=reason):
        fetcher().fetch(server.url("/"))


SLOW: dict[str, Script] = {
    "silent": dripping(b"", b"", 0.1),
    "dripping head": dripping(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", 0.05),
    "dripping body": dripping(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"x", 0.05),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_page_is_left_after_its_time(name: str, server: Server, fetcher: MakeFetcher) -> None:
    server.pages["/"] = SLOW[name]
    started = time.monotonic()
    with pytest.raises(FetchError, match=r"was not there after 0\.3 s"):
        fetcher(replace(LIMITS, page_seconds=0.3)).fetch(server.url("/"))
    assert time.monotonic() - started < 2


def test_a_port_nobody_listens_at(fetcher: MakeFetcher) -> None:
    with pytest.raises(FetchError, match="no connection"):
        fetcher().fetch("http://127.0.0.1:9/")


@pytest.mark.parametrize(
    ("value", "waited"),
    [("7", [7]), ("Mon, 02 Mar 2026 10:00:09 GMT", [9]), ("", [4]), ("soon", [4]), ("0", [1])],
)
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_busy_host_is_asked_again_when_it_says(
    status: str, value: str, waited: list[int], server: Server, fetcher: MakeFetcher, waits: Waits
) -> None:
    server.pages["/"] = in_turn(answer(b"", status, Retry_After=value), answer(TEXT))
    assert fetcher().fetch(server.url("/")).body == TEXT
    assert waits.rounded == waited


def test_a_host_that_asks_for_too_long_a_wait_is_left_alone(server: Server, fetcher: MakeFetcher, waits: Waits) -> None:
    server.pages |= {"/": answer(b"", "429 Too Many Requests", Retry_After="3600"), "/b": answer()}
    asking = fetcher()
    for path in ("/", "/b"):
        with pytest.raises(FetchError, match=r"host '127\.0\.0\.1' is busy: it asks to wait 3600 s"):
            asking.fetch(server.url(path))
    assert (server.asked, waits.slept) == (["/"], [])


def test_a_host_that_stays_busy_is_asked_three_times_and_no_more_in_this_run(
    server: Server, fetcher: MakeFetcher
) -> None:
    server.pages |= {"/": answer(b"", "429 Too Many Requests"), "/b": answer()}
    asking = fetcher()
    with pytest.raises(FetchError, match="status 429"):
        asking.fetch(server.url("/"))
    with pytest.raises(FetchError, match="is busy: it has asked for fewer requests"):
        asking.fetch(server.url("/b"))
    assert server.asked == ["/", "/", "/"]


def test_a_cut_connection_is_tried_again(server: Server, fetcher: MakeFetcher, waits: Waits) -> None:
    server.pages["/"] = in_turn(answer(TEXT, Content_Length="4000"), answer(TEXT))
    assert fetcher().fetch(server.url("/")).body == TEXT
    assert waits.rounded == [4]


def test_one_host_is_asked_with_pauses(server: Server, fetcher: MakeFetcher, waits: Waits) -> None:
    server.pages |= {"/a": answer(), "/b": moved("/a")}
    asking = fetcher()
    asking.fetch(server.url("/a"))
    asking.fetch(server.url("/b"))
    assert waits.rounded == [1, 1]


def test_gzip_of_several_members_is_unpacked(server: Server, fetcher: MakeFetcher) -> None:
    body = gzip.compress(TEXT) + gzip.compress(b" More.")
    server.pages["/"] = answer(body, Content_Encoding="gzip")
    assert fetcher().fetch(server.url("/")).body == TEXT + b" More."


def test_the_connection_goes_to_the_checked_address_whatever_the_name_says(
    server: Server, fetcher: MakeFetcher
) -> None:
    looked_up: list[str] = []

    def resolver(host: str, port: int) -> tuple[str, ...]:  # noqa: ARG001
        looked_up.append(host)
        return ("127.0.0.1",) if len(looked_up) == 1 else ("192.0.2.1",)

    server.pages["/"] = answer(TEXT)
    assert fetcher(resolver=resolver).fetch(server.url("/", "marlow-gazette.test")).body == TEXT
    assert looked_up == ["marlow-gazette.test"]
    assert f"Host: marlow-gazette.test:{server.port}\r\n" in server.heads[0]


@pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.[12]$"])
def test_the_second_address_is_tried_when_the_first_does_not_answer(server: Server, fetcher: MakeFetcher) -> None:
    server.pages["/"] = answer(TEXT)
    resolver = lambda host, port: ("127.0.0.2", "127.0.0.1")  # noqa: E731, ARG005
    assert fetcher(resolver=resolver).fetch(server.url("/", "marlow-gazette.test")).body == TEXT


class TestPrivateAddresses:
    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"])
    def test_are_refused_before_anything_is_sent(self, host: str, server: Server, fetcher: MakeFetcher) -> None:
        with pytest.raises(FetchError, match=r"is the private address .*; --allow-private|is not known"):
            fetcher(allow_private=False).fetch(server.url("/", host))
        assert server.asked == []

    def test_are_refused_at_every_hop(
        self, server: Server, fetcher: MakeFetcher, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(addresses, "is_public", lambda number: number == "127.0.0.1")
        server.pages |= {"/": moved("/b"), "/b": moved("http://169.254.169.254/latest/meta-data")}
        with pytest.raises(FetchError, match=r"host '169\.254\.169\.254' is the private address"):
            fetcher(allow_private=False).fetch(server.url("/"))
        assert server.asked == ["/", "/b"]

    def test_are_refused_when_one_of_a_host_s_addresses_is_private(self, server: Server, fetcher: MakeFetcher) -> None:
        resolver = lambda host, port: ("93.184.215.14", "127.0.0.1")  # noqa: E731, ARG005
        with pytest.raises(FetchError, match=r"is the private address 127\.0\.0\.1"):
            fetcher(allow_private=False, resolver=resolver).fetch(server.url("/", "marlow-gazette.test"))
        assert server.asked == []


def test_a_proxy_of_the_environment_is_not_asked(
    server: Server, fetcher: MakeFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.pages["/"] = answer(TEXT)
    assert fetcher().fetch(server.url("/")).body == TEXT
