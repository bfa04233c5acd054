"""Relations that sentences state: those the reader of figures finds, and shares, lists, spans and conversions beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.box import Box, Text
from factbox.figures import ProseRelation, Quantity, read_value, relations
from factbox.figures.interval import Interval, Number
from factbox.figures.language import load
from factbox.figures.when import when
from factbox.relations import nouns
from factbox.relations.changes import DOWN, UP
from factbox.relations.conversion import factor_between
from factbox.relations.lists import lists_in
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Operand, Relation
from factbox.relations.tables import said_to_overlap
from factbox.relations.work import amount

_ROLES = frozenset(("title", "text", "note"))
_SENTENCE_END = re.compile(r"(?<=[^A-Z\s][.!?])[\"')\u201d\u2019]{0,2}\s+(?=[\"'(\u201c\u2018]?[^\Wa-z_])|\n")
_HUSH = re.compile(r"\b(?:so far|at first|as of|some (?:of them )?(?:in|with|on) (?:both|several)|both passports|dual|several answers|multiple)\b", re.IGNORECASE)
_SUMMED = frozenset(("count", "money", "mass", "length", "area", "volume", "data"))
_INCLUDING = re.compile(r"\s*(?:[\w'’-]+\s+){0,5}[\w'’-]*,?\s*\(?(?:including|of whom|of which|of them|among them|of these)\s+(?:the\s+)?\Z", re.IGNORECASE)
_AFTER_OF_THEM = re.compile(r"\s*of (?:them|whom|which)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"(?P<part>[\d,.]+|\w+) (?:out )?of (?:the |a total of |all )?(?P<whole>[\d,.]+)\Z", re.IGNORECASE)
_OR_SHARE = re.compile(r"[^.;:]{0,50}?(?:,\s*(?:or|which is|that is)\s+|\()\s*\Z", re.IGNORECASE)
_UP_FROM = re.compile(r"[^.;:]{0,30}?,\s*(up|down)\s+(?:by\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\s*(?:\w+\s+)?from\s+\Z", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*(?:\w+\s+)?\(\s*(?:about |around |roughly |some |nearly |or |approximately |c\.\s?|~)?\Z|\s*,?\s+or (?:about |around |roughly |some |nearly )?\Z|\s*/\s*\Z", re.IGNORECASE)
_MEASURED = frozenset(("length", "area", "volume", "mass", "temperature", "speed"))


def prose_relations(box: Box) -> Iterator[Relation]:
    """What the lines, the title and the notes of a box state about their own figures."""
    for text in box.texts:
        if text.role in _ROLES:
            yield from of_text(text)


def of_text(text: Text) -> Iterator[Relation]:
    """The relations stated in one text. Inferred: wrong only where no reading saves them."""
    quantities = text.quantities
    amounts = [one for one in quantities if one.interval is not None]
    if len(amounts) >= 2 or (amounts and len(quantities) > 2):
        hushed = _HUSH.search(text.value) is not None or said_to_overlap(text.value)
        found = relations(text.value, quantities, text.box.language)
        for relation in found:
            read = _read(text, relation, hushed)
            if read is not None:
                yield read
        if text.box.language[:2].lower() == "en":
            yield from _more(text, quantities, found, hushed)
        yield from _conversions(text, quantities)
    if amounts and text.box.language[:2].lower() == "en":
        for number, members, complete in lists_in(text):
            yield Relation("count", {"of": (members,), "is": (number,)}, {"complete": complete}, INFERRED, "text")


def _read(text: Text, relation: ProseRelation, hushed: bool) -> Relation | None:
    roles: dict[str, list[Operand]] = {}
    for part in relation.parts:
        operand = of_quantity(text, part.quantity)
        if relation.kind == "duration" and part.role in ("from", "to"):
            on = when(part.quantity.text, load(text.box.language))
            if on is None:
                return None
            operand = operand._replace(when=on)
        roles.setdefault(part.role, []).append(operand)
    options: dict[str, object] = {}
    if relation.kind == "sum":
        if hushed:
            return None
        if relation.complete is not None:
            options["complete"] = relation.complete
        elif _leave_no_rest(text, roles.get("of", [])):
            options["by_nature"] = True
        if relation.complete is True and not _leave_no_rest(text, roles.get("of", [])):
            options.pop("complete")
        if not _apart(text, roles.get("of", [])):
            options["overlapping"] = True
    if relation.kind in ("change", "difference") and roles.get("is"):
        options["direction"] = _direction(text, roles["is"][0])
    return Relation(relation.kind, {role: tuple(operands) for role, operands in roles.items()}, options, INFERRED, "text")


def _direction(text: Text, size: Operand) -> int:
    """Which way a sentence says that a figure went: the verb or the noun nearest to the size of the change."""
    start, end = size.start or 0, size.end or 0
    begin = max((match.end() for match in _SENTENCE_END.finditer(text.value, 0, start)), default=0)
    for words in (text.value[end : end + 30], text.value[max(begin, start - 60) : end]):
        up = [match.start() for match in UP.finditer(words)]
        down = [match.start() for match in DOWN.finditer(words)]
        if up and down:
            return 0
        if up or down:
            return 1 if up else -1
    return 0


def _leave_no_rest(text: Text, parts: Sequence[Operand]) -> bool:
    """Men and women, boys and girls: by the unit of each part, else by the first words after it."""
    heads = set()
    for part in parts:
        words = re.match(r"\s*(?:(?:were|was|are|is|of them|being)\s+)*([\w'’-]+)", text.value[part.end or 0 :][:60])
        after = nouns.head(words[1].lower()) if words is not None else ""
        known = {noun for group in nouns.BY_NATURE for noun in group}
        unit = nouns.head(part.quantity.unit) if part.quantity is not None and part.quantity.unit else ""
        heads.add(after if after in known else unit)
    return len(heads) == len(parts) and any(heads == group for group in nouns.BY_NATURE)


_PREPOSITION = re.compile(r"(?:\s+(?:were|was|are|is|from|came|people|died|killed|injured|hurt|arrested)){0,2}\s+(?P<word>in|at|on|from|near|by)\s+(?:the\s+)?\S", re.IGNORECASE)
_VOTE = re.compile(r"\s+(?:(?:members|people|votes?|mps|voted|were|was|are|cast)\s+)*(?P<word>for|against|in favou?r|abstain\w*|opposed|absent|yes|no|did not vote)\b", re.IGNORECASE)
_NAMED = re.compile(r"\s+(?:(?:were|are|from|the|is|was)\s+)*[A-Z]\w+")
_BARE = re.compile(r"\s+(?:[\w'’-]+\s?){1,3}\s*(?:,|;|\band\b|\Z|\.)\s*(?:and\s+|the\s+)*")
_REST = re.compile(r"\s*(?:others?|the rest|the remaining|the remainder|more|further)\b", re.IGNORECASE)


def _apart(text: Text, parts: Sequence[Operand]) -> bool:
    """Whether the wording keeps the parts of a sum apart: by place, vote, name or nature, or as items of a bare list."""
    if not parts or _leave_no_rest(text, parts):
        return True
    afters = []
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        stop = following.start if following is not None else None
        afters.append(text.value[part.end or 0 : stop][:80])
    if any(re.search(r"\b(?:both|either|also)\b", after, re.IGNORECASE) for after in afters):
        return False
    if re.search(r"\b(?:others|the rest|the remaining|the remainder)\b", " ".join(afters), re.IGNORECASE):
        return True
    for pattern in (_PREPOSITION, _VOTE):
        found = [pattern.match(after) for after in afters]
        if all(found) and (pattern is _VOTE or len({match["word"].lower() for match in found if match is not None}) == 1):
            return True
    if all(_NAMED.match(after) for after in afters):
        return True
    lead = text.value[max(0, (parts[0].start or 0) - 40) : parts[0].start]
    colon = re.search(r"(?::|\s[–—])\s+(?:\w+\s+){0,2}\Z", lead) is not None
    measures = all(part.quantity is not None and part.quantity.kind != "count" for part in parts)
    return (colon or measures) and all(_BARE.match(after) or measures for after in afters)


def _more(text: Text, quantities: Sequence[Quantity], found: Sequence[ProseRelation], hushed: bool) -> Iterator[Relation]:
    """Wordings that leave no doubt though the figures do: a part said to be of a smaller whole, up 28 from 118, 18 out of 24."""
    used = {part.quantity.start for relation in found for part in relation.parts if part.role in ("of", "is")}
    value = text.value
    for first, second in zip(quantities, quantities[1:], strict=False):
        gap = value[first.end : second.start]
        if second.start in used or first.interval is None or second.interval is None:
            continue
        if first.kind == second.kind and first.kind in _SUMMED and (_INCLUDING.match(gap) or _of_them(gap, value[second.end :])) and not hushed:
            if first.kind == "count" and not _one_thing(first, second):
                continue
            yield Relation("subset", {"of": (of_quantity(text, second),), "in": (of_quantity(text, first),)}, {}, INFERRED, "text")
        elif first.kind == second.kind == "count" and not hushed and _of_group(value, first, second):
            yield Relation("subset", {"of": (of_quantity(text, second),), "in": (of_quantity(text, first),)}, {}, INFERRED, "text")
    for whole, share in zip(quantities, quantities[1:], strict=False):
        relation = _out_of(text, whole, share)
        if relation is not None and share.start not in used:
            yield relation
    for last, size, start in zip(quantities, quantities[1:], quantities[2:], strict=False):
        way = _UP_FROM.match(value[last.end : size.start])
        if way is None or not _FROM.match(value[size.end : start.start]) or size.start in used or last.kind != start.kind:
            continue
        sign = 1 if way[1].lower() == "up" else -1
        kind = "difference" if size.kind in (last.kind, "percent_points") and size.kind != "percent" else "change"
        if size.kind not in (last.kind, "percent", "percent_points") or last.kind not in ("count", "money", "percent"):
            continue
        yield Relation(
            kind, {"from": (of_quantity(text, start),), "to": (of_quantity(text, last),), "is": (of_quantity(text, size),)},
            {"direction": sign}, INFERRED, "text",
        )  # fmt: skip
    if not hushed:
        yield from _partitions(text, quantities)
    yield from _ranges(text, quantities)


def _out_of(text: Text, ratio: Quantity, share: Quantity) -> Relation | None:
    """`18 out of 24 pupils, or 85%`: a ratio that names both its figures, and the share it comes to."""
    if ratio.kind != "ratio" or share.kind not in ("percent", "fraction") or not _OR_SHARE.match(text.value[ratio.end : share.start]):
        return None
    named = _OUT_OF.match(ratio.text)
    if named is None:
        return None
    operands = []
    for group in ("part", "whole"):
        quantity = read_value(named[group], language=text.box.language).quantity
        if quantity is None or quantity.interval is None:
            return None
        start = ratio.start + named.start(group)
        operands.append(of_quantity(text, quantity._replace(start=start, end=start + len(named[group]), text=named[group])))
    part, whole = operands
    return Relation("share", {"of": (part,), "in": (whole,), "is": (of_quantity(text, share),)}, {}, INFERRED, "text")


def _of_group(value: str, whole: Quantity, part: Quantity) -> bool:
    """`Of 52 passengers, 40 were hurt`."""
    opening = re.search(r"(?:\A|[.;!?]\s+)Of (?:the |its |their |all |those |some )?\Z", value[max(0, whole.start - 20) : whole.start])
    bare = re.match(r"\s*[\w'’-]+(?: [\w'’-]+){0,3},\s+(?:about |only |just |some )?\Z", value[whole.end : part.start])
    return opening is not None and bare is not None and re.match(r"\s+(?:were|are|was|had|have|died|voted|said|passed|failed)\b", value[part.end :]) is not None


def _of_them(gap: str, after: str) -> bool:
    return re.fullmatch(r"[^.;:\d]{0,40},\s*", gap) is not None and _AFTER_OF_THEM.match(after) is not None


def _one_thing(first: Quantity, second: Quantity) -> bool:
    """Whether a part may count the same thing as its whole: its own noun is none, the same, or one that the whole covers."""
    if first.unit is None or second.unit is None:
        return True
    if nouns.thing(first.unit) == nouns.thing(second.unit) or nouns.covers(first.unit, second.unit):
        return True
    return nouns.is_person(first.unit) and (nouns.is_person(second.unit) or second.unit.endswith(("officer", "er", "or", "ist", "ian")))


_ANSWER = re.compile(
    r"\s*(?:of (?:them|those asked|voters|respondents|people)\s+)?(?:(?:said|say|says|voted|answered|are|were|was|is|would|chose|picked|had|have|did|do)\s+)*"
    r"(?P<yes>yes|for\b|in favou?r|agree|approve|support|remain)|"
    r"\s*(?:of (?:them|those asked|voters|respondents|people)\s+)?(?:(?:said|say|voted|answered|are|were|was|is|would|chose|picked|had|have|do|did)\s+)*"
    r"(?P<no>no\b(?! (?:opinion|answer|view))|against|oppos\w+|disagree|disapprove|leave)|"
    r"\s*(?:(?:said they|said|say|were|are|had|have|gave|did|do)\s+)*(?P<none>not know|(?:did|do) not know|didn'?t know|don'?t know|undecided|unsure|no (?:answer|opinion|view)|not sure|abstain\w*|not say)",
    re.IGNORECASE,
)
_SEX = re.compile(r"\s*(?:(?:are|were|was|is|being)\s+)?(?P<men>men|male|males|boys)\b|\s*(?:(?:are|were|was|is|being)\s+)?(?P<women>women|female|females|girls)\b", re.IGNORECASE)


def _partitions(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """Percentages of one sentence that share one whole: yes, no and don't know; women and men."""
    ends = [match.start() for match in _SENTENCE_END.finditer(text.value)] + [len(text.value)]
    begin = 0
    for end in ends:
        inside = [one for one in quantities if begin <= one.start < end and one.kind == "percent" and one.interval is not None]
        begin = end
        if len(inside) < 2:
            continue
        answers = [_ANSWER.match(text.value, one.end) for one in inside]
        sexes = [_SEX.match(text.value, one.end) for one in inside]
        groups: list[str] = []
        said = answers if all(answers) else sexes
        if all(said) and not _side_by_side(text.value, [match.end() for match in said if match is not None], inside, end):
            continue
        if all(answers):
            groups = [match.lastgroup or "" for match in answers if match is not None]
        elif all(sexes):
            groups = [match.lastgroup or "" for match in sexes if match is not None]
        if len(set(groups)) != len(inside) or not ({"yes", "no"} <= set(groups) or {"men", "women"} <= set(groups)):
            continue
        parts = tuple(of_quantity(text, one) for one in inside)
        yield Relation("shares", {"of": parts}, {"by_nature": {"men", "women"} == set(groups)}, INFERRED, "text")


