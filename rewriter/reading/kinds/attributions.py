"""Who answers for a part, as the text names them."""

import re

from rewriter.domain import Article, Citation
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.parts import Part

_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z_]\w*|(?<![\w/])[ru]/\w+")
_SOCIAL_WORD = re.compile(
    r"\b(?:forums?|boards?|blogs?|fans?|fan ?sites?|leak\w*|talk|rumou?rs?|reddit|twitter|tiktok|facebook|instagram"
    r"|youtube|discord|telegram|4chan|resetera|threads?|weibo|"
    r"tumblr|insiders|gossip|tipsters?|podcast|vlog|substack|tweets?|social[- ]media|x posts?|subreddit|whispers?"
    r"|grapevine|chatter|wiki|fandom|community)\b|(?<!\w)[ru]/|@\w|leaks?(?=[a-z])",
    re.IGNORECASE,
)
_SOCIAL_HOST = re.compile(
    r"(?:^|\.)(?:reddit|x|twitter|tiktok|facebook|instagram|youtube|discord|t|4chan|resetera|weibo|tumblr|threads"
    r"|bsky)\.(?:com|net|me|org|app)(?:/|$)",
    re.IGNORECASE,
)
_POST_KEY = re.compile(r"^(?:post|tweet|x|reddit):", re.IGNORECASE)


def social_source(key: str, article: Article) -> str:
    """What kind of unaccountable place the source *key* is ("a social-media post", its name); empty for others."""
    if _POST_KEY.match(key):
        return "a social-media post"
    source = article.by_key.get(key)
    described = " ".join((key, source.publisher, source.title) if source else (key,))
    address = re.sub(r"^https?://(?:www\.)?", "", source.url if source and source.url else key)
    if _SOCIAL_HOST.search(address.split("/", 1)[0] + "/"):
        return (source.publisher if source else "") or "a social-media post"
    if match := _SOCIAL_WORD.search(re.sub(r"https?://\S+", _host_words, described)):
        return _called(source.publisher or source.title if source else "") or match.group()
    return ""


def _called(written: str) -> str:
    """A source by its name alone: what stands before the first comma or date of its entry."""
    name = re.split(r",|\s\(|\s\d", written, maxsplit=1)[0].strip(' ."“”')
    return name if 0 < len(name.split()) <= 7 else ""


def _host_words(match: re.Match[str]) -> str:
    host = re.sub(r"^https?://(?:www\.)?", "", match.group()).split("/", 1)[0]
    return " ".join(host.split(".")[:-1])


def named(part: Part) -> str:
    """The handle, subreddit or outlet that *part* or its sentence names in its own words; empty for none."""
    if match := _HANDLE.search(flat(part.text)):
        return match.group()
    return next((outlet(citation) for citation in part.citations if citation.in_prose), "")


def outlet(citation: Citation) -> str:
    """The outlet of an author-date marker without its year."""
    return re.sub(r"\s*[(,]?\s*\d{4}[a-z]?\)?$", "", citation.names[0] if citation.names else citation.text).strip(
        " (),"
    )
