"""A rule's options: plain annotated fields, checked by the pydantic model that is built from them when it is needed."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel


_PLAIN = ("bool", "int", "str", "tuple[str, ...]")  # annotations, as written, that need no model


class Options:
    """A rule's options: annotated fields with defaults, each followed by a docstring that explains it.

    Values given in a configuration are checked by the pydantic model that `model` builds from the fields; it is closed
    to unknown keys. The model is built only when it is asked for, so a run without options does not pay for it.
    """

    def __init__(self, **values: Any) -> None:
        for name in type(self).names():
            setattr(self, name, values.get(name, getattr(type(self), name)))

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names of the fields, in the order in which they stand."""
        return tuple(name for name in vars(cls) if not name.startswith("_") and not callable(getattr(cls, name)))

    @classmethod
    def model(cls) -> type[BaseModel]:
        """A closed pydantic model: unknown keys and wrong types are errors that name the field."""
        from pydantic import ConfigDict, Field, create_model  # slow to import

        types = typing.get_type_hints(cls)
        explained = cls.explanations()
        fields: dict[str, Any] = {
            name: (types[name], Field(default=getattr(cls, name), description=explained.get(name)))
            for name in cls.names()
        }
        return create_model(cls.__qualname__.replace(".", ""), __config__=ConfigDict(extra="forbid"), **fields)

    @classmethod
    def parse(cls, values: Mapping[str, Any]) -> Options:
        """Options from configured values; raises pydantic.ValidationError."""
        if all(cls._is_plainly_right(name, value) for name, value in values.items()):
            return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})
        return cls(**cls.model().model_validate(values).model_dump())

    @classmethod
    def _is_plainly_right(cls, name: str, value: object) -> bool:
        """A quick look that spares the model's import: whether the value is just what the field asks for."""
        kind = next(
            (one.__annotations__[name] for one in cls.__mro__ if name in vars(one).get("__annotations__", ())), None
        )
        if name not in cls.names() or kind not in _PLAIN:
            return False
        if kind == "tuple[str, ...]":
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        return bool(type(value).__name__ == kind)

    @classmethod
    def explanations(cls) -> dict[str, str]:
        """The docstring under each field; empty where the source is not at hand."""
        import ast
        import inspect
        import textwrap

        try:
            body = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
        except (OSError, TypeError, SyntaxError, IndexError):
            return {}
        found: dict[str, str] = {}
        statements = body.body if isinstance(body, ast.ClassDef) else []
        for field, text in zip(statements, statements[1:], strict=False):  # noqa: RUF007  # one import less
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(text, ast.Expr)
                and isinstance(text.value, ast.Constant)
            ):
                found[field.target.id] = inspect.cleandoc(str(text.value.value))
        return found
