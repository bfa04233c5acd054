"""Fact boxes made for measuring: no two alike, in order throughout, about 2.4 kB each."""

from __future__ import annotations

import random
from pathlib import Path

TOWNS = (
    "Ashford",
    "Kaitāia",
    "Brackwater",
    "Orrin",
    "Sable Bay",
    "Whangārei",
    "Dunmore",
    "Elmvale",
    "Karoo",
    "Lakeside",
)
THINGS = (("homes", "without power"), ("pupils", "enrolled"), ("patients", "on the waiting list"), ("officers", "on duty"),
          ("hectares", "burnt"), ("claims", "lodged"), ("roads", "closed"), ("jobs", "advertised"))  # fmt: skip
VERBS = ("reported", "counted", "recorded", "confirmed", "published")


def box(number: int) -> str:
    """One box: five facts in prose, a total with four parts, two sources, and a table whose total is right."""
    pick = random.Random(number)
    thing, state = pick.choice(THINGS)
    towns = pick.sample(TOWNS, 4)
    parts = [pick.randint(11, 999) for _ in towns]
    table = [[pick.randint(10, 99) for _ in range(2)] for _ in towns]
    year = pick.randint(2012, 2026)
    lines = [
        "---",
        "factbox: 1",
        f'title: "{thing.capitalize()} {state}: what we know, part {number}"',
        "jurisdiction: NZ",
        "language: en-NZ",
        f"as_of: {year}-0{pick.randint(2, 9)}-1{pick.randint(0, 9)}",
        "sources:",
        "  council:",
        f"    publisher: {towns[0]} District Council",
        f"    title: Quarterly report {number}",
        f"    url: https://example.org/council/{number}",
        f"    published: {year}-01-1{pick.randint(0, 9)}",
        f"    accessed: {year}-01-2{pick.randint(0, 9)}",
        f"    archived: https://example.org/web/{year}0120/https://example.org/council/{number}",
        "  ministry:",
        "    publisher: Ministry of Justice",
        f"    url: https://example.org/ministry/{number}",
        "    kind: primary",
        f"    title: Answer to a written question, {year}",
        "note: Figures are the council's own; it counts a place once however often it was reported, and leaves out what is in doubt.",
        "facts:",
    ]
    for _ in range(5):
        first, second = pick.randint(20, 900), pick.randint(2, 19)
        lines.append(
            f'  - "The council {pick.choice(VERBS)} {first} {thing} in {pick.choice(TOWNS)} and said more would follow before '
            f'winter, while {second} others were still being looked at by the Ministry of Justice. [council]"'
        )
    whole = f"      label: All {thing} {state}\n      value: {sum(parts)}".replace("      ", "    ")
    lines += ["  - id: whole", whole, f"    unit: {thing}", "    parts: complete", "    source: council"]
    for index, (town, part) in enumerate(zip(towns, parts, strict=True)):
        lines += [
            f"  - id: part-{index}",
            f"    label: in {town}",
            f"    value: {part}",
            f"    unit: {thing}",
            "    part_of: whole",
            "    source: [council, ministry]",
        ]
    lines += ["tables:", f"  - title: {thing.capitalize()} by town", "    columns: [town, before, after]", "    rows:"]
    lines += [f"      - [{town}, {row[0]}, {row[1]}]" for town, row in zip(towns, table, strict=True)]
    lines += [
        f"    total: [All, {sum(row[0] for row in table)}, {sum(row[1] for row in table)}]",
        "    source: ministry",
    ]
    return "\n".join(lines) + "\n"


def write(folder: Path, count: int) -> int:
    """Write `count` boxes into a folder; returns their size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for number in range(count):
        text = box(number)
        size += len(text.encode())
        (folder / f"{number:05}.factbox.yaml").write_text(text, encoding="utf-8")
    return size
