"""An acronym that the box never spells out."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Options, Rule
from factbox_rules.agencies._names import entry, named, told

_WELL_KNOWN = (
    "UN", "EU", "US", "UK", "NATO", "NASA", "FBI", "CIA", "WHO", "UNICEF", "UNESCO", "INTERPOL", "EUROPOL", "NHS", "MI5", "MI6",
    "IMF", "OECD", "OPEC",
)  # fmt: skip


class UndefinedAcronymOptions(Options):
    """Which acronyms readers know."""

    known: tuple[str, ...] = _WELL_KNOWN
    """Acronyms that need no spelling out, whatever their capitals."""


class UndefinedAcronym(Rule):
    """The acronym of a public body whose name stands nowhere in the box.

    A box is read on its own, often by people who have not read the story: DIA is one body in Wellington, another in
    Washington. Spell it out once, in a fact or under `agencies`.
    """

    name = "undefined-acronym"
    severity = "info"
    Options = UndefinedAcronymOptions
    good = (
        "jurisdiction: NZ\nfacts:\n  - The Department of Internal Affairs (DIA) led.\n  - DIA had 14 staff on it.\n",
        "jurisdiction: NZ\nagencies:\n  - {name: Ministry of Social Development, acronym: MSD}\nfacts:\n  - MSD paid 31,000 grants.\n",
        "facts:\n  - The FBI shared its files.\n",
        "jurisdiction: US\nfacts:\n  - The Florida Department of Health (DOH) logged 31 cases.\n  - DOH tested 400 people.\n",
        "jurisdiction: AU\nfacts:\n  - CPI was 2.0%, and 91,000 people were at the MCG.\n",
    )
    bad = (
        "jurisdiction: NZ\nfacts:\n  - «MSD» paid 31,000 grants.\n  - MSD expects 40,000.\n",
        "jurisdiction: CA\nfacts:\n  - The «NCECC» received 52,306 reports.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        if "acronym" not in told(box):
            return
        acronyms = [one for one in named(box) if one.mention.kind == "acronym" and not one.mention.problem]
        known = {word.casefold() for word in self.options.known}
        spelled = {body.id for one in named(box) for body in one.mention.bodies if one.mention.kind != "acronym"}
        declared = {(agency.printed("acronym") or "").casefold() for agency in box.agencies}
        seen: set[str] = set()
        for one in acronyms:
            mention = one.mention
            letters = mention.text.casefold().replace(".", "")
            if letters in known or letters in declared or letters in seen:
                continue
            if mention.confidence == "low":
                continue  # more likely a price index, a test, a party, or a body abroad that the box has no tie to
            if one.text is not None and one.text.role in ("publisher", "cell"):
                continue
            seen.add(letters)
            if any(body.id in spelled for body in mention.bodies):
                continue
            meant = mention.bodies[0].name if len(mention.bodies) == 1 else None
            tip = f"spell it out once: {meant}" if meant else "spell it out once"
            finding = self.finding(
                one.place,
                f"“{mention.text}” is not spelled out in the box",
                tip=tip,
                note=entry(mention) if meant else "",
            )
            yield finding
