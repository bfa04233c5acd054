"""What the reports of a run are printed with: its place in a repository, what the rules say, the registers in use."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping

from factbox.finding import Severity
from factbox.registry import Registry
from factbox.report.context import Context, PackText, RuleText


def context(
    registry: Registry,
    registers: tuple[str, ...],
    fail_on: Severity,
    *,
    quiet: bool,
    statistics: bool,
    environment: Mapping[str, str],
) -> Context:
    """The surroundings of the run in the current folder; nothing is looked up before a format asks for it."""
    here = os.getcwd()
    return Context(
        color=_wants_color(environment),
        quiet=quiet,
        statistics=statistics,
        fail_on=fail_on,
        here=here,
        top=_top(here, environment),
        moment=_moment(environment),
        link=_link(environment),
        rules=lambda: _rules(registry),
        packs=lambda: tuple(PackText(*pack) for pack in registry.registers(registers).packs),
    )


def _top(here: str, environment: Mapping[str, str]) -> str:
    """The top of the checkout that the run is in; where there is none, of the CI service's, or the folder itself."""
    folder = here
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            break
        folder = above
    else:
        return folder
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        given = environment.get(name, "")
        if os.path.isabs(given) and f"{here}/".startswith(f"{os.path.realpath(given)}/"):
            return os.path.realpath(given)
    return here


def _moment(environment: Mapping[str, str]) -> int:
    given = environment.get("SOURCE_DATE_EPOCH", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 12 else 0


def _link(environment: Mapping[str, str]) -> str:
    """Where GitHub shows the files of the commit under check."""
    server = environment.get("GITHUB_SERVER_URL", "")
    name = environment.get("GITHUB_REPOSITORY", "")
    commit = environment.get("GITHUB_SHA", "")
    if not (server and name and commit):
        return ""
    if not (
        re.fullmatch(r"https://[\w.-]+(?::\d+)?/?", server, re.ASCII)
        and re.fullmatch(r"[\w.-]+/[\w.-]+", name, re.ASCII)
    ):
        return ""
    if not re.fullmatch(r"[0-9a-f]{40,64}", commit):
        return ""
    return f"{server.rstrip('/')}/{name}/blob/{commit}/"


def _rules(registry: Registry) -> tuple[RuleText, ...]:
    import inspect

    from factbox.explain import page, summary

    texts = []
    for name, rule in sorted(registry.rules.items()):
        paragraphs = (inspect.getdoc(rule) or "").strip().split("\n\n")
        description = " ".join(" ".join(paragraphs).split())
        texts.append(
            RuleText(
                name,
                rule.group,
                rule.severity,
                rule.enabled,
                summary(rule),
                description,
                page(rule),
                registry.origin[name],
            )
        )
    return tuple(texts)


def _wants_color(environment: Mapping[str, str]) -> bool:
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and environment.get("TERM") != "dumb"
