"""The words that tell a clause's certainty, one expression a line."""

import re

from rewriter.facts.word_sets import any_of, cue, words

_STORY = "(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|speculation)"
_VERBS = any_of("""
    den(?:y|ies|ied|ying)(?!\\s+(?:entry|access|bail|boarding|service|coverage|a\\svisa|visas))
    dismiss(?:es|ed|ing)?
    debunk(?:s|ed|ing)?
    refut(?:e|es|ed|ing)
    ruled\\sout|rul(?:es|ing)\\sout
    shot\\sdown
    disput(?:es|ed)
    disavow(?:s|ed)
    quash(?:es|ed)
""")
DENIED = cue(rf"""
    (?<!not\s)(?<!n't\s)(?<!n’t\s)(?<!never\s)(?<!nor\s){_VERBS}
    rejected\s(?:the\s|these\s|those\s|such\s|any\s)?{_STORY}
    called\s(?:the\s|these\s|those\s)?{_STORY}\s(?:false|untrue|baseless|fake)
    (?:is|are|was|were)\s(?:false|untrue|fake|a\shoax|baseless|fabricated|misinformation)
""")

_TELL = "(?:suggest|point|show|say|claim|indicat|hint|reveal)"
_CROWD = any_of("""
    fans?|insiders?|leakers?|tipsters?|theorists?|viewers|users|redditors|commenters|enthusiasts|observers|sources?|netizens|critics
""")
_SUPPOSE = any_of("""
    say|says|said|claim|claims|claimed|believe|believes|think|suspect|suggest|suggests|suggested|hope
    theori[sz]e|guess|fear|predict|predicts|insist|speculate|hint|wonder
""")
HEARSAY = cue(
    rf"""
    rumou?r(?:s|ed|edly)?
    leaked|leakers?
    leaks?(?=\s(?:{_TELL}|from|by|about|online|also|surfac|has|have))
    (?:according\sto|per|by|on)\s(?:\w+\s){{0,2}}leaks?
    (?:recent|new|latest|alleged|online)\sleaks?
    reportedly|allegedly|alleged|purported(?:ly)?|supposed(?:ly)?|apparently
    speculat(?:e|es|ed|ion|ions|ing|ive|ively)
    unconfirmed|unverified|unsubstantiated|hearsay|gossip|whispers?|buzz
    {_CROWD}\s(?:\w+\s)?{_SUPPOSE}
    (?:is|are|was|were|has\sbeen|have\sbeen)\s(?:said|believed|thought|understood|tipped|touted|rumou?red)\s(?:to|that)
    word\sis|word\shas\sit|it\sis\s(?:claimed|believed|thought|understood|alleged)
    (?:fan|online|viral)\s(?:theor(?:y|ies)|speculation|creation)
    claim(?:s|ed|ing)?(?=\s(?:that|to|the|it|he|she|they|a|an|its|his|her|their|there|this|no)\b)
    claims?\s(?:persist|circulat|spread|surfac)\w*
    anonymous(?:ly)?
    unnamed(?=\s(?:sources?|insiders?|officials?|people|person|executives?|employees?))
    (?:people|person|source|sources)\s(?:familiar|close|briefed|with\sknowledge)
    (?:posts?|tweets?|threads?|comments?|listings?)\s(?:[\w'’-]+\s){{0,6}}{_TELL}\w*
    screenshots?\s(?:suggest|show)s?
    hint(?:s|ed)?\sthat
    """,
    re.IGNORECASE,
)

POSSIBLE = cue(r"""
    may|might|could|possibly|perhaps|maybe|potential(?:ly)?|conceivabl[ey]|presumabl[ey]
    (?<!as\s)(?<!if\s)(?<!it\s)(?<!made\s)(?<!where\s)(?<!when\s)(?<!not\s)possible(?!\sto\b)
    seem(?:s|ed|ingly)?|appear(?:s|ed)?\s(?:to|that|as)
    unclear\swhether|uncertain|remains\sto\sbe\sseen
""")

_START = any_of("""
    begin|start|open|launch|arrive|be|release|air|premiere|land|debut|return|end|expire|take|meet|go|come|appear|play|face|finish
    run|ship|hit
""")
EXPECTED = cue(rf"""
    expect(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)|forecast(?:s|ed)?|predict(?:s|ed)|project(?:s|ed)\sto
    plan(?:s|ned|ning)?\s(?:to|for|on)|planned|intend(?:s|ed|ing)?|tentative(?:ly)?|pending|upcoming
    set\s(?:to|for)|slated|scheduled|earmarked|pencill?ed\sin
    due\s(?:to\s{_START}|in(?!\spart|\slarge)|for|on|out|by|next)
    (?<![Tt]he\s)(?<!free\s)(?<![Hh]is\s)(?<![Hh]er\s)(?<!\ba\s)(?<!own\s)(?<!good\s)will|won['’]t|shall|would
    aim(?:s|ed|ing)?\s(?:to|at|for)|on\strack|poised\sto|about\sto|going\sto|looking\sto|prepar(?:es|ing)\sto|gearing\sup
    likely|unlikely|probabl[ey]|hope(?:s|d)?\sto|hoping\sto
    target(?:s|ed|ing)?\s(?:a|an|for|the)
    is\s(?:coming|arriving|launching|opening|releasing)
    propos(?:es|ed)|promis(?:es|ed)\sto|vow(?:s|ed)\sto|pledg(?:es|ed)\sto
    should\s(?:arrive|launch|be\sready|open|begin|start)
""")
EXPECTED_PASSIVE = re.compile(r"\b(?:is|are|was|were)\sto\s(?!blame)\w")
"""``is to open``: kept apart, its words being too common for a cheap check."""

DENIED_HEADS = words(
    "deny deni dism debu refu rule ruli shot disp disa quas reje call fals untr fake hoax base fabr misi"
)
HEARSAY_HEADS = words(
    """
        rumo leak repo alle purp supp appa spec unco unve unsu hear goss whis buzz fans fan insi tips theo view
    user redd comm     enth obse sour neti crit said beli thou unde tipp tout word clai anon unna fami clos brie
    know post twee thre comm list scre hint
    """
)
POSSIBLE_HEADS = words("may migh coul poss perh mayb pote conc pres seem appe uncl unce rema")
EXPECTED_HEADS = words(
    """
        expe anti fore pred proj plan inte tent pend upco set slat sche earm penc due will won shal woul aim
    aims aime aimi trac     pois abou goin look prep gear like unli prob hope hopi targ comi arri laun open rele
    prop prom vow vows vowe pled shou
    """
)
"""The first letters of the words one of which every cue of a kind contains."""
