"""The acronym or the other-language name beside a name, when it is not that body's."""

from __future__ import annotations

import re

from factbox.agencies.aliases import ACRONYM, FORMER_ACRONYM
from factbox.agencies.body import Name
from factbox.agencies.brackets import called_otherwise, how_taken, may_be_beside, names_a_source
from factbox.agencies.context import Context
from factbox.agencies.dates import surely_after
from factbox.agencies.evidence import are_initials, partner_bodies
from factbox.agencies.fold import Tokens, fold_name
from factbox.agencies.letters import are_letters_of
from factbox.agencies.other_language import ELIDED, is_same, is_spelled_one_way, same_script
from factbox.agencies.piece import Partner, Piece
from factbox.agencies.places import country_of, region_named, regions_of
from factbox.agencies.scan import run_around
from factbox.agencies.scrambled import ROLE as LETTERS
from factbox.agencies.scrambled import how_alike, is_scrambled
from factbox.agencies.words import JOINERS, edits, listed
from factbox.record import Record


class Fault(Record):
    """A partner of a name that belongs to another body, or to none."""

    partner: Partner
    problem: str  # wrong_acronym, wrong_translation
    fix: str | None
    others: tuple[int, ...]  # whose it is
    until: str | None = None
    confidence: str = "high"


def faults_beside(piece: Piece, bodies: tuple[int, ...], context: Context) -> list[Fault]:
    """What is wrong beside a name that is known to mean one of `bodies`."""
    found: list[Fault] = []
    if not bodies:
        return found
    agreed = [partner for partner in piece.partners if set(_standing_for(partner, piece, context)) & set(bodies)]
    for partner in piece.partners:
        if partner in agreed or partner.role in ("address", "other"):
            continue
        if partner.role == "name":
            fault = _one_word(piece, partner, bodies, context)
        elif partner.role == "acronym":
            fault = _acronym(piece, partner, bodies, context)
        elif partner.role == LETTERS:
            fault = _scrambled(piece, partner, bodies, context)
        else:
            fault = _translation(piece, partner, bodies, context)
        if fault is not None:
            found.append(fault)
    return found


def _standing_for(partner: Partner, piece: Piece, context: Context) -> tuple[int, ...]:
    """The bodies that a partner is right for on the as-of date; an acronym that went with an old name is right no more."""
    if partner.role == "acronym":
        right = context.standing(partner.aliases).right
        if not context.dated or all(alias.start is None for alias in partner.aliases):
            return right
        begun = {alias.body for alias in partner.aliases if not surely_after(alias.start, context.as_of)}
        return tuple(body for body in right if body in begun)
    return partner_bodies(partner, context, piece)


def _bare(acronym: str) -> str:
    return "".join(character for character in acronym.casefold() if character.isalnum())


_COUNTRY_LETTERS = ("nz", "a", "aus", "uk", "gb", "us", "c", "can", "ie", "irl", "sa", "rsa", "eu", "un", "in", "i")


