"""English: units of measure, money and time as they are printed; each with its short name and its kind of figure."""

# ruff: noqa: E501  # tables of words: a line a family, a string a list

_LENGTH = {
    "km": "km kms kilometre kilometres kilometer kilometers klick klicks",
    "m": "m metre metres meter meters mtrs",
    "dm": "dm decimetre decimetres decimeter decimeters",
    "cm": "cm cms centimetre centimetres centimeter centimeters",
    "mm": "mm mms millimetre millimetres millimeter millimeters",
    "nm": "nm nanometre nanometres nanometer nanometers",
    "micrometre": "micron microns micrometre micrometres",
    "mile": "mile miles mi",
    "yard": "yard yards yd yds",
    "ft": "foot feet ft",
    "in": "inch inches",
    "furlong": "furlong furlongs",
    "fathom": "fathom fathoms",
    "league": "",
    "light-year": "lightyear lightyears",
    "AU": "",
}
_AREA = {
    "hectare": "hectare hectares ha",
    "acre": "acre acres",
    "sq m": "sqm m2 m²",
    "sq km": "sqkm km2 km²",
    "sq ft": "sqft ft2 ft²",
    "sq mile": "mi² mi2",
    "sq cm": "cm² cm2",
}
_VOLUME = {
    "litre": "litre litres liter liters l ltr ltrs",
    "ml": "ml mls millilitre millilitres milliliter milliliters",
    "cl": "cl centilitre centilitres",
    "megalitre": "megalitre megalitres megaliter megaliters",
    "gigalitre": "gigalitre gigalitres gl",
    "gallon": "gallon gallons gal",
    "pint": "pint pints",
    "quart": "quart quarts",
    "barrel": "barrel barrels bbl",
    "cubic m": "m³ m3",
    "cubic km": "km³ km3",
    "cubic cm": "cc cm³ cm3",
    "acre-foot": "",
    "bushel": "bushel bushels",
    "teaspoon": "teaspoon teaspoons tsp",
    "tablespoon": "tablespoon tablespoons tbsp",
    "cup": "",
    "fluid ounce": "",
    "TEU": "teu teus",
}
_MASS = {
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "g": "g gm gms gram grams gramme grammes",
    "mg": "mg milligram milligrams milligramme milligrammes",
    "microgram": "mcg µg μg microgram micrograms microgramme microgrammes",
    "tonne": "tonne tonnes",
    "ton": "ton tons",
    "megatonne": "megatonne megatonnes mt megaton megatons",
    "kilotonne": "kilotonne kilotonnes kt kiloton kilotons",
    "gigatonne": "gigatonne gigatonnes gt gigaton gigatons",
    "lb": "lb lbs pound pounds",
    "oz": "oz ounce ounces",
    "stone": "st",
    "carat": "carat carats",
    "quintal": "quintal quintals",
    "tola": "tola tolas",
}
_DATA = {
    "byte": "byte bytes",
    "KB": "kb kilobyte kilobytes",
    "MB": "mb megabyte megabytes meg megs",
    "GB": "gb gigabyte gigabytes gigs",
    "TB": "tb terabyte terabytes",
    "PB": "pb petabyte petabytes",
    "EB": "exabyte exabytes",
    "ZB": "zettabyte zettabytes",
    "bit": "bit bits",
}
_SPEED = {
    "km/h": "kmh kph kmph km/h",
    "mph": "mph",
    "knot": "knot knots kt kts",
    "m/s": "mps",
    "Mach": "",
}
_TIME = {
    "century": "century centuries",
    "decade": "decade decades",
    "year": "year years yr yrs yo",
    "month": "month months mth mths",
    "fortnight": "fortnight fortnights",
    "week": "week weeks wk wks",
    "day": "day days",
    "hour": "hour hours hr hrs",
    "minute": "minute minutes min mins",
    "second": "second seconds sec secs",
    "millisecond": "millisecond milliseconds ms",
    "night": "",
    "weekend": "weekend weekends",
}
_OTHER = {
    "watt": "watt watts",
    "kW": "kw kilowatt kilowatts",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
    "TW": "terawatt terawatts",
    "kWh": "kwh",
    "MWh": "mwh",
    "GWh": "gwh",
    "TWh": "twh",
    "joule": "joule joules",
    "kJ": "kj kilojoule kilojoules",
    "MJ": "mj megajoule megajoules",
    "PJ": "pj petajoule petajoules",
    "kcal": "kcal kcals",
    "calorie": "calorie calories",
    "volt": "volt volts",
    "kV": "kv kilovolt kilovolts",
    "amp": "amp amps ampere amperes",
    "horsepower": "hp bhp horsepower",
    "decibel": "db decibel decibels",
    "hertz": "hz hertz",
    "kHz": "khz kilohertz",
    "MHz": "mhz megahertz",
    "GHz": "ghz gigahertz",
    "ppm": "ppm",
    "ppb": "ppb",
    "Mbps": "mbps mbit/s megabits",
    "Gbps": "gbps gigabits",
    "kbps": "kbps kilobits",
    "pascal": "pascal pascals",
    "hPa": "hpa hectopascal hectopascals",
    "millibar": "millibar millibars mbar",
    "psi": "psi",
    "megapixel": "mp megapixel megapixels",
    "pixel": "",
    "becquerel": "becquerel becquerels",
    "sievert": "sievert sieverts",
    "millisievert": "millisievert millisieverts",
    "newton": "newton newtons",
    "cumec": "cumec cumecs",
    "dpi": "dpi",
    "rpm": "rpm",
    "mpg": "mpg",
    "mAh": "mah",
}
_FAMILIES = (
    ("length", _LENGTH), ("area", _AREA), ("volume", _VOLUME), ("mass", _MASS), ("data", _DATA), ("speed", _SPEED),
    ("duration", _TIME), ("other", _OTHER),
)  # fmt: skip

