"""A contact reads a memo while the mentee lets them, on the next request no more."""

from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from application.clients.name_contact import NameContact
from application.clients.register_organisation import RegisterOrganisation
from application.engagements.book_from_package import BookFromPackage
from application.engagements.open_engagement import OpenEngagement
from application.lots.add_lot import AddLot
from application.mentoring.close_in_one import CloseSession
from application.mentors.add_mentor import AddMentor
from domain.cancelling_policy import Payer
from domain.clients import BillingDetails, Duty
from domain.engagements import SessionKind
from domain.engagements.course_events import Course
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from tests.engagements.agreeing import AgreeEngagement
from tests.signed_in import open_house, person_in
from tests.spec_times import NOON

CASE, FIRM, KALLE, TALK = (uuid4() for _ in range(4))
MENTEE, MENTOR = person_in(Role.CLIENT), person_in(Role.MENTOR)
MINE, READ = f"/my/mentoring/{CASE}/papers", f"/my/organisation/papers/{CASE}/{TALK}"


@pytest.mark.feature("D7")
def test_a_memo_reaches_the_organisation_by_the_mentees_own_act(
    database_url: str, tmp_path: Path
) -> None:
    with open_house(database_url, tmp_path) as house:
        house.do(
            AddMentor(person_id=MENTOR, headline=InThreeLanguages("a", "b", "c"), themes=()),
            RegisterOrganisation(
                organisation_id=FIRM, name="Verso Oy", business_id="2345678-0",
                billing=BillingDetails(email="laskut@verso.example"),
            ),
            NameContact(
                organisation_id=FIRM, person_id=KALLE, name="Kalle Koski",
                email="kalle@verso.example", duties=(Duty.FOLLOWS_UP,),
            ),
            OpenEngagement(
                engagement_id=CASE, mentee_id=MENTEE, lead_id=mentor_of(MENTOR),
                payer=Payer.ORGANISATION, payer_id=FIRM,
                course=Course(date(2026, 3, 1), date(2026, 12, 31), sessions=8),
            ),
            AgreeEngagement(engagement_id=CASE, agreement_id=uuid4()),
            AddLot(owner_id=CASE, minutes=240),
            BookFromPackage(
                engagement_id=CASE, session_id=TALK, starts_at=NOON + timedelta(days=7),
                kind=SessionKind.THREE_PARTY,
            ),
        )  # fmt: skip
        house.let_it_be(NOON + timedelta(days=7, hours=2))
        house.do(CloseSession(engagement_id=CASE, session_id=TALK), by=MENTOR)
        house.clients.clear()
        mentee, mentor, kalle = (
            house.signed_in(MENTEE), house.as_(Role.MENTOR), house.signed_in(KALLE),
        )  # fmt: skip
        memo = {"engagement_id": str(CASE), "session_id": str(TALK), "words": "Kolme sovittua"}
        assert mentor.post("/api/mentoring/write-memo", json=memo).status_code == 201
        house.settle()
        assert "Kolme sovittua" in mentee.get(MINE).text
        assert kalle.get(READ).status_code == 404
        release = {"person_id": str(KALLE)}
        assert mentor.post(f"{MINE}/{TALK}/release", data=release).status_code in {403, 404}
        assert mentee.post(f"{MINE}/{TALK}/release", data=release).status_code == 303
        assert "Kolme sovittua" in kalle.get(READ).text
        assert (
            kalle.get(f"/api/mentoring/{CASE}/released/{TALK}").json()["words"] == "Kolme sovittua"
        )
        for role in (Role.COORDINATOR, Role.QUALITY, Role.SPONSOR):
            assert house.as_(role).get(READ).status_code in {403, 404}
            assert house.as_(role).get(f"/api/mentoring/{CASE}/papers").status_code in {403, 404}
        assert mentee.post(f"{MINE}/{TALK}/take-back", data={}).status_code == 303
        assert kalle.get(READ).status_code == 404
        summary = mentee.post(f"{MINE}/summary", data={"words": "Opin kuuntelemaan"})
        assert summary.status_code == 303
        assert "Opin kuuntelemaan" in mentee.get(MINE).text
