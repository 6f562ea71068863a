"""Acceptance cases 1 to 9: what an invoice comes to, through the very command that issues it."""

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

import pytest

from application.invoicing.set_buyer import SetBuyer
from application.ledgers.sales_postings import sales_postings
from application.ledgers.tax_report import recapitulative_rows
from application.vouchers.issue_coupon import IssueCoupon, UseCoupon
from domain.accounts import Billable, VatCheck
from domain.invoice_sums import sum_up
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import Money
from domain.vat import VatIdNotChecked, VatKind
from infrastructure.pdf.invoice_page import page_of
from tests.billing.scene import (
    COMPANY,
    COMPANY_SET,
    GERMAN,
    GERMAN_SET,
    GERMANY,
    PERSON_SET,
    TODAY,
    added,
    document,
    euros,
    issue,
    sold,
)
from tests.money.official import faults
from tests.money.paper import sold as line_of
from tests.spec import Spec

REDUCED = VatKind.REDUCED
FIVE = IssueCoupon(code="VIISI", percent=Decimal(5), valid_from=TODAY, valid_until=TODAY)
HUNDRED = replace(FIVE, code="SATA", percent=Decimal(0), amount=euros("100.00"))


def invoiced(
    spec: Spec, *lines: Billable, to: SetBuyer = COMPANY_SET, coupon: IssueCoupon | None = None
) -> InvoiceSnapshot:
    spec.given(to, *added(*lines, payer_id=to.payer_id))
    if coupon:
        spec.given(coupon, UseCoupon(payer_id=to.payer_id, code=coupon.code))
    spec.given(issue(to.payer_id))
    return document(spec).snapshot


def totals(snapshot: InvoiceSnapshot) -> list[str]:
    return [str(snapshot.net), str(snapshot.vat), str(snapshot.gross)]


def taxes(snapshot: InvoiceSnapshot) -> list[str]:
    return [str(rate.vat) for rate in snapshot.rates]


def in_ubl(snapshot: InvoiceSnapshot) -> InvoiceSnapshot:
    """The same document for a buyer who has an e-invoice address."""
    return replace(snapshot, buyer=COMPANY.party, buyer_reference="Osasto 5")


def test_case_1_tax_once_on_seven_lines_of_12_37(spec: Spec) -> None:
    snapshot = invoiced(spec, *[sold("12.37")] * 7)
    assert totals(snapshot) == ["86.59", "22.08", "108.67"]
    assert str(Money.total(line.net.share(Decimal("0.255")) for line in snapshot.lines)) == "22.05"


def test_case_2_two_rates(spec: Spec) -> None:
    lines = [sold("180.00"), sold("260.00"), sold("349.90", "8"), sold("24.50", "8", vat=REDUCED)]
    snapshot = invoiced(spec, *lines)
    assert totals(snapshot) == ["3435.20", "852.46", "4287.66"]
    assert taxes(snapshot) == ["826.00", "26.46"]
    assert faults(snapshot) == []


@pytest.mark.parametrize(
    ("vat", "tax", "shown", "half_even"),
    [(VatKind.GENERAL, "0.77", "0,77", "0.76"), (REDUCED, "0.41", "0,41", "0.40")],
)
def test_case_3_ties_go_away_from_zero_and_are_shown_as_they_are_stored(
    spec: Spec, vat: VatKind, tax: str, shown: str, half_even: str
) -> None:
    snapshot = invoiced(spec, sold("3.00", vat=vat))
    assert str(snapshot.vat) == tax
    percent = snapshot.rates[0].percent
    unrounded = Decimal(3) * percent / 100
    assert str(unrounded.quantize(Decimal("0.01"), ROUND_HALF_EVEN)) == half_even
    assert any(shown in str(cell) for row in page_of(snapshot)["rates"] for cell in row)
    negative = sum_up([line_of("-3.00", percent)], "net")
    assert str(negative.vat) == f"-{tax}"


