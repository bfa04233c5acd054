"""English: the words that are numbers, and the words that hedge them."""

# ruff: noqa: E501  # tables of words: a line a family, a string a list

CARDINALS = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
HUNDREDS = {"hundred": 100}
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "lakh": 10**5, "lac": 10**5, "crore": 10**7,
}  # fmt: skip
# Short scale words: always so; and those that are a scale only beside money or a thing counted.
SCALE_MARKS = {
    "bn": 10**9, "tn": 10**12, "trn": 10**12, "mn": 10**6, "mln": 10**6, "mio": 10**6, "bln": 10**9, "tln": 10**12, "mil": 10**6,
    "cr": 10**7,
}  # fmt: skip
SCALE_LETTERS = {"m": 10**6, "k": 10**3, "b": 10**9, "t": 10**12}
SCALE_PLURALS = {
    "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12, "lakhs": 10**5, "crores": 10**7,
    "hundreds": 100,
}  # fmt: skip
DOZEN = {"dozen": 12, "gross": 144, "score": 20}
VAGUE = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2 * 10**3, "millions": 2 * 10**6,
    "billions": 2 * 10**9, "trillions": 2 * 10**12, "lakhs": 2 * 10**5, "crores": 2 * 10**7,
}  # fmt: skip
FEW = {"few", "several", "couple"}  # before a scale word: a few hundred
FEW_PHRASES = {"several": (3, 12), "a few": (3, 12), "a handful": (3, 12), "few": (3, 12), "a small handful": (3, 12)}
COUPLES = {"a couple": 2, "a couple of": 2}  # as whole values
NIL_WORDS = frozenset({"none", "nil", "no", "nobody", "zero", "nought", "no one", "nothing"})
MAJORITY_WORDS = frozenset({"most", "a majority", "majority", "the majority", "the most", "more than half"})
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "nineth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "sixteenth": 16,
    "sixteenths": 16, "twentieth": 20, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000, "millionth": 10**6, "millionths": 10**6, "billionth": 10**9, "billionths": 10**9, "trillionth": 10**12,
    "trillionths": 10**12,
}  # fmt: skip
MULTIPLES = {
    "twice": (2, 1), "thrice": (3, 1), "double": (2, 1), "doubles": (2, 1), "doubled": (2, 1), "doubling": (2, 1),
    "triple": (3, 1), "triples": (3, 1), "tripled": (3, 1), "tripling": (3, 1), "treble": (3, 1), "trebles": (3, 1),
    "trebled": (3, 1), "trebling": (3, 1), "quadruple": (4, 1), "quadruples": (4, 1), "quadrupled": (4, 1),
    "quadrupling": (4, 1), "quintupled": (5, 1), "quintuple": (5, 1), "sextupled": (6, 1), "halve": (1, 2),
    "halved": (1, 2), "halves": (1, 2), "halving": (1, 2),
}  # fmt: skip
FOLD = "fold"
POINT = "point"
POINT_IDIOMS = frozenset({"at"})  # at one point
AND = "and"
OR = "or"
ARTICLES = frozenset({"a", "an"})
NEGATIVES = frozenset({"minus", "negative"})
# Decades in words.
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "noughties": 0, "teens": 10,
}  # fmt: skip

