"""Reading IATI activity files. Pure: it knows no web framework, and runs in a bounded child process."""
