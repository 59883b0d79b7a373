"""Every way to change something in the monitoring room."""
