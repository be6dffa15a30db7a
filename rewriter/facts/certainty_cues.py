"""The words that tell a clause's certainty."""

import re

DENIED = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )(?<!never )(?<!nor )\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|debunk(?:s|ed|ing)?|refut(?:e|es|ed|ing)|"
    r"rejected (?:the |these |those |such |any )?(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|speculation)|"
    r"ruled out|rul(?:es|ing) out|shot down|disput(?:es|ed)|disavow(?:s|ed)|quash(?:es|ed)|"
    r"called (?:the |these |those )?(?:claims?|reports?|rumou?rs?) (?:false|untrue|baseless|fake)|"
    r"(?:is|are|was|were) (?:false|untrue|fake|a hoax|baseless|fabricated|misinformation))\b(?!\s+(?:entry|access|bail|boarding|service|coverage|a visa|visas))"
)
HEARSAY = re.compile(
    r"\b(?:rumou?r(?:s|ed|edly)?|leaked|leakers?|leaks?(?=\s(?:suggest|point|show|say|claim|indicat|hint|reveal|from|by|about|online|also|surfac|has|have))|"
    r"(?:according to|per|by|on) (?:\w+ ){0,2}leaks?|(?:recent|new|latest|alleged|online) leaks?|reportedly|allegedly|alleged|purported(?:ly)?|supposed(?:ly)?|"
    r"speculat(?:e|es|ed|ion|ions|ing|ive|ively)|unconfirmed|unverified|unsubstantiated|hearsay|gossip|whispers?|"
    r"(?:fans?|insiders?|leakers?|tipsters?|theorists?|viewers|users|redditors|commenters|enthusiasts|observers|sources?|netizens|critics)\s+"
    r"(?:\w+\s)?(?:say|says|said|claim|claims|claimed|believe|believes|think|suspect|suggest|suggests|suggested|hope|theori[sz]e|guess|fear|"
    r"predict|predicts|insist|speculate|hint|wonder)|"
    r"(?:is|are|was|were|has been|have been)\s(?:said|believed|thought|understood|tipped|touted|rumou?red)\s(?:to|that)|"
    r"word is|word has it|rumou?r has it|it is (?:claimed|believed|thought|understood|alleged)|(?:fan|online|viral) (?:theor(?:y|ies)|speculation|creation)|"
    r"claim(?:s|ed|ing)?(?=\s(?:that|to|the|it|he|she|they|a|an|its|his|her|their|there|this|no)\b)|claims? (?:persist|circulat|spread|surfac)\w*|anonymous(?:ly)?|unnamed (?=sources?|insiders?|officials?|people|person|executives?|employees?)|(?:people|person|source|sources) (?:familiar|close|briefed|with knowledge)|"
    r"posts? (?:on \w+ )?(?:suggest|claim|hint|say)\w*|buzz|screenshots? (?:suggest|show)s?|hint(?:s|ed)? that|apparently|so-called leak)\b",
    re.IGNORECASE,
)
POSSIBLE = re.compile(
    r"\b(?:may|might|could|possibly|(?<!as )(?<!if )(?<!it )(?<!made )(?<!where )(?<!when )(?<!not )possible(?! to\b)|seem(?:s|ed|ingly)?|appear(?:s|ed)?\s(?:to|that|as)|presumabl[ey]|perhaps|maybe|potential(?:ly)?(?!s)|conceivabl[ey]|can be interpreted|unclear whether|uncertain|remains to be seen)\b(?! not only)"
)
EXPECTED = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)|plan(?:s|ned|ning)?\s(?:to|for|on)|planned|set\s(?:to|for)|slated|scheduled|due\s(?:to\s(?:begin|start|open|launch|arrive|be|release|air|premiere|land|debut|return|end|expire|take|meet|go|come|appear|play|face|finish|run|ship|hit)|in(?! part| large)|for|on|out|by|next)\b|"
    r"(?<!the )(?<!free )(?<!his )(?<!her )(?<!a )(?<!own )(?<!good )will|won['’]t|shall|['’]ll|aim(?:s|ed|ing)?\s(?:to|at|for)|on track|intend(?:s|ed|ing)?|likely|unlikely|probabl[ey]|(?:is|are|was|were)\sto\s(?!blame)\w+|upcoming|"
    r"forecast(?:s|ed)?|project(?:s|ed)\sto|poised to|about to|hope(?:s|d)? to|hoping to|going to|would|target(?:s|ed|ing)?\s(?:a|an|for|the)?|"
    r"tentative(?:ly)?|pending|earmarked|pencilled in|penciled in|looking to|prepar(?:es|ing) to|gearing up|is (?:coming|arriving|launching|opening|releasing)|"
    r"propos(?:es|ed)|should\s(?:arrive|launch|be ready|open|begin|start)|scheduled|predict(?:s|ed)|promis(?:es|ed) to|vow(?:s|ed) to|pledg(?:es|ed) to)\b"
)
