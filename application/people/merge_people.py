"""Make one of a person who was entered twice."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.clients import PrivateClient, client_of
from domain.data_rights import DataRights, rights_of
from domain.mentors import Mentor, mentor_of
from domain.people import Person, WorksHere
from domain.refusals import Refused


class DataBeingSettled(Refused):
    """One of them asked about their data, or was erased; settle that first."""


@dataclass(frozen=True, kw_only=True)
class MergePeople(Command):
    """Keep one entry of a person; what was kept under the other is theirs from now on too.

    Nothing recorded is changed: the other id goes on standing where it stands, and leads to the
    entry that is kept.
    """

    kept_id: UUID
    merged_id: UUID

    def do(self, work: Work) -> None:
        kept, merged = work.get(Person, self.kept_id), work.get(Person, self.merged_id)
        for one in (kept, merged):
            _require_settled(work, one.id)
        if isinstance(work.see(Mentor, mentor_of(merged.id)), Mentor):
            raise WorksHere
        kept.take_over(merged)
        if theirs := work.see(PrivateClient, client_of(merged.id)):
            _take_over(work, kept.id, theirs)


def _take_over(work: Work, person_id: UUID, theirs: PrivateClient) -> None:
    """Whoever buys under one entry buys under the kept one; who may not buy may not there."""
    own = work.find(PrivateClient, client_of(person_id))
    if own is None:
        own = work.add(PrivateClient(id=client_of(person_id), person_id=person_id))
    if any(theirs.address) and not any(own.address) and not own.closed:
        own.give_address(*theirs.address)
    if theirs.closed:
        own.turn_out_minor(work.today)


def _require_settled(work: Work, person_id: UUID) -> None:
    rights = work.see(DataRights, rights_of(person_id))
    if rights and (rights.erased or rights.restricted or rights.asked_by is not None):
        raise DataBeingSettled
