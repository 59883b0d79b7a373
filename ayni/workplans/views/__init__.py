"""Pages of the workplans room."""
