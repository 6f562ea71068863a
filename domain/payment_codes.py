"""What a phone reads off an invoice: the bank barcode and the EPC QR payload."""

from __future__ import annotations

from datetime import date
from typing import Final

from domain.money import Money
from domain.reference_numbers import checked_iban, checked_reference, national_reference
from domain.refusals import Refused

LARGEST_IN_BARCODE: Final = Money(99_999_999)
LARGEST_IN_QR: Final = Money(99_999_999_999)


class NothingToPay(Refused):
    """There is nothing left to pay here, so there is no code to pay it with."""


def bank_barcode(iban: str, amount: Money | None, reference: str, due_on: date | None) -> str:
    """Give the 54 digits of the bank barcode: version 4, or 5 for an RF reference.

    Finance Finland, Bank Bar Code Guide 5.3. An amount above 999 999.99 or left open becomes
    zeros, so does a missing due date. Raises NotAnIban, NotAReference, NothingToPay.
    """
    account = checked_iban(iban)[2:]
    day = f"{due_on:%y%m%d}" if due_on else "000000"
    if reference.strip().upper().startswith("RF"):
        check, digits = reference.strip()[2:4], national_reference(reference)
        return f"5{account}{_amount(amount)}{check}{digits:0>21}{day}"
    return f"4{account}{_amount(amount)}000{checked_reference(reference):0>20}{day}"


def code128c_check(digits: str) -> int:
    """Give the modulo 103 check character of ``digits`` in Code 128 set C."""
    pairs = (int(digits[at : at + 2]) for at in range(0, len(digits), 2))
    return (105 + sum(place * pair for place, pair in enumerate(pairs, start=1))) % 103


def epc_payload(name: str, iban: str, amount: Money, rf: str) -> str:
    """Give the text of an EPC QR code (EPC069-12, version 002, UTF-8, RF reference).

    Raises NotAnIban, NotAReference, NothingToPay where there is no amount it can carry.
    """
    if not Money(0) < amount <= LARGEST_IN_QR:
        raise NothingToPay
    national_reference(rf)
    account, line = checked_iban(iban), " ".join(name.split())[:70]
    return f"BCD\n002\n1\nSCT\n\n{line}\n{account}\nEUR{amount}\n\n{rf.replace(' ', '')}"


def _amount(amount: Money | None) -> str:
    if amount is None or amount > LARGEST_IN_BARCODE:
        return "00000000"
    if amount <= Money(0):
        raise NothingToPay
    return f"{amount.cents:08}"
