"""A `formula` over the facts of a box: their units brought together, the sides worked out, the verdict."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from factbox.figures.interval import Interval
from factbox.record import Record
from factbox.relations import nouns
from factbox.relations.arithmetic import alike, formula, work
from factbox.relations.arithmetic.band import Band
from factbox.relations.arithmetic.conversion import factor_between
from factbox.relations.arithmetic.formula import Binary, Comparison, Constant, Expression, Name, Negative
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable

_PIECES = 12  # a figure named twice is cut into so many, so that it has one value at a time


class Measured(Record):
    """A band with the unit it is in; None where it has none or the arithmetic has used it up."""

    band: Band
    unit: str | None
    kind: str


def judge_formula(relation: Relation) -> Judgement:
    """Arithmetic over fact ids with the same intervals; percentages count as points or as parts of one, as it fits."""
    tree = relation.options.get("tree")
    if not isinstance(tree, Comparison):
        return undecidable("a formula that can be read")
    operands = {operand.name: operand for operand in relation.many("of")}
    names = formula.names_in(tree)
    if any(name.id not in operands for name in names):
        return undecidable("a fact that the formula names")
    percents = any(alike.is_percent(operands[name.id]) for name in names)
    verdicts = [_judge(tree, operands, as_parts) for as_parts in ((False, True) if percents else (False,))]
    verdict = next(one for one in (CONSISTENT, UNDECIDABLE, INCONSISTENT) if one in verdicts)
    shown = _work(tree, operands)
    if verdict != INCONSISTENT:
        return Judgement(verdict, shown, "the figures before they were rounded" if verdict == UNDECIDABLE else "")
    claim = _claim(tree, operands)
    others = tuple((operand, "in the formula") for operand in operands.values() if operand is not claim)
    return Judgement(INCONSISTENT, shown, fault="formula", at=claim, related=others)


def _judge(tree: Comparison, operands: dict[str, Operand], as_parts: bool) -> str:
    repeated = _repeated(tree, operands)
    if not repeated:
        return _verdict(tree, operands, as_parts, {})
    return _in_pieces(tree, operands, as_parts, repeated)


def _verdict(tree: Comparison, operands: dict[str, Operand], as_parts: bool, fixed: dict[str, Band]) -> str:
    verdicts = []
    left_node = tree.first
    left = _measured(left_node, operands, as_parts, fixed)
    for sign, right_node in tree.rest:
        right = _measured(right_node, operands, as_parts, fixed)
        a, b = _together(left, right)
        verdict = formula.holds(sign, a.band, b.band)
        if verdict == INCONSISTENT and sign == "==" and _may_be_rounded(tree, a.band, b.band):
            verdict = UNDECIDABLE
        verdicts.append(verdict)
        left = right
    return formula.worst(verdicts)


def _repeated(tree: Comparison, operands: dict[str, Operand]) -> list[str]:
    counts: dict[str, int] = {}
    for name in formula.names_in(tree):
        counts[name.id] = counts.get(name.id, 0) + 1
    loose = [name for name, count in counts.items() if count > 1 and not alike.plain(operands[name]).is_exact]
    return loose[:2]  # more than two would be slow: the rest stays as loose as the arithmetic makes it


def _in_pieces(tree: Comparison, operands: dict[str, Operand], as_parts: bool, names: list[str]) -> str:
    """A figure that stands twice has one value at a time: each piece of its range is tried by itself."""
    choices = []
    for name in names:
        band = alike.plain(operands[name])
        pieces = [Band(one, one, one, band.one_sided) for one in _cut(band.doubtful)]
        choices.append([Band(band.printed, band.printed, band.printed, band.one_sided), *pieces])
    verdicts = []
    for combination in product(*choices):
        verdicts.append(_verdict(tree, operands, as_parts, dict(zip(names, combination, strict=True))))
    if verdicts[0] == CONSISTENT:
        return CONSISTENT
    return UNDECIDABLE if any(verdict != INCONSISTENT for verdict in verdicts) else INCONSISTENT


def _cut(interval: Interval) -> list[Interval]:
    if interval.low is None or interval.high is None or interval.is_point:
        return [interval]
    step = Fraction(interval.high - interval.low, _PIECES)
    return [Interval(interval.low + step * index, interval.low + step * (index + 1)) for index in range(_PIECES)]


def _measured(node: Expression, operands: dict[str, Operand], as_parts: bool, fixed: dict[str, Band]) -> Measured:
    match node:
        case Constant(value):
            return Measured(Band.exactly(value), None, "")
        case Name(id=name):
            operand = operands[name]
            band = fixed.get(name) or alike.plain(operand)
            quantity = alike.quantity_of(operand)
            if alike.is_percent(operand):
                return Measured(band.times(Fraction(1, 100)) if as_parts else band, None, "percent")
            return Measured(band, quantity.unit, quantity.kind)
        case Negative(inner):
            measured = _measured(inner, operands, as_parts, fixed)
            return measured._replace(band=measured.band.negated())
        case Binary(sign, left_node, right_node):
            left, right = (
                _measured(left_node, operands, as_parts, fixed),
                _measured(right_node, operands, as_parts, fixed),
            )
            if sign in "+-":
                a, b = _together(left, right)
                return Measured(
                    a.band.add(b.band) if sign == "+" else a.band.less(b.band), a.unit or b.unit, a.kind or b.kind
                )
            band = left.band.by(right.band) if sign == "*" else left.band.over(right.band)
            if right.unit is None:
                return Measured(band, left.unit, left.kind)
            if left.unit is None and sign == "*":
                return Measured(band, right.unit, right.kind)
            return Measured(band, None, "mixed")
    raise TypeError(node)


def _together(left: Measured, right: Measured) -> tuple[Measured, Measured]:
    """Both sides in one unit; raises Unlike for currencies and things that no factor joins."""
    if left.unit is None or right.unit is None or left.unit == right.unit:
        return left, right
    if left.kind == "money" or right.kind == "money":
        raise alike.Unlike(f"{left.unit} and {right.unit} are different currencies or things")
    joined = factor_between(left.unit, right.unit)
    if joined is not None:
        band = left.band.times(joined[0]).plus(joined[1])
        return Measured(band, right.unit, right.kind), right
    if nouns.covers(left.unit, right.unit) or nouns.covers(right.unit, left.unit):
        return left, right
    raise alike.Unlike(f"{left.unit} and {right.unit} are counted apart")


def _may_be_rounded(tree: Comparison, left: Band, right: Band) -> bool:
    """A whole figure beside a worked-out one with decimals may have been rounded to the unit."""
    if not (left.allowed.is_point and right.allowed.is_point):
        return False
    a, b = left.allowed.low, right.allowed.low
    assert a is not None and b is not None
    whole = (Fraction(a).denominator == 1) != (Fraction(b).denominator == 1)
    return whole and abs(Fraction(a - b)) <= Fraction(1, 2)


def _claim(tree: Comparison, operands: dict[str, Operand]) -> Operand | None:
    """The figure that a reader would call wrong: the one that stands alone on a side, else the last named."""
    for node in (tree.rest[-1][1], tree.first):
        if isinstance(node, Name):
            return operands[node.id]
    names = formula.names_in(tree)
    return operands[names[-1].id] if names else None


def _work(tree: Comparison, operands: dict[str, Operand]) -> str:
    """The formula with its figures, and what each side comes to: `120 x 1.15 = 138, and the box says 144`."""
    sides = [tree.first, *(right for _, right in tree.rest)]
    signs = [sign for sign, _ in tree.rest]
    shown = []
    for node in sides:
        text = _text(node, operands)
        if not isinstance(node, (Name, Constant)):
            try:
                measured = _measured(node, operands, False, {})
                text += f" ({work.outcome(measured.band)})"
            except (alike.Unlike, alike.NoAmount, ZeroDivisionError):
                pass
        shown.append(text)
    words = {"==": "=", "!=": "is not", "<=": "<=", ">=": ">="}
    line = shown[0]
    for sign, text in zip(signs, shown[1:], strict=True):
        line += f" {words.get(sign, sign)} {text}"
    return line


def _text(node: Expression, operands: dict[str, Operand]) -> str:
    match node:
        case Constant(value):
            return work.number(value, 4)
        case Name(id=name):
            return work.shown(operands[name])
        case Negative(inner):
            return f"-{_text(inner, operands)}"
        case Binary(sign, left, right):
            a, b = (
                f"({_text(side, operands)})"
                if isinstance(side, Binary) and sign in "*/" and side.sign in "+-"
                else _text(side, operands)
                for side in (left, right)
            )
            return f"{a} {'x' if sign == '*' else sign} {b}"
    raise TypeError(node)
