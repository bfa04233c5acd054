"""The work of `factbox draft`: a first fact box from a story, every figure with the sentence it stands in."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from factbox.agencies import Registers, read_mentions
from factbox.agencies.body import Body
from factbox.disk.files import nearest_config
from factbox.document import boxes
from factbox.evidence.extract import ENDINGS, TEXT, text_of
from factbox.evidence.opening import MAX_BYTES, Refused
from factbox.evidence.passages import SourceText
from factbox.figures import Quantity, read, read_value
from factbox.figures.language import load
from factbox.figures.nouns import singular
from factbox.record import Record
from factbox.registry import default_registry
from factbox.relations.same import topic
from factbox.settings.config import ConfigurationError
from factbox.shape import Fault, faults
from factbox.show import show
from factbox.source import Source

_LEAD = 60  # characters of a title
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_STOPS = re.compile(r"[,.](?!\d)|[;:!?()\[\]\"“”—–|]|\s(?:and|but|while|which|who|that|with|including|after|when|as)\s")
_HEDGE_REACH = 4  # words before a figure that may hedge it
_MEASURED = frozenset(("length", "area", "volume", "mass", "data", "temperature", "speed", "duration", "other", "age"))


class Drafted(Record):
    """One fact of the draft."""

    label: str
    value: str
    unit: str | None
    scope: str | None
    quote: str


def run(story: str, output_file: str | None, jurisdiction: str | None, language: str | None, as_of: str | None) -> int:
    """Draft a box and print it, or write it to a file; 2 when the story could not be read."""
    try:
        data = _bytes(story)
        text = text_of(data, ENDINGS.get(os.path.splitext(story)[1].lower(), TEXT))
        config = nearest_config(story if story != "-" else ".")
        registers = config.open_registers(default_registry())
    except (OSError, Refused, ConfigurationError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        print(f"error: {show(story)}: {show(why or 'cannot be read')}", file=sys.stderr)
        return 2
    snapshot = _beside(story, output_file)
    drafted = draft(
        text,
        registers,
        jurisdiction or config.jurisdiction,
        language or config.language,
        as_of,
        snapshot,
        _called(story),
    )
    for fault in _faults(drafted):  # of what was asked for: a day that is none, a language that is none
        print(f"error: {'.'.join(map(str, fault.route))}: {show(fault.message)}", file=sys.stderr)
        return 2
    if output_file is None:
        sys.stdout.write(drafted)
        return 0
    try:
        with Path(output_file).open("x", encoding="utf-8", newline="") as file:
            file.write(drafted)
    except FileExistsError:
        print(f"error: {show(output_file)} stands there already and was left alone", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"error: {show(output_file)} cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    return 0


def _faults(drafted: str) -> list[Fault]:
    (found,) = boxes.read(Source("draft.factbox.yaml", drafted)).found
    return faults(found.node)


def draft(
    story: str,
    registers: Registers | None = None,
    jurisdiction: str | None = None,
    language: str = "en",
    as_of: str | None = None,
    snapshot: str | None = None,
    called: str = "The story",
) -> str:
    """A fact box as YAML: a fact for every figure of the story that needs a source, its agencies with their register entries."""
    source = SourceText(_body(story))
    lines = ["factbox: 1", f"title: {_quoted(_title(source.text))}"]
    if jurisdiction:
        lines.append(f"jurisdiction: {jurisdiction}")
    if language != "en":
        lines.append(f"language: {language}")
    if as_of:
        lines.append(f"as_of: {as_of}")
    bodies = list(_bodies(source.text, registers, jurisdiction, as_of)) if registers is not None else []
    if bodies:
        lines.append("agencies:")
        lines.extend(f"  - {_agency(body)}" for body in bodies)
    lines.extend(("sources:", "  story:", f"    publisher: {_quoted(called)}", "    kind: secondary"))
    if snapshot is not None:
        lines.append(f"    snapshot: {_quoted(snapshot)}")
    facts = list(facts_of(source, language))
    lines.append("facts:")
    for fact in facts:
        lines.append(f"  - label: {_quoted(fact.label)}")
        lines.append(f"    value: {_quoted(fact.value)}")
        for key, value in (("unit", fact.unit), ("scope", fact.scope)):
            if value is not None:
                lines.append(f"    {key}: {_quoted(value)}")
        lines.extend(("    source: story", f"    quote: {_quoted(fact.quote)}"))
    if not facts:
        lines.append(f"  - {_quoted('No figure of the story needs a source.')}")
    return "\n".join(lines) + "\n"


def facts_of(source: SourceText, language: str) -> Iterator[Drafted]:
    """A fact for every figure that needs a source, in the order of the story."""
    told: set[tuple[str, str, str | None, str | None]] = set()
    for number in range(len(source.starts)):
        sentence = " ".join(source.sentence(number).split())
        figures = read(sentence, language)
        for quantity in figures:
            if quantity.needs_source and quantity.text.lower() != "one":  # on one site: a word more than a figure
                fact = _fact(sentence, quantity, figures, language)
                if fact[:4] not in told:  # a caption says again what the text says
                    told.add(fact[:4])
                    yield fact


def _fact(sentence: str, quantity: Quantity, figures: tuple[Quantity, ...], language: str) -> Drafted:
    value = _value(sentence, quantity, language)
    after = sentence[quantity.end :]
    following = next((other.start for other in figures if other.start >= quantity.end), len(sentence))
    stop = _STOPS.search(sentence, quantity.end, following)
    phrase = sentence[quantity.end : stop.start() if stop is not None else following].strip(" -–’'")
    before = sentence[: quantity.start]
    label = " ".join(phrase.split()[:8])
    if len(_WORD.findall(label)) < 2:
        opening = _STOPS.split(before)[-1].split()[-6:]
        opening = opening if len(opening) > 1 else before.split()[-6:]
        label = " ".join((*opening, "…", *label.split())) if opening else label
    unit = _unit(value, quantity, after, language)
    place, named = topic.places(phrase)
    scope = named[0] if place is not None and len(named) == 1 and named[0] != unit else None
    label = label.strip(" …,([") or sentence[:_LEAD].rstrip()
    return Drafted(label[0].upper() + label[1:], value, unit, scope, sentence)


def _value(sentence: str, quantity: Quantity, language: str) -> str:
    """The figure as printed with the words that hedge it, as far as they are read as the same figure again."""
    words = [match.start() for match in re.finditer(r"\S+", sentence[: quantity.start])][-_HEDGE_REACH:]
    ends = [quantity.end, *(match.end() for match in re.finditer(r"\S+", sentence[quantity.end : quantity.end + 24]))]
    stops = [quantity.end, *(quantity.end + end for end in ends[1:3])]
    if quantity.hedge in ("none", "range"):
        return sentence[quantity.start : quantity.end]
    for start in [quantity.start, *reversed(words)]:
        for stop in stops:
            printed = sentence[start:stop].strip(" ,;")
            again = read_value(printed, language=language)
            same = (
                again.quantity is not None
                and again.quantity.hedge == quantity.hedge
                and again.quantity.value == quantity.value
                and again.quantity.interval
                == quantity.interval  # "just over five years" is less than "over five years"
            )
            if same and not again.rest:
                return printed
    return sentence[quantity.start : quantity.end]


def _unit(value: str, quantity: Quantity, after: str, language: str) -> str | None:
    """The thing counted as the sentence prints it, where the value with it is still the same figure."""
    if quantity.kind == "age" and not any(letter.isalpha() for letter in value.replace(quantity.text, "")):
        again = read_value(value, unit="years old", language=language).quantity
        return "years old" if again is not None and again.kind == "age" and again.value == quantity.value else None
    if quantity.unit is None or quantity.kind == "money" or quantity.kind in _MEASURED:
        return None
    wanted = quantity.unit.split(" ")[-1].lower()
    tables = load(language)
    for match in _WORD.finditer(after[:80]):
        if match.group().lower() == wanted or singular(match.group().lower(), tables) == wanted:
            printed = match.group()
            break
    else:
        printed = quantity.unit
    again = read_value(value, unit=printed, language=language).quantity
    return printed if again is not None and again.value == quantity.value and again.kind == quantity.kind else None


def _bodies(text: str, registers: Registers, jurisdiction: str | None, as_of: str | None) -> Iterator[Body]:
    seen: set[str] = set()
    for mention in read_mentions(text, registers, jurisdiction=jurisdiction, as_of=as_of):
        if (
            mention.bodies
            and (mention.problem is not None or len(mention.bodies) == 1)
            and mention.problem != "unknown"
        ):
            body = mention.bodies[0]
            if body.id not in seen:
                seen.add(body.id)
                yield body


def _agency(body: Body) -> str:
    others = [name.text for name in body.official_names if name.text != body.name]
    parts = [f"name: {_quoted(body.name)}"]
    if body.acronyms:
        parts.append(f"acronym: {_quoted(body.acronyms[0])}")
    if others:
        parts.append(f"other_names: [{', '.join(map(_quoted, others))}]")
    parts.append(f"jurisdiction: {body.jurisdiction}")
    return "{" + ", ".join(parts) + "}"


def _body(story: str) -> str:
    """A Markdown story without its front matter."""
    front = re.match(r"\ufeff?---[ \t]*\n.*?^---[ \t]*$", story, re.DOTALL | re.MULTILINE)
    return story[front.end() :] if front is not None else story


def _title(text: str) -> str:
    first = next((line.strip() for line in text.split("\n") if len(line.strip()) > 3), "Untitled")
    return first if len(first) <= 120 else first[:117].rsplit(" ", 1)[0] + "..."


def _called(story: str) -> str:
    return "The story" if story == "-" else os.path.basename(story)


def _quoted(text: str) -> str:
    """A text as YAML takes it whatever is in it."""
    return (
        json.dumps(text, ensure_ascii=False)
        .replace("\x7f", "\\x7f")
        .replace("\x85", "\\x85")
        .replace("\ufeff", "\\uFEFF")
    )


def _bytes(story: str) -> bytes:
    if story == "-":
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        with open(story, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Refused(f"is larger than {MAX_BYTES // 1_000_000} MB")
    return data


def _beside(story: str, output_file: str | None) -> str | None:
    """The story's path from where the box will stand, when it can be the box's snapshot."""
    if story == "-" or os.path.splitext(story)[1].lower() not in ENDINGS:
        return None
    folder = os.path.dirname(os.path.abspath(output_file)) if output_file is not None else os.getcwd()
    try:
        relative = os.path.relpath(os.path.abspath(story), folder).replace(os.sep, "/")
    except ValueError:  # another drive
        return None
    return None if relative.startswith("../../../") or ":" in relative or "\\" in relative else relative
