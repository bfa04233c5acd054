"""A stretch of text that names, or seems to name, a public body, before it is judged."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING

from factbox.agencies.aliases import ACRONYMS, DERIVED, LOOKALIKE, SHORT, Alias
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.agencies.fold import Tokens
    from factbox.agencies.sight import Sight

STRONG, MEDIUM, WEAK = 3, 2, 1
_REACH = 5  # tokens; up to three joining words stand inside a name


class Tie(Record):
    """What ties a name to a country: "Australia's", "of Canada" (strong), "in Canberra" (medium), "In London the" (weak)."""

    code: str  # country or region; "?" for some region or town that is not named
    strength: int
    start: int
    end: int


_NO_LETTERS: dict[int, Tie] = {}


class Page:
    """One of the texts that are read together."""

    __slots__ = (
        "_covering", "day", "has_places", "home", "is_lone", "letters", "number", "own_letters", "pieces", "place", "sight", "text",
        "tokens", "turns_on_day",
    )  # fmt: skip

    def __init__(self, number: int, text: str, sight: Sight, home: str | None = None, day: object = None) -> None:
        self.number = number
        self.day = day  # for which this text is judged, where it has one of its own
        self.turns_on_day = False  # whether a form in it was dropped between that day and the box's
        self.text = text
        self.sight = sight
        self.tokens: Tokens = sight.tokens
        self.home = home  # the country that the text is told from
        self.place: Tie | None = None  # what the text stands under: the country of its row
        self.letters: Mapping[int, Tie] = _NO_LETTERS  # the tokens that are a place's letters: "(NI)"
        # Those that could be, and are the acronym of the name before them.
        self.own_letters: Container[int] = _NO_LETTERS
        self.pieces = [Piece(self, *form) for form in sight.forms]
        self.has_places = sight.has_places  # whether a country, a region or a town is named in it
        # Whether one piece stands in it, and nothing near it that a longer name may run on from or to: no capital within the reach of
        # a few joining words, no figure right before.
        self.is_lone = sight.is_lone
        self._covering: dict[int, Piece] | None = None

    def add(self, pieces: list[Piece]) -> None:
        """Take further pieces in, in reading order; of two that begin together the longer comes first."""
        self.pieces = sorted([*self.pieces, *pieces], key=lambda piece: (piece.first, -piece.last))
        self.forget_covering()

    def stand_under(self, place: str | None, surely: bool) -> None:
        """Tie every name of the text to a place that it is said to be of. Else loosely to one at home; to one abroad so that what
        is not its own goes unjudged, for the place may be where the body was at work."""
        if place is not None and surely:
            self.place = Tie(place, STRONG, 0, 0)
        elif place is not None:
            own = self.home in (None, "INT", "EU") or place.split("-", 1)[0] == self.home
            self.place = Tie(place, MEDIUM, 0, 0) if own else Tie("?", STRONG, 0, 0)

    def forget_covering(self) -> None:
        """After a change of the pieces."""
        self._covering = None
        self.is_lone = len(self.pieces) == 1 and stands_apart(self.tokens, self.pieces[0].first, self.pieces[0].last)

    def let_go(self) -> None:
        """Part with the pieces, which know their page: a circle that only the collector would find."""
        self.pieces = []
        self._covering = None

    @property
    def covering(self) -> dict[int, Piece]:
        """For each token of a piece that piece; of pieces inside one another the outer one."""
        if self._covering is None:
            self._covering = {}
            for piece in self.pieces:
                for token in range(piece.first, piece.last):
                    self._covering.setdefault(token, piece)
        return self._covering


def stands_apart(tokens: Tokens, first: int, last: int) -> bool:
    """Whether neither a capital within reach of tokens `first` to `last`, nor a figure right before, may be of their name."""
    begin, end = first - _REACH, last + _REACH
    for at in tokens.capitals:
        if begin <= at < end and not first <= at < last:
            return False
    return not first or not tokens.words[first - 1][0].isdigit()


class Piece:
    """Tokens `first` to `last` (not included) of a page. `aliases` is empty for a name that no register has (`open`)."""

    __slots__ = (
        "aliases",
        "embedded",
        "end",
        "first",
        "kind",
        "last",
        "page",
        "partners",
        "quoted",
        "start",
        "text",
        "tie",
    )

    def __init__(self, page: Page, first: int, last: int, aliases: tuple[Alias, ...], start: int, end: int) -> None:
        self.page = page
        self.first = first
        self.last = last
        self.aliases = aliases
        self.start = start
        self.end = end
        self.text = page.text[start:end]
        self.kind = _kind(aliases)
        self.tie: Tie | None = None
        self.partners: list[Partner] = []
        self.embedded = False  # part of a longer name that is no register's
        self.quoted = False  # inside quotation marks

    @property
    def is_brief(self) -> bool:
        """Whether it is no more than a short or a derived form of any body."""
        return bool(self.aliases) and all(alias.standing in (SHORT, DERIVED) for alias in self.aliases)

    @property
    def folds(self) -> tuple[str, ...]:
        return tuple(self.page.tokens.folds[self.first : self.last])


class Partner(Record):
    """Something printed beside a name that says the same body again: `role` is acronym, translation, name, address, phrase (perhaps a
    name in another language) or words (the same where nothing says so: no more than a garbled one is told)."""

    role: str
    start: int
    end: int
    text: str
    aliases: tuple[Alias, ...]
    bracketed: bool  # in brackets right behind the name: surely meant for it
    lang: str | None = None  # the language that the text says it is in


_kinds: dict[int, tuple[tuple[Alias, ...], str]] = {}  # by the identity of the forms, which are held with it
_KEPT = 10_000  # kinds remembered


def _kind(aliases: tuple[Alias, ...]) -> str:
    """What the forms are; those of one name are asked of wherever it stands."""
    if not aliases:
        return "open"
    known = _kinds.get(id(aliases))
    if known is None:
        known = (aliases, _worked_out(aliases))
        if len(_kinds) < _KEPT:
            _kinds[id(aliases)] = known
    return known[1]


def _worked_out(aliases: tuple[Alias, ...]) -> str:
    if all(alias.standing == LOOKALIKE for alias in aliases):
        return "lookalike"
    if all(alias.standing in ACRONYMS or alias.standing == LOOKALIKE for alias in aliases):
        return "acronym"
    named = [alias for alias in aliases if alias.standing not in ACRONYMS and alias.standing != LOOKALIKE]
    return "translation" if named and all(alias.lang not in ("en", "") for alias in named) else "name"
