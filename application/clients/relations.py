"""Whose contact persons stand for an organisation."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import begins, ends
from application.views import RowStep
from domain.clients import Organisation
from domain.events import Event
from domain.matters import Relation


def client_relations(event: Event) -> Iterator[RowStep]:
    organisation = event.originator_id
    match event:
        case Organisation.ContactNamed(person_id=person):
            yield begins(event, person, Relation.SPONSOR_OF, organisation)
        case Organisation.ContactLeft(person_id=person):
            yield ends(person, Relation.SPONSOR_OF, organisation, event.envelope.recorded_at)
