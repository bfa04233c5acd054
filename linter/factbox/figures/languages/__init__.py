"""The languages that figures can be read in: a module of plain tables for each."""
