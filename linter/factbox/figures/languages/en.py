"""English: every table the reader of figures needs for British, American, Indian and the other Englishes."""

from factbox.figures.languages.en_cues import *  # noqa: F403
from factbox.figures.languages.en_dates import *  # a table gathered from its parts
from factbox.figures.languages.en_names import *  # noqa: F403
from factbox.figures.languages.en_nouns import *  # noqa: F403
from factbox.figures.languages.en_numbers import *  # noqa: F403
from factbox.figures.languages.en_scores import *  # noqa: F403
from factbox.figures.languages.en_units import *  # noqa: F403

DECIMAL = "."
GROUP = ","
TO = frozenset({"to"})
BETWEEN = "between"
