"""Whose an order is, once they have said who they are."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import all_end, begins
from application.views import RowStep
from domain.events import Event
from domain.matters import Relation
from domain.orders import Order


def order_relations(event: Event) -> Iterator[RowStep]:
    match event:
        case Order.DetailsGiven(client_id=client):
            now = event.envelope.recorded_at
            yield all_end(Relation.CLIENT_OF, event.originator_id, now)
            yield begins(event, client, Relation.CLIENT_OF, event.originator_id)
