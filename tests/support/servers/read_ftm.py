"""Read FollowTheMoney entities and statements with the library, and print what it makes of them.

It runs in the environment `ftm`: ``python read_ftm.py ENTITIES STATEMENTS``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.statement.serialize import CSV, read_path_statements


def main(entities_path: Path, statements_path: Path) -> None:
    """Print entities and statements as the library has them, and all faults, as JSON."""
    lines = entities_path.read_text(encoding="utf-8").splitlines()
    proxies = {proxy.id: proxy for proxy in map(model.get_proxy, map(json.loads, lines))}
    faults: list[str] = []
    for line in lines:
        faults += faults_of(json.loads(line), proxies)
    statements = list(read_path_statements(statements_path, CSV))
    for statement in statements:
        schema = model.get(statement.schema)
        if statement.prop != "id" and (schema is None or schema.get(statement.prop) is None):
            faults.append(f"{statement.id}: {statement.schema} has no {statement.prop}")
        if statement.id != statement.generate_key():
            faults.append(f"{statement.id}: the library has {statement.generate_key()}")
    print(
        json.dumps(
            {
                "entities": {id: proxy.to_dict() for id, proxy in proxies.items()},
                "statements": [statement.to_dict() for statement in statements],
                "types": {each.prop: each.prop_type for each in statements},
                "faults": faults,
            }
        )
    )


def faults_of(data: dict[str, Any], proxies: dict[str, Any]) -> list[str]:
    """Return what the library does not accept or would change in an entity."""
    faults = []
    schema = model.get(data["schema"])
    try:
        schema.validate(data)
    except InvalidData as error:
        faults.append(f"{data['id']}: {error} {error.errors}")
    for name, values in data["properties"].items():
        prop = schema.get(name)
        for value in values:
            if prop.type.clean(value) != value or len(value) > prop.max_length:
                faults.append(f"{data['id']}: {name} is not clean: {value!r}")
            elif prop.range is not None and not proxies[value].schema.is_a(prop.range):
                faults.append(f"{data['id']}: {name} is no {prop.range.name}: {value}")
    return faults


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
