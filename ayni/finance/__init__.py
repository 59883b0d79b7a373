"""Money for rows of workplans: what is needed, who funds, what was pledged, committed and received."""
