"""Relations that a sentence states."""
