"""Reports and boards as files."""
