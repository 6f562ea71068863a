from datetime import date
from typing import Any

import pytest

from domain.money import NOTHING, Money
from domain.payment_codes import NothingToPay, bank_barcode, code128c_check, epc_payload
from tests.money.paper import BANK, FIRM, VECTORS, euros

pytestmark = pytest.mark.feature("L3")


@pytest.mark.parametrize("row", VECTORS["barcodes"], ids=lambda row: str(row["barcode"]))
def test_published_barcodes_come_out_the_same(row: dict[str, Any]) -> None:
    amount = euros(row["amount"]) if row["amount"] else None
    due = date.fromisoformat(row["due"]) if row["due"] else None
    code = bank_barcode(row["iban"], amount, row["reference"], due)
    assert code == row["barcode"]
    assert code128c_check(code) == row["code128c_check"]


def test_an_amount_too_large_for_the_barcode_is_left_open() -> None:
    code = bank_barcode(BANK.iban, euros("1000000.00"), "1234561", None)
    assert code[17:25] == "00000000"
    assert bank_barcode(BANK.iban, euros("999999.99"), "1234561", None)[17:25] == "99999999"


@pytest.mark.parametrize("amount", [NOTHING, euros("-1.00")])
def test_there_is_no_code_for_nothing_to_pay(amount: Money) -> None:
    with pytest.raises(NothingToPay):
        bank_barcode(BANK.iban, amount, "1234561", None)
    with pytest.raises(NothingToPay):
        epc_payload(FIRM.name, BANK.iban, amount, "RF341234561")


def test_the_payload_of_the_second_invoice_is_as_published() -> None:
    payload = epc_payload(FIRM.name, BANK.iban, euros("4287.66"), "RF341234561")
    assert payload == VECTORS["epc_qr"]["payload"]


def test_a_payee_s_name_never_breaks_the_payload() -> None:
    lines = epc_payload("A\nB" + "c" * 80, BANK.iban, euros("0.01"), "RF341234561").split("\n")
    assert len(lines) == 10
    assert len(lines[5]) == 70


def test_an_amount_too_large_for_the_qr_code_is_refused() -> None:
    with pytest.raises(NothingToPay):
        epc_payload(FIRM.name, BANK.iban, euros("1000000000.00"), "RF341234561")
