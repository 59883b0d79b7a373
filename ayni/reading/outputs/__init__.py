"""Outputs: a phrase to the type of the thing that is produced."""

from ayni.reading.outputs.reading import TYPES, read_output

__all__ = ["TYPES", "read_output"]
