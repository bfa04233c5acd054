"""Findings known before: from a baseline file, or from a revision of the repository."""
