"""Which addresses are asked at all."""

from ipaddress import ip_address

import pytest

from rewriter.fetching.addresses import checked, is_public, parse
from rewriter.fetching.failure import FetchError


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://example.org/a?b=1#part", "https://example.org/a?b=1"),
        ("<HTTP://Example.ORG/A>", "http://example.org/A"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("https://example.org/a#:~:text=two%20words", "https://example.org/a"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
    ],
)
def test_an_address_as_cited_is_the_page_it_names(written: str, asked: str) -> None:
    url = parse(written)
    assert f"{url.scheme}://{url.raw_host.decode()}{url.raw_path.decode()}" == asked


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "no http or https address"),
        ("ferry-fares.html", "no http or https address"),
        ("ftp://example.org/a", "scheme 'ftp'"),
        ("file:///etc/hostname", "scheme 'file'"),
        ("javascript:alert(1)", "scheme 'javascript'"),
        ("https://", "is no address"),
        ("https:///a", "is no address"),
        ("https://example.org:99999/", "is no address"),
        ("https://example.org:0/", "is no address"),
        ("https://example.org/a\nb", "is no address"),
        ("https://me:secret@example.org/", "user name or password"),
        ("https://me@example.org/", "user name or password"),
    ],
)
def test_what_is_no_public_page_is_refused(written: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        parse(written)


PRIVATE = [
    "127.0.0.1", "0.0.0.0", "169.254.169.254", "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1",
    str(ip_address(0x0A000001)), str(ip_address(0xAC100001)), str(ip_address(0xC0A80001)),
    "::", "::1", "fe80::1", "fe80::1%lo", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "no number", "",
]  # fmt: skip
PUBLIC = ["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]


@pytest.mark.parametrize("number", PRIVATE)
def test_addresses_that_are_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", PUBLIC)
def test_addresses_that_are_public(number: str) -> None:
    assert is_public(number)


def test_a_host_without_addresses_is_not_known() -> None:
    with pytest.raises(FetchError, match="is not known"):
        checked("nowhere.test", 80, lambda host, port: (), allow_private=True)  # noqa: ARG005


def test_a_name_no_resolver_takes_is_not_known() -> None:
    from rewriter.fetching.addresses import resolve

    with pytest.raises(FetchError, match="is not known"):
        resolve("a" * 300 + ".test", 80)
