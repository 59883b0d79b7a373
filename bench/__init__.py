"""Measurements, each against a named reference in the same run. `make bench` runs all of them."""
