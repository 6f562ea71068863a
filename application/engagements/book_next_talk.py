"""Book a further talk that was ordered at once, such as the second of quick mentoring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.followed_setting import require_setting, usual_place
from application.promising import promise, require_offered, today
from domain.engagements import Cover, Engagement
from domain.engagements.course_words import NoMentorYet
from domain.engagements.policy import course_policy_on
from domain.engagements.session import Terms
from domain.orders import STANDING, Order
from domain.refusals import Refused
from domain.slots import Slot


class NoTalkLeft(Refused):
    """Every talk of this order has been booked."""


@dataclass(frozen=True, kw_only=True)
class BookNextTalk(Command):
    """Book the next talk of an order that holds several."""

    engagement_id: UUID
    starts_at: datetime
    session_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        if self.session_id in engagement.sessions:
            return
        order = work.get(Order, engagement.order_id) if engagement.order_id else None
        if order is None or not talks_left(order, engagement):
            raise NoTalkLeft
        if engagement.lead_id is None:
            raise NoMentorYet
        minutes = order.ordered.slot.minutes if order.ordered.slot else 60
        slot = Slot(self.starts_at, minutes)
        require_offered(work, engagement, engagement.lead_id, slot)
        terms = Terms(
            payer=engagement.payer, cover=Cover.ACCOUNT if order.payer_id else Cover.ORDER,
            withdrawal_until=order.withdrawal_until,
        )  # fmt: skip
        work.under(terms.version)
        engagement.book(
            self.session_id, engagement.lead_id, slot, course_policy_on(today(work)), terms=terms,
            place=usual_place(work, engagement.mentee_id, engagement.usual_place),
            order_id=order.id,
        )  # fmt: skip
        booked = engagement.session(self.session_id)
        require_setting(work, engagement, booked)
        promise(work, booked.resources, booked.promise_id, slot, booked.mentors)


def talks_left(order: Order, engagement: Engagement) -> int:
    """How many talks of an order are still to be booked; one that was cancelled was settled."""
    if order.state not in STANDING or order.withdrawn:
        return 0
    mine = [one for one in engagement.sessions.values() if one.order_id == order.id]
    return max(0, order.ordered.sessions - len(mine))
