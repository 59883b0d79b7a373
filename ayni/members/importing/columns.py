"""Which column of a list holds what: by the words of its heading, in English, French, Spanish or Russian."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.translation import override

from ayni.members.exports import COLUMNS, FORMAT, KEY_SHEET
from ayni.members.naming import folded

Rows = Sequence[Sequence[str]]
# Headings that people write, besides those of our own files and pages; folded, parted by commas.
SYNONYMS = {
    "code": "code,id,member id,member code,identifier,identifiant,identificador,codigo,код,идентификатор",
    "version": "version",
    "name": "name,member,member name,organization,organisation,organization name,organisation name,"
    "name of the organization,name of organization,name of the organisation,name of organisation,institution,"
    "institution name,members,english name,name english,name in english,official name,full name,"
    "nom,membre,nom du membre,nom de l organisation,nom de l institution,nom officiel,"
    "nombre,miembro,nombre del miembro,organizacion,nombre de la organizacion,institucion,nombre de la institucion,"
    "nombre oficial,название,наименование,организация,название организации,наименование организации,"
    "член,член партнерства,учреждение",
    "name_original": "original name,name original,name in original language,native name,local name,nom original,"
    "nom dans la langue d origine,nombre original,nombre en el idioma original,оригинальное название,"
    "название на языке оригинала,название на родном языке",
    "acronym": "acronym,abbreviation,short name,acronyme,sigle,abreviation,sigla,siglas,acronimo,"
    "сокращение,аббревиатура,краткое название",
    "category": "category,type,member type,type of member,member category,type of organization,"
    "type of organisation,organization type,organisation type,categorie,type de membre,type d organisation,"
    "categoria,tipo,tipo de miembro,tipo de organizacion,категория,тип,тип организации,тип члена",
    "major_group": "major group,sub type,subtype,subcategory,sub category,grand groupe,sous categorie,"
    "grupo principal,subcategoria,основная группа,подкатегория",
    "countries": "country,countries,country ies,country s,country code,iso3,iso 3,iso,iso code,iso alpha 3,alpha 3,"
    "country of headquarters,headquarters,pays,pays s,pays du siege,code pays,pais,paises,pais es,pais sede,"
    "страна,страны,код страны,страна штаб квартиры",
    "region": "region,mp region,region name,regions,region del mundo,регион,регионы",
    "region_override": "region override",
    "languages": "language,languages,preferred language,correspondence language,langue,langues,idioma,idiomas,"
    "lengua,язык,языки",
    "website": "website,web site,web,url,homepage,home page,web page,webpage,internet,link,site,"
    "site web,site internet,page web,sitio web,pagina web,sitio,сайт,веб сайт,вебсайт,интернет",
    "links": "links,other links,other addresses,social media,autres liens,liens,autres adresses,enlaces,"
    "otros enlaces,otras direcciones,ссылки,другие адреса",
    "ror": "ror,ror id,ror identifier",
    "iati": "iati,iati id,iati identifier,iati organization identifier,iati organisation identifier,iati org id",
    "summary": "summary,description,about,mission,activities,profile,resume,description de l organisation,"
    "activites,resumen,descripcion,actividades,acerca de,описание,о себе,деятельность,миссия",
    "status": "status,member status,membership status,statut,etat,estado,estatus,situacion,статус,состояние",
    "since": "since,member since,joined,date joined,join date,date of joining,accession,year joined,membre depuis,"
    "date d adhesion,adhesion,depuis,miembro desde,fecha de adhesion,desde,fecha de ingreso,"
    "член с,дата вступления,вступление,с",
    "term_ends": "term ends,term end,end of term,expires,valid until,fin du mandat,fin de mandat,"
    "fin del mandato,vence,valido hasta,конец срока,срок до,действует до",
}
# What our own open data says besides, which follows from other columns.
DERIVED = frozenset({"country names", "m49", "region name", "as of", "row", "why"})
# A row is one of headings when it names one of these.
NEEDED = frozenset({"name", "name_original", "code", "ror", "iati"})
LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with its headings found: `names` says what each column holds, "" where that is not known."""

    sheet: str
    headers: list[str]
    names: list[str]
    first: int
    rows: Rows


def tables_of(sheets: Sequence[dict[str, object]]) -> list[Table]:
    """Return the sheets that hold a list of members; `first` is the number of its first row, as the program counts."""
    own = _own_headings(sheets)
    found: list[Table] = []
    for sheet in sheets:
        rows: Rows = sheet["rows"]  # type: ignore[assignment]
        if sheet["name"] == KEY_SHEET and own:
            continue
        at = _header_row(rows, own)
        if at is not None:
            headers = [" ".join(cell.split()) for cell in rows[at]]
            names = _named(headers, own)
            found.append(Table(str(sheet["name"]), headers, names, at + 2, rows[at + 1 :]))
    return found


def name_of(header: str) -> str:
    """Return what a heading says that its column holds, "" where that is not known, "derived" for what follows."""
    words = _plain(header)
    return "derived" if words in DERIVED else _known().get(words, "")


def _header_row(rows: Rows, own: dict[str, str]) -> int | None:
    best, best_score = None, 0
    for at, row in enumerate(rows[:LOOKED_AT]):
        names = set(_named(row, own)) - {"", "derived"}
        if names & NEEDED and len(names) > best_score:
            best, best_score = at, len(names)
    return best


def _named(headers: Iterable[str], own: dict[str, str]) -> list[str]:
    """Return the name of each column; of two that say the same only the first counts."""
    names: list[str] = []
    for header in headers:
        name = own.get(_plain(header)) or name_of(header)
        names.append("" if name in names and name != "derived" else name)
    if "region_override" in names and "region" in names:
        names[names.index("region")] = "derived"
    return names


def _own_headings(sheets: Sequence[dict[str, object]]) -> dict[str, str]:
    """Return heading -> name of a workbook of ours, whatever language it was written in."""
    for sheet in sheets:
        rows: Rows = sheet["rows"]  # type: ignore[assignment]
        if sheet["name"] == KEY_SHEET and rows and list(rows[0][:2]) == ["format", FORMAT]:
            return {_plain(row[2]): row[1] for row in rows if row[0] == "column" and row[1] in SYNONYMS}
    return {}


@cache
def _known() -> dict[str, str]:
    known = {_plain(words): name for name, listed in SYNONYMS.items() for words in listed.split(",")}
    for lang, _said in settings.LANGUAGES:
        with override(lang):
            known |= {_plain(str(column.heading)): column.name for column in COLUMNS}
    return known | {_plain(name): name for name in SYNONYMS}


def _plain(header: str) -> str:
    return folded(header.replace("_", " "))
