"""Spreadsheets of what is due: downloaded, filled in without a connection, uploaded, taken over line by line."""
