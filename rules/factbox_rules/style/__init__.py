"""Rules of one group: see the README of the project for how a rule file is laid out."""
