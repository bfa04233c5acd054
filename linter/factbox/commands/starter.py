"""What `factbox init` writes: a configuration that says what can be set, and a box to try."""

from __future__ import annotations

_CONFIG = """\
# Settings of factbox, the linter for fact boxes. Every line is optional; `factbox schema config` tells them all.

# The rule set and severities of a year, so that a new version of factbox brings no new rules until this is moved on.
edition = "2026"

# Where boxes are told from when they do not say: an ISO 3166 code such as NZ or GB-SCT, EU, or INT.
# jurisdiction = "NZ"
# language = "en-NZ"

# The least severity that makes a run fail: error, warning or info.
fail-on = "error"

# How much is told: draft while typing, publish (the default), legal for everything.
# profile = "publish"

# Rules or groups to leave out, and rules that are off until they are asked for (`factbox rules` lists them).
ignore = []
extend-select = []

# Folders with drafts that nobody prints.
exclude = []

# Severity and options of a rule:
# [rules.thin-source]
# severity = "info"

# Findings the desk accepts, with the reason:
# [[suppress]]
# path = "boxes/2019-*.json"
# rule = "unsourced-number"
# reason = "Archive, checked against the printed page"
# by = "Standards editor"
# since = 2026-11-21
# until = 2027-12-31
"""

_BOX = """\
factbox: 1
title: "School roll: what we know"
case: school-roll
as_of: 2026-03-02
sources:
  council:
    publisher: District council
    title: Annual report
    url: https://example.org/annual-report
facts:
  - id: pupils
    label: Pupils in the district
    value: 244
    unit: pupils
    source: council
    parts: complete
  - {id: primary, label: in primary school, value: 145, unit: pupils, part_of: pupils, source: council}
  - {id: secondary, label: in secondary school, value: 99, unit: pupils, part_of: pupils, source: council}
  - "Twelve of the pupils are new this year. [council]"
"""

FILES = {"factbox.toml": _CONFIG, "boxes/school-roll.factbox.yaml": _BOX}
