"""How well agency names are judged: the annotated cases against what `read_mentions` says of them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from factbox.agencies import Mention, Registers, read_mentions
from factbox.agencies.fold import comparable
from factbox.agencies.packs import load_packs

from . import agencies_cases as cases


class Miss(NamedTuple):
    """One disagreement: what was expected, what was said."""

    kind: str  # missed, false alarm, wrong canonical, wrong problem, not read
    case: cases.Case
    expected: str
    said: str


class Score(NamedTuple):
    """Counts over a set of cases; `wrong_parent` is counted apart."""

    found: Counter[str]  # expected findings reported, by problem
    expected: Counter[str]
    alarms: int
    clean: int
    clean_cases: int
    canonical: int
    canonical_asked: int
    labelled: int
    bodies_read: int
    bodies_asked: int
    misses: tuple[Miss, ...]

    @property
    def precision(self) -> float:
        hits = sum(count for problem, count in self.found.items() if problem != "wrong_parent")
        return _share(hits, hits + self.alarms)

    @property
    def recall(self) -> float:
        expected = sum(count for problem, count in self.expected.items() if problem != "wrong_parent")
        return _share(sum(count for problem, count in self.found.items() if problem != "wrong_parent"), expected)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def score(annotated: Iterable[cases.Case], registers: Registers) -> Score:
    """Any overlap with an accepted place counts as a hit; every other finding is a false alarm."""
    found: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    misses: list[Miss] = []
    alarms = clean = clean_cases = canonical = asked = labelled = bodies_read = bodies_asked = 0
    for case in annotated:
        mentions = read_mentions(case.text, registers, case.jurisdiction, case.as_of)
        reported = [mention for mention in mentions if mention.problem]
        used: set[int] = set()
        for wanted in case.findings:
            expected[wanted.problem] += 1
            hit = _hit(wanted, reported, used)
            if hit is None:
                misses.append(
                    Miss("missed", case, f"{wanted.problem}: {wanted.text} -> {wanted.canonical}", _said(mentions))
                )
                continue
            used.add(hit)
            found[wanted.problem] += 1
            mention = reported[hit]
            labelled += mention.problem in wanted.verdicts
            if mention.problem not in wanted.verdicts:
                misses.append(Miss("wrong problem", case, f"{wanted.problem}: {wanted.text}", _said([mention])))
            if wanted.problem != "wrong_parent":
                asked += 1
                right = _same(mention.canonical, wanted.canonical)
                canonical += right
                if not right:
                    misses.append(
                        Miss("wrong canonical", case, f"{wanted.text} -> {wanted.canonical}", _said([mention]))
                    )
        false = [
            mention for number, mention in enumerate(reported) if number not in used and not _lies_on(mention, case)
        ]
        alarms += len(false)
        misses += [Miss("false alarm", case, "", _said([mention])) for mention in false]
        if case.clean:
            clean_cases += 1
            clean += not reported
        for name, place in case.bodies:
            bodies_asked += 1
            if any(mention.start < place.end and place.start < mention.end and mention.bodies for mention in mentions):
                bodies_read += 1
            else:
                misses.append(Miss("not read", case, name, _said(mentions)))
    return Score(
        found,
        expected,
        alarms,
        clean,
        clean_cases,
        canonical,
        asked,
        labelled,
        bodies_read,
        bodies_asked,
        tuple(misses),
    )


def _hit(wanted: cases.Expected, reported: list[Mention], used: set[int]) -> int | None:
    over = [
        number
        for number, mention in enumerate(reported)
        if number not in used
        and any(mention.start < place.end and place.start < mention.end for place in wanted.places)
    ]
    return min(over, key=lambda number: reported[number].problem not in wanted.verdicts, default=None)


def _lies_on(mention: Mention, case: cases.Case) -> bool:
    """Whether a second finding lies on a place that is wrong anyhow."""
    return any(
        mention.start < place.end and place.start < mention.end for wanted in case.findings for place in wanted.places
    )


def _same(said: str | None, accepted: tuple[str | None, ...]) -> bool:
    if said is None:
        return None in accepted
    return any(name is not None and comparable(said) == comparable(name) for name in accepted)


def _said(mentions: Iterable[Mention]) -> str:
    return "; ".join(
        f"{mention.text} [{mention.problem or '-'}] {mention.canonical or ''} {','.join(body.id for body in mention.bodies[:3])}"
        for mention in mentions
    )


class Resolution(NamedTuple):
    """How many bodies a country's register has, and how many of their names and acronyms give just that body."""

    bodies: int
    resolved: int


def resolution(registers: Registers) -> dict[str, Resolution]:
    """For each country: every standing body's official name and first acronym, read alone in a box of that country."""
    counts: dict[str, list[int]] = {}
    for body in registers.bodies():
        if body.dissolved:
            continue
        country = body.jurisdiction.split("-", 1)[0]
        entry = counts.setdefault(country, [0, 0])
        entry[0] += 1
        forms = [body.name, *body.acronyms[:1]]
        entry[1] += all(_resolves(form, body.id, body.jurisdiction, registers) for form in forms)
    return {country: Resolution(*entry) for country, entry in sorted(counts.items())}


def _resolves(form: str, identifier: str, jurisdiction: str, registers: Registers) -> bool:
    mentions = read_mentions(form, registers, jurisdiction)
    return any(
        mention.problem is None and len(mention.bodies) == 1 and mention.bodies[0].id == identifier
        for mention in mentions
    )


def table() -> str:
    """Dev cases, held ones and those of the fourth hand apart, then how the registers resolve their own names."""
    registers = load_packs()
    lines = ["agencies"]
    sets = (
        ("dev", cases.dev_paths()),
        ("held", cases.held_paths()),
        ("fourth hand, kept apart", cases.fourth_paths()),
    )
    for title, paths in sets:
        annotated = cases.load(paths)
        result = score(annotated, registers)
        lines.append(f"  {title}: {len(annotated)} cases, {sum(case.clean for case in annotated)} of them correct")
        lines.append(f"    precision            {result.precision:6.3f}   ({result.alarms} false alarms)")
        lines.append(
            f"    correct left clean   {_share(result.clean, result.clean_cases):6.3f}   ({result.clean} of {result.clean_cases})"
        )
        lines.append(f"    recall               {result.recall:6.3f}")
        lines.append(f"    canonical right      {_share(result.canonical, result.canonical_asked):6.3f}")
        lines.append(f"    problem named right  {_share(result.labelled, sum(result.found.values())):6.3f}")
        lines.append(f"    mentions read        {_share(result.bodies_read, result.bodies_asked):6.3f}")
        for problem, count in sorted(result.expected.items()):
            lines.append(f"      {problem:<20} {result.found[problem]:4} of {count}")
    resolved = resolution(registers)
    lines.append("  register resolution (own names and first acronyms)")
    for country, entry in resolved.items():
        lines.append(f"    {country:<4} {entry.bodies:5} bodies  {_share(entry.resolved, entry.bodies):6.3f}")
    total = sum(entry.bodies for entry in resolved.values())
    lines.append(f"    all  {total:5} bodies  {_share(sum(entry.resolved for entry in resolved.values()), total):6.3f}")
    return "\n".join(lines)


def main() -> int:
    """Print the table; with `--misses` also every disagreement on the dev cases."""
    print(table())
    if "--misses" in sys.argv:
        for miss in score(cases.load(cases.dev_paths()), load_packs()).misses:
            print(
                f"{miss.kind}: {miss.case.where} [{miss.case.jurisdiction}, {miss.case.as_of}]\n    {miss.case.text}\n    expected {miss.expected}\n    said {miss.said}"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
