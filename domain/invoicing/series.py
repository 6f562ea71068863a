"""The running numbers of documents: one series a kind and year, no gap, no number twice."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]
_SERIES: Final = UUID("6c756f74-7369-5000-8000-000000000004")
_YEARS: Final = UUID("6c756f74-7369-5000-8000-000000000005")
PREFIXES: Final = {
    "receipt": "K", "credit": "H", "reminder": "M", "fee": "P", "fee-statement": "L",
    "fee-credit": "PH",
}  # fmt: skip
"""What numbers of a kind begin with where the firm has set nothing else; an invoice's with none."""


class DatedBackwards(Refused):
    """In a series, no document may bear an earlier date than the one before it."""


class SeriesHasBegun(Refused):
    """This series has given out numbers already; its beginning cannot be changed any more."""


class NumbersFromOne(Refused):
    """The first number of a series is at least one."""

    status = 422


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

    class BeginningSet(Event):
        """It was settled how a series begins: its prefix and first number."""

        kind: Text
        year: int
        prefix: Text
        first: int

    class NumberTaken(Event):
        """The next number of a series was given to a document."""

        number: int
        document_id: UUID
        issued_on: date

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.last = 0
        self.last_day = date.min
        self.prefix: str | None = None
        self.numbers: dict[UUID, int] = {}

    def begin(self, kind: str, year: int, prefix: str, first: int) -> None:
        """Settle prefix and first number, to go on where a former system stopped.

        Raises SeriesHasBegun, NumbersFromOne.
        """
        if first < 1:
            raise NumbersFromOne
        if self.numbers:
            raise SeriesHasBegun
        if (self.prefix, self.last + 1) != (prefix, first):
            self._begun(kind, year, prefix, first)

    def next_for(self, document_id: UUID, issued_on: date) -> int:
        """The document's number; the same document asked twice has one. Raises DatedBackwards."""
        if document_id not in self.numbers:
            if issued_on < self.last_day:
                raise DatedBackwards
            self._taken(self.last + 1, document_id, issued_on)
        return self.numbers[document_id]

    def written_for(self, document_id: UUID, kind: str, issued_on: date) -> str:
        """The document's number as it is printed: H2026-00012. Raises DatedBackwards."""
        self.next_for(document_id, issued_on)
        return self.to_be_written(document_id, kind, issued_on)

    def to_be_written(self, document_id: UUID, kind: str, issued_on: date) -> str:
        """The number it has or would get, as it is printed; taken only by `written_for`."""
        number = self.numbers.get(document_id, self.last + 1)
        prefix = PREFIXES.get(kind, "") if self.prefix is None else self.prefix
        return f"{prefix}{issued_on.year}-{number:05}"

    @event(BeginningSet)
    def _begun(self, kind: str, year: int, prefix: str, first: int) -> None:
        self.prefix, self.last = prefix, first - 1

    @event(NumberTaken)
    def _taken(self, number: int, document_id: UUID, issued_on: date) -> None:
        self.last, self.last_day = number, issued_on
        self.numbers[document_id] = number
