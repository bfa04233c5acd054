"""How well figures are read: the scores on the annotated texts, those developed on, those by a second hand, and those kept apart.

Run `python tests/accuracy/score_figures.py` for the table, with `--mistakes` for what went wrong on the texts developed on.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parents[2] / "linter"), str(Path(__file__).parent)]
    from figures_cases import FOLDER, Case, Figure, dev_paths, held_paths, load
else:
    from .figures_cases import FOLDER, Case, Figure, dev_paths, held_paths, load

from factbox.figures import Quantity, read, relations

Reader = Callable[[str, str], Iterable[Quantity]]


def second_paths() -> list[Path]:
    """The texts written and annotated by a second hand; developed on since its first scores were taken."""
    return sorted(FOLDER.glob("second-*.yaml"))


def third_paths() -> list[Path]:
    """The texts by a third hand, kept apart."""
    return sorted(FOLDER.glob("third-*.yaml"))


def fourth_paths() -> list[Path]:
    """The texts by a fourth hand, kept apart; the other half of them is developed on."""
    return sorted(FOLDER.glob("fourth*.yaml"))


class Ratio(NamedTuple):
    """`right` of `given` by the reader, of `wanted` in the annotation."""

    right: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        total = self.given + self.wanted
        return 2 * self.right / total if total else 1.0


class Pair(NamedTuple):
    """An annotated figure and the one read at its place; one of them None where the other stands alone."""

    case: Case
    gold: Figure | None
    read: Quantity | None


def pairs(case: Case, quantities: Iterable[Quantity]) -> list[Pair]:
    """Figures matched one to one by overlap, exact spans first."""
    left = list(quantities)
    out: list[Pair] = []
    rest: list[Figure] = []
    for gold in case.figures:
        exact = next((q for q in left if (q.start, q.end) == (gold.start, gold.end)), None)
        if exact is None:
            rest.append(gold)
        else:
            left.remove(exact)
            out.append(Pair(case, gold, exact))
    for gold in rest:
        near = next((q for q in left if q.start < gold.end and gold.start < q.end), None)
        if near is not None:
            left.remove(near)
        out.append(Pair(case, gold, near))
    out.extend(Pair(case, None, q) for q in left)
    return out


def value_right(gold: Figure, quantity: Quantity) -> bool:
    """The nominal value, or both ends of a range or score; a vague plural has neither."""
    if gold.low is not None:
        return quantity.value is None and (quantity.low, quantity.high) == (gold.low, gold.high)
    return gold.value == quantity.value


class Scores(NamedTuple):
    """All scores of one set."""

    texts: int
    found: Ratio
    span: Ratio
    value: Ratio
    source: Ratio
    hedge: tuple[int, int]  # right, of hedged figures annotated
    kind: tuple[int, int]  # right, of figures found
    unit: tuple[int, int]
    relations: Ratio


def score(cases: Iterable[Case], reader: Reader = read) -> tuple[Scores, list[str]]:
    """Scores, and one line for each mistake."""
    texts = given = wanted = found = span = value = source = 0
    hedge: Counter[bool] = Counter()
    kind: Counter[bool] = Counter()
    unit: Counter[bool] = Counter()
    told = right = stated = 0
    mistakes: list[str] = []
    for case in cases:
        texts += 1
        quantities = tuple(reader(case.text, case.language))
        for pair in pairs(case, quantities):
            gold, quantity = pair.gold, pair.read
            given += quantity is not None
            wanted += gold is not None
            if gold is None or quantity is None:
                where = gold or quantity
                assert where is not None
                if gold is not None and gold.hedge != "none":
                    hedge[False] += 1
                mistakes.append(f"{'missed' if gold else 'extra '}  {where.text!r} ({where.kind})  | {case.text}")
                continue
            found += 1
            wrong = []
            if (gold.start, gold.end) == (quantity.start, quantity.end):
                span += 1
            else:
                wrong.append(f"span {quantity.text!r}")
            if value_right(gold, quantity):
                value += 1
            else:
                wrong.append(f"value {quantity.value} [{quantity.low}, {quantity.high}]")
            if gold.source == quantity.needs_source:
                source += 1
            else:
                wrong.append(f"needs_source {quantity.needs_source}")
            if gold.hedge != "none":
                hedge[gold.hedge == quantity.hedge] += 1
            if gold.hedge != quantity.hedge:
                wrong.append(f"hedge {quantity.hedge} for {gold.hedge}")
            kind[gold.kind == quantity.kind] += 1
            if gold.kind != quantity.kind:
                wrong.append(f"kind {quantity.kind} for {gold.kind}")
            unit[gold.unit == quantity.unit] += 1
            if gold.unit != quantity.unit:
                wrong.append(f"unit {quantity.unit} for {gold.unit}")
            if wrong:
                mistakes.append(f"{'; '.join(wrong)}  <- {gold.text!r}  | {case.text}")
        if case.relations is not None:
            expected = {
                (r.kind, frozenset((p.role, case.figures[p.figure].start) for p in r.parts)) for r in case.relations
            }
            got = {
                (r.kind, frozenset((p.role, p.quantity.start) for p in r.parts))
                for r in relations(case.text, quantities, case.language)
            }
            told += len(got)
            stated += len(expected)
            right += len(got & expected)
            mistakes.extend(f"relation extra {sorted(e)} {k}  | {case.text}" for k, e in got - expected)
            mistakes.extend(f"relation missed {sorted(e)} {k}  | {case.text}" for k, e in expected - got)
    scores = Scores(
        texts,
        Ratio(found, given, wanted),
        Ratio(span, given, wanted),
        Ratio(value, given, wanted),
        Ratio(source, given, wanted),
        (hedge[True], hedge[True] + hedge[False]),
        (kind[True], kind[True] + kind[False]),
        (unit[True], unit[True] + unit[False]),
        Ratio(right, told, stated),
    )
    return scores, mistakes


def _row(name: str, ratio: Ratio) -> str:
    return f"| {name} | {ratio.f1:.3f} | {ratio.precision:.3f} | {ratio.recall:.3f} | {ratio.right} of {ratio.wanted} |"


def _share(name: str, share: tuple[int, int]) -> str:
    right, of = share
    return f"| {name} | {right / of if of else 1:.3f} | | | {right} of {of} |"


def section(title: str, cases: list[Case]) -> str:
    """The scores of one set as a Markdown table."""
    scores, _ = score(cases)
    return "\n".join(
        (
            f"### {title}: {scores.texts} texts, {scores.found.wanted} figures",
            "",
            "| | F1 or share | precision | recall (coverage) | |",
            "| --- | --- | --- | --- | --- |",
            _row("found", scores.found),
            _row("exact span", scores.span),
            _row("value", scores.value),
            _row("needs a source", scores.source),
            _share("hedge, of hedged figures", scores.hedge),
            _share("kind, of those found", scores.kind),
            _share("unit, of those found", scores.unit),
            _row("relations", scores.relations),
        )
    )


def table() -> str:
    """All sets, as Markdown."""
    parts = [section("Figures, developed on", load(dev_paths()))]
    if second_paths():
        parts.append(section("Figures, by a second hand (tuned on from now on)", load(second_paths())))
    if held_paths():
        parts.append(section("Figures, kept apart", load(held_paths())))
    if third_paths():
        parts.append(section("Figures, kept apart, by a third hand", load(third_paths())))
    if fourth_paths():
        parts.append(section("Figures, kept apart, by a fourth hand", load(fourth_paths())))
    return "\n\n".join(parts)


def main() -> None:
    """Print the table; with `--mistakes` also each mistake on the sets developed on."""
    print(table())
    if "--mistakes" in sys.argv[1:]:
        print()
        print("\n".join(score(load([*dev_paths(), *second_paths()]))[1]))


if __name__ == "__main__":
    main()
