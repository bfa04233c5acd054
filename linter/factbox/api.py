"""Every name that a rule, a plugin or a program may import from factbox; nothing else is promised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factbox.attribution.citations import Citation
from factbox.box import Box
from factbox.case import Case
from factbox.document.document import repeated_keys
from factbox.document.node import Mapping, Node, Route, Scalar, Sequence
from factbox.figures.quantity import Quantity
from factbox.finding import Edit, Finding, Fix, Label, Place, Severity
from factbox.nearest import nearest
from factbox.options import Options
from factbox.parts import (
    Agency,
    Check,
    Fact,
    Part,
    SourceRecord,
    Table,
    Text,
    reads_as_figure,
    references,
    table_figures,
)
from factbox.pattern import Pattern
from factbox.rule import Example, Rule
from factbox.settings.day import day_range, days_later
from factbox.source import Position, Source, Span
from factbox.suppress import Suppression

if TYPE_CHECKING:
    from os import PathLike

    from factbox.agencies import Mention as Mention
    from factbox.engine import Report
    from factbox.relations import Conflict as Conflict
    from factbox.relations import Judged as Judged
    from factbox.relations import Member
    from factbox.settings.config import Config

__all__ = [
    "Agency", "Box", "Case", "Check", "Citation", "Edit", "Example", "Fact", "Finding", "Fix", "Label", "Mapping",
    "Node", "Options", "Part", "Pattern", "Place", "Position", "Quantity", "Route", "Rule", "Scalar", "Sequence", "Severity",
    "Source", "SourceRecord", "Span", "Suppression", "Table", "Text", "check_paths", "check_text", "day_range",
    "days_later", "mentions", "nearest", "quantities", "reads_as_figure", "references", "repeated_keys",
    "repeated_members", "table_figures",
]  # fmt: skip


def check_text(text: str, path: str = "x.factbox.yaml", config: Config | None = None) -> Report:
    """Check one text as if it stood in a file called `path`, whose ending tells how it is read.

    Returns a Report with `findings` (sorted by place) and `summary`. Never raises for what the text holds.
    """
    from factbox.engine import check_sources
    from factbox.registry import default_registry
    from factbox.settings.config import Config

    return check_sources([Source(path, text)], config or Config(), default_registry())


def check_paths(paths: Iterable[str | PathLike[str]], config: Config | None = None) -> Report:
    """Check files and folders, as `factbox check PATHS` does; without `config` the nearest one is read.

    Raises factbox.settings.config.ConfigurationError for a configuration that cannot be used.
    """
    from factbox.disk.files import check_files

    return check_files([str(path) for path in paths], config)


def quantities(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """Every figure in a text, in order, none overlapping; offsets are code points of the text."""
    from factbox.figures import read

    return read(text, language)


def mentions(text: str, jurisdiction: str | None = None, as_of: str | None = None) -> tuple[Mention, ...]:
    """Every public body named in a text, with what is wrong with the name; judged for today when no `as_of` is given."""
    from factbox.agencies import read_mentions
    from factbox.registry import default_registry

    return read_mentions(text, default_registry().registers(), jurisdiction=jurisdiction, as_of=as_of)


def repeated_members(box: Box) -> tuple[tuple[Member, Member], ...]:
    """Each member of a list of the box that stands in it already, be it under another name, with the first of its name."""
    from factbox.relations import repeated_members as repeated

    return repeated(box)
