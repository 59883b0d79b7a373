"""Forms of the monitoring room."""
