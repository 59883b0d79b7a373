"""Lists of members on their way in: kept, read in a bounded child, compared line by line, taken by a person."""
