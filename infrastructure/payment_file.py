"""The file a bank pays by: pain.001.001.09, one payment a statement, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from lxml import etree
from sepaxml import SepaTransfer

from domain.money import Money

SCHEMA: Final = "pain.001.001.09"
_NAMES: Final = {"p": f"urn:iso:std:iso:20022:tech:xsd:{SCHEMA}"}


@dataclass(frozen=True, kw_only=True)
class Order:
    """One payment to be made; `end_to_end_id` comes back on the account statement."""

    end_to_end_id: str
    name: str
    iban: str
    amount: Money
    words: str


@dataclass(frozen=True, kw_only=True)
class Debtor:
    """Who pays, from which account."""

    name: str
    iban: str
    bic: str


def payment_file(
    run_id: UUID, debtor: Debtor, orders: Iterable[Order], pay_on: date, made_at: datetime
) -> bytes:
    """Write the file. The library's own random ids and clock give way to the run's."""
    config = {"name": debtor.name, "IBAN": debtor.iban, "BIC": debtor.bic, "batch": False,
              "currency": "EUR"}  # fmt: skip
    file = SepaTransfer({key: value for key, value in config.items() if value != ""}, SCHEMA)
    paid = list(orders)
    for order in paid:
        file.add_payment(
            {
                "name": order.name, "IBAN": order.iban, "amount": order.amount.cents,
                "description": order.words, "execution_date": pay_on,
                "endtoend_id": order.end_to_end_id,
            }
        )  # fmt: skip
    tree = etree.fromstring(file.export(validate=False))
    _write(tree, "//p:GrpHdr/p:MsgId", [run_id.hex])
    _write(tree, "//p:GrpHdr/p:CreDtTm", [f"{made_at:%Y-%m-%dT%H:%M:%S}"])
    _write(tree, "//p:PmtInf/p:PmtInfId", [order.end_to_end_id for order in paid])
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


def _write(tree: Any, path: str, texts: list[str]) -> None:
    for element, text in zip(tree.xpath(path, namespaces=_NAMES), texts, strict=True):
        element.text = text
