"""Countries, regions, mountain ranges and mountain areas, by their names and adjectives in four languages."""

from ayni.matching.gazetteer.gazetteer import Gazetteer, PlaceHit, gazetteer
from ayni.matching.gazetteer.places import KINDS, Place

__all__ = ["KINDS", "Gazetteer", "Place", "PlaceHit", "gazetteer"]
