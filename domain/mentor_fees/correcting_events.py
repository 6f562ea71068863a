"""What happens when a fee is put right: asked for, agreed to, entered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from domain.mentor_fees.account_events import AboutFee, Entry
from domain.mentor_fees.words import FeeKind
from domain.money import Money
from domain.privacy import Public

Text = Annotated[str, Public]


class CorrectionAsked(AboutFee):
    """A correction of a fee was put forward; a second person has to agree to it."""

    correction_id: UUID
    amount: Money
    reason: Text
    asked_by: UUID
    asked_at: datetime

    def apply(self, aggregate: Any) -> None:
        told = (self.entry_id, self.amount, self.reason, self.asked_by, self.asked_at)
        aggregate.asked[self.correction_id] = told


class Corrected(AboutFee):
    """A fee was corrected by an entry of its own; the first one stays as it was."""

    correction_id: UUID
    kind: FeeKind
    engagement_id: UUID
    session_id: UUID | None
    day: date
    posted_on: date
    amount: Money
    hold_until: date
    reason: Text

    def apply(self, aggregate: Any) -> None:
        first: Entry = aggregate.entries[self.entry_id]
        aggregate.entries[self.correction_id] = replace(
            first, amount=self.amount, corrects=self.entry_id, statement_id=None, paid=False,
            holds=frozenset() if first.statement_id else first.holds,
        )  # fmt: skip
        aggregate.asked.pop(self.correction_id, None)
