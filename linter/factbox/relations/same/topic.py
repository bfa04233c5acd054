"""What a figure is about: the thing counted, what happened to it, where, and when; so that the same quantity is known again."""

from __future__ import annotations

import re
from functools import cache

from factbox.agencies.places import place_of
from factbox.pattern import Pattern
from factbox.record import Record
from factbox.relations import nouns
from factbox.relations.same.events import EVENT, EVENT_THINGS, WORD
from factbox.relations.same.hush import hushed as hushed
from factbox.relations.same.places import WORLD, scope_of

# What is said of a thing anyway: countries are involved, cases are investigated.
_TAKEN_FOR_GRANTED = {"country": "involve", "case": "investigate", "signature": "gather"}
# What happens in one country at a time: unsaid, it is the country that the box is about.
LOCAL = frozenset(("arrest", "charge", "convict", "sentence", "lay", "search", "seize"))
# What happens to people, if nothing else is named: 14 arrested.
_OF_PEOPLE = frozenset(("arrest", "kill", "injure", "charge", "convict", "sentence", "miss"))

_NEUTRAL = frozenset(
    """
    a an the of in on at by to for from with and or were was are is be been being have has had total totals number
    numbers overall altogether all some in-total figure figures count so that this these those their its his her
    they there it who whom which as into than then will would officials police officers said says say according
    authorities government ministry department team agency reported confirmed announced more over above about
    around nearly almost roughly approximately least most fewer less under below up just only estimated exceeding
    during operation whole entire also further result
    people persons person inquiry inquiries left leaving amount made makes
    """.split()
)
_YEAR = Pattern(r"\b(?:1[6-9]\d\d|20\d\d)(?:[-/–]\d{2,4})?\b")
_TIMES = Pattern(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|"
    r"sunday|spring|summer|autumn|winter|morning|evening|night|afternoon|yesterday|today|tonight|tomorrow|"
    r"noon|midday|midnight|dawn(?! (?:raid|swoop)s?\b)|dusk|daybreak|nightfall|overnight|lunchtime|weekend|"
    r"(?:hour|day|week|month|year|quarter|decade)s?|century|q[1-4]|"
    r"(?:first|second|third|fourth) (?:half|quarter|day|week|month|year|round|stage|phase|wave))\b|\b[Mm]ay (?=\d)|(?<=\d )May\b",
    re.IGNORECASE,
)
_PLACE = Pattern(
    r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ff]rom|[Nn]ear|[Aa]t|[Aa]round)\s+(?:the\s+)?"
    r"((?:[A-Z][^\W\d_]+|[A-Z]{2,})(?:[ -](?:[A-Z][^\W\d_]+|of|and|the))*)"
)
_PLACE_WORD = Pattern(r"\b((?:[A-Z][^\W\d_]+|[A-Z]{2,})(?: [A-Z][^\W\d_]+)?)(?:-based)?\b")
# A phrase that narrows a figure down, unless it names what the box is about anyway: the crash, the raids.
NARROWS = Pattern(
    r"\b(?:in|at|across|near|over|during|within|inside|outside|along|alongside|beside|around|after|before|since|between|under|on|"
    r"from|aboard|behind|below|beneath|beyond|for|by|(?<=died )of|(?<=die )of)\s+"
    r"(?!(?:(?:the|this|that|a|an|its|their|total|all)\s+)?(?:(?!first|second|third|last|latest|other|same|separate|single|one)"
    r"[\w-]+\s+){0,2}(?:accident|attacks?|avalanche|battle|blast|blaze|bombing|collapse|"
    r"collision|crackdown|crash|cyclone|derailment|disaster|earthquake|eruption|explosion|fire|fires|flood|floods|flooding|"
    r"gunfire|hurricane|incident|landslide|massacre|operation|outbreak|protests?|quake|raids?|riots?|shooting|sinking|storm|"
    r"stampede|strikes?|sweep|tornado|tsunami|typhoon|unrest|violence|war|wreck)\b)"
    r"(?!(?:total|all|full|custody|hospital|prison|jail|court|response|connection)\b)"
    r"(?!(?<=by )(?:[\w-]+\s+){0,3}(?:police|officers?|detectives|authorities|officials|investigators|agents|army|soldiers|troops|"
    r"forces|court|ministry|department|agency|government|firm|company)\b)[a-z]",
    re.IGNORECASE,
)
_WORLD_WORDS = Pattern(
    r"\b(?:worldwide|global(?:ly)?|international(?:ly)?|around the (?:world|globe)|across the (?:world|globe))\b",
    re.IGNORECASE,
)


