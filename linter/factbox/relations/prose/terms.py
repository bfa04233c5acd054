"""Terms of a sentence served one after the other: nine years, six for robbery and four for firearms offences, consecutively."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.sizes import sentence_around
from factbox.relations.relation import INFERRED, Relation

_JAILED = Pattern(
    r"\b(?:jail\w*|prison|imprison\w*|sentence\w*|term|behind bars|custody|locked up|given|got)\b", re.IGNORECASE
)
_IN_TURN = Pattern(
    r"\b(?:consecutive(?:ly)?|one after (?:the other|another)|back[- ]to[- ]back|in succession|end to end)\b",
    re.IGNORECASE,
)
_NOT_IN_TURN = Pattern(
    r"\b(?:concurrent\w*|not (?:to be )?(?:served )?consecutive\w*|already|suspended|in all|same time)\b", re.IGNORECASE
)
_OPENS = Pattern(r"[^.;()\d]{0,60}(?:,|:| [–—]| \()\s+(?:that is |made up of )?\Z", re.IGNORECASE)
_NEXT = Pattern(
    r"\s+(?:years? |months? )?for [^.;()\d]{2,60}?(?:,| and|, and|;)\s+(?:a further |another )?\Z", re.IGNORECASE
)
_FOR = Pattern(r"\s+(?:(?:years?|months?) )?for \w", re.IGNORECASE)


def terms(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """The terms behind a sentence's whole length, where they are said to follow each other."""
    value = text.value
    for index, whole in enumerate(quantities[:-2]):
        if whole.kind != "duration" or whole.unit not in ("year", "month") or whole.hedge != "none":
            continue
        first = quantities[index + 1]
        if not _OPENS.match(value[whole.end : first.start]) or not _FOR.match(value, first.end):
            continue
        parts = [first]
        for other in quantities[index + 2 :]:
            if not _NEXT.match(value[parts[-1].end : other.start]) or not _FOR.match(value, other.end):
                break
            parts.append(other)
        begin, stop = sentence_around(value, whole.start, parts[-1].end)
        said = value[begin:stop]
        if len(parts) < 2 or not _JAILED.search(said) or not _IN_TURN.search(said) or _NOT_IN_TURN.search(said):
            continue
        own = [part._replace(kind="duration", unit=whole.unit) if part.kind == "count" else part for part in parts]
        if any(part.kind != "duration" or part.unit != whole.unit for part in own):
            continue
        operands = tuple(of_quantity(text, part) for part in own)
        yield Relation("sum", {"of": operands, "is": (of_quantity(text, whole),)}, {}, INFERRED, "text")
