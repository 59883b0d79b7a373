"""Ordinary choices beside which Ayni is measured."""
