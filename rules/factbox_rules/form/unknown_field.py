"""A key that the format does not have."""

from collections.abc import Iterator

from factbox.api import Box, Edit, Finding, Fix, Route, Rule, nearest


class UnknownField(Rule):
    """A field that the fact-box format does not have, most often a slip of the pen.

    A misspelt `souce:` leaves its fact without a source, and a misspelt `part_of:` leaves a sum unchecked, without
    anybody noticing. Use the field that was meant; what is only for the desk goes under `note:`.
    """

    name = "unknown-field"
    good = ("facts:\n  - {label: Fines, value: 12, unit: fines, note: counted by hand}\n",)
    bad = (
        "facts:\n  - {label: Fines, value: 12, «unti»: fines}\n",
        "titel: x\nfacts: [One text.]\n".replace("titel", "«titel»"),
        "facts:\n  - «Police»: 12 people were hurt.\n",
        "facts:\n  - {label: Rate per 100,«000», value: 12.4}\n",
        "facts: [One text.]\nchecks:\n  - sum: {of: [a, b], is: c, «complet»: false}\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for fault in box.faults:
            if not fault.unknown_key:
                continue
            place = box.at_route(fault.route, key=True)
            key = str(fault.route[-1])
            meant = nearest(key, fault.known)
            tip = f"did you mean `{meant}`?" if meant else f"known here: {', '.join(fault.known)}"
            if meant is None and _is_a_line(box, fault.route):
                tip = "a colon inside a line needs quotes around the line"
            elif meant is None and _is_behind_a_comma(box.file.text, place.span.start, place.span.end):
                tip = "between braces a comma inside a label or a value needs quotes around it"
            fix = None
            if meant and place.text == key:
                edit = Edit(place.span.start, place.span.end, meant, key)
                fix = Fix("unsafe", (edit,), f"rename the field to {meant}")
            yield self.finding(place, f"a fact box has no field `{key}` here", tip=tip, fix=fix, evidence=key)


def _is_a_line(box: Box, route: Route) -> bool:
    """Whether the key and what stands under it were meant as one line: "- Police: 12 people were hurt, 3 badly"."""
    if len(route) != 3 or route[0] != "facts":
        return False
    fact = next((fact for fact in box.facts if fact.index == route[1]), None)
    return fact is not None and len(fact.node.entries) == 1 and fact.scalar(str(route[2])) is not None


def _is_behind_a_comma(text: str, start: int, end: int) -> bool:
    """Whether a key between braces has no value, so that it is the end of what was cut at its comma: `{label: Rate per 100,000}`."""
    return text[:start].rstrip().endswith(",") and text[end:].lstrip()[:1] in (",", "}")
