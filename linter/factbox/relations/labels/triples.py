"""Three rows of which the labels alone tell how they hang together: goals for, against and the difference; deaths per match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from factbox.figures import read_value
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.arithmetic import alike
from factbox.relations.labels.rows import Row, folded, same_measure
from factbox.relations.relation import INFERRED, Operand, Relation

# The larger, the smaller, and what the one is more than the other
_DIFFERENCES = tuple(
    tuple(frozenset(names.split("|")) for names in line)
    for line in (
        ("goals for|goals scored|scored|for", "goals against|goals conceded|conceded|against", "goal difference"),
        ("income|total income|receipts|total receipts|revenue|revenues", "spending|total spending|expenditure|outgoings|expenses",
         "surplus|budget surplus|deficit|budget deficit|shortfall"),
        ("exports", "imports", "trade surplus|trade deficit|trade balance|balance of trade"),
        ("births", "deaths", "natural increase|natural growth|births minus deaths"),
        ("arrivals|immigration", "departures|emigration", "net migration|net arrivals"),
    )
)  # fmt: skip
# A whole, its part, and the share of the one in the other
_SHARES = tuple(
    tuple(Pattern(rf"(?:{words})\Z", re.IGNORECASE) for words in line)
    for line in (
        ((r"electorate|electors|registered voters|eligible voters|entitled to vote|voters on the roll|(?:union )?members|"
            r"on the register"),
         r"(?:total )?votes cast|ballots cast|voted|votes|turned out|ballots returned", r"(?:voter )?turnout"),
        (r"invited|questionnaires sent|surveys sent|asked|contacted", (r"replied|replies|responded|responses|"
            r"answered"), r"response rate"),
        (r"candidates|entries|sat|took the (?:test|exam)", r"passed|passes", r"pass rate"),
        (r"(?:bed |total )?capacity|beds|rooms|seats", (r"occupied|(?:beds|rooms|seats) (?:occupied|taken|"
            r"filled)"), r"occupancy(?: rate)?"),
        (r"(?:confirmed )?cases|infections|infected", r"deaths|died", r"(?:case )?fatality rate|death rate"),
    )
)  # fmt: skip
_PER = Pattern(
    r"(?P<of>[a-z][\w' -]*?) (?:per|a|for every) (?P<times>\d[\d,]*|hundred thousand|million|thousand|"
    r"head)?\s*(?P<to>[a-z][\w' -]*)?\Z",
    re.IGNORECASE,
)
_SHARE_OF = Pattern(r"(?:share|proportion|percentage)(?: of)? (?P<of>\w.*)\Z", re.IGNORECASE)
_PEOPLE = frozenset(("population", "people", "residents", "inhabitants", "person"))
_TIMES = {"hundred thousand": 100_000, "million": 1_000_000, "thousand": 1_000}


def triples(rows: Sequence[Row]) -> Iterator[Relation]:
    """Every three rows of a box that a table of labels joins, each label once in it, none with a scope or a day of its own."""
    if len({(row.fact.scope, row.fact.as_of) for row in rows if row.figure is not None}) != 1:
        return
    named: dict[str, Row] = {}
    for row in rows:
        label = folded(row.label)
        if row.figure is None or (row.fact.value is not None and row.fact.value.rest):
            continue
        if label in named:
            return
        named[label] = row
    if len(named) > 2:
        yield from _differences(named)
        yield from _shares(named)
        yield from _of_parts(named)
        yield from _rates(named)


def _differences(named: Mapping[str, Row]) -> Iterator[Relation]:
    for line in _DIFFERENCES:
        found = [[row for label, row in named.items() if label in names] for names in line]
        if any(len(rows) != 1 for rows in found):
            continue
        more, less, size = (rows[0].figure for rows in found)
        if more is None or less is None or size is None:
            continue
        plain = [one._replace(direction=0) for one in (more, less, size)]
        if same_measure(plain[0], plain[1]) and same_measure(plain[0], plain[2]):
            # a deficit is printed with a minus or without
            yield Relation(
                "difference",
                {"from": (plain[1],), "to": (plain[0],), "is": (_unsigned(plain[2]),)},
                {"direction": 0},
                INFERRED,
                "labels",
            )


def _unsigned(operand: Operand) -> Operand:
    quantity = operand.quantity
    if quantity is None or quantity.interval is None or quantity.value is None or quantity.value >= 0:
        return operand
    return operand._replace(quantity=None)


def _shares(named: Mapping[str, Row]) -> Iterator[Relation]:
    for line in _SHARES:
        found = [[row for label, row in named.items() if words.match(label)] for words in line]
        if any(len(rows) != 1 for rows in found):
            continue
        whole, part, share = (rows[0].figure for rows in found)
        if whole is None or part is None or share is None or not alike.is_percent(share) or share.direction:
            continue
        if _is_count(whole) and _is_count(part):
            yield Relation(
                "share", {"of": (_bare(part),), "in": (_bare(whole),), "is": (share,)}, {}, INFERRED, "labels"
            )


def _of_parts(named: Mapping[str, Row]) -> Iterator[Relation]:
    """`In tunnels: 14km` and `Share in tunnels: 15%`, in the one row that can be their whole: the row above the part."""
    labels = list(named)
    for label, row in named.items():
        told = _SHARE_OF.match(label)
        if (
            told is None
            or row.figure is None
            or not alike.is_percent(row.figure)
            or row.figure.direction
            or told["of"] not in named
        ):
            continue
        part = named[told["of"]].figure
        at = labels.index(told["of"])
        whole = named[labels[at - 1]].figure if at else None
        if part is None or whole is None or not same_measure(part, whole) or _amount(whole) <= _amount(part):
            continue
        others = [
            other.figure
            for other in named.values()
            if other.figure is not None
            and other.figure not in (part, whole)
            and same_measure(part, other.figure)
            and _amount(other.figure) > _amount(part)
        ]
        if not others:
            yield Relation("share", {"of": (part,), "in": (whole,), "is": (row.figure,)}, {}, INFERRED, "labels")


def _rates(named: Mapping[str, Row]) -> Iterator[Relation]:
    """`Goals per match: 2.75` beside `Goals` and `Matches`; `Deaths per 100,000` beside `Deaths` and `Population`."""
    for label, row in named.items():
        told = _PER.match(label)
        rate = row.figure
        if told is None or rate is None or rate.quantity is None or rate.quantity.kind != "count" or rate.direction:
            continue
        times, to = told["times"], (told["to"] or "").strip()
        number = _TIMES.get(times or "") or (int(times.replace(",", "")) if times and times[0].isdigit() else 1)
        over = _row_of(named, to, people=bool(times) and (not to or to in _PEOPLE))
        of = named.get(told["of"]) or _row_of(named, told["of"], people=False)
        if of is None or over is None or of is over or row in (of, over) or of.figure is None or over.figure is None:
            continue
        if _is_count(of.figure) and _is_count(over.figure):
            roles: dict[str, tuple[Operand, ...]] = {
                "of": (_bare(of.figure),),
                "to": (_bare(over.figure),),
                "is": (_bare(rate),),
            }
            if number > 1:
                printed = f"{number:,}"
                roles["per"] = (Operand("per", printed, quantity=read_value(printed).quantity),)
            yield Relation("ratio", roles, {}, INFERRED, "labels")


def _row_of(named: Mapping[str, Row], noun: str, *, people: bool) -> Row | None:
    """The one row whose label is a noun in the plural, or that of the people of a place."""
    if people:
        found = [row for label, row in named.items() if label in _PEOPLE]
    else:
        found = [
            row for label, row in named.items() if noun and " " not in label and nouns.head(label) == nouns.head(noun)
        ]
    return found[0] if len(found) == 1 else None


def _is_count(operand: Operand) -> bool:
    return operand.quantity is not None and operand.quantity.kind == "count"


def _bare(operand: Operand) -> Operand:
    quantity = operand.quantity
    return operand._replace(
        unit=None, direction=0, quantity=quantity._replace(unit=None) if quantity is not None else None
    )


def _amount(operand: Operand) -> Fraction:
    return Fraction(operand.quantity.value or 0) if operand.quantity is not None else Fraction(0)
