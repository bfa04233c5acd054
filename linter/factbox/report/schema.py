"""The JSON Schema of the JSON report: what version 1 promises. A reader must put up with keys that it does not know."""

from __future__ import annotations

from typing import Any

from factbox.finding import SEVERITIES
from factbox.report.json import VERSION

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_FROM_ONE = {"type": "integer", "minimum": 1}


def json_schema() -> dict[str, Any]:
    """The schema of `--format json`; `$defs/line` is that of a line of `--format jsonl`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"factbox report, version {VERSION}",
        **_object(
            version={"const": VERSION},
            findings=_list("finding"),
            suppressed=_list("suppressed"),
            baselined=_list("finding"),
            failures=_list("failure"),
            summary=_ref("summary"),
        ),
        "$defs": {
            "finding": _object(**_finding()),
            "suppressed": _object(**_finding(), reason={**_TEXT, "description": "Why it is accepted."}),
            "failure": _object(
                path={**_TEXT, "description": "What could not be checked; empty for the whole run."},
                rule={"type": ["string", "null"], "description": "The rule that crashed on it."},
                message=_TEXT,
            ),
            "summary": _object(
                files=_COUNT,
                boxes=_COUNT,
                **dict.fromkeys(SEVERITIES, _COUNT),
                suppressed={**_COUNT, "description": "Findings accepted by a comment or in the configuration."},
                baselined={
                    **_COUNT,
                    "description": "Findings known before: in the baseline, or at the revision compared with.",
                },
            ),
            "position": _object(
                line={**_FROM_ONE, "description": "From 1."},
                column={**_FROM_ONE, "description": "In code points from 1."},
                offset={**_COUNT, "description": "In code points from the start of the file."},
            ),
            "related": _object(message=_TEXT, path=_TEXT, start=_ref("position"), end=_ref("position")),
            "fix": _object(
                safety={"enum": ["safe", "unsafe", "suggestion"]},
                title=_TEXT,
                edits={**_list("edit"), "minItems": 1},
            ),
            "edit": {
                "description": "Put `text` in the place of the code points from `start` up to `end`.",
                **_object(start=_COUNT, end=_COUNT, text=_TEXT),
            },
            "line": {
                "description": "One line of the stream.",
                "required": ["version", "type"],
                "properties": {"version": {"const": VERSION}},
                "oneOf": [
                    {**_ref(definition), "properties": {"type": {"const": kind}}}
                    for kind, definition in (
                        ("finding", "finding"),
                        ("suppressed", "suppressed"),
                        ("baselined", "finding"),
                        ("failure", "failure"),
                        ("summary", "summary"),
                    )
                ],
            },
        },
    }


def _finding() -> dict[str, Any]:
    return {
        "rule": _TEXT,
        "group": _TEXT,
        "severity": {"enum": list(SEVERITIES)},
        "confidence": {"enum": ["high", "medium", "low"]},
        "message": _TEXT,
        "path": {**_TEXT, "description": "As it was given, or met in a folder that was given."},
        "route": {
            "type": "array",
            "items": {"type": ["string", "integer"]},
            "description": "Keys and indices to the place.",
        },
        "text": {**_TEXT, "description": "The characters that are flagged, as they stand in the file."},
        "start": _ref("position"),
        "end": {**_ref("position"), "description": "The first place after it."},
        "note": {"type": ["string", "null"]},
        "tip": {"type": ["string", "null"]},
        "related": _list("related"),
        "fix": {"anyOf": [_ref("fix"), {"type": "null"}]},
        "fingerprint": {**_TEXT, "pattern": "^[0-9a-f]{24}$", "description": "Stays when lines move."},
    }


def _object(**properties: Any) -> dict[str, Any]:
    """An object that always has these keys, and may have more one day."""
    return {"type": "object", "required": list(properties), "properties": properties}


def _list(definition: str) -> dict[str, Any]:
    return {"type": "array", "items": _ref(definition)}


def _ref(definition: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{definition}"}
