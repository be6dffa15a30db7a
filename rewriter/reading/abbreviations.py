"""Full stops that end no sentence: small general tables."""

TITLES = frozenset(
    "mr mrs ms mx dr prof st sr. gen sen rep gov sgt capt lt col maj rev hon pres mt ft messrs mme mlle adm cmdr supt"
    " insp ald pvt cpl fr br".split()
)
"""Stand before a name; never end a sentence."""

NEVER = frozenset("e.g i.e eg ie vs v cf viz approx ca al. incl excl resp".split())
"""Need something behind them; never end a sentence."""

BEFORE_NUMBER = frozenset(
    "no nos vol vols p pp fig figs eq eqs sec sect ch chap art ed eds est min max jan feb mar apr jun jul aug sep sept"
    " oct nov dec ver v ser pt par c ph op nr col cap sura stage ep eps".split()
)
"""End no sentence before a figure."""

MAY_END = frozenset(
    "inc ltd corp co llc plc jr sr bros etc al dept univ ave blvd rd assn dist mfg intl natl govt esq tel ext ph.d"
    " cont misc avg temp a.m p.m b.c a.d b.c.e c.e u.s u.k u.n e.u d.c u.s.a".split()
)
"""May end a sentence: only before a word that opens one."""

OPENERS = frozenset(
    "the a an it its it's this that these those he she they we i you his her their our my your in on at by for from with"
    " as after before since while when where although though however but and or so yet still also then there here"
    " moreover meanwhile instead despite during because if once until both each every many most some several such no"
    " not one two three all other another according to what who why how now today later earlier last next first"
    " analysts critics experts researchers scientists officials".split()
)
"""Words that open a sentence even behind an abbreviation."""

SPEECH = frozenset(
    "said says say asked asks told tells wrote writes added adds replied replies answered explained recalled remarked"
    " noted notes joked quipped shouted exclaimed declared insisted warned argued tweeted posted continued concluded"
    " observed commented stated announced".split()
)
"""Verbs that carry on a sentence behind its quoted question or exclamation."""

EXCLAIMED = frozenset("yahoo! jeopardy! wham! oklahoma! airplane! mamma!".split())
"""Names with a mark of their own."""
