"""The words that names of public bodies are made of: head nouns, joining words, spelling twins."""

from __future__ import annotations

from factbox.pattern import Pattern


def listed(table: str) -> frozenset[str]:
    """The words of a table as a set."""
    return frozenset(table.split())


# What kind of body a name says it is. Nouns of one row are mistaken for one another.
HEAD_ROWS = tuple(
    listed(row)
    for row in (
        "department ministry office secretariat",
        "agency authority administration service services bureau directorate office unit force",
        "commission commissioner board corporation authority agency council",
        "centre center institute institution agency office",
        "court courts",
        "ombudsman ombudsmen commissioner",
        "police constabulary",
        "organisation organization agency association union",
        "executive agency authority service board",
        "branch bureau division unit",
    )
)
HEADS = frozenset(noun for row in HEAD_ROWS for noun in row) | listed(
    """
    tribunal committee fund bank treasury guard gardai auditor inspector laboratory departement registry
    inspectorate academy parliament assembly archives college patrol programme program taskforce command squad
    mission foundation trust network register mint observatory survey library museum
    """
)
# Of these a desk reads "public body" even where the register knows none of the name.
PUBLIC_HEADS = listed(
    """
    department ministry agency authority administration bureau directorate commission inspectorate tribunal
    office service services secretariat constabulary ombudsman ombudsmen court institute institutes organisation
    organization commissions commissioner board council corporation centre center force police unit regulator
    regulators body inspector group house
    """
)
PUBLIC_HEADS |= frozenset(
    noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in PUBLIC_HEADS if not noun.endswith(("s", "men"))
)
DEPARTMENTS = frozenset(("department", "ministry"))

_SWAPS: dict[str, frozenset[str]] = {}
for _row in HEAD_ROWS:
    for _noun in _row:
        _SWAPS[_noun] = _SWAPS.get(_noun, frozenset()) | frozenset(_row) - {_noun}


def mistaken_heads(one: str, other: str) -> bool:
    """Whether one head noun is printed for the other: Ministry and Department, Agency and Authority."""
    return other in _SWAPS.get(one, ())


JOINERS = listed(
    """
    of for and the on to in with against at from by a an as or de du des la le les et l d o te ki mo nga me na y
    i agus um ar
    """
)
ENGLISH_JOINERS = listed(
    """
    of for and the on to in with against at from by a
    """
)

# Word parts that American and other English spell two ways: folded to one before names are compared.
_TWINS = (
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze"), ("labour", "labor"), ("defence", "defense"),
    ("centre", "center"), ("programme", "program"), ("colour", "color"), ("harbour", "harbor"), ("behaviour", "behavior"),
    ("licence", "license"), ("offence", "offense"), ("ageing", "aging"), ("cheque", "check"),
    ("metre", "meter"), ("neighbour", "neighbor"),
    ("paed", "ped"), ("haem", "hem"), ("anaes", "anes"), ("counsell", "counsel"), ("travell", "travel"), ("enrol", "enroll"),
    ("catalogue", "catalog"), ("aluminium", "aluminum"), ("artefact", "artifact"), ("judgement", "judgment"), ("honour", "honor"),
    ("favour", "favor"), ("rumour", "rumor"), ("theatre", "theater"), ("analyse", "analyze"), ("fulfil", "fulfill"), ("grey", "gray"),
)  # fmt: skip

_AMERICAN = dict(_TWINS)
_TWIN = Pattern("|".join(sorted(_AMERICAN, key=len, reverse=True)))
_spelled: dict[str, str] = {}


def spelled_alike(word: str) -> str:
    """A folded word with British and American spelling made one."""
    found = _spelled.get(word)
    if found is None:
        found = _TWIN.sub(lambda match: _AMERICAN[match[0]], word, count=1)
        if len(_spelled) < 20_000:
            _spelled[word] = found
    return found


# The languages that names are given in, as a text calls them, and their codes.
LANGUAGES = {
    "māori": "mi", "maori": "mi", "te reo": "mi", "te reo māori": "mi", "irish": "ga", "gaelic": "gd", "welsh": "cy",
    "french": "fr", "english": "en",
    "afrikaans": "af", "hindi": "hi", "german": "de", "spanish": "es", "zulu": "zu", "isizulu": "zu",
    "xhosa": "xh", "isixhosa": "xh", "sesotho": "st",
}  # fmt: skip


