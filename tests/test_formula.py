"""The little language of `formula`: what it reads, what it refuses, and what it comes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.relations.arithmetic.band import Band
from factbox.relations.arithmetic.formula import MAX_CHARACTERS, MAX_DEPTH, FormulaError, names_in, parse, value_of


def result(text: str, **figures: int) -> object:
    """The left side's number, the facts being exact."""
    tree = parse(text, figures)
    return value_of(tree.first, lambda name: Band.exactly(figures[name])).printed.low


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a + b * c == 0", 14),
        ("(a + b) * c == 0", 20),
        ("a - b - c == 0", -5),
        ("a - (b - c) == 0", 3),
        ("b * c / a == 0", 6),
        ("-a + b == 0", 1),
        ("--a == 0", 2),
        ("a × b ÷ a == 0", 3),
        ("1,000 + 10% * a == 0", 1000.2),
        (".5 * c == 0", 2),
    ],
)
def test_signs_bind_as_at_school(text: str, expected: float) -> None:
    assert result(text, a=2, b=3, c=4) == pytest.approx(expected)


def test_an_id_may_hold_hyphens_and_the_longest_one_wins() -> None:
    assert result("a-b == 0", **{"a-b": 7, "a": 2, "b": 1}) == 7
    assert result("a-b == 0", a=2, b=1) == 1
    assert result("a - b == 0", **{"a-b": 7, "a": 2, "b": 1}) == 1
    assert result("total-nz - total == 0", **{"total-nz": 7, "total": 2}) == 5


def test_an_id_may_begin_with_a_digit_or_be_one() -> None:
    assert result("2nd + 1 == 0", **{"2nd": 7}) == 8
    assert result("7 + 1 == 0", **{"7": 40}) == 41
    assert result("17 + 1 == 0", **{"7": 40}) == 18


def test_comparisons_chain() -> None:
    tree = parse("a < b <= c")
    assert [sign for sign, _ in tree.rest] == ["<", "<="]
    assert [name.id for name in names_in(tree)] == ["a", "b", "c"]


@pytest.mark.parametrize("text", ["a = b", "a == b", "a ≠ b", "a ≤ b", "a >= b"])
def test_comparisons_may_be_written_as_desks_write_them(text: str) -> None:
    assert parse(text)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("", 0),
        ("a + b", 5),
        ("a == ", 5),
        ("(a + b == c", 0),
        ("a + b) == c", 5),
        ("a b == c", 2),
        ("a ** b == c", 3),
        ("a == b == ", 10),
        ("== a", 0),
        ("a + == b", 4),
    ],
)
def test_what_is_no_formula_is_refused_with_its_place(text: str, at: int) -> None:
    with pytest.raises(FormulaError) as refused:
        parse(text)
    assert refused.value.at == at


@pytest.mark.parametrize(
    "text", ["__import__('os') == 1", "a.b == 1", "a[0] == 1", "f(a) == 1", "a if b else c == 1", "lambda: 1 == 1"]
)
def test_nothing_of_python_is_evaluated(text: str) -> None:
    try:
        tree = parse(text, {"a", "b", "c"})
    except FormulaError:
        return
    assert all(name.id not in ("a", "b", "c") for name in names_in(tree))


def test_length_and_depth_are_bounded() -> None:
    with pytest.raises(FormulaError):
        parse("(" * (MAX_DEPTH + 5) + "a" + ")" * (MAX_DEPTH + 5) + " == 1")
    with pytest.raises(FormulaError):
        parse("-" * (MAX_DEPTH + 5) + "a == 1")
    with pytest.raises(FormulaError):
        parse("a + " * MAX_CHARACTERS + "a == 1")
    with pytest.raises(FormulaError):
        parse(" + ".join("a" * 1 for _ in range(300)) + " == 1")


@given(st.text(max_size=80))
def test_any_text_is_a_formula_or_is_refused(text: str) -> None:
    try:
        parse(text, {"a", "b-c", "2"})
    except FormulaError as refused:
        assert 0 <= refused.at <= len(text)


numbers = st.integers(1, 60)


@given(numbers, numbers, numbers, st.sampled_from("+-*/"), st.sampled_from("+-*/"))
def test_two_signs_come_to_what_arithmetic_says(a: int, b: int, c: int, one: str, other: str) -> None:
    from fractions import Fraction

    x, y, z = Fraction(a), Fraction(b), Fraction(c)
    apply = {"+": lambda p, q: p + q, "-": lambda p, q: p - q, "*": lambda p, q: p * q, "/": lambda p, q: p / q}
    tight = other in "*/" and one in "+-"
    expected = apply[one](x, apply[other](y, z)) if tight else apply[other](apply[one](x, y), z)
    assert result(f"a {one} b {other} c == 1", a=a, b=b, c=c) == expected
