"""Write the vocabularies of countries and M49 areas from CLDR and ISO facts; a build tool, never needed at run time.

Names and codes come from CLDR as Babel ships it (Unicode-3.0). Which country M49 places in which area is a fact of the
United Nations Statistics Division, written down below. Where the United Nations use another name than CLDR does, or
CLDR abbreviates, the name is given here. The same Babel gives the same files, byte for byte.

    python tools/build_vocabularies.py            write both files
    python tools/build_vocabularies.py --check    exit with status 1 where a file differs from what would be written
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from babel import Locale, __version__
from babel.core import get_global

DATA = Path(__file__).resolve().parent.parent / "ayni" / "core" / "vocabularies" / "data"
LANGUAGES = ("en", "fr", "es", "ru", "ar")
REVIEWED = "2026-11-25"
# Codes that ISO has taken back.
WITHDRAWN = {"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR", "230", "249", "278", "280", "720", "736", "886"}

PARENT_OF_AREA = {
    "001": "",
    "002": "001",
    "009": "001",
    "019": "001",
    "142": "001",
    "150": "001",
    "202": "002",
    "419": "019",
    "005": "419",
    "013": "419",
    "029": "419",
    "021": "019",
    "015": "002",
    "011": "202",
    "014": "202",
    "017": "202",
    "018": "202",
    "030": "142",
    "034": "142",
    "035": "142",
    "143": "142",
    "145": "142",
    "039": "150",
    "151": "150",
    "154": "150",
    "155": "150",
    "053": "009",
    "054": "009",
    "057": "009",
    "061": "009",
}
COUNTRIES_OF_AREA = {
    "005": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    "011": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    "013": "BZ CR GT HN MX NI PA SV",
    "014": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "015": "DZ EG EH LY MA SD TN",
    "017": "AO CD CF CG CM GA GQ ST TD",
    "018": "BW LS NA SZ ZA",
    "021": "BM CA GL PM US",
    "029": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "030": "CN HK JP KP KR MN MO TW",
    "034": "AF BD BT IN IR LK MV NP PK",
    "035": "BN ID KH LA MM MY PH SG TH TL VN",
    "039": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA",
    "053": "AU CC CX HM NF NZ",
    "054": "FJ NC PG SB VU",
    "057": "FM GU KI MH MP NR PW UM",
    "061": "AS CK NU PF PN TK TO TV WF WS",
    "143": "KG KZ TJ TM UZ",
    "145": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "151": "BG BY CZ HU MD PL RO RU SK UA",
    "154": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "155": "AT BE CH DE FR LI LU MC NL",
    "001": "AQ",
}
NAMES_OF_AREAS = {
    "001": ("World", "Monde", "Mundo", "Весь мир", "العالم"),
    "021": (
        "Northern America",
        "Amérique septentrionale",
        "América septentrional",
        "Северная Америка",
        "أمريكا الشمالية",
    ),
    "035": ("South-eastern Asia", "Asie du Sud-Est", "Asia sudoriental", "Юго-Восточная Азия", "جنوب شرق آسيا"),
    "053": (
        "Australia and New Zealand",
        "Australie et Nouvelle-Zélande",
        "Australia y Nueva Zelandia",
        "Австралия и Новая Зеландия",
        "أستراليا ونيوزيلندا",
    ),
    "057": ("Micronesia", "Micronésie", "Micronesia", "Микронезия", "ميكرونيزيا"),
    "202": (
        "Sub-Saharan Africa",
        "Afrique subsaharienne",
        "África subsahariana",
        "Африка к югу от Сахары",
        "أفريقيا جنوب الصحراء الكبرى",
    ),
    "419": (
        "Latin America and the Caribbean",
        "Amérique latine et Caraïbes",
        "América Latina y el Caribe",
        "Латинская Америка и Карибский бассейн",
        "أمريكا اللاتينية ومنطقة البحر الكاريبي",
    ),
}
NAMES_OF_COUNTRIES = {
    "CD": (
        "Democratic Republic of the Congo",
        "République démocratique du Congo",
        "República Democrática del Congo",
        "Демократическая Республика Конго",
        "جمهورية الكونغو الديمقراطية",
    ),
    "CG": ("Congo", "Congo", "Congo", "Конго", "الكونغو"),
    "KG": ("Kyrgyzstan", "Kirghizistan", "Kirguistán", "Кыргызстан", "قيرغيزستان"),
    "KP": (
        "Democratic People’s Republic of Korea",
        "République populaire démocratique de Corée",
        "República Popular Democrática de Corea",
        "Корейская Народно-Демократическая Республика",
        "جمهورية كوريا الشعبية الديمقراطية",
    ),
    "KR": ("Republic of Korea", "République de Corée", "República de Corea", "Республика Корея", "جمهورية كوريا"),
    "MM": ("Myanmar", "Myanmar", "Myanmar", "Мьянма", "ميانمار"),
    "PS": ("State of Palestine", "État de Palestine", "Estado de Palestina", "Государство Палестина", "دولة فلسطين"),
    "TR": ("Türkiye", "Türkiye", "Türkiye", "Турция", "تركيا"),
    "VN": ("Viet Nam", "Viet Nam", "Viet Nam", "Вьетнам", "فييت نام"),
}
ALSO_CALLED = {
    "BN": ("Brunei Darussalam",),
    "BO": ("Bolivia (Plurinational State of)", "Plurinational State of Bolivia"),
    "CD": ("Congo (Democratic Republic of the)", "DR Congo", "DRC"),
    "CG": ("Republic of the Congo",),
    "CI": ("Ivory Coast",),
    "CV": ("Cabo Verde",),
    "CZ": ("Czech Republic",),
    "FM": ("Micronesia (Federated States of)",),
    "GB": ("Great Britain", "UK", "United Kingdom of Great Britain and Northern Ireland"),
    "IR": ("Iran (Islamic Republic of)", "Islamic Republic of Iran"),
    "KG": ("Kyrgyz Republic", "Kyrgyz Rep."),
    "KP": ("DPRK",),
    "KR": ("Korea (Republic of)",),
    "LA": ("Lao People’s Democratic Republic", "Lao PDR"),
    "MD": ("Republic of Moldova",),
    "MK": ("Macedonia", "The former Yugoslav Republic of Macedonia"),
    "NL": ("Netherlands (Kingdom of the)", "The Netherlands"),
    "PS": ("Palestine",),
    "RU": ("Russian Federation", "Российская Федерация"),
    "SY": ("Syrian Arab Republic",),
    "SZ": ("Swaziland",),
    "TR": ("Turkey", "Turkiye"),
    "TZ": ("United Republic of Tanzania",),
    "US": ("United States of America", "USA"),
    "VE": ("Venezuela (Bolivarian Republic of)", "Bolivarian Republic of Venezuela"),
}
WRITTEN_OUT = {"en": ((" & ", " and "), ("St. ", "Saint ")), "ru": (("о-ва", "острова"), ("о-в ", "остров "))}


def main(arguments: list[str]) -> int:
    """Write the two files, or with `--check` only compare them. Returns the exit status."""
    differing = 0
    for name, content in (("countries", _countries()), ("m49", _areas())):
        path = DATA / f"{name}.json"
        if "--check" in arguments:
            differing += not path.exists() or path.read_text(encoding="utf-8") != content
        else:
            path.write_text(content, encoding="utf-8")
    return 1 if differing else 0


def _countries() -> str:
    alpha3, numeric = _iso_codes()
    area_of = {code: area for area, codes in COUNTRIES_OF_AREA.items() for code in codes.split()}
    terms = []
    for alpha2 in sorted(area_of, key=lambda code: alpha3[code]):
        from_cldr = _names(alpha2)
        labels = _own_names(NAMES_OF_COUNTRIES.get(alpha2)) or from_cldr
        other_names = (*ALSO_CALLED.get(alpha2, ()), *_raw_names(alpha2).values())
        also = sorted({name for name in other_names if name not in labels.values()})
        term: dict[str, object] = {
            "code": alpha3[alpha2],
            "alpha2": alpha2,
            "m49": numeric[alpha2],
            "area": area_of[alpha2],
        }
        term["labels"] = labels
        if also:
            term["also"] = also
        terms.append(term)
    return _file("countries", f"ISO 3166-1 and M49 codes; names from CLDR as shipped with Babel {__version__}", terms)


def _areas() -> str:
    terms = [
        {"code": code, "parent": parent, "labels": _own_names(NAMES_OF_AREAS.get(code)) or _names(code)}
        for code, parent in sorted(PARENT_OF_AREA.items())
    ]
    source = "United Nations Statistics Division, M49 (codes and containment); names from CLDR as shipped with Babel"
    return _file("m49", f"{source} {__version__}", terms)


def _iso_codes() -> tuple[dict[str, str], dict[str, str]]:
    """Return alpha-3 and numeric codes by alpha-2, from CLDR’s aliases. Raises ValueError for two codes."""
    alpha3: dict[str, str] = {}
    numeric: dict[str, str] = {}
    for alias, targets in sorted(get_global("territory_aliases").items()):
        if len(alias) != 3 or len(targets) != 1 or alias in WITHDRAWN:
            continue
        table = numeric if alias.isdigit() else alpha3
        if targets[0] in table:
            raise ValueError(f"{targets[0]} has two codes: {table[targets[0]]} and {alias}")
        table[targets[0]] = alias
    return alpha3, numeric


def _own_names(names: tuple[str, ...] | None) -> dict[str, str]:
    return dict(zip(LANGUAGES, names, strict=True)) if names else {}


def _raw_names(code: str) -> dict[str, str]:
    return {language: str(Locale(language).territories[code]) for language in LANGUAGES}


def _names(code: str) -> dict[str, str]:
    names = _raw_names(code)
    for language, pairs in WRITTEN_OUT.items():
        for short, long in pairs:
            names[language] = names[language].replace(short, long)
    return {language: name[0].upper() + name[1:] for language, name in names.items()}


def _file(name: str, source: str, terms: Sequence[Mapping[str, object]]) -> str:
    head = {"vocabulary": name, "source": source, "licence": "Unicode-3.0", "reviewed": REVIEWED}
    rows = ",\n".join("    " + json.dumps(term, ensure_ascii=False) for term in terms)
    return json.dumps(head, ensure_ascii=False, indent=2)[:-2] + ',\n  "terms": [\n' + rows + "\n  ]\n}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
