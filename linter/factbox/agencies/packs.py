"""Packs of registers: packages that offer a folder of YAML files through the entry point group `factbox.registers`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from factbox.agencies.registers import Registers
from factbox.entrypoints import entry_points
from factbox.record import Record

GROUP = "factbox.registers"
OWN_PACK = "factbox_rules.registers"  # the registers that come with factbox


class Pack(Record):
    """A named set of register files, by their paths."""

    name: str
    files: tuple[str, ...]


def load_packs(own: Sequence[str | os.PathLike[str]] = (), cache: str | os.PathLike[str] | None = None) -> Registers:
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


def own_files(paths: Sequence[str | os.PathLike[str]]) -> tuple[str, ...]:
    """The files meant by a newsroom's paths: a folder stands for the YAML files in it."""
    given = [os.fspath(path) for path in paths]
    return tuple(file for path in given for file in (register_files(path) if os.path.isdir(path) else (path,)))


def register_files(folder: str) -> tuple[str, ...]:
    """The register files of a folder, in the order of their names."""
    named = (os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith((".yaml", ".yml")))
    return tuple(path for path in named if os.path.isfile(path))


def _package_folder(module: str) -> str | None:
    """The folder of a package, found on the path without importing it."""
    parts = module.split(".")
    for entry in sys.path:
        folder = os.path.join(entry or ".", *parts)
        if os.path.isdir(folder):
            return folder
    from importlib.util import find_spec

    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        return None
    locations = list(spec.submodule_search_locations or ()) if spec else []
    return locations[0] if locations and os.path.isdir(locations[0]) else None
