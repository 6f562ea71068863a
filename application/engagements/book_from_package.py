"""Book a session within an engagement: from its package, on account, or a chemistry meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le

from application.firm import DERIVED, Command, Work
from application.followed_setting import require_setting, usual_place
from application.promising import promise, require_offered
from application.team_members import follow_access, require_in_team
from domain.engagements import Cover, Engagement, EngagementKind, Place, SessionKind
from domain.engagements.course_words import NoMentorYet
from domain.engagements.policy import course_policy_on
from domain.engagements.session import Terms
from domain.lots import Lots, lots_of
from domain.slots import Slot

Minutes = Annotated[int, Ge(15), Le(240)]


@dataclass(frozen=True, kw_only=True)
class BookFromPackage(Command):
    """Book a session that is paid from the minutes of the package, by default with the lead."""

    engagement_id: UUID
    starts_at: datetime
    minutes: Minutes = 60
    kind: SessionKind = SessionKind.REGULAR
    mentor_id: UUID | None = None
    mentees: tuple[UUID, ...] = ()
    place: Place | None = None
    session_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        slot = Slot(self.starts_at, self.minutes)
        book(
            work, engagement, self.session_id, slot, Cover.PACKAGE, kind=self.kind,
            mentor_id=self.mentor_id, mentees=self.mentees, place=self.place,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class BookOnAccount(Command):
    """Book a session that is invoiced once it is held; for payers with a contract."""

    engagement_id: UUID
    starts_at: datetime
    minutes: Minutes = 60
    kind: SessionKind = SessionKind.REGULAR
    mentor_id: UUID | None = None
    mentees: tuple[UUID, ...] = ()
    place: Place | None = None
    session_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        slot = Slot(self.starts_at, self.minutes)
        book(
            work, engagement, self.session_id, slot, Cover.ACCOUNT, kind=self.kind,
            mentor_id=self.mentor_id, mentees=self.mentees, place=self.place,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class BookChemistry(Command):
    """Book a short free meeting with a mentor, before one is chosen."""

    engagement_id: UUID
    mentor_id: UUID
    starts_at: datetime
    minutes: Annotated[int, Ge(20), Le(30)] = 30
    place: Place | None = None
    session_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        slot = Slot(self.starts_at, self.minutes)
        book(
            work, engagement, self.session_id, slot, Cover.FREE, kind=SessionKind.CHEMISTRY,
            mentor_id=self.mentor_id, place=self.place,
        )  # fmt: skip


def book(
    work: Work,
    engagement: Engagement,
    session_id: UUID,
    slot: Slot,
    cover: Cover,
    *,
    kind: SessionKind,
    mentor_id: UUID | None = None,
    mentees: tuple[UUID, ...] = (),
    place: Place | None = None,
    series_id: UUID | None = None,
    offered: bool = True,
) -> None:
    """Promise the time in every diary, set minutes aside, and book.

    A group meets as a whole; of a project's people whoever books meets, unless others are named.

    Raises NoMentorYet, NotInTheTeam, NotBookable, SettingNotMet, TimeTaken, NoMinutesLeft and what
    `book` of the engagement raises.
    """
    if session_id in engagement.sessions:
        return
    if engagement.kind is EngagementKind.GROUP and kind is SessionKind.REGULAR:
        kind = SessionKind.GROUP
    if not mentees and kind is not SessionKind.GROUP and work.by in engagement.everybody:
        mentees = (work.by,)
    mentor = mentor_id or engagement.lead_id
    if mentor is None:
        raise NoMentorYet
    if kind is not SessionKind.CHEMISTRY:
        require_in_team(work, engagement, mentor)
    if offered:
        require_offered(work, engagement, mentor, slot)
    policy = course_policy_on(slot.day)
    work.under(policy.version)
    terms = Terms(payer=engagement.payer, cover=cover)
    work.under(terms.version)
    engagement.book(
        session_id, mentor, slot, policy, kind=kind, terms=terms, mentees=mentees,
        place=place or usual_place(work, engagement.mentee_id, engagement.usual_place),
        series_id=series_id,
    )  # fmt: skip
    booked = engagement.session(session_id)
    require_setting(work, engagement, booked)
    promise(work, booked.resources, booked.promise_id, slot, booked.mentors)
    follow_access(work, engagement, booked.mentors)
    if cover is Cover.PACKAGE:
        lots = work.get(Lots, lots_of(engagement.id))
        lots.reserve(engagement.id, session_id, slot.minutes, slot.day)
