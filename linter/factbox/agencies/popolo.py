"""Bodies as Popolo organizations, the open format that civic projects exchange: names with their dates, parents, links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factbox.agencies.body import Body


def organizations(bodies: Iterable[Body]) -> list[dict[str, Any]]:
    """One Popolo organization a body; keys with nothing to say are left out."""
    return [organization(body) for body in bodies]


def organization(body: Body) -> dict[str, Any]:
    """A body as a Popolo organization (https://www.popoloproject.com/specs/organization.html)."""
    others: list[dict[str, Any]] = [{"name": acronym, "note": "acronym"} for acronym in body.acronyms]
    others += [_said(name=name.text, lang=name.lang, note=name.kind) for name in body.names]
    for former in body.former:
        others.append(
            _said(name=former.text, lang=former.lang, start_date=former.start, end_date=former.until, note="former")
        )
        others += [_said(name=acronym, end_date=former.until, note="former acronym") for acronym in former.acronyms]
    return _said(
        id=body.id,
        name=body.name,
        other_names=others,
        classification=body.kind,
        parent_id=next((parent.id for parent in body.parents if parent.until is None), None),
        area_id=body.jurisdiction,
        founding_date=body.founded,
        dissolution_date=body.dissolved,
        links=[{"url": f"https://{domain}/", "note": "website"} for domain in body.domains],
        identifiers=[{"scheme": scheme, "identifier": value} for scheme, value in body.same_as],
        sources=[{"url": source} if "://" in source else {"note": source} for source in body.sources],
    )


def _said(**fields: Any) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in (None, "", [], ())}
