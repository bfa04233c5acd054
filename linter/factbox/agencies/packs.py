"""Packs of registers: packages that offer a folder of YAML files through the entry point group `factbox.registers`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from factbox.agencies.registers import Registers
from factbox.entrypoints import entry_points

GROUP = "factbox.registers"
OWN_PACK = "factbox_rules.registers"  # the registers that come with factbox


class Pack(NamedTuple):
    """A named set of register files."""

    name: str
    files: tuple[Path, ...]


def load_packs(own: tuple[Path, ...] = (), cache: str | Path | None = None) -> Registers:
    """Every installed pack, with a newsroom's own files or folders on top.

    Nothing is read before a name is looked up, unless there are own files: those are checked at once.
    Raises factbox.agencies.register.BadRegister for an own file that cannot be used.
    """
    registers = Registers(
        lambda: (*(path for pack in installed_packs() for path in pack.files), *own_files(own)), cache
    )
    if own:
        registers.open()
    return registers


def installed_packs() -> tuple[Pack, ...]:
    """The packs at hand, factbox's own first."""
    modules = {point.module: point.name for point in entry_points((GROUP,))[GROUP]}
    modules = {OWN_PACK: "builtin", **modules}
    packs = []
    for module, name in modules.items():
        folder = _package_folder(module)
        if folder is not None:
            packs.append(Pack(name, register_files(folder)))
    return tuple(packs)


def own_files(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files meant by a newsroom's paths: a folder stands for the YAML files in it."""
    return tuple(file for path in paths for file in (register_files(path) if path.is_dir() else (path,)))


def register_files(folder: Path) -> tuple[Path, ...]:
    """The register files of a folder, in the order of their names."""
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file()))


def _package_folder(module: str) -> Path | None:
    """The folder of a package, found on the path without importing it."""
    parts = module.split(".")
    for entry in sys.path:
        folder = Path(entry or ".", *parts)
        if folder.is_dir():
            return folder
    from importlib.util import find_spec

    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        return None
    locations = list(spec.submodule_search_locations or ()) if spec else []
    return Path(locations[0]) if locations and Path(locations[0]).is_dir() else None
