"""Names inside the output folder: they mirror the input, and cannot leave the folder."""

import hashlib
import re
from pathlib import Path, PurePosixPath

_UNFIT = re.compile(r"[^\w.,+=@~-]+")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_LONGEST = 180
"""Bytes of one part of a path: file systems take 255, of which the suffixes need some."""
MARKDOWN = ".md"
LEDGER = ".ledger.json"


def mirrored(path: Path) -> str:
    """The rewrite's name for the input file *path*, relative to the output folder.

    Markdown keeps its name; another file gets ".md" behind its own suffix. Parts that lead up or to a root are left
    out.
    """
    parts = [safe(part) for part in path.parts if part not in {path.anchor, "..", "."}]
    name = str(PurePosixPath(*parts))
    return name if name.endswith(MARKDOWN) else name + MARKDOWN


def record_name(path: Path, identity: str) -> str:
    """The rewrite's name for the record *identity* of the file *path*: a folder a file, a file a record."""
    return f"{safe(path.stem)}/{safe(identity)}{MARKDOWN}"


def ledger_name(name: str) -> str:
    """The ledger's name beside the rewrite *name*."""
    return name.removesuffix(MARKDOWN) + LEDGER


def safe(part: str) -> str:
    """*part* as the name of one file or folder on any system.

    One that had to be changed ends in eight digits of its SHA-256, so that different parts stay different.
    """
    plain = _UNFIT.sub("_", part).strip(". ")
    if plain == part and plain and len(part.encode("utf-8")) <= _LONGEST and not _RESERVED.fullmatch(part):
        return part
    digest = hashlib.sha256(part.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    stem, dot, suffix = plain.rpartition(".")
    if stem and len(suffix.encode("utf-8")) <= 8:
        return f"{_shortened(stem)}-{digest}{dot}{suffix}"
    return f"{_shortened(plain) or 'article'}-{digest}"


def _shortened(text: str) -> str:
    """As many letters as fit, beside a digest and a suffix."""
    return text.encode("utf-8")[: _LONGEST - 20].decode("utf-8", "ignore")
