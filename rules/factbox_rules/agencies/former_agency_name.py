"""A name that a body no longer bore."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.agencies._names import NameOptions, judged, listed, the, with_problem


class FormerAgencyName(Rule):
    """A name that the body had dropped by the day the box speaks of (`as_of`; today where none is given).

    An old name sends readers to an office that is closed. Names introduced as old ones ("formerly", "which replaced",
    "as it then was"), and names that were right on the box's day, are left alone.
    """

    name = "former-agency-name"
    severity = "warning"
    Options = NameOptions
    good = (
        "as_of: 2009-05-08\nfacts:\n  - The New Zealand Fire Service sent 31 appliances.\n",
        "as_of: 2024-01-09\nfacts:\n  - Fire and Emergency New Zealand replaced the New Zealand Fire Service in 2017.\n",
        "as_of: 2024-01-09\nfacts:\n  - {text: The New Zealand Fire Service has 430 stations., as_of: 2016-01-01}\n",
        "as_of: 2024-01-09\nsources:\n  - {id: a, publisher: New Zealand Fire Service, published: 2015-08}\nfacts:\n  - Fires. [a]\n",
    )
    bad = (
        "as_of: 2023-02-16\nfacts:\n  - The «New Zealand Fire Service» attended 5,600 calls during the storm.\n",
        "jurisdiction: GB\nas_of: 2024-04-11\nfacts:\n  - «Public Health England» logged 402 cases of measles.\n",
        "as_of: 2016-01-09\nfacts:\n  - {text: The «New Zealand Fire Service» has 430 stations., as_of: 2018-01-01}\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "former_name", self.options.accept):
            mention = one.mention
            since = f" since {mention.until}" if mention.until else ""
            fact = one.text.fact if one.text is not None else None
            at = fact.as_of if fact is not None else box.as_of
            day = f" on {at}" if at else ""
            heirs = mention.bodies[:-1]
            if mention.canonical is None:
                now = ""
            elif mention.fix is None and len(heirs) > 1:
                now = f": its work went to {listed([the(body.name) for body in heirs])}"
            else:
                now = f": the body{day} is {the(mention.canonical)}"
            yield judged(self, one, f"“{mention.text}” is an old name{since}{now}")
