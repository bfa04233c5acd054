"""English: how figures move, stand apart, and make up a whole; the words that tell it, family by family."""

# a line a family

RISING = frozenset(
    """
rise rises rose risen rising climb climbs climbed climbing grow grows grew grown growing increase increases increased
increasing jump jumps jumped jumping gain gains gained gaining surge surges surged surging soar soars soared soaring
swell swells swelled swollen swelling leap leaps leapt leaped leaping widen widens widened widening raise raises raised
raising lift lifts lifted lifting add adds added adding improve improves improved improving expand expands expanded
expanding rocket rockets rocketed rally rallies rallied advance advances advanced advancing spike spikes spiked spiking
boost boosts boosted mount mounts mounted swing swung balloon ballooned edge edged tick ticked inch inched creep crept
strengthen strengthened rebound rebounded recover recovered accelerate accelerated extra up
""".split()
)
FALLING = frozenset(
    """
fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
decreased decreasing slump slumps slumped slumping slide slides slid sliding slip slips slipped slipping tumble tumbles
tumbled tumbling plunge plunges plunged plunging shrink shrinks shrank shrunk shrinking sink sinks sank sunk sinking dip
dips dipped dipping cut cuts cutting reduce reduces reduced reducing lose loses lost losing shed sheds shedding slash
slashes slashed slashing narrow narrows narrowed narrowing crash crashes crashed plummet plummets plummeted ease eases
eased easing lower lowers lowered lowering trim trims trimmed trimming contract contracts contracted halve weaken weakened
dwindle dwindled dwindles retreat retreated shave shaved shaving
miss missed misses missing undershot knock knocked collapse collapsed dive dived down
""".split()
)
RISE_NOUNS = frozenset(
    """
rise rises increase increases jump gain gains surge growth leap climb hike uplift upswing swing improvement expansion
spike boost uptick rally advance upturn addition increment overrun overspend
""".split()
)
FALL_NOUNS = frozenset(
    """
fall falls drop drops decline declines decrease decreases cut cuts reduction reductions slump slide slip loss losses dip
plunge tumble crash collapse contraction shrinkage saving savings discount shortfall deficit downturn retreat easing
""".split()
)
CHANGE_NOUNS = frozenset(("change", "difference", "shift", "move"))
GAP_NOUNS = frozenset(
    """
gap lead margin difference advantage spread majority edge disparity gulf distance deficit shortfall surplus
""".split()
)
HIGHER = frozenset(
    """
more higher greater dearer heavier taller longer better faster bigger larger older warmer hotter above over ahead clear
deeper wider stronger busier up costlier pricier again outside
""".split()
)
LOWER = frozenset(
    """
fewer less lower cheaper lighter shorter worse slower smaller younger cooler colder below under behind short shy down off
narrower shallower weaker quieter adrift quicker sooner inside
""".split()
)
WINS = frozenset(
    "beat beats beating defeated won win wins winning by-election edged pipped outpolled outscored".split()
)
# What may stand between a verb or a noun and the size that it governs.
BEFORE_SIZE = frozenset(
    """
a an the of by about around some nearly almost just only over under roughly approximately exactly almost at least up to
another further full whopping mere modest sharp steep more less than no well as much estimated record total to
""".split()
)
# Words after a base that say that it is the same thing at another time.
THEN = frozenset(
    """
ago earlier previous previously before last prior then yesterday initially originally once
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
spring summer autumn winter pandemic
""".split()
)
NOW = frozenset("now today currently this tonight present".split())
NEW_CLAUSE = frozenset("and but while whereas although though as with when where because if unless whose".split())
TOTALS = frozenset(
    """
total totals totalling together altogether combined overall all sum aggregate toll tally count making makes made giving
gives bringing taking between them jointly cast
""".split()
)
CONSISTS = frozenset("comprise comprises comprised comprising consists consisted consisting made split divided".split())
GATHERED = frozenset(
    """
squad field group total pool list crop party team crowd crew class panel fleet shortlist longlist roster intake sample
field cohort herd flock haul stock
""".split()
)
