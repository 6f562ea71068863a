"""Issue the numbered receipt of a paid order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import UUID
from zoneinfo import ZoneInfo

from application.firm import Command, Work
from domain.firm_details import OUR_FIRM, FirmDetails
from domain.invoice_parties import bank_of, seller_of
from domain.invoice_sums import Line, Mode, sum_up
from domain.invoice_writing import LineWords, line_of, rate_of
from domain.invoicing import Invoice, Series, series_of
from domain.invoicing_snapshot import InvoiceSnapshot, Language, Party, SellerBank
from domain.money import NOTHING
from domain.orders import DetailsNotGiven, Method, Order, Ordered
from domain.people import Person
from domain.slots import HELSINKI
from domain.vat import FINNISH_VAT, VatRate


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
        if order.client_id is None or order.paid_at is None or order.method is None:
            raise DetailsNotGiven
        today, paid_on = (_civil_day(moment) for moment in (work.now, order.paid_at))
        version, firm = work.get(FirmDetails, OUR_FIRM).details_on(today)
        work.under(f"firm-details/{version}")
        rate = FINNISH_VAT.on(order.ordered.vat, paid_on)
        work.under(f"vat/{rate.source}")
        series = work.get(Series, series_of("receipt", today.year))
        number = series.written_for(self.invoice_id, "receipt", today)
        snapshot = _written(
            order, rate, number, today, paid_on, order.method, seller_of(firm), bank_of(firm),
            _buyer(order, work.see(Person, order.client_id)),
        )  # fmt: skip
        invoice = Invoice.issue(
            self.invoice_id, snapshot.number, snapshot, order.id, order.client_id
        )
        work.add(invoice)


def _supplied(ordered: Ordered) -> tuple[date | None, date | None]:
    if ordered.days:
        return ordered.days
    day = ordered.slot.day if ordered.slot and ordered.sessions == 1 else None
    return day, day


def _written(
    order: Order,
    rate: VatRate,
    number: str,
    today: date,
    paid_on: date,
    method: Method,
    seller: Party,
    bank: SellerBank,
    buyer: Party,
) -> InvoiceSnapshot:
    """The receipt: gross for a private person, at the price without tax for an organisation."""
    ordered, language = order.ordered, cast("Language", order.language)
    mode: Mode = "gross" if ordered.net is None else "net"
    price = ordered.price if ordered.net is None else ordered.net
    sums = sum_up([Line(price, rate.percent)], mode)
    supplied_from, supplied_to = _supplied(ordered)
    words = LineWords(
        text=ordered.name.within(language), supplied_from=supplied_from, supplied_to=supplied_to,
        source_id=str(order.id),
    )  # fmt: skip
    return InvoiceSnapshot(
        kind="receipt", mode=mode, language=language, number=number, issued_on=today,
        seller=seller, bank=bank, buyer=buyer,
        lines=tuple(line_of(line, words) for line in sums.lines),
        rates=tuple(rate_of(each) for each in sums.rates),
        net=sums.net, vat=sums.vat, gross=sums.gross, open=NOTHING, paid=sums.gross,
        paid_on=paid_on, paid_by=method.value, supplied_from=supplied_from, supplied_to=supplied_to,
        buyer_reference=order.buyer.reference if order.buyer else "",
        order_number=order.buyer.order_number if order.buyer else "",
    )  # fmt: skip


def _civil_day(moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(HELSINKI)).date()


def _buyer(order: Order, person: Person | None) -> Party:
    name, email = (person.name, person.email) if person else ("", "")
    if order.buyer is None:
        return Party(name=name, email=email)
    return Party(
        name=order.buyer.name, business_id=order.buyer.business_id, contact=name, email=email
    )
