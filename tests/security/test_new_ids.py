"""Whoever is not of the office gives no id to something new: it might be another's already."""

import asyncio
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

import pytest
from starlette.requests import Request

from api.answers.examples import without_new_ids
from api.forms import filled
from api.main import create_app
from api.navigation import Viewer
from api.new_ids import given_ids_of
from api.route_actions import routes_of
from application.house import HOUSE, all_tables
from application.mentoring.agree_task import AgreeTask
from application.mentoring.set_goal import SetGoal
from domain.people import OFFICE, Role
from infrastructure.settings import Settings
from tests.signed_in import House

pytestmark = [
    pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.2"), pytest.mark.asvs("15.3.3"),
]  # fmt: skip
OUTSIDE = [None, *sorted(set(Role) - OFFICE)]


def taking_ids() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every operation whose body may name the id of something new, and under which names."""
    for route in routes_of(create_app(Settings(), "")):
        body = route.body_field.field_info.annotation if route.body_field else None
        if "POST" in (route.methods or ()) and (names := given_ids_of(body)):
            path = route.path
            for param in route.param_convertors:
                path = path.replace("{" + param + "}", str(uuid4()))
            yield path, names


WALKED = list(taking_ids())
COMMANDS = [kind for room in HOUSE for kind in room.commands]


@pytest.mark.parametrize("role", [None, Role.MENTOR], ids=str)
def test_nobody_outside_the_office_chooses_an_id(house: House, role: Role | None) -> None:
    client = house.as_(role) if role else house.stranger
    said = {
        (path, name): client.post(path, json={name: str(uuid4())}).json().get("code")
        for path, names in WALKED
        for name in names
    }
    assert {one for one, code in said.items() if code != "IdIsOurs"} == set()
    assert len(said) > 80


@pytest.mark.parametrize(
    "body", [{}, {"task_id": str(UUID(int=0))}, [], "x", {"task_id": {}}], ids=str
)
def test_what_names_no_id_gets_further(house: House, body: Any) -> None:
    said = house.as_(Role.CLIENT).post("/api/mentoring/agree-task", json=body).json()["code"]
    assert (said == "IdIsOurs") is (body == {"task_id": {}})


def test_what_is_written_anew_is_named_and_no_list_goes_by_such_a_name_alone() -> None:
    rewritten = {one for kind in COMMANDS for one in kind.rewrites}
    assert rewritten > {"goal_id", "note_id"}
    alone = {
        table.name for table in all_tables() if table.key[0] in rewritten and not table.key[1:]
    }
    assert alone == {"mentor_fees"}  # an entry of the fees, which nobody writes anew


def test_the_office_brings_its_own_along(house: House) -> None:
    office = house.as_(Role.COORDINATOR)
    said = {office.post(path, json={names[0]: "x"}).json()["code"] for path, names in WALKED}
    assert said
    assert "IdIsOurs" not in said


def asked(role: Role | None, **fields: str) -> Request:
    """A posted form."""
    sent = urlencode(fields).encode()
    kind = (b"content-type", b"application/x-www-form-urlencoded")

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": sent, "more_body": False}

    told = {"type": "http", "method": "POST", "headers": [kind], "query_string": b""}
    request = Request(told, receive)
    request.state.viewer = Viewer("A", roles=frozenset({role.value})) if role else None
    return request


@pytest.mark.parametrize("role", OUTSIDE, ids=str)
def test_a_form_s_field_gives_no_id_either(role: Role | None) -> None:
    other, course = uuid4(), uuid4()
    wish = {"task_id": str(other), "words": "Rauha", "engagement_id": str(uuid4())}
    form = asyncio.run(filled(asked(role, **wish), AgreeTask, engagement_id=course))
    assert form.command
    assert (form.command.engagement_id, form.command.task_id) == (course, UUID(int=0))


def test_a_page_may_still_say_itself_which_one_is_meant() -> None:
    own, course = uuid4(), uuid4()
    request = asked(Role.CLIENT, words="Rauha")
    form = asyncio.run(filled(request, SetGoal, engagement_id=course, goal_id=own))
    assert form.command
    assert form.command.goal_id == own


def test_the_examples_of_the_description_name_none() -> None:
    shape = {"properties": {"a_id": {"default": str(UUID(int=0))}, "b_id": {}}}
    assert without_new_ids({"a_id": "1", "b_id": "2"}, shape) == {"b_id": "2"}
