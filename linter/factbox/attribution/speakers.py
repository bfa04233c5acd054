"""Who can tell something, and with which words: the kinds of speakers and papers, and the verbs that go with each."""

from __future__ import annotations

# What a noun can do. A verb of telling takes them all, one of finding only who looks into things, one of counting only who counts.
ROLE, BODY, EXAMINER, PAPER, HEARING, NAME, ACRONYM = 1, 2, 4, 8, 16, 32, 64
# Who asks a court for something, who prints what it has learned, and what speaks only for a state: state media.
WRIT, OUTLET, VOICE = 2048, 4096, 8192
TELLERS = ROLE | BODY | EXAMINER | PAPER | HEARING | NAME | ACRONYM | WRIT | VOICE
_FINDERS = EXAMINER | PAPER
_COUNTERS = BODY | EXAMINER | PAPER | ACRONYM

_NOUNS = {
    # Who tells, and papers that tell and hold no count of their own.
    ROLE: """
        minister ministers prosecutor commissioner official officer spokesman spokeswoman spokesperson
        spokespeople detective detectives mayor governor president premier chancellor chairman
        chairwoman chair chief director manager boss executive executives owner operator operators lawyer lawyers solicitor
        barrister prosecution defence head founder member members adviser representative author authors editor diplomat ambassador
        envoy general colonel sergeant inspector superintendent senator lawmaker lawmakers principal headteacher professor leader
        secretary landlord father mother widow widower brother sister family teacher farmer pilot captain
        surgeon indictment filing statement release letter email memo complaint lawsuit affidavit writ ruling judgment judgement
        verdict notice advisory bulletin transcript treaty contract""",
    BODY: """
        department ministry assembly senate police prosecutors council councils commission bureau office agency agencies
        authority authorities government company firm regulator hospital hospitals university college school charity union
        museum embassy consulate army officials officers doctors rescuers firefighters organisers organizers
        navy force sheriff treasury parliament congress committee institute centre center service services board bank airline club
        fund organisation organization exchange association federation society trust foundation party airport port zoo network
        observatory laboratory newspaper broadcaster retailer insurer developer manufacturer maker supplier utility operator
        brigade coastguard secretariat mission registry institution cooperative military archive gardaí garda
        gendarmerie carabinieri prefecture presidency chancellery palace eurostat frontex europol interpol oxfam ofcom ofsted ofgem
        ofwat ofqual pharmac austrac defra unicef unesco unaids nasa noaa""",
    EXAMINER: """
        watchdog ombudsman auditor auditors auditor-general coroner coroners judge judges court courts tribunal inquiry inquest
        inspector inspectors inspectorate investigators investigator researchers researcher scientists economists statisticians
        academics epidemiologists registrar examiner""",
    PAPER: """
        report reports study survey surveys poll polls polling census review audit analysis research data figures numbers statistics
        records documents papers estimates register registry database accounts returns modelling dataset tally count investigation
        inquiry inquest assessment evaluation index paper article dossier file files minutes response release filing filings statement
        evidence sheet log logs ledger table tables chart briefing letter email emails memo indictment affidavit transcript
        request forecast forecasts projections barometer readings website count tests autopsy""",
    HEARING: """
        court courts jury jurors inquest tribunal inquiry hearing committee commission panel trial judge coroner parliament
        magistrates""",
    WRIT: "lawsuit suit petition filing filings complaint indictment affidavit writ",
    OUTLET: "newspaper broadcaster",
    VOICE: "media television radio",
}  # fmt: skip

# In capitals within a longer name they make it a body's, whatever it ends with: Transport Canada, Met Éireann, the Red Cross.
IN_NAMES = frozenset(
    """
    transport environment parks statistics stats met météo meteo natural historic health science fisheries geological meteorological
    education housing immigration customs conservation heritage rail highways trust""".split()
)

