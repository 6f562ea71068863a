"""What an organisation reads by the mentee's act alone, and the closing on one page."""

from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from application.clients.name_contact import NameContact
from application.clients.register_organisation import RegisterOrganisation
from application.engagements.book_from_package import BookFromPackage
from application.engagements.freeze_engagement import EndEngagement
from application.engagements.open_engagement import OpenEngagement
from application.firm import Command
from application.intake.measure_needs import HopeFor, MeasureNeeds
from application.lots.add_lot import AddLot
from application.mentoring.close_in_one import CloseSession
from application.mentoring.set_goal import SetGoal
from application.mentors.add_mentor import AddMentor
from domain.cancelling_policy import Payer
from domain.clients import BillingDetails, Duty
from domain.engagements import SessionKind
from domain.engagements.course_events import Course
from domain.intake import Beneficiary
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from tests.engagements.agreeing import AgreeEngagement
from tests.intake.applicants import BASELINE
from tests.signed_in import open_house, person_in
from tests.spec_times import NOON

CASE, FIRM, KALLE, TALK = (uuid4() for _ in range(4))
MENTEE, MENTOR = person_in(Role.CLIENT), person_in(Role.MENTOR)
MINE, READ = f"/my/mentoring/{CASE}/papers", f"/my/organisation/papers/{CASE}/{TALK}"


DONE = ("needs_measured", "outcome_judged", "summary_written")


def _opened() -> list[Command]:
    """An agreed engagement an organisation pays for."""
    return [
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
    ]  # fmt: skip


@pytest.mark.feature("D7")
def test_a_memo_reaches_the_organisation_by_the_mentees_own_act(
    database_url: str, tmp_path: Path
) -> None:
    with open_house(database_url, tmp_path) as house:
        house.do(
            *_opened(),
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


@pytest.mark.feature("D6")
def test_all_the_closing_asks_of_the_mentee_is_one_form(database_url: str, tmp_path: Path) -> None:
    here, goal = f"/my/mentoring/{CASE}/closing", uuid4()
    told = f"/api/mentoring/{CASE}/closing"
    with open_house(database_url, tmp_path) as house:
        house.do(*_opened())
        mentee = house.signed_in(MENTEE)
        house.do(
            SetGoal(engagement_id=CASE, words="Hinnasto", goal_id=goal),
            HopeFor(engagement_id=CASE, beneficiary=Beneficiary.MENTEE, words="Rohkeutta"),
            MeasureNeeds(engagement_id=CASE, answers=BASELINE), by=MENTEE,
        )  # fmt: skip
        before = mentee.get(told).json()
        assert before["goals_to_check"] == [str(goal)]
        assert (before["needs_measured"], before["outcome_judged"]) == (False, False)
        assert (before["summary_written"], before["survey"]) == (False, None)
        page = mentee.get(here).text
        assert all(words in page for words in ("Hinnasto", "Rohkeutta", "answers.network"))
        said = {f"levels.{goal}": "9", "reached": "fully", "summary": "Opin kuuntelemaan"}
        wrong = mentee.post(here, data=said)
        assert wrong.status_code == 422
        assert "Opin kuuntelemaan" in wrong.text
        assert mentee.get(told).json() == before
        needs = {f"answers.{key}": values[0] for key, values in BASELINE.items()}
        right = said | {f"levels.{goal}": "1", "command_id": str(uuid4())}
        assert mentee.post(here, data=right | {"reached": ""}).status_code == 303
        assert mentee.post(here, data={"reached": "fully"} | needs).status_code == 303
        after = mentee.get(told).json()
        assert after["goals_to_check"] == []
        assert [after[one] for one in DONE] == [True, True, True]
        nothing = mentee.post("/api/mentoring/wrap-up", json={"engagement_id": str(CASE)})
        assert (nothing.status_code, nothing.json()["type"]) == (422, "/problems/NothingSaid")
        for role in (Role.MENTOR, Role.COORDINATOR, Role.SPONSOR, Role.QUALITY):
            assert house.as_(role).get(here).status_code in {403, 404}
            assert house.as_(role).post(here, data=right).status_code in {403, 404}
        house.do(EndEngagement(engagement_id=CASE))
        survey = mentee.get(told).json()["survey"]
        assert survey in mentee.get(here).text
        assert mentee.get(survey).status_code == 200
