"""What people pay at once, and what is invoiced in mentors' names, as documents of a year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.issue_receipt import IssueReceipt
from application.mentor_fees.make_statement import MakeStatement
from application.mentors.add_mentor import AddMentor
from application.payments.record_payment import RecordPayment
from application.people.register_person import RegisterPerson
from domain.booking_policy import booking_policy_at
from domain.cancelling_policy import Payer
from domain.events import derived
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.orders import Accepted, Buyer, Method, Order, Ordered
from domain.service_kinds import ServiceKind
from domain.slots import Slot
from domain.vat import FINNISH_VAT, VatKind
from tests.engagements.scene import MIKAEL, MIKAEL_HIMSELF, SANNA, SANNA_HERSELF
from tests.mentor_fees.scene import MIKAELS, RUNNING_CASE, SANNAS, Became, Booked, agreed, earn

AINO = UUID(int=0xA1)
WORDS = InThreeLanguages("Mentoritapaaminen", "Mentormöte", "Mentoring & <support>")
MEETING = Buyer(
    name="Meri Oy", business_id="0737546-2", reference="K12", street="Satamakatu 1",
    postcode="00160", town="Helsinki",
)  # fmt: skip
PEOPLE: tuple[Command, ...] = (
    RegisterPerson(person_id=AINO, name="Aino Korhonen", email="aino@yritys.fi"),
    RegisterPerson(person_id=SANNA_HERSELF, name="Sanna", email="s@luotsi.fi", language="en"),
    RegisterPerson(person_id=MIKAEL_HIMSELF, name="Mikael", email="m@luotsi.fi", language="sv"),
    *(AddMentor(person_id=who, headline=WORDS, themes=())
      for who in (SANNA_HERSELF, MIKAEL_HIMSELF)),
    *RUNNING_CASE, *agreed(payee=SANNAS), *agreed(mentor_id=MIKAEL, payee=MIKAELS),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class PaidAtOnce(Command):
    """Order an hour of anybody's time and pay for it, without a diary."""

    order_id: UUID
    price: Money
    day: date
    vat: VatKind = VatKind.GENERAL
    organisation: bool = False
    language: str = "fi"

    def do(self, work: Work) -> None:
        net = self.price if self.organisation else None
        rate = FINNISH_VAT.on(self.vat, self.day).percent
        price = self.price + self.price.share(rate / 100) if net else self.price
        policy = booking_policy_at(work.now)
        order = Order(
            id=self.order_id, held_until=work.now + policy.hold,
            ordered=Ordered(
                service_id=derived(AINO, "hour"), kind=ServiceKind.SINGLE, name=WORDS,
                mentor_id=SANNA, slot=Slot(work.now + timedelta(days=1), 60), price=price,
                vat=self.vat, sessions=1, net=net,
                payer=Payer.ORGANISATION if self.organisation else Payer.CONSUMER,
            ),
        )  # fmt: skip
        work.add(order)
        order.give_details(
            AINO, "", "", "", "", "", MEETING if self.organisation else None,
            Accepted(1, 1, 1, start_early=True, knows_right_ends=True), self.language, work.now,
        )  # fmt: skip
        order.start_payment(Method.CARD, work.now, policy)
        intent = f"pi_{self.order_id.hex}"
        RecordPayment(intent=intent, order_id=order.id, received=price).do(work)
        IssueReceipt(order_id=order.id, invoice_id=derived(order.id, "receipt")).do(work)


def mentored(
    session_id: UUID, mentor_id: UUID, until: datetime
) -> Iterator[tuple[datetime, Command]]:
    """A session whose fee can be settled at a moment, and the statement of it."""
    began = until - timedelta(days=16)
    yield (
        began - timedelta(days=7),
        Booked(session_id=session_id, starts_at=began, mentor_id=mentor_id),
    )
    yield began + timedelta(hours=2), Became(session_id=session_id)
    yield began + timedelta(hours=2), earn(session_id, 60)
    statement = derived(session_id, "statement")
    yield until, MakeStatement(mentor_id=mentor_id, until=until.date(), statement_id=statement)
