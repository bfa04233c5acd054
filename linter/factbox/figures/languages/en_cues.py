"""English: short lists of the words that settle, by standing before or after a number, what it is."""

# a line a list

AFTER_AGE = frozenset({",", ".", ")", ";", '"', "", "—", "–", "-", "\n", "and", "of", "who", "from"})
AFTER_ANGLE = frozenset({"turn", "view", "angle", "camera", "feedback", "panorama", "heat"})
AFTER_A_QUARTER = frozenset({"of", "more", "less", "fewer", "higher", "lower", "above", "below", "over", "under"})
AFTER_BETWEEN = frozenset({"about", "around", "an", "estimated", "roughly", "some", "the", "ages", "of"})
AFTER_ELISION = frozenset(
    """
of in were are was have had from at to a , . ; ) ( who on more fewer died killed recorded with for altogether
combined
""".split()
) | {""}
# Before a bare count that carries on from one before; before one that counts something new.
BEFORE_ELISION = frozenset({";", ":", ",", "and", "but", "while", "the", "other", "remaining", "(", "–", "—", "than"})
BEFORE_OTHER_COUNTS = frozenset({"for", "injured", "injuring", "killed", "killing", "hurt", "wounded", "wounding"})
AFTER_FRAMED_SPAN = frozenset(
    """
to since before after ending ended from up leading until following between through
""".split()
)
AFTER_GROWN_TIMES = frozenset({"in", "since", ",", ".", "over", "compared"})
AFTER_HEDGE_GOES_ON = frozenset({"in", "of", "for", "and", "to", "a", "per"})
AFTER_HOUR = frozenset({"on", "and", "for", "in", "tomorrow", "tonight"})
AFTER_LENGTH = frozenset({"of", "long", "deep", "wide", "high", "tall", "away", "above", "below", "from", "down", "up"})
AFTER_METRES = frozenset({"long", "tall", "high", "deep", "wide", "away", "above", "below", "from", "of", "in"})
AFTER_OCCASIONS = frozenset({"over", "in", "during", "a", "since", "for", "before", "on", "at", "by"})
AFTER_ONE_DAY = frozenset(
    """
of and after before later earlier early late off old at ago more longer ahead apart behind short a per each every only
""".split()
)
AFTER_ONE_WORD = frozenset({"minimum", "maximum", "max", "tops", "roughly", "approximately", "approx"})
AFTER_ORDINAL = frozenset({"in", "on", "at", "was", "is", "who", "were", "said"})
AFTER_ORDINAL_ALONE = frozenset({"was", "is", "who", "said", "in", "at", "on"})
AFTER_RUN_K = frozenset(
    """
run runs runner runners race races ride walk walks walkers fun event events time swimmers cyclists joggers
""".split()
)
AFTER_SCORES = frozenset({"more", "injured", "were", "killed", "have", "arrested"})
AFTER_SHARE_PLURAL = frozenset({"of", "are", "were", "have", "said", "say", "full", "in", "to", ",", ".", "an"})
AFTER_TENNIS_DOUBLES = frozenset(
    {"title", "final", "match", "partner", "champion", "champions", "tennis", "pair", "game"}
)
AGED = frozenset({"aged", "age", "ages", "turned", "turns", "turning"})
AGED_GROUPS = frozenset({"people", "those", "aged", "of", "anyone", "adults"})
AGES_OF_HISTORY = frozenset({"ice", "stone", "bronze", "iron", "golden", "new", "space"})
AGE_LINKS = frozenset({"from", "to", "at", "is", "of", "was", "with"})
AT_AN_AGE = frozenset(
    """
died married retired retire school left pregnant widowed orphaned die dies debut
""".split()
)
BEFORE_AGE_NUMBER = frozenset(
    """
between from under over about around just only up at least than below above to of nearly almost
""".split()
)
BEFORE_A_QUARTER = frozenset(
    """
by were was is are than about nearly almost over around roughly only to just under some up down or , and least
""".split()
)
BEFORE_BARE_SCALE = frozenset({"the", "this", "that", "these", "first", "last", "another", "some"})
BEFORE_CASE_NUMBER = frozenset(
    """
number no nos case file reference ref docket report invoice complaint permit licence tender
""".split()
)
BEFORE_DECADE = frozenset({"in", "of", "since", "from", "during", "for", "back"})
BEFORE_HALF_OF_GAME = frozenset(
    """
first second other top bottom latter better final opening back 1st 2nd last third behalf left right northern southern
""".split()
)
BEFORE_NUMBER_VERB = frozenset({"homes", "victims", "who", "now", "they", "cases", "deaths", "members"})
BEFORE_NUMBER_WORD = frozenset(
    {"the", "a", "world", "at", "current", "to", "former", "our", "as", "is", "ranked", "seed", "public", "case"}
)
BEFORE_PERIODS = frozenset(
    {"last", "past", "next", "first", "consecutive", "previous", "straight", "successive", "two"}
)
BEFORE_QUARTERS = frozenset({"last", "past", "next", "first", "previous", "for", "consecutive"})
BEFORE_PHONE = frozenset({"on", "at", "to", ":", "the", "or", "for"})
BEFORE_POINT = frozenset({"no", "p", "pp", "v", "s", "c", "rs", "n", "ca"})
BEFORE_SECOND_OF_TIME = frozenset(
    {"a", "per", "split", "leap", "each", "every", "one", "/", "millionths", "nano", "any"}
)
HOPING = frozenset(
    """
will would may might could can hope hopes hoped want wants wanted dream dreams dreamed dreamt wish wishes plan plans
'll i'll he'll she'll they'll we'll you'll i'd he'd she'd they'd we'd
""".split()
)
BEFORE_SOME_DAY = frozenset({"that", "and", "but", "hopes", "will", "would", "may", "might", "to", "could"})
BEFORE_TENNIS_DOUBLES = frozenset(
    {"the", "and", "mixed", "men's", "women's", "both", "of", "in", "two", "his", "their", "wheelchair"}
)
BEFORE_TEST_SCORES = frozenset(
    {"test", "exam", "the", "their", "credit", "s", "reading", "maths", "pisa", "his", "her", "those", "our"}
)
BEFORE_THING_NAMED = frozenset(
    """
the a an his her their its our this that last first each per every will would could can
""".split()
)
BEFORE_YEARS_OLD = frozenset({",", "is", "was", "are", "were", "(", "over", "than", "nearly", "about"})
BEING = frozenset({"was", "is", "'s", "were", "turned", "only", "just", "be"})
BETWEEN_AGE_AND_NUMBER = frozenset(
    {"the", "of", "at", "least", "more", "less", "up", "younger", "older", "as", "to", "from", "between"}
)
BOND_MODIFIERS = frozenset({"fixed", "government", "treasury", "us", "benchmark", "gilt", "swap"})
CALIBRES = frozenset(
    """
film lens camera print pistol handgun gun cannon howitzer shell shells rounds bullets ammunition mortar
""".split()
)
COIN_SINGULARS = frozenset({"cent", "franc", "buck", "pound", "dollar", "rupee", "euro"})
DECADE_BEFORE = frozenset({"the", "mid", "early", "late", "mid-", "-"})
DIFFERENCE_UNITS = frozenset(
    """
points point places metres degrees feet percent miles kilometres km m years months
""".split()
)
DOUBLE_FORMS = frozenset(
    {"double", "triple", "doubles", "treble", "halves", "triples", "trebles", "quadruple", "doubling"}
)
ELLIPSIS_BEFORE = frozenset(
    {"to", "at", "above", "below", "than", "of", "over", "under", "around", "about", "and", "near"}
)
MEASURED_ALIKE_BEFORE = frozenset({"to", "at", "above", "below", "than", "of"})
FRACTIONS_SINGULAR = frozenset({"third", "half", "quarter", "fifth", "tenth", "sixth", "eighth", "seventh", "ninth"})
HALVES_OF_GAME = frozenset({"first", "second", "opening", "final", "latter", "better"})
HEADLINE_VERBS = frozenset(
    {"know", "watch", "should", "need", "do", "see", "learn", "save", "remember", "consider", "visit"}
)
LABELS_PLURAL = frozenset({"sections", "articles", "rules", "pages", "chapters", "clauses"})
LABELS_SHORTENED = frozenset(
    {"no", "nos", "p", "pp", "s", "c", "v", "sec", "art", "ch", "vol", "st", "fig", "cl", "reg", "para"}
)
LABELS_WITH_POINTS = frozenset({"web", "version", "v", "standard", "policy", "model", "figure"})
LIST_LINKS = frozenset({",", "and", "or", "&", "to", "then", "-", "versus", "v", "vs", "from"})
LOOSE_BEFORE_SPAN = frozenset(
    """
the about around nearly almost more than over some just approximately roughly least at under less up to fewer
""".split()
)
MODEL_BEFORE = frozenset({"boeing", "boeing's", "the", "a", "his", "peugeot", "porsche"})
NOT_AFTER_YEAR = frozenset(
    """
seat strong seater acre bed room odd plus page hectare person capacity home member tonne
""".split()
)
NOT_COMPARATIVE_NOUNS = frozenset(
    {"member", "officer", "player", "driver", "worker", "quarter", "number", "term", "other", "soldier", "order"}
)
NOT_COUPLE_OF = frozenset({"the", "them", "these", "those", "his", "her", "our"})
NO_AGE_BEFORE = frozenset({"of", "per", "-", "%", "for", "more"})
NO_RATE_BASE = frozenset({"g", "ml", "grams", "km", "kg", "m", "miles", "kilometres"})
NUMBERED = frozenset(
    """
case phone flight bus route house file reference serial batch model account pin room
""".split()
)
ONE_ADJECTIVES = frozenset({"only", "first", "last", "next", "other", "single", "just", "same"})
ONE_MEASURED = frozenset({"than", "only", "least", "just", "within", "in", "for", "about", "every", "after"})
ONE_OF_THE = frozenset({"the", "its", "their", "his", "her", "our", "my", "your", "those", "these", "several", "many"})
IS_ONE = frozenset({"is", "was", "remains", "remained", "as"})
ARE_ONE = frozenset({"are", "were", "be", "become", "became", "remain", "remained"})
BECOME_ONE = frozenset({"be", "become", "became"})
UNITED_UNTIL = frozenset({"until", "till", "before", "since", "again", "when", "once"})
UNITED_IN = frozenset({"in", "under", "from", "for", "on", "by", ".", ""})
# What is one of several when it is said to be one: one arm of the service, one way to pay.
ONE_AMONG = frozenset(
    """
arm branch part piece element strand plank limb wing division section member example instance reason way means factor cause
form kind type sort aspect component side symptom sign measure option step source result consequence explanation use method
outcome feature hallmark expression unit agency body target test pillar chapter stage phase
""".split()
)
ONE_POSSESSIVES = frozenset({"the", "his", "her", "its", "their", "our", "my", "your", "this", "that"})
PASSIVES = frozenset({"was", "were", "been", "be", "is", "has", "have", "had", "and"})
PERSON_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "another"})
PHRASAL_ABOUT = frozenset({"come", "came", "turn", "turned", "all", "way", "bring", "brought"})
PRONOUN_DETERMINERS = frozenset({"the", "which", "that", "this", "each", "every", "any"})
QUARTER_WORDS = frozenset({"final", "finals", "finalist", "mile", "century", "pounder"})
RACE_BEFORE = frozenset({"the", "men's", "women's", "boys'", "girls'", "his", "her"})
ROUND_NUMBER_BEFORE = frozenset(
    """
about around nearly almost over some than least total all roughly estimated approximately
""".split()
)
SPELLS = frozenset({"season", "night", "shift", "quarter", "semester", "term", "game", "match"})
TITLES_OF_PEOPLE = frozenset(
    {"mr", "mrs", "ms", "miss", "lord", "lady", "prof", "professor", "dr", "sir", "dame", "-", "."}
)
UNDER_GUARD = frozenset({"guard", "watch", "surveillance", "care", "supervision", "notice"})
UNITS_OR_NAMES = frozenset({"min", "mi", "ha", "g", "l", "ms", "mm", "m", "gal", "kt", "sec", "bit", "bits"})
VOTE_VERBS = frozenset({"voted", "votes", "vote", "beat", "won", "passed", "approved", "rejected", "lost"})
YEAR_BEFORE_EVENT = frozenset({"a", "this", "that", "by", "after", "before", "during", "and", "to"})
YEAR_BEFORE_NOUN = frozenset({"the", "of", "in", "since", "from", "for", "its", "his", "her", "their", "our"})
YEAR_BEFORE_TWO_NOUNS = frozenset(
    {"in", "since", "from", "the", "by", "until", "during", "before", "after", "for", "its", "his", "a"}
)
YEAR_BEFORE_CLAUSE = frozenset({"in", "since", "from", "until", "ad", "by"})
YEAR_DOUBTFUL = frozenset({"of", "and", "to", "for", "on", "than", "with"})
# What lasts seconds: the sixty-second advert is no sixty-second anything.
LASTING_THINGS = frozenset(
    """
advert ad ads advertisement commercial clip clips video videos film trailer silence delay pause gap rule window
burst timeout spot countdown interval slot penalty hold recording message call sprint lap limit break headstart
teaser loop cut snippet speech reel blackout violation clock warning
""".split()
)
# A further fifth, another third: shares.
BEFORE_A_SHARE = frozenset(
    """
further another additional
""".split()
)
# Verbs that take `over` as a place.
POURED = frozenset(
    """
pour poured pours pouring drizzle drizzled sprinkle sprinkled scatter scattered spoon ladle spread flew flies
fly flying hang hung hanging
""".split()
)
TAKES = frozenset(
    """
take takes took taken taking last lasts lasted lasting need needs needed require requires required spend spends
spent
""".split()
)
# What was done within a time, and by how many: the time is then a result.
FINISHING = frozenset(
    """
finished completed answered reached arrived resolved settled cleared recovered paid seen processed treated delivered replied
responded done
""".split()
)
ALL_OR_MOST = frozenset("all most half many few none some".split())
# Whose ages a bare `over 65` or `under 18` tells.
PERSON_COUNTED = frozenset(
    """
anyone anybody everyone everybody those people persons victims children patients passengers pupils students
prisoners residents applicants voters workers players women men girls boys adults migrants detainees customers
""".split()
)
SHARE_VERBS = frozenset(
    """
of is are was were be have has had said say says do did will would could may might live lives work works
""".split()
)
# Of a few, the one whose age is told: the youngest was nine; what may stand between.
AGE_EXTREMES = frozenset({"youngest", "oldest", "eldest"})
BEFORE_ONES_AGE = frozenset(
    """
of them whom these those all was is were are being just only aged still now ,
""".split()
)
GOES_UP = frozenset({"went", "gone", "going", "goes", "moved", "pushed", "shot", "is", "are"})
SAYING = frozenset({"said", "says", "told", "added", "adds", "explained"})
ONE_PERSON = frozenset({"he", "she", "i", "his", "her", "who"})
GROUPS_OF_AN_AGE = frozenset({"group", "groups", "age", "ages", "bracket", "brackets", "cohort", "population"})
# What is done to people: among the 1,233 charged are 147 under 18.
DONE_TO_PEOPLE = frozenset(
    """
charged arrested killed injured wounded hurt detained held jailed infected dead died hospitalised hospitalized tested
vaccinated missing treated diagnosed surveyed questioned polled employed unemployed homeless convicted sentenced
""".split()
)
# Verbs that make the money after `from` the base of a change: the fare rose from $3, they cut prices from $45.
BASE_VERBS = frozenset(
    """
rose risen rises rise raised raise raises fell fallen falls fall dropped drop drops increased increase increases
decreased climbed jumped soared surged doubled trebled tripled halved cut cuts slashed lifted lowered reduced reduces
reduce moved changed went grew grown widened narrowed shrank sank slipped slid edged hiked trimmed boosted
""".split()
)
# Three words on from a figure these say when it stood: $3.9m a year earlier, the year before.
AGO_OR_BEFORE = frozenset({"ago", "earlier", "before", "previously"})
