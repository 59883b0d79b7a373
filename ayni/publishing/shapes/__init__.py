"""Plain values for the pages of the plan, so that templates meet no model and no nested content."""