# A hedge before its figure, longest first within its last word; the words stand just before the figure.
HEDGES_BEFORE = {
    "approx": (
        "about", "around", "roughly", "approximately", "approx", "some", "an estimated", "estimated", "estimated at",
        "close to", "circa", "c", "ca", "in the region of", "in the order of", "on the order of", "of the order of",
        "somewhere around", "near", "nearer", "nearer to", "closer to", "something like", "more or less", "an average of about",
        "somewhere in the region of", "the best part of", "thought to be", "estimates of", "estimate of", "or about",
        "or so", "in the neighbourhood of", "in the neighborhood of", "in the vicinity of", "give or take",
        "a projected", "an approximate", "approximate", "as near as", "roundly", "an expected", "an estimated total of",
        "ballpark", "believed to be", "a rough", "nigh on", "say", "an anticipated", "perhaps", "maybe", "broadly",
        "an estimate of", "estimated to be", "estimated to be worth", "estimated to have", "an apparent",
        "a reported estimate of", "as close to", "probably",
    ),
    "over": (
        "more than", "over", "above", "exceeding", "exceeds", "exceeded", "exceed", "in excess of", "upwards of",
        "upward of", "greater than", "higher than", "longer than", "north of", "beyond", "topping", "topped", "tops", "could top", "will top", "would top", "to top", "may top", "might top", "should top", "to exceed", "to pass", "to surpass",
        "passed", "surpassed", "surpassing", "well over", "just over", "slightly more than", "a little more than",
        "a little over", "slightly over", "just above", "well above", "just more than", "larger than", "bigger than",
        "older than", "heavier than", "taller than", "faster than", "better than", "worth over", "no less than over",
        "comfortably over", "far more than", "well in excess of", "much more than", "not just", "easily more than",
        "surpasses", "surpass", "outnumbering", "breached", "past the", "better than", "deeper than", "wider than", "hotter than",
        "in more than", "slightly above", "a bit more than", "a bit over", "a shade over", "a touch over", "fractionally over",
        "marginally over", "crossed", "eclipsed", "broke through", "climbed past", "rose past", "soared past", "surged past", "went past", "swept past", "way over", "way above",
    ),
    "under": (
        "less than", "fewer than", "under", "below", "nearly", "almost", "just under", "just shy of", "shy of",
        "a little less than", "just below", "not quite", "lower than", "shorter than", "short of", "just short of",
        "slightly less than", "slightly under", "a little under", "well under", "well below", "south of", "inside",
        "within", "smaller than", "younger than", "lighter than", "cheaper than", "sub", "approaching", "nearing", "nears", "neared",
        "virtually", "slightly fewer than", "just less than", "just fewer than", "a bit less than", "a shade under",
        "a touch under", "a fraction under", "marginally under", "fractionally under", "a whisker under", "a shade below",
        "nudging", "pushing", "practically", "well-nigh", "close on", "slightly below", "a bit under", "far fewer than",
        "far less than", "colder than", "slower than", "little more than under", "a hair under", "not far off",
    ),
    "at_least": (
        "at least", "no fewer than", "no less than", "not less than", "greater than or equal to", "more than or equal to", "larger than or equal to",
        "higher than or equal to", "bigger or equal than", "higher or equal than", "at least or equal to", "not fewer than", "a minimum of", "minimum of",
        "as young as", "as low as", "as few as", "as little as", "starting at", "starting from", "from just",
        "a minimum", "minimum", "at a minimum", "at the very least", "no lower than", "no younger than", "upwards from",
        "not lower than", "no smaller than", "at minimum", "no shorter than", "at a minimum of", "from as little as",
        "starts at", "start at", "started at", "not under", "anything from",
        "from upwards of", "no earlier than", "not below", "a floor of",
    ),
    "at_most": (
        "up to", "as many as", "as much as", "at most", "no more than", "not more than", "a maximum of", "maximum of",
        "as high as", "as old as", "as long as", "as late as", "a maximum", "maximum", "at the most", "no higher than",
        "not exceeding", "less than or equal to", "fewer than or equal to", "smaller than or equal to", "less or equal than", "smaller or equal than",
        "lower or equal than", "lower than or equal to", "no greater than", "no older than", "no longer than", "not over", "limited to", "capped at",
        "a cap of", "not above", "up to a maximum of", "anything up to", "up to as many as", "as large as", "as big as",
        "at a maximum", "a ceiling of", "as far as", "not to exceed", "a limit of", "as heavy as", "as fast as", "as tall as",
        "as hot as", "down to", "no later than", "no bigger than", "no larger than", "not longer than", "not exceed",
        "no heavier than", "only up to", "cannot exceed", "must not exceed", "a top of", "a peak of", "as recently as",
    ),
}  # fmt: skip
# Those above that only label, with their own intervals (section 1 of the judgement): within N up to and with no more.
NEARLY = frozenset({
    "nearly", "almost", "close to", "just under", "a little less than", "just shy of", "shy of", "just below",
    "not quite", "slightly less than", "slightly under", "a little under", "approaching", "nearing", "nears", "neared", "virtually",
    "just short of", "short of", "slightly fewer than", "just less than", "just fewer than", "close on", "a bit less than",
    "a shade under", "a touch under", "a fraction under", "marginally under", "fractionally under", "a whisker under",
    "pushing", "nudging", "practically", "well-nigh", "slightly below", "a bit under", "not far off", "a shade below",
    "a hair under",
})  # fmt: skip
JUST_OVER = frozenset({
    "just over", "slightly more than", "a little more than", "a little over", "slightly over", "just above",
    "just more than", "slightly above", "a bit more than", "a bit over", "a shade over", "a touch over",
    "fractionally over", "marginally over",
})  # fmt: skip
# No hedge, though they end in the words of one.
NOT_HEDGES = (
    "all over", "the best of", "some of the", "takes over", "took over", "take over", "taken over", "taking over", "game over",
    "moved past", "come under", "came under", "comes under", "coming under", "held under", "arrested under",
    "charged under", "introduced under", "convicted under", "brought under", "prosecuted under", "made under", "required under",
    "handed over", "hand over", "invited over", "won over", "going past", "walked past", "ran past", "drove past",
    "passed by", "passed to", "turned over", "turn over", "beat off", "spread over", "fight over", "row over", "dispute over",
    "concerns over", "talks over", "fears over", "war over", "victory over", "win over", "lead over", "years over",
    "triumph over", "advantage over", "votes over", "battle over", "questions over", "anger over", "outrage over",
    "criticised over", "sued over", "arrested over", "charged over", "fined over", "questioned over", "presided over",
    "ruled over", "apologised over", "preferred over", "wins over", "control over", "say over", "held over",
    "out and about", "asked about", "talk about", "talked about", "told about", "worried about", "know about", "knew about",
    "information about", "details about", "questions about", "concerned about", "concerns about", "story about",
    "book about", "film about", "warned about", "said about", "says about", "complaints about", "heard about",
    "complained about", "thing about", "fact about", "facts about", "learn about", "documentary about", "spoke about",
    "reports about", "think about", "all about", "how about", "what about", "article about",
    "centred around", "based around", "gathered around", "travelled around", "walked around", "turned around",
    "all around", "built around", "lies around", "the late", "the former", "from a peak of", "from a top of",
)  # fmt: skip
# A hedge after its figure.
HEDGES_AFTER = {
    "approx": ("or so", "or thereabouts", "give or take", "odd", "ish", "or about", "approximately", "or roughly", "roughly", "approx"),
    "at_least": (
        "or more", "plus", "or higher", "or older", "or above", "or over", "and over", "and above", "and older", "and up",
        "or longer", "or greater", "and upwards", "upwards", "or later", "at least", "minimum", "or better", "or better",
        "at a minimum", "at the very least", "at the least", "or bigger", "or larger", "or upwards", "and more", "or up",
        "and counting", "or heavier",
    ),
    "at_most": (
        "or less", "or fewer", "or under", "or younger", "or below", "at most", "maximum", "at the most", "and under",
        "or lower", "tops", "or shorter", "and younger", "and below", "max", "or smaller", "or earlier", "at the maximum",
        "or lighter",
    ),
}  # fmt: skip
RANGE_WORDS = frozenset({"through"})
RANGE_BEFORE_FROM = frozenset({
    "ranging", "range", "ranged", "ranges", "aged", "ages", "anywhere", "vary", "varying", "varied", "varies", "anything", "differ", "lasting",
    "sentences", "estimates", "costing", "somewhere", "measuring", "people", "children", "students", "girls", "boys",
})  # fmt: skip
WITHIN = ""  # within five years: no hedge
LOOSE_BEFORE_ARTICLE = frozenset({
    "almost", "nearly", "about", "approximately", "roughly", "than", "virtually", "practically", "quite", "just",
})  # fmt: skip
LOOSE_BEFORE_THE = frozenset({"almost", "nearly", "virtually"})
HEDGE_FILLERS = frozenset({"only", "just", "another", "a further", "further"})
HEDGE_EDGES = frozenset({"under", "over", "below", "above", "than", "least", "about", "around"})
HEDGED_NOUNS = frozenset(
    """
sentence penalty term fine capacity total number cost figure value average maximum minimum crowd loss budget profit
sum
""".split()
)
HEDGED_ADJECTIVES = {
    "estimated": "approx",
    "approximate": "approx",
    "projected": "approx",
    "maximum": "at_most",
    "minimum": "at_least",
}
LASTS = frozenset(
    """
for lasted last lasting lasts took take takes taken just well little spent been waited wait of is was after aged
jailed sentenced served serve
""".split()
)
DIFFERENCE_WORDS = frozenset(
    """
points point above seconds minutes hours days lead advantage win victory rise increase
""".split()
)
PRICE_WORDS = frozenset(
    """
prices price priced tickets ticket fares fare costs cost rooms available sells starting starts start begin begins
beginning rents packages entry sale
""".split()
)
FALL_WORDS = frozenset({"down", "up", "rose", "fell", "dropped", "increased", "raised", "cut"})
ALMOST_ALL = frozenset({"almost all", "nearly all", "virtually all"})
RISES = frozenset("rise increase growth jump gain surge climb hike uplift up".split())
FALLS = frozenset(
    """
fall decrease drop decline cut reduction slump down loss dip plunge
""".split()
)
RISE_VERBS = frozenset(
    """
rose risen rising increased increasing grew grown jumped gained surged climbed soared added raised
""".split()
)
FALL_VERBS = frozenset(
    """
fell fallen falling decreased dropped declined slumped reduced lost shrank plunged slid sank
""".split()
)
# Words in a value that add nothing to its number.
VALUE_FILLERS = frozenset(
    """
about around roughly approximately approx some an a the estimated more than over above under below less fewer at least
most up to as many much nearly almost close just no not or so and in total all of them per cent percent percentage
point points between from circa c ca exceeding upwards north only was were is are by plus odd older younger higher
lower minimum maximum well slightly little shy short tops passed topped rise fall increase decrease down rose fell
each + ~ > < = ( ) . , - \u00b1 % $ \u00a3 \u20ac ' " \u2265 \u2264 \u2248 range ranging give take excess hundred
thousand million billion trillion
""".split()
)
# Names with an "and" of their own.
ONE_NAME = frozenset({
    "bosnia and herzegovina", "trinidad and tobago", "antigua and barbuda", "saint kitts and nevis", "st kitts and nevis", "saint vincent and the grenadines",
    "st vincent and the grenadines", "s\u00e3o tom\u00e9 and pr\u00edncipe", "sao tome and principe", "turks and caicos islands", "turks and caicos", "wallis and futuna",
    "saint pierre and miquelon", "tyne and wear", "newfoundland and labrador", "jammu and kashmir", "south georgia and the south sandwich islands",
    "heard and mcdonald islands", "black and decker", "marks and spencer", "brighton and hove", "andaman and nicobar islands", "windsor and maidenhead",
    "kensington and chelsea", "hammersmith and fulham", "dumfries and galloway", "perth and kinross", "argyll and bute", "svalbard and jan mayen",
})  # fmt: skip
CHANGE_VERBS = frozenset(
    """
grow grows rise climb fall jump sink slide surge rose risen rising rises fell fallen falling falls increased
increasing increase increases decreased decrease dropped drop dropping grew grown growing cut cutting raised raising
raise went gone gained gain gaining lost losing jumped climbed climbing slid slipped sank soared surged tumbled
plunged slumped declined up down added shed eased moved improved worsened widened narrowed swelled shrank ballooned
doubled
""".split()
)
PLURAL_AGES = {  # the under-fives
    "twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8, "nines": 9, "elevens": 11, "twelves": 12, "sixteens": 16, "eighteens": 18,
}  # fmt: skip
MARKS_REACHED = frozenset({"mark", "barrier", "threshold", "milestone"})
CHANGE_MORE = frozenset(
    """
extended extend moved move moves lowered lower boosted boost expanded expand changed change changes revised upgraded
downgraded improve improving took taking brought bring shift shifted swing increases decline declines rising falling
slashed slash halved trimmed trim lifted lift advanced progress progressed switched converted reducing going come came
rebounded recovered crept plummeted nosedived dwindled trebled quadrupled growth compared turned swung turnaround
accelerated slowed edged ticked rocketed spiked spike cooled warmed deepened tightened reduced
""".split()
)
HUNDREDS_WHOLE: dict[str, int] = {}  # words for whole hundreds (doscientos): none in English
BARE_SCALES: frozenset[str] = frozenset()  # scale words that need no number before them (mil): none in English
# about: what something is on, not how many.
ABOUT_TOPICS = frozenset(
    """
concern concerns worry worries worried doubts doubt claim claims rumours rumors lies lie joke jokes joked news
evidence debate debates debated discussion discussions speak speaks speaking spoke spoken ask asks asking asked talk
talks talking talked complain complaining complained complaints complaint warn warns warning warned warnings learn
learned learnt reading read reads write wrote written writing hear heard hearing forget forgot care cares cared feel
feels felt something anything nothing everything more much little story stories book books song songs film films post
posts tweet tweets allegations allegation fact facts truth message messages letter letters article articles
documentary said says know knew known think thought told tell tells question questions questioned information details
detail advice guidance misinformation fears anxious excited happy angry upset optimistic pessimistic confident
cautious unclear uncertainty confusion out how what all just-how argue argued arguing brought bring came come comes
bring's thing things
""".split()
)
# over: what a quarrel, a charge or a lead is about.
OVER_TOPICS = frozenset(
    """
argue argued argues arguing argument row rows dispute disputes disputed concern concerns fight fights fighting fought
anger fury outrage battle battles war wars clash clashes clashed protest protests protested talks fears questions
doubts scandal feud standoff criticism criticised criticized backlash lawsuit lawsuits sue sued suing arrested charged
jailed fined quizzed questioned sacked suspended resign resigned investigated tension tensions crackdown probe inquiry
case victory win wins won triumph advantage negotiations negotiate haggle haggled control power reign presided preside
handed hand take takes took taken taking turned turn look looked looking flew fly flying bridge bridges all night
apology apologised mourning grief grieving
""".split()
)
