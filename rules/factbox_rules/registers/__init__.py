"""Public bodies by country, as YAML that a desk editor can read and change."""
