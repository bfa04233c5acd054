"""Spanish: every table the reader of figures needs, as far as it has been filled in."""

# ruff: noqa: E501, F403

# tables of words: a line a family, a string a list

from __future__ import annotations

from factbox.figures.languages.blank import *
from factbox.figures.languages.blank import empty

globals().update(empty())

DECIMAL = ","
GROUP = "."
POINTED_REGIONS = frozenset({"MX", "US", "PR", "GT", "HN", "NI", "PA", "PE", "SV", "DO", "419"})  # 1,234.5 there

CARDINALS = {
    "cero": 0, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "diecis\u00e9is": 16, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18,
    "diecinueve": 19, "veintiuno": 21, "veinti\u00fan": 21, "veintiuna": 21, "veintid\u00f3s": 22, "veintitr\u00e9s": 23, "veinticuatro": 24,
    "veinticinco": 25, "veintis\u00e9is": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
}  # fmt: skip
TENS = {
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
HUNDREDS_WHOLE = {
    "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400,
    "cuatrocientas": 400, "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600, "setecientos": 700, "setecientas": 700,
    "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
}  # fmt: skip
SCALES = {
    "mil": 1000,
    "mill\u00f3n": 10**6,
    "millon": 10**6,
    "millones": 10**6,
    "bill\u00f3n": 10**12,
    "billones": 10**12,
}
BARE_SCALES = frozenset({"mil"})
SCALE_MARKS = {"mm": 10**6, "mdd": 10**6}
VAGUE = {"decenas": 20, "docenas": 24, "cientos": 200, "centenares": 200, "miles": 2000, "millones": 2 * 10**6}
DOZEN = {"docena": 12, "docenas": 12, "decena": 10}
ORDINALS = {
    "primero": 1, "primera": 1, "primer": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercera": 3, "tercer": 3, "cuarto": 4, "cuarta": 4,
    "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "s\u00e9ptimo": 7, "s\u00e9ptima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9,
    "d\u00e9cimo": 10, "d\u00e9cima": 10,
}  # fmt: skip
ORDINAL_ENDINGS = frozenset({"\u00b0", "\u00aa", "er", "ro", "ra", "do", "da", "to", "ta"})
FRACTIONS = {"mitad": 2, "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5, "quinta": 5}
MULTIPLES = {
    "doble": (2, 1), "duplic\u00f3": (2, 1), "duplicado": (2, 1), "triple": (3, 1), "triplic\u00f3": (3, 1), "cu\u00e1druple": (4, 1),
    "cuadruplic\u00f3": (4, 1),
}  # fmt: skip
AND = "y"
OR = "o"
OF = "de"
TO = frozenset({"a"})
BETWEEN = "entre"
RATIO_OF = frozenset({"de"})
ARTICLES = frozenset({"un", "una"})
FOLD = "plicado"
NIL_WORDS = frozenset({"ninguno", "ninguna", "ning\u00fan", "nadie", "cero", "nada"})
FEW_PHRASES = {
    "varios": (3, 12),
    "varias": (3, 12),
    "unos pocos": (3, 12),
    "unas pocas": (3, 12),
    "un pu\u00f1ado": (3, 12),
}
MAJORITY_WORDS = frozenset({"la mayor\u00eda", "mayor\u00eda", "la mayor parte"})
HEDGES_BEFORE = {
    "approx": ("unos", "unas", "alrededor de", "cerca de", "aproximadamente", "en torno a", "aprox", "cosa de", "hacia"),
    "over": ("m\u00e1s de", "mas de", "superior a", "por encima de", "superando los", "supera los", "super\u00f3 los"),
    "under": ("menos de", "casi", "inferior a", "por debajo de", "pr\u00e1cticamente"),
    "at_least": ("al menos", "por lo menos", "como m\u00ednimo", "un m\u00ednimo de", "no menos de", "desde"),
    "at_most": ("hasta", "como m\u00e1ximo", "un m\u00e1ximo de", "no m\u00e1s de", "a lo sumo"),
}  # fmt: skip
HEDGES_AFTER = {
    "approx": ("aproximadamente", "m\u00e1s o menos", "o as\u00ed"),
    "at_least": ("o m\u00e1s", "como m\u00ednimo", "por lo menos", "al menos"),
    "at_most": ("o menos", "como m\u00e1ximo"),
}  # fmt: skip
NEARLY = frozenset({"casi", "cerca de", "pr\u00e1cticamente"})
PERCENT_WORDS = frozenset({"%", "pc"})
PERCENT_PHRASES = frozenset({("por", "ciento")})
POINT_PHRASES = frozenset({("puntos", "porcentuales"), ("punto", "porcentual")})
DEGREES = frozenset({"grados", "grado", "\u00b0"})
MONTHS_UPPER = False
MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9,
    "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
WEEKDAYS = frozenset("lunes martes mi\u00e9rcoles jueves viernes s\u00e1bado domingo".split())
YEAR_CUES = frozenset({"en", "de", "desde", "hasta", "del", "para", "a\u00f1o", "entre", "y", "durante", "el"})
_UNITS = {
    "length": {"km": "km kil\u00f3metro kil\u00f3metros", "m": "m metro metros", "cm": "cm cent\u00edmetro cent\u00edmetros", "mm": "mm mil\u00edmetro mil\u00edmetros",
               "mile": "milla millas"},
    "area": {"hectare": "ha hect\u00e1rea hect\u00e1reas", "sq km": "km\u00b2", "sq m": "m\u00b2"},
    "volume": {"litre": "l litro litros", "barrel": "barril barriles"},
    "mass": {"kg": "kg kilo kilos kilogramo kilogramos", "g": "g gramo gramos", "tonne": "t tonelada toneladas", "mg": "mg miligramos"},
    "data": {"GB": "gb gigabytes", "MB": "mb megabytes", "TB": "tb terabytes"},
    "speed": {"km/h": "km/h"},
    "duration": {"year": "a\u00f1o a\u00f1os", "month": "mes meses", "week": "semana semanas", "day": "d\u00eda d\u00edas", "hour": "hora horas", "minute": "minuto minutos min",
                 "second": "segundos", "decade": "d\u00e9cada d\u00e9cadas", "century": "siglo siglos"},
    "other": {"MW": "mw megavatios", "GW": "gw gigavatios", "kWh": "kwh"},
}  # fmt: skip
UNITS = {
    word: (name, kind) for kind, family in _UNITS.items() for name, words in family.items() for word in words.split()
}
UNIT_PHRASES = {
    "kil\u00f3metros cuadrados": ("sq km", "area"), "metros cuadrados": ("sq m", "area"), "metros c\u00fabicos": ("cubic m", "volume"),
}  # fmt: skip
CURRENCY_WORDS = {
    "euro": "EUR", "euros": "EUR", "d\u00f3lar": "$", "d\u00f3lares": "$", "peso": "peso", "pesos": "peso", "libras": "GBP", "yenes": "JPY", "soles": "PEN",
    "bol\u00edvares": "VES", "c\u00e9ntimos": "cent", "centavos": "cent", "reales": "BRL",
}  # fmt: skip
SINGULARS = (
    ("iones", "i\u00f3n"), ("ces", "z"), ("enes", "en"), ("anes", "\u00e1n"), ("ones", "\u00f3n"), ("ores", "or"), ("eres", "er"), ("ares", "ar"), ("ales", "al"),
    ("iles", "il"), ("eles", "el"), ("ades", "ad"), ("udes", "ud"), ("ses", "s"), ("s", ""),
)  # fmt: skip
IRREGULAR = {
    "personas": "persona",
    "hombres": "hombre",
    "ni\u00f1os": "ni\u00f1o",
    "j\u00f3venes": "joven",
    "veces": "vez",
    "gente": "persona",
    "pa\u00edses": "pa\u00eds",
}
NOT_PLURAL = frozenset(
    "m\u00e1s los las unos unas es menos tres seis dos pues adem\u00e1s despu\u00e9s antes lunes martes jueves viernes desde entonces".split()
)
STOP = frozenset(
    """
el la los las un una unos unas de del en a al por para con sin sobre entre y o u e que se su sus lo le les ha han hab\u00eda fue fueron es son era eran ser est\u00e1 est\u00e1n
m\u00e1s menos como pero si no ya muy tras desde hasta durante seg\u00fan dijo murieron resultaron cada este esta estos estas ese esa esos esas
""".split()
)
AFTER_OF = frozenset({"los", "las", "sus", "la", "el"})
PRONOUNS = frozenset({"ellos", "ellas", "estos", "estas"})
AGO = frozenset({"atr\u00e1s"})
TIME_PLACERS = frozenset(
    {"\u00faltimos", "\u00faltimas", "pr\u00f3ximos", "pr\u00f3ximas", "hace", "pasados", "primeros"}
)
HIS = frozenset({"su", "sus"})
PEOPLE = frozenset(
    "hombre mujer ni\u00f1o ni\u00f1a hombres mujeres ni\u00f1os ni\u00f1as personas j\u00f3venes joven persona".split()
)
RISES = frozenset({"aumento", "subida", "alza", "incremento"})
FALLS = frozenset({"ca\u00edda", "descenso", "bajada", "disminuci\u00f3n"})
LABELS = frozenset("art\u00edculo secci\u00f3n p\u00e1gina cap\u00edtulo vuelo ruta autopista fase canal".split())
VALUE_FILLERS = frozenset(
    "m\u00e1s de menos casi unos unas alrededor cerca aproximadamente hasta al lo por ciento entre y a en total la los las el % , . ( ) + ~".split()
)