# Words that no name ends with, and what begins a sentence in capitals without being one.
FUNCTION = frozenset(
    """
    he she it they we i you who which that this these those there many some others other one all both most several few no and
    but when while if as in on at by for of the a an his her its their our my your what or so than not to from with then also however
    meanwhile where how why since after before because total overall has""".split()
)
# People whom nobody could ask.
VAGUE = frozenset(
    """
    critics sources source people experts witnesses residents everyone nobody locals neighbours neighbors villagers supporters
    opponents observers insiders analysts activists campaigners protesters survivors passengers bystanders onlookers commentators
    rumours rumors media studies somebody someone anyone everybody friends relatives users fans customers shoppers commuters""".split()
)
_DATES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december""".split()
)
NOBODY = FUNCTION | VAGUE | _DATES
# Names of those who print and broadcast end so.
OUTLETS = frozenset(
    """news newspaper times post herald guardian telegraph mail mirror express sun star globe tribune journal independent observer
    gazette chronicle press reuters bloomberg stuff newsroom newshub hindu australian standard examiner politico radio""".split()
)
OF_A_STATE = frozenset("state state-run state-owned state-controlled".split())  # before a VOICE: elsewhere it is nobody
# Papers of nobody in particular, unless something says which: "research shows", "some estimates put".
GENERIC = frozenset("research evidence estimates reports surveys polls accounts".split())
BETWEEN = frozenset("also has have had later then today yesterday earlier now since already did does do".split())
PASSIVE = frozenset("is was are were be been being to".split())
MODIFIERS = frozenset("federal local official state national senior chief former deputy acting".split())

_FIND = "show shows showed found finds find reveal reveals indicate indicates indicated suggest suggests suggested identified"
_COUNT = "recorded records counted counts measured registered logged listed lists detailed details notes"
_TELL = """said says say told reported reports report announced announces announce confirmed confirms confirm estimates estimated
    estimate stated revealed disclosed discloses alleged alleges allege claimed claims claim added noted warned warns warn testified
    acknowledged admitted admits insisted insists argued argues argue conceded concedes declared declares tweeted posted wrote
    writes explained explains concluded concludes ruled forecast forecasts predicts predicted predict projected projects expects
    expected expect believes believed believe calculates calculated calculate reckons reckoned documented verified tallied
    maintains maintained advised informed suspects suspect cites"""
_SHOWING = "showing suggesting indicating revealing"  # she has seen documents showing
_SUE = "seeks seeking sought demands demanding alleging"
_STATE = "states"
_LEARN = "understands learned learnt"
_GIVE = "give gives gave"  # the poll gives him 52%
_PLACE = "put puts"  # the ministry puts the cost at $3m, the poll put Labour on 31%
_HEAR = "heard hears"
# Telling only where they go on so: speaks of a gap of £4bn, blames stubble for a fifth of it, has records of 22 deaths.
_GO_ON = """speak speaks spoke know knows knew aware mention mentions mentioned blame blames blamed attribute
    attributes attributed think thinks thought fear fears feared"""

# Followed by a figure at once these are deeds: the fire claimed 31 lives, the hospital admitted 31, the officer warned 31 drivers.
_DEEDS = """told claimed claims claim added warned warns warn admitted admits conceded declared wrote posted advised informed ruled
    learned learnt"""
# Nouns as well, or deeds, where a preposition or a verb follows: ACC claims rose, the commission wrote to 26 senators.
_NOUNS_TOO = """projects claims claim forecasts forecast details notes records counts lists estimates reports report suspect wrote
    writes"""
AFTER_NOUNS = frozenset(
    "of in for by from to on at rose fell are were is was have has had and show shows showed put suggest about against".split()
)
# What is to be seen to before a verb is taken to tell something.
PLACING, HEARING_OF, DEED, NOUN_TOO, GIVING, CLAIMING, GOING_ON = 128, 256, 512, 1024, 1 << 14, 1 << 15, 1 << 16
ODD = PLACING | HEARING_OF | DEED | NOUN_TOO | GIVING | CLAIMING | GOING_ON


def _verbs() -> dict[str, int]:
    found: dict[str, int] = {}
    for words, kinds in (
        (_TELL, TELLERS), (_COUNT, _COUNTERS), (_FIND, _FINDERS), (_PLACE, TELLERS | PLACING), (_HEAR, HEARING | HEARING_OF),
        (_DEEDS, DEED), (_NOUNS_TOO, NOUN_TOO), (_SHOWING, PAPER), (_SUE, WRIT), (_STATE, WRIT | PAPER), (_LEARN, OUTLET | ACRONYM),
        (_GIVE, PAPER | GIVING), ("claim claims claimed", CLAIMING), (_GO_ON, TELLERS | GOING_ON),
        ("record records", GOING_ON),
    ):  # fmt: skip
        for word in words.split():
            found[word] = found.get(word, 0) | kinds
    return found


VERBS = _verbs()
"""Each verb with the kinds of speakers it takes, and what is to be seen to."""
FINDING = frozenset(_FIND.split())
# A single plural word at the beginning and a verb without its -s: campaigners say, insurers expect.
PLURALS = frozenset(
    "say report announce confirm estimate allege claim warn argue predict expect believe calculate suspect".split()
)
# Whoever does this, "the" and a noun before it are somebody: the taoiseach said.
SAYING = frozenset("said says say announced".split())
# What is measured or ruled by, and nobody who speaks: paid according to the number of rooms.
STANDARDS = frozenset(
    """
    rules rule law laws number numbers size age amount income weight height length width schedule plan plans custom tradition
    timetable formula need needs ability season seasons kind type level degree value wishes terms principle principles scale
    share distance severity rank order merit performance results weather time times day method criteria standard standards
    model script recipe instructions quality quantity population circumstances""".split()
)
SAID_AFTER = frozenset("said says reported reports writes".split())  # in `... of them,” said the ministry`

# What joins a noun to what belongs to it: figures released under the act, a study of 1,200 children, the head of the school.
LINKS = frozenset(
    """of for on by from in into to at about across under with within released obtained published compiled seen provided
    commissioned collected held gathered produced issued submitted prepared based filed supplied conducted carried leaked
    tabled laid presented shared disclosed""".split()
)
# Who did this stands behind it: images analysed by Reuters show, economists polled by Reuters expect.
ASKED = frozenset("surveyed polled".split())
LOOKED_AT = ASKED | frozenset("analysed analyzed reviewed verified seen obtained".split())
PLACES = frozenset("of for in on at from near across and to with behind inside against about by under".split())
JOINS = frozenset("of for and the de la in on & van von der".split())

# In capitals and no body, save at the end of a name.
COUNTRIES = frozenset("US UK USA UAE EU NZ NSW DRC BC WA SA NT ACT PNG GB".split())


def _kinds() -> dict[str, int]:
    found: dict[str, int] = {}
    for kind, words in _NOUNS.items():
        for word in words.split():
            found[word] = found.get(word, 0) | kind
    return found


KINDS = _kinds()


_LEARNED = ("ologist", "ologists", "ician", "icians", "nomer", "nomers")


def kind_of(word: str) -> int:
    """What a word can do as the last of a name; 0 where it is nobody."""
    low = word.casefold()
    if low[-2:] in ("'s", "’s"):
        low, word = low[:-2], word[:-2]
    known = KINDS.get(low, 0)
    if known:
        return known
    if not word[:1].isupper():
        return ROLE if low.endswith(_LEARNED) else 0
    if low in NOBODY:
        return 0
    if any(map(str.isupper, word[1:])):
        return NAME | ACRONYM  # NIWA, MetService
    return NAME | OUTLET if low in OUTLETS else NAME
