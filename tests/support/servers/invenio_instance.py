"""Set up an InvenioRDM on its first start, and serve it.

`invenio.py` runs this program with the Python of the environment that InvenioRDM is installed in:
``python invenio_instance.py PORT USERS``, where INVENIO_INSTANCE_PATH is a folder with invenio.cfg.

The setup creates the tables, users with a token each (in tokens.json), and the vocabularies that
our records use. All vocabularies would take nine minutes.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from pathlib import Path

from click.testing import CliRunner
from flask import Flask  # type: ignore[import-not-found]
from flask.cli import ScriptInfo  # type: ignore[import-not-found]
from invenio_accounts.proxies import current_datastore  # type: ignore[import-not-found]
from invenio_app.cli import cli  # type: ignore[import-not-found]
from invenio_app.factory import create_app  # type: ignore[import-not-found]
from invenio_db import db  # type: ignore[import-not-found]
from invenio_oauth2server.models import Token  # type: ignore[import-not-found]
from invenio_rdm_records import fixtures  # type: ignore[import-not-found]
from werkzeug.serving import run_simple  # type: ignore[import-not-found]

INSTANCE = Path(os.environ["INVENIO_INSTANCE_PATH"])
TOKENS = INSTANCE / "tokens.json"
LICENSES = ("cc-by-4.0", "cc-by-nd-4.0", "cc0-1.0", "odc-by-1.0", "odbl-1.0", "mit")
EMPTY = {
    "affiliations": "aff",
    "names": "names",
    "funders": "fun",
    "awards": "awa",
    "code:developmentStatus": "ds",
    "code:programmingLanguages": "pl",
}
"""Vocabularies that stay empty, with InvenioRDM's type of their identifiers."""

ENGLISH = {"id": "eng", "title": {"en": "English"}, "props": {"alpha_2": "en"}, "tags": []}

COMMANDS = [
    ["db", "init", "create"],
    ["files", "location", "create", "--default", "files", str(INSTANCE / "files")],
    ["roles", "create", "admin"],
    ["access", "allow", "superuser-access", "role", "admin"],
    ["index", "init", "--force"],
    ["rdm-records", "fixtures"],
]


def write_vocabularies(folder: Path) -> None:
    """Write small vocabularies in place of those of InvenioRDM. JSON is valid YAML."""
    vocabularies = folder / "vocabularies"
    vocabularies.mkdir(parents=True)
    kinds = {name: (kind, "[]") for name, kind in EMPTY.items()}
    kinds["languages"] = ("lng", json.dumps([ENGLISH]))
    entries = {}
    for number, (name, (kind, text)) in enumerate(kinds.items()):
        (vocabularies / f"{number}.yaml").write_text(text)
        entries[name] = {"pid-type": kind, "data-file": f"vocabularies/{number}.yaml"}
    all_licenses = Path(fixtures.__file__).parent / "data" / "vocabularies" / "licenses.csv"
    licenses = vocabularies / "licenses.csv"
    with all_licenses.open(newline="") as source, licenses.open("w", newline="") as target:
        head, *rows = csv.reader(source)
        csv.writer(target).writerows([head, *(row for row in rows if row[0] in LICENSES)])
    entries["licenses"] = {"pid-type": "lic", "data-file": "vocabularies/licenses.csv"}
    (folder / "vocabularies.yaml").write_text(json.dumps(entries))


def set_up(app: Flask, users: int) -> None:
    """Create the tables, the vocabularies and the users."""
    write_vocabularies(INSTANCE / "app_data")
    runner = CliRunner()
    for command in COMMANDS:
        result = runner.invoke(cli, command, obj=ScriptInfo(create_app=lambda *_, **__: app))
        if result.exit_code:
            sys.exit(f"{command}: {result.output} {result.exception!r}")
    with app.app_context():
        tokens = []
        for number in range(users):
            user = current_datastore.create_user(
                email=f"user-{number}@example.org", password="no hash", active=True
            )
            db.session.commit()
            token = Token.create_personal("tests", user.id, scopes=["user:email"])
            tokens.append(token.access_token)
        db.session.commit()
    part = TOKENS.with_suffix(".part")
    part.write_text(json.dumps(tokens))
    part.rename(TOKENS)


def main() -> None:
    """Set up the instance if it is new, and serve it."""
    port, users = map(int, sys.argv[1:])
    app = create_app()
    if not TOKENS.exists():
        set_up(app, users)
    run_simple("127.0.0.1", port, app, threaded=True)


if __name__ == "__main__":
    main()
