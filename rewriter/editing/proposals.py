"""Items that tell what somebody offers or demands as if it were so: "Breakfast is dropped", under "The hotel's offer:".

Without the line above it such an item is a false statement, so it carries the word for what it is.
"""

import re

from rewriter.domain import Article, Block, Sentence
from rewriter.editing.wording import tidy

_NOUN = re.compile(
    r"\b(?:the|a|an|this|its|his|her|their|our|under|\w+[’']s|\w+s[’'])\s(?:[a-z-]+\s){0,2}?"
    r"(?P<what>(?:counter-?)?offer|proposal|bid|demand|draft|request|recommendation|plan|scenario|option)s?\b"
    r"(?!\s(?:the|an?|these|more|up|its|all|both|\d))",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?P<what>propos|demand|recommend|request)(?:es|s|ed|ing)?\b", re.IGNORECASE)
_CALLED = {"propos": "Proposal", "demand": "Demand", "recommend": "Recommendation", "request": "Request"}


def proposal(article: Article, sentence: Sentence) -> str:
    """What the line above the list of *sentence* calls its items, "Offer"; empty where it says nothing of the kind."""
    above = article.by_id.get(sentence.lead_in) if sentence.block is Block.ITEM and sentence.lead_in else None
    if above is None:
        return ""
    words = tidy(above.span.of(article.prose))
    if match := _NOUN.search(words):
        return match["what"].capitalize()
    verb = _VERB.search(words)
    return _CALLED[verb["what"].lower()] if verb else ""
