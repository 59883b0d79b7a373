"""Copies of drafts that were written outside and come back: read, compared, taken over where a person says so."""
