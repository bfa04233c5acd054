"""How other libraries read the same figures: on the texts developed on, and on the public test specifications of Recognizers-Text.

    python tests/accuracy/peers_figures.py [SPECS]

SPECS is a folder of those specifications (the `Specs` of a checkout of microsoft/Recognizers-Text); without it only the
annotated texts are scored. A peer that is not installed is left out (text2num, number-parser, quantulum3,
recognizers-text-number and -number-with-unit). Nothing is fetched and nothing of theirs is kept here.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parents[2] / "linter"), str(Path(__file__).parents[2])]

from factbox.figures import Quantity, read
from tests.accuracy.figures_cases import dev_paths, load


class Reading(NamedTuple):
    """A figure as some library reads it: half-open span, value or both ends of a range (None: open or not told)."""

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    kind: str = ""
    unit: str | None = None


Peer = Callable[[str], list[Reading]]
MODELS = {
    "number": "Number/English/NumberModel.json",
    "number range": "Number/English/NumberRangeModel.json",
    "ordinal": "Number/English/OrdinalModel.json",
    "percent": "Number/English/PercentModel.json",
    "age": "NumberWithUnit/English/AgeModel.json",
    "currency": "NumberWithUnit/English/CurrencyModel.json",
    "dimension": "NumberWithUnit/English/DimensionModel.json",
    "temperature": "NumberWithUnit/English/TemperatureModel.json",
}
KINDS = {  # of our kinds, those that a model of theirs gives back; None: any with a value
    "number": None,
    "number range": None,
    "ordinal": {"ordinal"},
    "percent": {"percent", "percent_points"},
    "age": {"age", "duration"},
    "currency": {"money"},
    "dimension": {"length", "area", "volume", "mass", "data", "speed", "other"},
    "temperature": {"temperature"},
}

_MEASURES = {"length", "area", "volume", "mass", "data", "speed", "temperature", "duration"}
_RUN_ON = re.compile(r"\d[a-zA-Z]{1,3}$")
_EQUAL = re.compile(r"(?<!or )\bequal(?:s|ing)?(?: to)? $", re.IGNORECASE)  # their range with both ends the same
_FEET = re.compile(r"(?:ft|feet|foot)\W.*(?:in|inch|inches)$")  # feet and inches: theirs in feet, ours in inches
_TWO_COINS = re.compile(
    r"dollar|euro|pound|rupee|[A-Z]{3}"
)  # with cents: theirs in the larger coin, ours in the smaller
_JOINT = re.compile(r"\s*(?:,|and|but|, and)\s[^.;]{0,40}$")


def _number(value: Any) -> float | None:
    try:
        return None if value is None else float(value)
    except (TypeError, ValueError, OverflowError):
        return None


# -- the libraries -----------------------------------------------------------------------------------------------------


def factbox_reader(text: str) -> list[Reading]:
    return [_ours(q) for q in read(text)]


def _ours(q: Quantity) -> Reading:
    low, high = q.low, q.high
    if q.interval is not None and q.hedge not in ("none", "approx") and q.ends is None:
        low, high = q.interval.low, q.interval.high
    return Reading(q.start, q.end, _number(q.value), _number(low), _number(high), q.kind, q.unit)


def text2num_reader() -> Peer:
    from text_to_num import alpha2digit

    return lambda text: _rewritten(text, alpha2digit(text, "en"))


def number_parser_reader() -> Peer:
    from number_parser import parse

    return lambda text: _rewritten(text, parse(text))


def _rewritten(text: str, digits: str) -> list[Reading]:
    """Figures of a library that only writes number words as digits: spans by lining its text up with the given one."""
    import difflib

    out = []
    matcher = difflib.SequenceMatcher(None, text, digits, autojunk=False)
    blocks = matcher.get_opcodes()
    for found in re.finditer(r"\d+(?:,\d{3})*(?:\.\d+)?", digits):
        starts = [a1 + max(0, found.start() - b1) for _, a1, a2, b1, b2 in blocks if b1 <= found.start() < b2]
        ends = [
            a2 if tag != "equal" else a1 + found.end() - b1 for tag, a1, a2, b1, b2 in blocks if b1 < found.end() <= b2
        ]
        if starts and ends and starts[0] < ends[-1]:
            out.append(Reading(starts[0], ends[-1], _number(found.group().replace(",", ""))))
    return out


def quantulum_reader() -> Peer:
    from quantulum3 import parser

    def reader(text: str) -> list[Reading]:
        return [Reading(q.span[0], q.span[1], _number(q.value), kind=q.unit.entity.name) for q in parser.parse(text)]

    return reader


def recognizers_reader() -> Peer:
    from recognizers_number import recognize_number, recognize_ordinal, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    models = {
        "ordinal": recognize_ordinal, "percent": recognize_percentage, "age": recognize_age, "currency": recognize_currency,
        "dimension": recognize_dimension, "temperature": recognize_temperature, "number": recognize_number,
    }  # fmt: skip

    def reader(text: str) -> list[Reading]:
        out: list[Reading] = []
        for name, model in models.items():
            for found in model(text, "en-us"):
                value = (found.resolution or {}).get("value")
                reading = Reading(
                    found.start, found.end + 1, _number(str(value).rstrip("%")) if value else None, kind=name
                )
                if name != "number" or not any(r.start < reading.end and reading.start < r.end for r in out):
                    out.append(reading)
        return sorted(out)

    return reader


PEERS: dict[str, Callable[[], Peer]] = {
    "factbox": lambda: factbox_reader,
    "text2num": text2num_reader,
    "number-parser": number_parser_reader,
    "quantulum3": quantulum_reader,
    "recognizers-text": recognizers_reader,
}


def installed() -> Iterator[tuple[str, Peer]]:
    """The peers that can be imported here."""
    for name, make in PEERS.items():
        try:
            yield name, make()
        except ImportError:
            continue


# -- scores ------------------------------------------------------------------------------------------------------------


def f1(right: int, given: int, wanted: int) -> float:
    return 2 * right / (given + wanted) if given + wanted else 1.0


def _close(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def annotated(peer: Peer) -> tuple[float, float, float]:
    """Found, exact span and value F1 on the texts developed on; figures without a value count as found by their span alone."""
    found = span = right = given = wanted = 0
    for case in load(dev_paths()):
        if case.language[:2] != "en":
            continue
        left = _safely(peer, case.text)
        given += len(left)
        wanted += len(case.figures)
        for gold in case.figures:
            near = [r for r in left if r.start < gold.end and gold.start < r.end]
            if not near:
                continue
            best = next((r for r in near if (r.start, r.end) == (gold.start, gold.end)), near[0])
            left.remove(best)
            found += 1
            span += (best.start, best.end) == (gold.start, gold.end)
            if gold.low is not None:
                right += _close(best.low, float(gold.low)) and _close(best.high, float(gold.high or 0))
            else:
                right += best.value is None if gold.value is None else _close(best.value, float(gold.value))
    return f1(found, given, wanted), f1(span, given, wanted), f1(right, given, wanted)


def _safely(peer: Peer, text: str) -> list[Reading]:
    try:
        return list(peer(text))
    except Exception:  # a peer that breaks on a text reads nothing there
        return []


def _wanted(model: str, result: dict[str, Any]) -> Reading | None:
    """A result of the specifications, or None where nothing numeric is asked for."""
    resolution = result.get("Resolution") or {}
    value = resolution.get("value")
    start, end = result["Start"], result["End"] + 1
    if model == "number range":
        low, _, high = str(value)[1:-1].partition(",")
        return Reading(start, end, None, _number(low or None), _number(high or None), model)
    number = _number(str(value).rstrip("%")) if value is not None else None
    if number is None:
        return None
    return Reading(start, end, number, kind=model)


def specification(peer: Peer, ours: bool, model: str, path: Path) -> tuple[int, int, int]:
    """Right, given and wanted results of one model: spans overlap and the values agree, one to one."""
    kinds = KINDS[model]
    right = given = wanted = 0
    for row in json.loads(path.read_text(encoding="utf-8-sig")):
        if "dotnet" in str(row.get("NotSupported", "")):
            continue
        gold = [_wanted(model, result) for result in row["Results"]]
        asked = [g for g in gold if g is not None]
        passes = [(r["Start"], r["End"] + 1) for r, g in zip(row["Results"], gold, strict=True) if g is None]
        readings = [r for r in _safely(peer, row["Input"]) if not any(r.start < e and s < r.end for s, e in passes)]
        if ours:
            readings = _as_model(readings, model, kinds, row["Input"])
        elif any(r.kind in MODELS for r in readings):
            readings = [r for r in readings if r.kind == model or model == "number"]
        wanted += len(asked)
        given += len(readings)
        left = list(readings)
        for want in asked:
            near = [r for r in left if r.start < want.end and want.start < r.end and _agree(model, r, want)]
            if near:
                left.remove(near[0])
                right += 1
    return right, given, wanted


def _as_model(readings: list[Reading], model: str, kinds: set[str] | None, text: str) -> list[Reading]:
    """Our figures in the terms of one of their models: ranges apart from numbers, a unit run on to its digits no number."""
    if model == "number range":
        equal = [
            r._replace(low=r.value, high=r.value)
            for r in readings
            if r.low == r.high and _EQUAL.search(text[: r.start])
        ]
        return equal + [
            r for r in _met(readings, text) if r.low != r.high and (r.value is None or r.low is None or r.high is None)
        ]
    if model == "dimension":
        return [
            r._replace(value=r.value / 12) if r.value is not None and _FEET.search(text[r.start : r.end]) else r
            for r in readings
            if kinds is None or (r.kind in kinds and not text[: r.end].endswith("points"))
        ]
    if model == "currency":
        return [
            r._replace(value=r.value / 100)
            if r.value is not None and r.unit in ("cent", "penny", "paisa") and _TWO_COINS.search(text[r.start : r.end])
            else r
            for r in readings
            if r.kind == "money"
        ]
    if model == "number":
        out = []
        for r in readings:
            if r.kind in ("date", "time", "identifier", "ordinal") or (
                r.kind in _MEASURES and _RUN_ON.search(text[r.start : r.end])
            ):
                continue
            if r.value is None and r.low is not None and r.high is not None:
                middle = (r.start + r.end) // 2
                out += [Reading(r.start, middle, r.low), Reading(middle, r.end, r.high)]
            else:
                out.append(r)
        return out
    return [r for r in readings if kinds is None or r.kind in kinds]


def _met(readings: list[Reading], text: str) -> list[Reading]:
    """`above 1000 and below 1500`: two one-sided figures side by side are one range of theirs."""
    out: list[Reading] = []
    for r in readings:
        last = out[-1] if out else None
        if last is not None and _JOINT.match(text[last.end : r.start]) and (last.low is None) != (r.low is None):
            low = last.low if last.low is not None else r.low
            high = last.high if last.high is not None else r.high
            one_sided = (last.high is None) != (r.high is None)
            if one_sided and low is not None and high is not None and low < high:
                out[-1] = Reading(last.start, r.end, None, low, high, r.kind)
                continue
        out.append(r)
    return out


def _agree(model: str, reading: Reading, want: Reading) -> bool:
    if model == "number range":
        return all(
            (a is None and b is None) or _close(a, b) for a, b in ((reading.low, want.low), (reading.high, want.high))
        )
    return _close(reading.value, want.value)


def table(specs: Path | None = None) -> str:
    """All peers as Markdown."""
    lines = ["| library | found F1 | exact span F1 | value F1 |", "| --- | --- | --- | --- |"]
    peers = list(installed())
    for name, peer in peers:
        found, span, value = annotated(peer)
        lines.append(f"| {name} | {found:.3f} | {span:.3f} | {value:.3f} |")
    if specs is not None:
        lines += ["", f"| overlap F1 | {' | '.join(name for name, _ in peers)} |", f"| --- |{' --- |' * len(peers)}"]
        totals = {name: [0, 0, 0] for name, _ in peers}
        for model, file in MODELS.items():
            cells = []
            for name, peer in peers:
                counts = specification(peer, name == "factbox", model, specs / file)
                totals[name] = [a + b for a, b in zip(totals[name], counts, strict=True)]
                cells.append(f"{f1(*counts):.3f}")
            lines.append(f"| {model} | {' | '.join(cells)} |")
        together = " | ".join(f"{f1(*(int(n) for n in totals[name])):.3f}" for name, _ in peers)
        lines.append(f"| all, micro | {together} |")
    return "\n".join(lines)


def main() -> None:
    """Print the comparison; the first argument is the folder of specifications."""
    print(table(Path(sys.argv[1]) if len(sys.argv) > 1 else None))


if __name__ == "__main__":
    main()
