"""How an edition is cited."""

from typing import Any

from django.utils.translation import gettext as _

from ayni.core.jinja import day


def citation(content: dict[str, Any]) -> str:
    """Return one line that names an edition, or the living text with its day, and where it stands."""
    edition = content["edition"]
    if edition is None:
        facts = {
            "partnership": content["partnership"],
            "title": content["title"],
            "day": day(content["as_of"]),
            "address": content["address"],
        }
        return _("%(partnership)s. %(title)s. Living text of %(day)s. %(address)s") % facts
    facts = {
        "partnership": content["partnership"],
        "title": content["title"],
        "number": edition["number"],
        "day": day(edition["adopted"]),
        "address": content["address"],
    }
    return _("%(partnership)s. %(title)s. Edition %(number)s, adopted %(day)s. %(address)s") % facts
