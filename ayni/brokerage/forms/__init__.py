"""Forms of the brokerage room."""
