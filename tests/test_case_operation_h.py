"""Three published accounts of Operation H as boxes of one case: every true conflict is raised, and no trap is taken.

The figures are those that the Department of Internal Affairs, RNZ, Reuters and a children's safety site printed in
March 2022; the wording of the boxes is ours.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from factbox.engine import check_sources
from factbox.finding import Finding
from factbox.registry import default_registry
from factbox.settings.config import Config
from factbox.source import Source

REUTERS = """\
title: "Operation H: arrests in Canada"
case: operation-h
jurisdiction: CA
sources:
  reuters: {publisher: Reuters, url: 'https://example.org/reuters'}
facts:
  - {label: Arrests, value: 47, unit: people, scope: Canada, source: reuters}
  - {label: Children released, value: 12, unit: children, scope: Canada, source: reuters}
  - {label: Charges laid, value: 186, unit: charges, scope: Canada, source: reuters}
  - {label: Online accounts identified, value: "over 90,000", unit: accounts, source: reuters}
  - {label: Reports received by the NCECC in 2020-2021, value: "52,306", unit: reports, scope: Canada, source: reuters}
  - {label: Increase since 2013-2014, value: 510%, unit: percent rise, source: reuters}
  - {label: Countries involved, value: 12, unit: countries, source: reuters}
  - {label: Cases investigated, value: 832, unit: cases, scope: worldwide, source: reuters}
  - {label: Children safeguarded, value: 146, unit: children, scope: worldwide, source: reuters}
  - {label: Investigation, value: two-year, source: reuters}
