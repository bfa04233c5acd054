"""Made-up sources and boxes for the tests of evidence: figures and quotations that are there, in other words, and ones that are not."""

from __future__ import annotations

import random
from typing import NamedTuple

from factbox.box import Box, Setting
from factbox.document import boxes
from factbox.evidence.evidence import ABSENT, FOUND, OTHER_UNIT, Evidence
from factbox.evidence.shelf import GivenTexts
from factbox.source import Source

# What is counted: the unit, a sentence of the source around {n}, the label in the box, and whether a scale word may stand.
THINGS = (
    ("homes", "crews emptied {n} homes along the estuary before dark", "Homes emptied", True),
    ("cases", "{n} cases were looked into by the joint team", "Cases looked into", True),
    ("pupils", "{n} pupils were sent home on the first morning", "Pupils sent home", True),
    ("arrests", "the operation led to {n} arrests in two provinces", "Arrests made", False),
    ("vehicles", "{n} vehicles were towed from the bridge", "Vehicles towed", True),
    ("trees", "the storm brought down {n} trees in the reserve", "Trees brought down", True),
    ("complaints", "the ombudsman took {n} complaints in the year", "Complaints taken", True),
    ("files", "the disks held {n} files of every kind", "Files on the disks", True),
    ("jobs", "the closure puts {n} jobs at risk in the valley", "Jobs at risk", True),
    ("votes", "{n} votes were cast at the school hall", "Votes cast", True),
    ("sheep", "farmers lost {n} sheep to the snow", "Sheep lost", True),
    ("calls", "the line answered {n} calls overnight", "Calls answered", True),
    ("tickets", "wardens wrote {n} tickets on the esplanade", "Tickets written", True),
    ("samples", "the laboratory tested {n} samples for lead", "Samples tested", True),
    ("countries", "agencies in {n} countries took part", "Countries taking part", False),
)
MEASURES = (
    ("km", "pipes were laid over {n} km of road", "Pipes laid", ("km", "kilometres")),
    ("tonnes", "divers lifted {n} tonnes of scrap", "Scrap lifted", ("tonnes", "tonnes")),
    ("hectares", "the fire burnt {n} hectares of scrub", "Scrub burnt", ("hectares", "ha")),
    ("percent", "{n} percent of beds stood empty", "Beds standing empty", ("percent", "%")),
    ("GB", "investigators copied {n} GB of video", "Video copied", ("GB", "gigabytes")),
    ("dollars", "the board spent ${n} on new pumps", "Spent on pumps", ("dollars", "$")),
)
ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
    "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split())
HEDGES = {
    "about": ("about", "around", "some", "roughly", "approximately"),
    "over": ("more than", "over", "in excess of", "upwards of"),
    "least": ("at least", "no fewer than"),
    "nearly": ("nearly", "almost", "just under"),
}
WORDS = """river council officer field kitchen stone affable difficult flood reflect office final flight offline profile confident efficient harbour morning
quiet winter bridge teacher market garden letter window future patient coffee traffic shelter rescue engine signal waffle baffled sufficient flame""".split()
FILLER = (
    "The inquiry goes on, and nobody would say when it might end.",
    "A spokeswoman thanked the crews for their work through the night.",
    "Roads on the plain were open again by the weekend.",
    "It was not clear who would pay for the repairs.",
)


class Case(NamedTuple):
    """A source, a box that rests on it, and whether what the box gives is there."""

    source: str
    ending: str
    box: str
    is_quotation: bool


