"""The pydantic model of factbox.toml: the authority on what it may hold, asked for its schema and where a file is in doubt."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factbox.finding import Severity
from factbox.model import Jurisdiction, Language
from factbox.nearest import nearest


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"))


class WaiverTable(_Closed):
    """One accepted finding: which rule, in which files, and why."""

    path: Annotated[str, Field(min_length=1, description="A glob, relative to this file.")]
    rule: str
    reason: Annotated[str, Field(min_length=3)]
    until: Annotated[datetime.date | None, Field(description="The last day it is applied.")] = None
    by: Annotated[str | None, Field(description="Who accepted it.")] = None
    since: Annotated[datetime.date | None, Field(description="The day it was accepted.")] = None


class HouseTable(_Closed):
    """A profile of the newsroom's own: another one, with rules of style switched."""

    base: Literal["draft", "publish", "legal"] = "publish"
    on: list[str] = Field(default=[], description="Rules of style to run as well.")
    off: list[str] = Field(default=[], description="Rules of style not to run.")


class File(_Closed):
    """The keys of factbox.toml."""

    extend: str | None = Field(default=None, description="Another configuration to start from, relative to this file.")
    select: list[str] | None = Field(default=None, description="Rules or groups to run instead of the default set.")
    extend_select: list[str] = Field(default=[], description="Rules or groups to run beside the default set.")
    ignore: list[str] = Field(default=[], description="Rules or groups not to run.")
    exclude: list[str] = Field(default=[], description="Globs of files and folders to leave out of a walk.")
    fail_on: Severity | None = Field(default=None, description="The least severity that makes the run fail.")
    jurisdiction: Jurisdiction | None = Field(
        default=None, description="Where boxes without a jurisdiction are told from."
    )
    language: Language | None = Field(default=None, description="The language of boxes that do not say.")
    local_rules: str | None = Field(default=None, description="A folder of rules; runs only with --allow-local-rules.")
    registers: list[str] = Field(default=[], description="Register files of the newsroom's own public bodies.")
    rules: dict[str, dict[str, Any]] = Field(default={}, description="Severity and options by rule.")
    suppress: list[WaiverTable] = []
    unsuppressable: list[str] = Field(default=[], description="Rules or groups that nobody may silence.")
    baseline: str | None = Field(default=None, description="A file of known findings, relative to this file.")
    profile: str | None = Field(default=None, description="draft, publish, legal, or a house's.")
    profiles: dict[str, HouseTable] = Field(default={}, description="House profiles by name.")
    edition: str | None = Field(default=None, description="The year whose rule set and severities hold, such as 2026.")


def accepted(content: dict[str, Any]) -> dict[str, Any]:
    """What the file says, by the names of the fields and with their defaults; raises ValueError that names the first problem."""
    try:
        return File.model_validate(content).model_dump()
    except ValidationError as error:
        raise ValueError(_first_problem(error)) from None


def json_schema() -> dict[str, Any]:
    """The JSON Schema of factbox.toml."""
    schema = File.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "factbox.toml"}


def _first_problem(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    route = [str(step) for step in first["loc"]]
    if first["type"] == "extra_forbidden":
        known = [
            info.alias or name for name, info in (WaiverTable if "suppress" in route else File).model_fields.items()
        ]
        near = nearest(route[-1], known)
        return f"unknown key `{'.'.join(route)}`" + (f"; did you mean `{near}`?" if near else "")
    if first["type"] == "missing":
        return f"`{'.'.join(route)}` is missing"
    return f"`{'.'.join(route)}`: {first['msg'][:1].lower()}{first['msg'][1:]}"
