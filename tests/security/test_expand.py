"""`expand=` shows beside an id what its own address shows to the very same asker, and no more."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.expanding.expanded import ExpandTooMuch, tree_of
from api.expanding.relations import HOMES, LEADS, relations_of
from api.route_actions import routes_of
from domain.mentors import mentor_of
from domain.people import Role
from infrastructure.rates import Kind
from tests.security.course_of import Told, begin
from tests.signed_in import House, person_in
from tests.spec_times import NOON

pytestmark = pytest.mark.feature("Q2")


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    house.let_it_be(NOON)
    return begin(house)


@pytest.fixture(scope="module")
def office(house: House) -> TestClient:
    return house.as_(Role.COORDINATOR)


def the_session(told: Told, client: TestClient, query: str) -> dict[str, Any]:
    answer = client.get(f"/api/sessions{query}")
    assert answer.status_code == 200, answer.text
    return next(one for one in answer.json()["items"] if one["session_id"] == str(told.session))


def test_what_an_id_leads_to_stands_beside_it_as_its_own_address_shows_it(
    told: Told, office: TestClient
) -> None:
    plain = the_session(told, office, "")
    whole = the_session(told, office, "?expand=mentor,mentee")
    assert whole.keys() - plain.keys() == {"expanded"}
    mentor, mentee = mentor_of(told.mentor), told.mentee
    assert whole["expanded"] == {
        "mentor": office.get(f"/api/mentors/{mentor}").json(),
        "mentee": office.get(f"/api/people/{mentee}").json(),
    }
    assert whole["expanded"]["mentee"]["name"] == told.words["name"]


def test_it_goes_two_deep_and_no_deeper(told: Told, office: TestClient) -> None:
    whole = the_session(told, office, "?expand=engagement.lead&expand=engagement.mentee")
    engagement = whole["expanded"]["engagement"]
    assert engagement["engagement"]["engagement_id"] == str(told.course)
    assert engagement["expanded"]["lead"]["mentor_id"] == str(mentor_of(told.mentor))
    assert engagement["expanded"]["mentee"]["person_id"] == str(told.mentee)
    deeper = office.get("/api/sessions?expand=engagement.lead.person")
    assert (deeper.status_code, deeper.json()["code"]) == (422, "ExpandTooMuch")
    many = office.get("/api/sessions?expand=a,b,c,d,e,f")
    assert (many.status_code, many.json()["code"]) == (422, "ExpandTooMuch")


def test_one_thing_is_expanded_too_and_what_is_nobodys_is_null(
    told: Told, office: TestClient
) -> None:
    shown = office.get(f"/api/engagements/{told.course}?expand=lead,payer").json()
    assert shown["expanded"]["lead"]["person_id"] == str(told.mentor)
    assert shown["expanded"]["payer"] is None, "a private person is no organisation"


def test_another_name_is_refused_with_those_that_are_known(office: TestClient) -> None:
    odd = office.get("/api/sessions?expand=secrets")
    assert (odd.status_code, odd.json()["code"]) == (422, "ExpandUnknown")
    assert odd.headers["content-type"] == "application/problem+json"
    assert odd.json()["facts"]["known"] == ["engagement", "mentee", "mentor"]
    within = office.get("/api/sessions?expand=mentor.secrets")
    assert (within.status_code, within.json()["facts"]["known"]) == (422, ["person"])
    for path in ("/api/clients?expand=x", "/api/no-such-thing?expand=x"):
        assert office.get(path).status_code == 422
    assert office.get("/api/sessions?expand=mentor&format=csv").status_code == 422


def test_what_is_not_the_askers_to_see_is_null_and_the_door_stays_its_own(
    house: House, told: Told, office: TestClient
) -> None:
    mentor = house.signed_in(told.mentor)
    own = the_session(told, mentor, "?expand=mentee,mentor,engagement.mentee")
    assert mentor.get(f"/api/people/{told.mentee}").status_code == 403
    assert own["expanded"]["mentee"] is None
    assert own["expanded"]["mentor"] == mentor.get(f"/api/mentors/{mentor_of(told.mentor)}").json()
    assert own["expanded"]["engagement"]["expanded"]["mentee"] is None
    for role in (Role.CLIENT, Role.SPONSOR, Role.FINANCE):
        refused = house.as_(role).get("/api/sessions?expand=mentor")
        assert refused.status_code == house.as_(role).get("/api/sessions").status_code == 403
    assert house.stranger.get("/api/sessions?expand=mentor").status_code == 401


def test_a_token_expands_only_what_its_scopes_reach(house: House, told: Told) -> None:
    for scopes, seen in (
        (["engagements.list_sessions"], False),
        (["engagements.list_sessions", "mentors.*"], True),
    ):
        token = house.run(
            lambda scopes=scopes: house.reception.visits.new_token(  # type: ignore[misc]
                person_in(Role.COORDINATOR), scopes, NOON
            )
        )
        program = house.browser()
        program.headers["authorization"] = f"Bearer {token}"
        shown = the_session(told, program, "?expand=mentor")
        assert (shown["expanded"]["mentor"] is not None) is seen


def test_an_expanded_answer_costs_one_request_and_has_a_tag_of_its_own(
    house: House, told: Told, office: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[Kind] = []

    async def take(kind: Kind, who: str) -> None:
        counted.append(kind)

    monkeypatch.setattr(house.reception.rates, "take", take)
    where = "/api/trainings?expand=training"
    house.stranger.get(where)
    assert counted == [Kind.READ]
    address = f"/api/engagements/{told.course}"
    plain, whole = office.get(address), office.get(f"{address}?expand=lead")
    assert plain.headers["etag"] != whole.headers["etag"]
    tag = {"If-None-Match": whole.headers["etag"]}
    assert office.get(f"{address}?expand=lead", headers=tag).status_code == 304
    assert office.get(address, headers=tag).status_code == 200


def test_every_name_leads_to_an_address_that_exists(house: House) -> None:
    paths = {route.path for route in routes_of(house.app) if "GET" in (route.methods or ())}
    assert {address for _, address in LEADS.values()} | set(HOMES.values()) <= paths


def test_the_description_names_what_can_be_expanded_with_an_example(house: House) -> None:
    described = house.app.openapi()
    able = {route.path: relations_of(route) for route in routes_of(house.app)}
    for path, relations in able.items():
        operation = described["paths"].get(path, {}).get("get", {})
        (found,) = [p for p in operation.get("parameters", []) if p["name"] == "expand"] or [None]
        assert bool(found) is bool(relations), path
        if found:
            assert set(found["example"].split(",")) <= set(relations)
    row = described["components"]["schemas"]["SessionRow"]["properties"]
    assert row["expanded"]["examples"][0].keys() <= {"engagement", "mentee", "mentor"}
    assert "expanded" not in described["components"]["schemas"]["SessionRow"]["required"]


def test_names_are_put_together_by_what_they_begin_with() -> None:
    assert tree_of(["a", "b.c", "b.d", "a"]) == {"a": [], "b": ["c", "d"]}
    with pytest.raises(ExpandTooMuch):
        tree_of(["a.b.c"])
