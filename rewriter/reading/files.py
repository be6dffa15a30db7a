"""Text from a file or from stdin, or one clear line that says why not."""

import codecs
import sys
from pathlib import Path

from rewriter.errors import InputError

MAX_BYTES = 5_000_000
"""The largest article that is read."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def load_text(path: str) -> str:
    """The text of the file *path* (``"-"`` is stdin): UTF-8, or UTF-16 with a byte order mark; line ends are ``\\n``.

    Raises ``InputError`` for a file that is missing, unreadable, empty, binary, oversized or in another encoding.
    """
    name = "standard input" if path == "-" else repr(path)
    text = decode(_bytes_of(path, name), name).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(f"{name} is empty; give it an article to read")
    return text


def decode(data: bytes, name: str) -> str:
    """*data* as text without its byte order mark; ``InputError`` names the offset of what cannot be read."""
    if data.startswith(_UTF32):
        raise InputError(f"{name} is UTF-32; convert it: iconv -f UTF-32 -t UTF-8")
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
    if encoding == "utf-8-sig" and (unmarked := _unmarked_utf16(data)):
        raise InputError(f"{name} is {unmarked} without a byte order mark; convert it: iconv -f {unmarked} -t UTF-8")
    if encoding == "utf-8-sig" and b"\0" in data:
        raise InputError(f"{name} is binary (a NUL byte at offset {data.index(0)}); give it plain text or Markdown")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(_undecodable(name, data, error)) from None
    if "\0" in text:
        raise InputError(f"{name} is binary (a NUL character at position {text.index(chr(0))}); give it plain text")
    return text


def _unmarked_utf16(data: bytes) -> str:
    """The encoding of text in Latin letters, every second byte of it NUL; "" for anything else."""
    sample = data[: 2 * (min(len(data), 400) // 2)]
    for encoding, zeros, letters in (("UTF-16LE", sample[1::2], sample[::2]), ("UTF-16BE", sample[::2], sample[1::2])):
        if len(zeros) > 3 and zeros.count(0) * 10 > len(zeros) * 8 and not letters.count(0):
            return encoding
    return ""


def _undecodable(name: str, data: bytes, error: UnicodeDecodeError) -> str:
    kind = "UTF-16" if error.encoding.startswith("utf-16") else "UTF-8"
    offset = error.start + (3 if kind == "UTF-8" and data.startswith(codecs.BOM_UTF8) else 0)
    wrong = data[offset : offset + 1]
    shown = f"byte 0x{wrong.hex()} at offset {offset}" if wrong else f"it breaks off at offset {offset}"
    return f"{name} is not {kind}: {shown}; convert it, for example: iconv -f ISO-8859-1 -t UTF-8"


def _bytes_of(path: str, name: str) -> bytes:
    try:
        if path == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{name} does not exist; check the path") from None
    except IsADirectoryError:
        raise InputError(f"{name} is a folder; name a file in it") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(data) > MAX_BYTES:
        raise InputError(f"{name} is larger than {MAX_BYTES:,} bytes; split it into articles")
    return data
