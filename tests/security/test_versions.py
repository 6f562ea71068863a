"""What one thing's GET says of its version, and commands that insist on the version they read."""

import hmac
import re
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient

from api.answers.unchanged import shown_tag
from api.versions import insisted_on, tag_of
from application.asking import ChangedMeanwhile
from application.clients.register_organisation import RegisterOrganisation
from domain.clients import BillingDetails
from domain.mentors import mentor_of
from domain.people import Role
from tests.booking.scene import HOUR, MENTOR, THE_FIRM, slot
from tests.security.course_of import Told, begin
from tests.signed_in import House
from tests.spec_times import NOON

pytestmark = pytest.mark.feature("Q2")
ORGANISATION = UUID(int=0x0E6)
FORGED = f'"{ORGANISATION}:1-0123456789abcdef"'


def keyed(text: bytes) -> bytes:
    return hmac.digest(b"key", text, "sha256")


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    house.let_it_be(NOON)
    billing = BillingDetails(email="laskut@nordpuu.example")
    house.do(
        *THE_FIRM,
        RegisterOrganisation(organisation_id=ORGANISATION, name="Nordpuu Oy", billing=billing),
    )
    return begin(house)


@pytest.fixture(scope="module")
def desk(house: House) -> TestClient:
    return house.as_(Role.COORDINATOR)


def bodies(told: Told) -> dict[str, tuple[str, Callable[[str], tuple[str, dict[str, Any]]]]]:
    """Things that are read, and a command on each that changes something every time."""
    mentor = mentor_of(told.mentor)
    return {
        "organisation": (
            f"/api/clients/{ORGANISATION}",
            lambda word: (
                "/api/clients/rename-organisation",
                {"organisation_id": str(ORGANISATION), "name": f"Nordpuu {word}"},
            ),
        ),
        "mentor": (
            f"/api/mentors/{mentor}",
            lambda word: (
                "/api/mentors/set-weekly-hours",
                {
                    "mentor_id": str(mentor),
                    "weekly": [[1, {"opens": f"0{len(word)}:00", "closes": "17:00"}]],
                },
            ),
        ),
        "engagement": (
            f"/api/engagements/{told.course}",
            lambda word: (
                "/api/engagements/set-usual-place",
                {
                    "engagement_id": str(told.course),
                    "place": {"means": "elsewhere", "where": f"Satamakatu {word}"},
                },
            ),
        ),
    }  # fmt: skip


@pytest.mark.parametrize("thing", ["organisation", "mentor", "engagement"])
def test_a_command_on_the_version_that_was_read_is_done_and_on_a_stale_one_refused(
    desk: TestClient, told: Told, thing: str
) -> None:
    address, change = bodies(told)[thing]
    before = desk.get(address)
    tag = before.headers["etag"]
    path, body = change("7")
    done = desk.post(path, json=body, headers={"If-Match": tag})
    assert done.status_code == 200, done.text
    assert done.headers["etag"] != tag
    path, body = change("88")
    stale = desk.post(path, json=body, headers={"If-Match": tag})
    assert (stale.status_code, stale.json()["code"]) == (412, "ChangedMeanwhile")
    (changed,) = stale.json()["facts"]["changed"]
    assert changed["address"] == address
    assert changed["known"]["state"] == before.json(), "as it was when it was read"
    after = desk.get(address)
    assert changed["now"]["state"] == after.json()
    assert changed["now"]["etag"] == after.headers["etag"]
    assert (before.json() != after.json()) is (thing == "organisation"), "shown where it is read"
    assert changed["known"]["version"] < changed["now"]["version"]
    assert stale.headers["content-type"] == "application/problem+json"
    assert desk.get(address).headers["etag"].startswith(done.headers["etag"][:-1])
    assert desk.post(path, json=body, headers={"If-Match": done.headers["etag"]}).is_success
    path, body = change("999")
    assert desk.post(path, json=body).is_success, "without it nothing is insisted on"


def test_of_what_the_asker_may_not_see_no_state_and_no_version_is_told(
    house: House, desk: TestClient, told: Told
) -> None:
    address, change = bodies(told)["organisation"]
    known = desk.get(address).headers["etag"]
    path, body = change("unseen")
    assert desk.post(path, json=body).is_success
    own, mentor = house.signed_in(told.mentor), str(mentor_of(told.mentor))
    mine = {"mentor_id": mentor, "weekly": [[2, {"opens": "09:00", "closes": "17:00"}]]}
    assert own.get(address).status_code in {403, 404}
    for tag in (known, FORGED):
        stale = own.post("/api/mentors/set-weekly-hours", json=mine, headers={"If-Match": tag})
        assert stale.status_code == 412
        assert str(ORGANISATION) not in stale.text
        assert stale.json().get("facts", {}).get("changed", []) == []
    newest = re.search(r":(\d+)-", desk.get(address).headers["etag"])
    assert newest
    guess = f'"{ORGANISATION}:{newest[1]}-0123456789abcdef"'
    right = own.post("/api/mentors/set-weekly-hours", json=mine, headers={"If-Match": guess})
    assert right.status_code == 412, "even the right number is no tag of ours"


