"""Pages and files of the plan."""
