"""What a piece of text turns out to be: the bodies it means, and what is wrong with it."""

from __future__ import annotations

from factbox.record import Record


class Verdict(Record):
    """What a piece means: `bodies` in falling likelihood; with a problem, the first is the body meant."""

    bodies: tuple[int, ...] = ()
    problem: str | None = None
    confidence: str = "high"
    reason: str | None = None
    until: str | None = None
    why_this: tuple[str, ...] = ()  # what spoke for the body meant: roles of partners, tie, box, near, register
    successor: int | None = None  # of a former name: the body that does the work now, where it is another


NOTHING = Verdict()
