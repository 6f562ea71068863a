"""What somebody needs of access and setting, asked once and followed in every booking.

A need says what has to be so, never why: no word of anybody's health is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Annotated
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused
from domain.slots import Slot


class SettingNotMet(Refused):
    """This time or place does not fit what the mentee has said they need."""


class TimesTurnedRound(Refused):
    """The earliest time of day comes before the latest."""

    status = 422


class Need(StrEnum):
    """What has to be so when one meets."""

    STEP_FREE = "step_free"
    QUIET = "quiet"
    CAPTIONS = "captions"
    HEARING_LOOP = "hearing_loop"
    INTERPRETER = "interpreter"
    NO_VIDEO = "no_video"
    BREAKS = "breaks"
    MATERIAL_BEFORE = "material_before"


@dataclass(frozen=True)
class Wish:
    """What somebody needs: things that must be so, times of day, languages, a word to add."""

    needs: tuple[Need, ...] = ()
    not_before: time | None = None
    not_after: time | None = None
    words: str = ""


def setting_of(person_id: UUID) -> UUID:
    """The id of a person's needs of setting."""
    return uuid5(person_id, "setting")


class Setting(Standing):
    """One person's needs of access and setting."""

    class Opened(Created):
        """A person was asked what they need when they meet."""

    class Stated(Event):
        """A person said what they need when they meet."""

        person_id: UUID
        wish: Annotated[Wish, Personal(Purpose.CONTACT, "person_id")]

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.wish = Wish()

    def state(self, person_id: UUID, wish: Wish) -> None:
        """Say what is needed. Raises TimesTurnedRound."""
        early, late = wish.not_before, wish.not_after
        if early is not None and late is not None and late <= early:
            raise TimesTurnedRound
        if wish != self.wish:
            self._stated(person_id, wish)

    @event(Stated)
    def _stated(self, person_id: UUID, wish: Wish) -> None:
        self.wish = wish


def unmet(wish: Wish, starts: time, ends: time, *, by_video: bool) -> tuple[str, ...]:
    """What of a wish a meeting at these local times of day would not follow."""
    found = []
    if wish.not_before is not None and starts < wish.not_before:
        found.append("not_before")
    if wish.not_after is not None and (ends > wish.not_after or ends <= starts):
        found.append("not_after")
    if by_video and Need.NO_VIDEO in wish.needs:
        found.append(Need.NO_VIDEO.value)
    return tuple(found)


def missed_at(wish: Wish, slot: Slot, *, by_video: bool = False) -> tuple[str, ...]:
    """What of a wish a meeting at a time of the calendar would not follow, by its own clock."""
    ends = slot.ends_at.astimezone(slot.local_start.tzinfo)
    return unmet(wish, slot.local_start.time(), ends.time(), by_video=by_video)
