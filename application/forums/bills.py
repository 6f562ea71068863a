"""Who pays a membership, the member or an organisation that is a client, and how much a year."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from application.firm import Work
from domain.cancelling_policy import Payer
from domain.clients.organisation import Organisation, OrganisationMerged
from domain.forums import Bill, Plan
from domain.forums.fees import with_vat
from domain.money import Money
from domain.refusals import NotFound
from domain.vat import FINNISH_VAT, VatKind


def bill_for(work: Work, person_id: UUID, organisation_id: UUID | None, plan: Plan) -> Bill:
    """How a membership is paid.

    Raises NotFound for an organisation nobody knows, OrganisationMerged for one that is another's.
    """
    if organisation_id is None:
        return Bill(Payer.CONSUMER, person_id, plan)
    organisation = work.see(Organisation, organisation_id)
    if organisation is None:
        raise NotFound
    if organisation.merged_into:
        raise OrganisationMerged
    return Bill(Payer.ORGANISATION, organisation_id, plan)


def fee_for(work: Work, fee_year: Money, bill: Bill, today: date) -> Money:
    """The yearly fee as its payer is told it: private persons with VAT."""
    if bill.payer is Payer.ORGANISATION:
        return fee_year
    work.under(f"vat/{FINNISH_VAT.on(VatKind.GENERAL, today).source}")
    return with_vat(fee_year, today)
