"""A total behind its parts, over two sentences too: 480 on Friday. Another 395 came. That makes 875; nationwide, 787."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.figures import Quantity
from factbox.figures.languages.en_relations import GATHERED
from factbox.figures.told.kinds import adds_up, alike, total_of
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_quantity
from factbox.relations.prose.near.slips import is_exact, misses
from factbox.relations.prose.near.words import one_kind, stretch
from factbox.relations.prose.parts import unnamed
from factbox.relations.relation import INFERRED, Relation

_ALL = (
    r"(?:in all|in total|altogether|all told|together|combined|jointly|between them|overall|nationwide|countrywide|worldwide|in sum"
    r"|the (?:grand |combined |overall |joint )?total|(?:an? )?(?:grand |combined |overall |joint )total)"
)
_BEFORE = Pattern(
    rf"(?:[,;:(.]|\s[\u2013\u2014-]|\band|\bfor|\bor)\s+(?:so |thus |or |and |making |giving |for )?{_ALL}\b[^.;:()\d]{{0,45}}$"
    r"|(?:[.;]|\band)\s+(?:that|this|which) (?:makes|made|is|was|gives|gave|adds up to|comes to|came to|brings the total to"
    r"|totals|totalled)(?: an? (?:total|sum) of)? $"
    r"|[.;]\s+(?:the (?:two|three|four|pair|trio)|both|all (?:three|four|five))\b[^.;:()\d]{0,45}$"
    r"|[.;]\s+(?:over|across|during|in|on|for|at) (?:the|both|all|those) (?:(?:two|three|four|five|six"
    r"|seven) )?[a-z]+,? [^.;:()\d]{0,30}$"
    r"|,\s+(?:which|that) (?:brought|earned|netted|cost|gave|made|raised|yielded)(?: (?:it|them|him|her|in"
    r"|the [a-z]+))? (?:a total of )?$"
    r"|,\s+(?:making|totalling|adding up to|amounting to|an? combined|which (?:adds|add|added) up to|a total of|for a total of) $"
)
_JOINED = Pattern(
    r"(?:[,;:(.]|\s[\u2013\u2014-]|\bso|\bor|\bfor|\bmaking|\bgiving)\s+(?:(?:so|or|that is|thus|making|giving|for|that makes"
    r"|that is) )*(?:[a-z]+ of )?$"
)
_BEHIND = Pattern(
    rf"\s*(?:[\w'\u2019-]+ ){{0,2}}?(?:{_ALL}\b"
    r"|(?:in|over|for|across|on|at) (?:the|both|all|those|these) (?:(?:two|three|four|five|six|seven) [a-z]+|weekend|fortnight|pair)\b"
    r"|(?:in|over|across) (?:both|two|three|four|five|six|seven) (?:days|weeks|months|years|nights|games|rounds|races|stages|sites))"
)
_MORE = Pattern(
    r"\b(?:more|less|fewer|also|again|already|since|to date|some|several|than|record|former|previous|before|earlier|capacity"
    r"|plus|minus|except|of (?:the|its|their|his|her|a|all)|out of|since|ever|per|each|every|apiece|this year|from (?:\d"
    r"|an? (?:total|estimated)))\b"
)
_UNCOUNTED = Pattern(
    r"(?:,|\band)\s+(?:an?|its|his|her|their|one of|the) (?!other\b|(?:\w+ ){0,3}(?:total|sum)\b)[a-z-]+ (?:of |from )?"
)


_BETWEEN_THEM = Pattern(r"(?:^|[.;] )\W*(?:between them|together|combined|in all)\b[^.;]*$")
_HAVE = Pattern(
    r"\b(?:have|had|has|own|owned|won|scored|employ|employed|make|made|hold|held|took|got|run|ran) (?:a total of )?$"
)


_A_FLEET = Pattern(
    rf"(?:,|\s[\u2013\u2014-]|:|\bmakes? up|\bmade up|\bforms?|\bformed) (?:an?|the) (?:[a-z]+ )?(?:fleet|staff|cast|collection"
    rf"|{'|'.join(sorted(GATHERED - {'field', 'list', 'sample', 'total', 'group', 'pool'}))}) of $"
)
_OR = Pattern(r", or $|, so (?:that )?[^.;:,()\d]{1,30} $")
_COLON = Pattern(r"[^.;:()]{0,40}: $")
_AT_ONCE = Pattern(r"\s*(?:each|apiece|[a-z]+)?\s*(?:[.;]|$)")


def _is_restated(whole: Quantity, parts: Sequence[Quantity], before: str, behind: str) -> bool:
    """Whether a measure or a sum of money stands behind `or` or a colon as that of what is named."""
    if whole.kind == "count" or len(parts) != 2:
        return False
    return _OR.search(before) is not None or (
        _COLON.fullmatch(before) is not None and _AT_ONCE.match(behind) is not None
    )


def _is_whole_of(whole: Quantity, part: Quantity) -> bool:
    """Whether a figure may count what its part counts, and more."""
    if not alike(whole, part) or not one_kind(whole, part):
        return False
    if whole.kind != "count":
        return whole.unit == part.unit
    return whole.unit is None or part.unit is None or nouns.covers(whole.unit, part.unit)


def _is_wider(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Whether the noun of a total is wider than those of its parts: 33 pupils and four teachers, so 37 people."""
    units = {one.unit for one in parts if one.unit}
    if whole.unit is None or whole.unit in units or len(units) != len(parts):
        return False
    return all(nouns.covers(whole.unit, unit) for unit in units)


