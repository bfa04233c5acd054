"""Reports for CI services: each held to its format's rules, on real runs and on text that wants out of its quotes."""

from __future__ import annotations

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import cmarkgfm
import jsonschema
import junitparser
import pytest
from cmarkgfm.cmark import Options

from factbox.api import check_text
from factbox.engine import Failure, Report, Summary
from factbox.finding import Edit, Finding, Fix, Label, Place
from factbox.report import FORMATS, render
from factbox.report.context import Context, PackText, RuleText
from factbox.source import Source, Span
from tests import formats
from tests.command import Ran, factbox

ROOT = Path(__file__).parent.parent
BOX = """\
factbox: 1
sources:
  met: {publisher: MetService, url: "https://example.org/storms"}
facts:
  - {id: all, label: Ngā āwhā 🌊, value: 12, unit: storms, parts: complete, source: met}
  - {id: east, label: from the east, value: 7, unit: storms, part_of: all, source: met}
  - {id: west, label: from the west, value: 4, unit: storms, part_of: all, source: met}
  - {label: Kōrero 🌊, valeu: 9, value: 9, unit: metres, source: met}
  - {label: Kōrero 🌊 tahi, valeu: 9, value: 9, unit: metres, source: met}
  # factbox: ignore[unknown-source] the desk's own notebook
  - {label: Boats lost, value: 3, unit: boats, source: notebook}
  - {label: Cars lost, value: 4, unit: cars, source: police}
"""
WAIVER = '[[suppress]]\npath = "*.yaml"\nrule = "unsourced-number"\nreason = "kept from the old site"\n'

# What tries to leave its place: terminal controls, a runner's commands, XML and HTML and Markdown ends, mentions, links.
EVIL = (
    "\x1b]0;owned\x07\x00\x9b2J\u202eevil\u2066\u200b::error::x ##[error]y ]]> </failure><img src=x onerror=alert(1)> "
    "\" ' &lt; `code` **b** _i_ | [l](https://evil.example) [m](1) {0} @octocat #1 www.evil.example https://evil.example a@b.example "
    "\r\n::set-output name=a::b\n##vso[task.setvariable]\ufffe\uffff\ud800 $(id) ${{ github.token }} %0A %25"
)
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
UNSEEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u206f]")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "storms.factbox.yaml").write_text(BOX, encoding="utf-8")
    (folder / "copy of storms.factbox.yaml").write_text(BOX, encoding="utf-8")
    (folder / "calm.factbox.yaml").write_text("facts:\n  - The harbour was built in 1902.\n")
    (folder / "factbox.toml").write_text(WAIVER)
    (folder / "bare.factbox.yaml").write_text("facts:\n  - 14 boats were lost.\n")
    return folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk whose box and whose file name are both hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    box: dict[str, Any] = {
        "case": EVIL,
        "facts": [
            {"label": "x", "value": 1, EVIL: 1},
            {"label": EVIL, "value": 2, "source": EVIL},
            {"label": EVIL, "value": 3, "source": "long " * 9_000},
            {"label": EVIL + " one", "value": 3, "valeu": EVIL},
            f"{EVIL} 12 of them",
        ],
    }
    whole = json.dumps(box).replace("\\ud800", "")  # half a surrogate pair alone would be all that is said of a box
    (folder / "b.factbox.json").write_text(whole)
    name = os.fsdecode(b"a\xff ::error,b%0A\x1b\n::warning::c]]>&<b>\"'[x](y)|\xc4\x81 @octocat.factbox.json")
    (folder / name).write_bytes(json.dumps(box).encode())
    return folder


def run_all(folder: Path, *words: str, **environment: str) -> tuple[Ran, dict[str, str]]:
    """One run that writes every format to a file of its own, and what each holds."""
    wanted = [f"--format={name}=out/{name}" for name in FORMATS]
    (folder / "out").mkdir(exist_ok=True)
    ran = factbox("check", "--exit-zero", *wanted, *words, cwd=folder, **environment)
    return ran, {name: (folder / "out" / name).read_bytes().decode("utf-8") for name in FORMATS}


@pytest.fixture(scope="module")
def reports(desk: Path) -> dict[str, str]:
    ran, texts = run_all(desk)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    return texts


