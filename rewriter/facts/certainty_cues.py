"""The words that tell a clause's certainty, one expression a line."""

import re

from rewriter.facts.word_sets import any_of, cue, words

_STORY = any_of("""
    claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|speculation|stor(?:y|ies)|talk|ideas?|notions?|theor(?:y|ies)
    gossip|assertions?|insinuations?|criticisms?\\sthat|charges?\\sthat|concerns?\\sthat|fears?\\sthat|whispers
""")
_NO_LINK = (
    r"(?!(?:over|after|amid|following|because|on|in|for|of|about|despite|by|to|from|with|and|or|but|as|who|which)\b)"
)
_GAP = rf"(?:{_NO_LINK}[^\W\d][\w'’-]*\s){{0,4}}"
_UNTRUE = "(?:false|untrue|fake|a\\shoax|baseless|fabricated|misinformation|unfounded|groundless)"
_VERBS = any_of("""
    den(?:y|ies|ied|ying)(?!\\s+(?:entry|access|bail|boarding|service|coverage|a\\svisa|visas))
    debunk(?:s|ed|ing)?
    refut(?:e|es|ed|ing)
    ruled\\sout|rul(?:es|ing)\\sout
    (?<!obody\\s)(?<!o\\sone\\s)(?<!ew\\s)(?<!\bis\\s)(?<!\bare\\s)(?<!\bwas\\s)(?<!were\\s)(?<!remains\\s)disput(?:es|ed)
    disavow(?:s|ed)
    quash(?:es|ed)
""")
_TURN_DOWN = (
    "(?:dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|sh(?:oots|oot|ot)\\sdown|"
    "brush(?:es|ed)\\s(?:off|aside))"
)
"""Denies a story; staff, bids and cases are dismissed and rejected without any denial."""
DENIED = cue(rf"""
    (?<!not\s)(?<!n't\s)(?<!n’t\s)(?<!never\s)(?<!nor\s)(?:{_VERBS}|{_TURN_DOWN}\s(?:{_GAP}{_STORY}(?!\sfor\b)|(?:it|this|that|them|these|those)\sas))
    {_TURN_DOWN}\s(?:(?:it|this|them|these|those)\s|by\s(?:\w+\s){{1,5}})?as\s(?:a\s|an\s|pure\s|mere\s|mostly\s|“|")?(?:{_UNTRUE}|fiction|nonsense|{_STORY})
    {_STORY}\s(?:was|were|is|are|has\sbeen|have\sbeen)\s(?:\w+ly\s)?(?:dismissed|rejected|shot\sdown)
    called\s(?:the\s|these\s|those\s)?{_STORY}\s{_UNTRUE}
""")
SAID_UNTRUE = cue(rf"(?:is|are|was|were)\s(?:\w+ly\s)?{_UNTRUE}")
DOUBTED = cue(
    r"""
    (?:believes?|believed|thinks?|thought|suspects?|suspected|fears?|feared|guess|wonders?|speculates?|theori[sz]es?)\s
    """.strip()
    + rf"(?:that\s)?(?:[\w'’-]+\s){{1,10}}?(?:is|are|was|were)\s(?:\w+ly\s)?{_UNTRUE}"
)
"""Somebody thinks a thing untrue: an opinion on it, no denial by those it is about."""

_TELL = "(?:suggest|point|show|say|claim|indicat|hint|reveal|describ|depict|mention|alleg)"
_CROWD = any_of(r"""
    fans?|insiders?|leakers?|tipsters?|theorists?|viewers|users|redditors|commenters|enthusiasts|observers|sources?|netizens|critics
    chat\sgroups?|group\schats?|forums?|message\sboards?
""")
_SUPPOSE = any_of("""
    say|says|said|claim|claims|claimed|believe|believes|think|suspect|suggest|suggests|suggested|hope
    theori[sz]e|guess|fear|predict|predicts|insist|speculate|hint|wonder|expects?
""")
HEARSAY = cue(
    rf"""
    rumou?r(?:s|ed|edly)?
    (?<!not\s)(?<!never\s)leaked|leakers?
    leaks?(?=\s(?:{_TELL}|from|by|about|online|also|surfac|has|have))
    (?:according\sto|per|by|on)\s(?:\w+\s){{0,2}}leaks?
    (?:recent|new|latest|alleged|online)\sleaks?
    reportedly|allegedly|alleged|purported(?:ly)?|supposed(?:ly)?|apparently
    speculat(?:e|es|ed|ion|ions|ing|ive|ively)
    unconfirmed|unverified|unsubstantiated|hearsay|gossip|whispers?|buzz
    {_CROWD}\s(?:\w+\s)?{_SUPPOSE}
    (?:many|some|several|others|locals)\s(?:also\s|still\s|now\s)?{_SUPPOSE}
    (?:is|are|was|were|has\sbeen|have\sbeen)\s(?:said|believed|thought|understood|tipped|touted|rumou?red)\s(?:to|that)
    there\s(?:is|was|has\sbeen)\s(?:\w+\s)?talk\s(?:of|that|about)|word\sis|word\shas\sit|it\sis\s(?:claimed|believed|thought|understood|alleged)
    (?:fan|online|viral)\s(?:theor(?:y|ies)|speculation|creation)
    claim(?:s|ed|ing)?(?=\s(?:that|to|the|it|he|she|they|a|an|its|his|her|their|there|this|no)\b)
    claims?\s(?:persist|circulat|spread|surfac)\w*
    anonymous(?:ly)?
    unnamed(?=\s(?:sources?|insiders?|officials?|people|person|executives?|employees?))
    (?:people|person|source|sources)\s(?:familiar|close|briefed|with\sknowledge)
    (?:posts?|tweets?|threads?|comments?|listings?)\s(?:[\w'’-]+\s){{0,6}}{_TELL}\w*
    screenshots?\s(?:suggest|show)s?
    hint(?:s|ed)?\sthat
    """
)

