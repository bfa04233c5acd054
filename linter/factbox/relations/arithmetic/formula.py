"""The closed little language of `formula`: arithmetic and comparisons over fact ids, tokenized and parsed here.

Nothing of it is handed to Python: a formula is a tree of five node types with a bound on its length and its depth.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from fractions import Fraction

from factbox.figures.interval import Interval, Number
from factbox.pattern import Pattern
from factbox.record import Record
from factbox.relations.arithmetic.band import Band, compare, not_above
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE

MAX_CHARACTERS = 2_000
MAX_TOKENS = 400
MAX_DEPTH = 40

_NUMBER = Pattern(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+")
_SIGN = Pattern(r"==|!=|<=|>=|≤|≥|≠|[-+*/()<>=×÷−–%]")
_WORD = Pattern(r"[^\s()+*/<>=!×÷,%−]+")
_PLAIN_SIGNS = {"×": "*", "÷": "/", "−": "-", "–": "-", "≤": "<=", "≥": ">=", "≠": "!=", "=": "=="}
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")


class FormulaError(ValueError):
    """The formula is none: `at` is the offset of the character where that shows."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


class Token(Record):
    """A number, a name, or a sign, and where it stands."""

    kind: str  # number, name, sign, end
    text: str
    start: int


class Constant(Record):
    value: Number


class Name(Record):
    """A fact by its id; `start` is where it stands in the formula."""

    id: str
    start: int


class Negative(Record):
    inner: Expression


class Binary(Record):
    sign: str
    left: Expression
    right: Expression


class Comparison(Record):
    """A chain such as a < b <= c: every pair must hold."""

    first: Expression
    rest: tuple[tuple[str, Expression], ...]


Expression = Constant | Name | Negative | Binary


def tokens(text: str, names: Collection[str] = ()) -> Iterator[Token]:
    """The tokens of a formula. An id may hold hyphens: the longest known name wins, so `a-b` is one fact where it is an id."""
    if len(text) > MAX_CHARACTERS:
        raise FormulaError(f"a formula has at most {MAX_CHARACTERS:,} characters", MAX_CHARACTERS)
    known = sorted(names, key=len, reverse=True)
    by_first: dict[str, list[str]] = {}
    for name in known:
        by_first.setdefault(name[:1], []).append(name)
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        known_here = next(
            (one for one in by_first.get(text[at], ()) if one and text.startswith(one, at) and _ends(text, at, one)),
            None,
        )
        if known_here is not None:
            yield Token("name", known_here, at)
            at += len(known_here)
            continue
        number = _NUMBER.match(text, at)
        if number is not None and not _name_goes_on(text, number.end()):
            yield Token("number", number.group(), at)
            at = number.end()
            continue
        sign = _SIGN.match(text, at)
        if sign is not None:
            yield Token("sign", _PLAIN_SIGNS.get(sign.group(), sign.group()), at)
            at = sign.end()
            continue
        word = _WORD.match(text, at)
        if word is None:
            raise FormulaError(f"{text[at]!r} has no meaning in a formula", at)
        yield Token("name", word.group(), at)
        at = word.end()
    yield Token("end", "", len(text))


def _ends(text: str, at: int, name: str) -> bool:
    """Whether a known name ends where it is found, and is no part of a longer word."""
    if name[-1:].isalnum() or name[-1:] == "_":
        after = text[at + len(name) : at + len(name) + 1]
        if after.isalnum() or after == "_":
            return False
    return not (name.isdigit() and at > 0 and (text[at - 1].isalnum() or text[at - 1] == "."))


def _name_goes_on(text: str, at: int) -> bool:
    return text[at : at + 1].isalpha() or text[at : at + 1] == "_"


