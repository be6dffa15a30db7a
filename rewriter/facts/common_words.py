"""Common English words: a capital at the start of a sentence makes no name of them.

Kept as Snowball stems, so that one entry covers a word's forms. Words that are also frequent surnames or brands
(Brown, Apple, Page) are left out on purpose.
"""

from rewriter.facts.stems import STOP_WORDS, stem
from rewriter.facts.word_sets import words

OPENERS = STOP_WORDS | words(
    """
    according additionally accordingly afterwards again ago albeit alternatively although anyway apparently
    arguably besides certainly clearly compared consequently considering conversely crucially currently depending
    despite due earlier elsewhere especially essentially eventually everyone everything everybody anyone anything
    nobody nothing someone something somebody exactly except famously finally firstly secondly thirdly following
    fortunately furthermore generally given hence here historically hopefully imagine importantly including
    initially instead interestingly ironically last later lately likewise literally mainly meanwhile moreover
    mostly naturally nearby nevertheless next nonetheless normally notably note notwithstanding obviously
    occasionally officially oh okay originally otherwise overall particularly perhaps please possibly presumably
    previously primarily probably recently regarding regardless remarkably reportedly respectively roughly sadly
    seemingly similarly simply sometimes somewhat soon specifically still subsequently suddenly supposedly surely
    surprisingly tens today tomorrow tonight typically ultimately unfortunately unlike unless usually versus
    whatever whenever wherever whichever whoever yes yesterday yet amid amidst based beyond plus minus thanks
    whereas half several many much another others thousands millions billions hundreds dozens zero first second
    third fourth fifth one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    sixty seventy eighty ninety hundred thousand million billion dozen twice once unbeknownst underneath inside
    outside near opposite past alongside apart aside concerning early late mid north south east west
    """
)

