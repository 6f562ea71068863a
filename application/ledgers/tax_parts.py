"""Every line of every document with its tax, and the day of the month that tax belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from application.views import Put, RowStep, Table
from domain.events import Event
from domain.invoicing.forms import BROUGHT_ALONG
from domain.invoicing.issuing import Issued
from domain.invoicing_snapshot import InvoiceSnapshot, SnapshotLine
from domain.money import Money


@dataclass(frozen=True)
class TaxPart:
    """One line; a credit note's amounts are below zero.

    `on` is the day of its month where it is no advance. `source_id` is what it was sold as, as the
    document writes it, and `whole` the gross of its document.
    """

    part_id: str
    document_id: UUID
    source_id: str
    category: str
    percent: Decimal
    number: str
    kind: str
    on: date
    client_id: UUID
    buyer: str
    buyer_country: str
    buyer_vat_id: str
    net: Money
    vat: Money
    whole: Money
    order_id: UUID | None
    credits_id: UUID | None
    recorded_at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Issued(snapshot=snapshot) if snapshot.form != BROUGHT_ALONG:
            for place, line in enumerate(snapshot.lines):
                yield Put(_part(event, snapshot, place, line))


def _part(event: Issued, snapshot: InvoiceSnapshot, place: int, line: SnapshotLine) -> TaxPart:
    sign, buyer = -1 if event.kind == "credit" else 1, snapshot.buyer
    return TaxPart(
        f"{event.originator_id}/{place}", event.originator_id,
        next(iter(line.sources), ""), line.category, line.percent,
        event.number, event.kind, _month_day(event, line), event.client_id, buyer.name,
        buyer.country, buyer.vat_id, line.net * sign, line.vat * sign, snapshot.gross,
        event.order_id, event.credits_id, event.envelope.recorded_at,
    )  # fmt: skip


def _month_day(event: Issued, line: SnapshotLine) -> date:
    """The day by whose month the tax of a line is reported (AVL 135-136 §).

    What was paid at once belongs to the payment. While a financial year runs, a service belongs
    to the month it is invoiced in; what was done in an earlier year, to the last month of that
    year. Where the buyer owes the tax it is always the month it was done in (directive 2006/112/EC
    art. 64-66). What is taken back counts on the day it is.
    """
    day, done = event.snapshot.paid_on or event.issued_on, line.supplied_to
    if event.kind != "invoice" or done is None or done >= day:
        return day
    if line.category == "AE":
        return done
    return day if done.year == day.year else date(done.year, 12, 31)


tax_parts = Table(
    "tax_parts",
    TaxPart,
    ("part_id",),
    rows,
    (("on",), ("source_id",), ("document_id",), ("recorded_at",)),
)
