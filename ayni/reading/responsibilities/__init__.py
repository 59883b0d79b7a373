"""Responsibilities: a phrase to bearers with classes and roles, and bearers back to words."""

from ayni.reading.responsibilities.reading import ROLES, Bearer, read_responsible
from ayni.reading.responsibilities.saying import say_bearers

__all__ = ["ROLES", "Bearer", "read_responsible", "say_bearers"]