"""

SITE = """\
title: "Operation H: the network"
case: operation-h
jurisdiction: NZ
sources:
  site: {publisher: A children's safety site, url: 'https://example.org/site'}
facts:
  - {label: Accounts identified, value: "more than 90,000", unit: accounts, source: site}
  - {label: Offenders using the platform, value: tens of thousands, unit: offenders, source: site}
  - {label: Operation began, value: October 2019, source: site}
  - {id: cases, label: Cases investigated, value: 836, unit: cases, scope: worldwide, source: site}
  - {label: Arrests, value: 46, unit: people, scope: New Zealand, source: site}
  - {id: children, label: Children safeguarded, value: 146, unit: children, scope: worldwide, source: site}
  - {label: in the United States, value: four, unit: children, scope: US, part_of: children, source: site}
  - {label: Suspects identified, value: more than 100, unit: suspects, scope: European Union, source: site}
  - {text: "In two of the cases the suspects abused their own children, aged six and eight.", source: site}
  - {text: "Investigators found 32 GB of files, equal to 90 minutes of video.", source: site}
  - {text: "INTERPOL's database holds over 27,700 identified victims and some 12,500 offenders.", source: site}
"""

RNZ = """\
title: "Operation H: the inquiry in New Zealand"
case: operation-h
jurisdiction: NZ
sources:
  rnz: {publisher: RNZ, url: 'https://example.org/rnz'}
facts:
  - {label: People identified sharing material, value: "about 90,000", unit: people, source: rnz}
  - {label: Countries involved, value: 13, unit: countries, source: rnz}
  - {label: Accounts on the platform, value: thousands, unit: accounts, source: rnz}
  - {id: children, label: Children safeguarded, value: 146, unit: children, scope: worldwide, source: rnz}
  - {label: in New Zealand, value: six, unit: children, scope: NZ, part_of: children, source: rnz}
  - {label: Arrests, value: Forty-six, unit: people, scope: New Zealand, source: rnz}
  - {label: New Zealand-based accounts, value: 125, unit: accounts, scope: New Zealand, source: rnz}
  - {label: Longest sentence, value: just over five years, source: rnz}
"""

# The same facts told in lines, as a desk pastes them in.
REUTERS_LINES = """\
title: "Operation H in Canada"
case: operation-h
facts:
  - "47 Canadians were arrested."
  - "In all, 12 countries were involved."
  - "832 international cases were investigated and 146 children were safeguarded."
  - "Over 90,000 online accounts were identified."
  - "186 charges have been laid in Canada."
"""
SITE_LINES = """\
title: "Operation H's network"
case: operation-h
facts:
  - "More than 90,000 online accounts were identified."
  - "836 cases were investigated internationally."
  - "46 New Zealand residents were arrested."
  - "146 children were protected worldwide, including four in the United States."
  - "More than 100 suspects were identified across the European Union."
  - "Two children, aged six and eight, were protected."
  - "INTERPOL's database holds over 27,700 identified victims and some 12,500 offenders."
"""
RNZ_LINES = """\
title: "Operation H's inquiry"
case: operation-h
facts:
  - "A service provider identified about 90,000 people sharing the material."
  - "The operation spanned 13 countries."
  - "146 children around the world were saved, six of them in New Zealand."
  - "Forty-six people have been arrested in New Zealand."
  - "125 New Zealand-based accounts were identified."
"""

FIELDS = (REUTERS, SITE, RNZ)
LINES = (REUTERS_LINES, SITE_LINES, RNZ_LINES)


def errors(boxes: Iterable[str]) -> list[Finding]:
    sources = [Source(f"box{number}.factbox.yaml", text) for number, text in enumerate(boxes)]
    report = check_sources(sources, Config(select=("totals", "consistency")), default_registry())
    assert not report.failures
    return [finding for finding in report.findings if finding.severity == "error"]


@pytest.mark.parametrize("boxes", [FIELDS, LINES], ids=["fields", "lines"])
def test_every_true_conflict_of_the_case_is_raised_and_nothing_else(boxes: tuple[str, ...]) -> None:
    found = errors(boxes)
    messages = [(finding.rule, finding.message) for finding in found]
    assert sorted(rule for rule, _ in messages) == [
        "restated-figure-differs",
        "restated-figure-differs",
        "unit-conflict",
    ], messages
    differing = [message for rule, message in messages if rule == "restated-figure-differs"]
    assert any("832" in message and "836" in message for message in differing), messages
    assert any("12" in message and "13" in message for message in differing), messages
    assert any(
        "accounts" in message and "people" in message for rule, message in messages if rule == "unit-conflict"
    ), messages


def test_every_version_is_listed_with_its_source() -> None:
    cases = [finding.message for finding in errors(FIELDS) if "836" in finding.message]
    assert cases == ["one quantity, figures that differ: 832: Reuters; 836: A children's safety site"]


def test_arrests_in_two_countries_are_two_figures() -> None:
    assert not errors(
        (
            "case: h\nfacts:\n  - {label: Arrests, value: 46, unit: people, scope: New Zealand}\n",
            "case: h\nfacts:\n  - {label: Arrests, value: 47, unit: people, scope: Canada}\n",
        )
    )


def test_six_and_four_children_are_two_parts_of_146() -> None:
    assert not errors(
        (
            'case: h\nfacts:\n  - "146 children were safeguarded, six of them in New Zealand."\n',
            'case: h\nfacts:\n  - "146 children worldwide were safeguarded, including four in the United States."\n',
        )
    )


def test_over_and_more_than_and_about_90000_agree() -> None:
    assert not errors(
        f"case: h\nfacts:\n  - {{label: Accounts identified, value: '{printed}', unit: accounts}}\n"
        for printed in ("over 90,000", "more than 90,000", "about 90,000", "90,000")
    )


def test_ages_are_no_counts() -> None:
    assert not errors(
        (
            'case: h\nfacts:\n  - "The two children, aged six and eight, were protected."\n',
            "case: h\nfacts:\n  - {label: Children safeguarded, value: 146, unit: children, scope: worldwide}\n",
        )
    )


def test_the_totals_of_a_standing_database_are_not_the_operations() -> None:
    assert not errors(
        (
            'case: h\nfacts:\n  - "INTERPOL\'s database holds over 27,700 identified victims."\n',
            "case: h\nfacts:\n  - {label: Victims identified, value: 146, unit: victims, scope: worldwide}\n",
        )
    )
