"""Put seats bought by invoice on the payer's account: when delivered, or given up for a fee."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.add_line import AddLine
from application.invoicing.issue_receipt import SEAT
from domain.accounts import Billable, Charge, Grounds
from domain.events import derived
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.trainings import PaidBy, Seating, Training, seating_of
from domain.vat import Service


@dataclass(frozen=True, kw_only=True)
class BillSeats(Command):
    """Charge for every seat of a training that has been held and is paid by invoice."""

    training_id: UUID

    def do(self, work: Work) -> None:
        training = work.get(Training, self.training_id)
        for seat_id, seat in work.get(Seating, seating_of(self.training_id)).seats.items():
            if seat.deal.paid_by is PaidBy.INVOICE and seat.deal.payer_id:
                AddLine(
                    payer_id=seat.deal.payer_id, source_id=derived(seat_id, "line"),
                    line=_line(training, seat.deal.price, seat.deal.order_number),
                ).do(work)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class BillFee(Command):
    """Charge what is kept of the price of a seat that was given up."""

    training_id: UUID
    seat_id: UUID
    payer_id: UUID
    fee: Money
    percent: int
    order_number: str = ""

    def do(self, work: Work) -> None:
        training = work.get(Training, self.training_id)
        line = _line(training, self.fee, self.order_number, self.percent)
        source_id = derived(self.seat_id, "line")
        AddLine(payer_id=self.payer_id, source_id=source_id, line=line).do(work)


def _kept(percent: int) -> InThreeLanguages:
    return InThreeLanguages(
        f"Peruutusmaksu {percent} %, koulutus: {{}}",
        f"Avbokningsavgift {percent} %, utbildning: {{}}",
        f"Cancellation fee {percent} %, training: {{}}",
    )


def _line(training: Training, price: Money, order_number: str, percent: int = 100) -> Billable:
    whole = percent == 100  # noqa: PLR2004 - per cent
    return Billable(
        charge=Charge.TRAINING if whole else Charge.LATE_CANCELLATION,
        words=(SEAT if whole else _kept(percent)).of(training.programme.title),
        quantity=Decimal(1), unit="C62", unit_price=price,
        supplied_from=training.gatherings[0].day, supplied_to=training.gatherings[-1].day,
        service=Service.LIVE_REMOTE if training.venue.remote else Service.LIVE_ON_SITE,
        order_number=order_number,
        grounds=Grounds(
            clause="price" if whole else "cancelling", terms=training.terms, percent=percent
        ),
    )  # fmt: skip
