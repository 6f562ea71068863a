"""Ways in that are handed over: the first one by an administrator, a lost one by two who vouch."""

from __future__ import annotations

from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.refusals import Refused

_RECOVERIES: Final = UUID("6c756f74-7369-5000-8000-000000000034")


def recovery_of(person_id: UUID) -> UUID:
    """The id of a person's recoveries."""
    return uuid5(_RECOVERIES, str(person_id))


class NoRecoveryAsked(Refused):
    """Nobody has asked that this person's sign-in be recovered."""


class AnotherHasToVouch(Refused):
    """Whoever asked, and whoever it is for, cannot confirm it; another person has to."""

    status = 403


class RecoverInstead(Refused):
    """This person has had a way in already; two of the office recover it."""


class Seen(StrEnum):
    """How it was made sure who it is, as carefully as when they were enrolled."""

    IN_PERSON = "in_person"
    BY_VIDEO = "by_video"
    BY_CALLING_BACK = "by_calling_back"


class Recovery(Standing):
    """The recoveries of one person's sign-in, one after another."""

    class Opened(Created):
        """A person's recoveries began."""

    class Asked(Event):
        """Somebody of the office made sure who it is, and asked that they may come in again."""

        person_id: UUID
        asked_by: UUID
        seen: Seen

    class Confirmed(Event):
        """A second person agreed: every earlier way in ends, and a new one is begun."""

        person_id: UUID
        asked_by: UUID

    class FirstGiven(Event):
        """An administrator made sure who it is, and handed over a link to the first way in."""

        person_id: UUID
        given_by: UUID
        seen: Seen

    class Withdrawn(Event):
        """The wish to recover a sign-in was taken back."""

        person_id: UUID

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.asked_by: UUID | None = None
        self.recovered = False

    def give_first(self, person_id: UUID, by: UUID, seen: Seen) -> None:
        """Hand over the link to the first way in. Raises AnotherHasToVouch, RecoverInstead."""
        if by == person_id:
            raise AnotherHasToVouch
        if self.recovered:
            raise RecoverInstead
        self._first_given(person_id, by, seen)

    def ask(self, person_id: UUID, by: UUID, seen: Seen) -> None:
        """Ask for it. Raises AnotherHasToVouch."""
        if by == person_id:
            raise AnotherHasToVouch
        if self.asked_by is None:
            self._asked(person_id, by, seen)

    def confirm(self, person_id: UUID, by: UUID) -> None:
        """Agree to it. Raises NoRecoveryAsked, AnotherHasToVouch."""
        if self.asked_by is None:
            raise NoRecoveryAsked
        if by in {person_id, self.asked_by}:
            raise AnotherHasToVouch
        self._confirmed(person_id, self.asked_by)

    def withdraw(self, person_id: UUID) -> None:
        """Take it back. Raises NoRecoveryAsked."""
        if self.asked_by is None:
            raise NoRecoveryAsked
        self._withdrawn(person_id)

    @event(Asked)
    def _asked(self, person_id: UUID, asked_by: UUID, seen: Seen) -> None:
        self.asked_by = asked_by

    @event(FirstGiven)
    def _first_given(self, person_id: UUID, given_by: UUID, seen: Seen) -> None:
        pass

    @event(Confirmed)
    def _confirmed(self, person_id: UUID, asked_by: UUID) -> None:
        self.asked_by, self.recovered = None, True

    @event(Withdrawn)
    def _withdrawn(self, person_id: UUID) -> None:
        self.asked_by = None
