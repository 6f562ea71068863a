"""Acceptance cases 15 to 18: whose price, late cancelling, no-shows, and a mentor who cancels."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from application.engagements.close_session import StateNoShow
from application.firm import Command, Work
from application.invoicing import bill_session, session_price
from application.invoicing.bill_session import BillSession, UnbillSession
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.whenever_a_session_is_to_be_paid import (
    whenever_a_session_is_to_be_paid,
)
from application.pricing.set_prices import SetPrices
from domain import cancelling_policy
from domain.accounts import Account
from domain.billing_policy import FIRST_POLICY
from domain.cancelling import cancelled_by_client
from domain.cancelling_outcome import Booking
from domain.cancelling_policy import CancellingPolicy, Payer, Step
from domain.engagements import Cover, Engagement, Ground, Side
from domain.engagements import policy as course_policy
from domain.engagements import sessions as course
from domain.engagements.session import Terms
from domain.price_books import PriceRow
from domain.price_lists import Audience, PriceFixed, Product
from domain.slots import Slot
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    ENGAGEMENT,
    INVOICE,
    MENTOR,
    SESSION,
    Held,
    OnAccount,
    added,
    at,
    document,
    euros,
    issue,
    opened,
    sold,
)
from tests.engagements import scene as mentoring
from tests.memory_log import MemoryDesk, MemoryLog
from tests.spec import Spec, commanded

HALF = CancellingPolicy(
    version="cancelling/case-16", valid_from=date(2025, 1, 1), consumer=(Step(24, 0), Step(0, 50)),
    organisation=(Step(24, 0), Step(0, 50)),
)  # fmt: skip
BILLED = BillSession(engagement_id=ENGAGEMENT, session_id=SESSION)


def hour(price: str, since: date) -> SetPrices:
    row = PriceRow(Product.SESSION_HOUR, Audience.ORGANISATION, euros(price))
    return SetPrices(valid_from=since, prices=(row,))


@dataclass(frozen=True, kw_only=True)
class Off(Command):
    """The session does not take place."""

    ground: Ground = Ground.CLIENT
    missed: bool = False

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, ENGAGEMENT)
        if self.missed:
            engagement.miss(SESSION, Side.MENTOR, work.now)
        else:
            engagement.cancel(SESSION, self.ground, work.now)


@dataclass(frozen=True, kw_only=True)
class UnderHalf(Command):
    """Book a session of case 16's terms."""

    def do(self, work: Work) -> None:
        work.get(Engagement, ENGAGEMENT).book(
            SESSION, MENTOR, Slot(at(3, 9), 60), course_policy.FIRST_POLICY,
            terms=Terms(payer=Payer.ORGANISATION, version=HALF.version, cover=Cover.ACCOUNT),
        )  # fmt: skip


def three_sessions(spec: Spec) -> Spec:
    """180 until the end of September, 195 from 1 October; three sessions booked and held."""
    spec.given(*opened(), COMPANY_SET, hour("180.00", date(2026, 3, 2)))
    spec.given(hour("195.00", date(2026, 10, 1)))
    booked_and_held = (
        (at(9, 1), at(9, 24)), (at(10, 1, 5), at(10, 1)), (at(9, 20), at(10, 8)),
    )  # fmt: skip
    for nth, (booked, held) in enumerate(booked_and_held):
        session = UUID(int=0x1500 + nth)
        spec.at(booked).given(OnAccount(starts_at=held, session_id=session))
        spec.at(held + timedelta(hours=1)).given(Held(session_id=session))
        spec.given(replace(BILLED, session_id=session))
    return spec.given(issue(until=date(2026, 10, 31)))


def test_case_15_the_price_of_the_day_it_was_booked(spec: Spec) -> None:
    snapshot = document(three_sessions(spec)).snapshot
    assert [str(s) for s in (snapshot.net, snapshot.vat, snapshot.gross)] == [
        "555.00", "141.53", "696.53",
    ]  # fmt: skip
    spec.given(hour("999.00", date(2026, 10, 9)))
    assert document(spec).snapshot == snapshot


