"""So much for each of so many: three counts at $1,500 each, $4,500 in all; 12 a day for 30 days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_figures
from factbox.relations.relation import Relation
from factbox.relations.wordings import HEDGES

_PAID = frozenset(("money", "count"))

_EACH = Pattern(r"\s+(?:each|apiece|a head|per head)\b", re.IGNORECASE)
_ON_EACH_OF = Pattern(
    r"\s+(?:on|for|in|to|from)\s+each\s+(?:of\s+)?(?:the\s+|his\s+|her\s+|its\s+|their\s+)?\Z", re.IGNORECASE
)
_AT = Pattern(r"(?:\s+[\w'’-]+){0,4}?\s+(?:at|of|for|worth|costing|priced at)\s+\Z", re.IGNORECASE)
_IN_ALL = Pattern(r"\s*,?\s+(?:in all|in total|altogether|all told)\b", re.IGNORECASE)
_AND_IN_ALL = Pattern(rf"(?:\s+[\w'’-]+){{0,3}}\s*(?:,|[–—(]|\s-)\s*{HEDGES}\Z", re.IGNORECASE)
_CAME_TO = Pattern(
    rf"(?:\s*,)?\s*(?:(?:came|comes|coming|amounts?|amounted|amounting|adds?|added|adding)\s+(?:up\s+)?to|making|for|or|cost|costs|totalled|totaled|"
    rf"totall?ing|a total of|for a total of|taking|takings of|earning|raising|bringing in|netting|grossing|"
    rf"fetching)\s+(?:a total of\s+)?{HEDGES}\Z",
    re.IGNORECASE,
)
_FOR_A_TOTAL = Pattern(rf"(?:\s+[\w'’-]+){{0,3}}\s*,?\s+(?:for|making|or)?\s*a total of\s+{HEDGES}\Z", re.IGNORECASE)
_SHARE_IT = Pattern(
    r"(?:\s+[\w'’-]+){0,4}?\s+(?:share[sd]?|will share|split|will split|divided)\s+(?:an?|the|its|their)?\s*(?:[\w'’-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_AND_GET = Pattern(
    r"(?:\s+[\w'’-]+){0,4}?,?\s+(?:and|to|getting|receiving|taking|winning|so)\s+(?:will\s+|each\s+)?(?:gets?|got|receive[sd]?|takes?|took|"
    r"wins?|won|collect(?:s|ed)?|pocket(?:s|ed)?)\s+\Z|(?:\s+[\w'’-]+){0,4}?,?\s+(?:getting|receiving|taking|winning|or)\s+\Z",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\s*(?:[.,;)]|\Z|[–—])")


def multiplied(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`fined $1,500 on each of three counts, $4,500 in all`; `ten tickets at £45 each came to £450`."""
    value = text.value
    for three in zip(quantities, quantities[1:], quantities[2:], strict=False):
        kinds = [one.kind for one in three]
        if (
            kinds.count("count") != 1
            or kinds.count("money") != 2
            or any(one.value is None or one.hedge != "none" for one in three)
        ):
            continue
        one, two, last = three
        gap, behind = value[one.end : two.start], value[two.end : last.start]
        each = _EACH.match(value, two.end)
        if kinds[0] == "money" and kinds[1] == "count" and _ON_EACH_OF.match(gap):
            number, share, whole = two, one, last
            told = _totals(value, behind, last)
        elif kinds[0] == "count" and each and _AT.match(gap):
            number, share, whole = one, two, last
            told = _totals(value, value[each.end() : last.start], last)
        elif kinds[0] == "count" and _SHARE_IT.match(gap) and _AND_GET.match(behind):
            number, whole, share = one, two, last
            each = _EACH.match(value, last.end)
            told = each is not None and _ENDS.match(value, each.end()) is not None
        else:
            continue
        if told and share.unit == whole.unit:
            yield of_figures("mean", text, {"of": whole, "over": number, "is": share})


def _totals(value: str, gap: str, last: Quantity) -> bool:
    """Whether a figure is said to be what all of it comes to."""
    in_all = _IN_ALL.match(value, last.end)
    if in_all is not None:
        return _AND_IN_ALL.match(gap) is not None or _CAME_TO.match(gap) is not None
    if _FOR_A_TOTAL.match(gap) or (_CAME_TO.match(gap) and "or " not in gap):
        return _ENDS.match(value, last.end) is not None
    return False