_JOINT = re.compile(r"[^,;.]{0,40}?(?:,|;|\band\b|\bwhile\b|\bbut\b|\bwith\b)[\s,]*(?:and|while|but|with)?\s*(?:the (?:other|remaining) )?(?:about |nearly |only |just |another |some )?\Z", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:in|among|at|last|after|before|by|of|from|aged|over|under)\b", re.IGNORECASE)


def _side_by_side(value: str, ends: list[int], figures: Sequence[Quantity], stop: int) -> bool:
    """Whether the answers follow each other with no word of another place, time or group between."""
    for end, following in zip(ends, [*figures[1:], None], strict=True):
        words = value[end : following.start if following is not None else min(stop, end + 14)]
        if _ELSEWHERE.search(words) or (following is not None and not _JOINT.match(words)):
            return False
    return True


_BETWEEN = re.compile(r"(?P<gap>\b(?:gap|difference|distance|split|divided|drop|fall|change|swing)\b[^.;]{0,40})?\bbetween\s+(?:about |around |roughly |some )?\Z", re.IGNORECASE)
_AND = re.compile(r"\s*(?:[\w'’-]+\s)?and\s+(?:about |around )?\Z", re.IGNORECASE)
_NO_RANGE = frozenset(("year", "date", "time", "score", "age", "identifier", "ordinal", "ratio"))


