"""What a newsroom has set, and what follows from it."""
