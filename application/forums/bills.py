"""Who pays a membership: the member, or an organisation that is a client."""

from __future__ import annotations

from uuid import UUID

from application.firm import Work
from domain.cancelling_policy import Payer
from domain.clients.organisation import Organisation
from domain.forums import Bill, Plan
from domain.refusals import NotFound


def bill_for(work: Work, person_id: UUID, organisation_id: UUID | None, plan: Plan) -> Bill:
    """How a membership is paid. Raises NotFound for an organisation nobody knows."""
    if organisation_id is None:
        return Bill(Payer.CONSUMER, person_id, plan)
    if work.see(Organisation, organisation_id) is None:
        raise NotFound
    return Bill(Payer.ORGANISATION, organisation_id, plan)
