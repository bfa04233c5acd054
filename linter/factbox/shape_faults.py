"""The model's errors as faults at routes, in the words of the desk."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError

from factbox.document.node import Mapping, Node, Route, Scalar, Sequence, step_into
from factbox.model import FactBox
from factbox.shape import QUICK, Fault

_MAX_PARTS = 100_000  # nodes handed to the model: a guard against aliases that multiply
_BRANCHES = frozenset(("line", "list", "mapping"))  # names of union branches, which pydantic adds to its routes
_RELATIONS = tuple(QUICK["check"])


def explain(node: Node | None) -> list[Fault]:
    """Every fault the model finds, and those that only the desk's reading tells; in no particular order."""
    if not isinstance(node, Mapping):
        return [Fault((), f"a fact box is a mapping with `facts`, not {_named(node)}")]
    budget = [_MAX_PARTS]
    try:
        plain = _plain(node, budget, 0)
    except OverflowError:
        return [Fault((), f"more than {_MAX_PARTS:,} values once its aliases are followed")]
    found = _beyond_the_model(plain)
    try:
        FactBox.model_validate(plain)
    except ValidationError as error:
        found += [_fault(node, detail) for detail in error.errors(include_url=False, include_input=False)]
    return found


def _plain(node: Node, budget: list[int], depth: int) -> Any:
    """Nodes as the model takes them: texts as printed, None and booleans where YAML 1.2 means them."""
    budget[0] -= 1
    if budget[0] < 0 or depth > 20:
        raise OverflowError
    if isinstance(node, Scalar):
        if node.is_null:
            return None
        return _encodable(node.value) if node.boolean is None else node.boolean
    if isinstance(node, Sequence):
        return [_plain(item, budget, depth + 1) for item in node.items]
    return {_encodable(key): _plain(value, budget, depth + 1) for key, value in node.index.items()}


def _encodable(text: str) -> str:
    """Half of a surrogate pair, which JSON can write, is no text for the model."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _beyond_the_model(plain: dict[str, Any]) -> list[Fault]:
    """What must be there together: a fact has a text or a label with a value, a check has one relation."""
    found: list[Fault] = []
    facts = plain.get("facts")
    if isinstance(facts, list):
        if not facts:
            found.append(Fault(("facts",), "the box holds no fact"))
        for index, fact in enumerate(facts):
            if isinstance(fact, dict) and fact.get("text") is None:
                missing = [key for key in ("label", "value") if fact.get(key) is None]
                if missing and "text" not in fact and not any(key in fact for key in missing):
                    what = (
                        "a text, or a label with a value"
                        if len(missing) == 2
                        else f"a {missing[0]} beside its {'value' if missing[0] == 'label' else 'label'}, or a text"
                    )
                    found.append(Fault(("facts", index), f"this fact has no {missing[0]}: it needs {what}"))
    checks = plain.get("checks")
    if isinstance(checks, list):
        for index, check in enumerate(checks):
            if isinstance(check, dict) and sum(key in check for key in _RELATIONS) != 1:
                message = "a check holds one relation" if check else "an empty check"
                found.append(Fault(("checks", index), f"{message}: {', '.join(_RELATIONS)}"))
    return found


def _fault(root: Node, error: Any) -> Fault:
    """One pydantic error; the route keeps only steps that exist, save a last one that is missing or unknown."""
    route = _existing(root, error["loc"])
    kind, context = error["type"], error.get("ctx", {})
    key = str(error["loc"][-1]) if error["loc"] else ""
    if kind == "extra_forbidden":
        known = _known_keys(error["loc"], root)
        return Fault(route, f"unknown field `{key}`", True, known)
    if kind == "missing":
        return Fault(route, f"`{key}` is missing")
    if kind == "value_error":
        return Fault(route, str(context.get("error", error["msg"])))
    if kind == "literal_error":
        return Fault(route, f"must be {context.get('expected', '').replace(chr(39), '')}")
    if kind in ("string_too_short", "too_short"):
        return Fault(route, "is empty")
    wanted = {
        "string_type": "text or a number",
        "list_type": "a list",
        "dict_type": "a mapping",
        "model_type": "a mapping",
        "model_attributes_type": "a mapping",
        "bool_type": "true or false",
        "bool_parsing": "true or false",
        "union_tag_invalid": "text",
    }.get(kind)
    return Fault(route, f"must be {wanted}, not {_named(_node_at(root, route))}" if wanted else error["msg"])


def _node_at(root: Node, route: Route) -> Node | None:
    node: Node | None = root
    for step in route:
        node = None if node is None else step_into(node, step)
    return node


def _existing(root: Node, loc: tuple[Any, ...]) -> Route:
    node: Node | None = root
    route: list[str | int] = []
    for step in loc:
        deeper = None if node is None else step_into(node, step)
        if deeper is not None:
            route.append(step)
            node = deeper
    return tuple(route)


def _known_keys(loc: tuple[Any, ...], root: Node) -> tuple[str, ...]:
    """The keys that may stand where an unknown one does, told by the model's own fields."""
    model: Any = FactBox
    for step in loc[:-1]:
        if isinstance(step, int) or step in _BRANCHES:
            continue
        field = _field(model, str(step))
        if field is None:
            continue  # the id of a source
        inner = _models_in(field.annotation) + [found for part in field.metadata for found in _models_in(part)]
        if inner:
            model = inner[0]
    return tuple(info.alias or name for name, info in model.model_fields.items())


def _field(model: type[BaseModel], key: str) -> Any:
    return next((info for name, info in model.model_fields.items() if key in (name, info.alias)), None)


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in getattr(annotation, "__args__", ()) for found in _models_in(part)]


def _named(node: Node | None) -> str:
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return "empty"
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    return "true or false" if node.boolean is not None else "text"
