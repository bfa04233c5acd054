"""English: words that make a number a label, a name, an idiom, a rank or the name of a format."""

# ruff: noqa: E501  # tables of words: a line a family, a string a list

# A number after one of these is an identifier: Section 132, Flight 370, phase two.
LABELS = frozenset(
    """
stop year years courtroom bed beds table line pump r cl pt desk till counter conveyor dock hangar silo reel track-
section sections sec s ss article articles art clause clauses subsection subclause paragraph paragraphs para paras
rule rules regulation regulations reg page pages p pp pg chapter chapters ch flight flights route routes highway hwy
interstate junction exit gate platform terminal pier berth runway room suite flat apartment apt unit operation phase
phases stage tier category cat type level grade class lot channel radio case number numbers no nos resolution motion
proposition prop amendment model windows ios android iphone ipad galaxy playstation xbox boeing airbus version v ver
season episode series volume vol issue act step question q item figure fig exhibit appendix annex schedule box locker
ward district precinct zone zones division squadron battalion company regiment brigade building block hall court cell
hole apollo artemis falcon soyuz expo agenda vision formula catch ferry bus tram train car locomotive engine carriage
bay slot group pool band decile year-level standard convention protocol directive order bill report form plot parcel
extension ext dial callsign registration licence permit docket citation ref reference invoice account policy serial
batch wave generation gen mark mk quarter-mile day week night round heat leg lane seat row stall booth pit plan option
scenario scale magnitude-level code postcode zip pin sol mission expedition launch pad area state road sh rd street
avenue ave mile marker turn corner race game match map set quarter period inning innings track side part book lesson
verse psalm sonnet opus symphony concerto op movement bwv k scene take panel edition vitamin omega gallery studio
warehouse factor rh omicron variant strain haplogroup chromosome trisomy element isotope carbon uranium plutonium
caesium cesium strontium iodine cobalt polonium radon pillar goal priority principle target measure action
recommendation finding charge count juror witness defendant victim suspect patient complainant officer soldier marine
constable agent agents dog elephant panda press specimen sample trial study arm cohort cluster pathway bracket paper
papers units module stream key common league ligue serie bundesliga nrl premier super fortune ftse dow dax nikkei cac
nasdaq asx nzx topix kospi sensex nifty euro stoxx hang rating mazda peugeot bmw audi ferrari porsche concorde
thunderbirds thunderball sputnik voyager pioneer mariner viking challenger vostok shenzhou chandrayaan chang'e storm
cyclone hurricane invasion maroon defcon web ocean's ifrs ias iso iec title titles vatican
""".split()
)
# Of those, the words that are as often a thing counted, a unit or a verb: a label only when printed with a capital,
# or alone with its number.
LABELS_DOUBTFUL = frozenset(
    """
stop year years bed beds table line pump desk counter dock q k v art act set order bill report charge count over lap
train car bus case match game take measure target finding action recommendation goal plan scale race turn side part
company group house court hall book night week day unit victim suspect patient witness officer soldier marine agent
defendant constable juror complainant study trial sample mission round heat leg corner code form quarter period inning
innings movement track pool band rating arm number account policy storm web dog panda elephant specimen element cohort
launch stage row stall state area mile marker hurricane cyclone year-level standard series season agents flights
routes sections seat box premier super paper papers key common hang dow pillar priority principle resolution motion no
cell hole pier reg wave generation ward permit licence question step option scenario factor street road avenue euro
engine carriage rd sh invasion iodine carbon edition ferry tram slot bay grade class zone zones division league
""".split()
)
# "No 6 in the world", "seeded 12": a rank.
RANK_FOLLOWERS = frozenset(
    """
in seed ranked player side team song hit single album spot golfer cause priority ranking destination position
contender draft pick overall on killer concern issue rank reason bestseller export seller tennis worldwide globally
nationally city country university batsman bowler batter
""".split()
)
RANK_BEFORE = frozenset(
    """
world ranked seeded seed ranking rank currently rankings britain's nation's current former
""".split()
)

