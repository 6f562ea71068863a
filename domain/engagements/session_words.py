"""The words sessions are spoken of in, and the reasons for which something is refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from domain.events import derived
from domain.privacy import Public
from domain.refusals import Refused


class SessionUnknown(Refused):
    """This engagement has no such session."""

    status = 404


class SessionOver(Refused):
    """The session has been held, cancelled or missed already."""


class NotYetHeld(Refused):
    """A session can be marked as held once it has begun."""


class SessionState(StrEnum):
    """Where a session is on its way."""

    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class SessionKind(StrEnum):
    """What a session is for."""

    CHEMISTRY = "chemistry"
    REGULAR = "regular"
    THREE_PARTY = "three_party"
    CONSULT = "consult"
    GROUP = "group"


class Ground(StrEnum):
    """Why a session was cancelled, without a word of anybody's health."""

    CLIENT = "client"
    WITHDRAWAL = "withdrawal"
    MENTOR = "mentor"
    MENTOR_ABSENT = "mentor_absent"
    DECLINED = "declined"
    FIRM = "firm"


class Side(StrEnum):
    """On whose behalf something is done to a session."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    FIRM = "firm"


class Cover(StrEnum):
    """What a session is paid from."""

    ORDER = "order"
    PACKAGE = "package"
    ACCOUNT = "account"
    FREE = "free"


class Transfer(StrEnum):
    """What a session carried over: knowledge, social capital, psychosocial support."""

    KNOWLEDGE = "knowledge"
    CONTACTS = "contacts"
    SUPPORT = "support"


class WaiverReason(StrEnum):
    """Why staff give back what a late cancelling or a no-show used."""

    ONCE_WITHOUT_PAPER = "once_without_paper"
    SUDDEN = "sudden"
    OUR_MISTAKE = "our_mistake"
    TIME_RESOLD = "time_resold"
    GOODWILL = "goodwill"


class Missing(StrEnum):
    """Why a session is without its mentor: away, or the new own mentor is busy at its time."""

    AWAY = "away"
    NEW_MENTOR_BUSY = "new_mentor_busy"


class Means(StrEnum):
    """How people meet."""

    VIDEO = "video"
    ROOM = "room"
    PHONE = "phone"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Place:
    """Where a session is held: a link, one of the firm's rooms, or an address."""

    means: Means = Means.VIDEO
    where: Annotated[str, Public] = ""
    room_id: UUID | None = None

    @property
    def diary(self) -> UUID | None:
        """Whose diary a room is kept in: not under the room's own id, which may name somebody."""
        return derived(self.room_id, "room") if self.room_id else None


BY_VIDEO = Place()
