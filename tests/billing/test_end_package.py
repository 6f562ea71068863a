from datetime import date
from typing import Any

import pytest

from application.lots.extend_lot import ExpireLot
from application.packages.end_package import EndPackage, SessionsStillBooked
from domain.accounts import Account
from domain.invoicing import Invoice
from domain.lots import Lots
from domain.packages import Ending, Package
from domain.packages.package_events import PackageEnded
from domain.price_lists import Audience
from tests.billing.packaged import (
    PACKAGE,
    Reserved,
    Used,
    bought,
    bought_by_company,
    left,
    prices,
)
from tests.billing.scene import CREDIT, ENGAGEMENT, at, document, euros
from tests.spec import Spec

pytestmark = [pytest.mark.feature("K1"), pytest.mark.feature("L4")]
END = EndPackage(package_id=PACKAGE, credit_id=CREDIT)


def ended(spec: Spec) -> Any:
    return spec.event(Package.Ended)


def test_a_private_person_gets_the_unused_part_in_proportion_every_cent(spec: Spec) -> None:
    bought(spec).given(Used(minutes=180)).when(END)
    told = ended(spec)
    assert (told.used, told.unused, told.how) == (180, 420, Ending.PRO_RATA)
    assert told.refund == euros("911.68")
    assert document(spec, CREDIT).snapshot.gross == euros("911.68")
    assert left(spec) == 0
    spec.when(END).then_refused(PackageEnded)


def test_half_a_unit_counts_half(spec: Spec) -> None:
    bought(spec, 4).given(Used(minutes=30)).when(END)
    assert ended(spec).refund == euros("497.28")


def test_an_organisation_pays_the_single_price_of_what_it_used(spec: Spec) -> None:
    bought_by_company(spec).given(Used(minutes=180)).when(END)
    assert (ended(spec).refund, ended(spec).how) == (euros("1276.00"), Ending.LIST_PRICE)
    assert document(spec, CREDIT).snapshot.net == euros("1276.00")


def test_and_never_more_than_it_paid(spec: Spec) -> None:
    bought_by_company(spec).given(Used(minutes=570)).when(END)
    assert ended(spec).refund == euros("0.00")
    assert not any(isinstance(event, Invoice.Credited) for event in spec.new)


def test_a_withdrawal_is_in_proportion_whatever_the_terms(spec: Spec) -> None:
    withdrawn = EndPackage(package_id=PACKAGE, credit_id=CREDIT, withdrawal=True)
    bought_by_company(spec).given(Used(minutes=180)).when(withdrawn)
    assert (ended(spec).refund, ended(spec).how) == (euros("1355.20"), Ending.WITHDRAWAL)


def test_what_is_not_invoiced_yet_is_invoiced_less(spec: Spec) -> None:
    bought(spec, invoiced=False).given(Used(minutes=180)).when(END)
    spec.then(Package.Ended, Lots.LotReturned, Account.LineDropped, Account.LineAdded)
    assert spec.event(Account.LineAdded).line.amount == euros("390.72")


def test_sessions_still_booked_come_first(spec: Spec) -> None:
    bought(spec).given(Reserved()).when(END).then_refused(SessionsStillBooked)


def test_what_expired_does_not_go_back_but_by_withdrawal(spec: Spec) -> None:
    bought(spec, 4).at(at(9, 3)).given(ExpireLot(owner_id=ENGAGEMENT, lot_id=PACKAGE)).when(END)
    assert ended(spec).refund == euros("0.00")


def test_the_price_it_was_bought_at_decides(spec: Spec) -> None:
    spec.given(prices(Audience.PRIVATE, "200.00", "10"))
    bought(spec).given(prices(Audience.PRIVATE, "300.00", "0")).when(END)
    assert ended(spec).refund == euros("1800.00")
    assert date(2026, 3, 2) == ended(spec).on
