"""A field whose value the format does not allow, or one that is missing."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule


class InvalidField(Rule):
    """A field with a value that the format does not allow, or a field that must be there and is not.

    What has the wrong shape cannot be checked: the other facts of the box still are. The message says what is expected.
    """

    name = "invalid-field"
    good = (
        'factbox: 1\nas_of: 2022-03-02\njurisdiction: NZ\nlanguage: en-NZ\nfacts:\n  - {label: Fines, value: "90,000"}\n',
    )
    bad = (
        "as_of: «2022-02-30»\nfacts: [One text.]\n",
        "jurisdiction: «New Zealand»\nfacts: [One text.]\n",
        "facts:\n  - {label: «[Fines]», value: 12}\n".replace("«[Fines]»", "[Fines]").replace("label", "«label»"),
        "facts:\n  - «{label: Fines}»\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        if box.root is None:
            return
        for fault in box.faults:
            if fault.unknown_key:
                continue
            where = ".".join(str(step) for step in fault.route if isinstance(step, str))
            message = (
                f"`{where}`: {fault.message}"
                if where and not fault.message.startswith(("this ", "the box"))
                else fault.message
            )
            yield self.finding(box.at_route(fault.route), message, evidence=fault.message)
