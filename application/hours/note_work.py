"""Note hourly work against a pool or a retainer; what they do not cover is charged at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.hours.charging import hour_price, work_line
from application.invoicing.pricing import civil_day
from domain.accounts import Account, Grounds, account_of
from domain.hourly_policy import hourly_policy_on
from domain.hours import HourPool, Retainer
from domain.hours.work_done import NotWorkedYet
from domain.money import Money
from domain.privacy import Public
from domain.refusals import NotFound

Text = Annotated[str, Public, MaxLen(120)]


@dataclass(frozen=True, kw_only=True)
class NoteWork(Command):
    """Note work of a day in minutes; a quarter of an hour begun counts whole.

    `hours_id` is a pool or a retainer. `what` stands on the invoice and names no person.
    """

    hours_id: UUID
    day: date
    minutes: Annotated[int, Ge(1), Le(1440)]
    what: Text = ""
    work_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if self.day > civil_day(work.now):
            raise NotWorkedYet
        policy = hourly_policy_on(self.day)
        work.under(policy.version)
        agreed = hours_of(work, self.hours_id)
        over = agreed.note(
            self.work_id, self.day, self.minutes, policy.units(self.minutes), self.what, work.by
        )
        if not over:
            return
        grounds = Grounds(
            engagement_id=agreed.engagement_id, clause="hours", terms=policy.version,
            price_version=agreed.price_version,
        )  # fmt: skip
        hour = self._hour(work, agreed)
        line = work_line(self.day, over, hour, agreed.order_number, grounds, self.what)
        account = work.get(Account, account_of(agreed.payer_id))
        account.add(agreed.payer_id, self.work_id, line)

    def _hour(self, work: Work, agreed: HourPool | Retainer) -> Money:
        """The agreed hour, while the pool lasts; after its end the price of the day."""
        if isinstance(agreed, HourPool) and self.day > agreed.valid_until:
            return hour_price(work, agreed.payer_id, self.day).amount
        return agreed.hour


@dataclass(frozen=True, kw_only=True)
class TakeWorkBack(Command):
    """Take noted work back; its hours are there again, and what was charged for it is undone."""

    hours_id: UUID
    work_id: UUID
    reason: Annotated[str, Public, MinLen(3), MaxLen(200)]

    def do(self, work: Work) -> None:
        agreed = hours_of(work, self.hours_id)
        done = agreed.take_back(self.work_id, self.reason)
        if done and done.over:
            account = work.get(Account, account_of(agreed.payer_id))
            account.undo(self.work_id, self.reason)


def hours_of(work: Work, hours_id: UUID) -> HourPool | Retainer:
    """A pool or a retainer. Raises NotFound."""
    pool: object = work.see(HourPool, hours_id)
    if isinstance(pool, HourPool):
        return work.get(HourPool, hours_id)
    if isinstance(pool, Retainer):
        return work.get(Retainer, hours_id)
    raise NotFound
