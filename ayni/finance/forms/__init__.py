"""Forms of the finance room."""
