"""Units of measure: how they are written, and what they are exactly in the base unit of their dimension.

Factors are exact by definition (SI brochure, 9th ed.; international yard and pound, 1959). Months and years are a
dimension of their own: a month is no fixed number of days. Currencies never convert.
"""

from fractions import Fraction

from rewriter.facts.word_sets import words

_WRITTEN = {
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs h",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
    "ms": "ms millisecond milliseconds",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "nm": "nm nanometre nanometres nanometer nanometers",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "m": "m metre metres meter meters",
    "km": "km kms kilometre kilometres kilometer kilometers",
    "inch": "inch inches",
    "foot": "foot feet ft",
    "yard": "yard yards yd",
    "mile": "mile miles mi",
    "mg": "mg milligram milligrams",
    "µg": "µg μg mcg microgram micrograms",
    "g": "g gram grams",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "tonne": "tonne tonnes",
    "ton": "ton tons",
    "lb": "lb lbs pound pounds",
    "ounce": "ounce ounces oz",
    "m²": "m² m2 sqm",
    "km²": "km² km2",
    "ft²": "ft² sqft",
    "hectare": "hectare hectares ha",
    "acre": "acre acres",
    "ml": "ml millilitre millilitres milliliter milliliters",
    "l": "litre litres liter liters",
    "m³": "m³ m3",
    "barrel": "barrel barrels",
    "gallon": "gallon gallons",
    "KB": "kb kilobyte kilobytes",
    "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes",
    "TB": "tb terabyte terabytes",
    "PB": "pb petabyte petabytes",
    "kbps": "kbps kbit/s",
    "Mbps": "mbps mbit/s",
    "Gbps": "gbps gbit/s",
    "km/h": "kmh km/h kph",
    "mph": "mph",
    "m/s": "m/s",
    "km/s": "km/s",
    "knot": "knot knots",
    "W": "watt watts w",
    "kW": "kw kilowatt kilowatts",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
    "hp": "hp bhp horsepower",
    "Wh": "wh watt-hour watt-hours",
    "kWh": "kwh kilowatt-hour kilowatt-hours",
    "MWh": "mwh megawatt-hour megawatt-hours",
    "GWh": "gwh gigawatt-hour gigawatt-hours",
    "TWh": "twh terawatt-hour terawatt-hours",
    "mAh": "mah milliamp-hour milliamp-hours milliampere-hour milliampere-hours",
    "J": "joule joules",
    "kJ": "kj",
    "kcal": "kcal calorie calories",
    "Hz": "hz hertz",
    "kHz": "khz",
    "MHz": "mhz megahertz",
    "GHz": "ghz gigahertz",
    "V": "volt volts",
    "°C": "°c celsius",
    "°F": "°f fahrenheit",
    "K": "kelvin",
    "degree": "degree degrees",
    "dB": "db decibel decibels",
    "fps": "fps",
    "ppm": "ppm",
    "nit": "nit nits",
    "megapixel": "megapixel megapixels mp",
    "light-year": "light-year light-years lightyear lightyears",
}
UNIT_OF = {form: unit for unit, forms in _WRITTEN.items() for form in forms.split()}

CURRENCY_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₫": "VND",
    "₪": "ILS",
}
DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
    "r": "BRL",
    "nt": "TWD",
    "u.s.": "USD",
}
CURRENCY_CODES = words(
    """
    USD EUR GBP JPY INR KRW CNY RMB CHF AUD CAD NZD SEK NOK DKK PLN CZK HUF RUB TRY BRL MXN ZAR SGD HKD TWD THB IDR
    PHP VND ILS AED SAR ARS CLP COP NGN KES EGP UAH PKR BDT
    """
)
CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "sterling": "GBP", "quid": "GBP",
    "yen": "JPY", "rupee": "INR", "rupees": "INR", "yuan": "CNY", "renminbi": "CNY", "won": "KRW",
    "francs": "CHF", "rubles": "RUB", "roubles": "RUB", "peso": "PHP", "pesos": "MXN", "ringgit": "MYR", "baht": "THB",
    "lira": "TRY",
    "cents": "cent", "cent": "cent", "pence": "penny",
}  # fmt: skip
CURRENCY_ADJECTIVES = {
    "us": "USD",
    "u.s.": "USD",
    "american": "USD",
    "australian": "AUD",
    "canadian": "CAD",
    "singapore": "SGD",
    "hong": "HKD",
    "swiss": "CHF",
}

