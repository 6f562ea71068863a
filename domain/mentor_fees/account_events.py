"""What happens to a mentor's fees: earned, held, settled, paid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.mentor_fees.words import FeeKind, Hold
from domain.money import Money
from domain.privacy import Public

Text = Annotated[str, Public]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One amount on a mentor's account, above or below zero, and where it is on its way."""

    kind: FeeKind
    engagement_id: UUID
    session_id: UUID | None
    day: date
    amount: Money
    hold_until: date
    holds: frozenset[Hold] = frozenset()
    corrects: UUID | None = None
    statement_id: UUID | None = None
    paid: bool = False


@dataclass(frozen=True)
class Missing:
    """Something delivered that nothing was agreed for."""

    engagement_id: UUID
    session_id: UUID | None
    day: date
    minutes: int


class AboutFee(Event):
    """Something happened to a fee of a mentor."""

    mentor_id: UUID
    entry_id: UUID


class Earned(AboutFee):
    """A mentor earned a fee by something that was delivered."""

    source_id: UUID
    kind: FeeKind
    engagement_id: UUID
    session_id: UUID | None
    day: date
    posted_on: date
    minutes: int
    percent: int
    basis: Money
    amount: Money
    hold_until: date
    terms_version: int
    price_version: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.entries[self.entry_id] = Entry(
            kind=self.kind, engagement_id=self.engagement_id, session_id=self.session_id,
            day=self.day, amount=self.amount, hold_until=self.hold_until,
        )  # fmt: skip
        if self.kind is FeeKind.COORDINATION:
            before = aggregate.coordinated.get(self.engagement_id, Money(0))
            aggregate.coordinated[self.engagement_id] = before + self.basis
        aggregate.missing.pop(self.source_id, None)


class TermsMissing(Event):
    """Something was delivered by a mentor with whom no fee was agreed for that day."""

    mentor_id: UUID
    source_id: UUID
    engagement_id: UUID
    session_id: UUID | None
    day: date
    minutes: int

    def apply(self, aggregate: Any) -> None:
        aggregate.missing[self.source_id] = Missing(
            self.engagement_id, self.session_id, self.day, self.minutes
        )


class Held(AboutFee):
    """A fee is not settled until something has been cleared up."""

    why: Hold

    def apply(self, aggregate: Any) -> None:
        entry: Entry = aggregate.entries[self.entry_id]
        aggregate.entries[self.entry_id] = replace(entry, holds=entry.holds | {self.why})


class Released(AboutFee):
    """What held a fee has been cleared up."""

    why: Hold

    def apply(self, aggregate: Any) -> None:
        entry: Entry = aggregate.entries[self.entry_id]
        aggregate.entries[self.entry_id] = replace(entry, holds=entry.holds - {self.why})


class Settled(Event):
    """Fees of a mentor were put on a statement."""

    mentor_id: UUID
    statement_id: UUID
    entries: tuple[UUID, ...]
    amount: Money
    settled_on: date

    def apply(self, aggregate: Any) -> None:
        for one in self.entries:
            entry = aggregate.entries[one]
            aggregate.entries[one] = replace(entry, statement_id=self.statement_id)


class Paid(Event):
    """A statement of a mentor's fees was paid."""

    mentor_id: UUID
    statement_id: UUID
    amount: Money
    paid_on: date

    def apply(self, aggregate: Any) -> None:
        for one, entry in aggregate.entries.items():
            if entry.statement_id == self.statement_id:
                aggregate.entries[one] = replace(entry, paid=True)
