"""Words that gloss a thing in the shape of a marker, and words that name an outlet: small general tables."""

import re

from rewriter.reading.citations import keys

_PLACES = """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon
canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt
england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana gibraltar greece
greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia
montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine
panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles
singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
togo tonga tunisia turkey türkiye turkmenistan uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen
zambia zimbabwe uk u.k. us u.s. usa u.s.a. eu uae africa asia europe oceania antarctica america eurasia mesopotamia
arabia persia anatolia scandinavia siberia balkans mediterranean caribbean patagonia tibet sicily sardinia crete
bavaria catalonia andalusia tuscany brittany normandy yorkshire cornwall essex kent sussex devon cumbria worldwide
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta
manitoba queensland tasmania london paris berlin rome madrid lisbon vienna prague warsaw budapest athens istanbul
moscow kyiv oslo stockholm helsinki copenhagen amsterdam brussels zurich geneva munich hamburg frankfurt milan naples
venice florence barcelona seville dublin edinburgh glasgow manchester liverpool birmingham leeds cairo nairobi lagos
johannesburg casablanca tehran baghdad dubai doha riyadh jerusalem karachi lahore delhi mumbai kolkata chennai
bangalore bengaluru dhaka kathmandu bangkok hanoi jakarta manila beijing shanghai shenzhen guangzhou tokyo osaka kyoto
seoul busan sydney melbourne brisbane perth auckland wellington toronto montreal vancouver ottawa chicago boston
seattle houston dallas denver miami atlanta detroit philadelphia phoenix havana lima bogotá bogota santiago caracas
quito montevideo
"""
_PHRASES = (
    "united states", "united kingdom", "united arab emirates", "great britain", "northern ireland", "new zealand",
    "south korea", "north korea", "south africa", "saudi arabia", "sri lanka", "costa rica", "el salvador",
    "puerto rico", "dominican republic", "czech republic", "ivory coast", "sierra leone", "burkina faso", "cape verde",
    "papua new guinea", "north macedonia", "hong kong", "new york", "new york city", "los angeles", "san francisco",
    "san diego", "las vegas", "new orleans", "washington dc", "mexico city", "são paulo", "sao paulo", "buenos aires",
    "rio de janeiro", "cape town", "tel aviv", "abu dhabi", "new delhi", "ho chi minh city", "kuala lumpur",
    "north america", "south america", "latin america", "central america", "middle east", "west bank", "new jersey",
    "new mexico", "new hampshire", "north carolina", "south carolina", "north dakota", "south dakota", "west virginia",
    "rhode island", "british columbia", "nova scotia", "new south wales", "western australia", "south australia",
)
_MONTHS_LIST = """
january february march april may june july august september october november december jan feb mar apr jun jul aug
sep sept oct nov dec spring summer autumn fall winter early mid late q1 q2 q3 q4 h1 h2 christmas easter
"""
_MONTHS = frozenset(_MONTHS_LIST.split())
_GLOSSES_LIST = """
unnamed unknown untitled unreleased undated unspecified various circa ca c about around approximately since until
from to as of in on at by aged born died est established founded released launched built opened completed directed
starring rated updated published posted retrieved accessed effective starting pictured left right above below
runner-up aka mostly nearly over under up down only now then also both all ages no season's fiscal fy
"""
_GLOSSES = frozenset(_GLOSSES_LIST.split())
"""Words a gloss opens with, whatever follows."""
_LABELS_LIST = """
season series episode chapter part phase vol volume stage round week day model version edition generation gen class
grade group act book film movie album single song novel play painting age winner nominee issue number year years game
level tier mark type unit block lot figure table
"""
_LABELS = frozenset(_LABELS_LIST.split())
"""Words that label a thing: alone, before a number or before another word of the kind. Many outlets open with one."""
_EVENTS_LIST = """
premiere finale adaptation release launch sequel remake reboot pilot opener final finals tour debut cut tie-in one two
three four five six seven eight nine ten i ii iii iv v vi vii viii ix x a b c d first second third last
"""
_EVENTS = frozenset(_EVENTS_LIST.split())
PLACES = frozenset(_PLACES.split()) | frozenset(_PHRASES)

_OUTLET_WORD = re.compile(
    r"\b(?:news|newswire|times|herald|post|daily|weekly|monthly|journal|magazine|review|tribune|gazette|chronicle"
    r"|guardian|telegraph|observer|independent|inquirer|examiner|courier|dispatch|bulletin|digest|press|wire|report"
    r"|reporter|reports|insider|watch|today|tonight|tv|radio|broadcasting|media|network|blog|forum|forums|wiki|talk"
    r"|leaks|globe|mail|mirror|standard|sentinel|star-|sun-|record|register|ledger|advertiser|argus|echo|express"
    r"|monitor|outlook|bureau|agency|institute|university|association|society|foundation|council|commission|ministry"
    r"|department|office|organi[sz]ation|survey|museum|library|archive|archives|academy|laboratory|observatory"
    r"|hospital|clinic|consortium|federation|committee|authority|administration|et al|zeitung|tagesschau|spiegel"
    r"|le monde|el país|corriere|nachrichten|noticias|diario|journal|hub|beat|geographic"
    r"|central|authority|radar|guide|hardware|gamer|game|ign)\b",
    re.IGNORECASE,
)
_KNOWN_LIST = """
reuters bbc cnn nbc abc cbs npr pbs afp ap bloomberg variety deadline forbes fortune newsweek time wired axios
politico vox slate salon gizmodo engadget techcrunch cnet zdnet mashable kotaku polygon eurogamer ign gamespot
billboard pitchfork xinhua tass yonhap kyodo dawn nature science lancet bmj cell nejm jama who nasa esa noaa cdc fda
epa imf oecd unesco unicef nhs espn goal uefa fifa transfermarkt marca sportico wikipedia reddit youtube statista
gartner pew gallup nielsen yougov ipsos mckinsey deloitte pwc kpmg arxiv pubmed medium substack snopes politifact
propublica quartz vice vulture esquire gq vogue elle fool barron's barrons marketwatch cnbc msnbc haaretz guardian
economist phonearena gsmarena sammobile
"""
_KNOWN = frozenset(_KNOWN_LIST.split())


def is_gloss(name: str) -> bool:
    """Whether *name* before a year glosses a thing: a place, a month, "Unnamed", "Season 2"."""
    key = keys.name(name)
    words = re.split(r"[\s,/]+", key)
    places = [part.strip() for part in re.split(r"[,/&]| and ", key)]
    if words[0] in _GLOSSES or all(part in PLACES for part in places):
        return True
    rest = words[1:]
    if words[0] in _MONTHS:
        return not (rest and is_outlet_like(" ".join(rest)))
    return words[0] in _LABELS and all(word in _LABELS or word in _EVENTS or word[:1].isdigit() for word in rest)


def is_outlet_like(name: str) -> bool:
    """Whether *name* is shaped like an outlet, an institution, a forum, a site or a scholarly author."""
    key = keys.name(name)
    if re.match(r"(?:r/|u/|@)\w", key) or re.search(r"\w\.(?:com|org|net|edu|gov|io|co|tv|info|news|uk|de)\b", key):
        return True
    return key in _KNOWN or key.split(" ")[0] in _KNOWN or bool(_OUTLET_WORD.search(key))
