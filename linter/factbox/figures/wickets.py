"""Cricket: runs for wickets, and a bowler's wickets for runs, with a cricket word near or none."""

from __future__ import annotations

from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.number import Num
from factbox.figures.pairs import near, score, second_number
from factbox.figures.tokens import WORD, Tokens


def bowls(t: Tokens, i: int, language: Language) -> bool:
    """Whether the words before tell of wickets taken: Ashwin took 4-51 and Kuldeep 5-72."""
    taken = language.WICKETS_TAKEN
    return t.low[i - 1] in taken or (t.upper[i - 1] and not taken.isdisjoint(t.low[max(0, i - 7) : i]))


def wickets(t: Tokens, i: int, j: int, first: Num, language: Language) -> Draft | None:
    """Runs for wickets, and a bowler's wickets for runs: 310 for nine, five for 72."""
    second = second_number(t, j + 1, language)
    if second is None or second.scaled or not isinstance(first.value, int):
        return None
    low, k = t.low, second.after
    runs, wickets = max(first.value, int(second.value)), min(first.value, int(second.value))
    if wickets > 10 or low[k] == "%" or low[k] in language.UNITS:
        return None
    told = near(t, i, k, language.CRICKET_CUES, 14, 14)
    if not told and (t.kind[k] != WORD or low[k] in language.STOP):  # nothing is counted
        before = low[i - 1]
        if first.value == wickets:
            told = before in language.WICKETS_TAKEN and runs > 10
        else:
            named = t.kind[i - 1] == WORD and t.upper[i - 1] and before not in language.NOT_NAMES
            told = runs >= 30 and (named or before in language.RUNS_MADE)
    return score(t, i, k, first.value, int(second.value)) if told else None