def _acronym(piece: Piece, partner: Partner, bodies: tuple[int, ...], context: Context) -> Fault | None:
    if not partner.bracketed:
        return None
    printed = _bare(partner.text)
    others = partner_bodies(partner, context, piece)
    stood = [other for other in others[:8] if _stood(other, context)]
    if any(context.related(body, other) for body in bodies[:4] for other in stood):
        return None
    from factbox.agencies.called import called_beside

    known: list[str] = []  # any that the bodies are known by
    fitting: list[str] = []  # those that went with the printed name
    without = False
    former_until: str | None = None
    for body in bodies:
        entry = context.body(body)
        called = called_beside(piece, body, context)
        fitting += called.acronyms
        without = without or not called.acronyms
        known += (*called.acronyms, *entry.acronyms)
        for former in entry.former:
            if all(_bare(acronym) != printed for acronym in former.acronyms):
                continue
            if called.old is not None or not former.until:
                return None
            if surely_after(former.start, context.as_of):
                continue  # the body was not called so yet
            if context.dated and former.until > context.as_of[0]:
                return None
            former_until = former.until
    if any(_same_acronym(printed, _bare(acronym)) for acronym in known):
        return None
    if any(_is_without_region(printed, piece, body, context) for body in bodies):
        return None
    if any(printed in _short_forms(context.body(body).names) for body in bodies):
        return None
    if _is_of_another_language(printed, piece, bodies, context):
        return None
    fix = fitting[0] if fitting and (len(bodies) == 1 or len(set(fitting)) == 1) else None
    if former_until is not None and printed != _initials(piece.text):
        return Fault(partner, "wrong_acronym", fix, others, former_until) if known else None
    texts = [piece.text, *(context.body(body).name for body in bodies)]
    tokens = piece.page.tokens
    first, _ = run_around(tokens, piece.first, piece.last)
    joiners = tokens.folds[max(0, piece.first - 2) : piece.first]
    if first < piece.first - 1 and joiners[-1] in ("of", "for", "the") and {"of", "for"} & set(joiners):
        return None  # "the Publications Office of the European Union (OP)": the letters may be the longer name's
    texts.append(piece.page.text[piece.page.tokens.start(first) : piece.end])
    if len(bodies) > 1 and not any(sorted(printed) == sorted(_bare(acronym)) for acronym in known):
        return None
    if any(printed == _initials(text) for text in texts):
        return None
    alike = how_alike(printed, map(_bare, known), texts, in_part="-" in context.jurisdiction(bodies[0]))
    if without and alike is not None:
        return None  # nothing is known to be right
    if alike is None:
        alike = how_taken(bodies, others, context) if len(printed) > 2 and may_be_beside(piece) else None
    if alike is None:
        return None
    return Fault(partner, "wrong_acronym", None if names_a_source(piece) else fix, others, confidence=alike)


def _one_word(piece: Piece, partner: Partner, bodies: tuple[int, ...], context: Context) -> Fault | None:
    taken = called_otherwise(piece, partner, bodies[0], context) if len(bodies) == 1 else None
    if taken is None:
        return None
    right = [name.text for name in context.body(bodies[0]).names if name.kind == "trading" and name.text.isalpha()]
    others = context.standing(partner.aliases).right
    return Fault(partner, "wrong_acronym", right[0] if right else None, others, confidence=taken)


def _scrambled(piece: Piece, partner: Partner, bodies: tuple[int, ...], context: Context) -> Fault | None:
    """What is wrong with letters that no brackets give to the name; letters that mean a body of its country are that body."""
    printed = _bare(partner.text)
    countries = {context.country(body) for body in bodies}
    if any(context.country(alias.body) in countries for alias in partner.aliases if alias.body >= 0):
        return None
    words = Tokens(piece.text).folds
    known = [acronym for body in bodies for acronym in context.body(body).acronyms]
    meant = {one for one in known if is_scrambled(printed, _bare(one), words, firm=partner.bracketed)}
    if (
        not meant
        or printed in map(_bare, known)
        or _acronym(piece, partner._replace(bracketed=True), bodies, context) is None
    ):
        return None
    return Fault(partner, "wrong_acronym", meant.pop() if len(meant) == 1 else None, (), confidence="medium")


def _stood(body: int, context: Context) -> bool:
    """Whether a body was there on the as-of date."""
    return not context.is_gone(body) and not surely_after(context.body(body).founded, context.as_of)


def _short_forms(names: tuple[Name, ...]) -> set[str]:
    """What the letters beside a body may be when they are not its acronym: another name of it, or what such a name makes."""
    return {short for name in names if name.lang == "en" for short in (_bare(name.text), _initials(name.text))}


def _is_of_another_language(printed: str, piece: Piece, bodies: tuple[int, ...], context: Context) -> bool:
    """Whether letters are those of a name of the body in another language, of the register or beside the name: EZB, of the
    Europäische Zentralbank."""
    beside = [partner.text for partner in piece.partners if partner.role in ("translation", "phrase", "words")]
    if any(are_letters_of(printed, text) for text in beside):
        return True
    named = [(name.text, name.lang) for body in bodies for name in context.body(body).names if name.lang != "en"]
    named += [(old.text, old.lang) for body in bodies for old in context.body(body).former if old.lang != "en"]
    return any(
        are_letters_of(printed, text) if lang in _COMPOUNDING else are_initials(printed, ELIDED.sub("", text))
        for text, lang in named
    )