# Names with a number word in them, capitals or a hyphen holding them together: the number, then what follows it.
NAMES_AFTER = {
    "five": "eyes guys nations live star power towns wells points", "six": "nations counties flags day degrees", "two": "ronnies tone towers oceans dogs wells pints",
    "three": "gorges lions mobile mile tenors musketeers amigos kings rivers waters stooges peaks counties bridges kingdoms strikes body ireland uk",
    "four": "seasons tet corners courts tops nations lions square weddings horsemen pillars freedoms continents hills", "seven": "network sharp sisters dials oaks kings west samurai stars hills wonders summits news worldwide group deadly seas",
    "nine": "network elms news inch entertainment eleven worms", "ten": "network commandments pound towns", "one": "nation direction news nz health piece life world network show republic young call acre new planet belt belfast canada",
    "eight": "mile ball days", "hundred": "days", "twelve": "apostles tribes angry step", "thousand": "oaks islands guineas", "forty": "niners",
    "twenty": "twenty20", "eleven": "madison", "double": "fine", "triple": "crown j", "half": "moon", "zero": "dark hedge carbon", "thousands": "",
}  # fmt: skip
# The word before, the number a name: BBC Two, Formula One, Big Four, Catch-22, Group of Seven.
NAMES_BEFORE = {
    "big", "final", "fab", "fantastic", "famous", "magnificent", "hateful", "secret", "birmingham", "guildford", "central", "chicago", "bali",
    "tvnz", "bbc", "itv", "rte", "sky", "formula", "force", "marine", "channel", "capital", "catch", "blink", "maroon", "sum", "level",
    "ocean's", "studio", "area", "district", "room", "windows", "route", "fahrenheit", "apollo", "type", "plan", "world", "super", "moto",
    "ligue", "division", "league", "stage", "operation", "terminal", "group", "gang", "rule", "radio", "heathrow", "sydney", "auckland",
    "waikeria", "maguire", "scottsboro", "jena", "cambridge", "east", "bloc", "pacific", "platform", "act", "part", "volume", "war",
    "prop", "tier", "category", "phase", "ward", "tower", "gate", "stansted", "sevens", "euro", "pillar", "chapter", "step", "sl",
}  # fmt: skip

