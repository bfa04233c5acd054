"""Speed, always as a ratio of CPU time to a peer measured in the same run."""