_COMMON = """
ability access accident account achievement act action activity actor actress actual adaptation addition address
administration adult advance advantage advertisement advice advocate age agency agent agreement aid aim air airline
airport album alert algorithm allegation alliance allow alternative amateur ambition amount analogy analysis analyst
ancient anger angle animal animation anime announcement answer anticipation anxiety apartment apocalypse app apparent
appeal appearance application apply appointment approach approval archaeology archive area argument army arrest
arrival art article artifact artist ask aspect assault assembly assessment asset assistant association assumption
athlete atmosphere attack attempt attendance attention attitude attorney audience audio author authority automatic
available average award aware baby back background bad balance ball ban band bank bar base basic battery battle beach
beautiful beauty bed behavior behaviour belief benefit best better big bike bill bird birth blend blog blood board
boat body bold bomb bond bone book boost border boss bottom box boy brain brand break breakfast breaking breath bridge
brief bright bring broadcast brother budget buff build building bullet burial bus business buy buyer buzz cabin cable
calculation call camera camp campaign cancer candidate capability capacity capital captain car carbon card care career
cargo carrier case cash cast casting category cause caution cave cell censorship center central centre century
ceremony chain challenge champion championship chance change channel chaos chapter character charge charity chart
check chemical chief child children chip choice choose circumstance citizen city civil claim class classic clean click
client climate clinical close cloud club coach coast code coffee cold collaboration collapse collection collector
college colour color combat combination combine come comeback comedy comfort comment commentary commerce commission
commitment committee common communication community company comparable comparison competition competitor complaint
complete component composer comprehensive computer concept concern concert conclusion condition conference confidence
confirm confirmation conflict confusion connect connection consequence conservation construction consumer contact
contain content contest context contract contrast contribution control controversial controversy convention
conversation cool copy core corporate cost council country couple courage course court cover coverage craft crash
creation creative creator creature credit crew crime crisis critic critical criticism crop cross crowd crucial
cultural culture curious current customer cut cycle daily damage dance danger dark data database date daughter day
dead deadline deal dealer death debate debris debt debut decade decision decline deep defence defendant defender
defense deficit definition degree delay delegation delicate delivery demand democracy department deposit depth
description design designer desire detail detective develop developer development device dialogue diet difference
different difficult difficulty digital dinner direct direction director disaster discipline discovery discuss
discussion disease display dispute distance distribution district divergence diverse diversity division doctor
document documentary dog dollar domestic donation door doubt draft drama dramatic drawing dream dress drink drive
driver drone drop drought drug dual dust duty dynamic dynamics earnings earth earthquake ease economic economist
economy edge edit edition editor education effect effective efficiency effort egg election electric electricity
element elite email emergency emission emotion emotional empire employee employer employment end energy engagement
engine engineer engineering enhance enjoy enrollment ensure enter enterprise entertainment enthusiasm enthusiast
entire entry environment environmental epic episode equipment equity era error escape essay establish estate estimate
ethics evening event evidence evolution evolve examination example excavation excellent exchange excitement exciting
executive exercise exhibition exist expansion expect expectation expedition expensive experience experiment expert
explain explanation exploration explore explosion export exposure expression extension external extra extreme eye
fabric face facility fact factor factory failure fair faith fall familiar family famous fan fantasy farm farmer
fascination fashion fast fatal father fatigue favourite favorite fear feature federal fee feedback feel feeling female
festival fiber fiction field fight figure file film filming filmmaker final finale finance financial find finding fire
firm fish fit flag flavor flavour flexibility flight flood floor flow flower focus folklore follow follower food foot
football footage force forecast foreign forest form formal format former forum forward foundation founder fragment
framework franchise fraud free freedom fresh friend friendship front frustration fuel full fun function fund funding
fundraising funeral further fusion future gain gallery game gameplay gamer gap garden gas gathering gear gender gene
general generation genre gift girl global goal gold good government governor grade graduate grain grand grant graphic
great green grid ground group growth guard guest guidance guide guideline gun guy habit hair handle hand happen happy
hard hardware harvest head headline health healthy hearing heart heat heavy height help heritage hero hiatus hidden
high highlight highway hint historian historic historical history hit hold hole holiday home hope horror hospital host
hot hotel hour house household housing huge human humanity hundred hunt hunter hurricane hybrid hype ice icon idea
identity illusion image imagination impact implementation import important improvement incident income increase
independent index indication individual industrial industry inflation influence influencer informal information
infrastructure infection ingredient initial initiative injury innovation input inquiry insider insight inspection
inspector inspiration installation instance instead institute institution instruction insurance intelligence intense
interest interface internal international internet interpretation intervention interview introduction invasion
invention inventory investigation investigator investment investor invitation island issue item job join joint journal
journalist journey judge judgment jury justice key kid kill killer kind kitchen know knowledge label labor laboratory
labour lack land landing landscape language laptop large launch law lawmaker lawsuit lawyer layer lead leader
leadership league leak leaker learn leave legacy legal legend legislation lesson let letter level liberal library
license life lifestyle light limit limitation line lineup link liquid list listen listener literature little live
living load loan local location long look loss lost love low luck luxury machine magazine magic main maintenance major
maker male man management manager manufacturer manuscript map margin marine mark market marketing marriage mass
massive master match material mayor meal meaning measure measurement meat mechanic mechanism medal media medical
medicine medium meet meeting member membership memory mental mention merchandise merger message metal method middle
migrant migration mild military milk mind mineral minimum minister ministry minor minute mirror miss mission mistake
mobile mode model moderate modern modest mom moment momentum money monster month mood moral morning mother motion
motivation motor mountain move movement movie multiple mummy murder museum music musical musician mutual mystery myth
mythology name narrative nation national native natural nature navigation need negative negotiation neighbor neighbour
network neutral new news newspaper night noise nominee normal norm notice notion novel nuclear number nurse nutrition
object objective observation observer obstacle ocean offense offer office officer official officials oil old open
opening operation operator opinion opponent opportunity opposition optimism option orange order ordinary organ organic
organization organisation origin original outbreak outcome outfit outlet outline outlook output overview owner
ownership pace pack package pain paint painter painting pair panel panic paper parade paragraph parallel parent park
part participant participation particle partner partnership party passage passenger passion password patch path
patience patient patrol pattern pay payment peace peak people percent percentage perception performance performer
period permanent permission person personal personality personnel perspective petition phase phenomenon philosophy
phone photo photograph photographer photography phrase physical physician picture piece pilot pioneer pipeline place
plan plane planet plant plastic plate platform play player playing plenty plot poem poet police policy political
politician politics poll pollution pool poor pop popular popularity population portfolio portion portrait position
positive possibility possible post poster potential poverty power powerful practical practice prayer pre-order precise
prediction preference preliminary premiere premium preparation presence present presentation preservation president
press pressure prevention preview price pricing pride prime prior priority prison prisoner privacy private prize
problem procedure process processor producer product production profession professional professor profile profit
program programme progress project projection promise promising promotion proof property proponent proposal
prosecution prosecutor prospect protagonist protection protein protest protester proud provider province provision
public publication publicity publisher pull punishment purchase pure purpose push put quality quarter queen quest
question quick quiet quote race racial radio rail rain range rapid rare rate rating reach reaction read reader
readiness reading ready real reality reason rebel recap recall reception recession recipe recognition recommendation
record recording recovery recruitment red reduction reference reflection reform refugee regime region regional
registration regular regulation regulator rehearsal relation relationship relative release relevance reliability
relief religion religious remain remark remarkable remedy reminder removal renewal renovation rent repair repeat
replacement report reporter reporting representation representative reputation request requirement rescue research
researcher reservation reserve residence resident residential resilience resistance resolution resonance resource
response responsibility rest restaurant restoration restriction result retail retailer retirement return reunion
revenue reversal review reviewer revival revolution reward rhythm rice rich ride rifle right rise rising risk ritual
rival rivalry river road robot robust rock role roll room root roster rough round route routine royal ruin rule ruler
ruling rumor rumour run runner rural safe safety sale sales sample sanction satellite satisfaction save saving scale
scandal scenario scene schedule scheduling scheme scholar scholarship school science scientific scientist scope score
scoring screen screening screenshot script sculpture search season seat secondary secret section sector security see
seek segment selection seller senator senior sense sensor sentence separate sequel sequence series serious service
session set setting settlement setup sexual shape share shareholder sharp shelter shift ship shipment shipping shock
shoe shoot shooting shop shopping short shortage shot shoulder show showrunner sibling side sight sign signal
significance significant silence silver similar simple simplicity simulation singer single sister site situation size
skeptic skeptics skill skin skull sky sleep slow small smart smartphone smoke smooth snow soccer social society sodium
soft software soil solar soldier sole solid solution son song sound soundtrack source southern northern eastern
western space speaker special specialist species specification specs spectator speculation speech speed spending spin
spirit spiritual spokesman spokesperson spokeswoman sponsor sport spot spread spring spy square squad stability stable
stadium staff stage stake stakeholder standard star start startup state statement station statistic statue status stay
steady steel step stock stone storage store storm story storyline storytelling straight strain strange strategic
strategy stream streaming street strength stress strict strike striker string strong structural structure struggle
student studio study stunning style subject subscriber subscription subsidy substance substantial subtitle success
successful sudden suggestion suit summary summer summit sunlight supplement supplier supply support supporter supreme
surface surgeon surgery surprise surrounding surveillance survey survival survivor suspect suspense sustainability
sustainable symbol symbolism sympathy symptom system table tablet tactic tackle take tale talent talk talks tank
target tariff task taste tax taxpayer teacher teaching team tease teaser tech technical technique technological
technology teen teenager telephone television temperature temple temporary tension term terminal territory terror
terrorism terrorist test tester testimony testing text textbook theater theatre theme theory therapist therapy thick
thing think thinking thorough thought threat thriller ticket tie tight time timeline timing tiny tip tired tissue
title tobacco token tone tool top topic total touch tough tour tourism tourist tournament town toxic track trade
trader trading tradition traditional traffic tragedy tragic trailer train trainer training trait transaction
transcript transfer transformation transit transition translation transmission transport transportation trap trauma
travel traveler traveller treasure treat treatment treaty tree trend trial tribe tribute trick trip troop trophy
trouble truck true trust truth try tube tune turn tutorial twist type typical understand understanding union unique
unit unity universal universe university unknown unlock unusual unveil upcoming update upgrade upper urban usage use
useful user utility vacation vaccine valid validity valley valuable value van variant variation variety vast vegetable
vehicle venture venue verdict verification verified version vessel veteran victim victory video videotape view viewer
viewership viewing village villain violation violence violent viral virtual virus visibility visible vision visit
visitor visual vital vitamin vocal voice volcano volume volunteer vote voter voyage vulnerable wage wait walk wall
want war warm warning warrant waste watch watcher water wave way weak weakness wealth weapon wear weather web webtoon
website wedding week weekend weekly weight weird welcome welfare wheel white wide wife wild wildlife will wind window
wine winner winter wire wireless wish witness woman women wonder wood word work worker workforce workout workplace
workshop world worldwide worry worth wound writer writing wrong yard year yellow young youth zombie zone absolutely
accelerate acclaim accompany accuse add adopt agree analyze analyse announce anticipate appear argue arrive avoid
become begin behave blame borrow bought brought build built burn calculate carry catch celebrate cite collect compare
conclude conduct confuse continue count create crack decide declare deliver deny describe determine die discover dive
do draw dub earn eat emerge emphasize enable encourage envision exceed fail feed fill fix fly forget get give go grew
grow hear hide hire hold hunt identify ignore imply include indicate inform intend introduce invest keep kick lack
laugh lay led leverage lie list locate lose made maintain make manage mean mix monitor navigate notice obtain occur
operate organize organise owe own pass perform permit pick point prefer prepare press prevent produce promote propose
protect prove provide publish pursue raise ran rank receive recommend reduce refer refuse relate release rely remember
remove replace require resolve respond restore retain reveal ride risen said sat saw say seem sell send serve settle
shake shine shop shut sing sit solve speak specify spend stand steal stick stop struck submit suffer suggest survive
swear sweep swim teach tell tend throw told took transform trigger undergo unleash urge visit vow wake warn win
withdraw won wrap write algorithmic ambitious artificial asian aspiring automotive backlash bacteria blockbuster bonus
breakthrough cardiac celebrity cinematic citation clever clinic clue cognitive coalition cohort collaborative complex
compelling consensus consistent constant contestant continental controller cosmic curiosity debuting dedicated deluxe
demographic density detailed dietary disclaimer discount disorder domain download dose electronic embargo episodic
equal exclusive exploit familiarity fandom fictional flagship frequent fullback genetic glucose goalkeeper graphics
gritty guaranteed handheld heartfelt hormone immersive inclusive infant inflammation influential inner insulin
intermediate intriguing investigative iteration journalism latest leading lengthy limited lithium lore measured median
metabolic microscope midfielder militant molecule multiplayer mutation nominal notable novelty obesity offline online
onlookers ongoing outer parallels peer pending pharma photon pixel playlist podcast polar polite portable postal
pregnancy premise prequel procedural promotional prototype purported qualitative quantitative quantum questionable
randomised randomized raw rebuttal recurring redditor refreshing renewable resilient respected retro revised roundup
sceptic seasonal sensational separately showcase sidebar silent skeptical smuggler sorry spectacular speculative
spinoff splash spokespeople stellar storyteller subplot subreddit superhero supportive surge symbolic synopsis
tackling takeaway thematic theoretical thread throwback tier timeless trademark transparency trilogy trivia turbo
ubiquitous ultimate underlying unprecedented unofficial upset upside viable vintage visually vivid volatile wearable
weekday whale whistleblower wholesale wholly zero frequently asked questions faq conclusion introduction overview
references sources further reading key takeaways tldr pros cons verdict tips disclaimer contents appendix bonus faqs
stimulate approach reduce lower boost decrease inhibit wide big ideal suitable already booster architecture bandwidth
clock encoder decoder suit berry onion grape cocoa soy tea legume chocolate citrus fruit vegetable bean nut honey
garlic ginger herb mushroom protect block relieve recent siege hordes survivor chaos
"""

STEMS = frozenset(map(stem, _COMMON.split()))
_SUFFIXES = tuple(
    words(
        """
        ing ly ness tion sion ment ments tions sions ities ity ists ology ship ful less ous ive able ible
        ization isation ancy ency ized ised ical
        """
    )
)


def is_common(word: str) -> bool:
    """Whether *word* is an everyday word by list or by its suffix, whatever its case."""
    lower = word.lower().replace("’", "'")
    if lower in OPENERS or stem(lower) in STEMS:
        return True
    if "-" in lower:
        return all(
            part in OPENERS or part.isdigit() or stem(part) in STEMS or part.endswith(_SUFFIXES)
            for part in lower.split("-")
        )
    return (len(lower) > 5 and lower.endswith(_SUFFIXES)) or (len(lower) > 5 and lower.endswith("ed"))