_INCH = Fraction(254, 10000)
_POUND = Fraction(45359237, 100000000)
FACTORS: dict[str, tuple[str, Fraction]] = {
    "ms": ("time", Fraction(1, 1000)),
    "second": ("time", Fraction(1)),
    "minute": ("time", Fraction(60)),
    "hour": ("time", Fraction(3600)),
    "day": ("time", Fraction(86400)),
    "week": ("time", Fraction(604800)),
    "month": ("calendar", Fraction(1)),
    "year": ("calendar", Fraction(12)),
    "decade": ("calendar", Fraction(120)),
    "century": ("calendar", Fraction(1200)),
    "nm": ("length", Fraction(1, 10**9)),
    "mm": ("length", Fraction(1, 1000)),
    "cm": ("length", Fraction(1, 100)),
    "m": ("length", Fraction(1)),
    "km": ("length", Fraction(1000)),
    "inch": ("length", _INCH),
    "foot": ("length", 12 * _INCH),
    "yard": ("length", 36 * _INCH),
    "mile": ("length", 63360 * _INCH),
    "µg": ("mass", Fraction(1, 10**9)),
    "mg": ("mass", Fraction(1, 10**6)),
    "g": ("mass", Fraction(1, 1000)),
    "kg": ("mass", Fraction(1)),
    "tonne": ("mass", Fraction(1000)),
    "lb": ("mass", _POUND),
    "ounce": ("mass", _POUND / 16),
    "m²": ("area", Fraction(1)),
    "km²": ("area", Fraction(10**6)),
    "ft²": ("area", (12 * _INCH) ** 2),
    "hectare": ("area", Fraction(10**4)),
    "acre": ("area", 4840 * (36 * _INCH) ** 2),
    "ml": ("volume", Fraction(1, 1000)),
    "l": ("volume", Fraction(1)),
    "m³": ("volume", Fraction(1000)),
    "KB": ("data", Fraction(1)),
    "MB": ("data", Fraction(10**3)),
    "GB": ("data", Fraction(10**6)),
    "TB": ("data", Fraction(10**9)),
    "PB": ("data", Fraction(10**12)),
    "kbps": ("rate", Fraction(1)),
    "Mbps": ("rate", Fraction(10**3)),
    "Gbps": ("rate", Fraction(10**6)),
    "m/s": ("speed", Fraction(1)),
    "km/s": ("speed", Fraction(1000)),
    "km/h": ("speed", Fraction(1000, 3600)),
    "mph": ("speed", 63360 * _INCH / 3600),
    "knot": ("speed", Fraction(1852, 3600)),
    "W": ("power", Fraction(1)),
    "kW": ("power", Fraction(10**3)),
    "MW": ("power", Fraction(10**6)),
    "GW": ("power", Fraction(10**9)),
    "Wh": ("energy", Fraction(1)),
    "kWh": ("energy", Fraction(10**3)),
    "MWh": ("energy", Fraction(10**6)),
    "GWh": ("energy", Fraction(10**9)),
    "TWh": ("energy", Fraction(10**12)),
    "Hz": ("frequency", Fraction(1)),
    "kHz": ("frequency", Fraction(10**3)),
    "MHz": ("frequency", Fraction(10**6)),
    "GHz": ("frequency", Fraction(10**9)),
    "pp": ("points", Fraction(1)),
    "bp": ("points", Fraction(1, 100)),
}


def convert(value: Fraction, unit: str, to: str) -> Fraction | None:
    """*value* of *unit* in the unit *to*, exactly; None where the two do not measure the same thing."""
    if unit == to:
        return value
    if (unit, to) in (("°C", "°F"), ("°F", "°C")):
        return value * Fraction(9, 5) + 32 if to == "°F" else (value - 32) * Fraction(5, 9)
    source, target = FACTORS.get(unit), FACTORS.get(to)
    if source is None or target is None or source[0] != target[0]:
        return None
    return value * source[1] / target[1]