def in_words(number: int) -> str:
    """46 as forty-six; up to 9,999."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    rest = number % 1000
    return f"{in_words(number // 1000)} thousand" + (f" {'and ' if rest < 100 else ''}{in_words(rest)}" if rest else "")


def printed(rng: random.Random, number: int, scaled: bool) -> str:
    """One of the ways a desk prints a whole number."""
    ways = [f"{number:,}", f"{number:,}", str(number)]
    if number < 100 or (number < 10_000 and rng.random() < 0.2):
        ways.append(in_words(number))
    if scaled and number >= 1_000_000 and number % 100_000 == 0:
        ways.append(f"{number / 1e6:g} million")
        ways.append(f"{number / 1e6:g}m" if rng.random() < 0.3 else f"{number / 1e6:g} million")
    if scaled and 1_000 <= number < 1_000_000 and number % 1_000 == 0:
        ways.append(f"{in_words(number // 1000) if number < 100_000 else number // 1000} thousand")
    return rng.choice(ways)


def number_for(rng: random.Random) -> int:
    size = rng.random()
    if size < 0.35:
        return rng.randint(11, 99)
    if size < 0.6:
        return rng.randint(100, 999)
    if size < 0.8:
        return rng.randint(1_000, 99_999)
    if size < 0.9:
        return rng.randint(2, 99) * 1_000
    return rng.randint(11, 99) * 100_000


def figure_case(rng: random.Random, planted: str | None = None) -> Case:
    """A figure and its source. `planted` is None (it is there), digit, swap or unit."""
    things = rng.sample(THINGS, 6)
    sentences = []
    used: set[int] = set()
    for unit, sentence, _, scaled in things[1:]:
        number = number_for(rng)
        used.add(number)
        sentences.append(sentence.format(n=printed(rng, number, scaled)))
        del unit
    if rng.random() < 0.3 and planted != "unit":
        wanted, label, value, unit = _measure(rng, planted)
    else:
        wanted, label, value, unit = _count(rng, things[0], planted, used)
    sentences.append(wanted)
    rng.shuffle(sentences)
    text = _text(rng, sentences)
    source, ending = _dressed(rng, text)
    box = f"  - {{label: {label}, value: {_quoted(value)}, unit: {_quoted(unit)}, source: doc}}\n"
    if rng.random() < 0.3 and unit not in ("percent", "dollars"):
        box = f"  - '{label}: {value} {unit} in all. [doc]'\n"
    return Case(source, ending, _box(box, ending), False)


def _count(
    rng: random.Random, thing: tuple[str, str, str, bool], planted: str | None, used: set[int]
) -> tuple[str, str, str, str]:
    unit, sentence, label, scaled = thing
    number = number_for(rng)
    while number in used:
        number = number_for(rng)
    hedge = rng.choice(list(HEDGES)) if rng.random() < 0.25 and planted is None else None
    there = f"{rng.choice(HEDGES[hedge])} " if hedge else ""
    here = f"{rng.choice(HEDGES[hedge])} " if hedge else ""
    wanted = sentence.format(n=there + printed(rng, number, scaled))
    if planted == "unit":
        unit = rng.choice([other for other in ("shops", "letters", "horses", "pumps", "islands") if other != unit])
        label = f"{unit.capitalize()} counted"
    given = changed(rng, number, planted, used)
    return wanted, label, here + printed(rng, given, scaled), unit


def _measure(rng: random.Random, planted: str | None) -> tuple[str, str, str, str]:
    unit, sentence, label, names = rng.choice(MEASURES)
    number = rng.randint(12, 98)
    shown = f"{number}" if rng.random() < 0.5 else f"{number}.{rng.randint(1, 9)}"
    wanted = sentence.format(n=shown)
    if unit == "percent" and rng.random() < 0.5:
        wanted = wanted.replace(" percent", "%")
    given = shown
    if planted is not None:
        whole, dot, rest = shown.partition(".")
        given = f"{changed(rng, int(whole), planted, set())}{dot}{rest}"
    if unit == "dollars":
        return wanted, label, f"${given}", "dollars"
    return wanted, label, given, rng.choice(names)


def changed(rng: random.Random, number: int, planted: str | None, used: set[int]) -> int:
    """The number with a digit changed or two swapped; as it is when neither is asked for."""
    if planted not in ("digit", "swap"):
        return number
    for _ in range(200):
        digits = list(str(number))
        if planted == "swap":
            at = rng.randrange(len(digits) - 1)
            digits[at], digits[at + 1] = digits[at + 1], digits[at]
        else:
            at = 0 if str(number).endswith("00") else rng.randrange(len(digits))
            digits[at] = rng.choice("123456789")
        other = int("".join(digits))
        if other != number and other not in used and digits[0] != "0":
            return other
        planted = "digit"  # 44 and 1,000 have no two digits to swap
    raise AssertionError(number)


def quotation_case(rng: random.Random, planted: bool) -> Case:
    """A quotation and its source; a planted one has a word changed, dropped or moved."""
    spoken = [rng.choice(WORDS) for _ in range(rng.randint(7, 22))]
    middle = rng.randrange(2, len(spoken) - 2)
    spoken[middle] = rng.choice(("didn’t", "it’s", "twenty-two", "well-kept", "the council’s"))
    quotation = list(spoken)
    if planted:
        at = rng.randrange(1, len(quotation) - 1)
        kind = rng.choice(("change", "drop", "move"))
        if kind == "change":
            quotation[at] = rng.choice([word for word in WORDS if word not in quotation])
        elif kind == "drop" and quotation[at] != quotation[at - 1]:
            del quotation[at]
        else:
            word = quotation[0]
            quotation = [*quotation[1:], word] if [*quotation[1:], word] != spoken else ["nobody", *quotation]
    else:
        quotation = _edited(rng, quotation)
    said = " ".join(spoken)
    sentences = [f"“{said[0].upper()}{said[1:]},” the mayor said", *(rng.choice(FILLER)[:-1] for _ in range(4))]
    rng.shuffle(sentences)
    source, ending = _dressed(rng, _text(rng, sentences))
    words = " ".join(quotation)
    if rng.random() < 0.5:
        words = words.replace("’", "'")
    return Case(
        source, ending, _box(f"  - {{label: Said, value: 12, source: doc, quote: {_quoted(words)}}}\n", ending), True
    )


def _edited(rng: random.Random, words: list[str]) -> list[str]:
    """A quotation as an editor shortens it."""
    way = rng.random()
    if way < 0.25 and len(words) > 9:
        at = rng.randrange(3, len(words) - 5)
        return [*words[:at], rng.choice(("...", "…", "[...]", "[…]")), *words[at + rng.randint(1, 2) :]]
    if way < 0.4 and len(words) > 6:
        at = rng.randrange(2, len(words) - 3)
        return [*words[:at], "[the team]", *words[at + 1 :]]
    if way < 0.5:
        return [f"[{words[0][0].upper()}]{words[0][1:]}", *words[1:]]
    if way < 0.6:
        return words[: rng.randint(5, len(words))]
    return words


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _box(facts: str, ending: str) -> str:
    return f"sources:\n  doc: {{publisher: The council, snapshot: doc{ending}}}\nfacts:\n{facts}"


def _text(rng: random.Random, sentences: list[str]) -> str:
    out: list[str] = []
    for sentence in sentences:
        out.append(sentence[0].upper() + sentence[1:] + ".")
        if rng.random() < 0.4:
            out.append(rng.choice(FILLER))
        out.append("\n\n" if rng.random() < 0.4 else " ")
    return "".join(part if part.isspace() else f"{part} " for part in out).replace("  ", " ").strip()


def _dressed(rng: random.Random, text: str) -> tuple[str, str]:
    """A text as it comes out of a PDF, a page or a mail: wrapped, marked up, with ligatures and soft hyphens."""
    if rng.random() < 0.4:
        for pair, ligature in (("ffi", "ﬃ"), ("fl", "ﬂ"), ("fi", "ﬁ"), ("ff", "ﬀ")):
            text = text.replace(pair, ligature)
    if rng.random() < 0.4:
        text = " ".join(
            word[:3] + "\u00ad" + word[3:] if len(word) > 6 and rng.random() < 0.3 else word for word in text.split(" ")
        )
    if rng.random() < 0.3:
        text = " ".join(text.split(" ")).replace(" ", "\u00a0", rng.randint(0, 12))
    if rng.random() < 0.3:
        text = text.replace("“", '"').replace("”", '"').replace("’", "'")
    if rng.random() < 0.45:
        return _page(rng, text), ".html"
    if rng.random() < 0.7:
        text = _wrapped(rng, text)
    return text, rng.choice((".txt", ".md"))


def _page(rng: random.Random, text: str) -> str:
    paragraphs = []
    for paragraph in text.split("\n\n"):
        words = paragraph.replace("&", "&amp;").split(" ")
        for number, word in enumerate(words):
            chance = rng.random()
            if chance < 0.05:
                words[number] = f"<b>{word}</b>"
            elif chance < 0.08 and len(word) > 3:
                words[number] = f"{word[:2]}<em>{word[2:]}</em>"
            elif chance < 0.1:
                words[number] = f'<a href="https://example.org/?a=1&amp;b={number}">{word}</a>'
            elif chance < 0.12:
                words[number] = f"{word}<sup>{rng.randint(1, 9)}</sup>"
        joined = " ".join(words).replace("’", "&rsquo;").replace("\u00ad", "&shy;").replace("\u00a0", "&nbsp;")
        paragraphs.append(f"<p>{joined}</p>")
    body = "\n".join(paragraphs)
    return f"<!doctype html><html><head><title>Notice</title><script>var a = '<p>99 vans</p>';</script></head><body>\n<!-- 12 pumps -->{body}</body></html>"


def _wrapped(rng: random.Random, text: str) -> str:
    width = rng.randint(50, 80)
    out = []
    for paragraph in text.split("\n\n"):
        line = ""
        lines = []
        for word in paragraph.split(" "):
            if len(line) + len(word) + 1 > width:
                if len(word) > 7 and word.isalpha() and rng.random() < 0.3:
                    lines.append(f"{line} {word[:4]}-")
                    line = word[4:]
                    continue
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        out.append("\n".join([*lines, line]))
    return "\n\n".join(out)


def evidence(case: Case) -> Evidence:
    """The evidence of the case's box."""
    (found,) = boxes.read(Source("a.factbox.yaml", case.box)).found
    box = Box(found, Setting(snapshots=GivenTexts({f"doc{case.ending}": case.source})))
    assert box.evidence is not None
    return box.evidence


def is_found(case: Case) -> bool:
    """Whether everything the case asks about is found, and nothing is told against it."""
    held = evidence(case)
    if case.is_quotation:
        return bool(held.quotations) and all(one.status == FOUND for one in held.quotations)
    return bool(held.figures) and all(one.status == FOUND and one.otherwise is None for one in held.figures)


def is_told(case: Case) -> bool:
    """Whether something is told against what the case gives."""
    held = evidence(case)
    if case.is_quotation:
        return any(one.status == ABSENT for one in held.quotations)
    return any(one.status in (ABSENT, OTHER_UNIT) or one.otherwise is not None for one in held.figures)
