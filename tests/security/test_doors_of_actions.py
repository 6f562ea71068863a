"""Doors look for the object wherever the request names it, and start-up misses none."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.testclient import TestClient

from api import permits, rights
from api.answers import refusals
from api.doors import Anyone, AtDesk, anyone
from api.main import create_app
from api.permits import may, through
from api.reception import Desk
from api.route_actions import RouteWithoutAction, require_actions, routes_of, rules_of
from application.engagements.sessions import sessions
from application.house import relations
from domain.events import Via
from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import Tie, rule
from infrastructure.settings import Settings
from infrastructure.visits import Visit
from tests.spec_times import NOON

MINE, OTHERS, ABSENT, SESSION = uuid4(), uuid4(), uuid4(), uuid4()
ANNA = uuid4()
TRY = {
    "try.close": rule(Matter.SCHEDULE, Relation.MENTEE_OF),
    "try.list": rule(Matter.WORK, Role.FINANCE),
}
pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.2")]


class Rows:
    """A shelf with two tables."""

    async def find(self, table: Any, where: dict[str, Any], **_: Any) -> list[Any]:
        if table is relations:
            tie = Tie(ANNA, Relation.MENTEE_OF, MINE, NOON)
            asked = where["object_id"] == MINE and ANNA in where["holder_id"]
            return [tie] if asked else []
        return [SimpleNamespace(engagement_id=MINE)] if where["session_id"] == SESSION else []


@dataclass
class Close:
    engagement_id: UUID | None = None


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    for module in (permits, rights):
        monkeypatch.setitem(module.ACTIONS, "try.close", TRY["try.close"])
        monkeypatch.setitem(module.ACTIONS, "try.list", TRY["try.list"])
    router = APIRouter()
    close = Depends(may("try.close", of="engagement_id"))
    by_session = Depends(may("try.close", of=through(sessions, "session_id", "engagement_id")))

    @router.get("/in-path/{engagement_id}", dependencies=[close])
    async def in_path(engagement_id: str) -> str:
        return "in"

    @router.get("/in-query", dependencies=[close])
    async def in_query() -> str:
        return "in"

    @router.post("/in-body", dependencies=[close])
    async def in_body(command: Close) -> str:
        return "in"

    @router.post("/in-form", dependencies=[close])
    async def in_form(request: Request) -> str:
        return str((await request.form())["engagement_id"])

    @router.get("/by-session/{session_id}", dependencies=[by_session])
    async def by_row(session_id: UUID) -> str:
        return "in"

    @router.get("/list", dependencies=[Depends(may("try.list"))])
    async def listed() -> str:
        return "in"

    app = FastAPI()
    refusals.install(app)
    app.include_router(router)
    app.state.mode = "test"

    async def anna(request: Request) -> Desk:
        known = "stranger" not in request.headers
        house: Any = SimpleNamespace(shelf=Rows(), log=SimpleNamespace(now=lambda: NOON))
        return Desk(request, house, Visit(ANNA) if known else None, None, Via.API)

    app.dependency_overrides[anyone] = anna
    with TestClient(app) as asking:
        yield asking


def ask(client: TestClient, how: str, id: object) -> Any:
    match how:
        case "path":
            return client.get(f"/in-path/{id}")
        case "query":
            return client.get("/in-query", params={"engagement_id": str(id)})
        case "body":
            return client.post("/in-body", json={"engagement_id": str(id)})
    return client.post("/in-form", data={"engagement_id": str(id)})


@pytest.mark.parametrize("how", ["path", "query", "body", "form"])
def test_the_same_rule_holds_wherever_the_object_is_named(client: TestClient, how: str) -> None:
    assert ask(client, how, MINE).status_code == 200
    others, absent = ask(client, how, OTHERS), ask(client, how, ABSENT)
    assert others.status_code == absent.status_code == 404
    assert {**others.json(), "instance": ""} == {**absent.json(), "instance": ""}
    assert ask(client, how, "no-id-at-all").status_code == 404


def test_an_object_is_found_through_the_row_that_leads_to_it(client: TestClient) -> None:
    assert client.get(f"/by-session/{SESSION}").status_code == 200
    assert client.get(f"/by-session/{OTHERS}").status_code == 404


def test_naming_two_objects_is_no_way_round(client: TestClient) -> None:
    for address, body in ((MINE, OTHERS), (OTHERS, MINE)):
        answer = client.post(
            "/in-body", params={"engagement_id": str(address)}, json={"engagement_id": str(body)}
        )
        assert answer.status_code == 404
    twice = client.get("/in-query", params=[("engagement_id", str(MINE)), ("engagement_id", "x")])
    assert twice.status_code == 404


def test_an_object_not_named_opens_nothing(client: TestClient) -> None:
    assert client.post("/in-body", json={}).status_code == 404
    assert client.post("/in-body", content=f'{{"engagement_id":"{MINE}"}}').status_code == 404


def test_who_is_not_known_is_asked_to_sign_in_and_a_wrong_role_is_told(client: TestClient) -> None:
    assert client.get("/list", headers={"stranger": "1"}).status_code == 401
    assert client.get("/list").status_code == 403


def test_an_action_no_room_declares_is_no_door() -> None:
    with pytest.raises(KeyError):
        may("engagements.no_such_thing")


def test_a_route_without_a_door_does_not_start() -> None:
    app = FastAPI()

    @app.get("/bare")
    async def bare() -> str:
        return ""

    with pytest.raises(RouteWithoutAction, match="/bare"):
        require_actions(app)


def test_the_narrowest_door_of_a_route_is_the_one_that_counts() -> None:
    app = FastAPI()

    @app.get("/open")
    async def free(desk: Anyone) -> str:
        return ""

    @app.get("/desk")
    async def staffed(desk: AtDesk) -> str:
        return ""

    first, second = (
        rules_of(route) for route in routes_of(app) if route.path in ("/open", "/desk")
    )
    assert [name for name, _ in first] == ["security.free"]
    assert second[0][1].roles == {Role.COORDINATOR, Role.ADMINISTRATOR}


def test_every_route_of_the_firm_has_its_door() -> None:
    app = create_app(Settings(), "")
    assert all(rules_of(route) for route in routes_of(app))