@pytest.fixture(scope="module")
def hostile_reports(hostile: Path) -> dict[str, str]:
    ran, texts = run_all(hostile)
    assert (ran.status, ran.out) == (0, ""), ran.err
    return texts


@pytest.fixture(scope="module")
def made_reports() -> dict[str, str]:
    """A report in which every text is hostile, whatever rules may say one day."""
    source = Source(f"a {EVIL}.yaml", f"facts: {EVIL}\nx: {EVIL}\n")
    place, other = Place(source, (EVIL, 0), Span(0, 30)), Place(source, (), Span(31, len(source.text)))
    fix = Fix("suggestion", (Edit(0, 5, EVIL, "facts"), Edit(8, 9, EVIL, source.text[8])), EVIL)
    findings = [
        Finding(
            "a-rule", "form", severity, EVIL * times, place, (Label(other, EVIL * times),), fix, "low", EVIL, EVIL, EVIL
        )
        for severity, times in (("error", 1), ("warning", 1), ("info", 1), ("error", 200))
    ]
    report = Report(
        tuple(findings), Summary(1, 1, 2, 1, 1, 1, 1), (Failure(EVIL, EVIL, EVIL), Failure("", EVIL)), (EVIL,),
        suppressed=((findings[0], EVIL),), baselined=(findings[1],), paths=(source.path,),
    )  # fmt: skip
    rule = RuleText("a-rule", "form", "error", True, EVIL, EVIL * 20, EVIL, "builtin")
    context = Context(here="/desk", top="/desk", rules=lambda: (rule,), packs=lambda: (PackText(EVIL, EVIL, "00"),))
    return {name: render(report, name, context) for name in FORMATS}


def schema(of: str, folder: Path) -> dict[str, Any]:
    ran = factbox("schema", of, cwd=folder)
    assert ran.status == 0
    loaded: dict[str, Any] = json.loads(ran.out)
    return loaded


# --- each format is what its readers take -------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["reports", "hostile_reports", "made_reports"])
@pytest.mark.parametrize("name", ["sarif", "code-scanning", "gitlab", "rdjson", "junit", "checkstyle", "github"])
def test_a_report_holds_to_the_rules_of_its_format(name: str, which: str, request: pytest.FixtureRequest) -> None:
    texts: dict[str, str] = request.getfixturevalue(which)
    check = formats.sarif if name == "code-scanning" else getattr(formats, name)
    check(texts[name])


