"""Issue the numbered receipt of a paid order."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import cast
from uuid import UUID
from zoneinfo import ZoneInfo

from application.firm import Command, Work
from domain.firm_details import OUR_FIRM, Details, FirmDetails
from domain.invoice_sums import Line, sum_up
from domain.invoicing import Invoice, Series, series_of
from domain.invoicing_snapshot import (
    InvoiceSnapshot,
    Language,
    Party,
    SellerBank,
    SnapshotLine,
    SnapshotRate,
)  # fmt: skip
from domain.money import NOTHING
from domain.orders import DetailsNotGiven, Order
from domain.people import Person
from domain.vat import FINNISH_VAT


@dataclass(frozen=True, kw_only=True)
class IssueReceipt(Command):
    """Give a paid order its receipt: numbered, complete and never changed after.

    The tax falls due with the money, at the rate of the day it came (AVL 15 § and 16 §).
    """

    order_id: UUID
    invoice_id: UUID

    def do(self, work: Work) -> None:
        if work.find(Invoice, self.invoice_id):
            return
        order = work.get(Order, self.order_id)
        if order.client_id is None or order.payment_id is None:
            raise DetailsNotGiven
        day = work.now.astimezone(ZoneInfo("Europe/Helsinki")).date()
        version, firm = work.get(FirmDetails, OUR_FIRM).details_on(day)
        work.under(f"firm-details/{version}")
        buyer = work.see(Person, order.client_id)
        number = work.get(Series, series_of("receipt", day.year)).next_for(self.invoice_id, day)
        numbered = f"{day.year}-{number:05}"
        rate = FINNISH_VAT.on(order.ordered.vat, day)
        work.under(f"vat/{rate.source}")
        sums = sum_up([Line(order.ordered.price, rate.percent)], "gross")
        language = cast("Language", order.language)
        (line,) = sums.lines
        snapshot = InvoiceSnapshot(
            kind="receipt", mode="gross", language=language, number=numbered, issued_on=day,
            seller=_seller(firm),
            bank=SellerBank(iban=firm.iban, bic=firm.bic, domicile=firm.domicile),
            buyer=Party(name=buyer.name if buyer else "", email=buyer.email if buyer else ""),
            lines=(
                SnapshotLine(
                    text=order.ordered.name.within(language), quantity=Decimal(1), unit="C62",
                    unit_price=order.ordered.price, amount=line.gross, net=line.net, vat=line.vat,
                    percent=rate.percent, supplied_from=order.ordered.slot.day,
                    supplied_to=order.ordered.slot.day, source_id=str(order.id),
                ),
            ),
            rates=tuple(
                SnapshotRate(category=r.category.value, percent=r.percent, net=r.net, vat=r.vat)
                for r in sums.rates
            ),
            net=sums.net, vat=sums.vat, gross=sums.gross, open=NOTHING, paid=sums.gross,
            paid_on=day, paid_by=order.method.value,
            supplied_from=order.ordered.slot.day, supplied_to=order.ordered.slot.day,
        )  # fmt: skip
        work.add(Invoice.issue(self.invoice_id, numbered, snapshot, order.id, order.client_id))


def _seller(firm: Details) -> Party:
    return Party(
        name=firm.name, street=firm.street, postcode=firm.postal_code, town=firm.city,
        country=firm.country, business_id=firm.business_id, vat_id=firm.vat_id,
        einvoice_address=firm.einvoice_address, einvoice_operator=firm.einvoice_operator,
        email=firm.email, phone=firm.phone,
    )  # fmt: skip
