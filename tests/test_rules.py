"""Every rule tests itself: its examples are judged as marked, moved, re-formatted, suppressed and fixed."""

import pytest

from factbox.registry import default_registry
from factbox.testing import Trial, trials

TRIALS = [trial for rule in default_registry().rules.values() for trial in trials(rule)]


@pytest.mark.parametrize("trial", TRIALS, ids=str)
def test_a_rule_keeps_what_its_examples_promise(trial: Trial) -> None:
    trial.run()


def test_every_rule_loads() -> None:
    assert default_registry().errors == []
