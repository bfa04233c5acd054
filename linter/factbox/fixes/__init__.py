"""Edits: asked for by rules, guarded, and applied until nothing changes."""