POSSIBLE = cue(r"""
    may|might|could|possibly|perhaps|maybe|potential(?:ly)?|conceivabl[ey]|presumabl[ey]
    (?<!as\s)(?<!if\s)(?<!it\s)(?<!made\s)(?<!where\s)(?<!when\s)(?<!not\s)possible(?!\sto\b)
    seem(?:s|ed|ingly)?|appear(?:s|ed)?\s(?:to|that|as)
    hopes?\sto|hoping\sto|hoped\sto|(?:is|are|was|were|be|been)\s(?:also\s|still\s|now\s)?(?:considering|weighing|mulling|contemplating)
    considers?\s[a-z]+ing|propos(?:es|ed|ing)\s(?:to|that)|proposes
    warn(?:s|ed|ing)?\sof\s(?!being\b)
    unclear\swhether|uncertain|remains\sto\sbe\sseen
""")

NOT_POSSIBLE = re.compile(
    r"\bmay(?=\s+(?:not\s+)?[a-z]+\b[^.;]*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|between \d|from \d|until \d|"
    r"only (?:on|between|from|with)|at any time|free of charge)\b)|"
    r"\bmay(?=\s+(?:only|(?:\w+\s+){0,3}(?:no more than|at most))\b)|"
    r"\b(?:before|until|so that) (?:[\w’'-]+ ){1,3}could\b"
)
"""What may be done on Tuesdays is allowed; what came "before it could reach" never reached. Neither is possible."""

_START = any_of("""
    begin|start|open|launch|arrive|be|release|air|premiere|land|debut|return|end|expire|take|meet|go|come|appear|play|face|finish
    run|ship|hit|become|speak|vote|sign|join|leave|receive|publish|decide|expand|appear|visit|undergo|replace|serve|stand
    close|complete|deliver|retire|move|reopen|resume|rule|testify|present|announce|address|host|sail|fly
""")
EXPECTED = cue(rf"""
    assum(?:e|es|ed|ing|ption|ptions)(?=\\s(?:that|a|an|the|no|\\d))|expect(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)|forecast(?:s|ed)?|predict(?:s|ed)|project(?:s|ed)\sto
    plan(?:s|ned|ning)?\s(?:to|for|on)|planned|intend(?:s|ed|ing)?|tentative(?:ly)?|pending|upcoming
    set\s(?:to|for)|slated|scheduled|earmarked|pencill?ed\sin
    due\s(?:to\s{_START}|in(?!\spart|\slarge)|for|on|out|by|next)
    (?:is|are|was|were|be)\sdue\sto\s(?!(?:the|an?|its|his|her|their|this|that|these|such|high|low|poor|bad|heavy|rain|snow|weather|costs?|demand|lack|weak|strong|rising|falling|\w+ing|\w+ed|\w+s)\b)\w
    (?<![Tt]he\s)(?<!free\s)(?<![Hh]is\s)(?<![Hh]er\s)(?<!\ba\s)(?<!own\s)(?<!good\s)will|won['’]t|shall|would
    aim(?:s|ed|ing)?\s(?:to|at|for)|on\strack|poised\sto|about\sto|going\sto|looking\sto|prepar(?:es|ing)\sto|gearing\sup
    likely|unlikely|probabl[ey]|hope(?:s|d)?\sto|hoping\sto
    target(?:s|ed|ing)?\s(?:a|an|for|the)
    is\s(?:coming|arriving|launching|opening|releasing)
    propos(?:es|ed)|promis(?:es|ed)\sto|vow(?:s|ed)\sto|pledg(?:es|ed)\sto
    should\s(?:not\s)?(?:arrive|launch|be\sready|open|begin|start|take|last|cost|save|bring|reach|produce|run|see|end|finish|come|land|help|mean|cut|carry|rise|fall|grow)
    [Uu]nder\s(?:the|its|his|her|their)\s(?:[\w'’]+\s){{0,2}}plans?\b
    (?:plan|schedule|timetable|roadmap|budget)s?\s(?:puts?|has|sets?|foresees?|calls?\sfor|provides?\sfor|envisages?)\b
    plans\s(?:an?|the|its|their|two|three|four|five|more|new)\b
""")
EXPECTED_PASSIVE = re.compile(r"\b(?:is|are|was|were)\sto\s(?!blame)\w")
"""``is to open``: kept apart, its words being too common for a cheap check."""

DENIED_HEADS = words(
    """
    deny deni dism debu refu rule ruli shot shoo disp disa quas reje rebu brus call fals untr fake hoax base fabr misi
    unfo grou
    """
)
HEARSAY_HEADS = words(
    """
        rumo leak repo alle purp supp appa spec unco unve unsu hear goss whis buzz fans fan insi tips theo view
    user redd comm     enth obse sour neti crit said beli thou unde tipp tout word clai anon unna fami clos brie
    know post twee thre comm list scre hint many some seve othe loca
    """
)
POSSIBLE_HEADS = words(
    "warn hope hopi prop weig mull cont cons may migh coul poss perh mayb pote conc pres seem appe uncl unce rema"
)
EXPECTED_HEADS = words(
    """
        assu expe anti fore pred proj plan inte tent pend upco set slat sche earm penc due will won shal woul aim
    aims aime aimi trac     pois abou goin look prep gear like unli prob hope hopi targ comi arri laun open rele
    prop prom vow vows vowe pled shou sche time road budg
    """
)
"""The first letters of the words one of which every cue of a kind contains."""
