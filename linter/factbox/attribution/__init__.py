"""Where a text says it comes from, and where somebody else is speaking in it."""
