"""Who answers for a part, as the text names them."""

import re

from rewriter.domain import Article, Citation
from rewriter.reading.kinds.cues import flat
from rewriter.reading.kinds.parts import Part

_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z_]\w*|(?<![\w/])[ru]/\w+")
_SOCIAL_WORD = re.compile(
    r"\b(?:forums?|message boards?|(?<!\w )boards(?! of\b)|blogs?|fans?|fan ?sites?|leak\w*|talk|rumou?rs?|reddit"
    r"|twitter|tiktok|facebook|instagram"
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
_NAME_WORDS = 8
"""A longer title is a headline: what it speaks of is not what the source is."""
_POST_KEY = re.compile(r"^(?:post|tweet|x|reddit):", re.IGNORECASE)


def social_source(key: str, article: Article) -> str:
    """What kind of unaccountable place the source *key* is ("a social-media post", its name); empty for others."""
    if _POST_KEY.match(key):
        return "a social-media post"
    source = article.by_key.get(key)
    entry = source.title.split(",")[0] if source else ""
    title = entry if len(entry.split()) <= _NAME_WORDS else ""
    described = " ".join((key, source.publisher, title) if source else (key,))
    address = re.sub(r"^https?://(?:www\.)?", "", source.url if source and source.url else key)
    if _SOCIAL_HOST.search(address.split("/", 1)[0] + "/"):
        return (source.publisher if source else "") or "a social-media post"
    words = [match.group() for match in _SOCIAL_WORD.finditer(re.sub(r"https?://\S+", _host_words, described))]
    if not words:
        return ""
    return (source.publisher if source else "") or _place(words)


_PLACES = (
    ("forum", "an online forum"),
    ("board", "a message board"),
    ("blog", "a blog"),
    ("podcast", "a podcast"),
    ("reddit", "a Reddit post"),
    ("tiktok", "a TikTok post"),
    ("youtube", "a YouTube video"),
    ("discord", "a Discord post"),
    ("wiki", "a fan wiki"),
    ("fandom", "a fan wiki"),
    ("fan", "a fan site"),
    ("leak", "a leak"),
    ("rumo", "a rumour site"),
    ("gossip", "a gossip site"),
    ("insiders", "unnamed insiders"),
)


def _place(words: list[str]) -> str:
    """A source without a name of its own, by the first word that tells its kind."""
    told = (place for word in words for stem, place in _PLACES if stem in word.lower())
    return next(told, "an unofficial source")


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
