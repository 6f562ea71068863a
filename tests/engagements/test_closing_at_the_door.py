"""Before an engagement is ended the office sees what goes back and what is left to do first."""

from pathlib import Path

import pytest

from application.engagements.freeze_engagement import EndEngagement
from application.invoicing.set_buyer import SetBuyer
from application.packages.sell_package import SellPackage
from domain.cancelling_policy import Payer
from domain.people import Role
from tests.billing.house import billing_house
from tests.billing.packaged import PACKAGE, Reserved, Used
from tests.billing.scene import ENGAGEMENT, PERSON, PRIVATE, issue, opened

pytestmark = pytest.mark.feature("D6")
PAGE = f"/desk/engagements/{ENGAGEMENT}/course?lang=en"


def test_what_ending_comes_to_is_said_before_it_is_done(database_url: str, tmp_path: Path) -> None:
    with billing_house(database_url, tmp_path) as billing:
        house, office = billing.house, billing.house.as_(Role.COORDINATOR)
        house.do(
            *opened(PRIVATE, Payer.CONSUMER), SetBuyer(payer_id=PRIVATE, buyer=PERSON),
            SellPackage(engagement_id=ENGAGEMENT, units=10, package_id=PACKAGE),
            issue(PRIVATE), Used(minutes=180),
        )  # fmt: skip
        before = office.get(PAGE).text
        assert "420 min are unused, €911.68 goes back" in before
        assert "The closing evaluation has not been made" in before
        assert office.get(PAGE).text.count("911.68") == 1
        house.do(Reserved())
        assert "settled once its booked sessions are closed" in office.get(PAGE).text
        house.do(EndEngagement(engagement_id=ENGAGEMENT))
        assert house.as_(Role.CLIENT).get(PAGE).status_code in {403, 404}
