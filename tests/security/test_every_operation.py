"""Every operation of the API as every role: what it answers is declared, and never our fault.

Schemathesis makes the requests, good and bad, from the API's own description; ids are exchanged
for ids of things that exist, so that a request gets past the door. A new operation is in it by
itself.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from itertools import cycle, islice
from random import Random
from typing import Any, cast
from uuid import UUID

import httpx2
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case as AnyCase
from schemathesis import GenerationMode
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.core.failures import FailureGroup

from domain.mentors import mentor_of
from domain.people import Role
from tests.security.course_of import Told, begin
from tests.signed_in import House, person_in
from tests.spec_times import NOON

Case = AnyCase[Any]
LONG = os.environ.get("LUOTSI_PROOF") == "long"
SEED = int(os.environ.get("LUOTSI_PROOF_SEED", "20261124"))
KNOWN, DEEPER, ODDLY = 0.8, 0.9, 0.4
CASES = 104 if LONG else 8
JSON = {"content-type": "application/json"}
AWAY = 503  # no payment provider runs here: told, declared, and no fault of ours
ASKERS: tuple[Role | None, ...] = (None, *Role)
CHECKS: list[Any] = [
    not_a_server_error, status_code_conformance, content_type_conformance,
    response_schema_conformance,
]  # fmt: skip
ODD: tuple[Any, ...] = (
    "\x00", "a\x00b", "\ud800", "x" * 70_000, "2026-02-30", "9999-12-31T23:59:59+00:00",
    "0001-01-01T00:00:00-23:59", "24:00", "NaN", "1e400", "' or 1=1 --", "{{7*7}}", "",
    -1, 0, 2**31, 2**63, 10**400, 1e308, None, True, [], {}, [[]], [None], {"": ""},
)  # fmt: skip
pytestmark = [
    pytest.mark.feature("Q2"), pytest.mark.asvs("1.4.2"), pytest.mark.asvs("2.2.1"),
    pytest.mark.asvs("2.2.2"), pytest.mark.asvs("15.3.5"), pytest.mark.asvs("16.5.3"),
    # What is half a file leaves a temporary one for the collector; that is the library's way.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]  # fmt: skip


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    house.let_it_be(NOON)
    return begin(house)


@pytest.fixture(scope="module")
def described(house: House) -> Any:
    return schemathesis.openapi.from_dict(house.app.openapi())


def known(told: Told) -> dict[str, UUID]:
    """Ids of things that exist, by the names requests give them."""
    return {
        "engagement_id": told.course, "person_id": told.mentee, "mentee_id": told.mentee,
        "mentor_id": mentor_of(told.mentor), "session_id": told.session,
        "client_id": told.mentee, "subject_id": told.mentee, "case": told.course,
        "colleague_id": mentor_of(told.mentor), "owner_id": told.course,
    }  # fmt: skip


def cases_of(operation: Any, times: int) -> list[Case]:
    """So many requests to one operation, half of them such as its description forbids."""
    made: list[Case] = []
    modes = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]

    @seed(SEED)
    @settings(
        max_examples=times, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck), verbosity=Verbosity.quiet,
    )  # fmt: skip
    @given(st.one_of([operation.as_strategy(generation_mode=mode) for mode in modes]))
    def take(case: Case) -> None:
        made.append(case)

    take()
    return made


def as_if_known(value: Any, ids: dict[str, UUID], dice: Random, name: str = "") -> Any:
    """The same value with ids of things that exist, mostly."""
    if isinstance(value, dict):
        return {key: as_if_known(part, ids, dice, str(key)) for key, part in value.items()}
    if isinstance(value, list):
        return [as_if_known(part, ids, dice, name.removesuffix("s")) for part in value]
    return str(ids[name]) if name in ids and dice.random() < KNOWN else value


def with_one_odd(value: Any, dice: Random) -> Any:
    """The same value with one of its parts exchanged for something odd."""
    if isinstance(value, dict) and value and dice.random() < DEEPER:
        key = dice.choice(sorted(value, key=str))
        return {**value, key: with_one_odd(value[key], dice)}
    if isinstance(value, list) and value and dice.random() < DEEPER:
        at = dice.randrange(len(value))
        return [*value[:at], with_one_odd(value[at], dice), *value[at + 1 :]]
    return dice.choice(ODD)


def wire(case: Case, ids: dict[str, UUID], dice: Random) -> requests.PreparedRequest | None:
    """A case as bytes; None for what no client could send."""
    sent = case.as_transport_kwargs(base_url="http://testserver")
    for name in ("json", "params"):
        if name in sent:
            sent[name] = as_if_known(sent[name], ids, dice)
            if dice.random() < ODDLY:
                sent[name] = with_one_odd(sent[name], dice)
    if dice.random() < KNOWN:  # otherwise most would come no further than the headers
        for name in ("If-Match", "Idempotency-Key"):
            sent["headers"].pop(name, None)
    for name, value in (case.path_parameters or {}).items():
        if name in ids:
            sent["url"] = sent["url"].replace(str(value), str(ids[name]))
    if "json" in sent:
        sent["data"] = json.dumps(sent.pop("json"))
        sent["headers"] = {**dict(sent["headers"]), "content-type": "application/json"}
    kept = {
        name: sent.get(name) for name in ("method", "url", "headers", "data", "files", "params")
    }
    try:
        return requests.Request(**kept).prepare()
    except (AttributeError, TypeError, ValueError, requests.RequestException):
        return None


def wrong(
    house: House, case: Case, asker: Role | None, ids: dict[str, UUID], dice: Random
) -> Iterator[str]:
    client = house.as_(asker) if asker else house.stranger
    request = wire(case, ids, dice)
    if request is None:
        return
    try:
        said = client.request(
            str(request.method), str(request.url), content=cast("bytes", request.body or b""),
            headers=[(name.encode(), str(value).encode("latin-1"))
                     for name, value in request.headers.items()],
        )  # fmt: skip
    except httpx2.InvalidURL:
        return
    if said.status_code < 400 and asker and "sign" in case.path:
        house.clients.pop(person_in(asker), None)  # it may have ended its own session
    try:
        case.validate_response(said, checks=CHECKS[said.status_code == AWAY :])
    except FailureGroup as group:
        sent = str(request.body)[:500]
        for failure in group.exceptions:
            yield f"{asker} {case.method} {case.path} {said.status_code}: {failure} {sent}"


def ask_everything(house: House, told: Told, described: Any, times: int) -> list[str]:
    """Ask every operation so many times, by turns as everybody."""
    assert times % len(ASKERS) == 0
    ids, dice, asked = known(told), Random(SEED), 0  # noqa: S311 - the dice of a proof
    found: list[str] = []
    for made in described.get_all_operations():
        cases = cases_of(made.ok(), times)
        for case, asker in islice(zip(cycle(cases), cycle(ASKERS), strict=False), times):
            found += wrong(house, case, asker, ids, dice)
            asked += 1
    print(f"seed {SEED}: {asked} requests")  # noqa: T201 - a proof says its seed first
    assert asked > 300
    return found


@pytest.mark.proof
def test_whatever_is_sent_the_answer_is_declared_and_no_fault_of_ours(
    house: House, told: Told, described: Any
) -> None:
    assert ask_everything(house, told, described, CASES) == []


def test_an_odd_value_in_any_field_is_no_fault_of_ours(
    house: House, told: Told, described: Any
) -> None:
    """Each value in every field of one operation of each room, always; the proof asks them all."""
    client = house.as_(Role.ADMINISTRATOR)
    asked = [
        (path, odd, client.post(path, content=json.dumps(dict.fromkeys(fields, odd)), headers=JSON))
        for path, fields in first_of_each_room(described.raw_schema)
        for odd in ODD
    ]
    assert [(path, odd) for path, odd, said in asked if said.status_code >= 500] == []
    assert len(asked) > 15 * len(ODD)


@cache
def _rooms(raw: str) -> list[tuple[str, tuple[str, ...]]]:
    told = json.loads(raw)
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for path, operations in told["paths"].items():
        body = operations.get("post", {}).get("requestBody", {}).get("content", {})
        shape = body.get("application/json", {}).get("schema", {}).get("$ref", "")
        fields = told["components"]["schemas"].get(shape.rsplit("/", 1)[-1], {}).get("properties")
        if fields:
            found.setdefault(path.split("/")[2], (path, tuple(fields)))
    return list(found.values())


def first_of_each_room(raw: dict[str, Any]) -> list[tuple[str, tuple[str, ...]]]:
    """An operation of each room that takes a command, with the names of its fields."""
    return _rooms(json.dumps(raw, default=str))
