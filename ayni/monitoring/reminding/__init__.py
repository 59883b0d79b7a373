"""Reminders by e-mail: digests of what is due, what a person wants of them, and the answers that come back."""
