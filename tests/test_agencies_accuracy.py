"""The scores that agency names must keep on the annotated cases."""

from __future__ import annotations

import pytest

from factbox.agencies.packs import load_packs
from tests.accuracy import agencies_cases, score_agencies

PARTS = {
    "dev": agencies_cases.dev_paths(),
    "held": agencies_cases.held_paths(),
    "fourth": agencies_cases.fourth_paths(),
}


@pytest.mark.parametrize("part", PARTS)
def test_names_are_judged_at_least_this_well(part: str) -> None:
    result = score_agencies.score(agencies_cases.load(PARTS[part]), load_packs())
    assert result.precision >= 0.97
    assert result.clean >= 0.98 * result.clean_cases
    assert result.recall >= 0.85
    assert result.canonical >= 0.97 * result.canonical_asked


def test_the_registers_resolve_their_own_bodies() -> None:
    for country, resolved in score_agencies.resolution(load_packs()).items():
        assert resolved.resolved >= 0.93 * resolved.bodies, country


def test_the_table_prints_both_parts_and_every_country() -> None:
    table = score_agencies.table()
    assert all(word in table for word in ("dev:", "held:", "precision", "NZ", "INT"))
