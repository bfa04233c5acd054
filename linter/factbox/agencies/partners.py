"""What is printed beside a name for the same body: its acronym in brackets, its name in another language, a web address."""

from __future__ import annotations

import re

from factbox.agencies.aliases import WRONG
from factbox.agencies.piece import Page, Partner, Piece
from factbox.agencies.places import place_of
from factbox.agencies.scan import is_capital, run_around
from factbox.agencies.scrambled import letters_beside
from factbox.agencies.words import LANGUAGES, listed, names_a_language
from factbox.pattern import Pattern

_BRACKET = Pattern(r"[ \u00a0]?[(\[]\s*([^()\[\]\n]{1,90}?)\s*[)\]]")
_DIVIDER = Pattern(r"\s*[,;/|]\s*|\s+(?:or|and|[-–—])\s+")
_LEAD = Pattern(r"(?:or|also|aka|a\.k\.a\.|known as|formerly|in short|the|now|hereafter|called)\s+", re.IGNORECASE)
_ACRONYM = Pattern(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z&]*(?:[-./&][A-Za-z&]+)*\.?\Z")
_NO_ACRONYM = listed(
    """
    MP MPS PM CEO QC KC AM TBC PDF HQ USD AUD NZD GMT UTC DC EST BST TV IT MEP TD MLA MSP II III IV OK CC NB PS
    AI DNA COVID VIC QLD TAS
    """
)
_RUN_ON = Pattern(r"(?: |\s?[-–—/|:]\s?|,? ?\n ?)\Z")
_COMMA = Pattern(r",? (?:or |also |or the )?(?:the )?\Z")
_NAMED = Pattern(
    r",? (?:(?:which is |that is |or |also |better |commonly |otherwise |now )*"
    r"(?:known|called|dubbed|named)(?: simply)?(?: as)?|or|aka|i\.e\.)(?: the)? \Z",
    re.IGNORECASE,
)
_APPOSED = Pattern(r"(?:, (?:or )?| [-–—] )the \Z")
_CLOSED = Pattern(r", (?!and\b|or\b|the\b)[a-z]| [-–—] |[.)]|\Z")
_SHORT_AFTER = Pattern(r",? (?:for short|in short)\b")
_BEFORE_NAME = Pattern(
    r"(?:, (?:or )?(?:the )?| ?[(\[](?:the |or the )?| [-–—] (?:the )?|: (?:the )?)"
    r"(?:(?:[A-Z][\w.]{1,14} ){0,2}[A-Z][\w.]{1,14}['’]s )?\Z"
)
_FOREIGN = frozenset(("du", "de", "des", "la", "le", "te", "na", "yr", "van", "vir", "der", "und", "et"))
_LANGUAGE = "|".join(sorted(map(re.escape, LANGUAGES), key=len, reverse=True))
_PHRASE = r"([^\W\d_][^,.;:()\n–—|]{2,70}?)"


_SAID_BEFORE = Pattern(
    rf",? (?:(?:which is |also |or |better |is )*(?:known |called |named )?(?:as )?)?"
    rf"in (?:the )?({_LANGUAGE})(?: as)?,? (?:the |as )?{_PHRASE}"
    r"(?=[,.;:)\n]|\s[-–—]|\Z| (?:is|was|has|had|will|said)\b)",
    re.IGNORECASE,
)
_SAID_AFTER = Pattern(rf"(?:,| [-–—]| \() ?(?:the |known as |called |or )?{_PHRASE} in ({_LANGUAGE})\b", re.IGNORECASE)
_SET_OFF = Pattern(rf"(?: [-–—|/] |, ){_PHRASE}(?= [-–—|] |,|[.:;]|\Z|\n)")
_ADDRESS = Pattern(
    r"[ \u00a0]?[(\[,]?\s?(?:https?://)?(?:www\.)?((?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,12})\b", re.IGNORECASE
)


