"""Every fee of a membership that fell due, and what went back at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.cancelling_policy import Payer
from domain.events import Event
from domain.forums import Membership
from domain.money import NOTHING, Money


@dataclass(frozen=True)
class ForumFeeRow:
    """A period that is paid at once; `amount` bears VAT where a private person pays."""

    membership_id: UUID
    nth: int
    forum_id: UUID
    person_id: UUID
    client_id: UUID
    payer: Payer
    since: date
    until: date
    amount: Money
    refund: Money

    @property
    def last_day(self) -> date:
        """The last day that is paid for."""
        return self.until - timedelta(days=1)


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Membership.FeeDue():
            yield Put(
                ForumFeeRow(
                    event.originator_id, event.nth, event.forum_id, event.person_id,
                    event.client_id, event.payer, event.since, event.until, event.amount, NOTHING,
                )
            )  # fmt: skip
        case Membership.FeeEnded(nth=nth, refund=refund):
            where = {"membership_id": event.originator_id, "nth": nth}
            yield Change(where, {"refund": refund})


fees_due = Table(
    "forum_fees", ForumFeeRow, ("membership_id", "nth"), rows, (("forum_id", "since"),)
)
