"""Reads an account statement camt.053 into what was booked, entry by entry.

Only booked euro entries count. A statement whose entries do not lead from its opening to its
closing balance is refused whole, so that nothing is recorded from a file that lost something.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from lxml import etree
from pycamt.parser import Camt053ParseError, Camt053Parser

from application.bank.record_transfer import RecordDebit, RecordTransfer
from domain.money import Money
from domain.refusals import Refused

LARGEST: Final = 1_900_000
"""Bytes of a statement."""


class NotAStatement(Refused):
    """This file is no camt.053 account statement."""

    status = 422


class StatementDoesNotAddUp(Refused):
    """The entries of this statement do not lead from its opening to its closing balance."""

    status = 422


def read_statement(xml: bytes) -> list[RecordTransfer | RecordDebit]:
    """Read a statement's entries. Raises NotAStatement, StatementDoesNotAddUp."""
    if len(xml) > LARGEST or b"<!DOCTYPE" in xml:
        raise NotAStatement
    try:
        parser = Camt053Parser(xml)
        entries = parser.get_transactions()
        info = parser.get_statement_info()
    except (etree.XMLSyntaxError, Camt053ParseError, ValueError):
        raise NotAStatement from None
    if parser.tree.getroottree().docinfo.doctype or not parser.version.startswith("camt.053"):
        raise NotAStatement
    booked = [one for one in entries if one.get("Status") == "BOOK"]
    try:
        _check_balances(booked, info if isinstance(info, list) else [info])
        return list(_commands(booked))
    except (KeyError, InvalidOperation, TypeError, ValueError):
        raise NotAStatement from None


def _commands(booked: list[dict[str, Any]]) -> Iterator[RecordTransfer | RecordDebit]:
    seen: Counter[str] = Counter()
    for one in booked:
        if one["Currency"] != "EUR":
            continue
        name = one.get("TransactionID") or _fingerprint(one)
        seen[name] += 1
        # Entries of a batch share the bank's name for it: their place tells them apart.
        entry = name if seen[name] == 1 else f"{name}/{seen[name]}"
        yield _received(one, entry) if one["CreditDebitIndicator"] == "CRDT" else _left(one, entry)


def _received(one: dict[str, Any], entry: str) -> RecordTransfer:
    return RecordTransfer(
        account=one["AccountIBAN"], entry=entry, amount=_amount(one), booked_on=_day(one),
        reference=str(one.get("RemittanceInformation", "")).replace(" ", "")[:35],
        payer=str(one.get("DebtorName", ""))[:140], payer_iban=str(one.get("DebtorIBAN", ""))[:34],
        message=str(one.get("RemittanceInformationFull", ""))[:500],
        reversal=one.get("ReversalIndicator") == "true",
        end_to_end_id=str(one.get("EndToEndId", ""))[:35],
    )  # fmt: skip


def _left(one: dict[str, Any], entry: str) -> RecordDebit:
    return RecordDebit(
        account=one["AccountIBAN"], entry=entry, amount=_amount(one), booked_on=_day(one),
        end_to_end_id=str(one.get("EndToEndId", ""))[:35],
        payee=str(one.get("CreditorName", ""))[:140],
        message=str(one.get("RemittanceInformationFull", ""))[:500],
    )  # fmt: skip


def _amount(one: dict[str, Any]) -> Money:
    return Money.rounded(Decimal(one["Amount"]))


def _day(one: dict[str, Any]) -> date:
    return date.fromisoformat(one["BookingDate"][:10])


def _fingerprint(one: dict[str, Any]) -> str:
    parts = ("BookingDate", "Amount", "CreditDebitIndicator", "RemittanceInformation", "DebtorName")
    text = "|".join(str(one.get(part, "")) for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _check_balances(booked: list[dict[str, Any]], statements: list[dict[str, Any]]) -> None:
    """One statement's entries lead from one balance to the other; several do so together."""
    if not statements or not all(_has_balances(one) for one in statements):
        raise NotAStatement
    moved = sum(
        (Decimal(one["Amount"]) * (1 if one["CreditDebitIndicator"] == "CRDT" else -1)
         for one in booked),
        Decimal(0),
    )  # fmt: skip
    led = sum(
        (Decimal(one["ClosingBalance"]) - Decimal(one["OpeningBalance"]) for one in statements),
        Decimal(0),
    )
    if moved != led:
        raise StatementDoesNotAddUp


def _has_balances(one: dict[str, Any]) -> bool:
    return one.get("OpeningBalance") is not None and one.get("ClosingBalance") is not None