def test_case_4_a_private_person_pays_exactly_99(spec: Spec) -> None:
    snapshot = invoiced(spec, sold("99.00"), to=PERSON_SET)
    assert totals(snapshot) == ["78.88", "20.12", "99.00"]
    assert faults(in_ubl(snapshot)) == []


def test_case_5_three_times_99(spec: Spec) -> None:
    snapshot = invoiced(spec, *[sold("99.00")] * 3, to=PERSON_SET)
    assert totals(snapshot) == ["236.65", "60.35", "297.00"]
    assert [str(line.vat) for line in snapshot.lines] == ["20.12", "20.12", "20.11"]
    assert faults(in_ubl(snapshot)) == []


def test_case_6_a_discount_on_a_line_and_one_on_all(spec: Spec) -> None:
    lines = [sold("900.00", discount_percent=Decimal(10)), sold("50.00", vat=REDUCED)]
    snapshot = invoiced(spec, *lines, coupon=FIVE)
    assert [str(rate.net) for rate in snapshot.rates] == ["769.50", "47.50"]
    assert taxes(snapshot) == ["196.22", "6.41"]
    assert str(snapshot.gross) == "1019.63"
    assert faults(snapshot) == []


def test_case_7_an_hour_and_three_quarters(spec: Spec) -> None:
    snapshot = invoiced(spec, sold("133.33", "1.75", unit="HUR"))
    assert totals(snapshot) == ["233.33", "59.50", "292.83"]
    assert faults(snapshot) == []


def test_case_8_a_hundred_off_is_shared_out(spec: Spec) -> None:
    snapshot = invoiced(spec, *[sold("200.00")] * 3, coupon=HUNDRED)
    assert sorted(str(line.part) for line in snapshot.lines) == ["33.33", "33.33", "33.34"]


def test_case_8_over_two_rates(spec: Spec) -> None:
    snapshot = invoiced(spec, sold("333.33"), sold("166.67", vat=REDUCED), coupon=HUNDRED)
    assert {str(line.part) for line in snapshot.lines} == {"66.67", "33.33"}
    assert taxes(snapshot) == ["68.00", "18.00"]
    assert str(snapshot.gross) == "486.00"
    assert faults(snapshot) == []


def test_case_9_reverse_charge_with_a_vat_id_found_valid(spec: Spec) -> None:
    snapshot = invoiced(spec, sold("195.00", "4"), to=GERMAN_SET)
    assert totals(snapshot) == ["780.00", "0.00", "780.00"]
    (rate,) = snapshot.rates
    assert (rate.category, rate.reason_code) == ("AE", "VATEX-EU-AE")
    assert rate.reason == "Käännetty verovelvollisuus / Reverse charge"
    assert (snapshot.seller.vat_id, snapshot.buyer.vat_id) == ("FI23456705", "DE136695976")
    assert faults(snapshot) == []
    steps: list[Any] = [step for event in spec.log.recorded for step in sales_postings.rows(event)]
    (row,) = recapitulative_rows(step.row for step in steps)
    assert (row.vat_id, row.country, str(row.net)) == ("DE136695976", "DE", "780.00")


@pytest.mark.parametrize("check", [
    None, VatCheck("DE136695976", TODAY, valid=False), VatCheck("DE000000000", TODAY, valid=True),
    VatCheck("DE136695976", date(2025, 11, 1), valid=True),
])  # fmt: skip
def test_case_9_without_one_it_is_refused(spec: Spec, check: Any) -> None:
    buyer = SetBuyer(payer_id=GERMANY, buyer=replace(GERMAN, vat_check=check))
    spec.given(buyer, *added(sold("195.00", "4"), payer_id=GERMANY))
    spec.when(issue(GERMANY)).then_refused(VatIdNotChecked)


def test_case_9_at_home_the_same_is_taxed(spec: Spec) -> None:
    assert str(invoiced(spec, sold("195.00", "4")).gross) == "978.90"
