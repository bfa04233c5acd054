"""A key that stands twice in one mapping."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Label, Place, Rule, repeated_keys


class DuplicateKey(Rule):
    """A key that stands twice in one mapping.

    Programs take the last or the first without a word, so one of the two figures is never seen by anybody. Keep one.
    """

    name = "duplicate-key"
    formats = ("yaml",)
    good = ("facts:\n  - {label: Fines, value: 12}\n  - {label: Fees, value: 12}\n",)
    bad = (
        "facts:\n  - label: Fines\n    value: 12\n    «value»: 13\n",
        "sources:\n  dia: {title: One}\n  «dia»: {title: Two}\nfacts: [One text.]\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for key, first in () if box.is_plainly_right else repeated_keys(box.root):
            yield self.finding(
                Place(box.file, box.at(key).route, key.content_span),
                f"`{key.value}` stands here a second time; only the first one is read",
                related=[Label(Place(box.file, (), first.content_span), "the first one")],
                tip="keep one of the two",
            )
