"""Reading plans as people write them: documents, time frames, indicators, responsibilities. Pure Python, no Django."""
