"""Facets read from words: kinds of support, places, languages, times, amounts, days, organisations, what is over."""
