"""Hold a time for ten minutes more, once."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.diaries import Diary, diaries_of
from domain.orders import Order


@dataclass(frozen=True, kw_only=True)
class ExtendHold(Command):
    """Ask for more time to fill in the form."""

    order_id: UUID

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        until = order.extend(work.now)
        ordered = order.ordered
        for diary in diaries_of(ordered.mentor_id, ordered.slot):
            work.get(Diary, diary).hold(
                ordered.mentor_id, self.order_id, ordered.slot, until, work.now
            )
