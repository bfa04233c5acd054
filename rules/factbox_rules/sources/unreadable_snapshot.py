"""A saved source that cannot be read."""

from collections.abc import Iterator

from factbox.api import Box, Example, Finding, Rule


class UnreadableSnapshot(Rule):
    """A `snapshot` that is not there, is no text, or leads out of the folder.

    A copy that cannot be opened proves nothing. It is a file beside the box or elsewhere in its repository: plain text,
    Markdown, HTML, or PDF with the extra `factbox[pdf]`. Links out of the repository, absolute paths, addresses and devices
    are never opened.
    """

    name = "unreadable-snapshot"
    good = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts: [12 were held.]\n",
            files={"dia.txt": "12 were held.\n"},
        ),
    )
    bad = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: «../../etc/passwd»}\nfacts: [12 were held.]\n",
            files={"other.txt": ""},
        ),
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: «dia.docx»}\nfacts: [12 were held.]\n",
            files={"dia.docx": "12"},
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for saved in box.evidence.saved if box.evidence is not None else ():
            if saved.refused is not None:
                yield self.finding(
                    box.at(saved.node),
                    f"the snapshot of {saved.record.key} was not read: it {saved.refused}",
                    tip="save its text with `factbox snapshot`",
                    anchor=saved.record.key,
                )
