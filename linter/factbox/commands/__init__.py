"""The work of each command: the only rooms that print and choose an exit status."""
