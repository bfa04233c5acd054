"""English: every table the reader of figures needs for British, American, Indian and the other Englishes."""

# ruff: noqa: F403  # a table gathered from its parts

from factbox.figures.languages.en_cues import *
from factbox.figures.languages.en_dates import *
from factbox.figures.languages.en_elisions import *
from factbox.figures.languages.en_names import *
from factbox.figures.languages.en_nouns import *
from factbox.figures.languages.en_numbers import *
from factbox.figures.languages.en_scores import *
from factbox.figures.languages.en_units import *

DECIMAL = "."
GROUP = ","
TO = frozenset({"to"})
BETWEEN = "between"
