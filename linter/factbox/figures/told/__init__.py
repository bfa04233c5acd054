"""What a sentence says of its figures together: parts, sums, shares, changes, spans of time."""
