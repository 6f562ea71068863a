"""Invoices, receipts and credit notes: numbered at issue without a gap, never changed after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Aggregate, Created, Event, Standing, event
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import Money
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

Text = Annotated[str, Public]
_SERIES: Final = UUID("6c756f74-7369-5000-8000-000000000004")
_YEARS: Final = UUID("6c756f74-7369-5000-8000-000000000005")


class DatedBackwards(Refused):
    """In a series, no document may bear an earlier date than the one before it."""


def series_of(kind: str, year: int) -> UUID:
    """The id of the number series of a kind of document and a year."""
    return uuid5(_SERIES, f"{kind}/{year}")


def financial_year(day: date) -> UUID:
    """The subject under whose key a financial year's vouchers are kept (kirjanpitolaki 2:10)."""
    return uuid5(_YEARS, str(day.year))


class Series(Standing):
    """The running numbers of one kind of document in one year."""

    class Opened(Created):
        """A number series was opened."""

    class NumberTaken(Event):
        """The next number of a series was given to a document."""

        number: int
        document_id: UUID
        issued_on: date

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.last = 0
        self.last_day = date.min
        self.numbers: dict[UUID, int] = {}

    def next_for(self, document_id: UUID, issued_on: date) -> int:
        """The document's number; the same document asked twice has one. Raises DatedBackwards."""
        if document_id not in self.numbers:
            if issued_on < self.last_day:
                raise DatedBackwards
            self._taken(self.last + 1, document_id, issued_on)
        return self.numbers[document_id]

    @event(NumberTaken)
    def _taken(self, number: int, document_id: UUID, issued_on: date) -> None:
        self.last, self.last_day = number, issued_on
        self.numbers[document_id] = number


class Invoice(Aggregate):
    """One issued document; what it says stands in its first event for ever."""

    class Issued(Created):
        """A numbered document was issued."""

        number: Text
        kind: Text
        issued_on: date
        gross: Money
        order_id: UUID
        client_id: UUID
        financial_year_id: UUID
        snapshot: Annotated[InvoiceSnapshot, Personal(Purpose.ACCOUNTING, "financial_year_id")]

    class DocumentStored(Event):
        """The document was written out, and from now on these very bytes are given."""

        form: Text
        sha256: Text

    @event(Issued)
    def __init__(
        self,
        id: UUID,
        number: str,
        kind: str,
        issued_on: date,
        gross: Money,
        order_id: UUID,
        client_id: UUID,
        financial_year_id: UUID,
        snapshot: InvoiceSnapshot,
    ) -> None:
        self.number, self.snapshot, self.order_id = number, snapshot, order_id
        self.documents: dict[str, str] = {}

    @classmethod
    def issue(
        cls, id: UUID, number: str, snapshot: InvoiceSnapshot, order_id: UUID, client_id: UUID
    ) -> Invoice:
        """Issue a document under the number its series gave it."""
        return cls(
            id=id, number=number, kind=snapshot.kind, issued_on=snapshot.issued_on,
            gross=snapshot.gross, order_id=order_id, client_id=client_id,
            financial_year_id=financial_year(snapshot.issued_on),
            snapshot=replace(snapshot, number=number),
        )  # fmt: skip

    def store(self, form: str, sha256: str) -> None:
        """Pin the bytes of a written-out form; the first ones stay."""
        if form not in self.documents:
            self._document_stored(form, sha256)

    @event(DocumentStored)
    def _document_stored(self, form: str, sha256: str) -> None:
        self.documents[form] = sha256
