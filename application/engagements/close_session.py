"""State what became of a session: held, or the mentee did not come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.engagements.move_session import known
from application.firm import Command, Work
from application.promising import side_of, today, use_minutes
from domain.engagements import Engagement, SessionState, Transfer
from domain.engagements.course_words import NotAMember
from domain.engagements.policy import course_policy_on
from domain.office_hours import add_working_days
from domain.slots import Slot


@dataclass(frozen=True, kw_only=True)
class MarkHeld(Command):
    """State that a session was held, how many minutes it lasted and what it carried over."""

    engagement_id: UUID
    session_id: UUID
    minutes: Annotated[int, Ge(1), Le(480)] = 60
    present: tuple[UUID, ...] = ()
    transferred: tuple[Transfer, ...] = ()

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        mark_held(work, engagement, self.session_id, self.minutes, self.present, self.transferred)


@dataclass(frozen=True, kw_only=True)
class StateNoShow(Command):
    """State that the mentee did not come, a quarter of an hour after the start at the earliest.

    `excused` is the mentee's own word for sudden illness, an accident or the like; no more is kept.
    """

    engagement_id: UUID
    session_id: UUID
    excused: bool = False

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.session(self.session_id)
        work.under(session.terms.version)
        side = side_of(work, engagement)
        engagement.miss(self.session_id, side, work.now, known(excused=self.excused))
        if session.state is SessionState.BOOKED:
            percent = engagement.session(self.session_id).percent - session.percent
            use_minutes(work, engagement, self.session_id, percent)


def mark_held(
    work: Work,
    engagement: Engagement,
    session_id: UUID,
    minutes: int,
    present: tuple[UUID, ...] = (),
    transferred: tuple[Transfer, ...] = (),
) -> None:
    """Note a session as held and its minutes as used; late when three working days are over.

    Who came into a group after it was booked may have been there too. Raises NotAMember.
    """
    session = engagement.session(session_id)
    if not set(present) <= {*session.mentees, *engagement.everybody}:
        raise NotAMember
    policy = course_policy_on(session.slot.day)
    work.under(policy.version)
    work.happened(session.slot.ends_at)
    engagement.hold(
        session_id, minutes, work.now, present, transferred,
        recorded_late=is_late(work, session.slot, policy.record_working_days),
        group_present=policy.group_present,
    )  # fmt: skip
    if session.state is SessionState.BOOKED:
        use_minutes(work, engagement, session_id, 100)


def is_late(work: Work, slot: Slot, working_days: int) -> bool:
    """Whether the time for recording a session of that day is over."""
    return today(work) > add_working_days(slot.day, working_days, work.days_off)
