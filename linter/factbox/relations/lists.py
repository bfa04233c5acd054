"""Lists beside their number in prose: "three countries: Austria, Hungary and Spain", "two countries, including ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.labels.rows import rows_of
from factbox.relations.operands import of_quantity
from factbox.relations.relation import Member, Operand
from factbox.relations.same.places import place_code

if TYPE_CHECKING:
    from factbox.box import Box


_OPENS = (":", "(", "–", "—", "includ", "among them", "such as", "namely", "that is")
_BEFORE_A_NAME = (", ", " - ", " are ")
_OPENS_A_NAME = Pattern(r", [A-Z]| - [^\W\d_]| are [A-Z]")
_REACH = 120  # characters after a number in which its list opens
_COLON = Pattern(r"(?P<words>[^.;:!?()\n]{0,70}?)(?P<mark>:|\s[–—-]\s)\s*")
_INCLUDING = Pattern(r"(?P<words>[^.;:!?()\n]{0,70}?),?\s+(?P<mark>including|among them|such as)\s+")
_BRACKET = Pattern(r"(?P<words>[^.;:!?()\n]{0,50}?)\s*\((?P<mark>)(?=[A-Z])")
_NAMELY = Pattern(r"(?P<words>[^.;:!?()\n]{0,60}?),?\s+(?P<mark>namely|that is),?\s+")
_ARE = Pattern(r"(?P<words>[^.;:!?(),\n]{0,70}?)\s+are\s+(?P<mark>)(?=[A-Z])")
_APPOSED = Pattern(r"(?P<words>(?:\s+[\w'’-]+){1,3}),\s+(?P<mark>)(?=[A-Z])")
_GOES_ON = Pattern(
    r",\s+(?:have|has|had|were|was|are|will|would|did|lost|won|joined|said|voted|took|agreed|signed|refused|face)\b"
)
_STOP = Pattern(r"[.;:!?\n]|\s[–—-]\s|$")
_SEPARATOR = Pattern(r",\s*(?:and\s+|&\s+)?|\s+and\s+|\s+&\s+")
_AND_NAMES = ("bosnia and herzegovina", "trinidad and tobago", "antigua and barbuda", "saint kitts and nevis", "st kitts and nevis",
              "são tomé and príncipe", "sao tome and principe", "saint vincent and the grenadines", "newfoundland and labrador",
              "turks and caicos", "jammu and kashmir")  # fmt: skip
_NATIONS = frozenset(("country", "nation", "state", "member state", "government", "territory"))
_SLIP = 2  # names that a closed list may lack by a slip; where it lacks more, it lists something else
_LONGEST = 4  # words of a member
_MOST = 60
_LONGEST_LIST = 3000  # characters


Listed = tuple[Operand, Operand, bool | None]


def lists_in(text: Text) -> tuple[Listed, ...]:
    """Each number with the list of names that follows it; True where the list is plainly whole, False where it is said to be
    no more than some of them, None where nothing is said: then a shorter list proves nothing."""
    kept = text.__dict__  # where its figures are kept too: two rules ask
    if "lists" not in kept:
        opening = [one for one in text.quantities if _may_open_list(text.value, one)]
        kept["lists"] = tuple(_lists_behind(text, opening)) if opening else ()
    found: tuple[Listed, ...] = kept["lists"]
    return found


def _may_open_list(value: str, quantity: Quantity) -> bool:
    """A quick look, whether a figure counts what a list behind it can name."""
    if quantity.kind != "count" or quantity.unit is None or quantity.value is None or not 2 <= quantity.value <= _MOST:
        return False
    behind = value[quantity.end : quantity.end + _REACH]
    if any(map(behind.__contains__, _OPENS)):
        return True
    return any(map(behind.__contains__, _BEFORE_A_NAME)) and _OPENS_A_NAME.search(behind) is not None


def list_behind(text: Text, number: Quantity) -> Listed | None:
    """The list that a number at the start of a value opens; True where an "and" closes it and nothing stands behind it."""
    if number.kind != "count" or number.value is None or not 2 <= number.value <= _MOST or number.hedge != "none":
        return None
    found = next(_lists_behind(text, [number]), None)
    if found is None:
        return None
    counted, listed, _ = found
    members = listed.members or ()
    gap = text.value[members[-2].end or 0 : members[-1].start or 0]
    behind = text.value[members[-1].end or 0 :]
    if "(" in text.value and nouns.head(number.unit or "") not in _NATIONS:
        return counted, listed, None  # 12 arrests (Hamburg, Kiel and Bremen): where
    is_near = len(members) - _SLIP <= number.value <= len(members) + _SLIP
    return counted, listed, is_near and not behind.strip(" .)") and _JOINED.search(gap) is not None


_LEADS = (
    (_COLON, None), (_INCLUDING, False), (_BRACKET, None), (_NAMELY, None), (_ARE, None), (_APPOSED, None),
)  # fmt: skip


# What must stand behind a list that is whole, by how it is opened
_CLOSED = {
    _COLON: Pattern(r"\.?(?:\Z|\n|\.(?!\.))|\s[–—-]\s"),
    _ARE: Pattern(r"\.?(?:\Z|\n|\.(?!\.))"),
    _APPOSED: Pattern(r",\s"),
}


def _lists_behind(text: Text, numbers: Sequence[Quantity]) -> Iterator[Listed]:
    for quantity in numbers:
        unit = quantity.unit or ""
        for pattern, complete in _LEADS:
            lead = pattern.match(text.value, quantity.end)
            if lead is None or any(quantity.start < other.start < lead.end() for other in text.quantities):
                continue
            members = _behind(text, pattern, lead, quantity)
            if members is None or len(members) < 2:
                continue
            number = int(quantity.value or 0)
            if not _fits(members, unit) and not (pattern is _COLON and _are_things(text, members, quantity)):
                continue
            if len(members) != number and shared_and(members, number):
                break
            if len(members) > number and nouns.head(unit) not in _NATIONS:
                from factbox.relations.groupings import bodies_whole, may_be

                members = bodies_whole(text, members)
                if may_be(number, text, members, unit):
                    break
            if pattern in _CLOSED and _is_whole(text.value, quantity, lead["words"], members, _CLOSED[pattern]):
                complete = True
            yield of_quantity(text, quantity), _listed(text, members), complete
            break


def _behind(text: Text, pattern: Pattern, lead: re.Match[str], quantity: Quantity) -> tuple[Member, ...] | None:
    """The members that a lead opens; None where it opens the list of something else, or none."""
    value, words, at = text.value, lead["words"], lead.end()
    if any(map(str.isdigit, words)):
        return None
    if pattern is _INCLUDING and _of_another(words, value[lead.end("words")], quantity.unit or ""):
        return None
    if pattern is _ARE and not _THE.search(value[max(0, quantity.start - 8) : quantity.start]):
        return None
    if pattern is _APPOSED:
        until = _GOES_ON.search(value, at, at + _REACH)
        return _members(text, at, stop=until) if until is not None else None
    members = _members(text, at, bracket=pattern is _BRACKET)
    return _names_only(members) if members is not None and pattern in (_INCLUDING, _NAMELY) else members


def _listed(text: Text, members: tuple[Member, ...]) -> Operand:
    start, end = members[0].start, members[-1].end
    return Operand(
        "the list", text.value[start or 0 : end], text.box, text, start, end, members=members, fact=text.fact
    )


_THE = Pattern(r"\b[Tt]he\s+\Z")
_SOME = Pattern(
    r"\b(?:includ\w+|among|amongst|such as|like|for (?:example|instance)|e\.?g|notably|mainly|mostly|chiefly|especially|"
    r"particularly|some|several|most|few|led|headed|top|topped|first|latest|newest|biggest|largest|smallest|best|worst|"
    r"others?|another|more|also|rest|remaining|remainder|further)\b",
    re.IGNORECASE,
)
_PREPOSITION = Pattern(
    r"\b(?:in|from|at|of|by|with|for|to|near|on|over|under|against|across|between|after)\b", re.IGNORECASE
)
_OUT_OF = Pattern(r"(?<!total )\bof\s+(?:(?:the|its|their|all|these|those)\s+)*\Z", re.IGNORECASE)
_JOINED = Pattern(r"\s*(?:,\s*)?(?:and|&)\s+\Z")


def _is_whole(
    value: str, quantity: Quantity, words: str, members: tuple[Member, ...], closes: re.Pattern[str] | Pattern
) -> bool:
    """Whether a list is closed and can be nothing but the whole of what was counted: `12 countries took part:
    Austria, Hungary, Spain and France.`"""
    unit, last = quantity.unit or "", members[-1]
    before, after = value[: quantity.start], value[last.end or 0 :]
    named = words.split()
    if quantity.hedge != "none" or not named or not _JOINED.search(value[members[-2].end or 0 : last.start or 0]):
        return False
    if not closes.match(after) or _SOME.search(words) or _SOME.search(after):
        return False
    if _SOME.search(before[-60:]) or _OUT_OF.search(before):
        return False
    closing = named[-1].casefold()
    if closing.endswith("s") and not closing.endswith("ss") and nouns.thing(closing) != nouns.thing(unit):
        return False  # so many of one in several of another: the list may name the others
    # the eight towns on the route are these
    return closes is _CLOSED[_ARE] or nouns.head(unit) in _NATIONS or not _PREPOSITION.search(words)


def _of_another(words: str, mark: str, unit: str) -> bool:
    """Whether "including" belongs to another noun: `two songs for a score, which has numbers including ...`."""
    closing = words.split()[-1].casefold() if words.split() else ""
    return "," in words or (mark != "," and closing.endswith("s") and nouns.thing(closing) != nouns.thing(unit))


def _members(
    text: Text, start: int, *, bracket: bool = False, stop: re.Match[str] | None = None
) -> tuple[Member, ...] | None:
    """The names from a place to `stop`, or the end of the sentence; None where they are no plain list."""
    stop = stop or _STOP.search(text.value, start, start + _LONGEST_LIST)
    end = stop.start() if stop is not None else len(text.value)
    if bracket:
        end = text.value.find(")", start)
        if end < 0:
            return None
    if end - start >= _LONGEST_LIST:
        return None
    written = text.value[start:end]
    if any(character.isdigit() or character in '()"“”' for character in written) or " " not in written.strip():
        return None
    found = []
    at = 0
    masked = _masked(written)
    for match in _SEPARATOR.finditer(masked):
        found.append((at, match.start()))
        at = match.end()
    found.append((at, len(written)))
    members = []
    for first, last in found:
        piece = written[first:last]
        bare = piece.strip()
        if not bare:
            continue
        lead = len(piece) - len(piece.lstrip())
        members.append(Member(bare, text, start + first + lead, start + first + lead + len(bare)))
    if len(members) < 2 or len(members) > _MOST or (", " not in written and " and " not in written):
        return None
    return tuple(members)


def shared_and(members: Sequence[Member], number: int) -> bool:
    """Whether names with an "and" of their own make so many: `Leeds and Brighton and Hove Albion` are two or three."""
    if len(members) < 2:
        return False
    node, start, end = members[0].node, members[0].start, members[-1].end
    written = node.value if node is not None else ""
    names = re.split(r"\s*,\s*", written[start or 0 : end]) if written else [member.text for member in members]
    joins = [len(_AND.findall(_masked(name))) for name in names]
    if joins[-1] and not names[-1].startswith(("and ", "& ")):
        joins[-1] -= 1  # the one that closes the list
        fewest = len(names) + 1
    else:
        fewest = len(names)
    return bool(sum(joins)) and fewest <= number <= fewest + sum(joins)


_AND = Pattern(r"(?<=\S) (?:and|&) (?=\S)", re.IGNORECASE)


def _names_only(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The names before the sentence goes on: `including Fiji and Samoa, sent officers`."""
    kept = []
    for member in members:
        if not _is_name(member.text):
            break
        kept.append(member)
    return tuple(kept)


