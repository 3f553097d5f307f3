"""The profiles of Hypothesis, and the number of examples of tests of properties.

`make test-slow` chooses the profile `slow`, which tries more examples. The examples are the same in
every run, and have no deadline, because a busy machine is no fault.
"""

from __future__ import annotations

from hypothesis import settings

FACTORS = {"quick": 0.25, "slow": 10}
"""How many times the examples that a test names each profile tries."""


def register_profiles() -> None:
    """Register the profiles and load `quick`. The option of pytest loads the other one."""
    for name in FACTORS:
        settings.register_profile(name, derandomize=True, deadline=None)
    settings.load_profile("quick")


def examples(count: int) -> settings:
    """Return the settings of a test: so many examples, times the factor of the profile."""
    factor = FACTORS[settings.get_current_profile_name()]
    return settings(max_examples=max(1, round(count * factor)))
