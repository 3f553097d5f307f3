"""Write the page of the benchmark from the measured figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import commands_page, validation_page

BEGINNING = """\
<!-- Made from docs/benchmark.json by: make bench; do not edit. -->

# How much time and memory the commands take

"""

END = """
## How to run it

```console
$ make bench                                              # both parts
$ .venv/bin/python -m alibaba_press.benchmarks --commands     # three minutes
$ .venv/bin/python -m alibaba_press.benchmarks --validation   # frictionless up to 100 thousand rows
$ .venv/bin/python -m alibaba_press.benchmarks --validation --full          # up to a million rows
```

A run of one part keeps the figures of the other. Options of `--validation`: `--sizes` sets other
numbers of rows, and `--limit` the seconds after which a run is stopped and reported as a lower
bound. `--folder` sets where the packages are made: 10 million rows take 3 GiB.
"""


def page(results: Mapping[str, Any]) -> str:
    """Return the page in Markdown, with the parts that were measured."""
    parts = {"commands": commands_page.section, "validation": validation_page.section}
    sections = [section(results[part]) for part, section in parts.items() if part in results]
    return BEGINNING + "\n".join(sections) + END
