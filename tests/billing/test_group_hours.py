"""A group has prices of its own: for the group as a whole, or for each seat in it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from application.engagements.admit_member import SignPledge
from application.engagements.book_from_package import BookOnAccount
from application.engagements.close_session import MarkHeld
from application.firm import Command
from application.invoicing.bill_session import BillSession
from application.packages.sell_package import SellPackage
from application.pricing.set_prices import AgreePrices
from domain.accounts import Account
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind, Priced
from domain.money import Money
from domain.packages import Package
from domain.price_books import PriceRow
from domain.price_lists import Audience, Product
from tests.agreements.scene import COMPANY, RULES
from tests.engagements.scene import (
    AGREED,
    CASE,
    SANNA_HERSELF,
    SESSION,
    after,
    mentors,
    opened,
)
from tests.spec import NOON, Spec

AINO, TWO, THREE = (UUID(int=0x600 + n) for n in range(3))
PACKAGE = UUID(int=0xA01)
pytestmark = pytest.mark.feature("G2")
HELD = MarkHeld(engagement_id=CASE, session_id=SESSION)


def group(priced: Priced | None, *, payer: Payer = Payer.ORGANISATION) -> tuple[Command, ...]:
    whose = COMPANY if payer is Payer.ORGANISATION else AINO
    open_ = opened(
        EngagementKind.GROUP, mentee_id=AINO, members=(TWO, THREE), payer=payer, payer_id=whose,
        priced=priced,
    )  # fmt: skip
    return (RULES, *mentors(), open_, AGREED)


def signed(spec: Spec, *people: UUID) -> Spec:
    for person in people:
        spec.by = person
        spec.given(SignPledge(engagement_id=CASE))
    spec.by = SANNA_HERSELF
    return spec


def bought(spec: Spec, *before: Command, units: int = 4) -> Any:
    spec.given(*before).when(SellPackage(engagement_id=CASE, units=units, package_id=PACKAGE))
    return spec.event(Package.Bought)


def euros(amount: str) -> Money:
    return Money.parse(amount)


@pytest.mark.parametrize(
    ("priced", "payer", "hour", "price", "seats"),
    [
        (None, Payer.ORGANISATION, "390.00", "1497.60", 0),
        (Priced.GROUP, Payer.CONSUMER, "290.00", "1113.60", 0),
        (Priced.SEAT, Payer.ORGANISATION, "285.00", "1094.40", 3),
        (Priced.SEAT, Payer.CONSUMER, "195.00", "748.80", 3),
    ],
)
def test_a_package_costs_the_groups_price_or_that_of_its_seats(
    spec: Spec, priced: Priced | None, payer: Payer, hour: str, price: str, seats: int
) -> None:
    found = bought(spec, *group(priced, payer=payer))
    assert (found.hour, found.price, found.seats) == (euros(hour), euros(price), seats)
    words = spec.event(Account.LineAdded).line.words.en
    assert ("3 seats" in words) is bool(seats)


def test_a_customers_own_price_of_a_seat_goes_first(spec: Spec) -> None:
    own = AgreePrices(
        customer_id=COMPANY, valid_from=NOON.date(),
        valid_until=NOON.date() + timedelta(days=300),
        prices=(PriceRow(Product.GROUP_SEAT_HOUR, Audience.ORGANISATION, euros("80.00")),),
    )  # fmt: skip
    assert bought(spec, *group(Priced.SEAT), own).hour == euros("240.00")


@pytest.mark.parametrize(("priced", "amount"), [(None, "390.00"), (Priced.SEAT, "285.00")])
def test_a_meeting_on_account_costs_the_same_by_the_hour(
    spec: Spec, priced: Priced | None, amount: str
) -> None:
    signed(spec.given(*group(priced)), AINO, TWO, THREE)
    spec.given(BookOnAccount(engagement_id=CASE, session_id=SESSION, starts_at=after(days=7)))
    spec.at(after(days=8)).given(HELD)
    spec.when(BillSession(engagement_id=CASE, session_id=SESSION))
    assert spec.event(Account.LineAdded).line.amount == euros(amount)
