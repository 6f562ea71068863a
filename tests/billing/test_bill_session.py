from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from application.invoicing.bill_session import BillSession, UnbillSession
from application.pricing.set_prices import AgreePrices, SetPrices
from domain.accounts import Account, Charge
from domain.accounts.account_events import LineAdded
from domain.cancelling_policy import Payer
from domain.engagements import SessionKind
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.billing.scene import (
    AGREEMENT,
    COMPANY_SET,
    ENGAGEMENT,
    INVOICE,
    ORGANISATION,
    PRIVATE,
    SESSION,
    Held,
    OnAccount,
    at,
    document,
    euros,
    issue,
    opened,
)
from tests.spec import Spec

BILLED = BillSession(engagement_id=ENGAGEMENT, session_id=SESSION)


def held(spec: Spec, minutes: int = 60) -> Spec:
    """A session of 9 March was booked on the 2nd and held."""
    spec.given(*opened(), OnAccount(starts_at=at(3, 9), minutes=minutes))
    return spec.at(at(3, 9, 11)).given(Held())


def line(spec: Spec) -> LineAdded:
    found = spec.event(Account.LineAdded)
    assert isinstance(found, LineAdded)
    return found


@pytest.mark.feature("L9")
def test_a_session_held_is_charged_at_its_price_with_all_its_grounds(spec: Spec) -> None:
    held(spec).when(BILLED).then(Account.Opened, Account.LineAdded)
    told = line(spec)
    assert (told.payer_id, told.source_id) == (ORGANISATION, SESSION)
    assert told.line.unit_price == euros("220.00")
    assert told.line.words.fi == "Mentorointitapaaminen, 60 min"
    why = told.line.grounds
    assert (why.agreement_id, why.clause, why.terms) == (AGREEMENT, "price", "cancelling/1")
    assert why.price_version == "prices/0"


def test_however_often_it_is_told_there_is_one_line(spec: Spec) -> None:
    held(spec).given(BILLED).when(BILLED).then()


def test_half_an_hour_costs_half(spec: Spec) -> None:
    held(spec, minutes=45).when(BILLED)
    assert line(spec).line.unit_price == euros("165.00")


def test_a_session_still_to_come_is_not_charged(spec: Spec) -> None:
    spec.given(*opened(), OnAccount(starts_at=at(3, 9))).when(BILLED).then()


@pytest.mark.feature("K3")
def test_the_price_is_the_one_of_the_day_it_was_booked(spec: Spec) -> None:
    dearer = PriceRow(Product.SESSION_HOUR, Audience.ORGANISATION, euros("240.00"))
    spec.given(*opened(), OnAccount(starts_at=at(3, 9)))
    spec.given(SetPrices(valid_from=date(2026, 3, 5), prices=(dearer,)))
    spec.at(at(3, 9, 11)).given(Held()).when(BILLED)
    assert line(spec).line.unit_price == euros("220.00")


@pytest.mark.feature("R11")
def test_a_customer_s_agreed_price_goes_first_while_it_lasts(spec: Spec) -> None:
    agreed = PriceRow(Product.SESSION_HOUR, Audience.ORGANISATION, euros("199.00"))
    spec.given(
        AgreePrices(
            customer_id=ORGANISATION,
            valid_from=date(2026, 3, 2),
            valid_until=date(2026, 3, 31),
            prices=(agreed,),
        )
    )
    held(spec).when(BILLED)
    assert line(spec).line.unit_price == euros("199.00")
    assert line(spec).line.grounds.price_version == "customer/1"
    spec.at(at(4, 1)).given(OnAccount(starts_at=at(4, 9), session_id=UUID(int=9)))
    spec.at(at(4, 9, 11)).given(Held(session_id=UUID(int=9)))
    spec.when(BillSession(engagement_id=ENGAGEMENT, session_id=UUID(int=9)))
    assert line(spec).line.unit_price == euros("220.00")


def test_a_private_payer_sees_the_price_with_tax(spec: Spec) -> None:
    spec.given(*opened(PRIVATE, Payer.CONSUMER), OnAccount(starts_at=at(3, 9)))
    spec.at(at(3, 9, 11)).given(Held()).when(BILLED)
    assert line(spec).line.unit_price == euros("148.00")


def test_a_line_taken_back_before_the_invoice_is_dropped_and_after_it_a_credit_is_wanted(
    spec: Spec,
) -> None:
    undo = UnbillSession(engagement_id=ENGAGEMENT, session_id=SESSION, reason="waived: goodwill")
    held(spec).given(BILLED, COMPANY_SET).when(undo).then(Account.LineDropped)
    spec.when(BILLED).then()


def test_after_the_invoice_a_credit_note_is_wanted(spec: Spec) -> None:
    undo = UnbillSession(engagement_id=ENGAGEMENT, session_id=SESSION, reason="waived: goodwill")
    held(spec).given(BILLED, COMPANY_SET, issue(until=date(2026, 3, 31)))
    spec.when(undo).then(Account.CreditWanted)
    assert spec.event(Account.CreditWanted).invoice_id == INVOICE
    spec.when(undo).then()


@pytest.mark.feature("L3")
def test_an_organisation_sees_the_month_and_units_but_no_day(spec: Spec) -> None:
    spec.given(*opened(), COMPANY_SET)
    for nth, day in enumerate((9, 16, 23)):
        session = UUID(int=0x300 + nth)
        spec.at(at(3, 2)).given(OnAccount(starts_at=at(3, day), session_id=session))
        spec.at(at(3, day, 11)).given(
            Held(session_id=session), BillSession(engagement_id=ENGAGEMENT, session_id=session)
        )
    spec.given(issue(until=date(2026, 3, 31)))
    (only,) = document(spec).snapshot.lines
    assert (only.quantity, only.net) == (Decimal(3), euros("660.00"))
    assert (only.supplied_from, only.supplied_to) == (date(2026, 3, 1), date(2026, 3, 31))
    assert len(only.sources) == 3


def test_a_consult_is_called_one(spec: Spec) -> None:
    spec.given(*opened(), OnAccount(starts_at=at(3, 9), kind=SessionKind.CONSULT, minutes=30))
    spec.at(at(3, 9, 11)).given(Held()).when(BILLED)
    assert line(spec).line.charge is Charge.CONSULT
