"""A list in words: `Austria, Hungary and Spain`."""

from __future__ import annotations

from factbox.figures.language import Language
from factbox.pattern import Pattern

_SPLIT = Pattern(r",(?!(?<=\d,)\d{3}(?!\d))")  # not within 1,201
_BRACKETED = Pattern(r"\([^()]*\)|\[[^\[\]]*\]")


def members(text: str, language: Language) -> tuple[str, ...] | None:
    """A list in words: `Austria, Hungary and Spain`; what stands in brackets is no member."""
    bare = " ".join(_BRACKETED.sub(" ", text).split()).strip(" .")
    if not _SPLIT.search(bare) and f" {language.AND} " not in bare and ";" not in bare and " & " not in bare:
        return None
    parts = bare.split(";") if ";" in bare else _SPLIT.split(bare)
    joint = f" {language.AND} "
    members: list[str] = []
    for index, part in enumerate(parts):
        piece = part.strip().removeprefix(f"{language.AND} ").strip()
        if joint in piece and index == len(parts) - 1 and piece.lower() not in language.ONE_NAME:
            whole = next((name for name in language.ONE_NAME if name in piece.lower()), None)
            if whole is None:
                members.extend(piece.split(joint))
            else:
                members.extend(_split_around(piece, whole, joint))
        else:
            members.append(piece)
    members = [member.strip() for member in members if member.strip()]
    if len(members) < 2 and not (members and members[0].lower() in language.ONE_NAME):
        return None
    return tuple(members) if all(len(member) <= 80 for member in members) else None


def _split_around(piece: str, whole: str, joint: str) -> list[str]:
    """A tail of a list that holds a name with its own `and`."""
    at = piece.lower().index(whole)
    head, name, tail = piece[:at], piece[at : at + len(whole)], piece[at + len(whole) :]
    return [*head.split(joint), name, *tail.split(joint)]