def parse(text: str, names: Collection[str] = ()) -> Comparison:
    """A formula as a tree; raises FormulaError. It must compare: `a + b == c`."""
    found = list(tokens(text, names))
    if len(found) > MAX_TOKENS:
        raise FormulaError(f"a formula has at most {MAX_TOKENS} terms and signs", found[MAX_TOKENS].start)
    return _Parser(found).comparison()


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self.tokens = found
        self.at = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def take(self, *signs: str) -> str | None:
        if self.token.kind == "sign" and self.token.text in signs:
            self.at += 1
            return self.tokens[self.at - 1].text
        return None

    def comparison(self) -> Comparison:
        first = self.sum()
        rest: list[tuple[str, Expression]] = []
        while (sign := self.take(*COMPARISONS)) is not None:
            rest.append((sign, self.sum()))
        if self.token.kind != "end":
            raise FormulaError(f"`{self.token.text}` is not expected here", self.token.start)
        if not rest:
            raise FormulaError("a formula compares: `a + b == c`", self.token.start)
        return Comparison(first, tuple(rest))

    def sum(self) -> Expression:
        left = self.product()
        while (sign := self.take("+", "-")) is not None:
            left = Binary(sign, left, self.product())
        return left

    def product(self) -> Expression:
        left = self.factor()
        while (sign := self.take("*", "/")) is not None:
            left = Binary(sign, left, self.factor())
        return left

    def factor(self) -> Expression:
        token = self.token
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise FormulaError("brackets stand too deep in each other", token.start)
        try:
            if self.take("-"):
                return Negative(self.factor())
            if self.take("+"):
                return self.factor()
            if self.take("("):
                inner = self.sum()
                if not self.take(")"):
                    raise FormulaError("a bracket is not closed", token.start)
                return inner
            if token.kind == "number":
                self.at += 1
                value = Fraction(token.text.replace(",", ""))
                exact: Number = value.numerator if value.denominator == 1 else value
                return Constant(Fraction(exact) / 100 if self.take("%") else exact)
            if token.kind == "name":
                self.at += 1
                return Name(token.text, token.start)
            what = f"`{token.text}`" if token.text else "the end"
            raise FormulaError(f"a fact or a number is expected before {what}", token.start)
        finally:
            self.depth -= 1


def names_in(node: Comparison | Expression) -> list[Name]:
    """Every fact named, in order, repeats included."""
    if isinstance(node, Name):
        return [node]
    if isinstance(node, Negative):
        return names_in(node.inner)
    if isinstance(node, Binary):
        return names_in(node.left) + names_in(node.right)
    if isinstance(node, Comparison):
        return [name for part in (node.first, *(right for _, right in node.rest)) for name in names_in(part)]
    return []


def value_of(node: Expression, bands: Callable[[str], Band]) -> Band:
    """The band of an expression; raises ZeroDivisionError, and whatever `bands` raises for an id."""
    match node:
        case Constant(value):
            return Band.exactly(value)
        case Name(id=name):
            return bands(name)
        case Negative(inner):
            return value_of(inner, bands).negated()
        case Binary("+", left, right):
            return value_of(left, bands).add(value_of(right, bands))
        case Binary("-", left, right):
            return value_of(left, bands).less(value_of(right, bands))
        case Binary("*", left, right):
            return value_of(left, bands).by(value_of(right, bands))
        case Binary(_, left, right):
            return value_of(left, bands).over(value_of(right, bands))


def holds(sign: str, left: Band, right: Band) -> str:
    """The verdict on one comparison."""
    if sign == "==":
        return compare(left, right)
    if sign == "!=":
        both_points = left.is_exact and right.is_exact
        return INCONSISTENT if both_points and left.printed == right.printed else CONSISTENT
    if sign in (">", ">="):
        left, right = right, left
    if sign in ("<=", ">="):
        return compare(left, right, not_above)
    return compare(left, right, _below)


def _below(left: Interval, right: Interval) -> bool:
    """Whether some number on the left is less than some number on the right."""
    if left.low is None or right.high is None:
        return True
    return left.low < right.high


def worst(verdicts: Collection[str]) -> str:
    """The verdict on a chain: wrong as soon as one pair is."""
    for verdict in (INCONSISTENT, UNDECIDABLE):
        if verdict in verdicts:
            return verdict
    return CONSISTENT