def names_a_language(text: str) -> bool:
    """A quick look: whether one of LANGUAGES may be called in a text."""
    text = text.casefold()
    return any(name in text for name in LANGUAGES)


_IRREGULAR = {
    "children": "child", "childrens": "child", "women": "woman", "womens": "woman", "men": "man", "mens": "man",
    "ombudsmen": "ombudsman",
    "peoples": "people", "analyses": "analysis", "statistics": "statistic", "affairs": "affair",
}  # fmt: skip


def stem(word: str) -> str:
    """A folded word without plural and possessive s, in the one spelling: words equal here differ in number at most."""
    irregular = _IRREGULAR.get(word)
    if irregular is not None:
        return irregular
    word = spelled_alike(word)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_masks: dict[str, int] = {}


def _letters(word: str) -> int:
    """Which letters a word has, as bits: a cheap bound on how near two words can be."""
    mask = _masks.get(word)
    if mask is None:
        mask = 0
        for letter in word:
            mask |= 1 << (ord(letter) & 31)
        if len(_masks) < 20_000:
            _masks[word] = mask
    return mask


def edits(one: str, other: str, most: int = 2) -> int:
    """Letters to change, add, drop or swap with a neighbour between two words; `most` + 1 where it is more than `most`."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most or max(len(one), len(other)) > 40:
        return most + 1
    if (_letters(one) ^ _letters(other)).bit_count() > 2 * most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > most:
            return most + 1
        before, last = last, current
    return min(last[-1], most + 1)


# Capitalised words that stand before a name and are none of it: days, months, words that open a sentence.
OPENERS = listed(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday in on at by from when while after before since but if as although
    meanwhile yesterday today later this that these those it he she they we i source sources both also then now
    under with like only even so yet his her their our its what who why how where two three four five all former
    ex about because
    """
)

# Capitalised words that stand right behind a name and are none of it: a day, a currency, a person's title.
DAYS = listed(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday
    """
)
SUMS = frozenset(("rs", "usd", "aud", "nzd", "cad", "inr", "eur", "gbp", "zar"))
TITLES = listed(
    """
    chair chairman chairwoman director president secretary spokesman spokeswoman spokesperson minister chief head administrator
    """
)

# Words that the letters of some body's acronym happen to spell: in small letters behind a capital they are words.
ORDINARY = listed(
    """
    aero aid aim alba arc area arena aria care carb cart case casa cast cera circ core dare doge echo edge face fast file fire
    form gate gold good hand help here home hope idea image lace life line link live maps mars mint nada nara need nice nora
    olaf once pace page part pass pins plan pride race rage reach rise role safe sage seal shape sita slab sled snib star
    start tara team time torch unit vets visa wage ward wise work
    """
)
# Letters that most readers take for a thing, not a body: a price index, a tax, a test, a party. They mean a body
# only where its name stands in the box as well.
OTHER_THINGS = listed(
    """
    act aids api atm bmi cd cfo co2 coo covid cpc cpi ct cto cv da diy dui dvd dwi eps esg ev evs fta ftse fx fy gcse gdp gmo
    gni gnp gop gpa gps gst gva hgv hiv hr hsc icu ied ip ipo ir iq iva ivf kpi lgbt lng lpg mot mph mri mrna msp nda
    ndp paye pcr phd pin pm pmi pms ppi ppe ppi psa ptsd rpi sat sats sme smes sms snp std sti suv suvs tv usb uv vat voip vip wfh
    wifi yoy
    """
)

ILLNESSES = frozenset(("aids", "mers", "sars"))  # letters that are an illness where the sentence speaks of one

# Words that follow a name and make another body, a person's role or a title of it.
NOT_THE_BODY = listed(
    """
    association federation union society foundation trust club museum college academy act bill ltd limited inc
    plc pty committee band fund charity fc choir orchestra league institute alumni building street road house
    press award awards memorial school university hospital theatre games
    """
)
PERSONS = listed(
    """
    minister secretary commissioner director chief chair chairman chairwoman spokesman spokeswoman spokesperson
    president head deputy officer inspector sergeant detective superintendent general governor general's
    ambassador judge justice mr mrs ms dr sir dame lord lady professor senator
    """
)
