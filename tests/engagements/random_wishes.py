"""What people may wish for at random in a small firm, and a judge of what came of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID, uuid5

from application.engagements.answer_offer import AnswerOffer
from application.engagements.book_from_package import BookFromPackage
from application.engagements.book_series import BookSeries
from application.engagements.cancel_session import CancelSession
from application.engagements.change_place import ChangePlace
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.lose_mentor import LoseMentor
from application.engagements.move_session import MoveSession
from application.engagements.offer_substitute import OfferSubstitute
from application.engagements.open_engagement import OpenEngagement
from application.engagements.waive_use import WaiveUse
from application.firm import Command, Work
from application.lots.add_lot import AddLot
from application.lots.extend_lot import ExpireLot, ReturnLot
from domain.cancelling_policy import Payer
from domain.engagements import (
    Engagement,
    EngagementKind,
    Means,
    Place,
    SessionKind,
    WaiverReason,
)
from domain.engagements.course_events import Course
from domain.events import Event
from domain.lots import Lots
from domain.mentors import mentor_of
from domain.slots import Slot
from tests.engagements.agreeing import AgreeEngagement
from tests.engagements.scene import mentors
from tests.spec_times import NOON

HERE: Final = UUID("6c756f74-7369-5000-8000-00000000ad0f")
ROOM: Final = uuid5(HERE, "room")
LEADS: Final = tuple(mentor_of(UUID(int=0x11 + n)) for n in range(3))
CASES: Final = 4
"""Four engagements of three mentors; one mentee has two of them."""
GROUP: Final = CASES
"""The number of a further one: the three mentees meet as a group as well."""


def key(*words: object) -> UUID:
    return uuid5(HERE, "/".join(map(str, words)))


@dataclass(frozen=True, kw_only=True)
class Pledged(Command):
    """Let everybody of the group have signed the pledge."""

    def do(self, work: Work) -> None:
        group = work.get(Engagement, key("case", GROUP))
        for one in group.everybody:
            group.pledge(one, 1)


def firm() -> Iterator[Command]:
    """Three mentors, four engagements and a group, each with two lots that end one by one."""
    yield from mentors()
    for n in range(CASES + 1):
        mentee = key("mentee", n % 3)
        together = n == GROUP
        yield OpenEngagement(
            engagement_id=key("case", n), mentee_id=mentee, lead_id=LEADS[n % 3],
            kind=EngagementKind.GROUP if together else EngagementKind.PROGRAMME,
            members=tuple(key("mentee", one) for one in range(3)) if together else (),
            payer=Payer.ORGANISATION if n % 2 else Payer.CONSUMER, payer_id=mentee,
            course=Course(date(2026, 3, 1), date(2026, 12, 31), sessions=8),
        )  # fmt: skip
        yield AgreeEngagement(engagement_id=key("case", n), agreement_id=key("agreement", n))
        for lot, until in enumerate((date(2026, 3, 20), date(2026, 9, 30))):
            yield AddLot(
                owner_id=key("case", n), minutes=120 + 60 * lot, valid_until=until,
                lot_id=key("lot", n, lot),
            )  # fmt: skip
    yield Pledged()


@dataclass
class Wishes:
    """Draws wishes about the sessions it has wished for before."""

    chance: Random
    booked: list[tuple[UUID, UUID]] = field(default_factory=list)
    count: int = 0

    def next(self) -> Command:
        """Something somebody may wish for now; much of it will be refused."""
        self.count += 1
        if not self.booked or self.chance.random() < 0.4:
            return self._booking()
        case, session = self.chance.choice(self.booked)
        about: dict[str, Any] = {"engagement_id": case, "session_id": session}
        offer = uuid5(session, "offer")
        return self.chance.choice((
            MoveSession(**about, starts_at=self._time()),
            CancelSession(**about, excused=self.chance.random() < 0.3),
            MarkHeld(**about), StateNoShow(**about),
            WaiveUse(**about, reason=WaiverReason.GOODWILL),
            LoseMentor(**about, absence_id=offer),
            OfferSubstitute(**about, mentor_id=self.chance.choice(LEADS), starts_at=self._time(),
                            offer_id=offer),
            AnswerOffer(**about, offer_id=offer, take=self.chance.random() < 0.7),
            ChangePlace(**about, place=Place(Means.ROOM, "", ROOM)),
            ExpireLot(owner_id=case, lot_id=key("lot", self.chance.randrange(CASES), 0)),
            ReturnLot(owner_id=case, lot_id=key("lot", self.chance.randrange(CASES), 1)),
        ))  # fmt: skip

    def _booking(self) -> Command:
        number = self.chance.randrange(CASES + 1)
        case, kind = key("case", number), SessionKind.REGULAR
        if number == GROUP:
            kind = SessionKind.GROUP
        session = uuid5(case, f"session/{self.count}/{self.chance.random()}")
        if self.chance.random() < 0.2:
            return BookSeries(
                engagement_id=case,
                starts_at=self._time(),
                count=2,
                every_days=7,
                kind=kind,
                series_id=session,
            )
        self.booked.append((case, session))
        place = Place(Means.ROOM, "", ROOM) if self.chance.random() < 0.5 else None
        return BookFromPackage(
            engagement_id=case, session_id=session, starts_at=self._time(), kind=kind,
            minutes=self.chance.choice((30, 45, 60, 90)), place=place,
        )  # fmt: skip

    def _time(self) -> datetime:
        """Few enough times for people to get in each other's way."""
        quarter = timedelta(minutes=15 * self.chance.randrange(8))
        return NOON + timedelta(days=self.chance.randrange(1, 22, 7)) + quarter


