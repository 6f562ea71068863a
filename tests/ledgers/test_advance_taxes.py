"""Packages of organisations: their tax follows the money, and before it what was used."""

from dataclasses import replace
from datetime import date

import pytest

from application.bank.match_transfer import MatchTransfer
from application.bank.record_transfer import RecordTransfer
from application.invoicing.lock_month import LockMonth
from domain.bank import transfer_of
from tests.billing.packaged import Used, bought_by_company
from tests.billing.scene import FIRM_SET, INVOICE, at, document
from tests.ledgers.test_open_item_moves import PAID
from tests.ledgers.test_tax_months import by_month, taxes
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = [pytest.mark.feature("L11"), pytest.mark.feature("K1")]


@pytest.fixture
def spec() -> Spec:
    """Ten sessions, invoiced on the second of March."""
    return bought_by_company(Spec(MemoryLog()).given(FIRM_SET))


def whole(spec: Spec, day: date) -> RecordTransfer:
    return replace(PAID, amount=document(spec).open, booked_on=day)


def test_nothing_used_and_nothing_paid_nothing_is_due(spec: Spec) -> None:
    assert list(by_month(taxes(spec))) == ["2027-03"]


def test_what_is_used_before_the_money_comes_is_due_when_it_is(spec: Spec) -> None:
    vat = document(spec).snapshot.vat
    spec.at(at(3, 20)).given(Used(minutes=180))
    spec.at(at(4, 10)).given(whole(spec, date(2026, 4, 10)))
    first = vat.euros * 3 / 10
    assert by_month(taxes(spec)) == {
        "2026-03": f"{first:.2f}", "2026-04": f"{vat.euros - first:.2f}",
    }  # fmt: skip


def test_what_is_used_after_the_money_came_was_taxed_with_it(spec: Spec) -> None:
    spec.at(at(3, 20)).given(whole(spec, date(2026, 3, 20)))
    spec.at(at(4, 10)).given(Used(minutes=180))
    assert by_month(taxes(spec)) == {"2026-03": str(document(spec).snapshot.vat)}


def test_money_known_to_be_theirs_after_its_month_was_closed_counts_when_it_is(spec: Spec) -> None:
    spec.at(at(3, 20)).given(replace(whole(spec, date(2026, 3, 20)), reference=""))
    spec.at(at(4, 5)).given(LockMonth(month=date(2026, 3, 1)))
    spec.at(at(4, 10)).given(
        MatchTransfer(transfer_id=transfer_of("FI21", "E1"), invoice_id=INVOICE)
    )
    assert by_month(taxes(spec)) == {"2026-04": str(document(spec).snapshot.vat)}


def test_what_is_noted_in_the_next_month_is_due_in_the_month_it_was_performed_in(
    spec: Spec,
) -> None:
    vat = document(spec).snapshot.vat
    spec.at(at(4, 1)).given(Used(minutes=60, held=at(4, 1)))
    spec.at(at(4, 2)).given(Used(minutes=180, held=at(3, 31)))
    third = vat.euros * 3 / 10
    told = by_month(taxes(spec))
    assert (told["2026-03"], told["2026-04"]) == (f"{third:.2f}", f"{vat.euros / 10:.2f}")


def test_but_never_in_a_month_that_was_closed_by_then(spec: Spec) -> None:
    vat = document(spec).snapshot.vat
    spec.at(at(4, 2)).given(LockMonth(month=date(2026, 3, 1)))
    spec.at(at(4, 3)).given(Used(minutes=180, held=at(3, 31)))
    assert by_month(taxes(spec)) == {
        "2026-04": f"{vat.euros * 3 / 10:.2f}", "2027-03": f"{vat.euros * 7 / 10:.2f}",
    }  # fmt: skip
