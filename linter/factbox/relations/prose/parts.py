"""Whether the parts of a sum in a sentence are apart from each other, and whether they leave no rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.relation import Operand
from factbox.relations.thirds import named_behind

_PREPOSITION = Pattern(
    r"(?:\s+[\w'’-]+){0,2}?(?:\s+(?:were|was|are|is|have|has|from|came|people|died|killed|injured|hurt|arrested)){0,2}\s+(?P<word>in|at|"
    r"on|from|near|by)\s+(?:the\s+\S|(?-i:[A-Z0-9]))",
    re.IGNORECASE,
)
_VOTE = Pattern(
    r"\s+(?:(?:members|people|votes?|mps|voted|were|was|are|cast)\s+)*(?P<word>for|against|in favou?r|"
    r"abstain\w*|opposed|absent|yes|no|did not vote|(?:left )?blank|spoil(?:t|ed)|invalid|void|undecided)\b",
    re.IGNORECASE,
)
_NAMED = Pattern(r"\s+(?:(?:were|are|from|the|is|was)\s+)*[A-Z]\w+")
_OF_KIND = Pattern(
    r"\s+(?:counts? |charges? |cases? )?of (?!them\b|those\b|these\b|which\b|whom\b|the\b|its\b|it\b|all\b)(?P<kind>[a-z][\w-]+)"
)
_BARE = Pattern(r"\s+(?P<words>(?:[\w'’-]+\s?){1,3}?)\s*(?:[,;.)]|\band\b|\Z)")
_JOINED = Pattern(r"\b(?:in|of|with|without|from|at|on|by|for|under|over|aged|who|that|which)\b", re.IGNORECASE)


def leave_no_rest(text: Text, parts: Sequence[Operand], total: Operand | None = None) -> bool:
    """Whether parts are men and women, boys and girls, and no third group is told of behind them."""
    return are_two_sexes(text, parts) and not named_behind(text, total, parts)


def are_two_sexes(text: Text, parts: Sequence[Operand]) -> bool:
    """Men and women, boys and girls: by the unit of each part, else by the first words after it."""
    heads = set()
    for part in parts:
        words = re.match(r"\s*(?:(?:were|was|are|is|of them|being)\s+)*([\w'’-]+)", text.value[part.end or 0 :][:60])
        after = nouns.head(words[1].lower()) if words is not None else ""
        known = {noun for group in nouns.BY_NATURE for noun in group}
        unit = nouns.head(part.quantity.unit) if part.quantity is not None and part.quantity.unit else ""
        heads.add(after if after in known else unit)
    return len(heads) == len(parts) and any(heads == group for group in nouns.BY_NATURE)


def of_all(total: Operand, parts: Sequence[Operand]) -> Operand:
    """A total without the noun that it took from one of its parts: `131 women and 93 men, 224 in all` are not 224 men."""
    units = {part.quantity.unit for part in parts if part.quantity is not None}
    if total.quantity is None or len(units) < 2 or total.quantity.unit not in units:
        return total
    return total._replace(quantity=total.quantity._replace(unit=None), unit=None)


def unnamed(operand: Operand) -> Operand:
    """A number without what it counts, where the words around it have told that it is one thing."""
    quantity = operand.quantity
    return operand._replace(quantity=quantity._replace(unit=None) if quantity is not None else None, unit=None)


def are_named_parts(total: Operand, parts: Sequence[Operand]) -> bool:
    """Whether the nouns of parts are those of which such a whole is made: people of two nations, gold and silver medals."""
    unit = total.quantity.unit if total.quantity is not None else None
    units = [part.quantity.unit for part in parts if part.quantity is not None and part.quantity.unit]
    if unit is None or not units:
        return False
    whole = nouns.thing(unit)
    if whole in _GAMES:
        return all(nouns.thing(one) in _RESULTS or nouns.thing(one) == whole for one in units)
    return _is_of_people(unit) and all(map(_is_of_people, units))


def _is_of_people(unit: str) -> bool:
    return nouns.head(unit) in _PEOPLE or nouns.is_person(unit) or is_nation(unit)


def is_nation(unit: str) -> bool:
    """Whether a unit is what the people of a country are called: Australian, Swede, Zealander."""
    if unit.capitalize() in _NATIONS:
        return True
    nation = unit[:1].isupper() and unit.lower() not in _NO_NATION
    return nation and (nouns.covers("person", unit) or unit.endswith(_OF_NATION))


_OF_NATION = ("er", "an", "ese", "ish", "i")
_NO_NATION = frozenset("christian republican lutheran anglican presbyterian muslim jew hindu catholic".split())
_NATIONS = frozenset(
    "Swede Dane Finn Pole Turk Greek Czech Slovak Serb Croat Scot Briton Spaniard Swiss French Dutch Thai Filipino Kurd Arab "
    "Slovene Kazakh Uzbek Tajik Afghan Latvian Bosniak Icelander Argentine Basque Brit Aussie Kiwi".split()
)
_PEOPLE = frozenset(
    "dead victim injured wounded missing arrested detained detainee foreigner crew pilot passenger bystander co-pilot sailor steward "
    "stewardess marine policeman gunman national".split()
)
_GAMES = frozenset("game match test fixture start outing bout fight".split())
_RESULTS = frozenset("win draw loss defeat victory tie".split())


def kept_apart(text: Text, parts: Sequence[Operand]) -> bool:
    """Whether the wording keeps the parts of a sum apart: by place, vote, name or nature, or as items of a bare list."""
    if not parts or are_two_sexes(text, parts):
        return True
    afters = []
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        stop = following.start if following is not None else None
        afters.append(text.value[part.end or 0 : stop][:80])
    if any(re.search(r"\b(?:both|either|also|in part|partly)\b", after, re.IGNORECASE) for after in afters):
        return False
    if re.search(r"\b(?:others|the rest|the remaining|the remainder)\b", " ".join(afters), re.IGNORECASE):
        return True
    before = text.value[max(0, (parts[-1].start or 0) - 20) : parts[-1].start]
    if _THE_OTHER.search(before) or _told_as_outcomes(text, parts, afters):
        return True
    for pattern in (_PREPOSITION, _VOTE):
        found = [pattern.match(after) for after in afters]
        words = {match["word"].lower() for match in found if match is not None}
        if all(found) and len(words) == (len(parts) if pattern is _VOTE else 1):
            return True
    if all(_NAMED.match(after) for after in afters):
        return True
    kinds = {kind["kind"].lower() for after in afters if (kind := _OF_KIND.match(after)) is not None}
    if len(kinds) == len(parts):
        return True  # eight of fraud, three of forgery
    lead = text.value[max(0, (parts[0].start or 0) - 40) : parts[0].start]
    colon = re.search(r"(?::|\s[–—])\s+(?:\w+\s+){0,2}\Z", lead) is not None
    measures = all(part.quantity is not None and part.quantity.kind != "count" for part in parts)
    return measures or (colon and all(_is_thing(after) for after in afters))


_THE_OTHER = Pattern(r"\bthe (?:other|remaining|last) \Z")

# What one thing, person or game comes to, one of each line at a time.
_OUTCOMES = tuple(
    tuple(frozenset(one.split()) for one in line)
    for line in (
        ("died killed dead drowned perished deaths fatalities lost", "survived survivors alive lived rescued saved escaped recovered"),
        ("passed succeeded passes", "failed failures fails"),
        ("won win wins winning victories victory", "lost lose losing losses loss defeats defeat",
         "drew drawn drawing draws draw tied ties"),
        ("gold golds", "silver silvers", "bronze bronzes"),
        ("accepted approved granted upheld allowed", "rejected refused denied dismissed declined turned"),
        ("convicted guilty jailed", "acquitted cleared freed"),
        ("passenger passengers", "crew pilots pilot crewmen"),
        ("open opened reopened", "closed shut"),
        ("alive", "dead"),
        ("died dead killed perished drowned", "walked escaped fled swam", "carried evacuated airlifted flown pulled winched",
         "missing trapped unaccounted"),
        ("full-time full", "part-time part"),
        ("home", "away", "neutral"),
        ("starts started", "substitute appearances bench"),
        ("government", "opposition"),
        ("clean negative", "positive contaminated tainted"),
        ("public state-run state", "private"),
        ("urban", "rural"),
        ("indoor indoors", "outdoor outdoors"),
        ("permanent", "temporary casual seasonal"),
        ("domestic", "foreign international overseas"),
        ("occupied let", "empty vacant"),
        ("sold", "unsold"),
        ("married", "single divorced", "widowed"),
        ("paid", "unpaid volunteers volunteer"),
        ("stayed remained stay", "left leave quit fled"),
        ("backed supported favoured favored endorsed", "opposed rejected resisted", "abstained undecided"),
        ("repaired mended", "scrapped"),
        ("right-handed", "left-handed"),
        ("found recovered", "missing"),
        ("returned", "lost"),
        ("standing", "destroyed demolished"),
    )
)  # fmt: skip
_BARE_VERB = frozenset(
    "were was are is of had have has been being the them whom which work works worked working came come back tested proved got went"
    " people at".split()
)


def are_outcomes(text: Text, parts: Sequence[Operand]) -> bool:
    """Whether what is said behind each part is another outcome of one thing."""
    stops = [*(part.start for part in parts[1:]), None]
    return _told_as_outcomes(text, parts, [text.value[a.end or 0 : b][:80] for a, b in zip(parts, stops, strict=True)])


def _told_as_outcomes(text: Text, parts: Sequence[Operand], afters: Sequence[str]) -> bool:
    """Whether each part is told of as another outcome: 22 died and 25 survived; winning 19, drawing five and losing four."""
    behind = [_first_word(re.findall(r"[\w'’-]+", after.lower())[:4]) for after in afters]
    ahead = [
        _first_word(re.findall(r"[\w'’-]+", text.value[max(0, (part.start or 0) - 20) : part.start].lower())[-1:])
        for part in parts
    ]
    if _of_other_things(afters):
        return False
    return any(_one_of_each(words, line) for words in (behind, ahead) for line in _OUTCOMES) or _negated(behind)


_OBJECT = Pattern(r"\s+(?:[a-z]+ed|won|lost)\s+(?:the |its |their |an? )?(?P<object>[\w'’-]+)")
_NO_OBJECT = frozenset(
    "in on at by from to for of with and or while but after before during as when who that under over out off up down it them".split()
)


def _of_other_things(afters: Sequence[str]) -> bool:
    """Whether each of two parts is told of something else: 58 passed maths and 25 failed English."""
    objects = {found["object"].lower() for after in afters if (found := _OBJECT.match(after)) is not None}
    return len(objects - _NO_OBJECT) > 1


_NOT = ("un", "non-", "in", "im", "dis", "not-")


def _negated(words: Sequence[str]) -> bool:
    """Whether one of two words says that it is not the other: insured and uninsured."""
    if len(words) != 2 or min(map(len, words)) < 3:
        return False
    one, other = words
    return any(one == no + other or other == no + one for no in _NOT)


def _first_word(words: Sequence[str]) -> str:
    return next((word for word in words if word not in _BARE_VERB), "")


def _one_of_each(words: Sequence[str], line: Sequence[frozenset[str]]) -> bool:
    found = [next((n for n, group in enumerate(line) if word in group), None) for word in words]
    return None not in found and len(set(found)) == len(words)


def _is_thing(after: str) -> bool:
    """Whether nothing but a noun in the plural stands behind a figure of a list: 16 women, 13 hill farms; not 30 built in Korea."""
    bare = _BARE.match(after)
    if bare is None:
        return False
    words = bare["words"].split()
    last = words[-1].lower()
    return nouns.head(last) != last and not _JOINED.search(bare["words"])