def _masked(written: str) -> str:
    """The same text, as long, with the `and` of names such as Bosnia and Herzegovina out of the way."""
    if " and " in written:
        written = written.replace(" & ", " x ")  # Standard & Poor's, Moody's and Fitch are three
    lowered = written.lower()
    for name in _AND_NAMES:
        at = lowered.find(name)
        while at >= 0:
            written = written[:at] + "x" * len(name) + written[at + len(name) :]
            at = lowered.find(name, at + len(name))
    return written


def _fits(members: tuple[Member, ...], unit: str) -> bool:
    """Whether the names can be what the number counts: countries for countries, names with capitals for all else."""
    codes = [place_code(re.sub(r"^the\s+", "", member.text)) for member in members]
    if nouns.head(unit) in _NATIONS:
        return all(code is not None for code in codes)
    known = sum(code is not None for code in codes)
    if 0 < known < len(members):
        return False  # Paris, France, and Rome: places inside one another
    return all(_is_name(member.text) for member in members)


def _is_name(text: str) -> bool:
    words = text.removeprefix("the ").split()
    return (
        0 < len(words) <= _LONGEST
        and words[0][:1].isupper()
        and all(word[:1].isupper() or word in ("of", "the", "de", "la", "and", "on") for word in words)
    )


_CLAUSE = frozenset(
    """
    that which who whom whose when where while if because as than then not no was were is are be been being has have had will would
    can could may might must should do does did he she it they we you i his her its their this these those there here also both
    either neither other others more most some any all several many few each every so far first next to by from
    """.split()
)
_WORDS_OF_A_THING = 3


