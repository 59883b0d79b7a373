"""Views of the finance room."""
