"""What the pages of the finance room say."""