def find_partners(page: Page) -> None:
    """Give every name of the page what stands beside it; partners are looked for behind it, an acronym also before it."""
    by_start = {piece.start: piece for piece in page.pieces}
    ends = [piece.end for piece in page.pieces]
    in_languages = names_a_language(page.text)
    for number, piece in enumerate(page.pieces):
        if piece.kind in ("acronym", "lookalike"):
            continue
        at = piece.end
        for _ in range(4):
            found, at = _next(page, piece, at, by_start, in_languages)
            if not found:
                break
            for partner in found:
                other = by_start.get(partner.start)
                if partner.role == "name" and piece.kind == "translation" and other is not None and partner.bracketed:
                    other.partners.append(_partner("translation", piece, bracketed=True))
            piece.partners += found
        if number and ends[number - 1] <= piece.start:
            before = page.pieces[number - 1]
            if piece.tie is not None and piece.tie.start <= before.start and number > 1:
                before = page.pieces[number - 2]
            _before(page, piece, before)
        if piece.kind == "name":
            if (first := _set_before(page, piece)) is not None:
                piece.partners.append(first)
            letters = letters_beside(page, piece)
            if letters is not None and all(partner.role == "phrase" for partner in piece.partners):
                piece.partners = [letters]


def _run_on(page: Page, piece: Piece) -> Partner | None:
    """Capitalised words run on behind a name, which no register has: perhaps its name in another language, garbled."""
    tokens, first = page.tokens, piece.last
    if first + 1 >= len(tokens) or tokens.gap(first - 1) != " " or not is_capital(tokens.words[first]):
        return None
    last = run_around(tokens, first, first + 1)[1]
    return _words(page, first, last)


def _set_before(page: Page, piece: Piece) -> Partner | None:
    """The same before the name, set off by a mark: "Te Puni Kokere, the Ministry of Māori Development"."""
    tokens, at = page.tokens, piece.first - 1
    if at > 0 and tokens.folds[at] == "the":
        at -= 1
    if at < 1 or tokens.gap(at).strip() not in (",", "(", "-", "–", "—", "|", "/") or not is_capital(tokens.words[at]):
        return None
    if tokens.gap(at).strip() == "," and _CLOSED.match(page.text, piece.end) is None:
        return None  # a list
    return _words(page, run_around(tokens, at, at + 1)[0], at + 1)


def _words(page: Page, first: int, last: int) -> Partner | None:
    if last - first < 2 or any(token in page.covering for token in range(first, last)):
        return None
    start, end = page.tokens.start(first), page.tokens.end(last - 1)
    return Partner("words", start, end, page.text[start:end], (), False)


def _next(
    page: Page, piece: Piece, at: int, by_start: dict[int, Piece], in_languages: bool
) -> tuple[list[Partner], int]:
    text = page.text
    bracket = _BRACKET.match(text, at)
    if bracket and _is_a_place(page, bracket.start(1)):
        return _next(page, piece, bracket.end(), by_start, in_languages)
    if bracket:
        return _bracketed(page, bracket.start(1), bracket.end(1), by_start), bracket.end()
    in_languages = in_languages and piece.kind != "translation"
    said = _SAID_BEFORE.match(text, at) if in_languages else None
    if said and not said[2][0].islower():
        return [_phrase(said.start(2), said.end(2), text, by_start, LANGUAGES[said[1].lower()])], said.end(2)
    said = _SAID_AFTER.match(text, at) if in_languages else None
    if said and not said[1][0].islower():
        return [_phrase(said.start(1), said.end(1), text, by_start, LANGUAGES[said[2].lower()])], said.end()
    following = _piece_from(text, at, by_start)
    if following is not None and following is not piece:
        gap = text[at : following.start]
        kinds = {piece.kind, following.kind}
        if _RUN_ON.match(gap) and following.kind == "translation":
            return [_partner("translation", following, bracketed=gap == " ")], following.end
        if _RUN_ON.match(gap) and kinds == {"translation", "name"}:
            following.partners.append(_partner("translation", piece, bracketed=False))
            return [_partner("name", following, bracketed=False)], following.end
        if _NAMED.match(gap):
            return [
                _partner("acronym" if following.kind == "acronym" else "name", following, bracketed=True)
            ], following.end
        if kinds == {"translation", "name"} and _APPOSED.match(gap) and _CLOSED.match(text, following.end):
            following.partners.append(_partner("translation", piece, bracketed=True))
            return [_partner("name", following, bracketed=False)], following.end
        if _COMMA.match(gap) and following.kind == "translation" and gap != " ":
            return [_partner("translation", following, bracketed=False)], following.end
        if (
            _COMMA.match(gap)
            and "," in gap
            and (
                _SHORT_AFTER.match(text, following.end)
                or (
                    (following.kind == "acronym" or " " not in following.text)
                    and text[following.end : following.end + 1] == ","
                )
            )
        ):
            return [
                _partner("acronym" if following.kind == "acronym" else "name", following, bracketed=False)
            ], following.end
    set_off = _SET_OFF.match(text, at)
    if set_off and following is None:
        return [Partner("phrase", set_off.start(1), set_off.end(1), set_off[1], (), False)], len(text)
    garbled = _run_on(page, piece) if at == piece.end and piece.kind == "name" else None
    if garbled is not None:
        return [garbled], garbled.end
    address = _ADDRESS.match(text, at)
    if address:
        return [Partner("address", address.start(1), address.end(1), address[1], (), True)], address.end()
    return [], at


