"""API tokens: shown once, narrow, short-lived, and known to those who scan for lost secrets."""

import re
from datetime import timedelta
from typing import Any

import psycopg
import pytest

from api.route_actions import covers, routes_of, rules_of
from domain.people import Role
from infrastructure.visit_tokens import TokenLivesTooLong, checksum
from tests.security.signing import by_mail
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("6.5.3")]
SCANNED = re.compile(r"luotsi_(live|test)_[0-9a-f]{12}_[A-Za-z0-9_-]{43}_[0-9a-f]{8}")
COORDINATOR = person_in(Role.COORDINATOR)


@pytest.fixture(autouse=True)
def _noon(house: House) -> None:
    house.let_it_be(NOON)


def made(house: House, *scopes: str, **more: Any) -> str:
    visits = house.reception.visits
    return house.run(lambda: visits.new_token(COORDINATOR, scopes, NOON, **more))


def asked(house: House, token: str, path: str = "/api/people", method: str = "GET") -> int:
    bearer = {"authorization": f"Bearer {token}"}
    more: dict[str, Any] = {} if method == "GET" else {"json": {}}
    return int(house.browser().request(method, path, headers=bearer, **more).status_code)


def test_a_token_is_made_by_its_owner_and_shown_once(house: House, module_database: str) -> None:
    owner = house.as_(Role.COORDINATOR)
    wish = {"name": "Report", "scopes": ["read"], "days": 30}
    shown = owner.post("/api/sign-in/create-token", json=wish)
    token = shown.json()["token"]
    assert SCANNED.fullmatch(token)
    assert asked(house, token) == 200
    listed = owner.get("/api/sign-in/tokens")
    assert token not in listed.text
    assert listed.json()[0]["name"] == "Report"
    with psycopg.connect(module_database) as link:
        rows = link.execute("select api_token::text from api_token").fetchall()
    assert not any(token in row[0] or token[30:60] in row[0] for row in rows)


def test_a_mistyped_token_is_known_without_asking_the_database(house: House) -> None:
    token = made(house, "*")
    body, _, check = token.rpartition("_")
    assert check == checksum(body)
    assert asked(house, body + "_00000000") == 401
    assert asked(house, token[:-1]) == 401
    assert asked(house, token.replace("luotsi_test_", "luotsi_live_")) == 401


@pytest.mark.parametrize(
    ("scopes", "method", "path", "status"),
    [
        (["read"], "GET", "/api/people", 200),
        (["read"], "POST", "/api/people/register-person", 403),
        (["people.*"], "POST", "/api/people/register-person", 422),
        (["people.*"], "GET", "/api/sessions", 403),
        (["people.register_person"], "POST", "/api/people/register-person", 422),
        (["people.register_person"], "GET", "/api/people", 403),
        (["*"], "POST", "/api/people/register-person", 422),
        (["*"], "GET", "/api/billing/documents", 403),
        ([], "GET", "/api/people", 403),
    ],
)
def test_a_token_reaches_as_far_as_its_scopes_and_its_owner(
    house: House, scopes: list[str], method: str, path: str, status: int
) -> None:
    assert asked(house, made(house, *scopes), path, method) == status


def test_every_route_has_a_name_a_scope_can_say(house: House) -> None:
    for route in routes_of(house.app):
        names = {name for name, _ in rules_of(route)}
        for name in names:
            assert re.fullmatch(r"[a-z_]+\.[a-z_]+", name), name
            assert covers([name], route, "POST") == (names == {name})


def test_a_token_lives_ninety_days_at_most(house: House) -> None:
    with pytest.raises(TokenLivesTooLong):
        made(house, "*", lives=timedelta(days=91))
    owner = house.as_(Role.COORDINATOR)
    too_long = owner.post("/api/sign-in/create-token", json={"name": "x", "days": 91})
    assert too_long.status_code == 422
    token = made(house, "*")
    house.let_it_be(NOON + timedelta(days=90) - timedelta(seconds=1))
    assert asked(house, token) == 200
    house.let_it_be(NOON + timedelta(days=90))
    assert asked(house, token) == 401


def test_a_revoked_token_is_dead_at_once_and_only_its_owner_revokes_it(house: House) -> None:
    token = made(house, "*", name="Lost")
    owner = house.as_(Role.COORDINATOR)
    (lost,) = [one for one in owner.get("/api/sign-in/tokens").json() if one["name"] == "Lost"]
    wish = {"token_id": lost["token_id"]}
    assert house.as_(Role.FINANCE).post("/api/sign-in/revoke-token", json=wish).status_code == 404
    assert asked(house, token) == 200
    assert owner.post("/api/sign-in/revoke-token", json=wish).json() == {"revoked": 1}
    assert asked(house, token) == 401


def test_making_one_asks_for_a_second_factor(house: House) -> None:
    weak = by_mail(house, Role.COORDINATOR)
    assert weak.post("/api/sign-in/create-token", json={"name": "x"}).status_code == 403


def test_the_page_shows_a_new_token_once(house: House) -> None:
    owner = house.as_(Role.MENTOR)
    page = owner.post("/my/sign-ins/token", data={"name": "Calendar", "reach": "read"})
    token = SCANNED.search(page.text)
    assert token
    again = owner.get("/my/sign-ins")
    assert token[0] not in again.text
    assert "Calendar" in again.text


@pytest.mark.asvs("7.5.1")
@pytest.mark.parametrize(
    ("path", "wish"),
    [
        ("/api/sign-in/create-token", {"name": "For ever", "scopes": ["*"]}),
        ("/my/sign-ins/token", {"name": "For ever"}),
        ("/my/sign-ins/token/revoke", {"token_id": "0"}),
        ("/my/sign-ins/passkey/begin", {}),
        ("/my/sign-ins/passkey/finish", {"credential": {}}),
        ("/my/sign-ins/passkey/remove", {"passkey_id": str(COORDINATOR)}),
        ("/my/sign-ins/code/begin", {}),
        ("/my/sign-ins/code", {"code": "000000"}),
        ("/my/sign-ins/code/remove", {}),
        ("/my/sign-ins/recovery", {}),
    ],
)
def test_a_token_of_any_scope_makes_no_way_in_and_takes_none_away(
    house: House, path: str, wish: dict[str, Any]
) -> None:
    bearer = {"authorization": f"Bearer {made(house, '*', 'confidential')}"}
    asks_json = path.startswith("/api") or ("passkey/" in path and "remove" not in path)
    json, data = (wish, None) if asks_json else (None, wish)
    answer = house.browser().post(path, headers=bearer, json=json, data=data)
    assert answer.status_code in ({404} if path.endswith("revoke") else {403}), answer.text
    assert asked(house, bearer["authorization"].partition(" ")[2]) == 200
