"""Verb forms for the planters that need them: base, third person, past."""

from rewriter.facts.word_sets import words

_FORMS = """
allow allows allowed; announce announces announced; appear appears appeared; arrive arrives arrived; be is was;
begin begins began; bring brings brought; build builds built; buy buys bought; carry carries carried;
change changes changed; claim claims claimed; close closes closed; come comes came; confirm confirms confirmed;
contain contains contained; cost costs cost; cover covers covered; cut cuts cut; decide decides decided;
describe describes described; draw draws drew; drop drops dropped; earn earns earned; end ends ended;
enrol enrols enrolled; fall falls fell; find finds found; follow follows followed; gain gains gained;
gather gathers gathered; get gets got; give gives gave; go goes went; grow grows grew; have has had; hit hits hit;
hold holds held; increase increases increased; issue issues issued; join joins joined; keep keeps kept;
launch launches launched; lead leads led; leave leaves left; lend lends lent; lift lifts lifted; lose loses lost;
make makes made; mark marks marked; meet meets met; move moves moved; need needs needed; open opens opened;
order orders ordered; pay pays paid; play plays played; premiere premieres premiered; produce produces produced;
promise promises promised; publish publishes published; put puts put; raise raises raised; reach reaches reached;
receive receives received; record records recorded; release releases released; remain remains remained;
replace replaces replaced; report reports reported; return returns returned; reveal reveals revealed; rise rises rose;
run runs ran; save saves saved; seat seats seated; sell sells sold; show shows showed; sign signs signed;
slip slips slipped; stand stands stood; start starts started; stay stays stayed; stop stops stopped;
support supports supported; take takes took; trade trades traded; turn turns turned; unveil unveils unveiled;
use uses used; vanish vanishes vanished; vote votes voted; weigh weighs weighed; win wins won; write writes wrote;
expand expands expanded; feature features featured; include includes included; star stars starred; host hosts hosted;
burn burns burned; refuse refuses refused; approve approves approved; add adds added; drive drives drove;
fund funds funded; provide provides provided; operate operates operated; serve serves served; house houses housed
"""
FORMS = [tuple(line.split()) for line in _FORMS.replace("\n", " ").split(";") if line.strip()]
PAST = {base: past for base, _, past in FORMS}
CHANGING = frozenset(base for base, past in PAST.items() if past not in {base, "was"})
"""Verbs whose past tense can be told from the present."""
THIRD = {base: third for base, third, _ in FORMS}
BASE_OF_PAST = {past: base for base, _, past in FORMS if past not in {base, "was", "had"}}
_NOUNS = words(
    """
    is has votes leads marks orders plays reports claims shows covers trades releases records returns moves drops falls
    hits cuts runs starts stops ends gains turns uses signs houses stars hosts funds drives burns changes finds sells
    needs features puts meets premieres supports launches
    """
)
"""Forms of the third person that are as often nouns."""
BASE_OF_THIRD = {third: base for base, third, _ in FORMS if third not in _NOUNS}
CHANGING = frozenset(base for base, past in PAST.items() if past not in {base, "was"})
"""Verbs whose past tense can be told from the present."""