_COMPOUNDING = frozenset(("de", "af", "nl", "sv", "da", "fi"))  # languages that make one word of several: Zentralbank


def _same_acronym(one: str, other: str) -> bool:
    """Whether acronyms are one but for the letters of the country: SIS and NZSIS, USDOJ and DOJ."""
    if one == other:
        return True
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return len(shorter) >= 3 and any(
        longer == letters + shorter or (len(letters) > 1 and longer == shorter + letters)
        for letters in _COUNTRY_LETTERS
    )


def _is_without_region(printed: str, piece: Piece, body: int, context: Context) -> bool:
    """Whether an acronym is that of a state's body without the state, or what its name makes without the state's:
    EPA beside the NSW Environment Protection Authority, SES beside the Victoria State Emergency Service."""
    region = context.jurisdiction(body)
    if "-" not in region or len(printed) < 2:
        return False
    entry = context.body(body)
    names = [place for place in regions_of(country_of(region)) if region_named(place) == region]
    letters = {region.split("-", 1)[1].casefold(), *(place.replace(" ", "") for place in names)}
    letters |= {_initials(place) for place in names} | {place[:size] for place in names for size in (1, 2, 3, 4)}
    if any(_bare(acronym) in (rest + printed, printed + rest) for acronym in entry.acronyms for rest in letters):
        return True
    for text in (piece.text, entry.name, *(name.text for name in entry.names)):
        folded = fold_name(text)
        for place in names:
            for bare in (folded.removeprefix(place + " "), folded.removesuffix(" " + place)):
                if bare != folded and are_initials(printed, bare):
                    return True
    return False


def _initials(text: str) -> str:
    return "".join(fold[0] for fold in Tokens(text).folds if fold not in JOINERS)


def _translation(piece: Piece, partner: Partner, bodies: tuple[int, ...], context: Context) -> Fault | None:
    others = partner_bodies(partner, context, piece)
    if any(context.related(body, other) for body in bodies[:4] for other in others[:8]) and not _is_a_parts(
        partner, bodies, others, context
    ):
        return None
    foreign = [name for body in bodies for name in context.body(body).names if name.lang != "en"]
    foreign += [
        Name(old.text, old.lang, "variant") for body in bodies for old in context.body(body).former if old.lang != "en"
    ]
    if partner.lang == "en":
        return None
    asked = [name for name in foreign if partner.lang in (None, name.lang) and same_script(name.text, partner.text)]
    printed = tuple(Tokens(partner.text).folds)
    if any(is_same(partner.text, name.text, piece.text) for name in foreign):
        return None
    if partner.role == "words":
        alike = next((name.text for name in asked if _is_misspelt(printed, Tokens(name.text).folds)), None)
        return Fault(partner, "wrong_translation", alike, ()) if alike else None
    from factbox.agencies.called import other_language_name

    fitting = {other_language_name(piece, body, partner.lang, context) for body in bodies} - {None}
    official = fitting.pop() if len(fitting) == 1 else None
    if partner.role == "translation" and others:
        if piece.kind == "translation" or not _set_beside(piece, partner, context, others):
            return None
        if any(alias.standing in (ACRONYM, FORMER_ACRONYM) for alias in partner.aliases):
            return None
        return Fault(partner, "wrong_translation", official, others)
    if not asked:
        return None
    if partner.lang is not None and partner.role == "translation":
        return Fault(partner, "wrong_translation", official, others)
    if partner.role == "phrase" and seems_to_be(partner.text) in {name.lang for name in asked}:
        return Fault(partner, "wrong_translation", official, others, confidence="medium")
    asked = [name for name in asked if is_spelled_one_way(name.lang, partner.text)]
    if (
        partner.bracketed
        and not partner.text.isascii()
        and any(set(printed) & set(Tokens(name.text).folds) - JOINERS for name in asked)
    ):
        return Fault(partner, "wrong_translation", official, others, confidence="medium")
    if any(garbled(printed, tuple(Tokens(name.text).folds)) for name in asked):
        return Fault(partner, "wrong_translation", official, others)
    return None


