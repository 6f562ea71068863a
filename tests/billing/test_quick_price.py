"""What quick mentoring counts towards a package: what it cost, less what went back."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.engagements.cancel_session import CancelSession
from application.engagements.close_session import MarkHeld
from application.engagements.open_engagement import OpenEngagement
from application.invoicing.bill_session import BillSession
from application.packages.quick_price import QuickNotCreditable
from application.payments.settle_session import SettleSession
from application.payments.withdraw_from_contract import WithdrawFromContract
from domain.cancelling_outcome import Why
from domain.cancelling_policy import Payer
from domain.events import derived
from domain.money import NOTHING
from domain.orders import Order
from domain.packages import Package
from tests.billing.scene import MENTEE, MENTOR, PRIVATE, euros, opened
from tests.billing.test_sell_package import QUICK, QuickPaid, sold
from tests.booking.account_scene import BUYER, NORDPUU, TWO_HELD, TWO_TALKS, booked, ritva_orders
from tests.booking.scene import OTHER, THE_FIRM, after, details
from tests.memory_log import MemoryLog
from tests.spec import Spec

FIRST, SECOND, ELSEWHERE = UUID(int=0xA11), UUID(int=0xA12), UUID(int=0xA13)
TALK = derived(OTHER, "session")
QUICK_ONE = derived(OTHER, "engagement")
pytestmark = [pytest.mark.feature("K1"), pytest.mark.feature("S11")]


def settled(session: UUID, percent: int) -> SettleSession:
    """One of the talks is cancelled, and so much of its price is kept."""
    return SettleSession(
        order_id=QUICK, session_id=session, percent=percent, why=Why.LATE, terms="cancelling/1"
    )


def counted(spec: Spec, order: UUID) -> object:
    """What an order counts towards the package that is bought."""
    return spec.when(sold(6, quick_order_id=order)).event(Package.Bought).quick_credit


@pytest.fixture
def private(spec: Spec) -> Spec:
    return spec.given(*opened(PRIVATE, Payer.CONSUMER), QuickPaid())


def test_what_went_back_for_a_cancelled_talk_does_not_count(private: Spec) -> None:
    assert counted(private.given(settled(FIRST, 0)), QUICK) == euros("145.00")


def test_what_was_kept_of_a_talk_cancelled_late_counts(private: Spec) -> None:
    assert counted(private.given(settled(FIRST, 50)), QUICK) == euros("217.50")


def test_an_order_whose_whole_price_went_back_counts_for_nothing(private: Spec) -> None:
    private.given(settled(FIRST, 0), settled(SECOND, 0))
    private.when(sold(6, quick_order_id=QUICK)).then_refused(QuickNotCreditable)


def test_a_talk_cancelled_after_it_was_counted_gives_nothing_back_twice(private: Spec) -> None:
    private.given(sold(6, quick_order_id=QUICK)).when(settled(SECOND, 0))
    back = private.event(Order.SessionSettled)
    assert (back.amount, back.fee, back.share) == (NOTHING, NOTHING, NOTHING)


def test_a_withdrawal_after_it_was_counted_gives_nothing_back_twice(private: Spec) -> None:
    private.given(sold(6, quick_order_id=QUICK))
    private.when(WithdrawFromContract(order_id=QUICK, name="A", email="a@x.example"))
    assert private.event(Order.Withdrawn).amount == NOTHING


@pytest.fixture
def ritva() -> Spec:
    """Nordpuu ordered two talks of quick mentoring by invoice, and now wants a package."""
    spec = ritva_orders(Spec(MemoryLog()).given(*THE_FIRM))
    booked(spec.given(TWO_TALKS, TWO_HELD, details(OTHER, **BUYER)), OTHER)
    return spec.given(*opened(NORDPUU))


def held(spec: Spec) -> Spec:
    """The first talk was held, and stands on the account."""
    return spec.at(after(days=8, hours=1)).given(
        MarkHeld(engagement_id=QUICK_ONE, session_id=TALK),
        BillSession(engagement_id=QUICK_ONE, session_id=TALK),
    )


def test_by_invoice_what_stands_on_the_account_counts(ritva: Spec) -> None:
    assert counted(held(ritva), OTHER) == euros("195.00")


def test_by_invoice_a_talk_cancelled_in_time_costs_and_counts_nothing(ritva: Spec) -> None:
    ritva.given(CancelSession(engagement_id=QUICK_ONE, session_id=TALK))
    ritva.given(BillSession(engagement_id=QUICK_ONE, session_id=TALK))
    ritva.when(sold(6, quick_order_id=OTHER)).then_refused(QuickNotCreditable)


def test_by_invoice_it_counts_for_thirty_days_after_it_was_ordered(ritva: Spec) -> None:
    held(ritva).at(after(days=30))
    assert counted(ritva, OTHER) == euros("195.00")


def test_by_invoice_a_month_later_it_does_not(ritva: Spec) -> None:
    held(ritva).at(after(days=31)).when(sold(6, quick_order_id=OTHER))
    ritva.then_refused(QuickNotCreditable)


def test_it_counts_for_the_organisation_that_pays_only(ritva: Spec) -> None:
    theirs = OpenEngagement(
        engagement_id=ELSEWHERE, mentee_id=MENTEE, lead_id=MENTOR, payer=Payer.ORGANISATION,
        payer_id=UUID(int=0xA14),
    )  # fmt: skip
    held(ritva).given(theirs)
    other = replace(sold(6, quick_order_id=OTHER), engagement_id=ELSEWHERE)
    ritva.when(other).then_refused(QuickNotCreditable)