_AN_AVERAGE = Pattern(
    rf"[^.;:()]{{0,60}}?(?:,|\(|[–—]|\s-)\s*(?:or\s+)?(?:(?:at\s+)?an average of|averaging|or|on average)\s+{HEDGES}\Z",
    re.IGNORECASE,
)
_DURING = Pattern(
    r"\b(?:in|over|during|for|across|within)\s+(?:the\s+|those\s+|its\s+|these\s+)?(?:(?:past|last|first|previous|full|whole)\s+)?\Z",
    re.IGNORECASE,
)
_PARTED = Pattern(r"[.;:()]|\band\b")
_UNIT_OF = Pattern(
    r"(?:\s+[\w'’-]+)?\s+(?:an?|per|each|every)\s+(?P<unit>day|week|month|year|hour|minute)\s*(?:[.,;)]|\Z|[–—])",
    re.IGNORECASE,
)


def over_time(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`360 fires in the 30 days of September, an average of 12 a day`."""
    value = text.value
    figures = [one for one in quantities if one.kind not in ("date", "year")]
    for three in zip(figures, figures[1:], figures[2:], strict=False):
        mean = three[2]
        spans = [one for one in three[:2] if one.kind == "duration"]
        if len(spans) != 1 or mean.kind not in _PAID or any(one.value is None for one in three):
            continue
        span = spans[0]
        whole = three[1] if span is three[0] else three[0]
        per = _UNIT_OF.match(value, mean.end)
        if per is None or whole.kind != mean.kind or whole.hedge == "range" or per["unit"].lower() != span.unit:
            continue
        if "-" in span.text or not _DURING.search(value[max(0, span.start - 30) : span.start]):
            continue
        between = value[three[0].end : three[1].start]
        if whole.kind == "count" and _thing(whole) != _thing(mean) and mean.unit is not None and whole.unit is not None:
            continue
        if len(between) < 60 and not _PARTED.search(between) and _AN_AVERAGE.match(value[three[1].end : mean.start]):
            yield of_figures("mean", text, {"of": whole, "over": span, "is": mean})


def _thing(quantity: Quantity) -> str:
    return nouns.thing(quantity.unit or "")


_AND = Pattern(
    r"[^.;:()]{0,60}?\b(?:and|on|in|for|among|to|of|with|over|across)\s+(?:about |some |just |only |its |the |an area of )*\Z",
    re.IGNORECASE,
)
_OR = Pattern(rf"[^.;:()]{{0,40}}?(?:,\s*(?:or|which is|that is|a ratio of)|[–—]|\s-|\()\s*{HEDGES}\Z", re.IGNORECASE)
_FOR_EVERY = Pattern(
    r"(?:\s+(?P<thing>[\w'’-]+))?\s+(?:for every|for each|per|to every|to each)\s+"
    r"(?P<each>[a-z][\w'’-]*(?: [a-z][\w'’-]*)?)\s*(?:[.,;)]|\Z|[–—])",
    re.IGNORECASE,
)  # fmt: skip
_SPELT = {"square kilometre": "sq km", "square kilometer": "sq km", "sq km": "sq km", "square mile": "sq mile", "sq mile": "sq mile",
    "hectare": "hectare", "acre": "acre",
    "square metre": "sq m", "square meter": "sq m", "km": "km", "mile": "mile", "kilometre": "km"}  # fmt: skip


def for_every(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`317 pupils and 22 teachers, or 14 pupils per teacher`; `5.15 million people on 70,273 sq km, or 73 per square kilometre`."""
    value = text.value
    for first, second, stated in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if first.kind != "count" or stated.kind != "count" or first.unit is None or second.unit is None:
            continue
        told = _FOR_EVERY.match(value, stated.end)
        if (
            told is None
            or not _AND.match(value[first.end : second.start])
            or not _OR.match(value[second.end : stated.start])
        ):
            continue
        each = told["each"].lower()
        if second.kind == "count":
            if nouns.thing(each) == nouns.thing(second.unit) and _is(told["thing"], first):
                yield of_figures("ratio", text, {"of": first, "to": second, "is": stated})
            elif nouns.thing(each) == nouns.thing(first.unit) and _is(told["thing"], second):
                yield of_figures("ratio", text, {"of": second, "to": first, "is": stated})
        elif _SPELT.get(each) == second.unit and (told["thing"] is None or _is(told["thing"], first)):
            yield of_figures("ratio", text, {"of": first, "to": second, "is": stated})


def _is(word: str | None, quantity: Quantity) -> bool:
    return word is not None and nouns.thing(word.lower()) == nouns.thing(quantity.unit or "")
