"""Every document issued, split by rate of tax: the postings of sales and their tax."""

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
from domain.money import Money


@dataclass(frozen=True)
class SalesPosting:
    """One rate of one document; a credit note's amounts are below zero.

    `posted_on` is the day of its month of tax: an invoice's own, and of what was paid at once the
    day the money came (AVL 15 § and 16 §). `recorded_at` is when the firm came to know of it.
    """

    document_id: UUID
    category: str
    percent: Decimal
    number: str
    kind: str
    posted_on: date
    client_id: UUID
    buyer: str
    buyer_country: str
    buyer_vat_id: str
    net: Money
    vat: Money
    order_id: UUID | None
    credits_id: UUID | None
    recorded_at: datetime

    @property
    def gross(self) -> Money:
        """Net and tax together."""
        return self.net + self.vat


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Issued(snapshot=snapshot) if snapshot.form != BROUGHT_ALONG:
            sign = -1 if event.kind == "credit" else 1
            for rate in snapshot.rates:
                yield Put(
                    SalesPosting(
                        event.originator_id, rate.category, rate.percent, event.number,
                        event.kind, snapshot.paid_on or event.issued_on, event.client_id,
                        snapshot.buyer.name, snapshot.buyer.country, snapshot.buyer.vat_id,
                        rate.net * sign, rate.vat * sign, event.order_id, event.credits_id,
                        event.envelope.recorded_at,
                    )
                )  # fmt: skip


sales_postings = Table(
    "sales_postings",
    SalesPosting,
    ("document_id", "category", "percent"),
    rows,
    (("posted_on",), ("recorded_at",), ("client_id",)),
)
