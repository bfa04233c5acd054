"""One figure given twice by a slip of its keys: two digits swapped, or one changed, of one thing in the same words.

What happens to a thing need not be told by a word that is known: figures so near, of one thing, are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from factbox.parts import Fact, Text
from factbox.pattern import Pattern
from factbox.record import Record
from factbox.relations import nouns
from factbox.relations.labels.rows import rows_of
from factbox.relations.operands import of_quantity
from factbox.relations.same import topic
from factbox.relations.same.conflict import Conflict, conflict_of, contradict
from factbox.relations.same.hush import hushed
from factbox.relations.same.keyed import FROM_LONG, KINDS, digits_of, may_be_slip
from factbox.relations.same.versions import Version, sentences

if TYPE_CHECKING:
    from factbox.box import Box

_WORTH = frozenset("worth value valu cost price pric".split())
_NAMING = frozenset(
    "length size height area total number figure measur weigh weight high long tall wide deep heav".split()
)
_DEFINITE = Pattern(r"\b(?:[Tt]he|[Aa]ll|[Aa]ll (?:of )?the|[Tt]hose|[Tt]hese)\s+\Z")
_NARROWED = Pattern(
    r"\b(?:only|just|of (?:the|those|these|them)|who|whose|also|still|already|in|at|on|from|near|by|for|since|between|under|over|"
    r"outside|inside|across|within|to)\s+(?!the\b|its\b|their\b)[a-z]",
)
_MOST = 80
_MORE_WORDS = 2
_ANOTHER = frozenset(
    "old new former previous first second third other next last planned original young elderly local foreign".split()
)
_PLACED = frozenset(("value", "cell"))  # beside a label, in few words


class _Giving(Record):
    """A figure, what it counts, the words around it and those that name somebody or some place."""

    version: Version
    digits: str
    thing: str
    stems: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    definite: bool
    words: str


def twins(boxes: Sequence[Box]) -> Iterator[Conflict]:
    """Figures of one box, or of two of a case, that are one but for a slip, and of one thing in the same words."""
    found = [one for box in boxes for one in _givings(box)][:_MOST]
    for first, second in combinations(found, 2):
        if first.version.fact is second.version.fact and first.version.box is second.version.box:
            continue
        if len(boxes) > 1 and first.version.box is second.version.box:
            continue
        if first.digits == second.digits or not may_be_slip(first.digits, second.digits):
            continue
        if _are_one(first, second, found) and contradict(first.version, second.version):
            yield conflict_of(second.version, first.version, [first.version, second.version])


def _are_one(one: _Giving, other: _Giving, found: Iterable[_Giving]) -> bool:
    a, b = one.version, other.version
    kinds = {version.operand.quantity.kind for version in (a, b) if version.operand.quantity is not None}
    if (
        len(kinds) != 1
        or (a.as_of and b.as_of and a.as_of != b.as_of)
        or (one.times and other.times and one.times != other.times)
    ):
        return False
    if a.role in _PLACED and b.role in _PLACED and a.box is b.box:
        return False
    small, large = (one, other) if len(one.stems) <= len(other.stems) else (other, one)
    if (a.role in _PLACED) != (b.role in _PLACED):
        small, large = (one, other) if a.role in _PLACED else (other, one)
    if kinds == {"count"} and not _of_one_thing(small, large):
        return False
    more = large.stems - small.stems
    other_words = len(small.stems - large.stems - {large.thing})  # fed, and feeds
    if not small.stems or other_words > (len(one.digits) > FROM_LONG - 1) or len(more) > _MORE_WORDS:
        return False
    if other_words and (small.times != large.times or small.names != large.names or kinds != {"count"}):
        return False
    if not _ANOTHER.isdisjoint(large.words.casefold().split()) and _ANOTHER.isdisjoint(small.words.casefold().split()):
        return False
    if topic.NARROWS.search(large.words) and not topic.NARROWS.search(small.words):
        return False
    if more and (large.times != small.times or _NARROWED.search(large.words) or large.names - small.names):
        return False
    if a.role == b.role == "text" and more and not large.definite:
        return False
    agreed = [giving for giving in found if giving.digits in (one.digits, other.digits)]
    return len(agreed) == 2


def _of_one_thing(small: _Giving, large: _Giving) -> bool:
    if small.thing and large.thing:
        return small.thing == large.thing
    thing, other = (large.thing, small) if large.thing else (small.thing, large)
    return bool(thing) and topic.stem(thing) in other.stems


def _givings(box: Box) -> Iterator[_Giving]:
    for row in rows_of(box):
        figure = row.figure
        if figure is None or figure.quantity is None or figure.quantity.kind not in KINDS or row.fact.text is not None:
            continue
        digits = digits_of(figure.quantity)
        said = f"{row.label} {row.fact.value.rest if row.fact.value is not None else ''} {row.fact.scope or ''}"
        if digits and not hushed(said) and row.fact.printed("part_of") is None and row.fact.printed("measure") is None:
            version = Version(figure, None, "value", box, row.fact, None, row.fact.as_of)
            yield _giving(version, digits, said, "", definite=False)
    for fact in box.facts:
        if fact.text is not None and fact.value_node is None:
            yield from _in_text(fact.text, "text", fact)
    if box.title is not None:
        yield from _in_text(box.title, "title", None)
    if box.tables and any(fact.text is not None for fact in box.facts):
        yield from _in_tables(box)


def _in_tables(box: Box) -> Iterator[_Giving]:
    """The cells of tables: `Harbour`, `Votes`, 1,533."""
    from factbox.relations.tables.reading import cells_of

    for table in box.tables[:_TABLES]:
        for label, heading, cell in cells_of(box, table):
            if cell.quantity is None or cell.quantity.kind not in KINDS or not (digits := digits_of(cell.quantity)):
                continue
            version = Version(cell._replace(unit=heading.lower()), None, "cell", box, None, None, box.as_of)
            yield _giving(version, digits, label, "", definite=True)


_TABLES = 4


def _in_text(text: Text, role: str, fact: Fact | None) -> Iterator[_Giving]:
    figures = [one for one in text.quantities if one.interval is not None and one.kind not in ("year", "ordinal")]
    for begin, end in sentences(text.value):
        inside = [one for one in figures if begin <= one.start < end]
        if len(inside) != 1 or inside[0].kind not in KINDS or not (digits := digits_of(inside[0])):
            continue
        one, words = inside[0], text.value[begin:end]
        if hushed(words):
            continue
        version = Version(
            of_quantity(text, one), None, role, text.box, fact, None, fact.as_of if fact else text.box.as_of
        )
        before, behind = text.value[begin : one.start], text.value[one.end : end]
        yield _giving(version, digits, before, behind, definite=_DEFINITE.search(before) is not None)


def _giving(version: Version, digits: str, before: str, behind: str, *, definite: bool) -> _Giving:
    quantity = version.operand.quantity
    unit = version.operand.unit if quantity is not None and quantity.kind == "count" else None
    thing = nouns.thing(unit) if unit else ""
    words = f"{before} {behind}"
    times = topic.times(words)
    stems = frozenset(
        topic.stem(word) for word in topic.content(words)
        if nouns.thing(word) != thing and word not in times and topic.stem(word) not in _NAMING
    )  # fmt: skip
    if quantity is not None and quantity.kind == "money":
        stems -= _WORTH
    names = frozenset(word for word in words.split()[1:] if word[:1].isupper())
    return _Giving(version, digits, thing, stems, names, times, definite, words)
