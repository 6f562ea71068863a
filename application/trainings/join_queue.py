"""Go on the waiting list of a training, or leave it.

For whom a seat is waited follows from who asks: a mentor of the firm, the contact of a client
organisation, or else somebody who pays as a private person.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.people.acquaint import acquaint
from application.people.register_person import Email, Language, ShortText
from domain.clients import Organisation
from domain.mentors import Mentor, mentor_of
from domain.mentors.mentor import IN_THE_POOL
from domain.refusals import NotFound
from domain.trainings import Group, Seating, seating_of


@dataclass(frozen=True, kw_only=True)
class JoinQueue(Command):
    """Wait for a seat in a full training; one is offered by mail when it is your turn."""

    training_id: UUID
    name: ShortText
    email: Email
    language: Language = "fi"
    organisation_id: UUID | None = None
    """The client organisation whose contact waits, and orders on its account when it is offered."""
    person_id: UUID = DERIVED
    entry_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        seating = work.get(Seating, seating_of(self.training_id))
        group = self._group(work)
        if group is not Group.PRIVATE:
            seating.join(self.entry_id, work.by, group, work.now)
            return
        acquaint(work, self.person_id, self.name, self.email, self.language)
        if self.person_id == work.by:
            seating.join(self.entry_id, self.person_id, group, work.now)
        else:
            seating.ask_for(self.entry_id, self.person_id, group, work.now)

    def _group(self, work: Work) -> Group:
        """For whom a seat is waited. Raises NotFound for an organisation that is not one's own."""
        if self.organisation_id is not None:
            organisation = work.see(Organisation, self.organisation_id)
            if organisation is None or work.by not in organisation.contacts:
                raise NotFound
            return Group.ORGANISATION
        mentor = work.see(Mentor, mentor_of(work.by))
        return Group.MENTOR if mentor and mentor.state in IN_THE_POOL else Group.PRIVATE


@dataclass(frozen=True, kw_only=True)
class LeaveQueue(Command):
    """Leave the waiting list, or decline the seat that was offered."""

    training_id: UUID
    entry_id: UUID

    def do(self, work: Work) -> None:
        work.get(Seating, seating_of(self.training_id)).leave(self.entry_id, work.now)
