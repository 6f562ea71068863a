"""What counts for a share is the firm's own list price, whatever the customer paid."""

from datetime import date
from uuid import UUID

import pytest

from application.engagements.admit_member import SignPledge
from application.engagements.open_engagement import OpenEngagement
from application.pricing.set_prices import AgreePrices, SetPrices
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind, Priced, SessionKind
from domain.mentor_fees import FeeAccount
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.agreements.scene import RULES
from tests.billing.scene import ORGANISATION
from tests.engagements.agreeing import AgreeEngagement
from tests.engagements.scene import AINO, SANNA
from tests.mentor_fees.scene import FIRST, agreed, amounts, at, euros, met
from tests.spec import Spec

pytestmark = pytest.mark.feature("L7")
HOUR = (Product.SESSION_HOUR, Audience.ORGANISATION)


def test_discounts_are_the_firm_s(spec: Spec) -> None:
    cheaper = AgreePrices(
        customer_id=ORGANISATION, valid_from=date(2026, 1, 1), valid_until=date(2026, 12, 31),
        prices=(PriceRow(*HOUR, euros("150.00")),),
    )  # fmt: skip
    met(spec.given(*agreed(), cheaper), FIRST, at(3, 4))
    assert amounts(spec)["session"] == euros("132.00")


def test_the_firm_s_own_list_of_the_day_it_was_booked_decides(spec: Spec) -> None:
    listed = SetPrices(
        valid_from=date(2026, 3, 1), prices=(PriceRow(*HOUR, euros("250.00")),), reason="a new year"
    )
    met(spec.given(*agreed(), listed), FIRST, at(3, 4))
    assert amounts(spec)["session"] == euros("150.00")
    told = [event for event in spec.log.recorded if isinstance(event, FeeAccount.Earned)]
    assert {one.price_version for one in told} != {"prices/0"}


@pytest.mark.feature("G2")
@pytest.mark.parametrize(("priced", "fee"), [(Priced.GROUP, "234.00"), (Priced.SEAT, "171.00")])
def test_a_groups_meeting_is_worth_the_groups_price_or_that_of_its_seats(
    spec: Spec, priced: Priced, fee: str
) -> None:
    case, people = UUID(int=0x610), (AINO, UUID(int=0x601), UUID(int=0x602))
    group = OpenEngagement(
        engagement_id=case, kind=EngagementKind.GROUP, mentee_id=AINO, members=people[1:],
        lead_id=SANNA, payer=Payer.ORGANISATION, payer_id=ORGANISATION, priced=priced,
    )  # fmt: skip
    spec.given(
        RULES, *agreed(), group, AgreeEngagement(engagement_id=case, agreement_id=UUID(int=0x611))
    )
    for person in people:
        spec.by = person
        spec.given(SignPledge(engagement_id=case))
    met(spec, FIRST, at(3, 4), engagement_id=case, kind=SessionKind.GROUP)
    assert amounts(spec)["session"] == euros(fee)
