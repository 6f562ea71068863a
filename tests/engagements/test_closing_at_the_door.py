"""Before an engagement is ended one sees what goes back and what is left to do first."""

from datetime import date
from pathlib import Path

import pytest

from application.engagements.freeze_engagement import EndEngagement
from application.engagements.open_engagement import OpenEngagement
from application.invoicing.set_buyer import SetBuyer
from application.packages.sell_package import SellPackage
from domain.cancelling_policy import Payer
from domain.engagements.course_events import Course
from domain.people import Role
from tests.billing.house import billing_house
from tests.billing.packaged import PACKAGE, Reserved, Used
from tests.billing.scene import AGREEMENT, ENGAGEMENT, PERSON, issue
from tests.engagements.agreeing import AgreeEngagement
from tests.signed_in import person_in

pytestmark = pytest.mark.feature("D6")
AINO = person_in(Role.CLIENT)
PAGE = f"/desk/engagements/{ENGAGEMENT}/course?lang=en"
MINE, OURS = f"/api/mentoring/{ENGAGEMENT}/closing", f"/api/engagements/{ENGAGEMENT}/closing"
COURSE = Course(date(2026, 3, 1), date(2026, 12, 31), sessions=8)


def test_what_ending_comes_to_is_said_before_it_is_done(database_url: str, tmp_path: Path) -> None:
    with billing_house(database_url, tmp_path) as billing:
        house, office = billing.house, billing.house.as_(Role.COORDINATOR)
        aino = house.as_(Role.CLIENT)
        house.do(
            OpenEngagement(
                engagement_id=ENGAGEMENT, mentee_id=AINO, payer=Payer.CONSUMER, payer_id=AINO,
                course=COURSE,
            ),
            AgreeEngagement(engagement_id=ENGAGEMENT, agreement_id=AGREEMENT),
            SetBuyer(payer_id=AINO, buyer=PERSON),
            SellPackage(engagement_id=ENGAGEMENT, units=10, package_id=PACKAGE),
            issue(AINO), Used(minutes=180),
        )  # fmt: skip
        before = office.get(PAGE).text
        assert "420 min are unused, €911.68 goes back" in before
        assert "The closing evaluation has not been made" in before
        assert office.get(PAGE).text.count("911.68") == 1
        told = office.get(OURS).json()
        assert (told["packages"][0]["unused"], told["packages"][0]["refund"]) == (420, "911.68")
        assert (told["coming"], told["unclosed"], told["measured_again"]) == (0, 0, False)
        own = aino.get(MINE).json()
        assert own["packages"] == told["packages"]
        assert (own["last_day"], own["minutes_left"]) == ("2026-12-31", 420)
        assert (own["needs_measured"], own["summary_written"]) == (None, None)
        assert "€911.68 goes back" in aino.get(f"/my/mentoring/{ENGAGEMENT}/closing?lang=en").text
        for role in (Role.CLIENT, Role.MENTOR, Role.SPONSOR, Role.FINANCE, Role.QUALITY):
            assert house.as_(role).get(OURS).status_code in {403, 404}
        for role in (Role.COORDINATOR, Role.MENTOR, Role.SPONSOR, Role.QUALITY):
            assert house.as_(role).get(MINE).status_code in {403, 404}
        house.do(Reserved())
        assert "settled once its booked sessions are closed" in office.get(PAGE).text
        assert office.get(OURS).json()["packages"][0]["refund"] is None
        house.do(EndEngagement(engagement_id=ENGAGEMENT))
        assert aino.get(PAGE).status_code in {403, 404}
        assert aino.get(MINE).json()["ended_on"] == "2026-03-02"
