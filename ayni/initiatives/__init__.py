"""Partnership initiatives: thematic, geographic, institutional."""
