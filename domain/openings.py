"""Opening a confidential note for a case: one asks with a reason, another allows, both are told."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

Reason = Annotated[str, Personal(Purpose.CASE)]


class NothingToOpen(Refused):
    """There is no shared note of this session."""


class CaseNotOpen(Refused):
    """A note is opened for a case that is open; this one is not."""


class AnotherHasToAllow(Refused):
    """Whoever asked cannot allow it; another person has to."""

    status = 403


class AnsweredAlready(Refused):
    """This wish has been answered already."""


class Opening(Aggregate):
    """One wish to read one shared note, and its answer."""

    class Asked(Created):
        """It was asked that a shared note be opened for a case."""

        engagement_id: UUID
        session_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        case_id: UUID
        asked_by: UUID
        reason: Reason

    class Allowed(Event):
        """A second person allowed a note to be read; its mentee and mentor are told."""

        engagement_id: UUID
        session_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        reader_id: UUID
        until: datetime

    class Declined(Event):
        """A note stays closed."""

        engagement_id: UUID

    @event(Asked)
    def __init__(
        self, id: UUID, engagement_id: UUID, session_id: UUID, mentee_id: UUID, mentor_id: UUID,
        case_id: UUID, asked_by: UUID, reason: str,
    ) -> None:  # fmt: skip
        self.engagement_id, self.session_id = engagement_id, session_id
        self.mentee_id, self.mentor_id = mentee_id, mentor_id
        self.asked_by, self.answered = asked_by, False

    def allow(self, by: UUID, until: datetime) -> None:
        """Let whoever asked read it until then. Raises AnotherHasToAllow, AnsweredAlready."""
        if self.answered:
            raise AnsweredAlready
        if by == self.asked_by:
            raise AnotherHasToAllow
        self._allowed(
            self.engagement_id, self.session_id, self.mentee_id, self.mentor_id, self.asked_by,
            until,
        )  # fmt: skip

    def decline(self) -> None:
        """Keep it closed. Raises AnsweredAlready."""
        if self.answered:
            raise AnsweredAlready
        self._declined(self.engagement_id)

    @event(Allowed)
    def _allowed(
        self, engagement_id: UUID, session_id: UUID, mentee_id: UUID, mentor_id: UUID,
        reader_id: UUID, until: datetime,
    ) -> None:  # fmt: skip
        self.answered = True

    @event(Declined)
    def _declined(self, engagement_id: UUID) -> None:
        self.answered = True
