"""What is wrong with a body that a box declares, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from factbox.agencies.mention import Mention
from factbox.agencies.reading import read_box_mentions

if TYPE_CHECKING:
    from factbox.agencies.registers import Registers


def read_declared(
    declared: Mapping[str, Any],
    registers: Registers,
    jurisdiction: str | None = None,
    as_of: object = None,
) -> dict[str, Mention]:
    """What is wrong with one declared body, by field: name, acronym, other_names[0] ... Spans are within the field's text."""
    name = str(declared.get("name") or "")
    if not name.strip():
        return {}
    acronym = str(declared.get("acronym") or "")
    others = [str(other) for other in declared.get("other_names") or ()]
    where = str(declared.get("jurisdiction") or jurisdiction or "") or None
    parts = [("name", 0, name)]
    text = name
    for field, part in [
        ("acronym", acronym),
        *((f"other_names[{number}]", other) for number, other in enumerate(others)),
    ]:
        if part.strip():
            parts.append((field, len(text) + 2, part))
            text += f" ({part})"
    found: dict[str, Mention] = {}
    own = {0: where.upper().replace("UK", "GB")} if declared.get("jurisdiction") and where else {}
    for mention in read_box_mentions([text], registers, where, as_of, places=own, surely=True)[0]:
        for field, start, part in parts:
            if mention.problem and start <= mention.start and mention.end <= start + len(part):
                found[field] = mention._replace(start=mention.start - start, end=mention.end - start)
    return found