def _are_things(text: Text, members: Sequence[Member], quantity: Quantity) -> bool:
    """Whether members in small letters are things of one kind, one each: otter, osprey and eel for three species."""
    number, person = int(quantity.value or 0), nouns.is_person(quantity.unit or "")
    if not len(members) - _SLIP <= number <= len(members) + _SLIP or len(members) < _FEWEST_THINGS:
        return False
    first, last = members[0].start or 0, members[-1].end or 0
    if any(first <= one.start < last for one in text.quantities):
        return False
    plural = 0
    for member in members:
        words = member.text.casefold().removeprefix("a ").removeprefix("an ").removeprefix("the ").split()
        if not 0 < len(words) <= _WORDS_OF_A_THING or not member.text[:1].islower() or not _CLAUSE.isdisjoint(words):
            return False
        plural += words[-1].endswith("s") and not words[-1].endswith(("ss", "us", "is"))
    return not plural or (plural == len(members) and not person)


_FEWEST_THINGS = 3


def repeated_members(box: Box) -> tuple[tuple[Member, Member], ...]:
    """Each member of a list that stands in it already, with the first of its name."""
    lists = list(member_lists(box))
    if not lists:
        return ()
    from factbox.relations.arithmetic.counts import repeated

    return tuple(pair for members in lists for pair in repeated(members))


def member_lists(box: Box) -> Iterator[tuple[Member, ...]]:
    """Every list of names in a box: under `value`, and in prose beside its number. Lists of figures are not among them."""
    for row in rows_of(box):
        members = row.value.members if row.value is not None else None
        if members and not all(any(map(str.isdigit, member.text)) for member in members):
            yield members
        for text in (row.fact.text, row.fact.note):
            if text is not None and text.quantities:
                for _, listed, _ in lists_in(text):
                    yield listed.members or ()