def test_sent_again_it_is_answered_as_the_first_time_though_the_version_has_moved_on(
    desk: TestClient, told: Told
) -> None:
    address, change = bodies(told)["organisation"]
    path, body = change("again")
    once = {"If-Match": desk.get(address).headers["etag"], "Idempotency-Key": str(uuid4())}
    first, second = (desk.post(path, json=body, headers=once) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 200)
    assert second.headers["idempotent-replayed"] == "true"
    assert second.json() == first.json()


def test_an_order_behind_its_own_address_has_a_version_too(house: House, told: Told) -> None:
    hold = {
        "service_id": str(HOUR), "mentor_id": str(MENTOR), "starts_at": slot().starts_at.isoformat()
    }  # fmt: skip
    held = house.stranger.post("/api/booking/hold-time", json=hold).json()
    address, order = f"/api/booking/orders/{held['order_key']}", {"order_id": held["order_id"]}
    tag = house.stranger.get(address).headers["etag"]
    assert insisted_on(tag, house.reception.log.ring.files.fingerprint) == (
        (UUID(held["order_id"]), 1),
    )
    longer = house.stranger.post("/api/booking/extend-hold", json=order, headers={"If-Match": tag})
    assert longer.is_success
    late = house.stranger.post("/api/booking/cancel-order", json=order, headers={"If-Match": tag})
    assert late.status_code == 412


def test_every_thing_named_has_to_be_as_it_was_read(
    house: House, desk: TestClient, told: Told
) -> None:
    address, change = bodies(told)["organisation"]
    engagement = desk.get(f"/api/engagements/{told.course}").headers["etag"]
    organisation = desk.get(address).headers["etag"]
    path, body = change("both")
    stale = f"{tag_of(told.course, 1, house.reception.log.ring.files.fingerprint)}, {organisation}"
    assert desk.post(path, json=body, headers={"If-Match": stale}).status_code == 412
    both = f"{engagement}, {organisation}"
    assert desk.post(path, json=body, headers={"If-Match": both}).is_success


@pytest.mark.parametrize("thing", ["organisation", "mentor", "engagement"])
def test_asked_again_for_what_has_not_changed_nothing_is_sent(
    desk: TestClient, told: Told, thing: str
) -> None:
    address, change = bodies(told)[thing]
    first = desk.get(address)
    tag = first.headers["etag"]
    for asked in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        same = desk.get(address, headers={"If-None-Match": asked})
        assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag), asked
    path, body = change("55555")
    assert desk.post(path, json=body).is_success
    changed = desk.get(address, headers={"If-None-Match": tag})
    assert (changed.status_code, changed.headers["etag"] == tag) == (200, False)


def test_what_is_joined_in_changes_the_tag_though_the_version_stays(
    house: House, desk: TestClient, told: Told
) -> None:
    mentor = mentor_of(told.mentor)
    first = desk.get(f"/api/mentors/{mentor}")
    tag = first.headers["etag"]
    ours = house.reception.log.ring.files.fingerprint
    again = shown_tag(tag_of(mentor, insisted_on(tag, ours)[0][1], ours), b"{}")
    assert insisted_on(again, ours) == insisted_on(tag, ours)
    assert desk.get(f"/api/mentors/{mentor}", headers={"If-None-Match": again}).status_code == 200


def test_a_refusal_is_never_taken_for_unchanged(desk: TestClient, told: Told) -> None:
    gone = desk.get(f"/api/clients/{uuid4()}", headers={"If-None-Match": "*"})
    assert gone.status_code == 404


def test_lists_and_what_does_not_exist_have_no_version(desk: TestClient, told: Told) -> None:
    assert "etag" not in desk.get("/api/clients").headers
    nothing = desk.get(f"/api/clients/{uuid4()}")
    assert (nothing.status_code, "etag" in nothing.headers) == (404, False)


@pytest.mark.parametrize("tag", ["7", FORGED, '"7"', 'W/"x"', '"", ""', '"not-a-uuid:3"'])
def test_a_tag_we_never_gave_is_no_version_of_anything(tag: str) -> None:
    with pytest.raises(ChangedMeanwhile):
        insisted_on(tag, keyed)


@pytest.mark.parametrize("tag", [None, "*", " * "])
def test_nothing_or_anything_insists_on_nothing(tag: str | None) -> None:
    assert insisted_on(tag, keyed) == ()


def test_the_description_tells_of_both_headers(house: House) -> None:
    paths = house.app.openapi()["paths"]
    post = paths["/api/clients/rename-organisation"]["post"]
    assert {"If-Match", "Idempotency-Key"} <= {one["name"] for one in post["parameters"]}
    assert "412" in post["responses"]
    shown = paths["/api/clients/{organisation_id}"]["get"]["responses"]["200"]
    assert "ETag" in shown["headers"]
    one = paths["/api/clients/{organisation_id}"]["get"]
    assert "If-None-Match" in {each["name"] for each in one["parameters"]}
    assert "304" in one["responses"]
    assert "headers" not in paths["/api/clients"]["get"]["responses"]["200"]
