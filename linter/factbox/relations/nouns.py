"""Which counted things are one: singulars, words for people, and pairs that newsrooms mix up. Data, and a look at it."""

from __future__ import annotations

from functools import cache

from factbox.figures import nouns as figure_nouns
from factbox.figures.language import load

# A wider word and the narrower ones that it covers: boys and girls add up to children.
COVERS = {
    "person": """
        man woman boy girl child adult resident patient pensioner teenager youth infant baby toddler
        passenger driver pedestrian cyclist motorcyclist tourist worker employee staff teacher pupil student
        officer soldier civilian voter member delegate guest juvenile minor male female national citizen
        migrant refugee visitor spectator player owner user tenant participant respondent firefighter nurse
        doctor guard cook sailor crew fisherman farmer judge juror witness judges councillor candidate
        prisoner inmate detainee offender suspect defendant victim survivor individual human applicant
        customer parent mother father rider swimmer hiker climber hostage captive gunman militant rebel protester
        demonstrator evacuee miner
        journalist reporter lawyer astronaut priest monk nun troop policeman survivor skier fan protester marcher steward
        volunteer ranger warden minister aide finisher runner entrant starter competitor athlete attendee diner shopper commuter caller
        reader viewer listener graduate trainee apprentice intern recruit veteran pilgrim camper buyer investor shareholder claimant
        examinee learner cadet walker jogger angler surfer diver
    """,
    "adult": "man woman", "child": "boy girl infant baby toddler teenager", "victim": "man woman boy girl child adult",
    "student": "boy girl man woman undergraduate postgraduate", "pupil": "boy girl",
    "member": "man woman lord peer MP MEP senator deputy minister judge lawyer bishop councillor",
    "judge": "man woman",
    "casualty": "death injury fatality", "staff": "man woman nurse doctor teacher worker", "worker": "man woman",
    "patient": "man woman child adult",
    "suspect": "man woman", "prisoner": "man woman", "passenger": "man woman child adult", "resident": "man woman child adult",
    "vehicle": "car van bus truck lorry motorcycle motorbike ute scooter taxi tractor bicycle bike",
    "animal": "dog cat cow horse sheep goat pig bird deer cattle hen chicken calf lamb rabbit",
    "livestock": "cow sheep goat pig cattle deer",
    "bird": "owl hawk eagle duck goose swan kiwi falcon", "pet": "dog cat rabbit",
    "home": "house flat apartment unit bungalow townhouse",
    "dwelling": "house flat apartment home", "property": "house flat apartment home shop farm",
    "building": "house school church shop flat home",
    "device": "phone laptop computer tablet", "weapon": "gun rifle pistol knife handgun shotgun",
    "firearm": "gun rifle pistol handgun shotgun",
    "medal": "gold silver bronze", "fruit": "apple pear orange banana", "tree": "oak pine ash elm beech birch", "vote": "ballot",
    "vessel": "boat ship yacht ferry", "drug": "cocaine heroin cannabis", "item": "phone laptop",
    "offence": "theft assault burglary robbery fraud",
    "crime": "theft assault burglary robbery fraud", "institution": "school university college", "seat": "seat", "place": "seat",
}  # fmt: skip

# Things that hang together and are not one: a figure of the first is no figure of the second.
MIXED_UP = (
    ("account", "person"), ("charge", "person"), ("case", "person"), ("offence", "person"), ("report", "person"), ("arrest", "case"),
    ("charge", "case"), ("account", "case"), ("household", "person"), ("crime", "person"), ("incident", "person"), ("image", "person"),
    ("file", "person"), ("device", "person"), ("vote", "person"), ("conviction", "person"), ("visit", "person"), ("ticket", "person"),
    ("job", "person"), ("home", "person"), ("household", "home"), ("family", "person"), ("test", "person"), ("dose", "person"),
    ("application", "person"), ("death", "case"), ("infection", "death"), ("report", "case"), ("complaint", "case"),
    ("complaint", "person"), ("charge", "arrest"), ("account", "household"), ("image", "account"), ("image", "file"),
)  # fmt: skip

