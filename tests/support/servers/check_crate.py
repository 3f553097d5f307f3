"""Check an RO-Crate with roc-validator, and print what it finds.

It runs in the environment `validators`: ``python check_crate.py CRATE CONTEXT``. CONTEXT is a copy
of the context of RO-Crate. Nothing is fetched: other addresses answer that they cannot.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import requests
from rocrate_validator.models import Severity
from rocrate_validator.services import ValidationSettings, validate
from rocrate_validator.utils.http import HttpRequester

PROFILE = "ro-crate-1.2"
CONTEXT = "https://w3id.org/ro/crate/1.2/context"


def main(crate: Path, context: Path) -> None:
    """Print the issues that break a requirement, as JSON."""

    def get(self: HttpRequester, url: str, *arguments: Any, **options: Any) -> requests.Response:
        response = requests.Response()
        response.url, response.status_code = url, 504
        if url == CONTEXT:
            response.status_code = 200
            response.headers["Content-Type"] = "application/ld+json"
            response._content = context.read_bytes()
        return response

    HttpRequester.get = get
    result = validate(
        ValidationSettings(
            rocrate_uri=str(crate),
            profile_identifier=PROFILE,
            requirement_severity=Severity.REQUIRED,
            offline=True,
        )
    )
    issues = [f"{issue.check.identifier}: {issue.message}" for issue in result.get_issues()]
    print(json.dumps({"passed": result.passed(), "issues": issues}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
