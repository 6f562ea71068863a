"""Every relation at every route that asks for one: own, ended, another's; in path, query and body.

Walked from the routes: a new route with `may("room.action", of=…)` is in it by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi.routing import APIRoute

from api.main import create_app
from api.permits import MYSELF, Through
from api.rights import Rights
from api.route_actions import objects_of, routes_of, rules_of
from application.house import relations
from application.people.register_person import RegisterPerson
from domain.matters import Relation
from domain.mentors import mentor_of
from domain.people import Role
from domain.permissions import Rule, Tie
from infrastructure.settings import Settings
from tests.signed_in import House
from tests.spec_times import NOON

OBJECT, OTHER = uuid4(), uuid4()
DAY = timedelta(days=1)
MENTORS = {Relation.LEAD_OF, Relation.SPECIALIST_OF}
TRIED = sorted(set(Relation) - {Relation.SELF})
STATES = ("live", "ended", "to come", "another object", "another person")


@dataclass(frozen=True)
class Door:
    """One route that asks for a relation to an object it is told of."""

    method: str
    route: APIRoute
    rule: Rule
    of: Any


def doors() -> Iterator[Door]:
    for route in routes_of(create_app(Settings(), "")):
        asked = [of for of in objects_of(route) if of is not None and of is not MYSELF]
        rules = [rule for _, rule in rules_of(route) if rule.by_relation]
        if asked and rules:
            for method in sorted(route.methods or ()):
                yield Door(method, route, rules[0], asked[0])


DOORS = list(doors())
pytestmark = [
    pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.2"), pytest.mark.asvs("8.3.1"),
    pytest.mark.asvs("8.4.1"),
]  # fmt: skip


@dataclass
class Scene:
    """Somebody with one relation, and what the doors said to them."""

    house: House
    person: UUID = field(default_factory=uuid4)
    tie: Tie | None = None
    said: list[bool] = field(default_factory=list)

    def where(self, relation: Relation, state: str) -> "Scene":
        """Let them stand in a relation of this kind."""
        holder = mentor_of(self.person) if relation in MENTORS else self.person
        since = NOON + DAY if state == "to come" else NOON - 2 * DAY
        until = NOON - DAY if state == "ended" else None
        holder = uuid4() if state == "another person" else holder
        object_id = OTHER if state == "another object" else OBJECT
        self.tie = Tie(holder, relation, object_id, since, until)
        return self


@pytest.fixture
def scene(house: House, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """A shelf on which nothing is related but what the test says."""
    scene = Scene(house)
    house.do(
        RegisterPerson(
            person_id=scene.person, name="A", email=f"{scene.person}@firm.example",
            roles=(Role.MENTOR,),
        )
    )  # fmt: skip
    shelf, ask = house.reception.shelf, house.reception.shelf.find
    through = {door.of.table.name: door.of.column for door in DOORS if _is_through(door)}

    async def find(table: Any, where: Any = None, **more: Any) -> list[Any]:
        if table is relations and scene.tie and "object_id" in (where or {}):
            held = scene.tie.holder_id in where["holder_id"]
            return [scene.tie] if held and scene.tie.object_id == where["object_id"] else []
        if table.name in through:
            return [SimpleNamespace(**{through[table.name]: OBJECT})]
        return await ask(table, where, **more)

    require = Rights.require

    async def heard(desk: Rights, action: str, object_id: UUID | None = None) -> None:
        scene.said.append(await desk.can(action, object_id))
        await require(desk, action, object_id)

    monkeypatch.setattr(shelf, "find", find)
    monkeypatch.setattr(Rights, "require", heard)
    yield scene
    house.clients.pop(scene.person, None)


def _is_through(door: Door) -> bool:
    return isinstance(door.of, Through)


def ask(scene: Scene, door: Door) -> bool:
    """Knock at a door, naming the object where the route does."""
    scene.said.clear()
    name = door.of.name if isinstance(door.of, Through) else door.of
    value = str(uuid4() if isinstance(door.of, Through) else OBJECT)
    path = door.route.path
    in_path = "{" + name + "}" in path
    for param in door.route.param_convertors:
        path = path.replace("{" + param + "}", value if param == name else str(uuid4()))
    more: dict[str, Any] = {}
    if not in_path and door.method == "GET":
        more["params"] = {name: value}
    elif not in_path:
        body: Any = value
        for word in reversed(name.split(".")):
            body = {word: body}
        more["json"] = body
    elif door.method != "GET":
        more["data"] = {}
    answer = scene.house.signed_in(scene.person).request(door.method, path, **more)
    assert scene.said, f"{door.method} {door.route.path} did not ask ({answer.status_code})"
    if not scene.said[0]:
        assert answer.status_code == 404, f"{door.method} {door.route.path}"
    return scene.said[0]


def expected(rule: Rule, relation: Relation, state: str) -> bool:
    """What the declared rule says, in words of its own."""
    if Role.MENTOR in rule.roles:
        return True
    if state == "live":
        return relation in rule.relations | rule.ever
    return state == "ended" and relation in rule.ever


def test_there_are_doors_to_be_tried() -> None:
    assert len(DOORS) > 50
    assert any(_is_through(door) for door in DOORS)


@pytest.mark.asvs("8.3.2")
@pytest.mark.parametrize("relation", TRIED)
def test_a_relation_opens_exactly_what_its_rule_says(scene: Scene, relation: Relation) -> None:
    wrong = [
        f"{relation} ({state}) at {door.method} {door.route.path}"
        for state in STATES
        for door in DOORS
        if is_told(door, relation, state)
        and ask(scene.where(relation, state), door) is not expected(door.rule, relation, state)
    ]
    assert wrong == []


def is_told(door: Door, relation: Relation, state: str) -> bool:
    """A relation no rule names is tried as it lives; where it could open, in every state."""
    return state == "live" or relation in door.rule.relations | door.rule.ever
