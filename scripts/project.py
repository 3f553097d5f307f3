"""Facts about the project: its folders, and the metadata of the data package."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the project, which is the Python package `alibaba_press`."""

SEEDS = ROOT / "seeds"
"""The folder of the articles."""

DESCRIPTOR = "datapackage.json"
"""The file name of a descriptor."""

NAME = "alibaba-press"
TITLE = "Alibaba in the German-language press, 2016–2021"
DESCRIPTION = (
    "Companies, subsidiaries, people, events and figures, extracted by hand from five "
    "German-language press articles about Alibaba, each value traced to the words that state it."
)
KEYWORDS = ("Alibaba", "Ant Group", "Jack Ma", "e-commerce", "China", "press", "provenance")
CONTRIBUTORS = ({"title": "The alibaba-press maintainers", "roles": ["creator", "maintainer"]},)
CONTACT: str | None = None
"""The address for private reports of vulnerabilities, once there is one."""

QUOTABLE = 0.33
"""The share of an article that may be published, from 0 to 1, unless its extraction module says
otherwise. It covers quotes, names and numbers together."""

LICENSES = (
    {
        "name": "CC-BY-4.0",
        "title": "Creative Commons Attribution 4.0 International",
        "path": "https://creativecommons.org/licenses/by/4.0/",
    },
)
