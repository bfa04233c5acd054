"""What is worked out, or imported, when it is first asked for, and then kept."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - a decorator, named as one
    """A method as an attribute that is computed once: functools.cached_property without its lock, at half the cost.

    The instance needs a `__dict__`; what the method raises is not kept.
    """

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> lazy[Value]: ...

    @overload
    def __get__(self, instance: object, owner: type | None = None) -> Value: ...

    def __get__(self, instance: object | None, owner: type | None = None) -> Value | lazy[Value]:
        if instance is None:
            return self
        # Not a data descriptor: from now on the instance's own entry is found first.
        value = instance.__dict__[self.name] = self.compute(instance)
        return value


def names_from(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """A package's `__getattr__` that takes each name from its module, `homes[name]`, when it is first asked for.

    A file without figures, names of bodies or relations pays for none of their modules.
    """

    def find(name: str) -> Any:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{home}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return find
