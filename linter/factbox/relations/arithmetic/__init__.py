"""What must hold between figures, worked out over intervals: one file a kind."""
