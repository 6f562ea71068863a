"""Every session with its time and state, for weeks, lists and boards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.engagements import Cover, Engagement, Missing, Place, SessionKind, SessionState
from domain.engagements.session import Offer
from domain.events import Event
from domain.slots import Slot


@dataclass(frozen=True)
class SessionRow:
    """A session; names are joined in from `people`."""

    session_id: UUID
    engagement_id: UUID
    order_id: UUID | None
    mentee_id: UUID
    mentor_id: UUID
    starts_at: datetime
    minutes: int
    zone: str
    state: SessionState
    sequence: int
    kind: SessionKind
    cover: Cover
    place: Place
    others: tuple[UUID, ...]
    booked_at: datetime
    promise_id: UUID
    percent: int
    missing: Missing | None
    disputed: bool
    held_minutes: int
    colleagues: tuple[UUID, ...]
    offer: Offer | None
    dispute_until: datetime | None
    time_asked: bool = False

    @property
    def slot(self) -> Slot:
        """When it is."""
        return Slot(self.starts_at, self.minutes, self.zone)

    @property
    def without_mentor(self) -> bool:
        """Whether nobody can hold it as it stands."""
        return self.missing is not None

    @property
    def company(self) -> tuple[UUID | None, ...]:
        """Everybody whose diary holds it beside its mentor, and the room."""
        return (self.mentee_id, *self.others, *self.colleagues, self.place.diary)


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case Engagement.SessionBooked(session_id=session, slot=slot):
            yield Put(
                SessionRow(
                    session, event.originator_id, event.order_id, event.mentee_id,
                    event.mentor_id, slot.starts_at, slot.minutes, slot.zone,
                    SessionState.BOOKED, 0, event.kind, event.cover, event.place, event.others,
                    event.timestamp, event.promise_id, percent=0, missing=None,
                    disputed=False, held_minutes=0, colleagues=(), offer=None,
                    dispute_until=None,
                )
            )  # fmt: skip
        case Engagement.SessionMoved(session_id=session, slot=slot, percent=percent):
            yield _changed(
                session, starts_at=slot.starts_at, minutes=slot.minutes,
                sequence=event.sequence, percent=percent, missing=None, offer=None,
                time_asked=False,
            )  # fmt: skip
        case Engagement.SessionTakenOver(session_id=session, slot=slot, mentor_id=mentor):
            yield _changed(
                session, mentor_id=mentor, starts_at=slot.starts_at, minutes=slot.minutes,
                sequence=event.sequence, missing=None, offer=None, time_asked=False,
            )  # fmt: skip
        case Engagement.SessionCancelled(session_id=session, percent=percent):
            yield _changed(
                session, state=SessionState.CANCELLED, sequence=event.sequence,
                percent=percent, missing=None, offer=None,
            )  # fmt: skip
        case Engagement.SessionHeld(session_id=session, minutes=minutes):
            yield _changed(session, state=SessionState.HELD, held_minutes=minutes, missing=None)
        case _:
            yield from _between(event)
            yield from _away(event)


def _between(event: Event) -> Iterator[RowStep]:
    match event:
        case Engagement.NoShowStated(session_id=session, percent=percent):
            yield _changed(
                session, state=SessionState.NO_SHOW, percent=percent,
                dispute_until=event.dispute_until,
            )  # fmt: skip
        case Engagement.NoShowDisputed(session_id=session):
            yield _changed(session, disputed=True)
        case Engagement.NoShowSettled(session_id=session, stands=stands, percent=percent):
            yield _changed(session, disputed=False, percent=percent if stands else 0)
        case Engagement.UseWaived(session_id=session):
            yield _changed(session, percent=0)
        case (
            Engagement.ColleagueJoined(session_id=session, colleagues=colleagues)
            | Engagement.ColleagueLeft(session_id=session, colleagues=colleagues)
        ):
            yield _changed(session, colleagues=colleagues)
        case Engagement.MenteeJoined() | Engagement.MenteeLeft():
            yield _changed(event.session_id, others=event.others)
        case Engagement.PlaceChanged(session_id=session, place=place):
            yield _changed(session, place=place)


def _away(event: Event) -> Iterator[RowStep]:
    match event:
        case Engagement.MentorFellIll(session_id=session):
            yield _changed(session, missing=Missing.AWAY)
        case Engagement.NewMentorBusy(session_id=session, mentor_id=mentor):
            why = Missing.NEW_MENTOR_BUSY
            yield _changed(session, mentor_id=mentor, missing=why, offer=None, time_asked=False)
        case Engagement.MentorRecovered(session_id=session):
            yield _changed(session, missing=None, offer=None, time_asked=False)
        case Engagement.SubstituteOffered(session_id=session, offer_id=offer, offered=slot):
            yield _changed(session, offer=Offer(offer, event.substitute_id, slot), time_asked=False)
        case Engagement.TimeAsked(session_id=session):
            yield _changed(session, offer=None, time_asked=True)
        case Engagement.SubstituteDeclined(session_id=session):
            yield _changed(session, offer=None)


def _changed(session: UUID, **to: object) -> Change:
    return Change({"session_id": session}, to)


sessions = Table(
    "sessions", SessionRow, ("session_id",), rows,
    (
        ("mentor_id", "starts_at"), ("mentee_id", "starts_at"), ("starts_at",), ("order_id",),
        ("engagement_id", "starts_at"),
    ),
    version=7,
)  # fmt: skip