# Idioms and compound words built on a number: what follows the number after a hyphen or a space.
IDIOM_AFTER_HYPHEN = {
    "one": "off offs on way time sided size stop man woman upmanship liner liners step track trick shot eyed legged dimensional armed handed "
    "two child room party state touch horse another to minute-wonder and-done night hit party-state person stops sidedly team piece pot down up",
    "two": "faced way timing tone tier horse edged sided fold ply speed state step piece party thirds pronged nil tiered fer legged tier handed "
    "up-two-down wheeler wheelers footed hander seater wheel",
    "three": "way piece ply pronged quarter-length legged point dimensional card wheeler wheelers ring pointer peat wheel hander",
    "four": "way wheel letter poster square legged leaf by-four by-fours star pronged wheeler wheelers wheeled minute-mile x leaf-clover",
    "five": "star a-day a-side alive o'clock-shadow", "six": "shooter shooters pack packs footer footers figure pointer hitting a-side",
    "seven": "a-side inch figure year-itch", "eight": "legged ball",
    "nine": "to-five pins", "ten": "pin gallon a-penny foot-pole", "zero": "sum tolerance hours hour emission emissions carbon day gravity waste rated rating covid g based",
    "first": "", "hundred": "percenter", "thousand": "yard", "million": "dollar-question", "360": "degree", "180": "degree", "50": "50",
    "eleven": "plus a-side", "forty": "niners niner", "fifty": "fifty", "twenty": "something somethings", "thirty": "something somethings",
    "five-star": "",
}  # fmt: skip
IDIOM_PHRASES = {  # words before | number | words after
    "net|zero|": 0, "ground|zero|": 0, "day|zero|": 0, "patient|zero|": 0, "square|one|": 0, "at|one|point": 0, "at|one|time": 0,
    "cloud|nine|": 0, "|one|thing": 0, "|one|day": 0, "|one|way or another": 0, "|one|way or the other": 0, "|one|more time": 0,
    "day|one|": 0, "for|one|thing": 0, "by|half|": 0, "on all|fours|": 0, "one|hundred|percent sure": 0, "dressed to the|nines|": 0,
    "in|one|fell": 0, "at|sixes|and sevens": 0, "at sixes and|sevens|": 0, "a|thousand|words": 0, "the|million|-dollar question": 0, "in|one|go": 0,
    "public enemy|one|": 0, "|one|another's": -1,  "with|one|voice": 0, "|one|and all": 0, "in|one|piece": 0, "in|one|sense": 0, "on|one|hand": 0, "in|two|minds": 0,
    "on the|one|hand": 0, "the|one|hand": 0, "hundred and|ten|per cent": 0, "back to square|one|": 0, "in two|minds|": 0,
    "one|two|punch": 0, "|one|another": -1, "|one|of a kind": 0, "|one|too many": 0, "|one|by one": 0, "by|one|": 0, "|one|'s": -1, "|one|and only": 0, "|one|and the same": 0, "the|one|and": 0,
    "all at|one|": 0, "as|one|": 0, "put two and|two|": 0, "put|two|and two": 0, "the|nine|to five": 0, "on cloud|nine|": 0,
    "the whole|nine|yards": 0, "a|one|": 0, "a|ten|": 0, "strike|one|": 0, "strike|two|": 0, "strike|three|": 0, "plus|one|": 0, "the|three|rs": 0,
    "the|three|Rs": 0, "take|five|": 0, "high|five|": 0, "high|fives|": 0, "back at|one|": 0, "in|one|form": 0, "in|one|way": 0, "|one|step": 0, "the|eleventh|hour": 0,
    "of|one|mind": 0, "on|one|side": 0, "on the|one|side": 0, "|one|time": 0, "|one|last time": 0, "at|one|stage": 0, "for|one|reason": 0, "in|one|breath": 0,
    "in the same|one|": 0, "six of|one|": 0, "second to|none|": 0, "on|one|occasion": 0, "the big|three|": 0,
}  # fmt: skip
# The pronoun: one is no number after these, nor before these.
PRONOUN_BEFORE = frozenset(
    """
no any every some each another this that which the such only his her their your our my other new old big small little
good bad loved ones everyone someone anyone single last next latest current previous first second third right wrong
same whole entire different former latter best worst better bigger smaller larger easy hard tough difficult great nice
younger older evil true real
""".split()
)
PRONOUN_AFTER = frozenset(
    """
who whom whose could can cannot can't would should may might must wants needs another knows expects looks thinks says
hopes sees else's 's that which wonders gets feels hears finds takes considers has
""".split()
)
# After "the one": what still makes it a number.
SPORT_FORMATS = frozenset(
    """
metres meters m km kms k mile miles yard yards freestyle butterfly backstroke breaststroke hurdles final relay sprint
steeplechase medley individual race event title gold walk heat heats semi run champion record classic dash world
olympic men's women's mixed
""".split()
)
HEADLINE_THINGS = frozenset(
    """
things ways reasons tips takeaways questions facts charts lessons steps photos pictures books films movies recipes
places myths ideas moments stories songs albums
""".split()
)
PHONE_CUES = frozenset(
    """
call calls calling called phone phoned ring ringing rang dial dialled dialed text texting texted freephone hotline
helpline telephone tel fax lifeline samaritans contact ph mobile number line whatsapp
""".split()
)
TEXT_CUES = frozenset({"text", "texted", "texting", "fax", "faxed", "whatsapp", "sms"})  # before `to` and a number
# What a reader who rings is asked to say: quoting file 212, quote 4471.
QUOTING = frozenset({"quoting", "quote"})
EMERGENCY = frozenset({"111", "999", "911", "112", "101", "105", "000", "988", "1737", "100", "116", "711", "119"})
# A prefix joined by a hyphen to a number that stays a number: mid-1990s, sub-4.
PREFIXES = frozenset(
    """
of magnitude mid pre post sub under over top non early late circa ex all last final plus minus about near super pan half quarter
full multi around first long anti pro inter intra the a up un twice once and or to
""".split()
)
# Capitalised words that do not make the number after them a label.
NOT_NAMES = frozenset(
    """
the a an in on at by to of for from with and or but as if when while since after before until during about around some
over under nearly almost more less fewer up between among another all both only just even still then there their his
her its our your my this that these those i he she it we they you who what which where why how not no yes so yet
because although though however also including total totalling police officers officials figures data says said say
was were is are has have had will would can could may might must do does did men women boys girls people children
residents students teachers workers victims deaths cases sales profits revenue shares prices monday tuesday wednesday
thursday friday saturday sunday january february march april june july august september october november december jan
feb mar apr jun jul aug sep sept oct nov dec age aged roughly approximately estimated last next first second third
every each out lost won beat drew led scored killed injured arrested charged gets got wins kills sees hits nears tops
rises falls jumps raises cuts adds spring summer autumn winter christmas easter labour conservatives labor greens
democrats republicans nationals national act liberal ayes noes yeas nays
""".split()
)
HALF_WORDS = frozenset(
    """
time century term way brother brothers sister sisters back backs hearted mast truth truths moon marathon marathons
final finals yearly year's caste length board volley centuries timer life baked dressed naked blood breed note
""".split()
)
DOUBLE_WORDS = frozenset(
    """
decker deckers bass bed beds room rooms standard standards whammy jeopardy agent agents espresso glazing glazed check
checked checking click cross crossed down act header headers dip dipping fault edged barrelled breasted take takes
vision play plays dutch digit digits bluff life jump bogey bogeys crown blind negative helix dealing blow storey
entendre teamed stranded sided lock bill acting feature helping parked yellow top trouble
""".split()
)
HEDGE_WORDS = frozenset(
    """
about around roughly over under nearly almost approximately circa c near sub
""".split()
)
STREETS = frozenset(
    """
street st road rd avenue ave lane drive terrace crescent court place square close way boulevard blvd quay parade
highway row gardens grove hill walk mews
""".split()
)
SERVICES = frozenset("bus train tram route line ferry highway flight freeway".split())
MODEL_VARIANTS = frozenset({"max", "dreamliner", "ng", "freighter", "neo"})
MODEL_NUMBERS = frozenset({"707", "717", "727", "737", "747", "757", "767", "777", "787", "911", "500", "205"})
LABELS_VERBS = frozenset(
    """
order take set act plan charge report bill measure target match question turn move state mark award class train
company group party
""".split()
)
FILM_WORDS = frozenset(
    """
film films rated rating certificate movie movies classification dvd video game
""".split()
)
# Of the doubtful labels, those that may be a verb, or the subject, before a number without an article.
LABELS_NEVER_LOW = frozenset(
    """
stop q v k set act charge order report bill target take measure plan hold turn match win party account goal night
series state mile storm question house book number rating sample study trial mission years beds counter element line
scale case standard hang common key priority side move mark award no seats
""".split()
)
PARTY_CAPITALS = frozenset(
    """
act bjp anc da eff snp dup ukip nzf ndp cdu spd afd pp psoe ump alp lnp top sdlp tuv ifp aap tmc dmk cpi cpm ysrcp ncp
""".split()
)
GENERIC_TAILS = frozenset(
    "figure figures star legged sided pronged a-side".split()
)  # after any number: a six-figure sum
# No 1 after these is a place in a ranking.
RANK_VERBS = frozenset(
    """
is are was were be became become becomes remain remains remained stay stays stayed reach reached reaches hit
hits still now
""".split()
)
# Words near which No 3 is an address.
HOMES_AT_A_NUMBER = frozenset(
    """
live lives lived living home house moved neighbour resident residents tenant tenants stayed flat
""".split()
)
