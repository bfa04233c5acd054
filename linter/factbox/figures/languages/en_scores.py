"""English: the words near a score, a vote, odds or a ratio."""

# tables of words: a line a family, a string a list

SCORE_CUES = frozenset(
    """
won win wins winning beat beats beaten beating lost lose loses losing loss draw drew drawn draws defeat defeats
defeated score scored scores scoreline lead led leads leading trail trailed trailing victory victors final semi-final
quarter-final match game games half-time halftime full-time set sets thrash thrashed thrashing edged hammered tie tied
ties tie-break tie-breaker aggregate penalties shootout goal goals try tries thriller rout routed downed swept stunned
overcame league cup test champions championship hosts visitors home away down up comeback equalised equaliser playoff
sunk crushed downing eased past series advantage result
""".split()
)
VOTE_CUES = frozenset(
    """
vote voted votes voting ruled ruling decision majority court justices judges senators committee council councillors
panel split upheld rejected approved passed bench board jury motion
""".split()
)
ODDS_CUES = frozenset(
    """
favourite favourites favorite favorites shot shots outsider outsiders odds chance bookmakers bookies priced backed
winner
""".split()
)
RATIO_CUES = frozenset(
    """
ratio ratios odds proportion margin scale outnumber outnumbered outnumbers leverage compression split mix
""".split()
)
CRICKET_CUES = frozenset(
    """
fours sixes balls opener openers stumps wicket wickets innings overs declared bowled bowler bowlers batsman batsmen
batter batters cricket odi odis runs run-out haul tea lunch spinner seamer lbw century unbeaten follow-on figures
crease twenty20 t20 ipl ashes seam collapse collapsed slumped reply over bat batting bowling
""".split()
)
GOLF_CUES = frozenset(
    """
par round rounds shot card carded finished finishing birdie birdies bogey bogeys hole holes golfer golf course cut
open masters
""".split()
)
VERSE_CUES = frozenset(
    """
genesis exodus leviticus matthew mark luke john psalm psalms romans corinthians isaiah acts verse surah sura
""".split()
)
RATIO_OF = frozenset({"in"})
NO_RATIO_AFTER = frozenset(
    """
games matches innings years months days weeks hours minutes seconds overs attempts tests starts appearances outings
places countries cities towns other more separate different consecutive sets elections decades quarters rounds laps
states regions provinces suburbs locations areas languages seasons
""".split()
)
INDEX_CUES = frozenset(
    """
index ftse dow nasdaq nikkei dax cac asx nzx sensex nifty hang seng stocks s&p jones topix kospi stoxx shares bourse
market markets iseq tsx jse
""".split()
)
TEST_CUES = frozenset(
    """
iq pisa test tests exam exams sat naplan score scored scores maths reading literacy elo rating
""".split()
)
SHARE_CUES = frozenset(
    """
% percent cent poll polls polling lead swing support approval rate rates inflation unemployment interest share
points-lead labour conservatives favourability turnout percentage
""".split()
)
SPORT_CUES = frozenset(
    """
clear table league top bottom season game games match matches clubs club title championship winner team teams rebounds
assists per-game scored scoring points-deduction deducted lead leads led driver's drivers' standings relegation
quarter deduction penalty bonus try tries
""".split()
)
QUAKE_CUES = frozenset(
    """
quake earthquake tremor aftershock temblor magnitude richter
""".split()
)
PARTIES = frozenset(
    """
liberals conservatives labour labor greens ndp tories republicans democrats coalition tory bloc snp fianna sinn bjp
congress anc gop
""".split()
)
ODDS_NEAR = frozenset(
    """
favourite favourites favorite outsider outsiders odds bookmakers bookies treble each-way tip tipped punters
""".split()
)
# Of horses and their races: `at 9-2` is then a price.
RACE_CUES = frozenset(
    """
grey mare mares filly fillies colt colts gelding geldings stallion horse horses racehorse steeplechaser chaser hurdler jockey jockeys
trainer trainer's furlong furlongs lengths saddle saddled ridden paddock handicap steeplechase
""".split()
)
SPLIT_CUES = frozenset("split splits ratio ratios mix proportion divide divided shared".split())
SCORES_SAID = frozenset({"score", "scoreline", "scores"})
RACE_TIMED = frozenset("in of time clocked ran run timed won finished took record best under inside".split())
AFTER_NINE_TO_FIVE = frozenset("job jobs day days hours grind work worker workers shift life routine office".split())
RUNS_MADE = frozenset("made make makes making reached posted were at on declared to scored total of".split())
WICKETS_TAKEN = frozenset("took take takes taking claimed claiming grabbed".split())
