"""The words a clause opens with, behind its comma or at the start of a sentence."""

import re

CONTRAST = re.compile(
    r"\s*(?:(?:but|yet|whereas|although|though|while|even though|even as|despite|in spite of|unlike|because|unless)\b"
    r"|(?:albeit)\b)(?!\s+(?:also|still)\s)",
    re.IGNORECASE,
)
REASON = re.compile(r"\s*(?:as|since|so|where|when|after|before|until|if)\s", re.IGNORECASE)
COORDINATE = re.compile(r"\s*(?:and|or|so|nor)\s", re.IGNORECASE)
COMPARISON = re.compile(
    r"\s*(?:much |just |not |more |rather |somewhat |almost )?(?:akin to|similar to|comparable to|reminiscent of|like\s"
    r"|not unlike|as if|as though|analogous to|in the (?:same )?(?:vein|spirit|way|manner)|the same way|just as|much as"
    r"|evocative of|as [\w-]{2,20} as)\b"
    # an apposition that compares: ", a cascade as swift as dominoes", ", the same year that ..."
    r"|\s*(?:an?|each(?: one)?|one)\s[^,;.]{1,60}\b(?:as [\w-]{2,20} as|reminiscent of|akin to|worthy of|like an?)\b"
    r"|\s*the (?:same|very) (?:year|day|month|week|night)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"\s*(?:(?:some|many|most|all|both|each|one|none|two) of )?(?:which|who|whom|whose)\b", re.IGNORECASE
)
PARTICIPLE = re.compile(r"\s*(?:(?:[a-z]+ly|thus|thereby|further|even|also|now|not|while)\s+)?([a-z]{2,}ing)\s+(?=\S)")
WITH = re.compile(r"\s*with\s")
LEADING = re.compile(
    r"\s*[\"“]?(?:despite|in spite of|although|though|even though|while|whereas|unlike|like|just as|much like"
    r"|similar to|akin to|because|if|unless|as if)\b",
    re.IGNORECASE,
)
NO_PARTICIPLE_LIST = """
including excluding according regarding concerning during pending barring nothing something everything anything
thing string king spring morning evening being ceiling wedding building meeting beijing starting beginning totaling
totalling ranging spanning sibling pudding
"""
NO_PARTICIPLE = frozenset(NO_PARTICIPLE_LIST.split())
