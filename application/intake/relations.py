"""Whose an application is, and who sees to a transfer plan."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import begins, ends
from application.views import RowStep
from domain.events import Event
from domain.intake import Application, TransferPlan
from domain.matters import Relation


def intake_relations(event: Event) -> Iterator[RowStep]:
    one = event.originator_id
    match event:
        case Application.Received(person_id=person):
            yield begins(event, person, Relation.MENTEE_OF, one)
        case TransferPlan.Opened(owner_id=owner, organisation_id=firm):
            yield begins(event, owner, Relation.SPONSOR_OF, one, through=firm)
        case TransferPlan.OwnerNamed(owner_id=owner, earlier_owner_id=earlier):
            yield ends(earlier, Relation.SPONSOR_OF, one, event.envelope.recorded_at)
            yield begins(event, owner, Relation.SPONSOR_OF, one, through=event.organisation_id)
