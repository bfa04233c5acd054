"""The seat of a government before or behind a name: "Canberra's NAME", "the NAME in Dublin". It ties as its country does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.agencies.context import BEYOND, Context, Standing
from factbox.agencies.fold import fold_name
from factbox.agencies.piece import WEAK, Piece
from factbox.agencies.places import country_of
from factbox.agencies.words import DEPARTMENTS

if TYPE_CHECKING:
    from factbox.agencies.piece import Tie

_SEATS = {
    "canberra": "AU", "dublin": "IE", "london": "GB", "new delhi": "IN", "ottawa": "CA", "pretoria": "ZA", "washington": "US",
    "washington dc": "US", "wellington": "NZ", "westminster": "GB", "whitehall": "GB",
}  # fmt: skip
_WITHOUT_MINISTRIES = ("AU", "CA", "IE", "US", "ZA")


def is_of_its_seat(piece: Piece, standing: Standing, context: Context) -> bool:
    """Whether a seat of government gives a name to its country that has no such body. A department of another country has no
    office there, unless the text speaks of that country; other bodies may have one."""
    tie = piece.tie
    if tie is None or "-" in tie.code:
        return False
    printed = piece.page.text[tie.start : tie.end]
    owned = printed.endswith(("'s", "’s"))
    seat = fold_name(printed[:-2] if owned else printed)
    if _SEATS.get(seat) != tie.code:
        return False
    countries = {context.country(body) for body in standing.right}
    if tie.code in countries or not countries.isdisjoint(BEYOND):
        return False
    if owned:
        return seat != "washington" or "department" not in piece.folds  # a state of that name has departments too
    home = country_of(context.home) if context.home else None
    if home not in (None, tie.code) or not countries.isdisjoint(context.countries):
        return False
    if tie.strength == WEAK or home is None:
        return piece.folds[0] == "ministry" and tie.code in _WITHOUT_MINISTRIES
    return not _is_visiting(piece, tie) and all(context.body(body).kind in DEPARTMENTS for body in standing.right)


def _is_visiting(piece: Piece, tie: Tie) -> bool:
    """Whether words between name and seat say who is there: "Home Office staff in Dublin"."""
    return piece.page.text[piece.end : tie.start].strip(" ,") not in ("in", "", "(")
