"""A saved source that is not the one the box was checked against."""

from collections.abc import Iterator

from factbox.api import Box, Example, Finding, Rule


class ChangedSnapshot(Rule):
    """A snapshot whose content no longer has the hash that stands beside it.

    The hash says what the desk saw on the day. When the saved copy changes, what was checked against it must be checked
    again; `factbox snapshot` then writes the new hash and date.
    """

    name = "changed-snapshot"
    good = (
        Example(
            "sources:\n  dia:\n    publisher: Internal Affairs\n    snapshot: dia.txt\n    snapshot_hash: "
            "sha256:fc1a204eb24f3d8175403ca76a99be893b3e7327412c839866b471ed5919472c\nfacts: [12 were held.]\n",
            files={"dia.txt": "12 were held.\n"},
        ),
    )
    bad = (
        Example(
            "sources:\n  dia:\n    publisher: Internal Affairs\n    snapshot: «dia.txt»\n    snapshot_hash: "
            "sha256:0000000000000000000000000000000000000000000000000000000000000000\nfacts: [12 were held.]\n",
            files={"dia.txt": "12 were held.\n"},
        ),
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt, snapshot_hash: «md5-of-it»}\nfacts: [12 were held.]\n",
            files={"dia.txt": "12 were held.\n"},
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for saved in box.evidence.saved if box.evidence is not None else ():
            stated = saved.record.scalar("snapshot_hash")
            if stated is None or saved.snapshot is None or stated.value == saved.snapshot.digest:
                continue
            if not _is_hash(stated.value):
                yield self.finding(
                    box.at(stated),
                    f"the hash of {saved.record.key} is none: it is sha256: and 64 digits",
                    anchor=saved.record.key,
                )
                continue
            day = saved.record.printed("snapshot_date")
            yield self.finding(
                box.at(saved.node),
                f"the snapshot of {saved.record.key} has changed since its hash was taken"
                + (f" on {day}" if day else ""),
                tip="check the facts against it again, then save it with `factbox snapshot`",
                anchor=saved.record.key,
                evidence=saved.snapshot.digest,
            )


def _is_hash(text: str) -> bool:
    digits = text.removeprefix("sha256:")
    return digits != text and len(digits) == 64 and all(digit in "0123456789abcdef" for digit in digits)
