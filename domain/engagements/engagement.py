"""The engagement itself: whose it is, who leads it, when sessions may be booked in it."""

from __future__ import annotations

from uuid import UUID

from domain.cancelling_policy import Payer
from domain.engagements import course_events as course
from domain.engagements import disruption_events as between
from domain.engagements import leave_events as leave
from domain.engagements import member_events as member
from domain.engagements import nudge_events as nudge
from domain.engagements import session_events as session
from domain.engagements import substitute_events as missing
from domain.engagements.course_words import (
    AfterTheEnd,
    EngagementFrozen,
    EngagementKind,
    EnoughCandidates,
    LengthNotOffered,
    NotAgreedYet,
    NotAMember,
    PledgeMissing,
    TooFewMembers,
)
from domain.engagements.lengths import offered
from domain.engagements.lifetime import Lifetime
from domain.engagements.members import SEVERAL
from domain.engagements.policy import CoursePolicy
from domain.engagements.session import Terms
from domain.engagements.session_words import BY_VIDEO, Cover, Place, SessionKind, SessionState
from domain.events import event
from domain.slots import Slot


class Engagement(Lifetime):
    """One agreed course of mentoring for one mentee, a group or the people of a project."""

    Opened = course.Opened
    Agreed = course.Agreed
    CoursePlanned = course.CoursePlanned
    LeadNamed = course.LeadNamed
    UsualPlaceSet = course.UsualPlaceSet
    MemberJoined = member.MemberJoined
    MemberLeft = member.MemberLeft
    PledgeSigned = member.PledgeSigned
    GroupPriced = member.GroupPriced
    Frozen = course.Frozen
    Thawed = course.Thawed
    Extended = course.Extended
    Ended = course.Ended
    SessionBooked = session.SessionBooked
    SessionMoved = session.SessionMoved
    SessionCancelled = session.SessionCancelled
    SessionHeld = session.SessionHeld
    NoShowStated = session.NoShowStated
    LatenessTold = between.LatenessTold
    PlaceChanged = between.PlaceChanged
    ColleagueJoined = between.ColleagueJoined
    ColleagueLeft = between.ColleagueLeft
    MenteeJoined = between.MenteeJoined
    MenteeLeft = between.MenteeLeft
    NoShowDisputed = between.NoShowDisputed
    NoShowSettled = between.NoShowSettled
    UseWaived = between.UseWaived
    MentorFellIll = missing.MentorFellIll
    NewMentorBusy = missing.NewMentorBusy
    MentorRecovered = missing.MentorRecovered
    SubstituteOffered = missing.SubstituteOffered
    SubstituteDeclined = missing.SubstituteDeclined
    TimeAsked = missing.TimeAsked
    SessionTakenOver = missing.SessionTakenOver
    SilenceNoticed = nudge.SilenceNoticed
    NudgePutOff = nudge.NudgePutOff
    LeaveTold = leave.LeaveTold
    LeaveTakenBack = leave.LeaveTakenBack
    SessionReminded = nudge.SessionReminded
    RecordAsked = nudge.RecordAsked
    EndTold = nudge.EndTold
    OtherHelpNeeded = nudge.OtherHelpNeeded

    @event(Opened)
    def __init__(
        self,
        id: UUID,
        kind: EngagementKind,
        mentee_id: UUID,
        mentor_id: UUID | None,
        payer: Payer,
        payer_id: UUID,
        order_id: UUID | None,
    ) -> None:
        self.payer, self.payer_id, self.order_id = payer, payer_id, order_id
        self.open(kind, mentee_id, mentor_id)

    def book(
        self,
        session_id: UUID,
        mentor_id: UUID,
        slot: Slot,
        policy: CoursePolicy,
        *,
        kind: SessionKind = SessionKind.REGULAR,
        terms: Terms | None = None,
        place: Place = BY_VIDEO,
        mentees: tuple[UUID, ...] = (),
        promise_id: UUID | None = None,
        order_id: UUID | None = None,
        series_id: UUID | None = None,
    ) -> None:
        """Promise a mentor's time to the mentees, by default to the engagement's own.

        Raises EngagementEnded, NotAgreedYet, EngagementFrozen, AfterTheEnd, LengthNotOffered,
        EnoughCandidates, NotAMember, PledgeMissing, TooFewMembers.
        """
        if session_id in self.sessions:
            return
        terms = terms or Terms(payer=self.payer)
        mentees = mentees or self._everybody_of(kind)
        self._require_bookable(slot, kind)
        self._require_members(kind, mentees, policy)
        if terms.cover is not Cover.ORDER:
            self._require_length(mentor_id, slot, kind, policy)
        if kind is SessionKind.CHEMISTRY:
            self._require_candidate(mentor_id, policy)
        self.record(
            session.SessionBooked, session_id=session_id, mentee_id=mentees[0],
            others=mentees[1:], mentor_id=mentor_id, slot=slot, kind=kind, place=place,
            promise_id=promise_id or session_id, order_id=order_id, series_id=series_id,
            cover=terms.cover, payer=terms.payer, terms=terms.version,
            withdrawal_until=terms.withdrawal_until,
        )  # fmt: skip

    def _everybody_of(self, kind: SessionKind) -> tuple[UUID, ...]:
        if kind is not SessionKind.GROUP:
            return (self.mentee_id,)
        pledged = tuple(one for one, signed in self.everybody.items() if signed)
        return pledged or tuple(self.everybody)

    def _require_bookable(self, slot: Slot, kind: SessionKind) -> None:
        self.require_running()
        if self.agreement_id is None and kind is not SessionKind.CHEMISTRY:
            raise NotAgreedYet
        if self.paused_on(slot.day):
            raise EngagementFrozen
        if self.last_day and slot.day > self.last_day:
            raise AfterTheEnd

    def _require_members(
        self, kind: SessionKind, mentees: tuple[UUID, ...], policy: CoursePolicy
    ) -> None:
        known = self.everybody
        if not set(mentees) <= set(known):
            raise NotAMember
        if kind is SessionKind.GROUP and len(mentees) < policy.group_members[0]:
            raise TooFewMembers
        if self.kind in SEVERAL and not all(known[each] for each in mentees):
            raise PledgeMissing

    def _require_length(
        self, mentor_id: UUID, slot: Slot, kind: SessionKind, policy: CoursePolicy
    ) -> None:
        if not offered(policy, kind, slot.minutes, with_lead=mentor_id == self.lead_id):
            raise LengthNotOffered

    def _require_candidate(self, mentor_id: UUID, policy: CoursePolicy) -> None:
        met = {
            each.mentor_id
            for each in self.sessions.values()
            if each.kind is SessionKind.CHEMISTRY and each.state is not SessionState.CANCELLED
        }
        if mentor_id not in met and len(met) >= policy.candidates:
            raise EnoughCandidates
