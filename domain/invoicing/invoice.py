"""The document itself: what it says stands in its first event for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from domain.events import event
from domain.invoicing import dunning_events as dunning
from domain.invoicing import issuing
from domain.invoicing import money_events as money
from domain.invoicing import sending_events as sending
from domain.invoicing.reminding import Reminded
from domain.invoicing.series import financial_year
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import Money


class Invoice(Reminded):
    """One issued invoice, receipt or credit note."""

    Issued = issuing.Issued
    DocumentStored = issuing.DocumentStored
    Mailed = sending.Mailed
    EInvoiceQueued = sending.EInvoiceQueued
    EInvoiceSent = sending.EInvoiceSent
    EInvoiceDelivered = sending.EInvoiceDelivered
    EInvoiceRejected = sending.EInvoiceRejected
    EInvoiceAnswered = sending.EInvoiceAnswered
    PaymentApplied = money.PaymentApplied
    PaymentWithdrawn = money.PaymentWithdrawn
    Credited = money.Credited
    ReturnAsked = money.ReturnAsked
    Returned = money.Returned
    WriteOffAsked = money.WriteOffAsked
    WrittenOff = money.WrittenOff
    ReminderSent = dunning.ReminderSent
    ReminderHeldUp = dunning.ReminderHeldUp
    ReminderFreed = dunning.ReminderFreed
    DunningPaused = dunning.DunningPaused
    DunningResumed = dunning.DunningResumed
    ClaimsWaived = dunning.ClaimsWaived
    HandedOver = dunning.HandedOver

    @event(Issued)
    def __init__(
        self,
        id: UUID,
        number: str,
        kind: str,
        issued_on: date,
        due_on: date | None,
        gross: Money,
        open: Money,
        reference: str,
        order_id: UUID | None,
        client_id: UUID,
        credits_id: UUID | None,
        financial_year_id: UUID,
        snapshot: InvoiceSnapshot,
    ) -> None:
        self.order_id, self.credits_id = order_id, credits_id
        self.begin(number, snapshot, client_id)

    @classmethod
    def issue(
        cls,
        id: UUID,
        number: str,
        snapshot: InvoiceSnapshot,
        order_id: UUID | None,
        client_id: UUID,
        credits_id: UUID | None = None,
    ) -> Invoice:
        """Issue a document under the number its series gave it."""
        return cls(
            id=id, number=number, kind=snapshot.kind, issued_on=snapshot.issued_on,
            due_on=snapshot.due_on, gross=snapshot.gross, open=snapshot.open,
            reference=snapshot.reference, order_id=order_id, client_id=client_id,
            credits_id=credits_id, financial_year_id=financial_year(snapshot.issued_on),
            snapshot=replace(snapshot, number=number),
        )  # fmt: skip