def _is_a_parts(partner: Partner, bodies: tuple[int, ...], others: tuple[int, ...], context: Context) -> bool:
    """Whether what stands in brackets behind a body as its name in another language is that of a part of it, and not of it."""
    langs = {alias.lang for alias in partner.aliases}
    return (
        partner.bracketed
        and "en" not in langs
        and any(name.lang in langs for body in bodies for name in context.body(body).names)
        and all(
            context.is_part(other, body) and not context.is_part(body, other) for body in bodies for other in others
        )
    )


_MAORI = r"(?:(?:[hkmnprtw]|ng|wh)?[aeiouāēīōū]+)+"
# Words that only names in these languages have, and at least one of which nearly every such name has.
_TELLING = {
    "ga": listed(
    """
    na an um agus roinn oifig eireann ar coimisiun udaras seirbhis gniomhaireacht
    """
),
    "cy": listed(
    """
    cymru llywodraeth swyddfa y yr comisiynydd asiantaeth gwasanaeth heddlu
    """
),
    "gd": frozenset(("na", "alba", "riaghaltas", "h")),
    "fr": listed(
    """
    ministere agence bureau conseil tribunal cour office centre commission service organisation gendarmerie
    """
),
    "af": frozenset(("departement", "suid", "diens", "afrikaanse", "vir")),
}  # fmt: skip
_FRENCH_JOINERS = frozenset(("de", "du", "des", "la", "le", "les", "et", "l", "d"))


def seems_to_be(text: str) -> str | None:
    """The language that a short name is plainly in; None for English and wherever there is doubt."""
    words = Tokens(text).folds
    if len(words) < 2:
        return None
    printed = re.findall(r"[^\W\d_]+", text)
    if all(re.fullmatch(_MAORI, word, re.IGNORECASE) for word in printed) and any(
        word in ("te", "o", "nga", "manatu", "tari") for word in words
    ):
        return "mi"
    if set(words) & _TELLING["fr"] and set(words) & _FRENCH_JOINERS:
        return "fr"
    for lang in ("cy", "ga", "gd", "af"):
        if len(set(words) & _TELLING[lang]) >= (1 if lang == "cy" and "cymru" in words else 2):
            return lang
    return None


def _is_misspelt(printed: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether words are those of a name one by one, give or take two letters in a long word."""
    return len(printed) == len(known) and all(
        word == other or (len(word) > 4 and edits(word, other, 2) <= 2)
        for word, other in zip(printed, known, strict=True)
    )


def garbled(printed: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether half the words or more agree, and not all: one name written wrong, not another name."""
    ours = [word for word in printed if word not in JOINERS]
    theirs = [word for word in known if word not in JOINERS]
    if not ours or not theirs or len(ours) > 12:
        return False
    free = list(theirs)
    agreed = 0
    for word in ours:
        match = next((other for other in free if word == other or (len(word) > 4 and edits(word, other, 2) <= 2)), None)
        if match is not None:
            free.remove(match)
            agreed += 1
    size = max(len(ours), len(theirs))
    if size == 1:
        return agreed == 1
    return agreed >= 1 and agreed * 2 >= size


def _set_beside(piece: Piece, partner: Partner, context: Context, others: tuple[int, ...]) -> bool:
    """Whether the two names are set side by side as one, not as two members of a list."""
    text = piece.page.text
    gap = text[piece.end : partner.start] if partner.start >= piece.end else text[partner.end : piece.start]
    if partner.bracketed or partner.lang is not None or "," not in gap:
        return True
    after = text[partner.end : partner.end + 12]
    if after[:1] in (":", ")") or not after.strip(" ."):
        return True
    plainly_translation = not any(
        context.body(other).name.casefold().startswith(partner.text.casefold()[:8]) for other in others
    )
    return (
        plainly_translation
        and after.startswith(", ")
        and after[2:3].islower()
        and not after.startswith((", and ", ", or "))
    )