UNITS = {word: (name, kind) for kind, family in _FAMILIES for name, words in family.items() for word in words.split()}
# Capitals run on to the digits: 700W, 230V; A also letters flats and seats, and needs such a word near.
UNIT_CAPITALS = {"w": "W", "v": "V", "a": "A"}
CURRENT_CUES = frozenset(
    """
fuse fuses socket sockets plug plugs outlet outlets circuit circuits breaker breakers current currents charger chargers supply
volt volts amp amps battery cable cables rated v w kw
""".split()
)
# A unit of more than one word; the first word leads to what may follow it.
UNIT_PHRASES = {
    "nautical miles": ("nautical mile", "length"), "nautical mile": ("nautical mile", "length"),
    "light years": ("light-year", "length"), "light year": ("light-year", "length"),
    "astronomical units": ("AU", "length"),
    "kilowatt hours": ("kWh", "other"), "kilowatt hour": ("kWh", "other"), "megawatt hours": ("MWh", "other"),
    "megawatt hour": ("MWh", "other"), "gigawatt hours": ("GWh", "other"), "gigawatt hour": ("GWh", "other"),
    "terawatt hours": ("TWh", "other"), "terawatt hour": ("TWh", "other"), "kilowatt-hours": ("kWh", "other"),
    "acre feet": ("acre-foot", "volume"), "miles per gallon": ("mpg", "other"), "fluid ounces": ("fluid ounce", "volume"), "fl oz": ("fluid ounce", "volume"),
    "parts per million": ("ppm", "other"), "parts per billion": ("ppb", "other"), "parts per trillion": ("ppt", "other"),
    "calendar days": ("day", "duration"), "working days": ("working day", "duration"),
    "calendar months": ("month", "duration"), "calendar years": ("year", "duration"), "working day": ("working day", "duration"),
    "business days": ("working day", "duration"), "business day": ("working day", "duration"),
    "metric tons": ("tonne", "mass"), "metric tonnes": ("tonne", "mass"), "metric ton": ("tonne", "mass"),
    "short tons": ("short ton", "mass"), "long tons": ("long ton", "mass"), "troy ounces": ("troy ounce", "mass"),
    "square feet": ("sq ft", "area"), "square foot": ("sq ft", "area"), "sq ft": ("sq ft", "area"),
    "square metres": ("sq m", "area"), "square metre": ("sq m", "area"), "square meters": ("sq m", "area"),
    "square meter": ("sq m", "area"), "sq m": ("sq m", "area"), "sq metres": ("sq m", "area"),
    "sq km": ("sq km", "area"), "square kilometres": ("sq km", "area"), "square kilometre": ("sq km", "area"),
    "square kilometers": ("sq km", "area"), "square kilometer": ("sq km", "area"), "square km": ("sq km", "area"),
    "square miles": ("sq mile", "area"), "square mile": ("sq mile", "area"), "sq miles": ("sq mile", "area"),
    "sq mi": ("sq mile", "area"), "square inches": ("sq inch", "area"), "square inch": ("sq inch", "area"),
    "square centimetres": ("sq cm", "area"), "square yards": ("sq yard", "area"), "square yard": ("sq yard", "area"),
    "square centimetre": ("sq cm", "area"), "square m": ("sq m", "area"),
    "cubic metres": ("cubic m", "volume"), "cubic metre": ("cubic m", "volume"), "cubic meters": ("cubic m", "volume"),
    "cubic meter": ("cubic m", "volume"), "cubic m": ("cubic m", "volume"), "cu m": ("cubic m", "volume"),
    "cubic feet": ("cubic foot", "volume"), "cubic foot": ("cubic foot", "volume"), "cubic yards": ("cubic yard", "volume"),
    "cubic kilometres": ("cubic km", "volume"), "cubic kilometers": ("cubic km", "volume"),
    "cubic km": ("cubic km", "volume"), "cubic miles": ("cubic mile", "volume"), "cubic centimetres": ("cubic cm", "volume"),
    "cubic centimetre": ("cubic cm", "volume"), "cubic inches": ("cubic inch", "volume"), "cubic yard": ("cubic yard", "volume"),
}  # fmt: skip
PERCENT_WORDS = frozenset({"%", "percent", "percents", "pc", "pct", "percentage"})
TEMPERATURES = {
    "c": "C",
    "f": "F",
    "k": "K",
    "celsius": "C",
    "celcius": "C",
    "fahrenheit": "F",
    "centigrade": "C",
    "kelvin": "K",
}
DEGREES = frozenset({"degrees", "degree", "deg", "\u00b0"})
DIVISORS = frozenset({"per", "an", "a", "/", "each"})
COUNTS_PER = frozenset({100, 1000, 10000, 100000, 1000000, 10**9})
POINTS_PERCENT = frozenset({"points", "point"})
COMPOUND_STEPS = {  # the larger unit, the smaller one that may follow it, how many of the smaller go into the larger
    ("ft", "in"): 12, ("yard", "ft"): 3, ("yard", "in"): 36, ("mile", "yard"): 1760, ("m", "cm"): 100,
    ("km", "m"): 1000, ("lb", "oz"): 16, ("stone", "lb"): 14, ("kg", "g"): 1000, ("year", "month"): 12,
    ("hour", "minute"): 60, ("minute", "second"): 60, ("hour", "second"): 3600, ("day", "hour"): 24,
    ("week", "day"): 7, ("year", "week"): 52, ("year", "day"): 365, ("month", "week"): 4, ("month", "day"): 30,
    ("mile", "furlong"): 8, ("day", "minute"): 1440, ("degree", "arcminute"): 60,
}  # fmt: skip
# A second unit that may follow without its own word: 6ft 2, 10st 4.
COMPOUND_BARE = {"ft": ("in", 12), "stone": ("lb", 14)}

