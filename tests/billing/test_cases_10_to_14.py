"""Acceptance cases 10 to 14: credits, packages and advances, to the cent."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from application.bank.record_transfer import RecordTransfer
from application.invoicing.credit_invoice import CreditInvoice
from application.packages.end_package import EndPackage
from domain.credit_sums import Creditable, CreditTooLarge, NothingLeftToCredit
from domain.invoice_sums import sum_up
from domain.invoicing.money_events import CreditedAmount
from domain.invoicing.settling import MoneyState
from domain.packages import Ending
from domain.price_lists import Audience
from domain.unused_units import unused_pro_rata
from domain.vat import VatKind
from tests.billing.packaged import PACKAGE, Used, bought, bought_by_company, prices
from tests.billing.scene import (
    COMPANY_SET,
    CREDIT,
    FIRM_SET,
    INVOICE,
    PERSON_SET,
    PRIVATE,
    TODAY,
    added,
    document,
    euros,
    issue,
    sold,
)
from tests.memory_log import MemoryLog
from tests.money.paper import sold as line_of
from tests.spec import Spec

PRO_RATA, WITHDRAWN = Ending.PRO_RATA, Ending.WITHDRAWAL
END = EndPackage(package_id=PACKAGE, credit_id=CREDIT)


def credit(amount: str, place: int = 0, id: UUID = CREDIT) -> CreditInvoice:
    lines = (CreditedAmount(place, euros(amount)),)
    return CreditInvoice(invoice_id=INVOICE, lines=lines, reason="as agreed", credit_id=id)


def paid(amount: str, entry: str) -> RecordTransfer:
    return RecordTransfer(
        account="FI21", entry=entry, amount=euros(amount), booked_on=TODAY,
        reference="2026000011",
    )  # fmt: skip


def test_case_10_part_paid_part_credited_then_paid(spec: Spec) -> None:
    lines = [sold("180.00"), sold("260.00"), sold("349.90", "8")]
    lines.append(sold("24.50", "8", vat=VatKind.REDUCED))
    spec.given(COMPANY_SET, *added(*lines), issue(), paid("2000.00", "E1"))
    nets = [str(line.net) for line in document(spec).snapshot.lines]
    spec.given(credit("260.00", nets.index("260.00")))
    note = document(spec, CREDIT).snapshot
    assert [str(each) for each in (note.net, note.vat, note.gross)] == ["260.00", "66.30", "326.30"]
    assert str(document(spec).open) == "1961.36"
    spec.given(paid("1961.36", "E2"))
    assert document(spec).money_state is MoneyState.PAID
    general = document(spec).left.rates[0]
    assert (str(general.net), str(general.vat)) == ("2979.20", "759.70")


def test_case_11_credited_line_by_line(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(*[sold("12.37")] * 7), issue())
    taxes = []
    for place in range(7):
        note = uuid4()
        spec.given(credit("12.37", place, note))
        taxes.append(str(document(spec, note).snapshot.vat))
    assert taxes == ["3.15", "3.16", "3.15", "3.16", "3.15", "3.16", "3.15"]
    assert str(document(spec).left.rates[0].vat) == "0.00"
    spec.when(credit("12.37", 0, uuid4())).then_refused(NothingLeftToCredit)


def test_case_11_more_than_the_rest_is_refused(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("12.37")), issue(), credit("12.00"))
    spec.when(credit("0.38", 0, uuid4())).then_refused(CreditTooLarge)


def test_case_11_two_halves_at_twenty_percent() -> None:
    sums = sum_up([line_of("68.33", Decimal(20))] * 2, "net")
    first, left = Creditable.of(sums).credit({0: euros("68.33")})
    second, _ = left.credit({1: euros("68.33")})
    assert [str(one.vat) for one in (sums, first, second)] == ["27.33", "13.67", "13.66"]


@pytest.mark.parametrize(
    ("used", "how", "gross", "tax"),
    [
        (180, PRO_RATA, "1405.60", "285.60"), (180, WITHDRAWN, "1405.60", "285.60"),
        (0, PRO_RATA, "2008.00", "408.00"), (0, WITHDRAWN, "2008.00", "408.00"),
    ],
)  # fmt: skip
def test_case_12_a_private_person_gets_the_unused_part_in_proportion(
    spec: Spec, used: int, how: Ending, gross: str, tax: str
) -> None:
    spec.given(prices(Audience.PRIVATE, "200.80", "0"))
    bought(spec)
    assert str(document(spec).snapshot.vat) == "408.00"
    if used:
        spec.given(Used(minutes=used))
    spec.given(replace(END, withdrawal=how is WITHDRAWN))
    note = document(spec, CREDIT).snapshot
    assert (str(note.gross), str(note.vat)) == (gross, tax)


@pytest.mark.parametrize(
    ("how", "gross", "tax"),
    [(Ending.LIST_PRICE, "1330.30", "270.30"), (WITHDRAWN, "1405.60", "285.60")],
)
def test_case_12_an_organisation_pays_the_list_price_of_what_it_used(
    spec: Spec, how: Ending, gross: str, tax: str
) -> None:
    """180.00 an hour is 225.90 with tax; ten of them for 1600.00, which is 2008.00 with tax."""
    spec.given(prices(Audience.ORGANISATION, "180.00", "11.1111"))
    bought_by_company(spec)
    assert str(document(spec).snapshot.gross) == "2008.00"
    spec.given(Used(minutes=180), replace(END, withdrawal=how is WITHDRAWN))
    note = document(spec, CREDIT).snapshot
    assert (str(note.gross), str(note.vat)) == (gross, tax)


def test_case_13_three_sessions_for_a_thousand(spec: Spec) -> None:
    spec.given(PERSON_SET, *added(sold("1000.00"), payer_id=PRIVATE), issue(PRIVATE))
    snapshot = document(spec).snapshot
    assert str(snapshot.vat) == "203.19"
    steps = [snapshot.gross.step(nth, 3) for nth in (1, 2, 3)]
    assert [str(step) for step in steps] == ["333.33", "333.34", "333.33"]
    assert [str(snapshot.vat.step(nth, 3)) for nth in (1, 2, 3)] == ["67.73"] * 3
    spec.given(credit(str(unused_pro_rata(snapshot.gross, 180, 60))))
    back = document(spec, CREDIT).snapshot
    assert [str(each) for each in (back.gross, back.vat, back.net)] == [
        "666.67", "135.46", "531.21",
    ]  # fmt: skip


def test_case_14_an_advance_keeps_the_rate_of_its_day() -> None:
    december, january = date(2025, 12, 20), date(2026, 1, 10)
    spec = Spec(MemoryLog()).at(datetime(2025, 12, 20, 10, tzinfo=UTC))
    spec.given(replace(FIRM_SET, valid_from=date(2025, 1, 1)), COMPANY_SET)
    half = sold("100.00", day=january, vat=VatKind.REDUCED)
    spec.given(*added(replace(half, advance=True, not_before=december)), issue(until=december))
    rest = UUID(int=0x140)
    spec.at(datetime(2026, 1, 10, 10, tzinfo=UTC))
    spec.given(*added(half), issue(until=january, invoice_id=rest))
    first, second = document(spec).snapshot, document(spec, rest).snapshot
    assert (str(first.vat), str(second.vat)) == ("14.00", "13.50")
    assert str(first.gross + second.gross) == "227.50"
    spec.given(credit("100.00"))
    (rate,) = document(spec, CREDIT).snapshot.rates
    assert (rate.percent, str(rate.vat)) == (Decimal(14), "14.00")
