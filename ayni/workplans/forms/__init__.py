"""Forms parse and clean; what is true of a workplan is decided by actions and models."""
