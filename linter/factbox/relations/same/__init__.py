"""The same quantity told twice: in one box, in a case, in the story."""
