"""A value worked out when first asked for and kept: what functools has, without its lock and at half the cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - a decorator, named as one
    """A method as an attribute that is computed once. The instance needs a `__dict__`; what it raises is not kept."""

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