def judged(events: Iterable[Event]) -> list[str]:
    """What does not hold after these events: overlapping sessions, balances that do not add up."""
    told = list(events)
    return [*_overlaps(told), *_unbalanced(told)]


def _overlaps(events: list[Event]) -> Iterator[str]:
    live: dict[UUID, tuple[Slot, set[UUID]]] = {}
    for event in events:
        match event:
            case Engagement.SessionBooked(session_id=one, slot=slot):
                people = {event.mentor_id, event.mentee_id, *event.others}
                live[one] = (slot, people | ({ROOM} if event.place.room_id else set()))
            case Engagement.SessionMoved(session_id=one, slot=slot):
                live[one] = (slot, live[one][1])
            case Engagement.PlaceChanged(session_id=one, place=place):
                live[one] = (
                    live[one][0],
                    live[one][1] - {ROOM} | ({ROOM} if place.room_id else set()),
                )
            case Engagement.SessionTakenOver(session_id=one, slot=slot):
                people = live[one][1] - {event.earlier_mentor_id} | {event.mentor_id}
                live[one] = (slot, people)
            case Engagement.SessionCancelled(session_id=one):
                live.pop(one)
    for one, (slot, who) in live.items():
        for other, (later, whom) in live.items():
            if one < other and slot.overlaps(later) and who & whom:
                yield f"{one} and {other} overlap for {who & whom}"


SIGNS: Final[dict[type[Event], tuple[tuple[str, int], ...]]] = {
    Lots.MinutesReserved: (("reserved", 1),),
    Lots.MinutesFreed: (("reserved", -1),),
    Lots.MinutesUsed: (("reserved", -1), ("used", 1)),
    Lots.MinutesRestored: (("used", -1),),
}  # fmt: skip


def _unbalanced(events: list[Event]) -> Iterator[str]:
    bought: dict[UUID, int] = {}
    tally: dict[UUID, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for event in events:
        match event:
            case Lots.LotAdded(lot_id=lot, minutes=minutes):
                bought[lot] = minutes
            case Lots.LotExpired(lot_id=lot, minutes=minutes):
                tally[lot]["expired"] += minutes
            case Lots.LotReturned(lot_id=lot, minutes=minutes):
                tally[lot]["returned"] += minutes
        for part, sign in SIGNS.get(type(event), ()):
            for piece in event.pieces:  # type: ignore[attr-defined]
                tally[piece.lot_id][part] += sign * piece.minutes
        for lot, parts in tally.items():
            left = bought[lot] - sum(parts.values())
            if left < 0 or any(part < 0 for part in parts.values()):
                yield f"lot {lot} after {type(event).__qualname__}: {dict(parts)}, left {left}"