def total(text: Text, figures: Sequence[Quantity], n: int) -> Relation | None:
    """Figure n as the total of all figures before it."""
    whole, value = figures[n], text.value
    if n < 2 or not adds_up(whole):
        return None
    parts = [one for one in figures[:n] if one.kind == whole.kind]
    if len(parts) < 2 or not all(is_exact(one) and adds_up(one) for one in parts):
        return None
    before = value[parts[-1].end : whole.start].lower()
    behind = value[whole.end : whole.end + 60].lower()
    ahead = value[max(0, parts[0].start - 80) : parts[0].start].lower()
    gathered = _A_FLEET.search(before) is not None
    same = alike if gathered else _is_whole_of
    if not all(same(whole, one) for one in parts):
        return None
    joined = (
        gathered
        or _is_restated(whole, parts, before, behind)
        or (_JOINED.search(before) and (_BEHIND.match(behind) or _is_wider(parts, whole)))
    )
    if not joined and not _BEFORE.search(before) and not (_BETWEEN_THEM.search(ahead) and _HAVE.search(before)):
        return None
    if (
        n + 1 < len(figures)
        and figures[n + 1].kind == whole.kind
        and "." not in value[whole.end : figures[n + 1].start]
    ):
        return None
    words = stretch(value, parts[0], whole)
    if (
        words is None
        or _MORE.search(words.lower())
        or _MORE.search(value[whole.end : whole.end + 60].lower().split(".")[0])
    ):
        return None
    if _UNCOUNTED.search(value[parts[0].start : parts[-1].start].lower()) or _A_THING.search(before):
        return None
    worked_out = total_of(list(parts))
    if not misses(whole, worked_out):
        return None
    roles = {
        "of": tuple(unnamed(of_quantity(text, one)) for one in parts),
        "is": (unnamed(of_quantity(text, whole)),),
    }
    if whole.kind != "count":
        roles = {"of": tuple(of_quantity(text, one) for one in parts), "is": (of_quantity(text, whole),)}
    return Relation("sum", roles, {"complete": True}, INFERRED, "text")


_A_THING = Pattern(r"(?:,|\band|\bplus|\bwith) an? (?!(?:\w+ ){0,2}(?:total|sum)\b)")
