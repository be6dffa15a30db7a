"""Stems of everyday English words, ready made: stemming the list at import would cost more than reading an article.

Each entry is ``stem(word)`` of a word that starts sentences without being a name. Words that are also frequent
surnames or brands (Brown, Apple, Page, Fox) are left out on purpose.
"""

from rewriter.facts.word_sets import words

STEMS = words(
    """
    abandon abil aboard abroad absolut acceler access accid acclaim accommod accompani account accus achiev acquisit
    acquitt act action activ actor actress actual adapt add addit address administr admiss adopt adult advanc
    advantag advertis advic advoc afternoon age agenc agent agre agreement aid aim air airlin airport aisl alarm
    album alderman alert alga algebra algorithm alleg allergi allianc allow almond alreadi altern aluminium aluminum
    amateur ambit ambiti ambul amend amount analog analys analysi analyst analyz anchor ancient anger angl angri
    anim anniversari announc answer ant antenna antibodi anticip antigen anxieti anxious apart ape apocalyps app
    appar appeal appear appendix appetit applaus apple-pi appli applic appoint apprentic apprenticeship approach
    approv archaeolog archeri architect architectur archiv archivist area argu argument armi armor armour arrest
    arriv arrow arson arsonist art articl artifact artifici artist ashor asian ask aspect aspir assault assembl
    assess asset assist associ assumpt asteroid asthma astronaut astronom astronomi athlet atmospher attack attempt
    attend attent attic attitud attorney auction audienc audio audit auditor aunt author autism automat automot
    avail avalanch avatar averag avoid awar award babi back backbench background backlash backpack backstag backup
    bacon bacteria bacterium bad badger bag bail bailiff balanc balance-sheet balconi ball ballerina ballet balloon
    ballot ban banana band bandwidth bank bankruptci bar barbecu bargain bariton barley barrist bartend base
    basement basic basket bassist bathroom batsman batteri battl bay be beach bean beauti beaver becom bed bedroom
    bee beef beer beetl begin behav behavior behaviour belief bench benefit berri best bet better beverag bezel
    bicycl bid bidder big bike bill biolog biopsi bird birdi birth birthday biscuit bitcoin-styl bitter blackmail
    blame bland blanket blaze blend block blockbust blockchain blog blogger blood blunt board boat bodi bogey boiler
    bold bomb bond bone bonfir bonus boo book bookkeep bookmak bookmark boost booster boot bootload border
    border-control borrow boss botani botanist bottl bottom bow bowl box boxer boy bracelet brain brake brand brave
    breach bread break breakdown breakfast breakthrough breath brewer breweri bribe briberi brick bride bridegroom
    bridg bridgework brief bright bring broadcast brochur broker brokerag bronz brother browser brush budget buff
    build builder bullet bunker burglar burglari burial burn bus busi bust butter butterfli buy buyer buzz bylaw
    bypass cab cabbag cabin cabl cable-fre caddi cake calcul calculus calf call calm camel cameo camera camp
    campaign campsit campus can canal cancer candid cannon canva canyon capabl capac capit captain captainci car
    carbon card cardboard cardiac care career caretak cargo carniv carpet carri carriageway carrier carrot cartoon
    cartridg case cash cashback cashier casino cast cat catch categori cathedr cattl caus caution cautious cave ceil
    celebr cell cellar cellist cello cement cemeteri censorship center centr central centuri cereal ceremoni chain
    chair chalk challeng champion championship chanc chang channel chant chao chapter charact charg charger chariti
    chart chatbot cheap check checkmat checkout checkpoint cheer chees cheetah chef chemic chemist chemistri chess
    chicken chief child children chimney chip chipmak chocol choic choir choos chord choreograph choreographi chorus
    christen chromosom cider cinema cinemago cinemat cinematograph cinematographi cipher circumst circus citat cite
    citi citizen citrus civil claim clarinet class classic classmat classroom claus clean cleaner clever click
    client climat climber clinic clock close cloud cloud-bas club clubhous clue clumsi coach coal coalit coast
    coastguard coastlin coat cobalt cocoa coconut cod code coffe cognit cohort coin cold collabor collaps collect
    collector colleg collis color colour combat combin come comeback comedi comet comfort comic comment commentari
    commerc commiss commit committe common communic communiti commut compani compar comparison compel competit
    competitor compil complaint complet complex compon compos compost comprehens comput con concept concern concert
    conclud conclus concret condit conduct conductor confer confid confirm conflict confus congest connect consensus
    consequ conserv consist consol constant constitu construct consul consum contact contain content contest context
    continent continu contract contrast contribut control controversi convent convers convict cooki cool copi copper
    core cork corn corpor corridor corrupt cosi cosmic cost costum cough council councillor councilor count
    counterfeit countri coupl coupon courag courier cours court cousin cove cover coverag cow crab crack craft crash
    crater crayon cream creat creation creativ creator creatur credit creditor creek crew cricket crime crisi crisp
    critic crop cross crossroad crow crowd crucial cruel crutch cryptocurr cucumb cultur cup curat curios curious
    current curriculum curtain custom cut cutleri cycl cyclist daili dam damag damp danc dancer danger dark
    dashboard data databas datacent datacentr dataset date daughter day daylight dead deadlin deal dealer dear death
    debat debri debt debtor debugg debut decad decid decis deck declar declin decod decre decreas decrypt dedic deep
    defenc defend defens deficit definit degre delay deleg delic deliv deliveri delux demand dementia democraci
    demograph deni densiti depart departur deposit depot depth derail describ descript desert design desir dessert
    destroy detail detect determin detour develop devic diabet diagnosi dialogu die diesel diet dietari differ
    difficult difficulti digit dinner diploma diplomaci diplomat direct director dirti disabl disast disc disciplin
    disclaim discount discov discoveri discus discuss diseas dishwash disord display disput distanc distribut
    district dive diver diverg divers dividend divis divorc do dock doctor document documentari dog dollar dolphin
    domain domest donat dongl donkey door dormitori dosag dose doubt dough downhil download downstair downtim draft
    drain drainag drama dramat draw drawbridg dream dress dressing-room drill drink drive driver drizzl drone drop
    drought drug drum drumbeat drummer dual dub duck dull dune dungeon dusk dust dusti duti dynam eager earbud earn
    earring earth earthquak eas easel easi eastern eastward eat eclips ecolog econom economi economist edg edit
    editor educ effect effici effort egg elect elector electr electrician electron element eleph elev elit elk email
    embargo embassi emerg emergenc emiss emoji emot emphas empir employ employe empti enabl encod encourag encrypt
    end energi engag engin enhanc enjoy enorm enrol ensur enter enterpris entertain enthusiasm enthusiast entir
    entri envelop environ environment envis envoy enzym epic episod equal equat equip equiti era eros error erupt
    escal escap essay essayist establish estat estim estuari ethic evening event evict evid evolut evolv exam examin
    exampl excav exceed excel exchang excit exclus execut exercis exhaust exhibit exist expans expect expedit expens
    experi expert explain explan exploit explor explos export exposur express extens extern extort extra extrem eye
    fabric face facil fact factor factori fail failur faint fair faith fall famili familiar famous fan fanbas fandom
    fantasi faq fare farm farmer farmland fascin fashion fast fat fatal father fatigu favorit favourit fear featur
    feder fee feed feedback feel femal fenc fern ferri festiv fever fiancé fiber fiction field fierc fight figur
    file fill film filmmak final financ financi find fire firefight fireplac firework firm firmwar fish fit fix
    fixtur flag flagship flat flavor flavour flexibl fli flight flood floodwat floor floorboard flour flow flower
    flute foal focus fog folklor follow food foot footag footbal footbridg forc forecast foreign forest forger
    forgeri forget fork forklift form formal format former forthwith fortnight fortress forum forward foundat
    founder foundri fountain foyer fragil fragment frail framework franchis franchise fraud free freedom freezer
    frequent fresco fresh fridg friend friendship frigat frog front fruit frustrat fuel full fullback fume fun
    function fund fundrais funer funfair fungi fungus furnac furnitur further fusion futur gain galaxi galleri gambl
    gambler game gamepad gameplay gamer gap garag garbag garden garlic gas gasolin gather gear gemston gender gene
    general generat genet genom genr gentl geolog geometri get gift giggl ginger giraff girl give glacier glass
    glider global gloomi glove glucos go goal goalkeep goalpost goaltend goat gold golf golfer good goos gorg
    gorilla govern governor grade graduat grain grand grandfath grandmoth grandpar granit grant grape graphic grate
    grave gravel great greedi green grenad grid grim gritti groom ground group grow growth guarante guard guest
    guesthous guid guidanc guidelin guitar guitarist gull gun gunman gunmen guy gymnast habit hack hacker hail hair
    half-tim halftim hallway hamster hand handheld handi handl happen happi harbor harbour hard hardwar harp harsh
    harvest hashtag hasti hat have hawk head headach headlin headphon headset headteach health healthi hear heart
    heartfelt heat heater heavi hedg hedge-fund hedgehog height helicopt helmet help hen henceforth herb herebi
    heritag hero herring hiatus hide high highlight highway hike hiker hing hint hire histor histori historian hit
    hitherto hoard hold hole holiday hollow home homework honest honey honeymoon hooligan hope hord hormon horror
    hors hospic hospit host hostag hostel hot hotel hour hous household huge hum human humbl hundr hungri hunt
    hunter hurdl hurrican hybrid hymn hype ice iceberg ici icon idea ideal ident identifi idl ignor illus imag
    imagin immers impact implement impli import improv inbox incid includ inclus incom increas independ index indic
    individu indoor industri infant infect inflamm inflat influenc influenti inform infrastructur ingredi inhibit
    initi injuri ink inland inmat inn inner inning innkeep innov input inquiri insect insid insight insolv inspect
    inspector inspir instal instanc instead institut instruct insul insulin insur intellig intend intens interest
    interfac intermedi intern internal internat internet internship interpret intervent interview intrigu introduc
    introduct invas invent inventori invest investig investor invit invoic iron island issu item iter itinerari
    jacket jackpot jail jailer jam janitor jar javelin jealous jellyfish jet jetti jewel jewelleri jewelri job
    jockey join joint journal journalist journey joystick judg judgment junction jungl juri juror justic kangaroo
    keen keep keeper kennel kerb kernel kettl key keyboard kick kick-off kickoff kid kidnap kidnapp kill killer kiln
    kind kindergarten kitchen kitten knife knockout know knowledg koala label labor laboratori labour lack lager
    lagoon lamp land lander landfil landlord landscap landslid languag laptop larg laser latenc latest laugh
    laughter launch laundri lava law lawmak lawn lawsuit lawyer layer layoff lazi lead leader leadership leagu leak
    leakag leaker learn leas leash leav lectur ledger legaci legal legend legisl legum len lender lengthi lens
    leopard lesson let letter letterbox lettuc level leverag levi liber librari librarian licens lichen lid lie life
    lifeguard lifestyl light lighthous likewis limeston limit line lineout linesman lineup link liquid list listen
    literatur lithium litter littl live livestream lizard load loan loane lobbi lobbyist lobster local locat lock
    login logout lone long look loos lore lorri lose loss lot lotteri loud loudspeak love low lower loyal luck lucki
    luggag lumber lunch luxuri lyric machin mad magazin magic mailbox main maintain mainten maiz major make maker
    makeup male malwar mammal man manag manifesto manufactur manuscript map marathon marbl mare margin marin mark
    market marriag mask mass massiv mast master match matchday materi math mathemat mathematician mattress matur
    mayor meadow meal mean measur meat mechan medal media median medic medicin medium meet megapixel melon member
    membership meme memori mental mention menu merchandis merger messag messi metabol metal meteor meteorit method
    mice microb microphon microscop midday middl midfield midnight midweek midwif migrain migrant migrat mild mileag
    milit militari milk millennium mind mine miner minimum minist ministri minor minut mirror miss mission mist
    mistak mix mixtap moat mobil mode model modem moder modern modest mold molecul mom moment momentum monasteri
    money monitor monk monkey monster month mood moonlight moral morn mortar mortgag mosqu mosquito motel moth
    mother motion motiv motor motorist motorway mould mountain mous move movement movi mp mps mud muddi mug mule
    multipl multiplay mummi mural murder murmur museum museumgo mushroom music musician mussel mutat mutual mysteri
    myth mytholog nake name nanometr narrat narrow nation nativ natur navig nearbi neat nebula necklac nectar need
    negat negoti neighbor neighborhood neighbour neighbourhood neither nervous network neural neuron neutral new
    newborn news newslett newspap nickel night nightfal nois noise-cancel noisi nomin nomine none noodl nor norm
    normal northern northward notabl notic notion novel novelist novelti nuclear number nun nurs nurseri nut nutrit
    oar oasi oat obes object observ observatori obstacl obtain occur ocean octopus odd offens offer offic offici
    offlin offshor offsid oil old old-fashion onboard ongo onion onlin onlook onshor open oper opera opinion oppon
    opportun opposit optim option orang orbit orchard orchestra order ordin ordinari organ organic organis organist
    organiz origin orphan otter outag outbreak outcom outdoor outer outfit outlet outlin outlook output oven
    overnight oversea overtim overview owe owl own owner ownership oyster pace pack packag paddl pain paint painter
    pair palac pale palett pallet panel panic paper parachut parad paragraph parallel paramed parcel parchment
    parent park parol parrot part parti particip particl partner partnership pass passag passeng passion passport
    password pasta pastor pastri pastur patch path patienc patient patio patrol pattern pavement pawn pay payment
    payrol peac peak pear pedestrian peer pen penalti pencil pend peninsula pension peopl percent percentag percept
    perform period perjuri perman permiss permit person personnel perspect petit petrol pharma pharmaci pharmacist
    phase phenomenon philosophi phish phone photo photograph photographi photon phrase physic physician physicist
    pianist piano pick picket picnic pictur piec pier pig pigeon pile-up pill pillow pilot pineappl pioneer pipelin
    pistol pitch pixel pizza place plain plaintiff plan plane planet plank plankton plant plastic plate platform
    platinum play player playlist playoff playwright pleasant plenti plot plug plugin plum plumb plumber plywood
    podcast poem poet poetri point poker polar pole-vault polic polici polit politician poll pollen pollster pollut
    pond poni pool poor pop pop-up popul popular pork porridg portabl portfolio portion portrait posit possibl post
    postag postal postcard poster postman potato potenti poverti power practic prayer pre-ord precis predict prefer
    pregnanc preliminari premier premis premium prepar prequel presenc present preserv presid press pressur prevent
    preview price pride priest primat prime printer prior prioriti prison privaci privat prize probat problem
    procedur process processor produc product profess profession professor profil profit program programm progress
    project projector promis promot proof properti propon propos pros prose prosecut prosecutor prospect prosthet
    protagonist protect protein protest prototyp proud prove provid provinc provis pub public publish puck puddl
    pull pump pumpkin punish pupil puppet puppi purchas pure purport purpos purs pursu push put quaint qualifi
    qualit qualiti quantit quantum quarri quarter quarter-fin quay quaysid queen quest question quick quiet quot
    quota rabbit race racial racket racquet radio rail rain rainfal rainforest raini rais ralli random randomis rang
    rank ransomwar rapid rare rash rat rate raw reach reaction read reader readi real realiti reason rebel rebutt
    recal recap receipt receiv receivership recent recept recess recip recognit recommend record recoveri recruit
    recur recycl red redditor reduc reduct redund reef reel refer refere referendum reflect reform refrain refresh
    refuge refund refus regatta regim region registr regul regular rehabilit rehears relaps relat relationship relay
    releas releg relev reli reliabl relic relief reliev religi religion remain remark remedi rememb remind remiss
    remix remov renew renov rent rental repair repeat replac report repres represent reptil reput request requir
    rescu research reserv reservoir resid residenti resili resist resolut resolv reson resourc respect respond
    respons rest restaur restor restrict result retail retain retir retire retro return reunion reveal revenu revers
    review revis reviv revolut reward rhino rhyme rhythm rice rich ride ridg rifl right rise risk ritual rival
    rivalri river riverbank road roadwork robber robberi robot robust rock rocket role roll roof room rooster root
    roster rough round round-robin roundabout roundup rout router routin row rower royal rubbish rude rugbi ruin
    rule ruler rumbl rumor rumour run runner rural rye sack safe safeti sail sailor salad salari sale salt sampl
    sampler sanction sand sandal sapl satellit satisfact sauc sausag save saxophon say scale scan scandal scanner
    scarc scare scarf scenario scene sceptic schedul scheme scholar scholarship school scienc scientif scientist
    scope score scoreboard scorelin scream screen screenplay screenshot screenwrit script scroll scrum sculptur
    search season seat seatbelt seawe secondari secret section sector secur see seed seedl seek seem segment select
    sell seller semi-fin semiconductor seminar senat send senior sens sensat sensor sentenc separ sequel sequenc
    seri serious serv server servic session set settl settlement setup sewag sewer sexual shabbi shake shallow shape
    share sharehold shark sharp sheep shelf shelter shelv shi shield shift shine shini ship shipment shipwreck
    shipyard shirt shock shoe shoot shooter shop shop-steward shopkeep shoplift shore shorelin short shortag
    shot-put shoulder shout show showcas showrunn shrimp shrine shrub shut shutter shuttlecock sibl sick side
    sidebar sidewalk sieg sight sightse sightseer sign signal signific silenc silent silli silver similar simpl
    simplic simul sing singer singer-songwrit singl siren sister sit site situat size skate skater skeptic sketch
    ski skier skill skin skirt skull sky slate sled sledg sleep sleepi slim slipperi sloppi slow small smart
    smartphon smelter smog smoke smooth smuggl smuggler snack snail snake snow snowboard snowfal snowi soak soccer
    social societi sock socket sodium sofa soft softwar soil solar soldier sole solicitor solid solut solv son song
    songwrit sonnet soot soprano sorri sound soundtrack soup sour sourc southern southward souvenir soy space
    spacecraft spam spare speak speaker spear spec speci special specialist specif specifi spectacular spectat
    specul speech speed spend spi spice spider spin spin-off spinach spinoff spire spirit spiritu splash spoiler
    spokesman spokespeopl spokesperson spokeswoman sponsor spoon spore sport spot spread spring sprint sprinter
    squad squar squid squirrel stab stabil stabl stadium staff stage stair staircas stake stakehold stallion stamp
    stand standard stanza star start startup state statement station statist statistician statu status statut stay
    steadi steak steal steel steep stellar step stew stick stiff stimul stock stone stop stoppag storag store stori
    storm stormi storylin storytel stove straight strain strang strateg strategi straw strawberri stream streamer
    street strength stress strict strike striker string stroke strong structur struggl stubborn student studi studio
    stun stunt stuntman sturdi style stylus subject submarin submit subplot subreddit subscrib subscript subsidi
    subsidiari substanc substanti substitut subtitl success sudden suffer sugar suggest suit suitabl suitcas summari
    summer summit sunglass sunlight sunris sunset superhero supper supplement suppli supplier support suprem surf
    surfac surfer surg surgeon surgeri surpris surround surveil survey surveyor surviv survivor suspect suspens
    sustain swamp swear sweep sweet swell swim swimmer sword syllabus symbol sympathi symptom synagogu synopsi
    syring system tab tabl tablet tackl tactic take takeaway takeov tale talent talk tall tame tank tapestri target
    tariff task tast tax tax-fre taxi taxpay tea teach teacher team teammat teas teaser tech technic techniqu
    technolog teen teenag telephon telescop televis tell temperatur templ temporari ten tenanc tenant tend tenni
    tenor tens tension tent term termin terrac territori terror terrorist test tester testimoni text textbook thaw
    theater theatr theft themat theme theorem theoret theori therapi therapist thereaft therebi therein thereof
    thick thief thiev thin thing think thirsti thorough thread threat thriller throughput throw throwback ticket
    tidal tidi tie tier tight tile timber time timeless timelin timet tin tini tip tire tissu titl tldr toad tobacco
    toddler token toll tomato tomb tone tool toolbar top topic torpedo tortois total touch touchpad touchscreen
    tough tour tourism tourist tournament towel town townsfolk towpath toxic track trade trademark trader tradit
    traffic traffick tragedi tragic trail trailer train traine trainer trait tram transact transcript transfer
    transform transistor transit translat transmiss transpar transport trap trash trauma travel tray treasur treat
    treati treatment tree tremor trench trend tri trial tribe tribut tributari trick trigger trilog trip tripod
    trivia trombon troop trophi troubl trouser trout truck true trumpet trust truth tube tuition tumor tumour tuna
    tune tunnel turbin turbo turf turkey turn turnout turnov turnstil turntabl turtl tutori twin twist type typic
    tyre ubiquit ugli ultim ultra umbrella umpir uncl under undergo understand uniform union unionist uniqu unit
    uniti univers universal universiti unknown unleash unlock unoffici unpreced unusu unveil upcom updat upgrad
    uphil upper upset upsid upstair uptim uranium urban urg usag use user usernam usher util vacanc vacat vaccin
    vacuum vagu valid valley valu valuabl van vandal variant variat varieti vast veget vehicl ventur venu verdict
    verif verifi vers version vessel vet veteran veto viabl viaduct vicar victim victori video videotap view viewer
    viewership villag villain vinegar vineyard vintag vinyl violat violenc violent violin violinist viral virtual
    virus visibl vision visit visitor visual vital vitamin vivid vlog vlogger vocal vodka voic voice-ov volatil
    volcano volley voltag volum volunt vote voter voucher vow voyag vulner wafer wage wait waiter waitress wake walk
    walkout wall wallet walnut want war warden warehous warm warm-heart warn warrant warranti wasp wast watch
    watcher water waterfal wattag wave way weak wealth wealthi weapon wear wearabl weari weather web webcam websit
    webtoon wed week weekday weekend weight weird welcom welfar western westward wet wetland whale wharf wheat wheel
    wheelchair wherebi whichev whip whiski whisper whistl whistleblow white wholesal wholli wick wicket wide widget
    widow wife wild wildfir wildlif will win wind windi windmil window wine winner winter wire wireless wish wit
    withdraw woman women wonder wood wooden woodland word work worker workforc workout workplac workshop world
    worldwid worm worri worth wrap wreck wreckag wrestl wrestler write writer wrong yard year yellow yield yoghurt
    yogurt young young-look youth zero zombi zone zoolog
    """
)
