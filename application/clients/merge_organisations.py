"""Make one of an organisation that was entered twice."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.clients import Organisation
from domain.refusals import Refused


class SameOrganisation(Refused):
    """Choose two different entries to merge."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class MergeOrganisations(Command):
    """Keep one entry with the people, contacts and departments of both; the other leads to it."""

    kept_id: UUID
    merged_id: UUID

    def do(self, work: Work) -> None:
        if self.kept_id == self.merged_id:
            raise SameOrganisation
        merged = work.get(Organisation, self.merged_id)
        if merged.business_id and merged.merged_into is None:
            work.claim("business_id", None, merged.id)
        work.get(Organisation, self.kept_id).take_over(merged)
