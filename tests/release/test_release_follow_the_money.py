"""The FollowTheMoney files have the facts of the tables, each once.

`test_release_ftm_library` reads them with the library.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.ftm_files import Entities, read_statements, write


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ftm")


@pytest.fixture(scope="module")
def entities(folder: Path) -> Entities:
    return write(release_inputs.real_inputs(), folder)


@pytest.fixture(scope="module")
def statements(folder: Path, entities: Entities) -> list[dict[str, str]]:
    return read_statements(folder)


FACTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "softbank": ("Company", {"country": ["jp"], "proof": ["articles.superpower"]}),
    "jack-ma": ("Person", {"name": ["Jack Ma"], "alias": ["Ma", "Ma Yun"]}),
    "bdi": ("Organization", {"country": ["de"], "classification": ["association"]}),
    "belgian-government": ("PublicBody", {"country": ["be"]}),
    "aliren": ("LegalEntity", {"classification": ["group"]}),
    "owners.softbank-alibaba-002-softbank": (
        "Ownership",
        {
            "owner": ["softbank"],
            "asset": ["alibaba"],
            "percentage": ["25"],
            "date": ["2021-03-11"],
            "status": ["held"],
            "proof": ["articles.superpower"],
        },
    ),
    "owners.alibaba-ant-group-002-alibaba": (
        "Ownership",
        {"owner": ["alibaba"], "asset": ["ant-group"], "percentage": ["33.333333"]},
    ),
    "owners.singapore-state-fund-ant-group-002-singapore-state-fund": (
        "Ownership",
        {"sharesValue": ["780000000"], "sharesCurrency": ["USD"]},
    ),
    "owners.us-funds-ant-group-002-carlyle": (
        "Ownership",
        {"owner": ["carlyle"], "sharesValue": [], "date": ["2018"]},
    ),
    "owners.ant-financial-moneygram-000-ant-group": (
        "UnknownLink",
        {
            "subject": ["ant-group"],
            "object": ["moneygram"],
            "role": ["takeover"],
            "status": ["pending"],
        },
    ),
    "owners.jack-ma-alibaba-sale-002-jack-ma": (
        "UnknownLink",
        {"role": ["sale"], "status": ["sold"], "sharesValue": []},
    ),
    "owners.alibaba-pictures-amblin-000-jack-ma": ("Ownership", {"date": ["2016"]}),
    "subsidiaries.ali-health-alibaba-002": (
        "Ownership",
        {"owner": ["alibaba"], "asset": ["ali-health"], "role": ["subsidiary"]},
    ),
    "subsidiaries.alibaba-affiliates-alibaba-004": ("UnknownLink", {"role": ["affiliate"]}),
    "positions.daniel-zhang-geschaeftsfuehrer-alibaba-002": (
        "Directorship",
        {
            "director": ["daniel-zhang"],
            "organization": ["alibaba"],
            "role": ["Chief executive", "Head of the group"],
        },
    ),
    "positions.hong-cha-p8-alibaba-002": (
        "Employment",
        {"employee": ["hong-cha"], "employer": ["alibaba"], "status": ["former"], "date": []},
    ),
    "positions.jack-ma-founder-alibaba-000": (
        "UnknownLink",
        {
            "subject": ["jack-ma"],
            "object": ["alibaba"],
            "role": ["Founder"],
            "startDate": ["1999"],
            "proof": [
                "articles.alipay-rossmann",
                "articles.g20-ewtp",
                "articles.liege-hub",
                "articles.superpower",
            ],
        },
    ),
    "jiang-zemin": ("Person", {"position": ["Head of state, China (former)"]}),
    "events.ali-health-founded": ("Event", {"involved": ["ali-health", "jack-ma"], "date": []}),
    "events.ali-health-reports-video-consultations": (
        "Event",
        {"date": ["2020-01-29"], "keywords": ["happened", "publication"]},
    ),
    "relationships.amazon-competitor-alibaba-001": (
        "UnknownLink",
        {
            "role": ["competitor"],
            "proof": [
                "articles.aliexpress-opens",
                "articles.alipay-rossmann",
                "articles.liege-hub",
            ],
        },
    ),
    "relationships.china-telecom-competitor-alibaba-000": (
        "UnknownLink",
        {"role": ["competitor"], "status": ["former"], "date": []},
    ),
    "articles.superpower": (
        "Article",
        {
            "title": ["Alibaba Supermacht"],
            "publishedAt": ["2021-03-11"],
            "publisher": ["Le Monde diplomatique"],
            "author": ["Jordan Pouille"],
            "fileName": ["002_081ca2b44f272458.txt"],
        },
    ),
    "articles.aliexpress-opens": ("Article", {"publishedAt": [], "title": []}),
}


@pytest.mark.parametrize("id", FACTS)
def test_an_entity_has_the_values_of_its_rows(id: str, entities: Entities) -> None:
    schema, expected = FACTS[id]
    assert entities[id]["schema"] == schema
    assert {name: entities[id]["properties"].get(name, []) for name in expected} == expected


def test_a_fact_that_is_restated_is_one_link(entities: Entities) -> None:
    assert "positions.jack-ma-founder-alibaba-002" not in entities
    assert "owners.alibaba-ant-group-33-per-cent-002-alibaba" not in entities
    owners = [
        entity["properties"]["owner"]
        for entity in entities.values()
        if entity["properties"].get("asset") == ["alibaba"]
    ]
    assert sorted(owner for (owner,) in owners) == [
        "blackrock",
        "boyu-capital",
        "jack-ma",
        "joseph-tsai",
        "softbank",
        "t-rowe-price",
    ]


def test_what_has_no_schema_is_left_out_with_its_links(entities: Entities) -> None:
    tables = release_inputs.real_inputs().tables
    kinds = {row["id"]: row["kind"] for row in tables["entities"].to_pylist()}
    exported = {id for id in entities if "." not in id}
    with_schema = {
        id for id, kind in kinds.items() if kind in {"company", "organization", "person"}
    }
    assert exported == with_schema - {"snow-white"}
    ends = {"asset", "director", "employee", "employer", "involved", "object", "organization"}
    ends |= {"organizer", "owner", "proof", "subject"}
    for entity in entities.values():
        for name in ends & entity["properties"].keys():
            assert set(entity["properties"][name]) <= entities.keys()


def test_the_statements_are_the_values_of_the_entities(
    entities: Entities, statements: list[dict[str, str]]
) -> None:
    expected = {(id, "id", id) for id in entities}
    for id, entity in entities.items():
        for name, values in entity["properties"].items():
            expected |= {(id, name, value) for value in values}
    keys = [(row["entity_id"], row["prop"], row["value"]) for row in statements]
    assert len(keys) == len(expected)
    assert set(keys) == expected
    assert {row["dataset"] for row in statements} == {"alibaba-press"}


@pytest.mark.parametrize(
    ("entity", "prop", "value", "original", "origin"),
    [
        (
            "owners.softbank-alibaba-002-softbank",
            "percentage",
            "25",
            "25 Prozent",
            "shareholdings.softbank-alibaba-002",
        ),
        (
            "positions.jack-ma-founder-alibaba-000",
            "role",
            "Founder",
            "Gründer",
            "positions.jack-ma-founder-alibaba-000",
        ),
        (
            "positions.jack-ma-founder-alibaba-000",
            "startDate",
            "1999",
            "Alibaba wurde 1999 von Jack Ma und",
            "positions.jack-ma-founder-alibaba-002",
        ),
        (
            "events.ant-group-listing-called-off",
            "date",
            "2020-11-03",
            "",
            "events.ant-group-listing-called-off",
        ),
        ("articles.superpower", "publishedAt", "2021-03-11", "11.03.2021", "articles.superpower"),
    ],
)
def test_a_statement_has_its_published_words_and_its_row(
    statements: list[dict[str, str]],
    entity: str,
    prop: str,
    value: str,
    original: str,
    origin: str,
) -> None:
    (row,) = (
        row
        for row in statements
        if (row["entity_id"], row["prop"], row["value"]) == (entity, prop, value)
    )
    assert (row["original_value"], row["origin"]) == (original, origin)
