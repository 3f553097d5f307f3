"""The number of examples of tests of properties: more in `make test-slow`.

The profile of Hypothesis decides: `make test-slow` chooses the profile `slow`. The examples are the
same in every run, and have no deadline, because a busy machine is no fault.
"""

from __future__ import annotations

from hypothesis import settings

FACTORS = {"default": 1, "slow": 20}


def register_profiles() -> None:
    """Register the profiles. Hypothesis loads one of them before the tests are collected."""
    settings.register_profile("slow", settings.get_profile("default"))


def examples(count: int) -> settings:
    """Return the settings of a test that tries so many examples in `make test`."""
    factor = FACTORS.get(settings.get_current_profile_name(), 1)
    return settings(derandomize=True, deadline=None, max_examples=count * factor)
