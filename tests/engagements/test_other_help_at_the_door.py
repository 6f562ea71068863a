"""Other help is shown to everybody and noted by the mentor; a leave is told by the mentee."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from application.engagements.open_engagement import OpenEngagement
from application.mentors.add_mentor import AddMentor
from domain.cancelling_policy import Payer
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from tests.engagements.agreeing import AgreeEngagement
from tests.engagements.scene import COURSE
from tests.signed_in import House, open_house, person_in

CASE = uuid4()
HERE = f"/desk/engagements/{CASE}/other-help"


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    mentee, mentor = person_in(Role.CLIENT), person_in(Role.MENTOR)
    with open_house(module_database, tmp_path_factory.mktemp("house")) as house:
        house.do(
            AddMentor(person_id=mentor, headline=InThreeLanguages("a", "b", "c"), themes=()),
            OpenEngagement(
                engagement_id=CASE, mentee_id=mentee, lead_id=mentor_of(mentor), course=COURSE,
                payer=Payer.CONSUMER, payer_id=mentee,
            ),
            AgreeEngagement(engagement_id=CASE, agreement_id=uuid4()),
        )  # fmt: skip
        yield house


@pytest.mark.feature("S19")
def test_it_is_shown_noted_and_reminded_of(house: House) -> None:
    assert "116 117" in house.stranger.get("/other-help?lang=sv").text
    assert house.stranger.get("/api/other-help").json()[0]["phone"] == "112"
    for role in (Role.CLIENT, Role.COORDINATOR, Role.SPONSOR, Role.FINANCE):
        assert house.as_(role).get(HERE).status_code in {403, 404}
    own = house.as_(Role.MENTOR)
    assert "116 117" in own.get(HERE).text
    assert own.post(HERE, data={}).status_code == 303
    house.settle()
    assert house.post.to(Role.MENTOR)[-1].subject == "Vie asia työnohjaukseen"
    note = {"engagement_id": str(CASE)}
    assert own.post("/api/engagements/note-other-help", json=note).status_code == 200


@pytest.mark.feature("A4")
def test_a_leave_is_the_mentees_to_tell_and_to_take_back(house: House) -> None:
    own, mine = house.as_(Role.CLIENT), f"/my/mentoring/{CASE}"
    away = {"from_on": "2026-03-16", "back_on": "2026-03-30"}
    assert house.as_(Role.SPONSOR).get(f"{mine}/leave").status_code in {403, 404}
    wrong = own.post(f"{mine}/leave", data=away | {"back_on": "2026-03-16"})
    assert wrong.status_code == 422
    assert 'value="2026-03-16"' in wrong.text
    assert own.post(f"{mine}/leave", data=away).status_code == 303
    house.settle()
    assert f'href="{mine}/back"' in own.get(mine).text
    assert own.post(f"{mine}/back", data={}).status_code == 303
    house.settle()
    assert f'href="{mine}/leave"' in own.get(mine).text
    body = {"engagement_id": str(CASE), **away}
    assert house.as_(Role.SPONSOR).post("/api/engagements/tell-leave", json=body).status_code >= 403
    assert own.post("/api/engagements/tell-leave", json=body).status_code == 200
