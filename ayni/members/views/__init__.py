"""Pages and files of this room."""
