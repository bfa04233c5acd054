"""A value that a spreadsheet or a database leaves behind where data are missing or cut off."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule, Scalar, Text

# Limits of number formats, fillers for missing data, and the first day of a calendar in software.
NUMBERS = {
    "65535": "the largest number that 16 bits hold", "65536": "the number of rows an old spreadsheet holds",
    "32767": "the largest number that 16 bits with a sign hold", "1048576": "the number of rows a spreadsheet holds",
    "2147483647": "the largest number that 32 bits with a sign hold", "4294967295": "the largest number that 32 bits hold",
    "99999": "a filler for missing data", "999999": "a filler for missing data", "9999999": "a filler for missing data",
    "-9999": "a filler for missing data", "-999": "a filler for missing data", "-99": "a filler for missing data",
}  # fmt: skip
DATES = {
    "1900-01-01": "the first day a spreadsheet knows", "1904-01-01": "the first day an old spreadsheet knows",
    "1970-01-01": "the first day a computer clock knows", "1899-12-30": "the day before a spreadsheet's first",
    "0000-00-00": "an empty date", "1 january 1900": "the first day a spreadsheet knows",
    "1 january 1970": "the first day a computer clock knows",
    "january 1, 1900": "the first day a spreadsheet knows", "january 1, 1970": "the first day a computer clock knows",
}  # fmt: skip


class SuspiciousValue(Rule):
    """A value that looks like the mark of a machine: 65,535, 99999, 1900-01-01.

    Such figures come from exports that were cut off or from fields that were empty. Look the figure up at its source.
    """

    name = "suspicious-value"
    severity = "warning"
    good = (
        'facts:\n  - {label: Rows, value: "65,530"}\n  - {label: Born, value: 1900-01-02}\n  - In 1970 there were 99 of them.\n',
    )
    bad = (
        'facts:\n  - {label: Tests, value: "«65,535»"}\n',
        "facts:\n  - {label: Founded, value: «1900-01-01»}\n",
        "facts: [Rainfall.]\ntables:\n  - columns: [town, mm]\n    rows: [[Napier, 312], [Wairoa, «-9999»]]\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for text in box.texts:
            if text.role == "value" and (why := _why(text.value)) is not None:
                yield self._told(box, text, text.value, why)
        for table in box.tables:
            for row in table.rows:
                for cell in row.items:
                    if isinstance(cell, Scalar) and (why := _why(cell.value)) is not None:
                        yield self._told(box, cell, cell.value, why)

    def _told(self, box: Box, node: Text | Scalar, printed: str, why: str) -> Finding:
        return self.finding(box.at(node), f"{printed.strip()} is {why}", tip="look the figure up at its source")


_SHORTEST, _LONGEST = 3, 20


def _why(printed: str) -> str | None:
    """What is known of a value as the mark of a machine; None of most."""
    if len(printed) < _SHORTEST:
        return None
    bare = printed.strip().casefold()
    if not _SHORTEST <= len(bare) <= _LONGEST:
        return None
    return DATES.get(bare) or NUMBERS.get(bare.replace(",", "").replace("\u2212", "-"))
