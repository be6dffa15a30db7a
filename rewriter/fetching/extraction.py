"""From a page as it came to its text, in a process of its own where it is HTML."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass

from rewriter.fetching.charset import decode
from rewriter.fetching.failure import FetchError
from rewriter.fetching.fetcher import Page

SECONDS = 20.0
"""For the text of one page; the largest ordinary one takes two or three."""
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_VARIABLES = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_HEADING = re.compile(r"^#{1,2} +(\S[^\n]{0,300})", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")


@dataclass(frozen=True, slots=True)
class PageText:
    """What was read of a page; all but ``text`` empty where the page does not say."""

    text: str
    publisher: str = ""
    title: str = ""
    date: str = ""


def extract(page: Page, seconds: float = SECONDS) -> PageText:
    """The text of *page*, ``\\n`` its line ends. Raises FetchError when it holds no words or takes too long to read."""
    text = decode(page.body, page.charset)
    found = _from_html(text, seconds) if page.content_type in _HTML else _from_plain(text)
    if not any(character.isalnum() for character in found.text):
        raise FetchError("holds no readable text; it may need a browser to show any")
    return found


def _from_plain(text: str) -> PageText:
    clean = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    heading = _HEADING.search(clean[:2_000])
    return PageText(clean, title=" ".join(heading[1].split()) if heading else "")


def _from_html(text: str, seconds: float) -> PageText:
    command = [sys.executable, "-P", "-m", "rewriter.fetching.child"]
    page = text.encode("utf-8", "replace")
    try:
        ended = subprocess.run(
            command, input=page, capture_output=True, env=_environment(), timeout=seconds, check=True
        )
    except subprocess.TimeoutExpired:
        raise FetchError(f"takes longer than {seconds:g} s to read; its HTML is not well formed") from None
    except subprocess.CalledProcessError as failure:
        raise FetchError(f"cannot be read: {_last_line(failure.stderr)}") from None
    return PageText(**json.loads(ended.stdout))


def _environment() -> dict[str, str]:
    """What the child needs: the modules this process found, none from the folder it was started in, and no keys."""
    kept = {name: os.environ[name] for name in _VARIABLES if name in os.environ}
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _last_line(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:120] if lines else "the parser ended without a word"
