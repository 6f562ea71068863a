"""Wait for a mentor's time to become free, or wait no longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.booking.known_client import know_client
from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.mentors import Mentor
from domain.services import NotOnSale, Service
from domain.waiting import Entry, WaitingList, waiting_list_of


@dataclass(frozen=True, kw_only=True)
class WaitForTime(Command):
    """Ask to be told when a time becomes free on one of these days.

    Whoever is signed in may ask anew for other days; an address that a stranger types moves nobody.
    """

    mentor_id: UUID
    service_id: UUID
    name: ShortText
    email: Email
    first: date
    last: date
    language: Language = "fi"
    person_id: UUID = DERIVED
    entry_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id)
        if not work.get(Service, self.service_id).on_sale:
            raise NotOnSale
        know_client(work, self.person_id, self.name, self.email, "", self.language)
        entry = Entry(self.person_id, self.service_id, self.first, self.last)
        waiting = work.get(WaitingList, waiting_list_of(self.mentor_id))
        if self.person_id == work.by:
            waiting.join(self.entry_id, self.mentor_id, entry)
        else:
            waiting.ask_for(self.entry_id, self.mentor_id, entry)


@dataclass(frozen=True, kw_only=True)
class StopWaiting(Command):
    """Wait no longer."""

    mentor_id: UUID
    entry_id: UUID

    def do(self, work: Work) -> None:
        work.get(WaitingList, waiting_list_of(self.mentor_id)).leave(self.entry_id)
