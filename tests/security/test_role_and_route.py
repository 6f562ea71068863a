"""Every role at every route: what the door declares is what happens. Walked from the routes.

A new route needs nothing here but its door (`api/doors.py`, `api/permits.py`).
"""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from api.main import create_app
from api.permits import MYSELF
from api.route_actions import objects_of, routes_of, rules_of
from domain.matters import Relation
from domain.people import Role
from domain.permissions import Actor, Rule, Tie, can
from infrastructure.settings import Mode, Settings
from tests.signed_in import House, person_in
from tests.spec_times import NOON

ASKERS: tuple[Role | None, ...] = (None, *Role)
ROUTES = [
    (method, route)
    for route in routes_of(create_app(Settings(mode=Mode.TEST), ""))
    for method in sorted(route.methods or ())
]
pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("8.2.1"), pytest.mark.asvs("8.3.1")]

AWAY = 503
"""The payment provider is not running here: whoever may ask it is told to come again."""


def let_in(rule: Rule, asker: Role | None, *, mine: bool) -> bool:
    """By the door's own rule, without any relation to an object but to oneself."""
    roles = frozenset({asker} if asker else ())
    ids = frozenset({person_in(asker)} if asker else ())
    own = [Tie(one, Relation.SELF, one, NOON) for one in ids if mine]
    return can(Actor(ids, roles), rule, own, NOON)


def ask(client: TestClient, method: str, route: APIRoute) -> int:
    path = route.path
    for name in route.param_convertors:
        path = path.replace("{" + name + "}", str(uuid4()))
    more: dict[str, Any] = {} if method == "GET" else {"json": {}}
    return int(client.request(method, path, **more).status_code)


def refusals(house: House, asker: Role | None) -> Iterator[str]:
    for method, route in ROUTES:
        client = house.as_(asker) if asker else house.stranger
        status = ask(client, method, route)
        if asker and status < 400 and method != "GET":
            house.clients.pop(person_in(asker))  # it may have ended its own session
        rules = [rule for _, rule in rules_of(route)]
        mine = asker is not None and MYSELF in objects_of(route)
        inside = all(let_in(rule, asker, mine=mine) for rule in rules)
        by_relation = any(rule.by_relation for rule in rules)
        refused = {401} if asker is None else {404} if by_relation else {403}
        if asker is None and not inside and status == 303:
            continue  # a page: led to sign in
        if inside and (status in {401, 403} or (status >= 500 and status != AWAY)):
            yield f"{asker} gets {status} at {method} {route.path}"
        if not inside and status not in refused:
            yield f"{asker} gets {status}, not {refused}, at {method} {route.path}"


@pytest.mark.parametrize("asker", ASKERS)
def test_a_door_lets_in_exactly_whom_it_declares(house: House, asker: Role | None) -> None:
    assert list(refusals(house, asker)) == []
