"""Requests and offers, matched with reasons and followed to their outcome."""
