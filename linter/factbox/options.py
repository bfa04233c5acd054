"""A rule's plain option fields as a pydantic model, with each field's docstring as its description."""

from __future__ import annotations

import ast
import inspect
import itertools
import textwrap
import typing

from pydantic import BaseModel, ConfigDict, Field, create_model

from factbox.rule import Options


def model_of(options: type[Options]) -> type[BaseModel]:
    """A closed, strict-enough model: unknown keys and wrong types are errors that name the field."""
    types = typing.get_type_hints(options)
    explained = explanations(options)
    fields: dict[str, typing.Any] = {
        name: (types[name], Field(default=getattr(options, name), description=explained.get(name)))
        for name in options.names()
    }
    return create_model(options.__qualname__.replace(".", ""), __config__=ConfigDict(extra="forbid"), **fields)


def explanations(options: type[Options]) -> dict[str, str]:
    """The docstring under each field of the class; empty where the source is not at hand."""
    try:
        body = ast.parse(textwrap.dedent(inspect.getsource(options))).body[0]
    except (OSError, TypeError, SyntaxError, IndexError):
        return {}
    found: dict[str, str] = {}
    statements = body.body if isinstance(body, ast.ClassDef) else []
    for field, text in itertools.pairwise(statements):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(text, ast.Expr)
            and isinstance(text.value, ast.Constant)
        ):
            found[field.target.id] = inspect.cleandoc(str(text.value.value))
    return found
