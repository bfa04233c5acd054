"""Whether a source says it: saved sources read and searched, without a network."""
