"""Who waits for a seat, or has one, nobody learns by typing an address; the mailbox alone tells."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient

from api.booking.order_links import waiting_link
from application.trainings.open_registration import CloseRegistration, OpenRegistration
from domain.people import Role
from domain.trainings import Seating
from domain.trainings.words import NotOnSale
from tests.signed_in import House, open_house, person_in
from tests.spec import Spec
from tests.trainings.scene import (
    MENTORS,
    NAMES,
    TRAINING,
    entry,
    on_sale,
    person,
    planned,
    queue,
    queued,
    seated,
    waits,
)
from tests.trainings.test_order_seats import ordered

pytestmark = pytest.mark.feature("I2")
AINO, _, KAISLA = NAMES[:3]
ON_SITE = UUID(int=0x3A)


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with open_house(database_url, tmp_path) as house:
        house.do(planned(training_id=ON_SITE, trainer_id=person_in(Role.COORDINATOR)))
        yield house


def waiting(house: House, who: TestClient, email: str) -> Any:
    """Somebody goes on the waiting list over the API."""
    body = {"training_id": str(ON_SITE), "name": "Kaisla Mäkelä", "email": email}
    answer = who.post("/api/trainings/join-queue", json=body)
    house.settle()
    return answer


def test_a_stranger_who_types_an_address_is_not_told_that_it_waits_or_has_a_seat(
    spec: Spec,
) -> None:
    queued(seated(on_sale(spec), 6), AINO)
    spec.when(waits(AINO, entry_id=entry("another"))).then(Seating.QueueAskedAgain)
    again = spec.event(Seating.QueueAskedAgain)
    assert (again.entry_id, again.person_id) == (entry(AINO), person(AINO))
    spec.when(waits("Mentor", person_id=MENTORS[0])).then(Seating.QueueAskedAgain)
    assert spec.event(Seating.QueueAskedAgain).entry_id is None
    assert [one.entry_id for one in queue(spec)] == [entry(AINO)]


def test_whoever_types_it_over_and_over_fills_nobodys_mailbox(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), AINO).given(waits(AINO, entry_id=entry("second")))
    spec.when(waits(AINO, entry_id=entry("third"))).then()


def test_a_stranger_hears_that_registration_is_closed_whoever_waits(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), AINO).given(CloseRegistration(training_id=TRAINING))
    for who in (AINO, KAISLA):
        spec.when(waits(who, entry_id=entry(f"{who} again"))).then_refused(NotOnSale)


@pytest.mark.asvs("6.3.8")
def test_who_waits_already_is_answered_like_anybody_and_told_by_mail(house: House) -> None:
    house.do(OpenRegistration(training_id=ON_SITE), ordered(training_id=ON_SITE, seats=6))
    page = f"/trainings/{ON_SITE}/queue"
    first, again, other = (
        waiting(house, house.browser(), email=email)
        for email in ("kaisla@x.example", "kaisla@x.example", "oili@x.example")
    )
    assert [one.status_code for one in (first, again, other)] == [201] * 3
    assert {*first.json()} == {*again.json()} == {*other.json()}
    wish = {"name": "Kaisla", "email": "kaisla@x.example"}
    forms = [house.browser().post(page, data=wish | {"email": f"{who}@x.example"})
             for who in ("kaisla", "nobody-yet")]  # fmt: skip
    assert {(one.status_code, one.headers["location"]) for one in forms} == {
        (303, f"/trainings/{ON_SITE}/asked")
    }
    for answer in (first, again):
        entry = answer.json()["entry_id"]
        body = {"training_id": str(ON_SITE)}
        assert house.stranger.get(f"/trainings/{ON_SITE}/waiting/{entry}").status_code == 404
        taken = house.browser().post("/api/trainings/hold-seat", json=body | {"entry_id": entry})
        assert taken.status_code == 404
        left = house.browser().post("/api/trainings/leave-queue", json=body | {"entry_id": entry})
        assert left.status_code == 422
    assert "waiting" not in house.stranger.get(f"/api/trainings/{ON_SITE}").json()
    told = [one.subject for one in house.post.letters if one.to == "kaisla@x.example"]
    assert [one.split(":")[0] for one in told] == [
        "Olet jonotuslistalla", "Sinun ei tarvitse ilmoittautua jonoon uudelleen",
    ]  # fmt: skip


def test_the_key_of_the_letter_takes_and_leaves_the_place_over_the_api(house: House) -> None:
    house.do(OpenRegistration(training_id=ON_SITE))
    key = {}
    for who in ("kaisla", "oili"):
        entry = waiting(house, house.browser(), email=f"{who}@x.example").json()["entry_id"]
        link = waiting_link(house.reception, ON_SITE, UUID(entry))
        key[who] = {"training_id": str(ON_SITE), "waiting_key": link.rpartition("/")[2]}
    made_up = key["oili"] | {"waiting_key": "A" * 38}
    for door in ("take-offered-seat", "leave-queue"):
        assert house.browser().post(f"/api/trainings/{door}", json=made_up).status_code == 404
    taken = house.browser().post("/api/trainings/take-offered-seat", json=key["kaisla"])
    assert (taken.status_code, "order_key" in taken.json()) == (201, True)
    left = house.browser().post("/api/trainings/leave-queue", json=key["oili"])
    assert left.status_code == 200
    house.settle()
    seen = house.as_(Role.COORDINATOR).get(f"/api/desk/trainings/{ON_SITE}").json()
    assert (len(seen["queue"]), len(seen["holds"])) == (1, 1)
