"""Documents: bytes of a plan in any usual format -> its sections, foci, objectives, activities, and doubts."""

from ayni.reading.documents.document import Activity, Document, Doubt, Focus, Objective, Section
from ayni.reading.documents.reader import read_document
from ayni.reading.documents.unreadable import Unreadable

__all__ = ["Activity", "Document", "Doubt", "Focus", "Objective", "Section", "Unreadable", "read_document"]
