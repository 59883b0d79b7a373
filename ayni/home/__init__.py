"""Front page, desks, help, navigation."""