# What happens to one person at a time: 48 deaths are of men, women and children, 46 arrests of 46 people.
_OF_PEOPLE = frozenset(("arrest", "death", "injury", "casualty", "fatality"))

_SEXES = frozenset(("man", "woman", "male", "female"))
_TOLD_APART = frozenset(
    "man woman boy girl child infant baby toddler male female mother father monk nun juvenile minor policeman".split()
)

# One thing under two words.
SAME = {
    "people": "person", "individual": "person", "human": "person", "persons": "person", "kid": "child",
    "youngster": "child", "minor": "child",
    "fatality": "death", "dead": "death", "lorry": "truck", "motorbike": "motorcycle", "bike": "bicycle",
    "house": "home", "nation": "country",
    "state": "state", "flat": "flat", "apartment": "flat", "firearm": "gun", "pupil": "pupil", "offense": "offence",
    "licence": "licence",
    "license": "licence", "programme": "programme", "program": "programme", "profile": "profile", "user account": "account",
    "online account": "account", "subscriber": "person", "user": "person", "offender": "person", "suspect": "suspect",
    "resident": "person",
    "citizen": "person", "national": "person", "defendant": "person", "member of the public": "person", "inhabitant": "person",
}  # fmt: skip

# Kinds of part that leave no third: when both stand as parts of one whole, the parts are all there.
BY_NATURE = (
    frozenset(("man", "woman")), frozenset(("boy", "girl")), frozenset(("male", "female")), frozenset(("adult", "child")),
    frozenset(("men", "women")), frozenset(("boys", "girls")), frozenset(("males", "females")), frozenset(("adults", "children")),
    frozenset(("home", "away")),
)  # fmt: skip

_ENGLISH = load("en")


@cache
def head(unit: str) -> str:
    """The noun of a unit in the singular: New Zealand-based accounts, account; people, person."""
    words = unit.strip().split()
    if not words:
        return ""
    last = words[-1].strip("()[].,;:'\"")
    return figure_nouns.singular(last.lower(), _ENGLISH) if last.islower() or last.istitle() else last


@cache
def thing(unit: str) -> str:
    """The head noun of a unit, synonyms folded: nations, country; individuals, person."""
    noun = head(unit)
    return SAME.get(noun, noun)


@cache
def _covered() -> dict[str, frozenset[str]]:
    return {wide: frozenset(narrow.split()) for wide, narrow in COVERS.items()}


def covers(wide: str, narrow: str) -> bool:
    """Whether things of the one noun are among those of the other: vehicles cover vans."""
    wide, narrow = head(wide), head(narrow)
    if wide == narrow or thing(wide) == thing(narrow):
        return True
    if (wide in _OF_PEOPLE and is_person(narrow)) or (narrow in _OF_PEOPLE and thing(wide) == "person"):
        return True
    known = _covered()
    if narrow in known.get(wide, ()) or narrow in known.get(thing(wide), ()):
        return True
    if narrow in _SEXES and wide in known["person"] and wide not in _TOLD_APART:
        return True  # seven women and five men are twelve jurors
    if thing(wide) != "person":
        return False
    from factbox.agencies.places import place_of

    return narrow.endswith(("man", "woman", "ist")) or place_of(narrow) is not None  # fishermen, cyclists, Canadians


def is_person(unit: str) -> bool:
    noun = head(unit)
    return noun == "person" or thing(unit) == "person" or noun in _covered()["person"]


def mixed_up(a: str, b: str) -> bool:
    """Whether two units are one of the pairs that are easily taken for each other."""
    kinds = [{head(unit), thing(unit), *(("person",) if is_person(unit) else ())} for unit in (a, b)]
    return any(
        (x in kinds[0] and y in kinds[1]) or (y in kinds[0] and x in kinds[1]) for x, y in MIXED_UP
    ) or _cases_and_suspects(*kinds)


def _cases_and_suspects(a: set[str], b: set[str]) -> bool:
    return ("case" in a and "suspect" in b) or ("case" in b and "suspect" in a)
