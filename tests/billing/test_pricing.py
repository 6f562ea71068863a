"""What something costs a payer on a day: their own price before the firm's, its version noted."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from application.firm import Work
from application.invoicing.pricing import civil_day, price_for, words_of
from application.pricing.set_prices import AgreePrices, SetPrices
from domain.accounts import Charge
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.billing.scene import GERMANY, ORGANISATION, TODAY, euros
from tests.looking import looked
from tests.spec import Spec

pytestmark = pytest.mark.feature("L8")


def hour(amount: str) -> tuple[PriceRow, ...]:
    return (PriceRow(Product.SESSION_HOUR, Audience.ORGANISATION, euros(amount)),)


Told = tuple[str, tuple[str, ...]]


def asked(spec: Spec, payer: UUID = ORGANISATION, day: date = TODAY) -> Told:
    def question(work: Work) -> Told:
        price = price_for(work, payer, Product.SESSION_HOUR, Audience.ORGANISATION, day)
        return str(price.amount), work.envelope().rule

    return looked(spec, question)


def test_a_payers_own_price_stands_before_the_firms(spec: Spec) -> None:
    spec.given(
        SetPrices(valid_from=TODAY, prices=hour("230.00")),
        AgreePrices(customer_id=ORGANISATION, valid_from=TODAY, prices=hour("200.00")),
    )
    assert asked(spec)[0] == "200.00"
    assert asked(spec, GERMANY)[0] == "230.00"


def test_a_new_price_holds_from_its_day(spec: Spec) -> None:
    spec.given(SetPrices(valid_from=TODAY, prices=hour("230.00")))
    spec.given(SetPrices(valid_from=date(2026, 6, 1), prices=hour("240.00")))
    assert asked(spec, day=date(2026, 5, 31))[0] == "230.00"
    assert asked(spec, day=date(2026, 6, 1))[0] == "240.00"


def test_the_version_that_decided_is_noted(spec: Spec) -> None:
    amount, rules = asked(spec)
    assert amount == "220.00"
    assert len(rules) == 1
    spec.given(SetPrices(valid_from=TODAY, prices=hour("230.00")))
    assert asked(spec)[1] != rules


def test_the_day_in_the_books_is_the_firms() -> None:
    assert civil_day(datetime(2026, 3, 1, 22, 30, tzinfo=UTC)) == TODAY
    assert civil_day(datetime(2026, 3, 1, 21, 30, tzinfo=UTC)) == date(2026, 3, 1)


def test_a_line_says_what_it_was_how_long_and_what_share() -> None:
    assert words_of(Charge.SESSION, 60).en == "Mentoring session, 60 min"
    half = words_of(Charge.LATE_CANCELLATION, 90, 50)
    assert half.fi == "Myöhään peruttu tapaaminen (50 %), 90 min"
    assert half.sv == "Sent avbokat möte (50 %), 90 min"
