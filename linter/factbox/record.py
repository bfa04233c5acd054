"""Tuples with named fields, written as typing.NamedTuple is and made in a third of its time.

A hook starts anew for each commit and defines some seventy of them. typing reads every annotation as an expression; nobody
asks for that here. A module that defines records has `from __future__ import annotations`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from collections import namedtuple

    _OWN = frozenset(("__annotations__", "__module__", "__qualname__"))

    class _Records(type):
        """Makes of a class with annotated fields a tuple class with them, its methods and its docstring."""

        def __new__(cls, name, bases, members):
            fields = members.get("__annotations__", {})
            defaults = [members[field] for field in fields if field in members]
            made = namedtuple(name, fields, defaults=defaults, module=members["__module__"])
            made.__qualname__ = members["__qualname__"]
            made.__annotations__ = dict(fields)
            for key, value in members.items():
                if key not in fields and key not in _OWN:
                    setattr(made, key, value)
            return made

    Record = type.__new__(_Records, "Record", (), {"__doc__": "Subclass it as typing.NamedTuple."})

__all__ = ["Record"]
