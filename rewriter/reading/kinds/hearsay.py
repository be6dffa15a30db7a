"""Hearsay: words that say that nobody answers for the statement."""

import re
from functools import lru_cache

from rewriter.reading.kinds.cues import any_of, flat, found

_WORDS = any_of(
    r"rumou?r(?:s|ed|edly)?",
    r"leak(?:er|ers|ster|sters)",
    r"(?:in|from|via|per|by|through) (?:\S+ ){0,4}leaks",
    r"leaks? (?:\w+ )?(?:suggest\w*|points?|pointed|claim\w*|say|says|said|show\w*|hint\w*|indicat\w*|reveal\w*"
    r"|describ\w*|depict\w*|mention\w*|has"
    r"|have|about|that)",
    r"(?:latest|early|new|recent|alleged|supposed|one|a|several|many|these|all) leaks?",
    r"leaked (?:\w+ )?(?:images?|photos?|documents?|screenshots?|memos?|renders?|videos?|specs?|specifications?"
    r"|benchmarks?|slides?|e-?mails?|footage|listings?|info|information|details|plans?|roadmaps?|prices?|pricing"
    r"|script|dates?|clip|draft|report|test|firmware|database|catalogue|poster|art)",
    r"alleg(?:ed|edly|es|ing)",
    r"purported(?:ly)?",
    r"supposed(?:ly)?",
    r"reportedly",
    r"apparently",
    r"insiders?(?! trading)",
    r"tipsters?",
    r"tipped (?:to|as|for)",
    r"whispers?(?:ed)?",
    r"whispering",
    r"chatter",
    r"buzz",
    r"gossip",
    r"hearsay",
    r"grapevine",
    r"there (?:is|was|has been) (?:\w+ )?talk (?:of|that|about)",
    r"word is",
    r"word (?:on|around|in|at|from) [^.;:,]{1,40} (?:is|has it)",
    r"unsigned",
    r"word has it",
    r"unverified",
    r"unconfirmed",
    r"unsubstantiated",
    r"unnamed",
    r"anonymous(?:ly)?",
    r"unofficial(?:ly)?",
    r"speculat\w+",
    r"theor(?:y|ies|i[sz]\w*) (?:that|holds?|has|about|suggest\w*|around|is|online|that)",
    r"fan theor(?:y|ies)",
    r"(?:fans?|users?|posters?|commenters?|redditors?|bloggers?|leakers?|enthusiasts?|supporters|locals|residents"
    r"|some|many|viewers|observers|hobbyists|collectors|forum members|members|watchers|spotters) (?:\w+ )?(?:claims?"
    r"|claimed|claiming|suggests?|suggested|believes?|believed|says?|said|thinks?|insists?|insisted|theori[sz]ed?"
    r"|wrote|writes|posted|posts|suspect(?:ed|s)?|wonders?|hopes?|fears?|argues?|argued|swears?|predicts?|expects?|assumes?|guess(?:es|ed)?"
    r"|reads?|points?|spotted)",
    r"(?:it is|it's|it was|is|are|was|were|being|widely|long|been) (?:widely |now |also |commonly |variously |often "
    r"|generally |said |being )?(?:claimed|rumou?red|said to|believed|thought to|thought that|understood (?:that|to)"
    r"|whispered|speculated|suggested|assumed|touted|tipped|mooted|hinted|teased online)",
    r"sources? (?:close|familiar|inside|within|who|say|said|claim|claimed|suggest|told|with knowledge|near)",
    r"(?:a|one|an) (?:\w+ )?source (?:close|familiar|inside|within|who|say|said|says|claim\w*|suggest\w*|told|with)",
    r"people (?:close|familiar) (?:to|with)",
    r"hint(?:s|ed) (?:at|that)",
    r"teas(?:es|ed|ing) (?:a|the|that)",
    r"on the cards",
    r"in the works",
    r"anything to go by",
    r"(?:is|are) to be believed",
    r"if true",
    r"going round",
    r"doing the rounds",
    r"making the rounds",
    r"circulat(?:e|es|ed|ing)",
    r"viral (?:posts?|claims?|videos?|threads?|clips?|screenshots?)",
    r"screenshots?",
    r"data-?min(?:e|ed|er|ers|ing)",
    r"mock-?ups?",
    r"concept renders?",
    r"fan[- ](?:made|driven|created|run|casting|fiction|wiki|post|edit|art|page|site|forum|narratives?)",
    r"claim(?:s|ed|ing)? (?:that|to (?:have|be|know)|an?|the|there|on|online|about|of)",
    r"(?:which|that) (?:we|the \w+|nobody|no one"
    r"|could) (?:could )?(?:not )?(?:be )?(?:independently )?(?:could )?(?:verify|confirm|verified|confirmed)",
    r"(?:the|a|an) unsigned",
    r"would have us believe",
    r"let slip",
    r"anyone's guess",
    r"if genuine",
    r"has it (?:from|that)",
    r"to hear \w+ (?:\w+ ){0,3}tell it",
    r"a done deal",
    r"swears?",
    r"adamant",
    r"is convinced",
    r"(?:reckons?|insists?) (?:that|the|a|an|it|they)",
    r"fan creation",
    r"wish[- ]?list",
    r"guess(?:es|work)?",
    r"conjecture",
    r"linked (?:with|to) (?:a move|the (?:club|role|job|part))",
    r"eyeing",
    r"in (?:advanced )?talks",
    r"set tongues wagging",
    r"deleted (?:post|page|listing|tweet|video)",
    r"code ?name(?:d)?",
    r"(?:a|the) (?:\w+ )?listing (?:on|at|spotted|seen|briefly|suggests?|shows?|put)",
    r"social media (?:is|was|posts?|users?|accounts?|speculation|claims?|suggests?)",
    r"the internet (?:is|has|was)",
    r"many (?:think|believe|suspect|expect|hope)",
    r"some (?:think|believe|suspect|expect|hope|say)",
)
_POSTS = any_of(
    r"the podcast",
    r"fan ?sites?",
    r"(?:members|users|regulars|readers|people|posters?|threads?|posts?|someone|commenters?) (?:of|on|in|at"
    r"|from) (?:an? |the )?"
    r"(?:\S+ ){0,3}(?:forums?|boards?|subreddits?|chats?|discord|mailing list|message board)",
    r"(?:posts?|threads?|users?|accounts?|fans?|videos?|comments?|clips?|polls?|messages?|streams?"
    r"|tweets?) (?:\w+ )?(?:on|in|at|from|across) (?:x|twitter|reddit|tiktok|facebook|instagram|youtube|discord"
    r"|telegram|threads|bluesky|mastodon|weibo|4chan|resetera|tumblr|the forum|an? (?:\w+ )?forum|forums"
    r"|social media|an? (?:\w+ )?(?:message board|subreddit|discord|group))",
    r"(?:x|twitter|reddit|tiktok|facebook|instagram|youtube|discord|telegram|forum|social[- ]media|blog|weibo"
    r"|bluesky|mastodon) (?:\w+ )?(?:posts?|threads?|users?|accounts?|poll|commenters?|members?|rumou?rs?|chatter"
    r"|speculation|groups?|buzz|discussions?|debates?)",
    r"reddit(?:'s)?(?! (?:inc|shares|stock|announced))",
    r"redditors?",
    r"subreddits?",
    r"message boards?",
    r"fan (?:forums?|accounts?|threads?|discussions?|boards?|groups?|polls?|blogs?)",
    r"tweet(?:s|ed)",
    r"(?:forum|board) (?:posts?|users?|threads?)",
    r"fan discussions?",
)
_BY_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+,?\s(?:reckons?|insists?)\b")
"""Somebody with a first name and a surname answers for what he reckons."""
_HANDLES = re.compile(r"(?<![\w@.])@[A-Za-z_]\w+|(?<![\w/])[ru]/\w+")


@lru_cache(maxsize=256)
def hearsay(text: str) -> str:
    """The words of *text* that pass on what nobody answers for; empty when there are none."""
    plain = flat(_BY_NAME.sub(" ", text))
    return found(_WORDS, plain)


@lru_cache(maxsize=256)
def social(text: str) -> str:
    """The handle, subreddit or post that *text* takes its statement from; empty when it names none."""
    plain = flat(text)
    return found(_HANDLES, plain) or found(_POSTS, plain)
