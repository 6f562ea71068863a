"""Take an organisation on as a client, or put its details right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import Language, ShortText
from domain.business_ids import checked
from domain.clients import BillingDetails, Organisation
from domain.clients.organisation import AlreadyAClient


@dataclass(frozen=True, kw_only=True)
class RegisterOrganisation(Command):
    """Take an organisation on, with its way of being invoiced and the references it asks for."""

    name: ShortText
    business_id: Annotated[str, MaxLen(20)] = ""
    vat_id: Annotated[str, MaxLen(20)] = ""
    language: Language = "fi"
    billing: BillingDetails
    organisation_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Organisation, self.organisation_id):
            return
        number = checked(self.business_id)
        if number:
            work.claim("business_id", number, self.organisation_id, AlreadyAClient)
        organisation = work.add(
            Organisation(
                id=self.organisation_id, name=self.name, business_id=number,
                language=self.language,
            )
        )  # fmt: skip
        organisation.set_billing(self.billing, self.vat_id)


@dataclass(frozen=True, kw_only=True)
class RenameOrganisation(Command):
    """Put an organisation's name, business id or language right."""

    organisation_id: UUID
    name: ShortText
    business_id: Annotated[str, MaxLen(20)] = ""
    language: Language = "fi"

    def do(self, work: Work) -> None:
        organisation = work.get(Organisation, self.organisation_id)
        number = checked(self.business_id)
        if number != organisation.business_id:
            work.claim("business_id", number or None, organisation.id, AlreadyAClient)
        organisation.rename(self.name, number, self.language)
