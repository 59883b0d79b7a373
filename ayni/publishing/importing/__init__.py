"""Documents on their way in: kept, read in a bounded child, corrected by a person, saved or compared."""
