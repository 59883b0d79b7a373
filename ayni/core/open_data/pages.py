"""The page that lists every table of open data."""

from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse

from ayni.core.open_data.describing import licence
from ayni.core.open_data.tables import Table, tables
from ayni.core.vocabularies import label, licences

_FORMATS = (("csv", "CSV"), ("xlsx", "XLSX"), ("json", "JSON"))


def open_data_page(lang: str, today: date) -> dict[str, Any]:
    """Return the tables with their files in a reader's language, the day and the licence. No query."""
    code = settings.AYNI_DATA_LICENCE
    return {
        "tables": [_shown(table, "" if lang == "en" else f"?lang={lang}") for table in tables()],
        "today": today,
        "licence": {"code": code, "name": label(licences()[code], lang), "url": licence()["path"]},
        "package": reverse("data-package") + ("" if lang == "en" else f"?lang={lang}"),
        "base": settings.AYNI_BASE_URL,
    }


def _shown(table: Table, query: str) -> dict[str, Any]:
    file = {"name": table.name}
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "page": reverse(table.page, kwargs=dict(table.page_given)),
        "files": [
            (said, reverse("table-file", kwargs={**file, "extension": extension}) + query)
            for extension, said in _FORMATS
        ],
        "descriptor": reverse("table-file", kwargs={**file, "extension": "datapackage.json"}) + query,
        "permanent": table.address("csv"),
        "past": table.past is not None,
    }
