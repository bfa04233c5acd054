"""Rows that are what became of those in the row above them: passed and failed, survived and died, won and lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.pattern import Pattern
from factbox.record import Record
from factbox.relations import nouns
from factbox.relations.labels.rows import Row, folded, same_measure
from factbox.relations.relation import INFERRED, Operand, Relation


class Outcomes(Record):
    """What one thing can only be one of, and what the row above may be called."""

    whole: Pattern
    of_people: bool  # any word for people will do
    ends: tuple[frozenset[str], ...]  # words of one end each; the first two must be there


def _of(whole: str, *ends: str, people: bool = False) -> Outcomes:
    return Outcomes(Pattern(whole, re.IGNORECASE), people, tuple(frozenset(end.split("|")) for end in ends))


_OUTCOMES = (
    _of(r"(?:.+ )?(?:candidates|entrants|examinees|tested|examined|sat|took (?:it|the (?:test|exam))|tests? taken|"
        r"exams? taken|entries)\b",
        "passed|pass|passes", "failed|fail|fails", "absent|did not sit|did not attend|no-shows", people=True),
    _of(r"(?:.+ )?(?:aboard|on board|rescued|trapped)\b", "survived|survivors|alive|rescued",
        "died|dead|killed|deaths|drowned", "missing|still missing|unaccounted for", people=True),
    _of(r"(?:.+ )?(?:seats|members|chamber|house|parliament|assembly|council|senate|councillors|mps)\Z", "government|"
        "coalition|governing parties",
        "opposition|opposition parties", "independents|independent|vacant|crossbench"),
    _of(r"(?:games|matches|fixtures|bouts|fights|races)?(?: ?played)?\Z|played\Z", "won|wins|victories", "lost|losses|defeats|"
        "defeated", "drawn|drew|draws"),
    _of(r"(?:.+ )?(?:complaints|appeals|applications|claims|petitions|objections)(?: (?:heard|decided|settled|ruled on|judged))\Z",
        "upheld|granted|approved|allowed|accepted", "rejected|refused|dismissed|denied|not upheld", "withdrawn|pending"),
    _of(r"(?:votes? cast|valid votes|ballots cast|votes|members present|members voting|mps voting|voting)\Z",
        "for|in favour|in favor|yes|ayes", "against|no|noes", "abstained|abstentions|blank|spoilt"),
)  # fmt: skip
_QUALIFIED = Pattern(
    r"\b(?:per|average|mean|rate|share|of which|last|previous|before|so far|exam centres?|expected)\b", re.IGNORECASE
)


def outcomes(rows: Sequence[Row]) -> Iterator[Relation]:
    """The rows right under a whole that name its ends, each once: together they do not pass it."""
    for index, row in enumerate(rows[:-2]):
        whole = row.figure
        if whole is None or _QUALIFIED.search(row.label) or _says_more(row):
            continue
        for family in _OUTCOMES:
            parts = _ends(rows[index + 1 : index + 1 + len(family.ends)], family, whole)
            if len(parts) > 1 and (
                family.whole.match(row.label.strip())
                or (family.of_people and nouns.is_person(row.label.split()[0]) and len(row.label.split()) < 7)
            ):
                yield Relation("sum", {"of": tuple(parts), "is": (whole,)}, {"complete": False}, INFERRED, "labels")
                break


_AT_ALL = Pattern(
    r"\b(?:present|voting|votes?|ballots|games|matches|taking part|took part|entered|cast|decided|heard)\b",
    re.IGNORECASE,
)


def outcomes_under(whole: Row, rows: Sequence[Row]) -> int:
    """How many of the rows under a whole, from the first on, are the ends of one thing, whatever it is called; 0 for none."""
    if _QUALIFIED.search(whole.label) or whole.figure is None:
        return 0
    if not _AT_ALL.search(whole.label) and not any(map(nouns.is_person, whole.label.split())):
        return 0
    figure = whole.figure
    return max(len(_ends(rows[: len(family.ends)], family, figure)) for family in _OUTCOMES)


def _says_more(row: Row) -> bool:
    """Whether words stand beside a row's figure: when, or of whom."""
    return row.fact.value is not None and bool(row.fact.value.rest)


def _ends(rows: Sequence[Row], family: Outcomes, whole: Operand) -> list[Operand]:
    """The figures of the rows that name ends of a family, as far as they do; none where not both of the first two do."""
    found: dict[int, Operand] = {}
    for row in rows:
        end = next((at for at, words in enumerate(family.ends) if folded(row.label) in words), None)
        if (
            end is None
            or end in found
            or row.figure is None
            or _says_more(row)
            or not same_measure(row.figure._replace(direction=0), whole)  # matches lost are no fall
            or row.fact.printed("part_of") is not None
            or row.fact.scope != (whole.fact.scope if whole.fact is not None else None)
            or row.fact.as_of != (whole.fact.as_of if whole.fact is not None else None)
        ):
            break
        found[end] = row.figure._replace(direction=0)
    return list(found.values()) if {0, 1} <= set(found) else []
