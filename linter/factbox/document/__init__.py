"""Text to a tree whose every node knows its span; one reader a format, the same tree out."""