def test_case_15_or_of_the_day_it_was_held(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    held = replace(FIRST_POLICY, price_fixed=PriceFixed.WHEN_HELD)
    for where in (bill_session, session_price):
        monkeypatch.setattr(where, "billing_policy_on", lambda _: held)
    snapshot = document(three_sessions(spec)).snapshot
    assert (str(snapshot.net), str(snapshot.gross)) == ("570.00", "715.35")


def cancelled(spec: Spec, before: timedelta, monkeypatch: pytest.MonkeyPatch) -> Spec:
    """A session of 9 March at 180.00, cancelled so long before."""
    monkeypatch.setattr(course, "POLICIES", (*cancelling_policy.POLICIES, HALF))
    spec.given(*opened(), COMPANY_SET, hour("180.00", date(2026, 3, 2)), UnderHalf())
    return spec.at(at(3, 9) - before).given(Off(), BILLED)


def test_case_16_nearer_than_a_day_half_is_charged_and_taxed(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancelled(spec, timedelta(hours=23, minutes=59), monkeypatch)
    spec.given(issue(until=date(2026, 3, 31)))
    snapshot = document(spec).snapshot
    assert [str(s) for s in (snapshot.net, snapshot.vat, snapshot.gross)] == [
        "90.00", "22.95", "112.95",
    ]  # fmt: skip


def test_case_16_as_compensation_it_has_no_tax_and_its_own_document(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    untaxed = replace(FIRST_POLICY, cancellation_taxed=False)
    monkeypatch.setattr(bill_session, "billing_policy_on", lambda _: untaxed)
    cancelled(spec, timedelta(hours=2), monkeypatch).given(*added(sold("220.00")))
    own = UUID(int=0x1600)
    spec.given(issue(until=date(2026, 3, 31)))
    spec.given(issue(until=date(2026, 3, 31), outside=True, invoice_id=own))
    snapshot = document(spec, own).snapshot
    assert (str(snapshot.gross), str(snapshot.vat)) == ("90.00", "0.00")
    assert [rate.category for rate in snapshot.rates] == ["O"]
    assert [rate.category for rate in document(spec).snapshot.rates] == ["S"]


def test_case_16_exactly_a_day_before_is_free_in_real_hours(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancelled(spec, timedelta(hours=24), monkeypatch)
    assert not any(isinstance(event, Account.LineAdded) for event in spec.log.recorded)
    helsinki = ZoneInfo("Europe/Helsinki")
    slot = Slot(datetime(2026, 10, 25, 10, tzinfo=helsinki).astimezone(UTC), 60)
    booking = Booking(slot, at(10, 1), Payer.ORGANISATION)
    asked = datetime(2026, 10, 24, 10, 30, tzinfo=helsinki)
    assert slot.starts_at - asked.astimezone(UTC) == timedelta(hours=24, minutes=30)
    assert cancelled_by_client(HALF, booking, asked).percent == 0


def test_case_17_a_single_session_missed_is_charged_once(spec: Spec) -> None:
    spec.given(*opened(), COMPANY_SET, hour("180.00", date(2026, 3, 2)))
    spec.given(OnAccount(starts_at=at(3, 9))).at(at(3, 9, 11)).given(Off(missed=True))
    spec.given(BILLED, BILLED, issue(until=date(2026, 3, 31)))
    snapshot = document(spec).snapshot
    assert [str(s) for s in (snapshot.net, snapshot.vat, snapshot.gross)] == [
        "180.00", "45.90", "225.90",
    ]  # fmt: skip


def test_case_17_from_a_package_one_unit_is_used_and_nothing_invoiced() -> None:
    spec = Spec(MemoryLog()).given(*mentoring.mentors())
    spec.given(
        mentoring.opened(payer=Payer.ORGANISATION), mentoring.AGREED, mentoring.PACKAGE,
        mentoring.BOOKED,
    )  # fmt: skip
    spec.at(mentoring.after(days=7, minutes=20))
    spec.when(StateNoShow(engagement_id=mentoring.CASE, session_id=mentoring.SESSION))
    assert mentoring.minutes(spec) == (180, 0, 60)
    missed = spec.event(Engagement.NoShowStated)
    assert commanded(whenever_a_session_is_to_be_paid, missed) == []


def test_case_18_when_the_mentor_cancels_nothing_is_charged(spec: Spec) -> None:
    spec.given(*opened(), COMPANY_SET, OnAccount(starts_at=at(3, 9)))
    spec.at(at(3, 9, 9)).when(Off(ground=Ground.MENTOR))
    off = spec.event(Engagement.SessionCancelled)
    assert off.percent == 0
    assert commanded(whenever_a_session_is_to_be_paid, off) == []
    spec.when(BILLED).then()


def test_case_18_what_was_invoiced_is_credited(spec: Spec) -> None:
    spec.given(*opened(), COMPANY_SET, OnAccount(starts_at=at(3, 9))).at(at(3, 9, 11))
    spec.given(Held(), BILLED, issue(until=date(2026, 3, 31)))
    undo = UnbillSession(engagement_id=ENGAGEMENT, session_id=SESSION, reason="mentor absent")
    spec.when(undo).then(Account.CreditWanted)
    spec.given(CreditInvoice(invoice_id=INVOICE, reason="mentor absent", credit_id=CREDIT))
    assert document(spec).open == euros("0.00")
    account = MemoryDesk(spec.log).load(Account, spec.new[0].originator_id)
    assert isinstance(account, Account)
    assert not account.wanted
    assert document(spec, CREDIT).snapshot.credits_number == document(spec).number
    assert Decimal("25.5") == document(spec, CREDIT).snapshot.rates[0].percent
