"""Middleware: headers, refusal of unreadable text, and the one place where errors become answers."""
