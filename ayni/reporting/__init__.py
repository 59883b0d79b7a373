"""Reports: cycles in which members report, what drafts itself, what is frozen, accepted and published."""
