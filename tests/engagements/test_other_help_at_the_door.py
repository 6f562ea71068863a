"""Services are shown to everybody; that other help is needed is the mentor's to note."""

from pathlib import Path
from uuid import uuid4

import pytest

from application.engagements.open_engagement import OpenEngagement
from application.mentors.add_mentor import AddMentor
from domain.cancelling_policy import Payer
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from tests.engagements.scene import COURSE
from tests.signed_in import open_house, person_in

CASE = uuid4()
HERE = f"/desk/engagements/{CASE}/other-help"


@pytest.mark.feature("S19")
def test_it_is_shown_noted_and_reminded_of(database_url: str, tmp_path: Path) -> None:
    mentee, mentor = person_in(Role.CLIENT), person_in(Role.MENTOR)
    with open_house(database_url, tmp_path) as house:
        house.do(
            AddMentor(person_id=mentor, headline=InThreeLanguages("a", "b", "c"), themes=()),
            OpenEngagement(
                engagement_id=CASE, mentee_id=mentee, lead_id=mentor_of(mentor), course=COURSE,
                payer=Payer.CONSUMER, payer_id=mentee,
            ),
        )  # fmt: skip
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
