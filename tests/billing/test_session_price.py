"""A session on account costs what was ordered; without an order the price list of its day says."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.engagements.book_next_talk import BookNextTalk
from application.engagements.close_session import MarkHeld
from application.invoicing.bill_session import BillSession
from application.invoicing.session_price import AS_ORDERED
from application.pricing.set_prices import SetPrices
from domain.accounts import Account
from domain.accounts.account_events import LineAdded
from domain.events import derived
from domain.money import Money
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.booking.account_scene import (
    BUYER,
    ENGAGEMENT,
    SESSION,
    TWO_HELD,
    TWO_TALKS,
    booked,
    ritva_orders,
)
from tests.booking.scene import OTHER, THE_FIRM, after, details
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("L9")
SECOND = UUID(int=0x99)


@pytest.fixture
def ritva() -> Spec:
    return ritva_orders(Spec(MemoryLog()).given(*THE_FIRM))


def charged(spec: Spec, engagement: UUID, session: UUID) -> LineAdded:
    spec.given(MarkHeld(engagement_id=engagement, session_id=session))
    spec.when(BillSession(engagement_id=engagement, session_id=session))
    found = spec.event(Account.LineAdded)
    assert isinstance(found, LineAdded)
    return found


def test_it_costs_what_was_ordered_however_the_price_list_reads(ritva: Spec) -> None:
    dearer = PriceRow(Product.SESSION_HOUR, Audience.ORGANISATION, Money(30000))
    booked(ritva).given(SetPrices(valid_from=date(2026, 3, 2), prices=(dearer,)))
    line = charged(ritva.at(after(days=7, hours=1)), ENGAGEMENT, SESSION).line
    assert (line.unit_price, line.order_number) == (Money(22000), "PO-12")
    assert line.grounds.price_version == AS_ORDERED


def test_talks_bought_together_share_their_price_to_the_cent(ritva: Spec) -> None:
    odd = replace(TWO_TALKS, organisation_price=Money(39001))
    booked(ritva.given(odd, TWO_HELD, details(OTHER, **BUYER)), OTHER)
    engagement, first = derived(OTHER, "engagement"), derived(OTHER, "session")
    ritva.given(BookNextTalk(engagement_id=engagement, starts_at=after(days=15), session_id=SECOND))
    ritva.at(after(days=15, hours=1))
    prices = [charged(ritva, engagement, one).line.unit_price for one in (first, SECOND)]
    assert sorted(prices) == [Money(19500), Money(19501)]
