"""Words of the original as they can stand in a new text: without markers and markup, evenly spaced."""

import re

from rewriter.domain import Article, Sentence, Span
from rewriter.facts.common_words import is_common
from rewriter.reading.kinds.words import capitals

_SPACE_BEFORE = re.compile(r"\s+([,;:.!?…”’)\]])")
_SPACE_AFTER = re.compile(r"([“‘(\[])\s+")
_EMPTY = re.compile(r"\(\s*[,;]?\s*\)|\[\s*\]")
_DOUBLED = re.compile(r"([,;:])(?:\s*[,;:])+|,\s*(?=[.!?])")
_CONNECTIVE = re.compile(
    r"(?:however|meanwhile|still|moreover|furthermore|additionally|in addition|also|indeed|notably|similarly"
    r"|likewise|besides|then again|for example|for instance|specifically|to be fair|either way|as such|that said"
    r"|ultimately|overall|in fact|of course|finally|for now|as it happens"
    r"|all told|boiled down|in short|in brief|to sum up|in summary|in conclusion|curiously|interestingly|remarkably"
    r"|incredibly|thankfully|sadly|fortunately|unfortunately|admittedly|fittingly|tellingly|crucially|importantly"
    r"|excitingly|for the record|elsewhere|even so|to be clear|in any case|in the meantime|naturally"
    r"|for scale|for comparison|by comparison|for context|either way|in the end|best of all|all in all|in other words"
    r"|unsurprisingly|surprisingly|significantly|essentially|basically|clearly|obviously),\s+"
    r"|since\s+then,?\s+|for\s+now,?\s+(?=[a-z])",
    re.IGNORECASE,
)


def words_of(article: Article, sentence: Sentence, spans: tuple[Span, ...]) -> str:
    """The words of *spans* of *sentence*; markers that are part of its grammar stay as the author wrote them."""
    inside = [c for c in sentence.cited_by if c.in_prose]
    pieces = []
    for span in spans:
        position = span.start
        for citation in inside:
            if citation.span in span and citation.span.start >= position:
                pieces += [article.prose[position : citation.span.start], citation.text]
                position = citation.span.end
        pieces += [article.prose[position : span.end], " "]
    return tidy("".join(pieces))


def tidy(text: str) -> str:
    """*text* on one line, with the blanks and commas that cuts leave behind taken out."""
    plain = _EMPTY.sub(" ", " ".join(text.split()))
    plain = _SPACE_AFTER.sub(r"\1", _SPACE_BEFORE.sub(r"\1", plain))
    plain = _DOUBLED.sub(lambda match: match.group(1) or "", plain)
    return " ".join(plain.split()).strip(" ,;–—-")


def sentence_case(text: str) -> str:
    """*text* with a capital at its start and a full stop at its end."""
    plain = text.strip(" ,;–—")
    if not plain:
        return ""
    first = next((i for i, c in enumerate(plain) if c.isalnum()), 0)
    if plain[:1] not in "@#" and plain[:2] not in ("r/", "u/"):
        plain = plain[:first] + plain[first].upper() + plain[first + 1 :]
    plain = plain.removesuffix(":")
    return plain if plain.rstrip("”\"’')").endswith((".", "!", "?", "…")) else plain + "."


def without_connective(text: str) -> str:
    """*text* without an opening "However," or the like, which points at a sentence that may be gone."""
    return _CONNECTIVE.sub("", text, count=1) if _CONNECTIVE.match(text) else text


def lower_first(text: str, lower_words: frozenset[str]) -> str:
    """*text* to follow another clause: its first word in lower case unless it is a name."""
    first = re.match(r"[^\W\d_][\w’'-]*", text)
    if first is None:
        return text
    names = capitals(text[:80])
    phrase = next((name for start, _, name in names if start == 0), "")
    common = first.group().lower() in lower_words or (" " not in phrase and is_common(first.group()))
    is_name = bool(phrase) and not common
    return text if is_name or (len(first.group()) > 1 and first.group().isupper()) else text[0].lower() + text[1:]


def lower_words(article: Article) -> frozenset[str]:
    """The words *article* writes in lower case somewhere."""
    return frozenset(word for word in re.findall(r"[^\W\d_][\w’'-]*", article.prose) if word.islower())
