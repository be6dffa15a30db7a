"""Inline signs that are no words: emphasis, tags, images, comments, escapes."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span

# behind a word the sign is an exclamation: "faster![1]", "faster![](https://...)"
_IMAGE = re.compile(
    r"(?<!\w)!\[(?!\s?(?:\^|\d[\d\s,–-]*\]|[a-z_]{2,12}:\d))[^\[\]\n]{0,300}\]"
    r"(?:\(\s?[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500}){0,3}(?:\s+\"[^\"\n]{0,300}\")?\s?\)"
    r"|\[[^\[\]\n]{0,100}\])"
)
_SIGNS = (
    # emphasis opens before a word or closes behind one; between blanks or figures a star multiplies
    re.compile(
        r"(?<![\w\\*])\*{1,3}(?=[^\s*])|(?<=[^\s\\*])\*{1,3}(?![\w*])"
        r"|(?<=[^\s\w\\*])\*{1,3}(?=\w)|(?<=\w)\*{2,3}(?=\w)"
    ),
    re.compile(r"(?<![\w\\_])_{1,3}(?=[^\s_])|(?<=[^\s\\_])_{1,3}(?!\w)"),
    re.compile(r"(?<!`)`{1,3}(?!`)|~~(?=\S)|(?<=\S)~~|==(?=[^\s=])|(?<=[^\s=])=="),
    re.compile(r"\\(?=[!-/:-@\[-`{-~])"),
    re.compile(r"</?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\s[^<>]{0,1000})?/?>"),
    re.compile(r"[\u200b\u2060\ufeff\ue000-\uf8ff]+"),
    _IMAGE,
)
_ANY = re.compile(r"[*_`~=\\<\[{\u200b\u2060\ufeff\ue000-\uf8ff]")
"""A character that every sign and shortcode contains."""
_INLINE_CODE = re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]{1,300})\1(?!`)")
_NOT_DISPLAYED = re.compile(r"<span\s[^<>]{0,100}display\s?:\s?none[^<>]{0,100}>[^<]{0,2000}</span>", re.IGNORECASE)
_HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


_ATTRIBUTE = r"[\w-]{1,30}\s?=\s?(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|[^\s\"'\[\]]{1,200})"
_SHORTCODES = (
    re.compile(r"\{\{[<%][^{}]{0,800}[>%]\}\}|\{%[^{}]{0,800}%\}|\{\{[^{}\n]{0,300}\}\}"),
    re.compile(rf"\[/?[A-Za-z][\w-]{{1,30}}(?:\s{{1,3}}{_ATTRIBUTE}){{1,20}}\s{{0,3}}/?\](?!\()", re.ASCII),
    re.compile(r"\[(?:toc|\[_TOC_\])\]", re.IGNORECASE),
    # attributes of a heading or a block: "## Costs {#costs}", "{: .note}"
    re.compile(r"\{(?::\s?|[#.](?=[\w-]))[^{}\n]{0,200}\}"),
)
_CLOSED = re.compile(r"\[/([A-Za-z][\w-]{1,30})\]", re.ASCII)
_EMBEDDED = frozenset(("embed", "audio", "video", "playlist", "code", "youtube"))
"""Paired shortcodes whose content is an address or code, not words."""
MAX_EMBEDDED = 600


def shortcodes(text: str) -> Iterator[Span]:
    """Shortcodes of site systems: ``{{< figure src="x" >}}``, ``{% include x %}``, ``[gallery ids="1,2"]``.

    Words between a pair, such as those of a caption, stay words.
    """
    for pattern in _SHORTCODES:
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())
    opened: dict[str, int] = {}
    for match in _CLOSED.finditer(text):
        yield Span(match.start(), match.end())
        name = match[1]
        opening = text.rfind(f"[{name}", max(opened.get(name, 0), match.start() - MAX_EMBEDDED), match.start())
        opened[name] = match.end()
        if opening >= 0 and name.lower() in _EMBEDDED:
            yield Span(opening, match.end())
        elif opening >= 0 and text.startswith("]", opening + 1 + len(name)):
            yield Span(opening, opening + len(name) + 2)


def is_shortcode(line: str) -> bool:
    """Whether *line* is one shortcode and nothing else."""
    return line[:1] in ("{", "[") and any(pattern.fullmatch(line) for pattern in _SHORTCODES)


def signs(text: str) -> Iterator[Span]:
    """Spans of the inline signs of *text*; they may overlap."""
    if not _ANY.search(text):
        return
    for pattern in _SIGNS:
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())
    yield from hidden(text)
    yield from shortcodes(text)


def unseen(text: str) -> Iterator[Span]:
    """Spans of *text* that no marker is looked for in: code, images, what is not displayed, shortcodes."""
    if _ANY.search(text):
        for spans in (code, images, hidden, shortcodes):
            yield from spans(text)


def images(text: str) -> Iterator[Span]:
    """Markdown images, their description and address included."""
    for match in _IMAGE.finditer(text):
        yield Span(match.start(), match.end())


def hidden(text: str) -> Iterator[Span]:
    """Comments, scripts, style sheets and elements that are not displayed, with their contents."""
    for opening, closing in _HIDDEN:
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start)
            if end < 0:
                break
            yield Span(start, end + len(closing))
            start = text.find(opening, end)
    for match in _NOT_DISPLAYED.finditer(text):
        yield Span(match.start(), match.end())


def code(text: str) -> Iterator[Span]:
    """Inline code, back ticks included."""
    for match in _INLINE_CODE.finditer(text):
        yield Span(match.start(), match.end())
