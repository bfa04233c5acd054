"""What a sentence says of the figure in the one before: earns $58,340. Under the offer that rises to $62,424, an increase of 9%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_figures, of_quantity
from factbox.relations.relation import INFERRED, Operand, Relation

_UP = r"rises?|rose|will rise|would rise|went up|goes up|will go up|climbs?|climbed|grew|grows|increases?|increased|jumps?|jumped"
_DOWN = (
    r"falls?|fell|will fall|would fall|went down|goes down|drops?|dropped|shrank|shrinks|declines?|declined|comes? down"
)
# From the first figure to the second: the rest of its sentence, and the next one's words about it
_ONWARD = Pattern(
    rf"[^.!?;]{{0,60}}[.!?;]\s+(?:[A-Z][^.!?;,\d]{{0,40}}?,?\s)?(?:[Tt]h(?:at|is|e figure|e number|e total|e sum)|[Ii]t)\s+"
    rf"(?:has |had |is to |is due to |is set to )?(?:since |now |then )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+to (?:about |"
    rf"just |nearly )?\Z"
)
_SIZE = Pattern(
    r"[^.;:()\d]{0,30}?(?:,|\(| [–—])\s*(?:or )?(?:(?:an?|the) (?:increase|rise|jump|gain|growth|fall|drop|cut|decrease|"
    r"decline|reduction) of|up|down)"
    r" (?:about |just |nearly |almost |some |more than )?\Z",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\s*(?:[.,;)]|\Z)(?!\d)")
_ELSE = Pattern(
    r"\b(?:real terms|inflation|like[- ]for[- ]like|average|each year|a year on|annually|underlying|adjusted)\b",
    re.IGNORECASE,
)


def onward(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """A figure, the one that it rises or falls to in the next sentence, and by how much."""
    value = text.value
    for first, last, size in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if first.kind != last.kind or first.unit != last.unit or size.kind != "percent" or first.interval is None:
            continue
        told = _ONWARD.match(value[first.end : last.start])
        if told is None or last.interval is None or "range" in (first.hedge, last.hedge):
            continue
        if (
            _SIZE.match(value[last.end : size.start])
            and _ENDS.match(value, size.end)
            and not _ELSE.search(value, first.start)
        ):
            way = 1 if told["up"] else -1
            yield of_figures("change", text, {"from": first, "to": last, "is": size}, {"direction": way})


_TWO_VOTES = Pattern(
    r"(?: votes?)?(?:;|,| and|,? to|,? against| [–—])\s+(?:(?:[A-Z][\w.'’-]*|for|with|polled|got|on) ){1,5}\Z"
)
_WON_BY = Pattern(
    r"(?: votes?)?[.;]\s+(?:[A-Z][\w.'’-]* ){0,2}(?P<who>[A-Z][\w.'’-]*) (?:won|wins|is elected|was elected|is ahead|"
    r"leads) by (?:just |only )?\Z"
)
_NAMED = Pattern(r"(?:\A|[.:;]\s+)(?:(?:[A-Z][\w.'’-]*|for|with|polled|got|on|won) ){1,5}\Z")


def won_by(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Ana Petrova 12,418 votes; Milan Dukic 11,906. Petrova won by 512 votes.`: two candidates, and the gap behind them."""
    if len(quantities) != 3:
        return
    value = text.value
    ours, theirs, gap = quantities
    if (
        not ours.kind == theirs.kind == gap.kind == "count"
        or gap.unit != "vote"
        or "vote" not in (ours.unit, theirs.unit)
    ):
        return
    if any(one.unit is not None and nouns.thing(one.unit) != "vote" for one in (ours, theirs)):
        return
    winner = _WON_BY.match(value[theirs.end : gap.start])
    if (
        winner is not None
        and winner["who"] in value[: theirs.start]
        and _NAMED.search(value[: ours.start])
        and _TWO_VOTES.match(value[ours.end : theirs.start])
        and _ENDS.match(value[gap.end :].removeprefix(" votes"))
    ):
        high, low = (ours, theirs) if (ours.value or 0) >= (theirs.value or 0) else (theirs, ours)
        yield of_figures("difference", text, {"from": low, "to": high, "is": gap})


_LISTED = Pattern(r"(?:\A|[.;]\s+)(?P<whole>[A-Z][\w ]{2,30}): \Z")
_OF_SEX = Pattern(r"[.;,]\s+(?:Of them |Of which )?(?:Women|Men|Girls|Boys|Females?|Males?): \Z", re.IGNORECASE)


def listed_share(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Finishers: 4,212. Women: 1,601 (38 per cent).`: a whole of people, one sex among them, and its share."""
    value = text.value
    for whole, part, share in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if not whole.kind == part.kind == "count" or share.kind != "percent" or value[part.end : share.start] != " (":
            continue
        named = _LISTED.search(value[: whole.start])
        if (
            named is None
            or not value.startswith(")", share.end)
            or not _OF_SEX.fullmatch(value[whole.end : part.start])
        ):
            continue
        if nouns.is_person(named["whole"]):
            roles: dict[str, tuple[Operand, ...]] = {
                "of": (of_quantity(text, part._replace(unit=None)),),
                "in": (of_quantity(text, whole._replace(unit=None)),),
                "is": (of_quantity(text, share),),
            }
            yield Relation("share", roles, {}, INFERRED, "text")
