"""The footer of a shared answer, ``Answer from Perplexity: pplx.ai/share``: where a text was made is no source."""

import re
from collections.abc import Iterator

from rewriter.domain.span import Span
from rewriter.reading.citations.hit import Hit

_FOOTER = re.compile(
    r"^[ \t*_>-]{0,8}(?:Answer|Response|Thread|Shared|Generated|Result)\s(?:from|by|with|via)\s"
    r"(?:Perplexity|ChatGPT|Grok|Gemini|Claude|Copilot)(?:\sAI)?\s?:\s?[^\n]{0,300}$"
    r"|<?(?:https?://)?(?:www\.)?(?:pplx\.ai/share|perplexity\.ai/search|chatgpt\.com/share|chat\.openai\.com/share"
    r"|grok\.com/share|x\.com/i/grok/share|g\.co/gemini/share|claude\.ai/share)[^\s)\]>]{0,300}>?",
    re.MULTILINE | re.IGNORECASE,
)


def find(text: str) -> Iterator[Hit]:
    for match in _FOOTER.finditer(text):
        yield Hit(Span(match.start(), match.end()), "share-footer")
