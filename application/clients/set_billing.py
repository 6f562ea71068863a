"""Say how an organisation is invoiced, and note that its VAT id was looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.clients import BillingDetails, Organisation, VatCheck


@dataclass(frozen=True, kw_only=True)
class SetBilling(Command):
    """Set the invoice address, electronic address, references and terms of an organisation."""

    organisation_id: UUID
    vat_id: Annotated[str, MaxLen(20)] = ""
    billing: BillingDetails

    def do(self, work: Work) -> None:
        work.get(Organisation, self.organisation_id).set_billing(self.billing, self.vat_id)


@dataclass(frozen=True, kw_only=True)
class NoteVatCheck(Command):
    """Note what the register of VAT ids said, with the number of its answer."""

    organisation_id: UUID
    valid: bool
    proof: Annotated[str, MaxLen(100)] = ""

    def do(self, work: Work) -> None:
        organisation = work.get(Organisation, self.organisation_id)
        check = VatCheck(organisation.vat_id, work.today, self.valid, self.proof)
        organisation.note_vat_check(check)
