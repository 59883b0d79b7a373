"""Settings, addresses and the command line. Nobody imports this package."""
