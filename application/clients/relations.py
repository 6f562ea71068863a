"""Who stands for an organisation; whoever leaves it stands for it in no room any more."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import begins, leaves
from application.views import RowStep
from domain.clients import Organisation
from domain.events import Event
from domain.matters import Relation


def client_relations(event: Event) -> Iterator[RowStep]:
    organisation = event.originator_id
    match event:
        case Organisation.ContactNamed(person_id=person):
            yield begins(event, person, Relation.SPONSOR_OF, organisation, through=organisation)
        case Organisation.ContactLeft(person_id=person) | Organisation.MenteeLeft(person_id=person):
            yield leaves(person, organisation, event.envelope.recorded_at)
