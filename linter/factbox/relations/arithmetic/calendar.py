"""Months and days from one day to another, as a calendar counts them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction


def months_between(first: date, last: date) -> Fraction:
    """Months from one day to another: whole ones, and the rest by the days of its month."""
    if last < first:
        return -months_between(last, first)
    whole = (last.year - first.year) * 12 + last.month - first.month
    if last.day < first.day:
        whole -= 1
    anchor = shifted(first, whole)
    following = shifted(first, whole + 1)
    span = (following - anchor).days or 1
    return whole + Fraction((last - anchor).days, span)


def shifted(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    return date(year, month + 1, 28)
