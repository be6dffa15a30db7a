"""BibTeX, read strictly: ``@type{key, field = {…} | "…" | 12 | macro # …}``, with ``@string``, ``@comment``.

By the grammar of Patashnik, BibTeXing (1988), as current tools apply it: what stands outside entries is a comment.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from rewriter.errors import InputError

_ENTRY = re.compile(r"@\s{0,20}([A-Za-z]{1,40})\s{0,20}([{(])")
_KEY = re.compile(r"\s*([^\s,{}\"=#%]{1,200})\s*(?=[,})])")
_NAME = re.compile(r"\s*([A-Za-z][\w:+-]{0,60})\s*=\s*", re.ASCII)
_BARE = re.compile(r"\d{1,20}|[A-Za-z][\w:+-]{0,60}", re.ASCII)
_BRACES = re.compile(r"[{}]")
_BRACES_AND_QUOTES = re.compile(r"[{}\"]")
_SPACE = re.compile(r"\s*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST_LEAD = 200
"""How far back a line is looked at for what stands before an '@'."""
_CLOSING = {"{": "}", "(": ")"}


@dataclass(frozen=True, slots=True)
class Record:
    """An entry: ``fields`` by lower-case name, values as written, macros put in; ``line`` from 1."""

    type: str
    key: str
    fields: dict[str, str]
    line: int


@dataclass
class _Reader:
    text: str
    name: str
    macros: dict[str, str] = field(default_factory=lambda: {month: month for month in _MONTHS})
    at: int = 0

    def __post_init__(self) -> None:
        self.ends = [match.start() for match in re.finditer("\n", self.text)]

    def line(self, offset: int) -> int:
        return bisect_left(self.ends, offset) + 1

    def fault(self, offset: int, what: str) -> InputError:
        return InputError(f"{self.name}:{self.line(offset)}: {what}")

    def records(self) -> Iterator[Record]:
        while (start := self.text.find("@", self.at)) >= 0:
            opening = _ENTRY.match(self.text, start)
            if self._is_comment(start, opening):
                self.at = start + 1
                continue
            if opening is None:
                raise self.fault(start, "an '@' without a type and a brace; write @article{key, …}")
            self.at = opening.end()
            kind = opening[1].lower()
            if kind in ("comment", "preamble"):
                self.at = self._balanced(opening.start(2))
            elif kind == "string":
                self.macros.update(self._fields(start, _CLOSING[opening[2]]))
            else:
                yield self._record(start, kind, _CLOSING[opening[2]])

    def _is_comment(self, start: int, opening: re.Match[str] | None) -> bool:
        """An '@' behind '%', or in the middle of a line of words, such as in a mail address."""
        window = max(0, start - _LONGEST_LEAD)
        before = self.text[max(window, self.text.rfind("\n", window, start) + 1) : start]
        return before.lstrip().startswith("%") or (opening is None and bool(before.strip()))

    def _record(self, start: int, kind: str, closing: str) -> Record:
        key = _KEY.match(self.text, self.at)
        if key is None:
            raise self.fault(start, f"an entry of type {kind!r} without key; write @{kind}{{key, …}}")
        self.at = key.end() + (self.text[key.end()] == ",")
        return Record(kind, key[1], self._fields(start, closing), self.line(start))

    def _fields(self, start: int, closing: str) -> dict[str, str]:
        """The ``name = value`` pairs up to *closing*; leaves ``at`` behind it."""
        fields: dict[str, str] = {}
        while True:
            self._skip_space()
            if self.text[self.at : self.at + 1] == closing:
                self.at += 1
                return fields
            name = _NAME.match(self.text, self.at)
            if name is None:
                raise self._unfinished(start, f"no 'field = value' where one is due, nor {closing!r}")
            self.at = name.end()
            fields[name[1].lower()] = self._value(start)
            self._skip_space()
            if self.text[self.at : self.at + 1] == ",":
                self.at += 1
            elif self.text[self.at : self.at + 1] != closing:
                raise self._unfinished(start, f"neither ',' nor {closing!r} behind the field {name[1]!r}")

    def _unfinished(self, start: int, what: str) -> InputError:
        if self.at >= len(self.text):
            return self.fault(start, "an entry that is never closed; add its closing brace")
        return self.fault(self.at, f"{what}, in the entry of line {self.line(start)}; correct it")

    def _value(self, start: int) -> str:
        parts = [self._part(start)]
        self._skip_space()
        while self.text[self.at : self.at + 1] == "#":
            self.at += 1
            self._skip_space()
            parts.append(self._part(start))
            self._skip_space()
        return "".join(parts)

    def _part(self, start: int) -> str:
        opened = self.at
        sign = self.text[opened : opened + 1]
        if sign == "{":
            self.at = self._balanced(opened)
            return self.text[opened + 1 : self.at - 1]
        if sign == '"':
            self.at = self._quoted(opened)
            return self.text[opened + 1 : self.at - 1]
        bare = _BARE.match(self.text, opened)
        if bare is None:
            raise self._unfinished(start, "no value behind '='")
        self.at = bare.end()
        if not bare[0].isdecimal() and bare[0].lower() not in self.macros:
            raise self.fault(opened, f"{bare[0]!r} is defined by no @string; put it in braces")
        return bare[0] if bare[0].isdecimal() else self.macros[bare[0].lower()]

    def _balanced(self, opened: int) -> int:
        """The offset behind the brace that closes the one at *opened*; a parenthesis closes at the next ')'."""
        if self.text[opened] == "(":
            end = self.text.find(")", opened)
            if end < 0:
                raise self.fault(opened, "a parenthesis that is never closed; close it")
            return end + 1
        depth = 0
        for brace in _BRACES.finditer(self.text, opened):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                return brace.end()
        raise self.fault(opened, "a brace that is never closed; close it")

    def _quoted(self, opened: int) -> int:
        depth = 0
        for sign in _BRACES_AND_QUOTES.finditer(self.text, opened + 1):
            if sign[0] == '"' and depth == 0:
                return sign.end()
            depth += {"{": 1, "}": -1}.get(sign[0], 0)
        raise self.fault(opened, "a quotation mark that is never closed; close it")

    def _skip_space(self) -> None:
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at


def records(text: str, name: str) -> Iterator[Record]:
    """The entries of BibTeX *text* in order. Raises InputError with ``name:line`` for whatever breaks the grammar."""
    return _Reader(text, name).records()
