"""Figures: what must hold whatever the text, and that the work grows no faster than the text."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.figures import read, read_value, relations

ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
""".split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(n: int) -> str:
    """A whole number below a million million, spelled as a British newspaper would."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= size:
            head, rest = divmod(n, size)
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(head)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")
    if n >= 100:
        head, rest = divmod(n, 100)
        return f"{ONES[head]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if n >= 20:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    return ONES[n]


PIECES = """
1 12 90,000 1.2m £3bn 2019 2019-20 3-1 ½ % per cent one two twenty hundred million half a third of them about more than - – , . : ( ) $ Rs
in to and or from between aged old year-old years km May 4 Section No the people cases 7:30 pm C ' １２ dozens scores twice -fold
"""
SENTENCES = st.lists(st.sampled_from([*PIECES.split(), "\u200b", "\n", "\n\n"]), max_size=40).map(" ".join)


@given(st.integers(0, 10**12 - 1))
def test_a_number_in_words_is_read_back(n: int) -> None:
    printed = in_words(n)
    found = read(f"Some {printed} people came.") if n != 1 else read("Only one person came.")
    assert [q.value for q in found] == [n]


@given(st.integers(0, 10**15))
def test_a_grouped_number_is_read_back(n: int) -> None:
    assert [q.value for q in read(f"There were {n:,} people.")] == [n]
    assert [q.value for q in read(f"There were {n:,} people.".replace(",", "\u202f"))] == [n]
    assert [q.value for q in read(f"Había {n:,} personas.".replace(",", "."), "es")] == [n]


@given(st.integers(0, 10**6), st.integers(0, 3))
def test_decimals_percentages_and_money_are_read_back(n: int, places: int) -> None:
    value = Fraction(n, 10**places)
    printed = f"{n // 10**places:,}" + (f".{n % 10**places:0{places}d}" if places else "")
    assert [q.value for q in read(f"It rose {printed}% to £{printed}bn.")] == [value, value * 10**9]


@given(st.one_of(st.text(max_size=200), SENTENCES))
@settings(max_examples=300)
def test_any_text_is_read_without_a_crash_and_spans_slice_to_their_text(text: str) -> None:
    for language in ("en", "es"):
        found = read(text, language)
        end = 0
        for q in found:
            assert end <= q.start < q.end <= len(text)
            assert text[q.start : q.end] == q.text
            end = q.end
            if q.interval is not None and q.leeway is not None:
                assert q.interval.within(q.leeway)
                if q.value is not None and q.hedge == "none":
                    assert q.value in q.interval
        for relation in relations(text, found, language):
            assert all(part.quantity in found for part in relation.parts)


@given(st.one_of(st.text(max_size=80), SENTENCES), st.one_of(st.none(), st.text(max_size=20)))
def test_any_value_is_read_without_a_crash(printed: str, unit: str | None) -> None:
    value = read_value(printed, unit=unit)
    if value.quantity is not None:
        assert value.quantity.interval is None or value.quantity.leeway is not None


RUNS = [
    "1", "1,", "1.", "1-", "12 ", "1/", "1:", "-", ",", "one ", "one-", "hundred ", "and ", "million ", "a ", "half ", "of ", "'1", "(1", "1(a)", "$", "$1-", "x1",
    "1x", "9 000 ", "May ", "4 May ", "from 1 to ", "one in ", "1 in ", "more than ", "A1-", "+1 ", "0 ", "0800 ", "\n", "\n ", "aged ", "1, ", "1 and ", "2019-",
    "A.", "a.b@", "#a1", "\u200b1", "ten of them, ", "including 1 ", ", one ", "up 1% from 2 to 3, ",
]  # fmt: skip


def seconds(text: str) -> float:
    """The least processor time of a few readings."""
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        relations(text, read(text))
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("run", RUNS)
def test_work_grows_no_faster_than_the_text(run: str) -> None:
    size = 4000
    short = seconds((run * size)[:size])
    long = seconds((run * (4 * size))[: 4 * size])
    # four times the text: four times the work, sixteen were it quadratic
    assert long < 10 * short + 0.02, (run, short, long)
