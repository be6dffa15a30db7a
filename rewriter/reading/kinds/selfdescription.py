"""Self-description: the text speaking about itself."""

from rewriter.reading.kinds.cues import any_of, flat, found, opening, starts

_PIECE = (
    r"(?:article|guide|post|piece|analysis|overview|essay|blog(?: post)?|deep[- ]dive|breakdown|section|round-?up|"
    r"explainer|feature|write-?up|report|page|text|story|look|list|summary|review|column|instal?lment|document)"
)
_DOES = (
    r"(?:keep|explor|investigat|examin|compar|look|div|unpack|break|cover|delv|aim|will|trac|walk|consider|gather"
    r"|separat|"
    r"set|outlin|discuss|offer|provid|present|weigh|sift|connect|review|summari[sz]|collect|puts|pulls|takes|asks"
    r"|tries|"
    r"draws|analy[sz]|survey|highlights|follows|goes|brings|has been|was (?:written|compiled|updated|optimi))"
)
_ABOUT = any_of(
    rf"(?:this|our) (?:[\w,-]+ ){{0,5}}(?:\w+-)?{_PIECE},? (?:[^.;:]{{0,80}}?, )?(?:also |then )?{_DOES}\w*",
    r"in this (?:[\w,-]+ ){0,4}(?:article|guide|post|piece|overview|essay|blog|deep[- ]dive|explainer|round-?up"
    r"|write-?up)",
    r"(?:seo|search)[- ](?:optimi[sz]ed|friendly)",
    r"\d[\d,]*[- ]word (?:article|guide|piece|post|deep[- ]dive|overview|feature|analysis|explainer|essay|report)",
    r"(?:keyword|word) (?:count|density)",
    r"as an ai(?: language model)?",
    r"target keywords?",
    r"\d[\d,]{2,9} words",
    r"in the next \w+ minutes",
    r"updated (?:hourly|daily|weekly|regularly)",
    r"keep reading",
    r"you never have to open another",
    r"what follows (?:is|are)",
    r"the (?:sections?|paragraphs?) (?:below|that follow|above)",
    r"as (?:mentioned|noted|discussed) (?:above|below|earlier)",
    r"(?:we|we'll|we will|let's|let us|i|i'll) (?:now )?(?:explore|dive|delve|look at|take a (?:closer )?look"
    r"|examine|unpack|break down|walk"
    r"|cover|explain|compare|investigate|review|summari[sz]e|turn to|focus on|trace|sift)",
)
_OPENS = opening(
    r"(?:below|here) (?:is|are|we|you)",
    r"here's (?:what|why|how|everything|a)",
    r"here is (?:what|why|how|everything|a)",
    r"read on",
    r"in (?:the )?(?:sections|paragraphs) (?:below|that follow)",
    r"let's",
    r"first, (?:let|a word)",
    r"table of contents",
    r"last updated",
    r"disclaimer",
    r"(?:tl;?dr|key takeaways?)\b",
)


def self_description(text: str) -> str:
    """The words by which *text* speaks about itself as a text; empty when it speaks about its subject."""
    plain = flat(text)
    return found(_ABOUT, plain) or starts(_OPENS, plain)
