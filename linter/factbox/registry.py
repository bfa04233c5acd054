"""Rules and registers from entry points and, when allowed, from a newsroom's own folder."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from factbox.entrypoints import entry_points
from factbox.record import Record
from factbox.rule import Rule

if TYPE_CHECKING:
    from pathlib import Path

    from factbox.agencies import Registers

RULES, REGISTERS = "factbox.rules", "factbox.registers"


class LoadError(Record):
    """A plug-in or a local rule that could not be used, and why."""

    name: str
    message: str


class Registry:
    """The rules that can run, by name; what could not be loaded is told in `errors`, never passed over."""

    def __init__(self) -> None:
        self.rules: dict[str, type[Rule]] = {}
        self.origin: dict[str, str] = {}  # rule name -> the distribution's entry point, or the local folder
        self.errors: list[LoadError] = []
        self._registers: dict[tuple[str, ...], Registers] = {}

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(sorted({rule.group for rule in self.rules.values()}))

    def find(self, name: str) -> type[Rule] | None:
        """A rule by its name or by one that it had before."""
        return self.rules.get(name) or next((rule for rule in self.rules.values() if name in rule.aliases), None)

    def add_entry_points(self) -> None:
        """Every rule that an installed distribution offers, factbox's own by the same door."""
        for point in entry_points((RULES,))[RULES]:
            self._add(point.name, point.module)

    def add_folder(self, folder: Path) -> None:
        """A newsroom's local rules: each file of the folder is loaded as code, so the caller asks for leave first."""
        if not folder.is_dir():
            self.errors.append(LoadError(str(folder), "there is no such folder of local rules"))
            return
        for path in sorted(folder.rglob("*.py")):
            if not path.name.startswith(("_", "test_")):
                self.add_path(path)

    def add_path(self, path: Path) -> None:
        """The rules in one file, or in a folder of files; what cannot be loaded is told in `errors`."""
        if path.is_dir():
            self.add_folder(path)
            return
        try:
            module = _load_file(path)
        except Exception as error:  # somebody else's code: whatever it raises is told with its file
            self.errors.append(LoadError(str(path), f"{type(error).__name__}: {error}"))
            return
        self._take(module, "local", str(path))

    def registers(self, paths: tuple[str, ...] = ()) -> Registers:
        """The registers of public bodies from all packs, with a newsroom's own files on top."""
        if paths not in self._registers:
            from factbox.agencies.packs import load_packs

            self._registers[paths] = load_packs(paths)
        return self._registers[paths]

    def _add(self, origin: str, module_name: str) -> None:
        try:
            for module, group in _modules(module_name):
                self._take(module, group, origin)
        except Exception as error:  # a plug-in's import can raise anything
            self.errors.append(LoadError(origin, f"{type(error).__name__}: {error}"))

    def _take(self, module: ModuleType, group: str, origin: str) -> None:
        for rule in vars(module).values():
            if not (isinstance(rule, type) and issubclass(rule, Rule) and rule.__module__ == module.__name__):
                continue
            name = getattr(rule, "name", None)
            if not isinstance(name, str):
                continue  # a base class of the plug-in's own
            if name in self.rules:
                other = self.origin[name]
                self.errors.append(LoadError(f"{origin}: {name}", f"a rule of this name comes from {other} already"))
                continue
            if not rule.group:
                rule.group = group
            self.rules[name] = rule
            self.origin[name] = origin


def _modules(name: str) -> Iterator[tuple[ModuleType, str]]:
    """A module, or all modules of a package one or two levels deep; a folder in it is the group of its rules."""
    root = importlib.import_module(name)
    yield root, name.rpartition(".")[2]
    for folder in getattr(root, "__path__", ()):
        for entry in _visible(folder):
            if entry.endswith(".py"):
                yield importlib.import_module(f"{name}.{entry[:-3]}"), name.rpartition(".")[2]
            elif os.path.isdir(os.path.join(folder, entry)):
                for file in _visible(os.path.join(folder, entry)):
                    if file.endswith(".py"):
                        yield importlib.import_module(f"{name}.{entry}.{file[:-3]}"), entry


def _visible(folder: str) -> list[str]:
    """The names in a folder of rules, without those that are nobody's business."""
    return sorted(name for name in os.listdir(folder) if not name.startswith(("_", ".")))


def _load_file(path: Path) -> ModuleType:
    from importlib.util import module_from_spec, spec_from_file_location

    name = "factbox_local_" + "_".join(path.with_suffix("").parts[-2:]).replace("-", "_")
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # leave nothing in the repository under check
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = writes
    return module


@cache
def default_registry() -> Registry:
    """The rules of all installed distributions, loaded once."""
    registry = Registry()
    registry.add_entry_points()
    return registry
