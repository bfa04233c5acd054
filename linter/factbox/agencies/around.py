"""What stands around a name: what ties it to a country, what it may be part of, quotation marks, what may say it again."""

from __future__ import annotations

import re
from bisect import bisect_right

from factbox.agencies.fold import is_possessive
from factbox.agencies.piece import STRONG, Page, Piece
from factbox.agencies.scan import is_capital, is_simple
from factbox.agencies.ties import LOCAL, place_ending, tie_on
from factbox.agencies.words import HEADS, NOT_THE_BODY, names_a_language
from factbox.pattern import Pattern


def stands_alone(piece: Piece) -> bool:
    """Whether nothing printed right behind a name that is the only one of its text can say the same body again."""
    if piece.kind in ("acronym", "lookalike"):
        return True
    text, start, end = piece.page.text, piece.start, piece.end
    behind = text[end : end + 3]
    if behind and (behind[:2].lstrip(" \u00a0")[:1] in _SETS_OFF or behind[1:2].isupper()):
        return False
    if start and not _SETS_OFF.isdisjoint(text[max(0, start - 6) : start]):
        return False
    if text[piece.start - 2 : piece.start] == ": " and text[piece.start - 3].isupper():
        return False  # "FCT: Federal Trade Commission"
    point = text.find(".", end, end + 80)
    if 0 <= point < len(text) - 1 and (text[point + 1].isalnum() or text[point + 1] == "-"):
        return False  # perhaps a web address
    return behind[1:].casefold() not in _INTO_A_LANGUAGE or not names_a_language(text)


# How words begin that lead from a name to the same in another language: "known in Māori as", "which is also called".
_INTO_A_LANGUAGE = frozenset(("wh", "al", "or", "be", "is", "kn", "ca", "na", "as", "in"))
_SETS_OFF = frozenset(("(", "[", ",", "-", "–", "—", "|", "/"))


def tie_names(page: Page) -> None:
    tokens = page.tokens
    for piece in page.pieces:
        if piece.kind == "lookalike":
            continue
        if (
            page.has_places
            or page.letters
            or page.place
            or not LOCAL.isdisjoint(tokens.folds[max(0, piece.first - 3) : piece.first])
        ):
            piece.tie = tie_on(page, piece.first, piece.last)
        if (
            piece.kind != "acronym"
            and not page.is_lone
            and (piece.tie is None or piece.tie.strength != STRONG)
            and _is_embedded(page, piece)
        ):
            piece.embedded = True


def _is_embedded(page: Page, piece: Piece) -> bool:
    """Whether capitalised words run on into the name, or on from it, so that it may be part of a longer one."""
    tokens = page.tokens
    words, folds = tokens.words, tokens.folds
    first, last = piece.first, piece.last
    if last < len(words) and is_capital(words[last]):
        gap = tokens.gap(last - 1)
        runs_on = folds[last] in NOT_THE_BODY or folds[last] in HEADS
        if gap in ("–", "—", "-") or (runs_on and last not in page.covering and is_simple(gap)):
            return True
    if not first or not is_simple(tokens.gap(first - 1)):
        return False
    before = first - 2
    if (
        (folds[first - 1] == "and" or (folds[first - 1] == "of" and piece.is_brief))
        and before >= 0
        and is_capital(words[before])
        and is_simple(tokens.gap(before))
        and before not in page.covering
        and not is_possessive(words[before])
    ):
        return True
    if piece.is_brief and first - 1 in page.covering:
        return not is_possessive(words[first - 1])
    if is_capital(words[first - 1]):
        before = first - 1
        opens = before == 0 or bool(
            re.search(r"[.!?:;\"“(\n]\s*$", page.text[max(0, tokens.start(before) - 4) : tokens.start(before)])
        )
        if is_possessive(words[before]):
            return place_ending(tokens, before, towns=True) is None
        if not opens and before not in page.covering:
            return True
    return False


def mark_quoted(page: Page) -> None:
    if '"' not in page.text and "”" not in page.text:
        return
    starts, ends = [], []
    for match in _QUOTED.finditer(page.text):
        starts.append(match.start())
        ends.append(match.end())
    for piece in page.pieces:
        place = bisect_right(starts, piece.start) - 1
        piece.quoted = place >= 0 and piece.end <= ends[place]


_QUOTED = Pattern(r"[\"“]([^\"“”\n]{2,120})[\"”]")
