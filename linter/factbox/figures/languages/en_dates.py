"""English: months, clock words, and the words that make a number a year, a day or an hour."""

# tables of words: a line a family, a string a list

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
    "thurs", "fri", "sat", "sun",
})  # fmt: skip
TIME_ZONES = frozenset({
    "gmt", "bst", "utc", "est", "edt", "pst", "pdt", "cst", "cdt", "mst", "mdt", "cet", "cest", "nzst", "nzdt", "aest", "aedt",
    "ist", "sast", "et", "pt", "hkt", "sgt", "jst", "awst", "acst", "bst.", "eat", "cat", "wat", "eest", "eet", "msk",
})  # fmt: skip
QUARTERS = frozenset({"q", "h", "fy"})
# Before a bare four-digit number: it is a year.
YEAR_CUES = frozenset({
    "in", "since", "by", "from", "until", "till", "during", "before", "after", "of", "to", "through", "late", "early", "mid",
    "around", "circa", "c", "between", "and", "the", "year", "spring", "summer", "autumn", "winter", "fall", "back", "throughout",
    "for", "its", "his", "her", "their", "a", "this", "last", "christmas", "easter", "fiscal", "financial", "calendar",
    "midwinter", "season", "fy", "as", "than", "on", "with", "our", "that", "class", "vintage", "copyright", "\u00a9", "post", "pre",
    "(", ",", "",
})  # fmt: skip
MONTHS_UPPER = True  # a month has a capital
HIS = frozenset({"his", "her", "their", "my", "your", "our", "its"})
YEAR_NAMES = frozenset({("1922", "committee"), ("1619", "project")})
OPENS = frozenset(
    """
open opens opened opening close closes closed start starts started begin begins began off ends ended woke up arrived
leaves meet meets due sits rises shuts shut finishes
""".split()
)
ERAS = frozenset({"bc", "bce", "ad", "ce"})
