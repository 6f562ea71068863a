"""What anybody is told of a training at the front door, and what its participants only are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient

from application.trainings.open_registration import CloseRegistration, OpenRegistration
from application.trainings.settle_seats import SettleSeats
from application.trainings.take_mentor_seat import TakeMentorSeat
from domain.people import Role
from domain.trainings import Venue
from tests.signed_in import House, open_house, person_in
from tests.trainings.scene import FIRM_MENTOR, OPENED, TRAINING, at, planned

LINK = "https://meet.example/room-7"
ON_SITE = UUID(int=0x3A)
TRAINER = person_in(Role.COORDINATOR)


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with open_house(database_url, tmp_path) as house:
        house.do(
            planned(trainer_id=TRAINER, venue=Venue(remote=True, name=LINK, address=LINK)),
            OPENED,
            planned(training_id=ON_SITE, trainer_id=TRAINER),
            FIRM_MENTOR,
        )
        yield house


@pytest.mark.feature("I1")
def test_the_way_into_a_remote_training_is_told_to_participants_only(house: House) -> None:
    for path in ("/api/trainings", f"/api/trainings/{TRAINING}", f"/trainings/{TRAINING}"):
        told = house.stranger.get(path)
        assert told.status_code == 200
        assert "meet.example" not in told.text
    mentor = house.as_(Role.MENTOR)
    assert "meet.example" not in mentor.get(f"/api/trainings/{TRAINING}").text
    house.do(TakeMentorSeat(training_id=TRAINING), by=person_in(Role.MENTOR))
    assert LINK in mentor.get(f"/my/trainings/{TRAINING}").text
    known = house.as_(Role.COORDINATOR).get(f"/api/trainings/{ON_SITE}").json()
    assert known["venue"]["address"] == "Kalasatamankatu 9, Helsinki"


def waiting(house: House, who: TestClient, **more: str) -> Any:
    """Somebody goes on the waiting list over the API."""
    body = {"training_id": str(ON_SITE), "name": "Kaisla Mäkelä", "email": "kaisla@x.example"}
    answer = who.post("/api/trainings/join-queue", json=body | more)
    house.settle()
    return answer


@pytest.mark.feature("I2")
def test_nobody_says_themselves_that_they_wait_as_a_mentor(house: House) -> None:
    house.do(OpenRegistration(training_id=ON_SITE))
    assert waiting(house, house.stranger, group="mentor").status_code == 422
    mentor = house.as_(Role.MENTOR)
    entry = waiting(house, mentor).json()["entry_id"]
    offered = mentor.get(f"/trainings/{ON_SITE}/waiting/{entry}?lang=en").text
    assert f'action="/trainings/{ON_SITE}/mentor-seat"' in offered
    assert f"waiting/{entry}/take" not in offered
    taken = mentor.post("/api/trainings/take-mentor-seat", json={"training_id": str(ON_SITE)})
    assert taken.status_code == 201


@pytest.mark.feature("I2")
def test_an_offer_that_has_ended_says_so_and_how_to_come_again(house: House) -> None:
    house.do(OpenRegistration(training_id=ON_SITE))
    joined = waiting(house, house.stranger).json()
    entry = joined["entry_id"]
    page = f"/trainings/{ON_SITE}/waiting/{entry}?lang=en"
    house.do(CloseRegistration(training_id=ON_SITE))
    assert "Take the seat and pay" in house.stranger.get(page).text
    house.let_it_be(at(1, 18))
    for _settled in range(2):
        ended = house.stranger.get(page)
        assert ended.status_code == 200
        assert "The offer has ended." in ended.text
        in_finnish = house.stranger.get(page.replace("lang=en", "lang=fi"))
        assert "3.3.2026 klo 18.00" in in_finnish.text
        assert f'<a href="/trainings/{ON_SITE}">' in ended.text
        assert "end of its waiting list" not in ended.text
        house.do(SettleSeats(training_id=ON_SITE))
    house.do(OpenRegistration(training_id=ON_SITE))
    assert "end of its waiting list" in house.stranger.get(page).text
    assert waiting(house, house.stranger).status_code == 201
