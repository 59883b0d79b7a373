"""The house template in use, and documents laid in it."""

import logging
from typing import Any

from lxml import etree

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.storage import path_of
from ayni.publishing.documents.house import dress
from ayni.publishing.models import HouseTemplate
from ayni.reading.documents.unreadable import Unreadable

logger = logging.getLogger(__name__)


def house_templates() -> list[HouseTemplate]:
    """Return every version, the newest first. One query."""
    return list(HouseTemplate.objects.filter(withdrawn_at=None).select_related("file", "created_by"))


def house_template_for_page(viewer: Any, number: int) -> HouseTemplate:
    """Return one version, for the Secretariat. Raises NotVisible."""
    known = HouseTemplate.objects.filter(withdrawn_at=None, number=number).select_related("file")
    found = known.first() if standing_of(viewer).secretariat else None
    if found is None:
        raise NotVisible
    return found


def in_house_style(document: bytes) -> bytes:
    """Return a DOCX of ours laid in the template in use; as it is where there is none. One query."""
    known = HouseTemplate.objects.filter(in_use=True, withdrawn_at=None).select_related("file").first()
    return document if known is None else laid_in(known, document)


def laid_in(template: HouseTemplate, document: bytes) -> bytes:
    """Return a DOCX of ours laid in a template. A template that fails, though it was checked, hides no document."""
    try:
        return dress(document, path_of(template.file).read_bytes())
    except (Unreadable, OSError, ValueError, LookupError, AttributeError, TypeError, etree.LxmlError):
        logger.exception("house template %s could not be used", template.number)
        return document
