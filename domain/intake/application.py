"""An application for mentoring: who asks, on which themes, for whose account, and what became."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID, uuid5

from domain.events import Aggregate, Created, Event, event
from domain.intake.questions import Answer
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

Code = Annotated[str, Public]


class ApplicationState(StrEnum):
    """Where an application is on its way."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    MATCHED = "matched"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ApplicationOver(Refused):
    """This application has been decided already."""


def engagement_for(application_id: UUID) -> UUID:
    """The id of the engagement an accepted application becomes."""
    return uuid5(application_id, "engagement")


class Application(Aggregate):
    """One person's wish for a mentor."""

    class Received(Created):
        """An application for mentoring came in."""

        person_id: UUID
        organisation_id: UUID | None
        form_version: int
        themes: tuple[Code, ...]
        languages: tuple[Code, ...]
        formats: tuple[Code, ...]
        places: tuple[Code, ...]
        industries: tuple[Code, ...]
        employer: Annotated[str, Personal(Purpose.MENTORING, "person_id")]
        answers: Annotated[tuple[Answer, ...], Personal(Purpose.MENTORING, "person_id")]

    class Accepted(Event):
        """An application was accepted: a mentor is looked for."""

        person_id: UUID
        engagement_id: UUID

    class Matched(Event):
        """A mentor was found for an application."""

        person_id: UUID
        engagement_id: UUID
        mentor_id: UUID

    class Declined(Event):
        """An application was declined."""

        person_id: UUID
        reason: Annotated[str, Personal(Purpose.MENTORING, "person_id")]

    class Withdrawn(Event):
        """An application was taken back."""

        person_id: UUID

    @event(Received)
    def __init__(
        self,
        id: UUID,
        person_id: UUID,
        organisation_id: UUID | None,
        form_version: int,
        themes: tuple[str, ...],
        languages: tuple[str, ...],
        formats: tuple[str, ...],
        places: tuple[str, ...],
        industries: tuple[str, ...],
        employer: str,
        answers: tuple[Answer, ...],
    ) -> None:
        self.person_id, self.organisation_id = person_id, organisation_id
        self.themes, self.languages, self.formats = themes, languages, formats
        self.places, self.industries, self.employer = places, industries, employer
        self.state = ApplicationState.RECEIVED

    def accept(self) -> None:
        """Take it on: a mentor is looked for. Raises ApplicationOver."""
        if self.state is ApplicationState.ACCEPTED:
            return
        self._require({ApplicationState.RECEIVED})
        self._accepted(self.person_id, engagement_for(self.id))

    def match(self, mentor_id: UUID) -> None:
        """Note that a mentor was found. Raises ApplicationOver."""
        if self.state is ApplicationState.MATCHED:
            return
        self._require({ApplicationState.ACCEPTED})
        self._matched(self.person_id, engagement_for(self.id), mentor_id)

    def decline(self, reason: str) -> None:
        """Say no, with a reason. Raises ApplicationOver."""
        if self.state is ApplicationState.DECLINED:
            return
        self._require({ApplicationState.RECEIVED, ApplicationState.ACCEPTED})
        self._declined(self.person_id, reason)

    def withdraw(self) -> None:
        """Take it back. Raises ApplicationOver."""
        if self.state is ApplicationState.WITHDRAWN:
            return
        self._require({ApplicationState.RECEIVED, ApplicationState.ACCEPTED})
        self._withdrawn(self.person_id)

    def _require(self, states: set[ApplicationState]) -> None:
        if self.state not in states:
            raise ApplicationOver

    @event(Accepted)
    def _accepted(self, person_id: UUID, engagement_id: UUID) -> None:
        self.state = ApplicationState.ACCEPTED

    @event(Matched)
    def _matched(self, person_id: UUID, engagement_id: UUID, mentor_id: UUID) -> None:
        self.state = ApplicationState.MATCHED

    @event(Declined)
    def _declined(self, person_id: UUID, reason: str) -> None:
        self.state = ApplicationState.DECLINED

    @event(Withdrawn)
    def _withdrawn(self, person_id: UUID) -> None:
        self.state = ApplicationState.WITHDRAWN
