"""The same key again: the same answer and no second effect, for everybody among their own keys."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
from fastapi import FastAPI, Request, Response
from starlette.testclient import TestClient

from api.answers import refusals
from api.idempotency import LONGEST_KEY
from api.reception import Desk
from application.firm import Firm
from application.people.register_person import RegisterPerson
from domain.events import Via
from infrastructure.finnish_holidays import days_off
from tests.memory_log import MemoryLog

pytestmark = pytest.mark.feature("Q2")
HENNA, VEIKKO = UUID(int=0x91), UUID(int=0x92)
ANNA = {"name": "Anna", "email": "anna@luotsi.example"}
OTTO = {"name": "Otto", "email": "otto@luotsi.example"}


class Shelf:
    """Holds nothing, and is never behind."""

    async def seen(self, position: int) -> bool:
        """At once."""
        return True


@pytest.fixture
def log() -> MemoryLog:
    return MemoryLog()


@pytest.fixture
def client(log: MemoryLog) -> TestClient:
    files = SimpleNamespace(fingerprint=log.proof_of)
    known = SimpleNamespace(now=log.now, ring=SimpleNamespace(files=files))
    reception: Any = SimpleNamespace(firm=Firm(log, days_off), log=known, shelf=Shelf())
    app = FastAPI()
    refusals.install(app)

    @app.post("/api/people/register-person")
    async def register(request: Request, command: RegisterPerson) -> Response:
        desk = Desk(request, reception, None, None, Via.API)
        desk.by = UUID(request.headers["by"]) if "by" in request.headers else desk.by
        return await desk.do(command, 201)

    return TestClient(app)


def asked(client: TestClient, body: dict[str, str], key: str = "", by: UUID | None = HENNA) -> Any:
    headers = ({"Idempotency-Key": key} if key else {}) | ({"by": str(by)} if by else {})
    return client.post("/api/people/register-person", json=body, headers=headers)


def test_the_same_again_is_answered_as_the_first_time_and_done_once(
    client: TestClient, log: MemoryLog
) -> None:
    first, again = asked(client, ANNA, "one"), asked(client, ANNA, "one")
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert first.status_code == 201
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"
    assert again.headers["etag"] == first.headers["etag"]
    assert len(log.recorded) == 1


def test_the_same_key_for_something_else_is_refused_as_a_documented_problem(
    client: TestClient, log: MemoryLog
) -> None:
    asked(client, ANNA, "one")
    other = asked(client, OTTO, "one")
    assert other.status_code == 422
    assert other.headers["content-type"] == "application/problem+json"
    assert other.json()["type"] == "/problems/DifferentContents"
    assert len(log.recorded) == 1
    assert asked(client, OTTO, "two").status_code == 201


def test_everybody_has_keys_of_their_own(client: TestClient, log: MemoryLog) -> None:
    first, other = asked(client, ANNA, "one"), asked(client, OTTO, "one", VEIKKO)
    assert (first.status_code, other.status_code) == (201, 201)
    assert "idempotent-replayed" not in other.headers
    assert first.json()["command_id"] != other.json()["command_id"]
    assert len(log.recorded) == 2


def test_what_was_refused_is_asked_anew_under_the_same_key(client: TestClient) -> None:
    asked(client, ANNA)
    taken = asked(client, {**OTTO, "email": ANNA["email"]}, "one")
    assert (taken.status_code, taken.json()["code"]) == (409, "EmailTaken")
    assert asked(client, OTTO, "one").status_code == 201


def test_a_key_is_as_long_as_255_characters(client: TestClient, log: MemoryLog) -> None:
    assert LONGEST_KEY == 255
    assert asked(client, ANNA, "k" * 255).status_code == 201
    longer = asked(client, OTTO, "k" * 256)
    assert (longer.status_code, longer.json()["code"]) == (422, "KeyUnusable")
    assert len(log.recorded) == 1


def test_strangers_share_one_drawer_so_their_keys_cannot_be_guessed(client: TestClient) -> None:
    guessed = asked(client, ANNA, "one", None)
    assert (guessed.status_code, guessed.json()["code"]) == (422, "KeyUnusable")
    assert asked(client, ANNA, str(uuid4()), None).status_code == 201


def test_without_a_key_each_is_a_request_of_its_own(client: TestClient, log: MemoryLog) -> None:
    assert asked(client, ANNA).status_code == 201
    assert asked(client, ANNA).status_code == 409
    assert len(log.recorded) == 1


def test_sent_again_while_the_first_still_runs_it_waits_and_is_answered_as_the_first(
    client: TestClient, log: MemoryLog
) -> None:
    async def at_once() -> list[httpx2.Response]:
        wire = httpx2.ASGITransport(app=client.app)
        async with httpx2.AsyncClient(transport=wire, base_url="http://testserver") as sender:
            headers = {"Idempotency-Key": "one", "by": str(HENNA)}
            wishes = [
                sender.post("/api/people/register-person", json=ANNA, headers=headers)
                for _ in range(8)
            ]
            return await asyncio.gather(*wishes)

    answers = asyncio.run(at_once())
    assert {one.status_code for one in answers} == {201}, "no 409: each is told what came of it"
    assert len({one.text for one in answers}) == 1
    replayed = [one.headers.get("idempotent-replayed") for one in answers]
    assert sorted(replayed, key=str) == [None, *["true"] * 7]
    assert len(log.recorded) == 1
