"""A language as the reader of figures sees it: one object of tables, built once from the language's module of data."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

KNOWN = ("en", "es")
# Of languages whose words are not known the numbers still are: these print 1.240,5 where English prints 1,240.5 (CLDR).
COMMA_FIRST = frozenset(
    "af az bg bs ca cs da de el et eu fi fo fr gl hr hu id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk"
    " vi".split()
)
_POINTED = frozenset(("de-CH", "de-LI", "it-CH"))

(
    CARDINAL,
    TENS,
    HUNDRED,
    SCALE,
    VAGUE,
    ORDINAL,
    FRACTION,
    MULTIPLE,
    DOZEN,
    FEW,
    DECADE,
    ARTICLE_UNIT,
    AGES,
    WHOLE_HUNDRED,
) = range(1, 15)

Pairs = dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


class Language:
    """The tables of one language. Names in capitals are the data of its module; the rest is derived from them."""

    def __init__(self, name: str, region: str = "") -> None:
        data = import_module(f"factbox.figures.languages.{name}")
        self.name = name
        self.data: Any = data
        for key, table in vars(data).items():
            if key.isupper():
                setattr(self, key, table)
        self.heads = _heads(data)
        self.openers = frozenset(self.heads)
        self.singulars: dict[str, str] = {}  # remembered
        self.scales: dict[str, int] = {**data.SCALES, **data.SCALE_MARKS}
        self.multipliers = frozenset(("-", *self.scales, *data.HUNDREDS, *data.SCALE_PLURALS))
        self.after_digits = _after_digits(data)
        self.before_digits = _before_digits(data)
        self.leads = frozenset().union(data.CURRENCY_SYMBOLS, data.CURRENCY_PREFIXES, data.NEGATIVES, _SIGNS)
        self.unit_phrases = _by_edge({unit: (unit,) for unit in data.UNIT_PHRASES}, last=False)
        self.money_phrases = _by_edge({word: (word,) for word in data.CURRENCY_WORDS if " " in word}, last=False)
        self.follows = _follows(data, self.unit_phrases, self.money_phrases)
        self.joins = frozenset().union(data.TO, data.RANGE_WORDS, (data.AND, data.OR), DASHES)
        self.beside_digits = self.after_digits | self.multipliers | self.joins | self.follows | _DOZENS
        self.leads_digits = self.before_digits | self.leads
        self.on_digits = _RATES.union(word for word in data.CURRENCY_WORDS if len(word) > 3)
        self.naming = _naming(data)
        self.no_nouns = frozenset().union(data.STOP, data.SKIP, self.heads)
        self.before_nouns = frozenset(("-", "+", data.OR, data.OF))
        self.hedges_before = _by_two(data.HEDGES_BEFORE, last=True)
        self.hedges_after = _by_two(data.HEDGES_AFTER, last=False)
        self.hedging_on = frozenset().union(self.hedges_after, _ON_TO_HEDGES)
        self.hedging = frozenset().union(self.hedges_before, data.HEDGE_FILLERS, (data.BETWEEN,), _HEDGE_MARKS)
        self.aging = frozenset().union(
            data.AGED,
            data.BEFORE_AGE_NUMBER,
            data.BEING,
            data.AGE_LINKS,
            data.AGED_GROUPS,
            data.AGE_EXTREMES,
            _AGE_MARKS,
        )
        self.telling = frozenset().union(
            self.aging, data.ERAS, data.SERVICES, data.POINTS_PERCENT, data.QUAKE_CUES, (data.AND, data.OR), _TELLING
        )
        self.before_ages = frozenset().union(data.AGE_EXTREMES, data.BEFORE_ONES_AGE, _BEFORE_AGES)
        self.done_to_people = data.PEOPLE_ONLY | data.PASSIVE_PEOPLE_ONLY | data.LEAVING
        self.not_hedges = _by_two({"": data.NOT_HEDGES}, last=True)
        self.idioms = _idioms(data.IDIOM_PHRASES)
        self.idiom_heads = frozenset(("zero", "one", *self.idioms))
        self.idiom_tails = {head: frozenset(tails.split()) for head, tails in data.IDIOM_AFTER_HYPHEN.items()}
        self.names_after = {head: frozenset(tails.split()) for head, tails in data.NAMES_AFTER.items()}
        self.triggers = frozenset(word for word, role in self.heads.items() if role != ARTICLE_UNIT) | {
            word
            for word, unit in data.UNITS.items()
            if unit[1] == "duration" and len(word) > 2 and word.endswith(("r", "y"))
        }
        self.ascii_triggers = frozenset(word.encode() for word in self.triggers if word.isascii())
        self.decimal: str = data.DECIMAL
        self.group: str = data.GROUP
        if region in getattr(data, "POINTED_REGIONS", ()):
            self.decimal, self.group = ".", ","

    if TYPE_CHECKING:  # while running it would slow each look at a table down

        def __getattr__(self, name: str) -> Any: ...  # the data of the module, typed by its reader


DASHES = frozenset("~-\u2013\u2014\u2212")  # between the ends of a range
_SIGNS = frozenset("-\u2212+.")
_DOZENS = frozenset({"dozen", "dozens"})
_RATES = frozenset({"per", "every"})  # a few words on they give a number its base
_ON_TO_HEDGES = frozenset(
    "+ - , a an per of down old plus odd".split()
)  # after a figure: hedges, or a hedge may follow them
_AGE_MARKS = frozenset(
    "turned turns turning - under over as and , or to : ( of at by is was he's she's i'm i'll than them whom now still other".split()
)
_BEFORE_AGES = frozenset("at by now still just only over under other".split())
_TELLING = frozenset("ad u noon midnight midday time times at on magnitude s and or to , - & \u2013".split())
_HEDGE_MARKS = frozenset("~ \u2248 > < \u2265 \u2264 = a an the - . age ages aged magnitude of from".split())
_ENOUGH = 64  # tags remembered
_loaded: dict[str, Language] = {}


def load(tag: str) -> Language:
    """The tables for a BCP 47 tag; English where the language is not known, with its own decimal mark."""
    language = _loaded.get(tag)
    if language is None:
        name, _, region = tag.replace("_", "-").partition("-")
        name = name.lower()
        region = region.rpartition("-")[2].upper()
        if name in KNOWN:
            pointed = name != "en" and region in import_module(f"factbox.figures.languages.{name}").POINTED_REGIONS
            key = f"{name}-{region}" if pointed else name
        else:
            key = "," if name in COMMA_FIRST and f"{name}-{region}" not in _POINTED else "en"
            name = "en"
        language = _loaded.get(key)
        if language is None:
            language = _loaded[key] = Language(name, region)
            if key == ",":
                language.decimal, language.group = ",", "."
        if len(_loaded) < _ENOUGH:
            _loaded[tag] = language
    return language


def _heads(data: Any) -> dict[str, int]:
    heads: dict[str, int] = {}
    heads.update(dict.fromkeys(data.DECADES, DECADE))
    heads.update(dict.fromkeys(data.PLURAL_AGES, AGES))
    heads.update(dict.fromkeys(data.FRACTIONS, FRACTION))
    heads.update(dict.fromkeys(data.ORDINALS, ORDINAL))
    heads.update(dict.fromkeys(data.MULTIPLES, MULTIPLE))
    heads.update(dict.fromkeys(data.SCALES, SCALE))
    heads.update(dict.fromkeys(data.HUNDREDS_WHOLE, WHOLE_HUNDRED))
    heads.update(dict.fromkeys(data.HUNDREDS, HUNDRED))
    heads.update(dict.fromkeys(data.DOZEN, DOZEN))
    heads.update(dict.fromkeys(data.VAGUE, VAGUE))
    heads.update(dict.fromkeys(data.TENS, TENS))
    heads.update(dict.fromkeys(data.CARDINALS, CARDINAL))
    heads.update(dict.fromkeys((word + data.FOLD for word in (*data.CARDINALS, *data.TENS, *data.HUNDREDS)), MULTIPLE))
    heads.update(dict.fromkeys(data.FEW, FEW))
    heads.update(dict.fromkeys(data.ARTICLES, ARTICLE_UNIT))
    return heads


def _after_digits(data: Any) -> frozenset[str]:
    """The words that may make a date, a clock time, a score or a ratio of the digits before them."""
    words = "e x am pm a p o'clock hours hrs h at from in out for over and to or"
    of = () if data.MONTHS_UPPER else (data.OF,)
    return frozenset(words.split()).union(data.MONTHS, data.TIME_ZONES, data.RATIO_OF, data.TO, (data.AND, data.OR), of)


def _before_digits(data: Any) -> frozenset[str]:
    """The words that may make a date, a telephone number or a part of one of the digits after them."""
    of = () if data.MONTHS_UPPER else (data.OF,)
    return frozenset("'.").union(data.MONTHS, data.PHONE_CUES, data.BEFORE_PHONE, of)


def _naming(data: Any) -> frozenset[str]:
    """The words that may make a label or a rank of the number after them, save their plurals; the marks that may stand between."""
    words = "# \u00a7 . ( no number nos ranked seeded rank ranks ranking seed count"
    return frozenset(words.split()).union(data.LABELS, data.LABELS_WITH_POINTS, data.QUOTING)


def _follows(data: Any, *phrases: Phrases) -> frozenset[str]:
    """The words that may belong to the figure before them, as a unit, a share, a currency or a scale."""
    return frozenset().union(
        data.PERCENT_WORDS, (first for first, _ in data.PERCENT_PHRASES | data.POINT_PHRASES), data.SCALE_LETTERS, data.SCALE_MARKS,
        data.CURRENCY_WORDS, data.CURRENCY_SYMBOLS, data.TEMPERATURES, data.DEGREES, data.UNITS, *phrases,
        ("per", "basis", "bp", "bps", "pp", "pps", "ppt", "ppts", "square", "sq", "cubic", "cu", "mmol", "mol", "nmol"),
        ("nz", "us", "australian", "canadian", "cup", "cups", data.OF),
    )  # fmt: skip


def _by_edge(table: dict[str, Any], *, last: bool) -> Phrases:
    """Phrases by their last (or first) word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for label, phrases in table.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            index.setdefault(words[-1 if last else 0], []).append((words, label))
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in index.items()}


def _by_two(table: dict[str, Any], *, last: bool) -> Pairs:
    """Phrases by their last (or first) word and by the one beside it (empty for a word alone), the longest first."""
    index: Pairs = {}
    for label, phrases in table.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            edge, beside = (words[-1], words[-2:-1]) if last else (words[0], words[1:2])
            index.setdefault(edge, {}).setdefault("".join(beside), []).append((words, label))
    for by_word in index.values():
        for found in by_word.values():
            if len(found) > 1:
                found.sort(key=lambda entry: -len(entry[0]))
    return index


def _idioms(table: dict[str, int]) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...], int], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], int]]] = {}
    for key, value in table.items():
        before, head, after = key.split("|")
        index.setdefault(head, []).append((tuple(before.split()), tuple(after.replace("-", " - ").split()), value))
    return {head: tuple(found) for head, found in index.items()}