def _ranges(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`between $900 and $400`, as one figure or as two."""
    for low, high in zip(quantities, quantities[1:], strict=False):
        opens = _BETWEEN.search(text.value[max(0, low.start - 80) : low.start])
        if opens is None or opens["gap"] or low.kind != high.kind or low.kind in _NO_RANGE or low.unit != high.unit:
            continue
        if low.value is None or high.value is None or low.value <= high.value or not _AND.match(text.value[low.end : high.start]):
            continue
        ends = [of_quantity(text, one) for one in (low, high)]
        yield Relation("range", {"of": (ends[0],), "low": (ends[0],), "high": (ends[1],)}, {}, INFERRED, "text")
    for quantity in quantities:
        if quantity.hedge != "range" or quantity.ends is None or quantity.kind in _NO_RANGE:
            continue
        first, last = quantity.ends
        opens = _BETWEEN.search(text.value[max(0, quantity.start - 80) : quantity.start])
        if first is None or last is None or first <= last or opens is None or opens["gap"]:
            continue
        whole = of_quantity(text, quantity)
        halves = [whole._replace(quantity=_end_of(quantity, value), name="one end" if value == first else "the other end") for value in (first, last)]
        yield Relation("range", {"of": (whole,), "low": (halves[0],), "high": (halves[1],)}, {}, INFERRED, "text")


def _end_of(quantity: Quantity, value: Number) -> Quantity:
    """One end of a range as a figure of its own, exactly as printed."""
    point = Interval.exactly(value)
    shown = amount(value, quantity.unit, quantity.kind)
    return quantity._replace(value=value, hedge="none", interval=point, leeway=point, ends=None, text=shown)


def _conversions(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`210 kg (463 lb)`: one measure in two units."""
    for first, second in zip(quantities, quantities[1:], strict=False):
        if first.kind not in _MEASURED or first.kind != second.kind or first.unit is None or second.unit is None or first.unit == second.unit:
            continue
        if first.interval is None or second.interval is None or factor_between(first.unit, second.unit) is None:
            continue
        if _IN_BRACKETS.match(text.value[first.end : second.start]):
            yield Relation("conversion", {"of": (of_quantity(text, first),), "is": (of_quantity(text, second),)}, {}, INFERRED, "text")


