"""The pool on pages: the coordinator's card, the mentor's own, and the way in for everybody."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest

from api.mentors.acts import OWN, STAFF
from application.mentors.add_mentor import AddMentor
from application.mentors.mentor_card import MentorCard, mentor_card
from domain.languages import InThreeLanguages
from domain.mentors import PoolState, mentor_of
from domain.people import Role
from tests.signed_in import House, open_house, person_in

MENTOR = mentor_of(person_in(Role.MENTOR))
CARD = f"/desk/mentors/{MENTOR}"
HEADLINE = InThreeLanguages("Kasvu", "Tillväxt", "Growth")


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        house.do(
            AddMentor(person_id=person_in(Role.MENTOR), headline=HEADLINE, themes=("innovation",))
        )
        yield house


def card(house: House, mentor_id: UUID = MENTOR) -> MentorCard:
    house.settle()
    found = house.run(lambda: house.reception.shelf.document(mentor_card, mentor_id))
    assert found
    return found


@pytest.mark.feature("B2")
def test_the_coordinator_confirms_a_competence_and_a_slip_keeps_the_text(house: House) -> None:
    desk, address = house.as_(Role.COORDINATOR), f"{CARD}/confirm"
    said = {"area": "leadership", "level": "3", "evidence": "", "command_id": str(uuid4())}
    missing = desk.post(address, data=said)
    assert missing.status_code == 422
    assert 'value="leadership" selected' in missing.text
    said["evidence"] = "Haastattelu"
    for _ in range(2):  # sent twice is done once
        assert desk.post(address, data=said).headers["location"] == CARD
    assert [one.area for one, _ in card(house).competences] == ["innovation", "leadership"]


@pytest.mark.feature("B6")
def test_a_stranger_applies_and_is_taken_through_to_the_pool(house: House) -> None:
    said = {
        "name": "Tove Sandberg", "email": "tove@example.fi", "headline": "Ny teknik",
        "motivation": "Jag fick själv en mentor.", "themes": ["innovation", "networking"],
    }  # fmt: skip
    assert house.stranger.post("/become-mentor", data=said).status_code == 303
    house.settle()
    desk = house.as_(Role.COORDINATOR)
    coming = desk.get("/desk/mentors?group=coming").text
    assert "Tove Sandberg" in coming
    row = next(r for r in desk.get("/api/mentors?state=applied").json()["items"])
    assert row["themes"] == ["innovation", "networking"]
    address = f"/desk/mentors/{row['mentor_id']}"
    refused = desk.post(f"{address}/approve", data={"without_references": ""})
    assert refused.status_code == 409
    assert desk.post(f"{address}/approve", data={"without_references": "Tuttu"}).status_code == 303
    assert card(house, UUID(row["mentor_id"])).state is PoolState.APPROVED


@pytest.mark.feature("B4")
def test_a_mentor_keeps_their_own_profile_hours_and_limits(house: House) -> None:
    own = house.as_(Role.MENTOR)
    hours = {"opens.1": "09:00", "closes.1": "15:00"}
    assert own.post("/desk/profile/hours", data=hours).status_code == 303
    house.settle()
    assert 'value="15:00"' in own.get("/desk/profile/hours").text
    backwards = own.post("/desk/profile/hours", data={"opens.2": "15:00", "closes.2": "09:00"})
    assert backwards.status_code == 422
    assert 'value="15:00"' in backwards.text
    assert own.post("/desk/profile/limits", data={"monthly_hours": "10"}).status_code == 303
    too_much = own.post("/desk/profile/limits", data={"monthly_hours": "100"})
    assert too_much.status_code == 422
    assert card(house).own_hours == 10


@pytest.mark.feature("Q1")
def test_a_mentor_sees_no_other_card_and_decides_nothing(house: House) -> None:
    own = house.as_(Role.MENTOR)
    assert own.get(CARD).status_code == 200
    assert own.get(f"/desk/mentors/{uuid4()}").status_code == 404
    assert own.get("/desk/mentors").status_code == 403
    assert own.post(f"{CARD}/confirm", data={}).status_code == 403
    other = {"mentor_id": str(uuid4()), "version": "x"}
    assert own.post("/api/mentors/acknowledge-ethics", json=other).status_code in {404, 422}


def test_every_act_of_the_card_has_its_page(house: House) -> None:
    desk = house.as_(Role.COORDINATOR)
    assert {act: desk.get(f"{CARD}/{act}").status_code for act in STAFF} == dict.fromkeys(
        STAFF, 200
    )
    assert house.as_(Role.COORDINATOR).get(f"{CARD}/no-such-act").status_code == 404


def test_the_mentors_own_acts_are_among_the_coordinators() -> None:
    assert set(OWN) <= set(STAFF)
    assert not {"confirm", "approve", "join", "grace", "footing"} & set(OWN)


@pytest.mark.feature("B6")
def test_the_network_shows_where_competence_is_missing(house: House) -> None:
    desk = house.as_(Role.COORDINATOR)
    area = {
        "code": "export", "theme": "international_work", "name.fi": "Vienti", "name.sv": "Export",
        "name.en": "Export", "wanted": "2",
    }  # fmt: skip
    assert desk.post("/desk/network/area", data=area).status_code == 303
    house.settle()
    shown = desk.get("/desk/network?lang=en").text
    assert "2 mentors missing" in shown
    halt = desk.post("/desk/network/halt", data={"theme": "innovation", "reason": "Täynnä"})
    assert halt.status_code == 303
    house.settle()
    assert "Täynnä" in desk.get("/desk/network").text
