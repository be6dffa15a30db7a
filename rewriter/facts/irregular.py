"""Irregular English verb forms, to their base: Snowball stems "found" and "find" apart."""

_FORMS = """
arise arose arisen; become became; begin began begun; bend bent; bind bound; bleed bled; blow blew blown; break broke
broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling
clung; come came; creep crept; deal dealt; dig dug; do did done; draw drew drawn; dream dreamt; drink drank drunk;
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly
flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got
gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept;
kneel knelt; know knew known; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie lay lain;
light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overtake overtook overtaken; pay
paid; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought;
sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung;
sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring
sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken; swear swore sworn;
sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; undergo underwent undergone; understand understood; undertake undertook undertaken; wake woke
woken; wear wore worn; weave wove woven; win won; wind wound; withdraw withdrew withdrawn; write wrote written;
outsell outsold; foresee foresaw foreseen; rebuild rebuilt; resell resold; retell retold; uphold upheld; oversee
oversaw overseen
"""
BASE = {form: words[0] for words in (entry.split() for entry in _FORMS.split(";")) for form in words[1:]}
