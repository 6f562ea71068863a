"""What happens when a document is not paid in time: reminders, claims, pauses, hand-over."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.invoicing.dunning_words import Pause
from domain.money import Money
from domain.privacy import Public

Text = Annotated[str, Public]


class ReminderSent(Event):
    """A reminder was sent, with what it asks for; `next_on` is the day of the next one."""

    client_id: UUID
    number: Text
    reminder_number: Text
    step: int
    sent_on: date
    open: Money
    fee: Money
    compensation: Money
    interest: Money
    due_on: date
    next_on: date | None
    basis: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.step = self.step
        aggregate.reminded_on = self.sent_on
        charged = self.fee + self.compensation
        aggregate.fees += charged
        aggregate.interest = self.interest
        aggregate.compensated = aggregate.compensated or bool(self.compensation)
        if charged:
            aggregate.charged_on = self.sent_on


class ReminderHeldUp(Event):
    """A reminder could not be sent: something has to be settled first."""

    client_id: UUID
    number: Text
    step: int
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.held_up = self.reason


class ReminderFreed(Event):
    """What held a reminder up was settled."""

    client_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.held_up = ""


class DunningPaused(Event):
    """Reminders of a document were paused."""

    client_id: UUID
    reason: Pause
    case_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        aggregate.pauses[self.case_id] = self.reason


class DunningResumed(Event):
    """Reminders of a document go on."""

    client_id: UUID
    case_id: UUID | None
    step: int

    def apply(self, aggregate: Any) -> None:
        aggregate.pauses.pop(self.case_id, None)


class ClaimsWaived(Event):
    """Fees and interest asked for were let go."""

    client_id: UUID
    number: Text
    amount: Money
    waived_on: date
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.waived += self.amount


class HandedOver(Event):
    """A document was handed over for collection."""

    client_id: UUID
    number: Text
    on: date
    open: Money
    agency: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.handed_over = True
