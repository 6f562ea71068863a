"""Issue the numbered receipt of a paid order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, cast
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.firm_details import OUR_FIRM, FirmDetails
from domain.invoice_parties import bank_of, seller_of
from domain.invoice_sums import Line, Mode, sum_up
from domain.invoice_writing import LineWords, line_of, rate_of
from domain.invoicing import Invoice, Series, series_of
from domain.invoicing_snapshot import InvoiceSnapshot, Language, Party
from domain.languages import InThreeLanguages
from domain.money import NOTHING
from domain.orders import DetailsNotGiven, Order, Ordered
from domain.people import Person
from domain.service_kinds import ServiceKind
from domain.vat import FINNISH_VAT

SEAT: Final = InThreeLanguages("Koulutus: {}", "Utbildning: {}", "Training: {}")
"""How a seat stands on a document; the title alone does not say what was sold (AVL 209 e §)."""
BY_CARD: Final = InThreeLanguages(
    "josta lahjakortilla", "varav med presentkort", "of which by gift card"
)


@dataclass(frozen=True, kw_only=True)
class IssueReceipt(Command):
    """Give a paid order its receipt: numbered, complete and never changed after.

    The tax falls due with the money, at the rate of the day it came (AVL 15 § and 16 §). What a
    gift card paid was taxed when the card was sold; of what it paid in full there is no receipt.
    """

    order_id: UUID
    invoice_id: UUID

    def do(self, work: Work) -> None:
        if work.find(Invoice, self.invoice_id):
            return
        order = work.get(Order, self.order_id)
        if order.paid_at is None:
            raise DetailsNotGiven
        ordered, paid_on = order.ordered, civil_day(order.paid_at)
        if not ordered.to_pay:
            return
        rate = FINNISH_VAT.on(ordered.vat, paid_on)
        work.under(f"vat/{rate.source}")
        supplied_from, supplied_to = _supplied(ordered)
        what = LineWords(
            text=_words(ordered, order.language), supplied_from=supplied_from,
            supplied_to=supplied_to, source_id=str(order.id),
        )  # fmt: skip
        price = ordered.to_pay if ordered.net is None else ordered.net
        issue_paid(work, order, self.invoice_id, Line(price, rate.percent), what, paid_on)


def _words(ordered: Ordered, language: str) -> str:
    what = ordered.name.within(language)
    if ordered.kind is ServiceKind.TRAINING:
        what = SEAT.of(ordered.name).within(language)
    elif ordered.slot:
        times = f"{ordered.sessions} × " if ordered.sessions > 1 else ""  # noqa: RUF001
        what = f"{what}, {times}{ordered.slot.minutes} min"
    if ordered.card_id is None:
        return what
    return f"{what}, {BY_CARD.within(language)} {ordered.card_minutes} min"


def _supplied(ordered: Ordered) -> tuple[date | None, date | None]:
    if ordered.days:
        return ordered.days
    day = ordered.slot.day if ordered.slot and ordered.sessions == 1 else None
    return day, day


def issue_paid(
    work: Work, order: Order, invoice_id: UUID, line: Line, what: LineWords, paid_on: date
) -> None:
    """Issue a paid document of one line to whoever ordered, under the next number of receipts.

    Gross for a private person, at the price without tax for an organisation. Raises
    DetailsNotGiven, DetailsMissing.
    """
    if order.client_id is None or order.method is None:
        raise DetailsNotGiven
    today = civil_day(work.now)
    version, firm = work.get(FirmDetails, OUR_FIRM).details_on(today)
    work.under(f"firm-details/{version}")
    buyer = _buyer(order, work.see(Person, order.client_id))
    number = work.get(Series, series_of("receipt", today.year)).written_for(
        invoice_id, "receipt", today
    )
    mode: Mode = "gross" if order.ordered.net is None else "net"
    sums = sum_up([line], mode)
    snapshot = InvoiceSnapshot(
        kind="receipt", mode=mode, language=cast("Language", order.language), number=number,
        issued_on=today, seller=seller_of(firm), bank=bank_of(firm),
        buyer=buyer,
        lines=tuple(line_of(each, what) for each in sums.lines),
        rates=tuple(rate_of(each) for each in sums.rates),
        net=sums.net, vat=sums.vat, gross=sums.gross, open=NOTHING, paid=sums.gross,
        paid_on=paid_on, paid_by=order.method.value, supplied_from=what.supplied_from,
        supplied_to=what.supplied_to,
        buyer_reference=order.buyer.reference if order.buyer else "",
        order_number=order.buyer.order_number if order.buyer else "",
    )  # fmt: skip
    work.add(Invoice.issue(invoice_id, number, snapshot, order.id, order.client_id))


def _buyer(order: Order, person: Person | None) -> Party:
    name, email = (person.name, person.email) if person else ("", "")
    if order.buyer is None:
        return Party(name=name, email=email)
    return Party(
        name=order.buyer.name,
        business_id=order.buyer.business_id,
        contact=name,
        email=email,
        street=order.buyer.street,
        postcode=order.buyer.postcode,
        town=order.buyer.town,
    )