@pytest.mark.parametrize("which", ["reports", "hostile_reports", "made_reports"])
def test_the_json_report_holds_to_its_published_schema_and_the_schema_names_every_key(
    which: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    texts: dict[str, str] = request.getfixturevalue(which)
    published = schema("report", tmp_path)
    report = json.loads(texts["json"])
    jsonschema.Draft202012Validator(published).validate(report)
    jsonschema.Draft202012Validator(closed({**published, "$defs": published["$defs"] | {"line": {}}})).validate(report)
    line = jsonschema.Draft202012Validator({"$ref": "#/$defs/line", "$defs": published["$defs"]})
    lines = [json.loads(text) for text in texts["jsonl"].splitlines()]
    for one in lines:
        line.validate(one)
    assert lines[-1] == {"version": 1, "type": "summary", **report["summary"]}
    assert [one["type"] for one in lines].count("finding") == len(report["findings"])


def closed(published: Any) -> Any:
    """The schema, with unknown keys forbidden: readers must put up with them, but our own must all be described."""
    if isinstance(published, list):
        return [closed(item) for item in published]
    if not isinstance(published, dict):
        return published
    deeper = {key: closed(value) for key, value in published.items()}
    return deeper | ({"additionalProperties": False} if published.get("type") == "object" else {})


def test_the_published_schemas_are_schemas_and_take_the_examples(tmp_path: Path) -> None:
    import tomllib

    for of in ("box", "config", "report"):
        jsonschema.Draft202012Validator.check_schema(schema(of, tmp_path))
    box = json.loads((ROOT / "examples" / "boxes" / "wire.factbox.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema("box", tmp_path)).validate(box)
    config = tomllib.loads((ROOT / "examples" / "factbox.toml").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema("config", tmp_path)).validate(config)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema("config", tmp_path)).validate({"failon": "error"})


def test_every_format_tells_the_same_findings(reports: dict[str, str]) -> None:
    report = json.loads(reports["json"])
    told = [(finding["rule"], finding["path"], finding["start"]["line"]) for finding in report["findings"]]
    assert len(told) == 8
    sarif = formats.sarif(reports["code-scanning"])["runs"][0]["results"]
    uris = {
        "storms.factbox.yaml": "storms.factbox.yaml",
        "copy of storms.factbox.yaml": "copy%20of%20storms.factbox.yaml",
    }
    places = [result["locations"][0]["physicalLocation"] for result in sarif]
    assert [
        (result["ruleId"], place["artifactLocation"]["uri"], place["region"]["startLine"])
        for result, place in zip(sarif, places, strict=True)
    ] == [(rule, uris[path], line) for rule, path, line in told]
    gitlab = formats.gitlab(reports["gitlab"])
    assert [(one["check_name"], one["location"]["path"], one["location"]["lines"]["begin"]) for one in gitlab] == told
    diagnostics = formats.rdjson(reports["rdjson"])["diagnostics"]
    assert [
        (one["code"]["value"], one["location"]["path"], one["location"]["range"]["start"]["line"])
        for one in diagnostics
    ] == told
    assert [
        (error.attrib["source"].rpartition(".")[2], file.attrib["name"], int(error.attrib["line"]))
        for file in formats.checkstyle(reports["checkstyle"])
        for error in file
    ] == told
    assert sorted(
        (one["title"].removeprefix("factbox "), one["file"], int(one["line"]))
        for one in formats.github(reports["github"])
    ) == sorted(told)
    assert len(re.findall(r"^[^\n]+:\d+:\d+: ", reports["concise"], re.MULTILINE)) == len(told)
    assert reports["markdown"].count("\n| ❌") + reports["markdown"].count("\n| ⚠️") == len(told)


def test_a_program_that_reads_junit_counts_what_the_run_counted(reports: dict[str, str]) -> None:
    summary = json.loads(reports["json"])["summary"]
    suites = list(junitparser.JUnitXml.fromstring(reports["junit"].encode()))
    assert len(suites) == summary["boxes"]
    assert sum(suite.failures for suite in suites) == summary["error"]
    assert sum(suite.skipped for suite in suites) == summary["warning"] + summary["info"]
    passed = [case.name for suite in suites for case in suite if case.is_passed]
    assert passed == ["fact box in order"] * 2


def test_what_fails_the_run_fails_the_case(desk: Path) -> None:
    for level, failures in (("error", 0), ("warning", 1)):
        config = desk / "no-waiver.toml"
        config.write_text("")
        ran = factbox(
            "check",
            "bare.factbox.yaml",
            "--config",
            "no-waiver.toml",
            "--fail-on",
            level,
            "--format",
            "junit",
            cwd=desk,
        )
        (suite,) = junitparser.JUnitXml.fromstring(ran.out.encode())
        assert (suite.failures, suite.skipped) == (failures, 1 - failures)
        assert ran.status == failures


# --- places and fixes ----------------------------------------------------------------------------------------------


def test_columns_are_bytes_for_reviewdog_and_utf16_units_in_sarif(desk: Path, reports: dict[str, str]) -> None:
    lines = (desk / "storms.factbox.yaml").read_text(encoding="utf-8").split("\n")
    texts = [one["text"] for one in json.loads(reports["json"])["findings"]]
    for text, one in zip(texts, formats.rdjson(reports["rdjson"])["diagnostics"], strict=True):
        span = one["location"]["range"]
        line = lines[span["start"]["line"] - 1].encode()
        assert line[span["start"]["column"] - 1 : span["end"]["column"] - 1].decode() == text
    run = formats.sarif(reports["code-scanning"])["runs"][0]
    assert run["columnKind"] == "utf16CodeUnits"
    for text, result in zip(texts, run["results"], strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        units = lines[region["startLine"] - 1].encode("utf-16-le")
        assert units[2 * region["startColumn"] - 2 : 2 * region["endColumn"] - 2].decode("utf-16-le") == text


def test_a_column_in_a_long_line_of_several_scripts_is_the_one_counted_by_hand() -> None:
    from factbox.report.columns import Columns
    from factbox.source import Source

    source = Source("a", "\ufeffline\r\n" + "aā🌊漢" * 3_000 + "\nlast ā", None)
    by_bytes, by_units = Columns("utf-8", 1), Columns("utf-16-le", 2)
    for offset in (0, 1, 7, 8, 2_047, 2_048, 2_049, 4_096, 9_000, len(source.text) - 1, len(source.text)):
        assert by_bytes(source, offset) == source.byte_column(source.position(offset).offset)
        assert by_units(source, offset) == source.utf16_column(source.position(offset).offset)


def test_a_suggestion_put_in_place_by_its_reader_is_the_fix(tmp_path: Path) -> None:
    box = tmp_path / "a.factbox.yaml"
    box.write_text(BOX, encoding="utf-8")
    ran = factbox("check", "--format=rdjson=r.json", "--format=sarif=s.sarif", cwd=tmp_path)
    assert ran.out == ""
    changed = box.read_bytes().split(b"\n")
    for one in reversed(formats.rdjson((tmp_path / "r.json").read_text())["diagnostics"]):
        for suggestion in one.get("suggestions", ()):
            start, end = suggestion["range"]["start"], suggestion["range"]["end"]
            line = changed[start["line"] - 1]
            changed[start["line"] - 1] = (
                line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
            )
    results = formats.sarif((tmp_path / "s.sarif").read_text())["runs"][0]["results"]
    fixes = [fix for result in results for fix in result.get("fixes", ())]
    assert [fix["properties"]["safety"] for fix in fixes] == ["unsafe", "unsafe"]
    assert fixes[0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "value"}
    factbox("check", "--fix", "--unsafe-fixes", cwd=tmp_path)
    assert b"\n".join(changed) == box.read_bytes()


def test_paths_start_at_the_top_of_the_repository_wherever_the_run_is(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    boxes = tmp_path / "news desk" / "boxes"
    boxes.mkdir(parents=True)
    (boxes / "ā.factbox.yaml").write_text("facts:\n  - {label: x, valeu: 1, value: 2}\n")
    uri = "news%20desk/boxes/%C4%81.factbox.yaml"
    for place, given in (
        (boxes, "."),
        (boxes, str(boxes)),
        (tmp_path, "news desk"),
        (boxes.parent, "../news desk/boxes"),
    ):
        ran, texts = run_all(place, given)
        assert ran.status == 0, ran.err
        results = formats.sarif(texts["sarif"])["runs"][0]["results"]
        assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in results} == {uri}
        path = "news desk/boxes/ā.factbox.yaml"
        assert {one["location"]["path"] for one in formats.gitlab(texts["gitlab"])} == {path}
        assert {one["file"] for one in formats.github(texts["github"])} == {path}


def test_a_file_outside_the_repository_is_told_whole(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "out side"
    for folder in (inside, outside):
        folder.mkdir()
    (outside / "a.factbox.yaml").write_text("facts:\n  - {label: x, valeu: 1, value: 2}\n")
    ran = factbox("check", "../out side", "--format", "sarif", cwd=inside)
    artifact = formats.sarif(ran.out)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": (outside / "a.factbox.yaml").resolve().as_uri()}


def test_ci_services_know_a_finding_again_when_lines_move_and_tell_two_files_apart(desk: Path, tmp_path: Path) -> None:
    def identities(text: str) -> tuple[list[str], list[str]]:
        (tmp_path / "a.factbox.yaml").write_text(text, encoding="utf-8")
        (tmp_path / "b.factbox.yaml").write_text(text, encoding="utf-8")
        _, texts = run_all(tmp_path, "--select", "form,totals,sources")
        results = formats.sarif(texts["sarif"])["runs"][0]["results"]
        hashes = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
        return hashes, [entry["fingerprint"] for entry in formats.gitlab(texts["gitlab"])]

    before = identities(BOX)
    assert identities("# a note\n\n" + BOX.replace("\n", "\r\n")) == before


# --- silenced and known findings ---------------------------------------------------------------------------------


def test_silenced_findings_stay_in_sarif_with_the_reason_and_out_of_code_scanning(reports: dict[str, str]) -> None:
    results = formats.sarif(reports["sarif"])["runs"][0]["results"]
    silenced = {
        (result["ruleId"], one["kind"], one["status"], one["justification"])
        for result in results
        for one in result.get("suppressions", ())
    }
    assert silenced == {
        ("unknown-source", "inSource", "accepted", "the desk's own notebook"),
        ("unsourced-number", "external", "accepted", "kept from the old site"),
    }
    shown = formats.sarif(reports["code-scanning"])["runs"][0]["results"]
    assert shown == [result for result in results if "suppressions" not in result]
    assert len(shown) < len(results)


def test_findings_in_the_baseline_stay_in_reports_marked_as_such() -> None:
    report = check_text("facts:\n  - {label: x, valeu: 1, value: 2}\n")
    known = Report(baselined=report.findings, summary=report.summary._replace(error=0, baselined=1))
    context = Context(rules=lambda: ())
    log = json.loads(render(known, "sarif", context))
    results = log["runs"][0]["results"]
    assert len(results) == len(report.findings)
    for result in results:
        assert result["baselineState"] == "unchanged"
        assert result["suppressions"][0]["kind"] == "external"
    assert json.loads(render(known, "code-scanning", context))["runs"][0]["results"] == []
    assert len(json.loads(render(known, "json", context))["baselined"]) == len(report.findings)
    assert '"type":"baselined"' in render(known, "jsonl", context)
    assert "1 known before" in render(known, "text", context)


def test_the_most_that_code_scanning_takes_is_given_the_worst_first(monkeypatch: pytest.MonkeyPatch) -> None:
    from factbox.report import code_scanning

    report = check_text("facts:\n  - 17 boats were lost.\n  - {label: boats, valeu: 1, value: 2}\n")
    assert [finding.severity for finding in report.findings].index("error") > 0
    monkeypatch.setattr(code_scanning, "MOST", 1)
    log = json.loads(render(report, "code-scanning", Context()))
    assert [result["level"] for result in log["runs"][0]["results"]] == ["error"]


def test_what_could_not_be_checked_is_in_the_reports_that_have_a_place_for_it(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    wanted = [f"--format={name}=out/{name}" for name in ("sarif", "junit", "github", "markdown", "json")]
    ran = factbox("check", "gone.yaml", *wanted, cwd=tmp_path)
    assert ran.status == 2
    texts = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()}
    (invocation,) = formats.sarif(texts["sarif"])["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].startswith("not checked: ")
    (suite,) = junitparser.JUnitXml.fromstring(formats.junit(texts["junit"]) is not None and texts["junit"].encode())
    assert (suite.name, suite.errors) == ("gone.yaml", 1)
    assert formats.github(texts["github"])[0]["file"] == "gone.yaml"
    assert "**not checked:** gone.yaml" in texts["markdown"]
    assert json.loads(texts["json"])["failures"][0]["path"] == "gone.yaml"


def test_sarif_explains_its_rules_and_names_the_registers(reports: dict[str, str]) -> None:
    from factbox.registry import default_registry

    tool = formats.sarif(reports["sarif"])["runs"][0]["tool"]
    assert [rule["id"] for rule in tool["driver"]["rules"]] == sorted(default_registry().rules)
    assert all("Flagged:" in rule["help"]["markdown"] for rule in tool["driver"]["rules"])
    names = {extension["name"] for extension in tool["extensions"]}
    assert "register NZ.yaml" in names
    assert all(extension["properties"]["checksum"] for extension in tool["extensions"])


def test_related_places_are_linked_from_the_message(reports: dict[str, str]) -> None:
    results = formats.sarif(reports["sarif"])["runs"][0]["results"]
    result = next(result for result in results if result["ruleId"] == "parts-do-not-sum")
    assert result["message"]["text"].startswith("7 + 4 = 11, the box says 12: 1 missing\n")
    assert result["message"]["text"].endswith("See [from the east: a part](1); [from the west: a part](2)")
    assert [place["physicalLocation"]["region"]["startLine"] for place in result["relatedLocations"]] == [6, 7]


# --- hostile text ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["hostile_reports", "made_reports"])
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_in_a_box_or_a_file_name_leaves_its_place(
    name: str, which: str, request: pytest.FixtureRequest
) -> None:
    texts: dict[str, str] = request.getfixturevalue(which)
    text = texts[name]
    assert "unknown-field" in text or "a-rule" in text
    assert not CONTROLS.search(text), f"{CONTROLS.search(text)}"
    assert "##[" not in text
    assert "##vso[" not in text, "Azure's runner reads commands too"
    if name != "json":
        assert not UNSEEN.search(text)
    own = ("::error ", "::warning ", "::notice ") if name == "github" else ("### Fact boxes",)
    for line in re.split("[\r\n\u2028\u2029\x85]", text):
        assert not line.lstrip().startswith(("::", "##")) or line.startswith(own)
    if name not in ("json", "jsonl", "sarif", "code-scanning"):
        assert max(map(len, text.split("\n"))) < 6_000, "a long text is cut"


class _Page(HTMLParser):
    """The elements of a page, and its pieces of text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[int] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not attrs, (tag, attrs)
        if tag == "tr":
            self.cells.append(0)
        if tag in ("td", "th"):
            self.cells[-1] += 1

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("which", ["reports", "hostile_reports", "made_reports"])
def test_github_makes_no_link_no_image_and_no_mention_of_what_a_box_says(
    which: str, request: pytest.FixtureRequest
) -> None:
    texts: dict[str, str] = request.getfixturevalue(which)
    page = _Page()
    page.feed(cmarkgfm.github_flavored_markdown_to_html(texts["markdown"], options=Options.CMARK_OPT_UNSAFE))
    page.close()
    assert set(page.tags) <= {
        "h3",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "em",
        "sub",
        "ul",
        "li",
        "strong",
    }
    assert set(page.cells) == {3}, "a cell was broken"
    assert not any(re.search(r"@\w|#\d", text) for text in page.texts)
    if which == "made_reports":
        shown = "".join(page.texts)
        assert "<img src=x onerror=alert(1)> \" ' &lt; `code` **b** _i_ | [l](https://evil.example)" in shown


def test_a_name_that_is_no_text_is_still_told_in_full_where_the_format_can(
    hostile: Path, hostile_reports: dict[str, str]
) -> None:
    from urllib.parse import unquote_to_bytes

    (name,) = [path.name for path in hostile.iterdir() if path.name.startswith("a")]
    uri = formats.sarif(hostile_reports["sarif"])["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert unquote_to_bytes(uri["artifactLocation"]["uri"]) == os.fsencode(name)


def test_the_markdown_page_fits_a_comment_and_says_what_it_leaves_out(tmp_path: Path) -> None:
    box = "facts:\n" + "".join(f"  - {{label: x{number}, va{number}: 1, value: 2}}\n" for number in range(900))
    (tmp_path / "a.factbox.yaml").write_text(box)
    ran = factbox("check", "--select", "form", "--format", "markdown", cwd=tmp_path)
    assert 50_000 < len(ran.out.encode()) < 60_000
    shown = ran.out.count("\n| ❌")
    assert ran.out.endswith(f"\n\n{900 - shown:,} more are not shown.\n")


def test_the_page_leads_to_the_lines_where_github_shows_them(tmp_path: Path) -> None:
    (tmp_path / "a b.factbox.yaml").write_text("facts:\n  - {label: x, valeu: 1, value: 2}\n")
    place = {"GITHUB_SERVER_URL": "https://github.example", "GITHUB_REPOSITORY": "desk/boxes", "GITHUB_SHA": "a" * 40}
    ran = factbox("check", "--format", "markdown", cwd=tmp_path, **place)
    assert f"(https://github.example/desk/boxes/blob/{'a' * 40}/a%20b.factbox.yaml#L2)" in ran.out
    ran = factbox(
        "check", "--format", "markdown", cwd=tmp_path, **place | {"GITHUB_SERVER_URL": "javascript:alert(1)//"}
    )
    assert "javascript" not in ran.out


def test_the_same_run_gives_the_same_bytes_and_the_same_as_a_run_for_one_format(
    desk: Path, reports: dict[str, str]
) -> None:
    _, texts = run_all(desk, PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C")
    assert texts == reports
    assert factbox("check", "--format", "sarif", cwd=desk).out == reports["sarif"]


def test_an_empty_run_is_a_whole_report(tmp_path: Path) -> None:
    ran, texts = run_all(tmp_path)
    assert ran.status == 0
    for name, text in texts.items():
        if name in ("json", "sarif", "code-scanning", "gitlab", "rdjson", "jsonl"):
            json.loads(text)
        elif name in ("junit", "checkstyle"):
            assert len(getattr(formats, name)(text)) == 0
        else:
            assert "no fact box found" in text
