"""The generated files of a checkout, other than the tables."""

from __future__ import annotations

from ...schemas import tables
from ..checks.rulebook import rules_page
from ..extraction.language_stub import language_stub
from .country_names import country_names_module
from .limits_page import limits_page
from .reference import reference_page

COUNTRY_NAMES = "scripts/german/words/country_names.py"


def generated_files() -> dict[str, str]:
    """Return the text of each generated file by its path in the checkout.

    Without the library babel, which only this needs, the names of countries are left out.
    """
    files = {
        "docs/commands.md": reference_page(),
        "docs/limits.md": limits_page(),
        "docs/rules.md": rules_page(),
        "scripts/language_calls.pyi": language_stub(tables()),
    }
    try:
        files[COUNTRY_NAMES] = country_names_module()
    except ModuleNotFoundError as error:
        if error.name != "babel":
            raise
    return dict(sorted(files.items()))
