"""Statements of absence: nobody has confirmed it, somebody denies it.

Source: the editing study, section 3a: this test runs before every rumour test, since a denial carries the same
words as the rumour it answers.
"""

from functools import lru_cache

from rewriter.reading.kinds.cues import any_of, flat, found

_OFFICIAL = (
    r"(?:confirm\w*|official(?:ly)?|announc\w*|comment\w*|approv\w*|verif\w*|back(?:ed|ing|s)|mention\w*|"
    r"statements?|evidence|disclos\w*|acknowledg\w*|authenticat\w*|substantiat\w*|corroborat\w*|publish\w*|proof"
    r"|named?|"
    r"responded|respond|addressed|signed|granted|decided|endors\w*|specif\w+|provided|revealed|(?:set|given|fixed) an?)"
)
_SILENCE = any_of(
    rf"(?:no|not|never|neither|nobody|none|nothing|without|lacks?|lacking|yet to|isn't|hasn't|haven't|wasn't|didn't"
    rf"|doesn't)"
    rf"\b[^.;!?]{{0,70}}?\b{_OFFICIAL}",
    r"(?:confirm(?:s|ed)|announc(?:es|ed)|approv(?:es|ed)|published|signed|disclosed) (?:no|nothing|none|neither)",
    r"declined? to",
    r"declining to",
    r"refused? to (?:comment|confirm|say|discuss|be drawn)",
    r"would not (?:comment|confirm|say|discuss|be drawn)",
    r"said nothing",
    r"(?:has|have|had) (?:said|given) no",
    r"remained silent",
    r"(?:makes?|made) no mention",
    r"(?:is|are|was|were|remains?|remained|still|though|although|while|but|yet|stays?|as yet"
    r"|so far) (?:\w+ )?(?:unconfirmed|unverified|unsubstantiated|unproven|undisclosed)",
    r"(?:could|can) ?not (?:be )?(?:independently )?(?:confirm|verif|substantiat)\w*",
    r"could not be (?:independently )?(?:reached|traced|checked)",
    r"did not (?:respond|reply|answer)",
    r"no comment",
)
_STORY = (
    r"(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|suggestions?|ideas?|allegations?|accusations?|speculation|theor(?:y|ies)"
    r"|notions?|talk|links?|whispers?|tales?|that)"
)
_DENIED = any_of(
    r"den(?:y|ies|ied|ying)(?! (?:access|entry|service))",
    rf"dismiss(?:es|ed|ing)? (?:[\w-]+ ){{0,4}}?{_STORY}",
    r"dismiss(?:es|ed|ing)? (?:[\w'-]+ ){1,6}?as (?:\w+ ){0,2}(?:nonsense|fiction|fantasy|speculation|gossip|untrue"
    r"|false|fake|wrong|baseless|invention|idle|pure|mere|a hoax|rubbish|talk|unfounded|groundless)",
    r"(?:was|were|been) dismissed (?:by [^.;]{1,40} )?as",
    r"debunk(?:s|ed|ing)?",
    r"refut(?:e|es|ed|ing)",
    r"reject(?:s|ed|ing)? (?:the |any |all |those |such |these |that )?(?:\w+ )?(?:claims?|reports?|rumou?rs?"
    r"|suggestions?|idea|allegations?|speculation|theory)",
    r"(?:is|was|are|were) (?:false|fake|untrue|fabricated|a hoax|not true)",
    r"no truth",
    r"(?:called|calls|described) (?:\w+ ){1,6}(?:false|nonsense|untrue|speculation|a hoax|inaccurate)",
    r"ruled out",
    r"contrary to",
    r"rules out",
    r"no (?:such )?plans? (?:to|for)",
)


@lru_cache(maxsize=256)
def denial(text: str) -> str:
    """The words by which *text* denies something or says that nobody confirmed it; empty when it does not."""
    plain = flat(text)
    return found(_DENIED, plain) or found(_SILENCE, plain)
