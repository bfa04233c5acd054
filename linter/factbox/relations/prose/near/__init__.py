"""Relations in looser words, believed where their figures miss each other by a slip and not by more."""
