"""Where a model lives: ``openai/NAME`` with an address and a key, from arguments or the environment."""

import os
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from rewriter.errors import InputError

DEFAULT_URL = "https://api.openai.com/v1"
NO_KEY = "none"
"""Sent where no key is set: most local endpoints take any key, but the header must be there."""


OTHER_KEY = "REWRITER_OTHER_API_KEY"
"""The variable with the key for endpoints on other hosts, named in ``openai/NAME@URL``."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint and the model to ask there."""

    model: str
    url: str
    key: str = field(repr=False)

    @property
    def is_loopback(self) -> bool:
        """True for this machine's own addresses, which a proxy cannot reach."""
        host = urlsplit(self.url).hostname or ""
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return host == "localhost" or host.endswith(".localhost")


def resolve(model: str, base_url: str | None = None, api_key: str | None = None) -> Endpoint:
    """The endpoint for ``openai/NAME``, or for ``openai/NAME@URL``, whose address wins over every other.

    On another host than theirs that one is sent the key in REWRITER_OTHER_API_KEY, never theirs.

    Arguments win over ``OPENAI_BASE_URL`` and ``OPENAI_API_KEY``. InputError for an unknown provider, an address that
    is none, a key that cannot be sent, and for the hosted default without a key.
    """
    provider, slash, name = model.partition("/")
    if provider != "openai" or not slash or not name.strip():
        raise InputError(f"unknown model {model!r}; write 'builtin' or 'openai/NAME' (any OpenAI-compatible endpoint)")
    name, at, rest = name.partition("@http")
    url = _address(base_url or os.environ.get("OPENAI_BASE_URL") or DEFAULT_URL)
    key = (api_key or os.environ.get("OPENAI_API_KEY") or "").strip()
    if at:
        own = _address(f"http{rest}")
        # a key is for whom it was given: another host gets its own, or none
        key = key if _origin(own) == _origin(url) else os.environ.get(OTHER_KEY, "").strip()
        url = own
    if not key and url == DEFAULT_URL:
        raise InputError(f"no key for {url}: set OPENAI_API_KEY, name another endpoint with --base-url, or use builtin")
    if not key.isascii() or not key.isprintable():
        raise InputError("the API key holds characters that no header can carry; copy it again without line breaks")
    return Endpoint(name.strip(), url, key or NO_KEY)


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.casefold()


def _address(url: str) -> str:
    url = url.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        fits = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        fits = False
    if not fits:
        raise InputError(f"base URL {url!r} is no address; write it like 'http://127.0.0.1:8000/v1'")
    return url
