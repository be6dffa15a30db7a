"""Which addresses are asked: http and https, without credentials, and only machines of the public internet.

A name is resolved once; the connection then goes to exactly the addresses that were looked at here, so that a name
server cannot answer differently the second time (DNS rebinding).
"""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import httpx2

from rewriter.fetching.failure import FetchError

Resolve = Callable[[str, int], tuple[str, ...]]
"""A host's name (or number) and a port to the numbers of its machines."""

_NAT64 = IPv6Network("64:ff9b::/96")


def parse(address: str) -> httpx2.URL:
    """*address*, as an author cites it, as a URL that may be asked; the fragment is taken off.

    Raises FetchError for another scheme, credentials, a missing host and everything that is no address.
    """
    written = address.strip().strip("<>")
    if written.lower().startswith("www."):
        written = f"https://{written}"
    try:
        url = httpx2.URL(written).copy_with(fragment=None)
        valid = bool(url.host) and (url.port is None or 0 < url.port < 65536)
    except (httpx2.InvalidURL, UnicodeError, ValueError):
        raise FetchError("is no address; correct it in the article") from None
    return _allowed(url, valid)


def follow(url: httpx2.URL, location: str) -> httpx2.URL:
    """Where a redirect of *url* leads, looked at like any address."""
    try:
        return parse(str(url.join(location)))
    except (httpx2.InvalidURL, UnicodeError, ValueError):
        raise FetchError(f"redirects to {location[:80]!r}, which is no address") from None
    except FetchError as failure:
        raise FetchError(f"redirects to {location[:80]!r}, which {failure}") from None


def _allowed(url: httpx2.URL, valid: bool) -> httpx2.URL:
    if url.scheme not in ("http", "https"):
        raise FetchError("is no http or https address" if not url.scheme else f"is an address of scheme {url.scheme!r}")
    if not valid:
        raise FetchError("is no address; correct it in the article")
    if url.userinfo:
        raise FetchError("carries a user name or password; take it out of the article")
    return url


def resolve(host: str, port: int) -> tuple[str, ...]:
    """The machine's own resolver, each number once, in its order."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError):
        raise FetchError(f"host {host!r} is not known") from None
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked(host: str, port: int, resolver: Resolve, allow_private: bool) -> tuple[str, ...]:
    """The numbers *host* may be asked at; FetchError as soon as one of them is not public and that is not allowed."""
    numbers = resolver(host, port)
    if not numbers:
        raise FetchError(f"host {host!r} is not known")
    inner = [number for number in numbers if not is_public(number)]
    if inner and not allow_private:
        raise FetchError(f"host {host!r} is the private address {inner[0]}; --allow-private lets it through")
    return numbers


def is_public(number: str) -> bool:
    """Whether an IP address is one of the public internet: not private, loopback, link-local, multicast or reserved.

    By the registries of RFC 6890, and for an IPv6 address that embeds an IPv4 one (mapped, 6to4, Teredo, NAT64) by
    that one too.
    """
    try:
        address = ip_address(number)
    except ValueError:
        return False
    return all(
        each.is_global and not each.is_multicast and not each.is_reserved and not getattr(each, "is_site_local", False)
        for each in _layers(address)
    )


def _layers(address: IPv4Address | IPv6Address) -> tuple[IPv4Address | IPv6Address, ...]:
    """The machines *address* stands for: itself, unless it only wraps others."""
    if isinstance(address, IPv4Address):
        return (address,)
    if address.ipv4_mapped:
        return (address.ipv4_mapped,)
    if address.sixtofour:
        return (address.sixtofour,)
    if address.teredo:
        return address.teredo
    if address in _NAT64:
        return (IPv4Address(int(address) & 0xFFFFFFFF),)
    return (address,)
