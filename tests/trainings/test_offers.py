"""What anybody is told of a training at the front door, and what its participants only are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient

from api.booking.order_links import waiting_link
from application.people.register_person import RegisterPerson
from application.trainings.complete_training import CompleteTraining
from application.trainings.open_registration import CloseRegistration, OpenRegistration
from application.trainings.settle_seats import SettleSeats
from application.trainings.take_attendance import TakeAttendance
from application.trainings.take_mentor_seat import TakeMentorSeat
from domain.people import Role
from domain.trainings import Group, Quota, Venue
from tests.signed_in import House, open_house, person_in
from tests.trainings.entered_twice import entered_twice, made_one_goes_on
from tests.trainings.scene import (
    DAYS,
    FIRM_MENTOR,
    NORDPUU,
    OPENED,
    TRAINING,
    at,
    nordpuu,
    planned,
)

LINK = "https://meet.example/room-7"
ON_SITE, KEPT = UUID(int=0x3A), UUID(int=0x3B)
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
    link = waiting_link(house.reception, ON_SITE, UUID(entry))
    offered = mentor.get(f"{link}?lang=en").text
    assert f'action="/trainings/{ON_SITE}/mentor-seat"' in offered
    assert f"{link}/take" not in offered
    taken = mentor.post("/api/trainings/take-mentor-seat", json={"training_id": str(ON_SITE)})
    assert taken.status_code == 201


@pytest.mark.feature("I2")
def test_an_offer_that_has_ended_says_so_and_how_to_come_again(house: House) -> None:
    house.do(OpenRegistration(training_id=ON_SITE))
    joined = waiting(house, house.stranger).json()
    page = waiting_link(house.reception, ON_SITE, UUID(joined["entry_id"])) + "?lang=en"
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


@pytest.mark.feature("I2")
def test_an_organisation_waits_and_takes_what_is_offered_on_its_account(house: House) -> None:
    oskari = uuid4()
    known = RegisterPerson(person_id=oskari, name="Oskari", email="oskari@nordpuu.example")
    house.do(OpenRegistration(training_id=ON_SITE), known, *nordpuu(oskari))
    contact = house.signed_in(oskari)
    told = {"name": "Oskari", "email": "oskari@nordpuu.example"}
    asked = contact.post(f"/trainings/{ON_SITE}/queue", data=told).headers["location"]
    assert "link to your place" in contact.get(f"{asked}?lang=en").text
    house.settle()
    seen = house.as_(Role.COORDINATOR).get(f"/api/desk/trainings/{ON_SITE}").json()
    page = waiting_link(house.reception, ON_SITE, UUID(seen["queue"][0]["entry_id"]))
    offered = contact.get(f"{page}?lang=en").text
    assert f'href="/trainings/{ON_SITE}/organisation"' in offered
    assert "490" in offered
    assert "Take the seat and pay" not in offered
    assert house.stranger.get(f"{page}?lang=sv").status_code == 200
    order = told | {
        "seats": "1", "organisation": "Nordpuu Oy", "business_id": "1234567-1",
        "street": "Satamakatu 1", "postcode": "00160", "town": "Helsinki",
        "invoice_email": "laskut@nordpuu.example", "accept_terms": "yes",
    }  # fmt: skip
    kept = contact.post(f"/trainings/{ON_SITE}/organisation", data=order | {"seats": "17"})
    assert (kept.status_code, "Satamakatu 1" in kept.text) == (422, True)
    done = contact.post(f"/trainings/{ON_SITE}/organisation", data=order)
    assert done.headers["location"] == f"/trainings/{ON_SITE}/ordered"
    seen = house.as_(Role.COORDINATOR).get(f"/api/desk/trainings/{ON_SITE}").json()
    assert (seen["queue"], len(seen["seats"])) == ([], 1)
    (seat,) = seen["seats"].values()
    assert seat["deal"]["payer_id"] == str(NORDPUU)
    assert "EntryUnknown" not in contact.get(page).text


@pytest.mark.feature("I1")
def test_what_is_kept_for_mentors_is_not_shown_to_others_as_free(house: House) -> None:
    kept = (Quota(Group.MENTOR, 6),)
    house.do(
        planned(training_id=KEPT, trainer_id=TRAINER, quotas=kept),
        OpenRegistration(training_id=KEPT),
    )
    told = house.stranger.get(f"/api/trainings/{KEPT}").json()
    assert (told["seats"], told["seats_left"], told["seats_left_organisation"]) == (6, 0, 0)
    page = house.stranger.get(f"/trainings/{KEPT}?lang=en").text
    assert f'action="/trainings/{KEPT}/queue"' in page
    assert f'action="/trainings/{KEPT}/register"' not in page
    assert f'action="/trainings/{KEPT}/queue"' not in house.as_(Role.MENTOR).get(
        f"/trainings/{KEPT}"
    ).text  # fmt: skip


@pytest.mark.feature("I1")
@pytest.mark.feature("I3")
@pytest.mark.feature("R9")
def test_the_api_tells_a_participant_what_the_pages_do(house: House) -> None:
    mentor, me = house.as_(Role.MENTOR), person_in(Role.MENTOR)
    here = f"/api/my/trainings/{TRAINING}"
    assert mentor.get(here).status_code == 404
    twice = entered_twice(house)
    house.do(TakeMentorSeat(training_id=TRAINING), by=me)
    slides = {"training_id": str(TRAINING), "title": "Slides", "link": "https://x.example/slides"}
    assert mentor.post("/api/trainings/add-material", json=slides).status_code == 404
    desk = house.as_(Role.COORDINATOR)
    assert desk.post("/api/trainings/add-material", json=slides).status_code == 201
    told = mentor.get(here).json()
    assert told["venue"]["address"] == LINK
    assert [one["link"] for one in told["materials"]] == [slides["link"]]
    assert (told["attended"], told["certificate"], told["evaluated"]) == (0, None, False)
    house.let_it_be(DAYS[-1].ends_at)
    for nth in range(len(DAYS)):
        house.do(TakeAttendance(training_id=TRAINING, gathering=nth, present=(me, twice)))
    house.do(CompleteTraining(training_id=TRAINING))
    house.clients.clear()
    mentor = house.as_(Role.MENTOR)
    (paper,) = mentor.get("/api/my/certificates").json()
    assert (mentor.get(here).json()["attended"], paper["minutes"]) == (100, 600)
    assert mentor.get(here).json()["certificate"] == paper["code"]
    pdf = f"/api/my/certificates/{paper['code']}/pdf"
    for lang in ("fi", "sv", "en"):
        assert mentor.get(f"{pdf}?lang={lang}").content.startswith(b"%PDF")
    house.settle()
    grown = mentor.get("/desk/growth?lang=en").text
    assert "our own training" in grown
    assert "10.0 h of 16.0 h" in grown
    assert house.as_(Role.COORDINATOR).get(pdf).status_code == 404
    assert house.browser().get(pdf).status_code == 401
    assert house.browser().get(f"/api/certificates/{paper['code'].lower()}").json() == paper
    made_one_goes_on(house, twice)
    revoked_and_material_gone(house, paper["code"], told["materials"][0]["material_id"])


def revoked_and_material_gone(house: House, code: str, material_id: str) -> None:
    """The office takes both back on its page; without a reason what was sent is kept."""
    desk, page = house.as_(Role.COORDINATOR), f"/desk/trainings/{TRAINING}"
    me = {"person_id": str(person_in(Role.MENTOR))}
    silent = desk.post(f"{page}/revoke?lang=en", data=me | {"reason": " "})
    assert (silent.status_code, "<details open>" in silent.text) == (422, True)
    assert 'role="alert"' in silent.text
    told = {"training_id": str(TRAINING), "reason": "Wrong list"} | me
    revoked = "/api/trainings/revoke-certificate"
    assert house.as_(Role.MENTOR).post(revoked, json=told).status_code == 403
    assert house.stranger.get(f"/certificates/{code}?lang=en").text.count("is genuine") == 1
    assert desk.post(f"{page}/revoke", data=me | {"reason": "Wrong list"}).status_code == 303
    gone = desk.post(f"{page}/off-material", data={"material_id": material_id})
    assert gone.headers["location"] == page
    house.settle()
    shown = house.stranger.get(f"/certificates/{code}?lang=en").text
    assert ("no longer valid" in shown, "is genuine" in shown) == (True, False)
    assert "Wrong list" not in shown
    mentor = house.as_(Role.MENTOR)
    assert mentor.get(f"/api/my/certificates/{code}/pdf").status_code == 404
    part = mentor.get(f"/api/my/trainings/{TRAINING}").json()
    assert (part["materials"], part["certificate"]) == ([], None)
    assert "Take the certificate back" not in desk.get(f"{page}?lang=en").text


@pytest.mark.feature("I1")
def test_whoever_teaches_gives_material_on_its_page_and_bad_links_are_said_there(
    house: House,
) -> None:
    mentor, page = house.as_(Role.MENTOR), f"/desk/trainings/{KEPT}"
    house.do(planned(training_id=KEPT, trainer_id=person_in(Role.MENTOR)))
    odd = mentor.post(f"{page}/material?lang=en", data={"title": "Slides", "link": "javascript:1"})
    assert odd.status_code == 422
    assert 'value="Slides"' in odd.text
    assert "begins with https://" in odd.text
    done = mentor.post(f"{page}/material", data={"title": "Slides", "link": "https://x.example/s"})
    assert done.headers["location"] == page
    assert "https://x.example/s" in mentor.get(page).text
    assert "Cancel the training" not in mentor.get(f"{page}?lang=en").text
