"""Workplans: foci, objectives, activities, time frames, indicators, responsibilities, outputs."""
