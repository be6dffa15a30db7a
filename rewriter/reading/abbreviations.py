"""Full stops that end no sentence: small general tables."""

_TITLES_LIST = """
mr mrs ms mx dr prof st sr. gen sen rep gov sgt capt lt col maj rev hon pres mt ft messrs mme mlle adm cmdr supt
insp ald pvt cpl fr br
"""
TITLES = frozenset(_TITLES_LIST.split())
"""Stand before a name; never end a sentence."""

_NEVER_LIST = "e.g i.e eg ie vs v cf viz approx ca al. incl excl resp"
NEVER = frozenset(_NEVER_LIST.split())
"""Need something behind them; never end a sentence."""

_BEFORE_NUMBER_LIST = """
no nos vol vols p pp fig figs eq eqs sec sect ch chap art ed eds est min max jan feb mar apr jun jul aug sep sept
oct nov dec ver v ser pt par c ph op nr col cap sura stage ep eps
"""
BEFORE_NUMBER = frozenset(_BEFORE_NUMBER_LIST.split())
"""End no sentence before a figure."""

_MAY_END_LIST = """
inc ltd corp co llc plc jr sr bros etc al dept univ ave blvd rd assn dist mfg intl natl govt esq tel ext ph.d cont
misc avg temp a.m p.m b.c a.d b.c.e c.e u.s u.k u.n e.u d.c u.s.a
"""
MAY_END = frozenset(_MAY_END_LIST.split())
"""May end a sentence: only before a word that opens one."""

_OPENERS_LIST = """
the a an it its it's this that these those he she they we i you his her their our my your in on at by for from with
as after before since while when where although though however but and or so yet still also then there here moreover
meanwhile instead despite during because if once until both each every many most some several such no not one two
three all other another according to what who why how now today later earlier last next first analysts critics
experts researchers scientists officials
"""
OPENERS = frozenset(_OPENERS_LIST.split())
"""Words that open a sentence even behind an abbreviation."""

_SPEECH_LIST = """
said says say asked asks told tells wrote writes added adds replied replies answered explained recalled remarked
noted notes joked quipped shouted exclaimed declared insisted warned argued tweeted posted continued concluded
observed commented stated announced
"""
SPEECH = frozenset(_SPEECH_LIST.split())
"""Verbs that carry on a sentence behind its quoted question or exclamation."""

_EXCLAIMED_LIST = "yahoo! jeopardy! wham! oklahoma! airplane! mamma!"
EXCLAIMED = frozenset(_EXCLAIMED_LIST.split())
"""Names with a mark of their own."""
