"""Relations that the labels of facts under each other state."""