class Topic(Record):
    """What a figure is about. `thing` is a noun in the singular, `event` what happened to it, `words` what else is said
    of it, `scope` where (None when unsaid), `time` the years and days named. `narrowed`: other words tell where or when it
    holds, such as "across the river"."""

    thing: str
    event: str
    words: frozenset[str]
    scope: str | None
    time: frozenset[str]
    narrowed: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return self.thing, self.event


@cache
def stem(word: str) -> str:
    """A word without its ending, so that identified and identify meet."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    event = EVENT.get(word)
    if event is not None:
        return event
    for ending in ("ations", "ation", "ing", "ies", "ied", "es", "ed", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            root = word[: -len(ending)]
            return EVENT.get(f"{root}e", root) if ending == "ing" else root  # closing is what closed is
    return word


def content(text: str) -> list[str]:
    """The words of a text that carry meaning, lower case."""
    return [word for found in WORD.findall(text) if (word := found.casefold()) not in _NEUTRAL]


def times(text: str) -> frozenset[str]:
    return frozenset(found.casefold().strip() for found in (*_YEAR.findall(text), *_TIMES.findall(text)))


def of_label(label: str, unit: str | None, scope: str | None, kind: str = "count") -> Topic | None:
    """The topic of a label with its unit; None where nothing is counted."""
    words = content(label)
    time = times(label)
    events = [EVENT[word] for word in words if word in EVENT]
    thing = (
        "" if not unit else nouns.thing(unit) if kind in ("count", "other") else kind
    )  # acres and hectares are both an area
    if thing == "person":
        thing = next(
            (noun for word in words[:1] if (noun := nouns.thing(word)) != word and nouns.is_person(noun)), thing
        )
    if not thing:
        heads = [word for word in words if word not in EVENT or nouns.head(word) in EVENT_THINGS]
        thing = nouns.thing(heads[0]) if heads else "person" if events and events[0] in _OF_PEOPLE else ""
    if not thing:
        return None
    event = events[0] if events else _TAKEN_FOR_GRANTED.get(thing, "")
    if thing in EVENT_THINGS:
        wide, own = EVENT_THINGS[thing]
        thing, event = wide, event or own
    where = scope_of(scope)
    rest = set()
    for word in words:
        if (
            nouns.thing(word) == thing
            or (EVENT.get(word) == event and event)
            or _YEAR.search(word)
            or word in EVENT_THINGS
            or (nouns.head(word) in EVENT_THINGS and EVENT_THINGS[nouns.head(word)][1] == event)
        ):
            continue
        if _WORLD_WORDS.fullmatch(word):
            where = where or WORLD
            continue
        rest.add(stem(word))
    place, named = places(label)
    if where is None and len(named) == 1:
        where = place
    for name in named:
        rest -= {stem(word) for word in content(name)}
    return Topic(thing, event, frozenset(rest), where, time)


_ANY_DATE = frozenset(
    ("date", "day", "published", "updated", "when", "time", "accessed", "year", "period", "deadline", "next")
)


def of_date(label: str, scope: str | None) -> Topic | None:
    """The topic of a date by its label: launched, born. None for labels that any date may have."""
    words = content(label)
    if not words or not _ANY_DATE.isdisjoint(words) or len(words) > 4:
        return None
    return Topic("date", "", frozenset(stem(word) for word in words), scope_of(scope), frozenset())


def places(text: str) -> tuple[str | None, list[str]]:
    """The places a text names: the scope where it is one, and the names as printed."""
    named: list[str] = []
    codes: list[str] = []
    if _WORLD_WORDS.search(text):
        codes.append(WORLD)
        named.append("worldwide")
    for match in _PLACE.finditer(text):
        scope = scope_of(match[1])
        if scope is not None and scope not in codes and not _TIMES.fullmatch(match[1]):
            codes.append(scope)
            named.append(match[1])
    for match in _PLACE_WORD.finditer(text):
        code = _code(match[1]) or _code(match[1].split(" ")[0])
        if code is not None and code not in codes:
            codes.append(code)
            named.append(match[1])
    return (codes[0] if len(codes) == 1 else None), named


@cache
def _code(name: str) -> str | None:
    return place_of(name.lower(), name) or place_of(name.lower().removesuffix("s"), name)


def of_words(before: str, after: str, unit: str | None) -> Topic | None:
    """The topic of a figure in a clause: `before` and `after` are the words around it, `unit` the thing counted."""
    clause = f"{before} {after}"
    place, named = places(clause)
    if len(named) > 1:
        return None
    following = [word.casefold() for word in WORD.findall(after)]
    preceding = [word.casefold() for word in WORD.findall(before)]
    event = _event_beside(preceding, following)
    thing = _thing_beside(following, unit)
    if not thing:
        if event not in _OF_PEOPLE:
            return None
        thing = "person"
    if thing == "life" and (event == "lose" or _TAKEN.intersection(preceding[-1:])):
        thing, event = "person", "kill"
    if thing in EVENT_THINGS:
        wide, own = EVENT_THINGS[thing]
        thing, event = wide, event or own
    rest = set()
    skip = {stem(word) for name in named for word in content(name)}
    for word in content(clause):
        if (
            nouns.thing(word) == thing
            or EVENT.get(word) == event
            or word in _TAKEN
            or _WORLD_WORDS.fullmatch(word)
            or stem(word) in skip
            or place_of(word) is not None
        ):
            continue
        if word.replace("-", " ").split(" ")[-1] == "based":
            rest.add("based")
            continue
        if _TIMES.fullmatch(word):
            continue
        rest.add(stem(word))
    narrowed = not named and (
        NARROWS.search(before) is not None or NARROWS.search(after) is not None or _is_qualified(following, thing)
    )
    return Topic(thing, event, frozenset(rest), place, times(clause), narrowed)


def _is_qualified(following: list[str], thing: str) -> bool:
    """Whether words stand between a figure and what it counts: twelve elderly people."""
    at = next((index for index, word in enumerate(following[:4]) if nouns.thing(word) == thing), 0)
    return any(word not in _NEUTRAL and word not in EVENT for word in following[:at])


def _event_beside(preceding: list[str], following: list[str]) -> str:
    """What happened, by the word before a figure, else the first behind it, else the last before it; empty where none tells."""
    where = (
        preceding[-3:-2] and preceding[-3] in _PREPOSITIONS and preceding[-2] in _ARTICLES
    )  # in the raids 164 children were
    nearest = (*(() if where else preceding[-1:]), *following[:9], *reversed(preceding[-4:]))
    return next((EVENT[word] for word in nearest if word in EVENT), "")


_TAKEN = frozenset(("took", "takes", "claims", "cost", "costs"))  # lives
_PREPOSITIONS = frozenset(("in", "during", "after", "from", "at", "by", "following"))
_ARTICLES = frozenset(("the", "a", "an", "this", "these", "those"))


def _thing_beside(following: list[str], unit: str | None) -> str:
    """What a figure counts: its unit, or the noun before what happened (60 whales dead); empty where nothing is named."""
    if (unit is None or unit in EVENT) and len(following) > 1 and following[1] in EVENT and following[0] not in EVENT:
        noun = following[0]
        return nouns.thing(noun) if nouns.head(noun) != noun else ""
    return nouns.thing(unit) if unit else ""
