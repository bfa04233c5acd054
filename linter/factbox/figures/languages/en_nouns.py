"""English: the words around a number that tell the thing counted, and the words that end the search for it."""

# ruff: noqa: E501  # tables of words: a line a family, a string a list

# Plurals that do not end in s, or whose singular is not the plural less s.
IRREGULAR = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "feet": "ft", "teeth": "tooth", "mice": "mouse", "geese": "goose",
    "oxen": "ox", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf", "calves": "calf", "leaves": "leaf", "thieves": "thief",
    "shelves": "shelf", "halves": "half", "loaves": "loaf", "hooves": "hoof", "midwives": "midwife", "housewives": "housewife", "scarves": "scarf",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "diagnoses": "diagnosis", "criteria": "criterion", "phenomena": "phenomenon",
    "bacteria": "bacterium", "media": "medium", "referenda": "referendum", "memoranda": "memorandum", "stadia": "stadium", "fungi": "fungus",
    "cacti": "cactus", "nuclei": "nucleus", "larvae": "larva", "alumni": "alumnus", "buses": "bus", "viruses": "virus", "campuses": "campus",
    "bonuses": "bonus", "gases": "gas", "lenses": "lens", "statuses": "status", "censuses": "census", "choruses": "chorus", "walruses": "walrus",
    "clothes": "clothes", "goods": "goods", "premises": "premises", "series": "series", "species": "species", "means": "means", "headquarters": "headquarters",
    "police": "police officer", "cattle": "cattle", "sheep": "sheep", "deer": "deer", "fish": "fish", "aircraft": "aircraft", "spacecraft": "spacecraft",
    "staff": "staff", "personnel": "personnel", "offspring": "offspring", "salmon": "salmon", "trout": "trout", "squid": "squid", "bison": "bison",
    "salespeople": "salesperson", "townspeople": "townsperson", "tradespeople": "tradesperson", "spokespeople": "spokesperson",
    "firemen": "fireman", "policemen": "policeman", "policewomen": "policewoman", "gunmen": "gunman", "fishermen": "fisherman", "businessmen": "businessman",
    "businesswomen": "businesswoman", "servicemen": "serviceman", "congressmen": "congressman", "congresswomen": "congresswoman", "salesmen": "salesman",
    "craftsmen": "craftsman", "sportsmen": "sportsman", "grandchildren": "grandchild", "schoolchildren": "schoolchild", "stepchildren": "stepchild",
    "freshmen": "freshman", "crewmen": "crewman", "frenchmen": "frenchman", "englishmen": "englishman", "irishmen": "irishman",
    "movies": "movie", "cookies": "cookie", "zombies": "zombie", "pies": "pie", "ties": "tie", "lies": "lie", "selfies": "selfie", "rookies": "rookie",
    "calories": "calorie", "hippies": "hippie", "cookies'": "cookie", "caches": "cache", "axes": "axe", "shoes": "shoe", "canoes": "canoe", "toes": "toe",
    "houses": "house", "horses": "horse", "nurses": "nurse", "courses": "course", "cases": "case", "purchases": "purchase", "increases": "increase",
    "offences": "offence", "licences": "licence", "vases": "vase", "phases": "phase", "phrases": "phrase", "bruises": "bruise", "cruises": "cruise",
    "diseases": "disease", "exercises": "exercise", "franchises": "franchise", "enterprises": "enterprise", "releases": "release",
    "warehouses": "warehouse", "databases": "database", "responses": "response", "expenses": "expense", "losses": "loss",
    "corpses": "corpse", "causes": "cause", "clauses": "clause", "doses": "dose", "noses": "nose", "roses": "rose", "hoses": "hose", "leases": "lease",
    "excuses": "excuse", "abuses": "abuse", "uses": "use", "promises": "promise", "surprises": "surprise", "prizes": "prize", "sizes": "size",
    "gazes": "gaze", "mazes": "maze", "blazes": "blaze", "breezes": "breeze", "bronzes": "bronze", "axles": "axle", "aches": "ache",
    "headaches": "headache", "avalanches": "avalanche", "niches": "niche", "moustaches": "moustache", "clutches": "clutch", "quizzes": "quiz",
    "potatoes": "potato", "tomatoes": "tomato", "heroes": "hero", "volcanoes": "volcano", "mosquitoes": "mosquito", "torpedoes": "torpedo",
    "tornadoes": "tornado", "cargoes": "cargo", "vetoes": "veto", "echoes": "echo", "buffaloes": "buffalo", "mangoes": "mango",
    "passers-by": "passer-by", "us": "us", "yes": "yes", "mps": "MP", "gps": "GP", "tvs": "TV", "suvs": "SUV", "ngos": "NGO", "ceos": "CEO", "mlas": "MLA", "mep": "MEP",
    "meps": "MEP", "tds": "TD", "pcs": "PC", "ids": "ID", "dvds": "DVD", "cds": "CD", "evs": "EV", "pgs": "PG", "lgbtq": "lgbtq", "msps": "MSP",
    "paparazzi": "paparazzo", "mafiosi": "mafioso", "graffiti": "graffiti", "dice": "die", "cod": "cod", "shrimp": "shrimp", "moose": "moose",
    "elk": "elk", "whitebait": "whitebait", "cannon": "cannon", "hovercraft": "hovercraft", "watercraft": "watercraft", "livestock": "livestock",
    "youth": "youth", "infantry": "infantry", "crew": "crew", "judiciary": "judiciary", "golds": "gold", "dead": "dead", "wounded": "wounded",
    "injured": "injured", "elderly": "elderly", "homeless": "homeless", "poultry": "poultry", "swine": "swine", "gendarmes": "gendarme",
    "matches": "match", "watches": "watch", "batches": "batch", "branches": "branch", "churches": "church", "coaches": "coach", "beaches": "beach",
    "inches": "in", "classes": "class", "glasses": "glass", "businesses": "business", "witnesses": "witness", "addresses": "address", "boxes": "box",
    "taxes": "tax", "foxes": "fox", "dishes": "dish", "crashes": "crash", "wishes": "wish", "masses": "mass", "passes": "pass", "illnesses": "illness",
    "bus": "bus", "gas": "gas",
    "taxis": "taxi", "skis": "ski", "rabbis": "rabbi", "alibis": "alibi", "safaris": "safari", "corgis": "corgi", "tsunamis": "tsunami",
    "emojis": "emoji", "delis": "deli", "wikis": "wiki", "kiwis": "kiwi",
    "proteas": "proteas", "innings": "innings", "overs": "over", "kudos": "kudos", "barracks": "barracks", "crossroads": "crossroads", "gallows": "gallows",
}  # fmt: skip
# Words ending in s that are no plural nouns.
NOT_PLURAL = frozenset(
    """
this is was has its his hers ours yours theirs as us yes plus across less unless perhaps always besides versus thus
does towards afterwards sometimes upwards downwards forwards backwards nevertheless nonetheless various previous
serious famous dangerous religious anonymous enormous numerous tremendous continuous ambitious suspicious precious
gorgeous conscious infectious pass press address process access loss class mass glass boss cross business illness
witness success happiness fitness princess bus gas virus campus status census chorus basis crisis analysis diagnosis
physics politics economics mathematics athletics news thanks overseas else's let's it's he's she's that's there's
what's who's says makes takes gives goes comes gets shows means wants needs seems looks becomes includes remains
believes claims expects warns adds contains lasts covers costs weighs measures runs sits lives works plays holds keeps
brings turns begins starts ends stands follows leads reaches allows requires provides represents suggests marks faces
alias atlas texas kansas paris athens wales brussels christmas james jones thomas charles lewis harris williams davis
evans hughes roberts phillips netherlands philippines laos cyprus honduras barbados bahamas maldives los las dis us's
vs ages indigenous gross express congress fortress actress mattress compass canvas carcass nous
""".split()
)
# The search for the thing counted ends at these.
STOP = frozenset(
    """
a an the this that these those his her its their our my your he she it we they i you who whom whose which what where
when why how of in on at by to from with without for as into onto upon over under above below between among against
through during before after since until about across along around behind beside beyond despite except inside outside
near off out past per towards toward via within like unlike and or but nor so yet if because although though while
whereas than then unless once is are was were be been being am has have had do does did will would shall should can
could may might must cannot ought say says said saying tell told tells ask asked asks think thinks thought know knew
knows see saw seen sees make made makes take took taken takes get got gets getting gotten go went gone goes come came
comes give gave given gives find found finds leave left leaves-behind call put puts keep kept keeps let lets begin
began begun seem seems help helped show showed shown shows hear heard play run ran move live lives believe hold held
bring brought happen happened write wrote sit sat stand stood lose lost pay paid meet met include includes included
including continue continued set learn lead led understand watch follow followed stop stopped create created speak
spoke spoken allow allowed add added spend spent grow grew grown open opened walk walked win won offer offered
remember love consider considered appear appeared appears buy bought wait waited serve served die died send sent
expect expected build built stay stayed fall fell fallen cut reach reached kill killed remain remained remains suggest
raise raised pass passed sell sold require required report reported decide decided pull pulled rose rise rises risen
rising dropped drop drops dropping jumped jump surged fled flee falls falling hit hits struck each apiece respectively
ago earlier later long tall high deep wide old away already also still now not never ever even just only too again
today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday there here back down up
together years-old much many such both either neither all some any none no one two three four five six seven eight
nine ten combined overall altogether worldwide nationwide globally more-than less more fewer higher lower january
february march april june july august september october november december will've n't isn't aren't wasn't weren't
hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
""".split()
)
# Skipped at the head of the search: they say nothing of the thing.
SKIP = frozenset(
    """
more other further additional extra new separate different such fewer less others million's full whole consecutive
straight successive further-
""".split()
)
OF = "of"
AFTER_OF = frozenset(
    """
the its their his her our my your these those all that this some any a an more than about nearly almost over
""".split()
)
PRONOUNS = frozenset({"them", "us", "you", "it", "whom", "which", "these", "those", "him", "her", "me"})
# What the reader of a text calls a person: the comma after it introduces an age.
PEOPLE = frozenset(
    """
man men woman women boy boys girl girls child children person people teenager teenagers baby babies student students
pupil pupils victim victims suspect suspects driver drivers officer officers resident residents patient patients
teacher teachers worker workers father mother son daughter brother sister wife husband mum dad grandfather grandmother
uncle aunt couple pair friend friends player players soldier soldiers farmer farmers nurse nurses doctor doctors
accused defendant defendants offender offenders motorist motorcyclist cyclist pedestrian passenger passengers tourist
tourists hiker hikers tramper swimmer swimmers surfer adult adults youth youths toddler infant infants pensioner
pensioners twins siblings members those anyone everyone kids kid young females males female male voters women's
""".split()
)
PLURAL_PEOPLE = frozenset(
    """
men women boys girls children people teenagers babies students pupils patients adults youths infants pensioners those
anyone everyone kids residents workers teachers nurses drivers voters citizens females males parents users players
adolescents employees smokers staff members migrants refugees young americans britons australians canadians
new-zealanders kiwis households
""".split()
)
HYPHEN_ENDINGS = frozenset(
    """
under over of strong plus odd ish some fold something and or to per up down on off year-old
""".split()
)
PEOPLE_SINGULAR = frozenset(
    """
man woman boy girl child person teenager baby student pupil victim suspect driver officer resident patient teacher
worker father mother son daughter brother sister wife husband mum dad mom grandfather grandmother grandson
granddaughter uncle aunt friend player soldier farmer nurse doctor accused defendant offender motorist motorcyclist
cyclist pedestrian passenger tourist hiker tramper swimmer surfer adult youth toddler infant pensioner female male
twin sibling member someone kid striker midfielder defender goalkeeper forward prop lock winger fullback captain
skipper batter bowler
""".split()
)
PEOPLE_GROUPS = frozenset("everyone anyone those all population workforce".split())
ROLES = frozenset(
    """
executive chief minister mp president secretary chairman chairwoman chair founder head coach singer actor actress
author prince princess king queen duke duchess earl lord bishop priest rabbi imam judge lawyer barrister solicitor
senator congressman congresswoman mayor councillor premier governor artist chef model guide hooker flanker
number-eight half-back centre fly-half scrum-half boxer golfer gymnast sprinter jockey pilot clerk cook guard spy
headteacher astronaut mechanic electrician plumber builder carpenter tradie courier postman fireman fisherman
businessman businesswoman gunman policeman champion veteran heir widow widower bride groom monk nun cleric musician
guitarist drummer pianist comedian politician surgeon physician paramedic chancellor ambassador diplomat general
colonel major sergeant captain lieutenant private corporal constable inspector superintendent commissioner
""".split()
)
ROLE_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent")
# People told by their ending, things that end so too, and people that do not.
PEOPLE_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "eer", "grant")
NOT_PEOPLE = frozenset(
    """
computer printer trailer tower number order offer paper newspaper river counter letter container boiler border bumper burner
camper carrier chamber charger cluster corner cover cruiser cylinder danger daughter diner dollar finger flower folder freezer
freighter glacier heater helicopter hammer layer ladder liner litter locker loader matter meter metre motor monitor power poster
planter quarter reader receiver record reminder router scooter screwdriver server shelter shower skyscraper speaker sticker
summer winter stroller sweater tanker thriller ticker tiger timber timer tractor transformer transmitter trigger trawler umber
voucher water weather whisper wonder answer banner bunker cancer centre chapter character clover disaster encounter factor error
floor door mirror reactor rotor sector sensor corridor harbor harbour projector detector generator escalator elevator indicator
refrigerator radiator incubator terror horror tremor tumor armor color humor honor labor minor major visor vector anchor meteor
razor list twist mist fist wrist chest request forest cost median billboard poker sneaker slipper cooker cracker burger
hamburger drawer dryer feeder filter starter steamer super supper suffer scanner scatter spider lobster oyster otter beaver
badger panther plover heifer setter retriever terrier rooster hamster cucumber pepper ginger amber ember fever liver bladder
ulcer wafer dumper digger bulldozer lorry pier tier barrier frontier outlier prior interior exterior superior mortar cellar
collar pillar solar war star car bar jar other another either never ever over under after later earlier better fewer higher
lower former latter proper inner outer upper further rather whether together november december october september remainder
header buffer blender bomber fighter launcher interceptor destroyer breaker primer tracker tester thermometer newsletter
parameter perimeter diameter kilometer centimeter quadrupler multiplier holder manoeuvre
""".split()
)
MORE_PEOPLE = frozenset(
    """
pilgrim expert official guest relative peer delegate captive recruit graduate tenant resident applicant claimant immigrant inhabitant participant candidate
mp gp athlete monk nun cadet conscript envoy juror cardinal bishop apprentice student agent client parent relation
deputy attendee trainee detainee evacuee retiree employee refugee appointee nominee absentee devotee crew staff troop
survivor mourner widow orphan bride groom twin sibling fan hero neighbour neighbor colleague partner spouse infant
rebel thief criminal convict spectator militant insurgent combatant assistant servant consultant accountant lieutenant
sergeant constable detective police
voter citizen national local native villager islander kid teen adult pensioner elder democrat republican conservative liberal
vet medic nurse surgeon midwife carer pilot skipper captain sailor marine soldier
person people child
""".split()
)
TIMES_MULTIPLE = frozenset(
    """
as more the higher bigger larger greater faster less fewer its what that likelier their than longer lower over his her
those worse better normal average size usual this our faster-growing national
""".split()
)
NOT_COMPARATIVE = frozenset(
    """
after over under per ever never other whether either however together consider winner number
""".split()
)
YEAR_NOT_NOUNS = frozenset(
    """
people homes jobs cases deaths votes children men women students patients houses workers pupils tonnes runs troops
soldiers victims arrests employees residents staff members beds places seats passengers police officers migrants
refugees complaints calls names words pages cars vehicles sheep cattle cows
""".split()
)
YEAR_NOUNS = frozenset(
    """
elections floods riots games olympics paralympics protests fires wildfires bushfires attacks bombings earthquakes
levels figures prices accords talks results accounts census terms films songs laws reforms budgets championships
finals
""".split()
)
RACE_LENGTHS = frozenset(
    {
        5,
        10,
        15,
        20,
        42,
        50,
        60,
        80,
        100,
        110,
        200,
        300,
        400,
        500,
        600,
        800,
        1000,
        1500,
        2000,
        3000,
        4000,
        5000,
        10000,
        1609,
        3,
        25,
    }
)
BOND_WORDS = frozenset(
    """
bond bonds yield yields gilt gilts treasury treasuries note notes mortgage mortgages fixed rate rates bund bunds swap
swaps paper debt loan-rate
""".split()
)
THINGS_OLD = frozenset(
    """
pier bridge building house home church tree trees dog cat horse company firm business school law act treaty record
tradition club ship boat car bus train fossil skeleton skull bones tomb temple castle hotel pub theatre cinema stadium
ground dam tunnel road railway line system network plant reactor mine agreement deal dispute feud war conflict
marriage career ban rule policy constitution party newspaper magazine paper book manuscript painting document mystery
case cold institution organisation charity hospital prison jail mill factory wall cathedral abbey monastery monument
statue software satellite telescope spacecraft aircraft plane jet helicopter fleet technology infrastructure pipeline
pipe sewer cable grid brand bank store shop restaurant mansion flat apartment tower block villa cottage farm vineyard
orchard wreck shipwreck whisky wine cheese bottle letter oak turtle tortoise elephant whale shark bear lion tiger
gorilla panda colt filly gelding mare foal stallion racehorse parrot kiwi tuatara star galaxy planet rock crater
footprints tools artefact artefacts remains mummy coin coins burial
""".split()
)
PEOPLE_WORDS = (
    PEOPLE
    | PEOPLE_SINGULAR
    | frozenset(
        """
american briton australian canadian kiwi irishman scot mother-of-two father-of-two local native national rookie
left-hander right-hander import star prodigy sensation whiz recruit graduate beneficiary migrant refugee asylum-seeker
mother father dad mum great-grandmother sophomore freshman senior junior backpacker babysitter teen tot octogenarian
hostage inmate prisoner fugitive gunman knifeman cop firefighter
""".split()
    )
)
TIME_PLACERS = frozenset(
    """
last past previous next first following coming recent preceding latest final within intervening prior another since
opening same
""".split()
)
AGO = frozenset({"ago", "hence", "prior", "previously"})
TIME_SPANS_HYPHEN = frozenset({"old", "olds"})
PERSONAL = frozenset({"he", "she", "i", "who", "they", "we"})
AGE_NOUNS = frozenset(
    """
voting retirement pension drinking school legal minimum average median leaving marriage the mean maximum state smoking
driving working
""".split()
)
TEMPERATURE_CUES = frozenset(
    """
temperature temperatures chill chills cold mercury degrees freezing frost low lows wind overnight thermometer
""".split()
)
TO_COME = frozenset(
    """
due scheduled expected set begin begins start starts open opens return returns reopen next arrive vote again back meet
""".split()
)
PARENTS = frozenset(
    """
mother father mum dad mom grandfather grandmother parent granny nana grandad
""".split()
)
ACTS = frozenset(
    """
act acts regulations regulation order bill code rules convention accord accords treaty games olympics paralympics cup
championships expo census
""".split()
)
THING_ENDINGS = (
    "tion",
    "ment",
    "ship",
    "ity",
    "ing",
    "ness",
    "ery",
    "ism",
    "ure",
    "age",
    "dge",
    "ium",
    "sion",
    "ance",
    "ence",
    "tory",
    "way",
    "work",
    "book",
    "law",
)
SINGULARS = (
    ("buses", "bus"),
    ("viruses", "virus"),
    ("ies", "y"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("zzes", "zz"),
    ("s", ""),
)
MODALS = frozenset(
    """
to will would could can may might should must 'll cannot won't
""".split()
)
ONE_DAY_MEASURED = frozenset(
    """
in for within than only just about after least every single the per up first took last lasted over under nearly almost
by
""".split()
)
# Plural nouns right after a number, verbs elsewhere: 14 shows, 12 runs.
OR_SO = frozenset({("or", "so"), ("or", "more"), ("or", "fewer"), ("or", "less")})
# Kenyans, New Zealanders, Londoners, Iraqis: the capital stays.
PEOPLES = (
    "ans", "landers", "doners", "itons", "raelis", "raqis", "istanis", "deshis", "somalis", "saudis", "yemenis", "emiratis", "kuwaitis",
)  # fmt: skip
# After a number these tell how things stand, and are not the thing counted: three dead, one short of the goal.
NOT_THINGS = frozenset(
    {"dead", "missing", "wounded", "injured", "short", "ahead", "behind", "clear", "adrift", "up", "down", "away"}
)
# Verbs between a subject and how many of it there are; words before such a count; subjects that count nothing.
COUNTING_VERBS = frozenset(
    {"number", "numbered", "numbers", "totalled", "totaled", "total", "stood", "stands", "reached", "hit"}
)
AFTER_SUBJECTS = frozenset(
    """
from to by at than the number numbered totalled totaled reached hit stood about around some nearly almost over under
least roughly : in
""".split()
)
UNCOUNTED_SUBJECTS = frozenset(
    """
rates prices levels profits revenues shares temperatures wages rents costs lists attendances streams ratings stocks
yields odds scores hopes marks takings earnings losses incomes bills fees taxes points results fortunes figures numbers
conditions waits times chances
""".split()
)
CROWDS = frozenset("crowds audiences totals figures numbers levels readings sales volumes gates hours people".split())
NOT_NUMBERED = frozenset("series news species means".split())  # series number 4
NOUN_OR_VERB = frozenset(
    """
shows forwards runs plays works lives leads covers marks stands starts turns faces costs lasts ends allows represents claims
measures reaches news-stands
""".split()
)
