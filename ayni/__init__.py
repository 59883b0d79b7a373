"""Ayni: a partnership runs its plan of action, and the plan stays awake."""

__version__ = "0.1.0"