def _piece_from(text: str, at: int, by_start: dict[int, Piece]) -> Piece | None:
    """The piece that begins within a few words of `at`."""
    for start in range(at, min(at + 45, len(text))):
        piece = by_start.get(start)
        if piece is not None:
            return piece
        if text[start] in ".;\n" and start > at:
            return None
    return None


def _partner(role: str, piece: Piece, *, bracketed: bool) -> Partner:
    return Partner(role, piece.start, piece.end, piece.text, piece.aliases, bracketed)


def _phrase(start: int, end: int, text: str, by_start: dict[int, Piece], lang: str) -> Partner:
    piece = by_start.get(start)
    if piece is not None and piece.end >= end - 2:
        return Partner("translation", piece.start, piece.end, piece.text, piece.aliases, True, lang)
    return Partner("translation", start, end, text[start:end], (), True, lang)


def _bracketed(page: Page, start: int, end: int, by_start: dict[int, Piece]) -> list[Partner]:
    text = page.text
    whole = by_start.get(start + _lead(text[start:end]))
    if whole is not None and whole.end == end:
        return [_partner(_role(whole), whole, bracketed=True)]
    partners: list[Partner] = []
    at = start
    parts = [*_DIVIDER.finditer(text, start, end), None]
    for divider in parts:
        stop = divider.start() if divider else end
        begin = at + _lead(text[at:stop])
        partner = _part(text, begin, stop, by_start, alone=len(parts) == 1)
        if partner is not None:
            partners.append(partner)
        at = divider.end() if divider else end
    return partners


def _is_a_place(page: Page, start: int) -> bool:
    return any(tie.start == start for tie in page.letters.values())


def _lead(text: str) -> int:
    size = 0
    while match := _LEAD.match(text, size):
        size = match.end()
    return size


def _part(text: str, start: int, end: int, by_start: dict[int, Piece], *, alone: bool) -> Partner | None:
    piece = by_start.get(start)
    if piece is not None and piece.end == end:
        return _partner(_role(piece), piece, bracketed=True)
    printed = text[start:end]
    if _ACRONYM.match(printed) and 2 <= len(printed) <= 12:
        bare = printed.replace(".", "").upper()
        if bare in _NO_ACRONYM or place_of(bare.lower(), bare) is not None:
            return None
        return Partner("acronym", start, end, printed, (), True)
    address = _ADDRESS.match(text, start, end)
    if address and address.end() >= end - 1:
        return Partner("address", start, end, address[1], (), True)
    if alone and len(printed) > 5 and printed[0].isalpha():
        return Partner("phrase", start, end, printed, (), True)
    return None


def _role(piece: Piece) -> str:
    if piece.kind == "name" and (not piece.text.isascii() or _FOREIGN & set(piece.folds)):
        return "translation"
    if piece.kind == "open" or all(alias.standing == WRONG for alias in piece.aliases):
        return "phrase"  # perhaps a name in another language, garbled
    return {"acronym": "acronym", "translation": "translation", "lookalike": "other"}.get(piece.kind, "name")


def _before(page: Page, piece: Piece, before: Piece) -> None:
    """An acronym printed first: "ASIC, the Australian Securities ...", "ACC (Accident Compensation ...)"."""
    gap = page.text[before.end : piece.start]
    if (
        before.kind == "translation"
        or (before.kind == "name" and " " in before.text)
        or " " not in piece.text
        or len(gap) > 40
        or not _BEFORE_NAME.match(gap)
    ):
        return
    after = page.text[piece.end : piece.end + 2]
    if gap.strip().startswith(",") and after[:1] not in (",", ".", ";", ":", ")", ""):
        return
    piece.partners.append(
        _partner(
            "acronym" if before.kind == "acronym" else "name", before, bracketed=gap.lstrip().startswith(("(", "["))
        )
    )
