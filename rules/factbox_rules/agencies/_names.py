"""What the rules on agency names share: where a mention stands in the file, how its evidence is told, its fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factbox.api import Agency, Box, Edit, Finding, Fix, Label, Options, Place, Rule, Scalar, Text

if TYPE_CHECKING:
    from factbox.api import Mention


class NameOptions(Options):
    """Names that this desk prints on purpose."""

    accept: tuple[str, ...] = ()
    """Names, as printed, that are never reported."""


class Named(NamedTuple):
    """A mention of a box: in a text of it, or in a body that it declares."""

    box: Box
    scalar: Scalar
    mention: Mention
    text: Text | None  # None for a declared body

    @property
    def place(self) -> Place:
        return self.box.at(self.scalar, self.mention.start, self.mention.end)


@lru_cache(maxsize=1)
def named(box: Box) -> tuple[Named, ...]:
    """Every public body that the box names, in its texts and under `agencies`; read once for all rules on a box."""
    mentions = box.mentions
    if not mentions:
        return tuple(one for agency in box.agencies for one in _declared(box, agency))
    in_texts = [
        Named(box, text.scalar, mention, text)
        for text in box.naming_texts
        for mention in mentions.get(id(text.scalar), ())
    ]
    return (*in_texts, *(one for agency in box.agencies for one in _declared(box, agency)))


@lru_cache(maxsize=1)
def told(box: Box) -> frozenset[str]:
    """What there is to tell of the names of a box: each problem that one has, and the kinds of those without any."""
    if box.agencies:
        return frozenset([one.mention.problem or one.mention.kind for one in named(box)])
    return frozenset([mention.problem or mention.kind for found in box.mentions.values() for mention in found])


def _declared(box: Box, agency: Agency) -> Iterator[Named]:
    if box.setting.registers is None:
        return
    declared = {
        "name": agency.printed("name"),
        "acronym": agency.printed("acronym"),
        "other_names": tuple(scalar.value for scalar in agency.scalars("other_names")),
        "jurisdiction": agency.printed("jurisdiction"),
    }
    scalars = {f"other_names[{number}]": scalar for number, scalar in enumerate(agency.scalars("other_names"))}
    for key in ("name", "acronym"):
        scalar = agency.scalar(key)
        if scalar is not None:
            scalars[key] = scalar
    for field, mention in box.setting.registers.judge_declared(declared, box.jurisdiction, box.as_of).items():
        if field in scalars:
            yield Named(box, scalars[field], mention, None)


def with_problem(box: Box, problem: str, accept: tuple[str, ...]) -> Sequence[Named]:
    """The mentions with one problem, without those that the desk accepts."""
    if problem not in told(box):
        return ()
    accepted = {name.casefold() for name in accept}
    return [one for one in named(box) if one.mention.problem == problem and one.mention.text.casefold() not in accepted]


def judged(rule: Rule, one: Named, message: str, note: str = "") -> Finding:
    """A finding on a mention: less than sure ones are warnings, and the register entry stands in the tip."""
    mention = one.mention
    place = one.place
    sure = mention.confidence == "high"
    return rule.finding(
        place,
        message,
        related=labels(one),
        fix=fix_of(one, place),
        confidence="high" if sure else "medium" if mention.confidence == "medium" else "low",
        severity=None if sure or rule.level != "error" else "warning",
        note=note,
        tip=entry(mention),
        evidence=f"{mention.text}|{mention.canonical}",
    )


def fix_of(one: Named, place: Place) -> Fix | None:
    """The name put right; safe where the body has one official form and nobody is quoted."""
    mention = one.mention
    if mention.fix is None or mention.fix == mention.text or place.text != mention.text:
        return None
    edit = Edit(place.span.start, place.span.end, mention.fix, mention.text)
    safe = mention.safe and not _breaks_the_sentence(one)
    return Fix("safe" if safe else "suggestion", (edit,), f"print {mention.fix}")


def _breaks_the_sentence(one: Named) -> bool:
    """Whether the name to print takes no article where one stands, or takes one where none does: "the Services Australia"."""
    mention = one.mention
    if one.text is None or mention.problem not in ("former_name", "wrong_name") or mention.fix is None:
        return False
    before = one.text.value[: mention.start]
    bare = the(mention.fix) == mention.fix
    return bare if before[-4:].casefold() == "the " else not bare and the(mention.text) == mention.text


def labels(one: Named) -> list[Label]:
    """The evidence for the body meant, at the places where it stands."""
    found = []
    pages = list(one.box.mentions)
    by_scalar = {id(text.scalar): text for text in one.box.naming_texts}
    for evidence in one.mention.also if one.text is not None else ():
        text = by_scalar.get(pages[evidence.page]) if evidence.page < len(pages) else None
        if text is None or text.value[evidence.start : evidence.end] != evidence.text:
            continue
        found.append(Label(one.box.at(text, evidence.start, evidence.end), _LABELS.get(evidence.says, evidence.says)))
    return found


_LABELS = {
    "acronym": "this acronym is its",
    "other-language name": "this is its name in another language",
    "name": "the name it stands beside",
    "web address": "this address is its",
    "attribution": "this ties it to the country",
    "other spelling": "spelled so here",
    "part": "this is said to be part of it",
}


def entry(mention: Mention) -> str:
    """Which register entry was meant, and when it was last checked."""
    if not mention.bodies:
        return ""
    checked = f", checked {mention.checked}" if mention.checked else ""
    return f"register entry {mention.entry}{checked}"


def the(name: str | None) -> str:
    """A body's name in a sentence, with the article that English gives it."""
    if not name:
        return "no body of the register"
    first = name.split(" ", 1)[0].casefold()
    bare = (
        len(name.split()) == 1
        or first in _NO_ARTICLE
        or name.endswith((" Canada", " Australia", " Ireland", " Zealand", " Police", " England", " Wales"))
    )
    return name if bare else f"the {name}"


_NO_ARTICLE = frozenset(
    (
        "the",
        "hm",
        "nhs",
        "an",
        "te",
        "interpol",
        "services",
        "health",
        "oranga",
        "global",
        "creative",
        "police",
        "transport",
        "stats",
        "niti",
        "fiosrú",
    )
)


def evidence_for(mention: Mention) -> str:
    """What speaks for the body meant: "acronym DIA and Te Tari Taiwhenua both belong to the Department of Internal Affairs"."""
    told = []
    for evidence in mention.also:
        if evidence.says == "acronym":
            told.append(f"acronym {evidence.text}")
        elif evidence.says in ("other-language name", "name", "web address"):
            told.append(evidence.text)
    body = the(mention.canonical)
    if told:
        belong = "belongs to" if len(told) == 1 else "both belong to" if len(told) == 2 else "all belong to"
        return f"{listed(told)} {belong} {body}"
    tied = next((evidence.text for evidence in mention.also if evidence.says == "attribution"), None)
    if tied is not None:
        return f"with {tied} beside it, {body} is meant"
    return f"{body} is meant"


def reason(mention: Mention) -> str:
    """The register's own words on why a form is wrong, ready to follow a sentence."""
    return f" ({mention.reason})" if mention.reason else ""


def listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
