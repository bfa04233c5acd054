"""A thousand boxes built forwards, truth first and print second, raise nothing; with one fault planted they are caught.

The oracle is the construction: every printed figure carries the bounds that its words allow at their loosest, worked out
here and not by the engine, and a fault counts as planted when even those bounds cannot meet.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from factbox.engine import check_sources
from factbox.registry import default_registry
from factbox.settings.config import Config
from factbox.source import Source

BOXES = 1_000
CAUGHT = 0.97
UNITS = ("homes", "cases", "trees", "patients", "cows", "tickets")
NAMES = ("North", "South", "East", "West", "Coast", "Hills", "Plains", "Lakes")
COUNTRIES = ("Fiji", "Tonga", "Samoa", "Niue", "Chile", "Peru", "Spain", "Malta", "Kenya", "Ghana", "Nepal", "Laos")
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

Bound = Fraction | None


class Print(NamedTuple):
    """A figure as printed, and the loosest bounds of what it may stand for."""

    text: str
    low: Bound
    high: Bound


class Made(NamedTuple):
    """A box, whether the figures in it can be true together, and what it is made of."""

    text: str
    possible: bool
    kind: str


def grouped(value: int) -> str:
    return f"{value:,}"


def exact(value: int) -> Print:
    """In full. A round number from 1,000 up may have been rounded: by up to 5%, and half its last place that is no nought."""
    if value >= 1000 and value % 100 == 0:
        place = 100
        while value % (place * 10) == 0:
            place *= 10
        slack = min(Fraction(value, 20), Fraction(place, 2))
        return Print(grouped(value), value - slack, value + slack)
    return Print(grouped(value), Fraction(value), Fraction(value))


def in_words(value: int) -> Print:
    return Print(WORDS[value], Fraction(value), Fraction(value)) if value < len(WORDS) else exact(value)


def scaled(value: int, rng: random.Random) -> Print:
    """1.3 million, with one or two decimals."""
    places = rng.choice((1, 2))
    step = Fraction(10**6, 10**places)
    shown = round(Fraction(value) / step) * step
    return Print(f"{float(shown / 10**6):.{places}f} million", shown - step / 2, shown + step / 2)


def round_to(value: int, digits: int) -> int:
    place = 10 ** max(len(str(value)) - digits, 0)
    return round(value / place) * place


def hedged(value: int, rng: random.Random) -> Print:
    """About, more than, nearly, at least, up to: with a number for which the word is true."""
    rounded = round_to(value, 2)
    word = rng.choice(("about", "more than", "nearly", "at least", "up to", "fewer than"))
    if word == "about" and abs(rounded - value) * 20 <= rounded:
        return Print(f"about {grouped(rounded)}", Fraction(rounded * 9, 10), Fraction(rounded * 11, 10))
    below = value - max(1, value // 40)
    above = value + max(1, value // 40)
    if word == "more than" and below > 0:
        return Print(f"more than {grouped(below)}", Fraction(below), None)
    if word == "nearly" and value * 10 >= above * 9:
        return Print(f"nearly {grouped(above)}", Fraction(above * 9, 10), Fraction(above))
    if word == "at least":
        return Print(f"at least {grouped(value)}", Fraction(value), None)
    if word == "up to":
        return Print(f"up to {grouped(value)}", None, Fraction(value))
    if word == "fewer than":
        return Print(f"fewer than {grouped(above)}", None, Fraction(above))
    return exact(value)


def printed(value: int, rng: random.Random, *, plain: bool = False) -> Print:
    """One of the ways in which a desk prints a number."""
    way = rng.random()
    if value >= 10**6 and way < 0.7:
        return scaled(value, rng)
    if way < 0.25 and not plain and value >= 20:
        return hedged(value, rng)
    return in_words(value) if way < 0.4 else exact(value)


def percent(share: Fraction, places: int = 0) -> Print:
    step = Fraction(1, 10**places)
    shown = round(share * 100 / step) * step
    return Print(f"{float(shown):.{places}f}%", shown - step / 2, shown + step / 2)


def total(parts: list[Print]) -> tuple[Bound, Bound]:
    lows, highs = [part.low for part in parts], [part.high for part in parts]
    low = None if None in lows else sum((one for one in lows if one is not None), Fraction(0))
    high = None if None in highs else sum((one for one in highs if one is not None), Fraction(0))
    return low, high


def meet(a: tuple[Bound, Bound], b: tuple[Bound, Bound]) -> bool:
    """Whether two ranges touch: with open ends ignored, on the side of the possible."""
    apart = (a[1] is not None and b[0] is not None and a[1] < b[0]) or (
        b[1] is not None and a[0] is not None and b[1] < a[0]
    )
    return not apart


def slipped(value: int, rng: random.Random) -> int:
    """A number with a slip in it: digits swapped, a digit changed, a scale lost, some missing."""
    digits = str(value)
    way = rng.choice(("swap", "digit", "add", "add", "scale"))
    if way == "swap" and len(digits) > 1:
        at = rng.randrange(len(digits) - 1)
        digits = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if digits[0] != "0":
            return int(digits)
    if way == "digit":
        return int(rng.choice("123456789") + digits[1:])
    if way == "scale":
        return value * 10
    return value + rng.choice((-1, 1)) * max(1, value // rng.choice((3, 5, 8, 12)))


def fact(name: str, label: str, figure: Print | str, unit: str = "", more: str = "") -> str:
    text = figure if isinstance(figure, str) else figure.text
    unit_field = f", unit: {unit}" if unit else ""
    return f'  - {{id: {name}, label: "{label}", value: "{text}"{unit_field}{more}}}\n'


def sizes(rng: random.Random) -> list[int]:
    top = rng.choice((12, 300, 4_000, 90_000, 8_000_000))
    return [rng.randint(max(1, top // 20), top) for _ in range(rng.randint(2, 5))]


def sums(rng: random.Random, fault: bool) -> Made:
    values = sizes(rng)
    unit, way = rng.choice(UNITS), rng.choice(("check", "parts", "table", "labels", "including"))
    whole = sum(values)
    if way == "including":
        whole += rng.randint(1, whole)
    plain = way in ("table", "labels")
    parts = [printed(value, rng, plain=plain) for value in values]
    stated = slipped(whole, rng) if fault else whole
    if fault and way in ("labels", "including"):
        stated = max(1, sum(values) - max(1, sum(values) // rng.choice((3, 5, 8))))
    shown = printed(stated, rng, plain=plain)
    low, high = total(parts)
    possible = (
        meet((low, high), (shown.low, shown.high))
        if way not in ("labels", "including")
        else meet((low, None), (None, shown.high))
    )
    names = NAMES[: len(values)]
    if way == "table":
        rows = "".join(f'      - ["{name}", "{part.text}"]\n' for name, part in zip(names, parts, strict=True))
        return Made(
            f'facts: ["Numbers by region."]\ntables:\n  - columns: [region, {unit}]\n    rows:\n{rows}    total: ["All", "{shown.text}"]\n',
            possible,
            way,
        )
    if way in ("check", "including"):
        lines = "".join(
            fact(f"p{n}", name, part, unit) for n, (name, part) in enumerate(zip(names, parts, strict=True))
        )
        ids = ", ".join(f"p{n}" for n in range(len(parts)))
        option = ", complete: false" if way == "including" else ""
        return Made(
            f"facts:\n{lines}{fact('t', 'In the country', shown, unit)}checks:\n  - sum: {{of: [{ids}], is: t{option}}}\n",
            possible,
            way,
        )
    if way == "parts":
        lines = "".join(
            fact(f"p{n}", name, part, unit, ", part_of: t")
            for n, (name, part) in enumerate(zip(names, parts, strict=True))
        )
        return Made(f"facts:\n{fact('t', 'In the country', shown, unit, ', parts: complete')}{lines}", possible, way)
    lines = "".join(fact(f"p{n}", name, part, unit) for n, (name, part) in enumerate(zip(names, parts, strict=True)))
    return Made(f"facts:\n{lines}{fact('t', 'Total', shown, unit)}", possible, way)


def shares(rng: random.Random, fault: bool) -> Made:
    whole = rng.randint(40, 5_000)
    part = rng.randint(1, whole)
    a, b = exact(part), exact(whole)
    share = Fraction(part, whole)
    places = 1 if whole > 400 else 0
    if fault:
        share += rng.choice((-1, 1)) * Fraction(rng.randint(3, 30), 100)
        share = abs(share)
    shown = percent(share, places)
    low, high = Fraction(a.low or 0) / Fraction(b.high or 1) * 100, Fraction(a.high or 0) / Fraction(b.low or 1) * 100
    return Made(
        f"facts:\n{fact('p', 'With damage', a, 'homes')}{fact('w', 'Homes', b, 'homes')}{fact('s', 'Share', shown)}"
        "checks:\n  - share: {of: p, in: w, is: s}\n",
        meet((low, high), (shown.low, shown.high)), "share",
    )  # fmt: skip


def partitions(rng: random.Random, fault: bool) -> Made:
    cuts = sorted(rng.sample(range(1, 1000), rng.randint(1, 3)))
    values = [Fraction(b - a, 1000) for a, b in zip([0, *cuts], [*cuts, 1000], strict=True)]
    if fault:
        values[0] += Fraction(rng.randint(5, 30), 100)
    parts = [percent(value, 1) for value in values]
    low, high = total(parts)
    lines = "".join(fact(f"p{n}", name, part) for n, (name, part) in enumerate(zip(NAMES, parts, strict=False)))
    ids = ", ".join(f"p{n}" for n in range(len(parts)))
    return Made(
        f"facts:\n{lines}checks:\n  - shares: {{of: [{ids}]}}\n",
        meet((low, high), (Fraction(100), Fraction(100))),
        "shares",
    )


def changes(rng: random.Random, fault: bool) -> Made:
    before, after = rng.randint(50, 900), rng.randint(50, 900)
    change = Fraction(after - before, before)
    way = "rise" if change >= 0 else "fall"
    if fault:
        if rng.random() < 0.3 and abs(change) > Fraction(3, 100):
            way = "fall" if way == "rise" else "rise"
            shown = percent(abs(change))
            return Made(_change(before, after, shown, way), False, "change")
        change = abs(change) + Fraction(rng.randint(3, 40), 100)
    shown = percent(abs(change))
    true = Fraction(abs(after - before), before) * 100
    return Made(_change(before, after, shown, way), meet((true, true), (shown.low, shown.high)), "change")


def _change(before: int, after: int, shown: Print, way: str) -> str:
    return (
        f"facts:\n{fact('f', 'Thefts in 2020', exact(before), 'thefts')}{fact('t', 'Thefts in 2021', exact(after), 'thefts')}"
        f"{fact('c', 'Change', shown, f'percent {way}')}checks:\n  - change: {{from: f, to: t, is: c}}\n"
    )


def rates(rng: random.Random, fault: bool) -> Made:
    deaths, people = rng.randint(5, 900), rng.randint(10_001, 3_000_000)
    people += people % 100 == 0
    rate = Fraction(deaths * 100_000, people)
    true = rate
    if fault:
        rate *= Fraction(rng.choice((13, 14, 7, 20, 1)), 10)
    step = Fraction(1, 10)
    shown = round(rate / step) * step
    figure = Print(f"{float(shown):.1f}", shown - step / 2, shown + step / 2)
    return Made(
        f"facts:\n{fact('d', 'Deaths', exact(deaths), 'deaths')}{fact('p', 'People', exact(people), 'people')}"
        f"{fact('r', 'Deaths per head', figure)}checks:\n  - ratio: {{of: d, to: p, is: r, per: 100000}}\n",
        meet((true, true), (figure.low, figure.high)), "ratio",
    )  # fmt: skip


def durations(rng: random.Random, fault: bool) -> Made:
    start = date(rng.randint(1990, 2020), rng.randint(1, 12), rng.randint(1, 28))
    days = rng.randint(3, 60)
    end = start + timedelta(days=days - 1)
    stated = days + (rng.choice((-1, 1)) * rng.randint(2, 20) if fault else 0)
    if stated < 2:
        stated = days + 5
    return Made(
        f"facts:\n{fact('f', 'First day', start.isoformat())}{fact('t', 'Last day', end.isoformat())}{fact('d', 'Trial', f'{stated} days')}"
        "checks:\n  - duration: {from: f, to: t, is: d}\n",
        days - 1 <= stated <= days, "duration",
    )  # fmt: skip


def ages(rng: random.Random, fault: bool) -> Made:
    born = date(rng.randint(1930, 2000), rng.randint(1, 12), rng.randint(1, 28))
    on = date(rng.randint(2005, 2024), rng.randint(1, 12), rng.randint(1, 28))
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    stated = age + (rng.choice((-2, -1, 1, 2)) if fault else 0)
    return Made(
        f"facts:\n{fact('f', 'Born', born.isoformat())}{fact('t', 'Died', on.isoformat())}{fact('d', 'Age', str(stated))}"
        "checks:\n  - duration: {from: f, to: t, is: d, age: true}\n",
        stated == age, "age",
    )  # fmt: skip


def lists(rng: random.Random, fault: bool) -> Made:
    names = rng.sample(COUNTRIES, rng.randint(2, 9))
    stated = len(names) + (rng.choice((-1, 1, 2)) if fault else 0)
    return Made(
        f"facts:\n  - {{id: l, label: Countries, value: [{', '.join(names)}]}}\n{fact('n', 'How many', in_words(stated))}"
        "checks:\n  - count: {of: l, is: n}\n",
        stated == len(names), "count",
    )  # fmt: skip


def restated(rng: random.Random, fault: bool) -> Made:
    value = rng.choice(sizes(rng))
    other = slipped(value, rng) if fault else value
    a, b = printed(value, rng), printed(other, rng)
    return Made(
        f"facts:\n{fact('a', 'Counted', a, 'homes', ', measure: m')}{fact('b', 'In the register', b, 'homes', ', measure: m')}",
        meet((a.low, a.high), (b.low, b.high)), "measure",
    )  # fmt: skip


def formulas(rng: random.Random, fault: bool) -> Made:
    a, b, c = (rng.randint(2, 400) for _ in range(3))
    result = (a + b) * c
    result += 1 - bool(result % 100)  # not round: a round number may have been rounded
    extra = result - (a + b) * c
    stated = slipped(result, rng) if fault else result
    shown = exact(stated)
    return Made(
        f"facts:\n{fact('a', 'Day', exact(a), 'nurses')}{fact('b', 'Night', exact(b), 'nurses')}{fact('c', 'Wards', exact(c), 'wards')}"
        f'{fact("t", "All", shown)}checks:\n  - formula: "(a + b) * c + {extra} == t"\n',
        meet((Fraction(result), Fraction(result)), (shown.low, shown.high)), "formula",
    )  # fmt: skip


MAKERS: tuple[Callable[[random.Random, bool], Made], ...] = (
    sums, sums, sums, sums, shares, partitions, changes, rates, durations, ages, lists, restated, restated, formulas,
)  # fmt: skip


def made(count: int, fault: bool, seed: int) -> list[Made]:
    rng = random.Random(seed)
    found: list[Made] = []
    while len(found) < count:
        box = rng.choice(MAKERS)(rng, fault)
        if box.possible != fault:
            found.append(box)
    return found


def findings(boxes: list[Made]) -> dict[int, list[str]]:
    """Errors and warnings by the number of the box."""
    sources = [Source(f"{number}.factbox.yaml", box.text) for number, box in enumerate(boxes)]
    report = check_sources(sources, Config(select=("totals", "consistency")), default_registry())
    assert not report.failures, report.failures[0].detail
    found: dict[int, list[str]] = {}
    for finding in report.findings:
        found.setdefault(int(finding.path.split(".")[0]), []).append(
            f"{finding.severity} {finding.rule}: {finding.message}"
        )
    return found


def test_a_thousand_consistent_boxes_raise_nothing() -> None:
    boxes = made(BOXES, False, seed=20220302)
    found = findings(boxes)
    assert not found, "\n\n".join(
        f"{boxes[number].kind} {messages}\n{boxes[number].text}" for number, messages in list(found.items())[:5]
    )


def test_a_planted_fault_is_caught() -> None:
    boxes = made(BOXES, True, seed=20191001)
    found = {
        number
        for number, messages in findings(boxes).items()
        if any(message.startswith("error") for message in messages)
    }
    missed = [box for number, box in enumerate(boxes) if number not in found]
    assert len(found) >= CAUGHT * BOXES, f"caught {len(found)}; missed\n" + "\n\n".join(
        f"{box.kind}\n{box.text}" for box in missed[:8]
    )
