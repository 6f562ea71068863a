"""A document at its issue, and the bytes it was written out as."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Aggregate, Created, Event
from domain.four_eyes import AskedSum
from domain.invoice_writing import creditable
from domain.invoicing.dunning_words import Pause
from domain.invoicing.forms import Answered, Form, Sending
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import NOTHING, Money
from domain.privacy import Personal, Public, Purpose

Text = Annotated[str, Public]


class Issued(Created):
    """A numbered document was issued."""

    number: Text
    kind: Text
    issued_on: date
    due_on: date | None
    gross: Money
    open: Money
    reference: Text
    order_id: UUID | None
    client_id: UUID
    credits_id: UUID | None
    financial_year_id: UUID
    snapshot: Annotated[InvoiceSnapshot, Personal(Purpose.ACCOUNTING, "financial_year_id")]


class DocumentStored(Event):
    """The document was written out, and from now on these very bytes are given."""

    form: Text
    sha256: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.documents[self.form] = self.sha256


class Numbered(Aggregate):
    """A document and all that may be known of it, as it stands at its issue."""

    def begin(self, number: str, snapshot: InvoiceSnapshot, client_id: UUID) -> None:
        """Stand at the issue, before anything has happened."""
        self.number, self.snapshot, self.client_id = number, snapshot, client_id
        self.documents: dict[str, str] = {}
        self._begin_money()
        self._begin_sending()
        self._begin_dunning()

    def _begin_money(self) -> None:
        self.left = creditable(self.snapshot)
        self.paid = self.credited = self.returned = self.written_off = NOTHING
        self.claims_paid = self.waived = self.fees = self.interest = NOTHING
        self.payments: dict[UUID, tuple[Money, Money]] = {}
        self.credits: dict[UUID, str] = {}
        self.returning: dict[UUID, AskedSum] = {}
        self.write_off_asked: tuple[Money, str, UUID, Any] | None = None
        self.last_paid_on: date | None = None

    def _begin_sending(self) -> None:
        self.sending, self.form = Sending.NOT_SENT, Form.MAIL
        self.attempt = 0
        self.message_id = ""
        self.answer: Answered | None = None

    def _begin_dunning(self) -> None:
        self.step = 0
        self.reminded_on: date | None = None
        self.charged_on: date | None = None
        self.compensated = self.handed_over = False
        self.held_up = ""
        self.pauses: dict[UUID | None, Pause] = {}

    def store(self, form: str, sha256: str) -> None:
        """Pin the bytes of a written-out form; the first ones stay."""
        if form not in self.documents:
            self.record(DocumentStored, form=form, sha256=sha256)