CURRENCY_SYMBOLS = {
    "$": "$", "\u00a3": "GBP", "\u20ac": "EUR", "\u00a5": "JPY", "\u20b9": "INR", "\u20bd": "RUB", "\u20a9": "KRW",
    "\u20aa": "ILS", "\u20a6": "NGN", "\u20b1": "PHP", "\u0e3f": "THB", "\u20ab": "VND", "\u20ba": "TRY", "\u20b4": "UAH",
    "\u20b5": "GHS", "\u20a8": "INR", "\u20bf": "BTC", "\u20a1": "CRC", "\u20be": "GEL", "\u20ad": "LAK", "\u20b8": "KZT",
}  # fmt: skip
# Letters before a dollar sign, or before the number itself.
DOLLAR_PREFIXES = {
    "us": "USD", "nz": "NZD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "cdn": "CAD", "hk": "HKD", "s": "SGD",
    "sg": "SGD", "nt": "TWD", "fj": "FJD", "r": "BRL", "mex": "MXN", "mx": "MXN", "j": "JMD", "tt": "TTD", "ws": "WST",
    "aus": "AUD", "aud": "AUD", "nzd": "NZD", "usd": "USD", "z": "ZWL", "n": "NAD", "b": "BND", "bds": "BBD",
}  # fmt: skip
CURRENCY_PREFIXES = {
    "rs": "INR", "inr": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "nzd": "NZD", "aud": "AUD", "cad": "CAD",
    "hkd": "HKD", "sgd": "SGD", "jpy": "JPY", "cny": "CNY", "rmb": "CNY", "chf": "CHF", "zar": "ZAR", "r": "ZAR",
    "ksh": "KES", "kes": "KES", "sh": "KES", "ush": "UGX", "tsh": "TZS", "rm": "MYR", "rp": "IDR", "sek": "SEK", "nok": "NOK",
    "dkk": "DKK", "kr": "SEK", "pln": "PLN", "aed": "AED", "sar": "SAR", "brl": "BRL", "mxn": "MXN", "thb": "THB", "php": "PHP",
    "pkr": "PKR", "lkr": "LKR", "bdt": "BDT", "krw": "KRW", "rub": "RUB", "try": "TRY", "ngn": "NGN", "tk": "BDT", "fr": "CHF",
    "ghs": "GHS", "egp": "EGP", "ils": "ILS", "twd": "TWD", "myr": "MYR", "idr": "IDR", "vnd": "VND", "npr": "NPR",
}  # fmt: skip
CURRENCY_WORDS = {
    "dollar": "$", "dollars": "$", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
    "sterling": "GBP", "yen": "JPY", "\u5186": "JPY", "yuan": "CNY", "\u5143": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "rand": "ZAR",
    "rands": "ZAR", "franc": "CHF", "francs": "CHF", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB",
    "peso": "peso", "pesos": "peso", "krona": "SEK", "kronor": "SEK", "kroner": "NOK", "krone": "NOK", "zloty": "PLN",
    "zlotys": "PLN", "shilling": "shilling", "shillings": "shilling", "naira": "NGN", "cedi": "GHS", "cedis": "GHS",
    "dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR", "dinar": "dinar", "dinars": "dinar", "won": "KRW",
    "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "lira": "TRY", "hryvnia": "UAH", "hryvnias": "UAH",
    "shekel": "ILS", "shekels": "ILS", "real": "BRL", "reais": "BRL", "bitcoin": "BTC", "bitcoins": "BTC", "taka": "BDT",
    "btc": "BTC", "markka": "FIM", "pesetas": "ESP", "guilders": "NLG", "kina": "PGK", "tala": "WST", "pa'anga": "TOP", "vatu": "VUV",
    "forint": "HUF", "forints": "HUF", "bucks": "$", "buck": "$", "guineas": "guinea", "kwacha": "ZMW", "birr": "ETB",
    "usd": "USD", "nzd": "NZD", "aud": "AUD", "gbp": "GBP", "eur": "EUR", "cad": "CAD", "inr": "INR", "chf": "CHF", "zar": "ZAR",
    "us dollars": "USD", "us cents": "cent", "us cent": "cent", "australian cents": "cent", "canadian cents": "cent", "american dollars": "USD", "new zealand dollars": "NZD", "nz dollars": "NZD",
    "australian dollars": "AUD", "canadian dollars": "CAD", "hong kong dollars": "HKD", "singapore dollars": "SGD",
    "indian rupees": "INR", "pakistani rupees": "PKR", "swiss francs": "CHF", "south african rand": "ZAR", "rmb": "CNY",
    "pounds sterling": "GBP", "chinese yuan": "CNY", "japanese yen": "JPY", "kenyan shillings": "KES", "mexican pesos": "MXN",
    "south korean won": "KRW", "russian roubles": "RUB", "egyptian pounds": "EGP", "us dollar": "USD", "jpy": "JPY", "cny": "CNY",
    "swedish kronor": "SEK", "norwegian kroner": "NOK", "danish kroner": "DKK", "philippine pesos": "PHP",
    "argentine pesos": "ARS", "sri lankan rupees": "LKR", "nepali rupees": "NPR",
    "p": "penny", "pence": "penny", "penny": "penny", "cent": "cent", "cents": "cent", "c": "cent", "paise": "paisa",
    "\u00a2": "cent", "pennies": "penny",
}  # fmt: skip
MASS_CUES = frozenset({
    "weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lost", "lose", "lighter", "baby", "ounces", "pressure",
    "foot", "feet", "ft", "inch", "tall", "meat", "beef", "bomb", "bombs", "fish", "explosives", "drugs", "cocaine", "heroin", "cannabis", "flour", "sugar", "rice", "potatoes",
    "shed", "gained", "tnt", "ton", "tons", "tonne", "tonnes", "kg", "kilos", "kilograms", "diet", "eat", "eating", "slimmed",
})  # fmt: skip
# Units that are something else when printed with a capital: MPs, GPs, PCs.
UNITS_LOWER = frozenset({"mps", "g", "st", "mi", "ms", "mm", "sec", "min", "ha", "hp", "gal", "cup"})
# What newsrooms count in millions: 50m streams.
MASS_COUNTED = frozenset(
    """
streams views users subscribers downloads customers visits visitors viewers passengers people population households
sales tickets copies members accounts followers listeners players readers audience audiences voters workers tourists
homes shares barrels numbers attendance attendances figures membership readership viewership ratings turnout population
populations animals birds doses vaccines jabs tests smartphones phones listens plays sold
""".split()
)
LENGTH_CUES = frozenset(
    """
jumped jump threw throw throws leapt cleared climbed high deep tall long wide swam ran metres river peaked pool race
height depth width wave waves
""".split()
)
PERCENT_PHRASES = frozenset({("per", "cent")})
POINT_PHRASES = frozenset({("percentage", "point"), ("percentage", "points")})
# What pounds of something are money for.
MONEY_MATTERS = frozenset(
    """
cash money damage debt debts public taxpayer taxpayers tax taxes investment aid funding savings credit goods
loot change stock vouchers revenue income sales profit losses rent business
""".split()
)
# Degrees near these are of an angle.
ANGLE_CUES = frozenset(
    """
rotate rotates rotated rotating turn turned turns tilt tilted tilts angle angles bend bends bent lean leans
leaning listed lists list listing slope slopes pivot swivel spin latitude longitude arc
""".split()
)
# After a country's letters and a number: US74 cents, NZ2c.
CENTS = frozenset({"cent", "cents", "c", "\u00a2"})
