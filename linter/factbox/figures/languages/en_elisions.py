"""English: the words about a count that leaves out its thing, which tell where that thing was said."""

THEM = frozenset({"them", "whom", "which", "those", "these"})
# Fillers between a verb and its number.
BEFORE_A_NUMBER = frozenset(
    "only just about around some nearly almost over under another the a further now exactly".split()
)
# After a number these do not follow on from a thing left out: six each, 12 a day, nine o'clock.
NO_ELISION = frozenset(
    """
each apiece per old ago long high tall deep wide one two three four five six seven eight nine ten january february march april may
june july august september october november december monday tuesday wednesday thursday friday saturday sunday per
""".split()
)
# What only people have done to them, as objects and in the passive; a bus carries people too.
PEOPLE_ONLY = frozenset(
    """
charged charging charges arrested arresting arrests detained detaining jailed jailing convicted convicting sentenced sentencing
employed employs employ employing hospitalised hospitalized injured injuring hurt wounded wounding killed killing rescued rescuing
fathered married acquitted questioned interviewed evacuated sacked deported expelled held housed carried carries carry carrying
seated seats seating sleeps accommodates
""".split()
)
LEAVING = frozenset({"left", "leaving", "leaves"})
PASSIVE_PEOPLE_ONLY = frozenset(
    """
charged arrested detained jailed convicted sentenced employed hospitalised hospitalized injured hurt wounded acquitted questioned
interviewed sacked deported married homeless unhurt
""".split()
)
# Levels that a count stood at: down from a peak of 31,000, the norm of 184.
LEVELS = frozenset(
    """
peak high low record norm average maximum minimum total all target forecast usual instead increase rise drop fall gain decrease
decline
""".split()
)
# What two unlike counts may have between them: 58,000 births, 37,000 deaths, a natural increase of 21,000.
DIFFERENCES = frozenset("increase rise drop fall gain decrease decline difference gap total".split())
SET_BESIDE = frozenset("times than against with to twice double treble triple half".split())
# `They got 85,000`: a count of what the sentence before counted.
HAVING = frozenset(
    """
has have had got gets get received receives sold sells needed needs need wanted wants want ordered made built lost kept expected
attracted found bought planted holds held
""".split()
)
SUBJECT_PRONOUNS = frozenset({"they", "it", "he", "she", "we"})
BEING_THERE = frozenset({"were", "are", "was", "is", "been", "be"})
COUNTED_IN_COURT = frozenset({"count", "charge", "offence", "conviction"})
FOR_VERBS = frozenset("applied applying apply asked asking ask called calling bid bidding hoped hoping".split())
SOLD_ON = frozenset({"have", "had", "has", "were", "are", "went", "sold", "will"})
DOING = frozenset({"did", "do", "does"})
# A number measured as the one before it: what may open its subject, stand between, and follow it.
SECOND_SUBJECTS = frozenset({"the", "a", "his", "her", "their", "its", "those"})
BESIDE = frozenset({"beside", "behind", "above", "below", "near", "it", "them"})
COMPARED = frozenset("off outside inside short shy behind ahead faster slower".split())
PLACING = frozenset("in on at by for from under after before with during".split())
AFTER_A_LEVEL = frozenset({"in", "on", "a", "last", "the", "before", "previously", "now"})
SIZES = frozenset({"long", "wide", "high", "deep", "tall", "thick", "across"})
