"""Reminding of a document that is not paid in time, and ceasing to."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.invoicing.delivering import Delivered
from domain.invoicing.dunning_events import (
    ClaimsWaived,
    DunningPaused,
    DunningResumed,
    HandedOver,
    ReminderFreed,
    ReminderHeldUp,
    ReminderSent,
)
from domain.invoicing.dunning_words import (
    NoClaims,
    NothingOverdue,
    NotReminded,
    Pause,
    RemindersPaused,
)
from domain.late_payment import Debtor, Overdue
from domain.money import NOTHING, Money


class Reminded(Delivered):
    """What may happen to a document that is overdue."""

    @property
    def debtor(self) -> Debtor:
        """Whether a business owes, or a private person."""
        buyer = self.snapshot.buyer
        return Debtor.BUSINESS if buyer.business_id or buyer.vat_id else Debtor.CONSUMER

    def overdue(self, due_on: date) -> Overdue:
        """How the document stands as the law on late payment sees it."""
        return Overdue(
            self.debtor, due_on, self.charged_on, self.compensated, disputed=bool(self.pauses)
        )

    def may_remind(self, step: int) -> bool:
        """Whether this step is the next one of a debt nobody has settled or taken over."""
        return (
            self.snapshot.kind == "invoice" and self.open > NOTHING and step == self.step + 1
            and not self.handed_over
        )  # fmt: skip

    def remind(
        self, step: int, reminder_number: str, day: date, due_on: date, fee: Money,
        compensation: Money, interest: Money, next_on: date | None, basis: str,
    ) -> None:  # fmt: skip
        """Remind of the debt. Raises NothingOverdue, RemindersPaused."""
        if not self.may_remind(step):
            raise NothingOverdue
        if self.pauses:
            raise RemindersPaused
        self.record(
            ReminderSent, client_id=self.client_id, number=self.number,
            reminder_number=reminder_number, step=step, sent_on=day, open=self.open, fee=fee,
            compensation=compensation, interest=interest, due_on=due_on, next_on=next_on,
            basis=basis,
        )  # fmt: skip

    def hold_up(self, step: int, reason: str) -> None:
        """Note that a reminder cannot go out before something is settled."""
        if self.held_up != reason:
            self.record(
                ReminderHeldUp, client_id=self.client_id, number=self.number, step=step,
                reason=reason,
            )  # fmt: skip

    def free_reminder(self) -> None:
        """Note that what held the reminder up is settled."""
        if self.held_up:
            self.record(ReminderFreed, client_id=self.client_id)

    def pause(self, reason: Pause, case_id: UUID | None) -> None:
        """Do not remind while this lasts."""
        if case_id not in self.pauses:
            self.record(DunningPaused, client_id=self.client_id, reason=reason, case_id=case_id)

    def resume(self, case_id: UUID | None) -> None:
        """Let reminders go on."""
        if case_id in self.pauses:
            self.record(DunningResumed, client_id=self.client_id, case_id=case_id, step=self.step)

    def waive_claims(self, day: date, reason: str) -> None:
        """Let fees and interest go. Raises NoClaims."""
        if self.claims_open <= NOTHING:
            raise NoClaims
        self.record(
            ClaimsWaived, client_id=self.client_id, number=self.number, amount=self.claims_open,
            waived_on=day, reason=reason,
        )  # fmt: skip

    def hand_over(self, day: date, agency: str) -> None:
        """Hand the debt over for collection.

        Raises NothingOverdue, NotReminded, RemindersPaused.
        """
        if self.handed_over:
            return
        if self.open <= NOTHING:
            raise NothingOverdue
        if not self.step:
            raise NotReminded
        if self.pauses:
            raise RemindersPaused
        self.record(
            HandedOver, client_id=self.client_id, number=self.number, on=day, open=self.open,
            agency=agency,
        )  # fmt: skip
