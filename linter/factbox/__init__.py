"""factbox: a data-quality linter for journalism fact boxes."""

__version__ = "0.1.0"
